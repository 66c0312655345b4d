//! Moving through the form and through the letter, and what Enter and the actions menu mean
//! where the letter stands.

use partnerdesk_domain::{Command, Invitation, InvitationStage};

use crate::act::Act;
use crate::screens::Context;
use crate::screens::overlays::menu::Menu;
use crate::shared::Shared;
use crate::widgets::scroll::Motion;

use super::saving::may_write;
use super::{Composer, Next, SCOPES, areas};

impl Composer {
    /// To the next place of the form, or the one before.
    pub(super) fn move_focus(&mut self, by: isize) {
        let spots = self.form.spots();
        let now = spots.iter().position(|spot| *spot == self.focus);
        let count = isize::try_from(spots.len()).expect("the places are few");
        let now = now.and_then(|at| isize::try_from(at).ok()).unwrap_or(0);
        let next = usize::try_from((now + by).rem_euclid(count)).expect("a remainder fits");
        self.focus = spots[next];
    }

    /// Goes on writing where the focus is.
    pub(super) fn edit(&mut self, cx: &mut Context<'_>) {
        self.reading.alone = false;
        let is_ready = |it: &Invitation| it.status.stage() == InvitationStage::Ready;
        if self.invitation().is_some_and(is_ready) && may_write(cx.shared) {
            self.rewriting = true;
        }
        if self.is_writable(cx.shared) {
            self.editing = true;
            return;
        }
        // The attempt is kept, and the reasons come with the answer.
        if let Some(state) = self.state.as_deref() {
            let command = match &state.invitation {
                Some(invitation) => Some((
                    Command::ReviseInvitation(invitation.id, Box::new(invitation.content.clone())),
                    Some(invitation.version),
                )),
                None => self.save_command(state),
            };
            if let Some((command, expected)) = command {
                cx.submit(command, expected);
            }
        }
    }

    /// Enter: begins to write, turns a choice over, goes on to the next field.
    pub(super) fn enter(&mut self, cx: &mut Context<'_>) {
        let at_rest = self.reading.alone || (!self.editing && self.focus.is_text());
        if at_rest || !self.is_writable(cx.shared) {
            self.edit(cx);
        } else if !self.toggle(cx) {
            self.move_focus(1);
        }
    }

    /// Moves through the form, or through the letter where only that is shown.
    pub(super) fn moved(&mut self, cx: &mut Context<'_>, motion: Motion) {
        let by_line = matches!(motion, Motion::Up | Motion::Down);
        if by_line && !self.is_reading(cx.shared) && !self.reading.alone {
            self.move_focus(if motion == Motion::Down { 1 } else { -1 });
            return;
        }
        let (lines, height) = areas::letter_size(self, cx.shared);
        self.reading.go(motion, lines, height);
    }

    /// Takes a step of the invitation's way, once what was typed is kept.
    pub(super) fn step(&mut self, cx: &mut Context<'_>, act: Act) {
        self.save(cx);
        if self.saving.writing.is_some() {
            self.wanted = Some(Next::Step(act));
        } else if let Some(state) = &self.state {
            self.question = None;
            self.steps.begin_on(cx, state, act);
        }
    }

    /// Everything that can be done with a letter.
    pub(super) fn menu(shared: &Shared) -> Menu {
        let acts = vec![
            Act::Edit,
            Act::CopyText,
            Act::CopyLink,
            Act::SendMail,
            Act::OpenMail,
            Act::ExportEml,
            Act::MarkReady,
            Act::MarkSent,
            Act::MarkAccepted,
            Act::MarkDeclined,
            Act::MarkLapsed,
            Act::Withdraw,
            Act::Resend,
            Act::RestoreLink,
            Act::ExternalEditor,
            Act::Preview,
            Act::Why,
        ];
        let title = shared.label(Act::ActionsMenu);
        Menu::of_acts(shared, title, &SCOPES, acts)
    }
}
