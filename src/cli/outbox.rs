//! `outbox ...`: the letters that wait to be sent, and what a person decides about those of
//! which the program cannot know what became of them.

mod list;
mod send;

use clap::Subcommand;
use partnerdesk_domain::{Command, DispatchStep};

pub(crate) use send::{RunShape, deliver, exit, tell};

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::invite::{OneLine, take};

/// `outbox ...`
#[derive(Debug, Subcommand)]
pub(crate) enum OutboxLine {
    List(list::ListLine),
    Send(send::SendLine),
    Retry(OneLine),
    Drop(OneLine),
    #[command(name = "mark-sent")]
    MarkSent(OneLine),
}

impl OutboxLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => line.run(desk),
            Self::Send(line) => line.run(desk),
            Self::Retry(line) => decided(desk, &line.invitation, |id| {
                Command::Dispatch(id, DispatchStep::Retry)
            }),
            Self::Drop(line) => decided(desk, &line.invitation, |id| {
                Command::Dispatch(id, DispatchStep::Drop)
            }),
            Self::MarkSent(line) => decided(desk, &line.invitation, Command::MarkSent),
        }
    }
}

/// What a person decides about a letter. One that a killed program left behind is known as such
/// first, so that there is something to decide.
fn decided(
    desk: &mut Desk<'_>,
    named: &str,
    command: fn(partnerdesk_domain::InvitationId) -> Command,
) -> Result<Exit, Failure> {
    let mut book = desk.open()?;
    send::find_abandoned(desk, &mut *book)?;
    let invitation = desk.invitation(&*book, named)?;
    take(desk, &mut *book, &invitation, command(invitation.id))
}
