//! Help in the language of the person: every command and every argument gets its sentence from
//! the catalogue, where `cli-help-customer-list` is a command and `.sort` one of its arguments.

use clap::{Arg, ArgAction, Command};
use partnerdesk_i18n::Locale;

/// The command line with all its help. Without it, the line works but explains nothing.
pub(crate) fn localised(command: Command, locale: &Locale) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        locale.text("cli-help-usage")
    );
    explained(
        command.arg(help).arg(version),
        "cli-help",
        &template,
        locale,
    )
    .after_help(after_help(locale))
}

fn explained(command: Command, key: &str, template: &str, locale: &Locale) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    let mut command = command
        .about(locale.text(key))
        .help_template(template.to_owned())
        .subcommand_help_heading(locale.text("cli-help-commands"))
        .mut_args(|arg| argument(arg, key, locale));
    for name in names {
        let key = format!("{key}-{name}");
        command = command.mut_subcommand(name, |it| explained(it, &key, template, locale));
    }
    command
}

fn argument(arg: Arg, key: &str, locale: &Locale) -> Arg {
    let mut help = meaning(&arg, key, locale);
    let takes_values = arg.get_action().takes_values();
    let values = arg.get_possible_values();
    if takes_values && !values.is_empty() {
        let names: Vec<&str> = values
            .iter()
            .map(clap::builder::PossibleValue::get_name)
            .collect();
        let args = [("help", help.into()), ("values", names.join(", ").into())];
        help = locale.with("cli-help-values", &args);
    }
    let default = arg.get_default_values().first();
    if let Some(value) = default.filter(|value| !value.is_empty()) {
        let value = value.to_string_lossy().into_owned();
        let args = [("help", help.into()), ("value", value.into())];
        help = locale.with("cli-help-default", &args);
    }
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "cli-help-arguments",
        (false, true) => "cli-help-everywhere",
        (false, false) => "cli-help-options",
    };
    arg.help(help)
        .help_heading(locale.text(heading))
        // Where there are none, the parser allows no word about them.
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
}

/// What an argument means here, or what it means everywhere.
fn meaning(arg: &Arg, key: &str, locale: &Locale) -> String {
    let here = format!("{key}.{}", arg.get_id());
    match locale.text(&here) {
        said if said != here => said,
        _ => locale.text(&format!("cli-any.{}", arg.get_id())),
    }
}

/// Exit codes and examples, line by line.
fn after_help(locale: &Locale) -> String {
    let codes = (0..=5).map(|code| {
        format!(
            "  {code}  {}",
            locale.text(&format!("cli-help-exit-{code}"))
        )
    });
    let examples = (1..=4).map(|at| {
        let key = format!("cli-help-example-{at}");
        format!(
            "  {:<58} {}",
            locale.text(&format!("{key}.line")),
            locale.text(&key)
        )
    });
    [locale.text("cli-help-exit-codes") + ":"]
        .into_iter()
        .chain(codes)
        .chain([String::new(), locale.text("cli-help-examples") + ":"])
        .chain(examples)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use jiff::tz::TimeZone;
    use partnerdesk_i18n::Language;

    use super::*;
    use crate::invocation::Line;

    /// What is explained nowhere about a command, its arguments and the commands in it: a
    /// sentence that is not in the catalogue shows its key.
    fn unexplained(command: &Command) -> Vec<String> {
        let about = command.get_about().map(ToString::to_string);
        let helps = command.get_arguments().filter_map(Arg::get_help);
        let inner = command.get_subcommands().flat_map(unexplained);
        let said = about.into_iter().chain(helps.map(ToString::to_string));
        let unexplained = said.filter(|text| text.contains("cli-"));
        unexplained.chain(inner).collect()
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language, TimeZone::UTC);
            let missing = unexplained(&localised(Line::command(), &locale));
            assert!(missing.is_empty(), "{language:?}:\n{}", missing.join("\n"));
        }
    }

    #[test]
    fn the_definition_holds_in_both_languages() {
        for language in Language::ALL {
            localised(Line::command(), &Locale::new(language, TimeZone::UTC)).debug_assert();
        }
    }
}
