//! `invite show`: an invitation with its letter, as it left or as it would leave now.

use partnerdesk_domain::{Composed, Invitation, InvitationStatus, Letter, Timestamp};
use partnerdesk_letters::compose_for;
use partnerdesk_ports::Replica;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::InvitationShape;

pub(super) fn run(desk: &mut Desk<'_>, named: &str) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let invitation = desk.invitation(&*book, named)?;
    if desk.session.json {
        desk.out.json(&InvitationShape::of(&invitation));
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    let content = &invitation.content;
    desk.field("cli-field-invitation", Some(invitation.id.to_string()));
    desk.field("cli-field-company", Some(invitation.company.to_string()));
    desk.field("cli-field-id", invitation.customer.map(|id| id.to_string()));
    desk.field(
        "cli-field-invitation-status",
        Some(desk.status(&invitation)),
    );
    desk.field(
        "cli-field-invitation-kind",
        Some(locale.invitation_kind(&invitation.kind)),
    );
    let admin = if content.includes_admin { "yes" } else { "no" };
    desk.field("cli-field-asks-admin", Some(locale.text(admin)));
    desk.field(
        "cli-field-recipient",
        content.recipient.as_ref().map(ToString::to_string),
    );
    desk.field(
        "cli-field-recipient-name",
        content.recipient_name.as_ref().map(ToString::to_string),
    );
    desk.field(
        "cli-field-letter-language",
        Some(content.language.code().to_owned()),
    );
    desk.field("cli-field-link", Some(invitation.link.to_string()));
    let letter = match &invitation.letter {
        Some(letter) => letter.clone(),
        None => match desk.letter(&*book, &invitation)? {
            Ok(letter) => letter,
            Err(_) => Letter {
                subject: content.subject.clone(),
                body: content.body.clone(),
            },
        },
    };
    desk.field("cli-field-subject", Some(letter.subject));
    desk.out.line("");
    desk.out.text(&letter.body);
    if invitation.status.is_open() && invitation.letter.is_none() {
        desk.tell_letter_problems(&*book, &invitation)?;
    }
    Ok(Exit::Done)
}

impl Desk<'_> {
    /// The letter as it would leave now, or everything that is wrong with it.
    pub(super) fn letter(
        &self,
        book: &dyn Replica,
        invitation: &Invitation,
    ) -> Result<Composed, Failure> {
        let customer = match invitation.customer {
            Some(id) => book.customer(id)?,
            None => None,
        };
        let (account, agent) = (book.account()?, &self.session.actor.name);
        Ok(compose_for(&account, customer.as_ref(), invitation, agent))
    }

    /// Says what has to be put right before the letter can leave.
    pub(super) fn tell_letter_problems(
        &mut self,
        book: &dyn Replica,
        invitation: &Invitation,
    ) -> Result<(), Failure> {
        if let Err(problems) = self.letter(book, invitation)? {
            self.say("cli-invite-not-ready", &[]);
            for problem in problems {
                let reason = self.locale.letter_problem(&problem);
                self.out.say(&format!("  ! {} {}", reason.what, reason.fix));
            }
        }
        Ok(())
    }

    /// Where an invitation stands and since when; overdue answers are said to be.
    pub(super) fn status(&self, invitation: &Invitation) -> String {
        let word = self.locale.invitation_stage(invitation.status.stage());
        let dated = |key: &str, at: Timestamp| {
            let date = self.locale.date(at);
            self.locale.with(
                key,
                &[("word", word.as_str().into()), ("date", date.into())],
            )
        };
        if let Some(dispatch) = &invitation.dispatch {
            return self.locale.dispatch_stage(dispatch.stage());
        }
        match invitation.status {
            InvitationStatus::Draft => word,
            InvitationStatus::Sent { follow_up, .. } => {
                if invitation.status.is_overdue(self.now()) {
                    dated("cli-invite-overdue", follow_up)
                } else {
                    dated("cli-invite-waiting", follow_up)
                }
            }
            InvitationStatus::Ready { at, .. }
            | InvitationStatus::Accepted { at }
            | InvitationStatus::Declined { at }
            | InvitationStatus::Lapsed { at }
            | InvitationStatus::Withdrawn { at } => dated("cli-dated", at),
        }
    }
}
