//! `invite send`: checks the letter, puts it into the outbox, and delivers it at once.

use clap::Args;
use partnerdesk_domain::{HandOver, action_name};
use partnerdesk_mail::Which;
use serde::Serialize;

use super::step::{hand_over, take};
use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::{Change, InvitationShape};
use crate::outbox::{RunShape, deliver, exit, tell};

/// `invite send`
#[derive(Debug, Args)]
pub(crate) struct SendLine {
    #[command(flatten)]
    one: super::OneLine,
    #[arg(long)]
    later: bool,
}

/// What came of it, as programs read it.
#[derive(Debug, Serialize)]
struct SentShape {
    #[serde(flatten)]
    change: Change,
    invitation: Option<InvitationShape>,
    run: RunShape,
}

impl SendLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        if self.later {
            let mut book = desk.open()?;
            let invitation = desk.invitation(&*book, &self.one.invitation)?;
            let command = hand_over(desk, &*book, &invitation, HandOver::Outbox)?;
            return take(desk, &mut *book, &invitation, command);
        }
        // Without an account the letter would wait for nobody.
        let smtp = desk.mail_account()?;
        let mut book = desk.open()?;
        let invitation = desk.invitation(&*book, &self.one.invitation)?;
        let command = hand_over(desk, &*book, &invitation, HandOver::Outbox)?;
        let action = action_name(&command);
        let outcome = desk.act(
            &mut *book,
            Deed::on(invitation.version, command),
            Mode::Real,
        )?;
        if !desk.session.json {
            let headline = desk.headline(action, invitation.company.as_str());
            desk.report(&headline, &outcome);
        }
        let which = Which::Only(vec![invitation.id]);
        let (run, letters) = deliver(desk, &mut *book, &smtp, &which)?;
        if desk.session.json {
            let after = book.invitation(invitation.id)?;
            desk.out.json(&SentShape {
                change: Change::of(&outcome),
                invitation: after.as_ref().map(InvitationShape::of),
                run: RunShape::of(&run, letters.iter()),
            });
        } else {
            tell(desk, &run);
        }
        Ok(exit(&run))
    }
}
