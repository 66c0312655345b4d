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
    let command = line(desk);
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone());
    man.render_title(&mut page).expect(TO_MEMORY);
    man.render_name_section(&mut page).expect(TO_MEMORY);
    man.render_synopsis_section(&mut page).expect(TO_MEMORY);
    man.render_options_section(&mut page).expect(TO_MEMORY);
    for family in command.get_subcommands() {
        section(family, command.get_name(), &mut page);
    }
    man.render_extra_section(&mut page).expect(TO_MEMORY);
    desk.out.bytes(&page);
    Exit::Done
}

const TO_MEMORY: &str = "a page is written to memory";

/// A command as a section of the page, then the commands in it.
fn section(command: &Command, family: &str, page: &mut Vec<u8>) {
    let name = format!("{family} {}", command.get_name());
    page.extend_from_slice(format!(".SH {}\n", name.to_uppercase().replace('-', "\\-")).as_bytes());
    let man = clap_mangen::Man::new(command.clone().bin_name(&name).disable_help_flag(true));
    let mut parts = Vec::new();
    man.render_description_section(&mut parts).expect(TO_MEMORY);
    man.render_synopsis_section(&mut parts).expect(TO_MEMORY);
    if command.get_arguments().next().is_some() {
        man.render_options_section(&mut parts).expect(TO_MEMORY);
    }
    // What are sections on a page of their own are parts of a section here.
    let parts = String::from_utf8_lossy(&parts).replace("\n.SH ", "\n.SS ");
    page.extend_from_slice(parts.as_bytes());
    for inner in command.get_subcommands() {
        section(inner, &name, page);
    }
}

fn line(desk: &Desk<'_>) -> Command {
    localised(Line::command(), desk.locale)
}
