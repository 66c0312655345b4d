//! What the composer does with the records when they arrive: the first time they fill the form;
//! later they are taken over, or held beside what was typed, until a person says whose text counts.

use partnerdesk_domain::{Command, InvitationStage, State};

use crate::screens::Context;
use crate::screens::invitation_steps::judge;

use super::form::{Form, Spot};
use super::saving::Unkept;
use super::{Aside, Composer, link};

impl Composer {
    /// The records are there, for the first time or again.
    pub(super) fn took_state(&mut self, cx: &mut Context<'_>, state: &State) {
        let Some(known) = self.state.as_deref() else {
            return self.begin(cx, state);
        };
        let before = known.invitation.clone();
        let (version, found) = (
            before.as_ref().map(|it| it.version),
            state.invitation.as_ref(),
        );
        // A write of ours is on its way: its own answer says more than this.
        let newer = self.saving.writing.is_none()
            && found.is_some_and(|found| version.is_none_or(|known| known < found.version));
        let mut next = Box::new(state.clone());
        match found {
            Some(theirs) if newer && self.is_unsaved() => {
                self.saving.theirs = Some(Box::new(theirs.clone()));
                next.invitation = before;
            }
            Some(found) if newer => self.adopt(Form::of(found)),
            _ => next.invitation = before,
        }
        self.state = Some(next);
        self.rest_unless_writable(cx.shared);
    }

    fn begin(&mut self, cx: &mut Context<'_>, state: &State) {
        self.state = Some(Box::new(state.clone()));
        let form = match (&state.invitation, &state.customer) {
            (Some(invitation), _) => Form::of(invitation),
            (None, Some(customer)) => Form::fresh(cx.shared, state, customer),
            (None, None) => return,
        };
        self.adopt(form);
        let writable = self.is_writable(cx.shared);
        self.focus = if self.form.to.is_empty() {
            Spot::To
        } else {
            Spot::Body
        };
        self.editing = writable;
        // What cannot even be begun is asked for all the same: the attempt is kept, and the
        // reasons come with the answer.
        if let Some((command, expected)) = self.save_command(state)
            && state.invitation.is_none()
            && let Err(refused) = judge(cx.shared, state, &command)
        {
            self.saving.unkept = Some(Unkept::Refused(refused));
            cx.submit(command, expected);
        }
    }

    /// Puts another text into the form, as the book has it.
    fn adopt(&mut self, form: Form) {
        self.form = form;
        self.saving.synced = Some(self.form.texts());
        self.saving.last_key = None;
        self.saving.theirs = None;
        if let Some(line) = link::line_of(self.form.body.lines()) {
            self.link_line = line;
        }
    }

    /// Their text in place of ours; ours can be gone back to.
    pub(super) fn take_theirs(&mut self) {
        let Some(theirs) = self.saving.theirs.take() else {
            return;
        };
        self.aside = Some(Aside::Whole(self.form.texts()));
        self.adopt(Form::of(&theirs));
        if let Some(state) = &mut self.state {
            state.invitation = Some(*theirs);
        }
    }

    /// Ours in place of theirs. Where theirs has left already, the book refuses and says why,
    /// and ours stays where it is.
    pub(super) fn keep_ours(&mut self, cx: &mut Context<'_>) {
        use InvitationStage::{Draft, Ready};
        let (Some(theirs), Some(state)) = (self.saving.theirs.take(), self.state.as_mut()) else {
            return;
        };
        if !matches!(theirs.status.stage(), Draft | Ready) {
            let content = Box::new(self.form.texts().content());
            let command = Command::ReviseInvitation(theirs.id, content);
            cx.submit(command, Some(theirs.version));
            self.saving.theirs = Some(theirs);
            return;
        }
        state.invitation = Some(*theirs);
        self.save(cx);
    }
}
