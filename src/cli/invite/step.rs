//! The steps of an invitation after its draft: ready, sent, and what became of it.

use clap::Args;
use partnerdesk_domain::{
    Command, CustomerId, HandOver, Invitation, InvitationId, InvitationStage, action_name,
};
use partnerdesk_ports::{Book, Replica};
use serde::Serialize;

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::{Change, InvitationShape};
use crate::value;

/// `invite ready`
#[derive(Debug, Args)]
pub(crate) struct ReadyLine {
    #[command(flatten)]
    one: super::OneLine,
}

/// `invite accepted`
#[derive(Debug, Args)]
pub(crate) struct AcceptedLine {
    #[command(flatten)]
    one: super::OneLine,
    #[arg(long, value_name = "ID", value_parser = value::customer())]
    customer: Option<CustomerId>,
}

/// An invitation after a step, as programs read it.
#[derive(Debug, Serialize)]
struct StepShape {
    #[serde(flatten)]
    change: Change,
    invitation: Option<InvitationShape>,
}

impl ReadyLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let invitation = desk.invitation(&*book, &self.one.invitation)?;
        let command = hand_over(desk, &*book, &invitation, HandOver::Marked)?;
        take(desk, &mut *book, &invitation, command)
    }
}

impl AcceptedLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let invitation = desk.invitation(&*book, &self.one.invitation)?;
        let command = Command::RecordAcceptance {
            invitation: invitation.id,
            customer: self.customer,
        };
        take(desk, &mut *book, &invitation, command)
    }
}

/// A step that needs nothing but the invitation.
pub(super) fn simple(
    desk: &mut Desk<'_>,
    named: &str,
    command: fn(InvitationId) -> Command,
) -> Result<Exit, Failure> {
    let mut book = desk.open()?;
    let invitation = desk.invitation(&*book, named)?;
    take(desk, &mut *book, &invitation, command(invitation.id))
}

/// Checks the letter and takes it out of the program.
pub(super) fn hand_over(
    desk: &Desk<'_>,
    book: &dyn Replica,
    invitation: &Invitation,
    by: HandOver,
) -> Result<Command, Failure> {
    Ok(Command::HandOverInvitation {
        invitation: invitation.id,
        by,
        letter: desk.letter(book, invitation)?,
    })
}

/// Takes a step, and tells what comes next.
pub(crate) fn take(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    invitation: &Invitation,
    command: Command,
) -> Result<Exit, Failure> {
    let action = action_name(&command);
    let deed = Deed::on(invitation.version, command);
    let outcome = desk.act(book, deed, Mode::Real)?;
    let after = book.invitation(invitation.id)?;
    if desk.session.json {
        let invitation = after.as_ref().map(InvitationShape::of);
        let change = Change::of(&outcome);
        desk.out.json(&StepShape { change, invitation });
        return Ok(Exit::Done);
    }
    let headline = desk.headline(action, invitation.company.as_str());
    let exit = desk.report(&headline, &outcome);
    let next = match after.map(|it| it.status.stage()) {
        Some(InvitationStage::Draft) => "cli-invite-next-draft",
        Some(InvitationStage::Ready) => "cli-invite-next-ready",
        Some(InvitationStage::Sent) => "cli-invite-next-sent",
        _ => return Ok(exit),
    };
    let id = invitation.id.to_string();
    desk.say(next, &[("invitation", id.into())]);
    Ok(exit)
}
