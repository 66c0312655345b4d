//! How a letter leaves the program: copied, opened in the mail program, written to a mail file,
//! or only marked ready. The book judges and keeps the letter first; what leaves is exactly what
//! was kept.

use std::path::PathBuf;

use partnerdesk_domain::{Command, HandOver, Invitation, InvitationStage, InviteLink, evolve};
use partnerdesk_letters::compose_for;

use crate::effect::Effect;
use crate::notice::Notice;
use crate::screens::Context;
use crate::screens::invitation_steps::judge;
use crate::screens::overlays::prompt::Prompt;

use super::answers::Question;
use super::{Composer, Next};

/// A way out of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// To the clipboard.
    Clipboard,
    /// To the mail program.
    MailProgram,
    /// To a mail file.
    MailFile(PathBuf),
    /// To the outbox, to be sent by mail.
    Outbox,
    /// Nowhere yet: it is only ready.
    Ready,
}

impl Way {
    fn code(&self) -> HandOver {
        match self {
            Self::Clipboard => HandOver::Clipboard,
            Self::MailProgram => HandOver::MailProgram,
            Self::MailFile(_) => HandOver::MailFile,
            Self::Outbox => HandOver::Outbox,
            Self::Ready => HandOver::Marked,
        }
    }
}

impl Composer {
    /// Keeps the form, lets the book judge the letter, and takes it out when it may leave. What
    /// stands in the way is asked for all the same: the attempt is kept.
    pub(super) fn hand_over(&mut self, cx: &mut Context<'_>, way: Way) {
        if self.saving.theirs.is_some() {
            return self.ask_whose(cx);
        }
        if self.stopped_by_slip(cx) {
            return;
        }
        if self.saving.writing.is_some() {
            self.wanted = Some(Next::HandOver(way));
            return;
        }
        let Some(state) = self.state.as_deref() else {
            return;
        };
        let mut after = Box::new(state.clone());
        let mut commands = Vec::new();
        if let Some((command, expected)) = self.save_command(state) {
            let Ok(decision) = judge(cx.shared, state, &command) else {
                cx.submit(command, expected);
                return;
            };
            for event in &decision.events {
                evolve(&mut after, &cx.shared.actor, cx.shared.now, event);
            }
            commands.push((command, expected));
        }
        let Some(invitation) = &after.invitation else {
            return;
        };
        let (account, customer) = (&after.account, after.customer.as_ref());
        let command = Command::HandOverInvitation {
            invitation: invitation.id,
            by: way.code(),
            letter: compose_for(account, customer, invitation, &cx.shared.actor.name),
        };
        commands.push((command, Some(invitation.version)));
        self.write(cx, commands, Some(way), after);
    }

    /// The book has kept the letter as ready: it leaves.
    pub(super) fn handed_over(&mut self, cx: &mut Context<'_>, way: Way) {
        self.rewriting = false;
        self.reading.reset();
        let state = self.state.as_deref();
        let Some(invitation) = state.and_then(|state| state.invitation.as_ref()) else {
            return;
        };
        let Some(letter) = &invitation.letter else {
            return;
        };
        let effect = match way {
            Way::Clipboard => Effect::Copy(text_of(invitation)),
            Way::MailProgram => {
                let to = invitation
                    .content
                    .recipient
                    .as_ref()
                    .map(ToString::to_string);
                Effect::OpenMail {
                    to: to.unwrap_or_default(),
                    subject: letter.subject.clone(),
                    body: letter.body.clone(),
                }
            }
            Way::MailFile(path) => Effect::SaveMail {
                path,
                invitation: Box::new(invitation.clone()),
                letter: Box::new(letter.clone()),
            },
            Way::Outbox => {
                return cx.tell(Notice::done(cx.shared.locale.text("composer-posted")));
            }
            Way::Ready => return,
        };
        cx.ask(effect);
    }

    /// Puts the letter into the outbox, where somebody sends it.
    pub(super) fn send(&mut self, cx: &mut Context<'_>) {
        if cx.shared.can_send {
            self.hand_over(cx, Way::Outbox);
        } else {
            let text = cx.shared.locale.text("composer-no-account");
            cx.tell(Notice::trouble(text));
        }
    }

    /// Copies the letter. One that was sent is only copied: nothing about it changes.
    pub(super) fn copy_text(&mut self, cx: &mut Context<'_>) {
        match self.invitation() {
            Some(invitation)
                if (is_past(invitation) || invitation.dispatch.is_some())
                    && invitation.letter.is_some() =>
            {
                let text = text_of(invitation);
                cx.ask(Effect::Copy(text));
            }
            _ => self.hand_over(cx, Way::Clipboard),
        }
    }

    /// Copies the personal link, byte for byte. A link alone is no letter: the invitation stays
    /// as it is.
    pub(super) fn copy_link(&mut self, cx: &mut Context<'_>) {
        let link = match (self.invitation(), self.state.as_deref()) {
            (Some(invitation), _) if is_past(invitation) => Some(invitation.link.clone()),
            (known, Some(state))
                if state.account.tenant.is_some()
                    && (known.is_some() || self.form.kind(&state.account).is_some()) =>
            {
                self.fields(cx.shared).map(|fields| fields.link)
            }
            _ => None,
        };
        match link {
            Some(link) => {
                cx.ask(Effect::Copy(InviteLink::as_str(&link).to_owned()));
            }
            None => cx.tell(Notice::trouble(cx.shared.locale.text("composer-no-link"))),
        }
    }

    /// Asks where to write the mail file to; not when the letter may not leave anyway.
    pub(super) fn ask_path(&mut self, cx: &mut Context<'_>) {
        if self.saving.theirs.is_some() {
            return self.ask_whose(cx);
        }
        let findings = self.findings(cx.shared);
        let path = cx.shared.folder.join(self.file_name());
        if findings.letter.is_none() || !self.form.slips(&cx.shared.locale).is_empty() {
            return self.hand_over(cx, Way::MailFile(path));
        }
        let locale = &cx.shared.locale;
        let prompt = Prompt::new(
            locale.text("composer-export-title"),
            locale.text("composer-export-hint"),
        );
        self.ask(
            cx,
            Question::Path,
            prompt.with_text(&path.display().to_string()),
        );
    }

    /// A name that every file system takes: the customer's domain, else the invitation's number.
    fn file_name(&self) -> String {
        let state = self.state.as_deref();
        let customer = state.and_then(|state| state.customer.as_ref());
        let domain = customer.and_then(|customer| customer.primary_domain.as_ref());
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let name = match domain.map(ToString::to_string) {
            Some(domain) if domain.chars().all(plain) => domain,
            _ => self.id.to_string(),
        };
        format!("invitation-{name}.eml")
    }
}

/// Whether nothing can be written on any more.
fn is_past(invitation: &Invitation) -> bool {
    use InvitationStage::{Draft, Ready};
    !matches!(invitation.status.stage(), Draft | Ready)
}

/// The letter as one text: subject, a blank line, body.
fn text_of(invitation: &Invitation) -> String {
    let letter = invitation.letter.as_ref();
    letter
        .map(|letter| format!("{}\n\n{}", letter.subject, letter.body))
        .unwrap_or_default()
}
