//! Complaints about a command line, in the language of the person. What was typed is quoted; a
//! complaint that is not known here is told in the words of the parser.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use partnerdesk_i18n::Locale;

use crate::value::Slip;

/// What is said about a command line that was not taken: help, the version, or a complaint.
pub(crate) fn complaint(error: &clap::Error, locale: &Locale) -> String {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        return error.render().to_string();
    }
    let Some(what) = what(error, locale) else {
        return error.render().to_string();
    };
    let mut lines = vec![what];
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    if let Some(name) = suggested.into_iter().find_map(|kind| context(error, kind)) {
        lines.push(locale.with("cli-usage-suggestion", &[("name", name.into())]));
    }
    lines.push(locale.text("cli-usage-help"));
    lines.join("\n")
}

fn what(error: &clap::Error, locale: &Locale) -> Option<String> {
    let of = |kind| context(error, kind).unwrap_or_default();
    let argument = ("argument", of(ContextKind::InvalidArg).into());
    let value = ("value", of(ContextKind::InvalidValue).into());
    Some(match error.kind() {
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            locale.with("cli-usage-value-missing", &[argument])
        }
        ErrorKind::InvalidValue => {
            let values = ("values", of(ContextKind::ValidValue).into());
            locale.with("cli-usage-value-unknown", &[argument, value, values])
        }
        ErrorKind::ValueValidation => {
            let reason = ("reason", reason(error, locale)?.into());
            locale.with("cli-usage-value-wrong", &[argument, value, reason])
        }
        ErrorKind::UnknownArgument => locale.with("cli-usage-argument-unknown", &[argument]),
        ErrorKind::InvalidSubcommand => {
            let name = of(ContextKind::InvalidSubcommand);
            locale.with("cli-usage-command-unknown", &[("name", name.into())])
        }
        ErrorKind::ArgumentConflict => {
            let other = ("other", of(ContextKind::PriorArg).into());
            locale.with("cli-usage-conflict", &[argument, other])
        }
        ErrorKind::MissingRequiredArgument => {
            locale.with("cli-usage-argument-missing", &[argument])
        }
        ErrorKind::MissingSubcommand => locale.text("cli-usage-command-missing"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            locale.with("cli-usage-value-missing", &[argument])
        }
        ErrorKind::TooManyValues | ErrorKind::NoEquals => {
            locale.with("cli-usage-value-surplus", &[argument, value])
        }
        ErrorKind::InvalidUtf8 => locale.text("cli-usage-not-text"),
        _ => return None,
    })
}

/// Why a value was not taken: our own complaint, or that of a parser of numbers.
fn reason(error: &clap::Error, locale: &Locale) -> Option<String> {
    use std::error::Error;
    let source = error.source()?;
    Some(match source.downcast_ref::<Slip>() {
        Some(slip) => locale.with(slip.key, &[("limit", slip.limit.into())]),
        None => locale.text("cli-slip-number"),
    })
}

/// What the parser noted, several things with commas between them.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let joined = |all: &[String]| all.join(", ");
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(all) => Some(joined(all)),
        _ => None,
    }
}
