//! From a command line to its command and back to a number. The commands themselves are each in
//! a file of their family.

use partnerdesk_i18n::Locale;
use partnerdesk_ports::StoreError;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::{Failure, store_failure};
use crate::invocation::{CommandLine, Family};
use crate::output::{Output, Streams};
use crate::session::Session;
use crate::shell;
use crate::world::World;

/// Carries out a command.
pub fn run(line: CommandLine, world: &World<'_>, streams: Streams<'_>) -> Exit {
    let CommandLine {
        session,
        locale,
        family,
    } = line;
    let mut desk = Desk {
        session: &session,
        world,
        locale: &locale,
        out: Output::new(streams, session.ascii),
    };
    let exit = match carry_out(family, &mut desk) {
        Ok(exit) => exit,
        Err(failure) => desk.fail(&failure),
    };
    match desk.out.finish() {
        Ok(()) => exit,
        Err(error) => {
            desk.say("cli-fail-output", &[("detail", error.to_string().into())]);
            Exit::Failed
        }
    }
}

fn carry_out(family: Family, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    match family {
        Family::Demo(line) => line.run(desk),
        Family::Account(line) => line.run(desk),
        Family::Import(line) => line.run(desk),
        Family::Export(line) => line.run(desk),
        Family::Customer(line) => line.run(desk),
        Family::Relationship(line) => line.run(desk),
        Family::Invite(line) => line.run(desk),
        Family::Mailing(line) => line.run(desk),
        Family::Template(line) => line.run(desk),
        Family::Partnership(line) => line.run(desk),
        Family::Outbox(line) => line.run(desk),
        Family::Mail(line) => line.run(desk),
        Family::Permission(line) => line.run(desk),
        Family::Subscription(line) => line.run(desk),
        Family::Referral(line) => line.run(desk),
        Family::Profile(line) => line.run(desk),
        Family::Log(line) => line.run(desk),
        Family::Book(line) => line.run(desk),
        Family::Completions(line) => Ok(line.run(desk)),
        Family::Man => Ok(shell::man(desk)),
    }
}

/// Says that the program cannot be opened where there is no terminal.
pub fn say_no_terminal(session: &Session, zone: jiff::tz::TimeZone, streams: Streams<'_>) -> Exit {
    let locale = Locale::new(session.language, zone);
    let mut out = Output::new(streams, session.ascii);
    out.say(&locale.text("cli-no-terminal"));
    Exit::Usage
}

/// Says what went wrong with the book of a program that was opened on it.
pub fn say_store_failure(
    session: &Session,
    zone: jiff::tz::TimeZone,
    error: &StoreError,
    streams: Streams<'_>,
) -> Exit {
    let locale = Locale::new(session.language, zone);
    Output::new(streams, session.ascii).say(&store_failure(&locale, error));
    match error {
        StoreError::Busy { .. } => Exit::Busy,
        _ => Exit::Failed,
    }
}

/// Says why the program could not go on, where no command is at work.
pub fn say_failure(problem: &str, streams: Streams<'_>) -> Exit {
    Output::new(streams, false).say(problem);
    Exit::Failed
}
