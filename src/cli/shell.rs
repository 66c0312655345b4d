//! `completions` and `man`: made from the command line's own definition, so that they cannot
//! disagree with it.

use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::help::localised;
use crate::invocation::Line;

/// `completions`
#[derive(Debug, Args)]
pub(crate) struct CompletionsLine {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl CompletionsLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Exit {
        let mut command = line(desk);
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "partnerdesk", &mut script);
        desk.out.bytes(&script);
        Exit::Done
    }
}

/// One page of the manual for the program and all its commands.
pub(crate) fn man(desk: &mut Desk<'_>) -> Exit {
    let mut command = line(desk);
    command.build();
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(command.clone()).render(&mut page);
    written.expect("a page is written to memory");
    for family in command.get_subcommands() {
        section(family, &mut page);
    }
    desk.out.bytes(&page);
    Exit::Done
}

/// The page of a command as a part of the whole page; then those of the commands in it.
fn section(command: &Command, page: &mut Vec<u8>) {
    let man = clap_mangen::Man::new(command.clone());
    let title = command.get_display_name().unwrap_or(command.get_name());
    let title = title.replace('-', " ").to_uppercase();
    page.extend_from_slice(format!(".SH \"{title}\"\n").as_bytes());
    let parts = [
        man.render_description_section(page),
        man.render_synopsis_section(page),
        man.render_options_section(page),
    ];
    for part in parts {
        part.expect("a page is written to memory");
    }
    for inner in command.get_subcommands() {
        section(inner, page);
    }
}

fn line(desk: &Desk<'_>) -> Command {
    localised(Line::command(), desk.locale)
}
