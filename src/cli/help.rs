//! Help in the language of the person: every command and every argument gets its sentence from
//! the catalogue, where `help-customer-list` is a command and `.sort` one of its arguments.

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
        locale.text("help-usage")
    );
    explained(command.arg(help).arg(version), "help", &template, locale)
        .after_help(format!("\n\n{}", after_help(locale)))
}

fn explained(command: Command, key: &str, template: &str, locale: &Locale) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    let mut command = command
        .about(locale.text(key))
        .help_template(template.to_owned())
        .subcommand_help_heading(locale.text("help-commands"))
        .mut_args(|arg| argument(arg, key, locale));
    for name in names {
        let key = format!("{key}-{name}");
        command = command.mut_subcommand(name, |it| explained(it, &key, template, locale));
    }
    command
}

fn argument(arg: Arg, key: &str, locale: &Locale) -> Arg {
    let mut help = locale.text(&format!("{key}.{}", arg.get_id()));
    let takes_values = arg.get_action().takes_values();
    let values = arg.get_possible_values();
    if takes_values && !values.is_empty() {
        let names: Vec<&str> = values
            .iter()
            .map(clap::builder::PossibleValue::get_name)
            .collect();
        let values = names.join(", ");
        help = format!(
            "{help}\n{}",
            locale.with("help-values", &[("values", values.into())])
        );
    }
    if let Some(value) = arg.get_default_values().first() {
        let value = value.to_string_lossy().into_owned();
        help = format!(
            "{help}\n{}",
            locale.with("help-default", &[("value", value.into())])
        );
    }
    let heading = if arg.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    arg.help(help)
        .help_heading(locale.text(heading))
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// Exit codes and examples, line by line.
fn after_help(locale: &Locale) -> String {
    let codes =
        (0..=5).map(|code| format!("  {code}  {}", locale.text(&format!("help-exit-{code}"))));
    let examples = (1..=4).map(|at| {
        let key = format!("help-example-{at}");
        format!(
            "  {:<58} {}",
            locale.text(&format!("{key}.line")),
            locale.text(&key)
        )
    });
    [locale.text("help-exit-codes") + ":"]
        .into_iter()
        .chain(codes)
        .chain([String::new(), locale.text("help-examples") + ":"])
        .chain(examples)
        .collect::<Vec<_>>()
        .join("\n")
}
