//! `invite ...`: from a draft to the customer's answer. What is sent goes through the outbox;
//! what came of it is recorded.

mod draft;
mod edit;
mod export;
mod list;
mod named;
mod send;
mod show;
mod step;

pub(crate) use draft::{Letterhead, draft};
pub(crate) use step::take;

use clap::{Args, Subcommand};
use partnerdesk_domain::{Command, InvitationId};

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// `invite ...`
#[derive(Debug, Subcommand)]
pub(crate) enum InviteLine {
    Draft(draft::DraftLine),
    List(list::ListLine),
    Show(OneLine),
    Edit(edit::EditLine),
    Export(export::ExportLine),
    Ready(step::ReadyLine),
    Send(send::SendLine),
    Sent(OneLine),
    Accepted(step::AcceptedLine),
    Declined(OneLine),
    Lapsed(OneLine),
    Withdraw(OneLine),
    Resend(OneLine),
}

/// An invitation: by its identity, by a beginning of it that is like no other, or by the
/// customer it goes to.
#[derive(Debug, Args)]
pub(crate) struct OneLine {
    #[arg(value_name = "INVITATION|ID")]
    pub(crate) invitation: String,
}

impl InviteLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let simple: fn(InvitationId) -> Command = match &self {
            Self::Sent(_) => Command::MarkSent,
            Self::Declined(_) => Command::RecordDecline,
            Self::Lapsed(_) => Command::RecordLapse,
            Self::Withdraw(_) => Command::WithdrawInvitation,
            _ => Command::ResendInvitation,
        };
        match self {
            Self::Draft(line) => line.run(desk),
            Self::List(line) => line.run(desk),
            Self::Show(line) => show::run(desk, &line.invitation),
            Self::Edit(line) => line.run(desk),
            Self::Export(line) => line.run(desk),
            Self::Ready(line) => line.run(desk),
            Self::Send(line) => line.run(desk),
            Self::Accepted(line) => line.run(desk),
            Self::Sent(line)
            | Self::Declined(line)
            | Self::Lapsed(line)
            | Self::Withdraw(line)
            | Self::Resend(line) => step::simple(desk, &line.invitation, simple),
        }
    }
}
