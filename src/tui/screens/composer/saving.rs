//! Keeping what is typed: a new letter with the first change, later changes when the keys rest.
//! What could not be kept stays in the form and is tried again; what somebody else wrote in the
//! meantime is never overwritten unasked.

use partnerdesk_domain::{
    Access, Action, Command, Invitation, InvitationStage, Refusal, Refused, Span, State, Timestamp,
    Version, access, evolve,
};
use partnerdesk_ports::Verdict;

use crate::msg::{Ticket, Trouble};
use crate::screens::invitation_steps::judge;
use crate::screens::{Context, Go};
use crate::shared::Shared;

use super::form::Texts;
use super::hand_over::Way;
use super::{Composer, Next, Target, link};

/// So long after the last key, what was typed is kept.
const REST: Span = Span(2_000);

/// Writes that are on their way.
pub(super) struct Writing {
    pub(super) ticket: Ticket,
    at: Timestamp,
    /// What stands in the form that is being kept; none when only a hand-over is on its way.
    texts: Option<Texts>,
    way: Option<Way>,
    /// The records as they will be.
    after: Box<State>,
}

/// Why the form is not kept.
pub(super) enum Unkept {
    /// The rules forbid it.
    Refused(Refused),
    /// The store failed, as it says.
    Failed(String),
    /// A field has to be filled first.
    Slip,
}

/// How far what is typed has been kept.
#[derive(Default)]
pub(super) struct Saving {
    /// The last change that is not on its way yet.
    pub(super) last_key: Option<Timestamp>,
    pub(super) writing: Option<Writing>,
    pub(super) saved_at: Option<Timestamp>,
    /// Whether anything was typed since the letter was opened.
    pub(super) was_typed: bool,
    pub(super) unkept: Option<Unkept>,
    /// The form as the book has it.
    pub(super) synced: Option<Texts>,
    /// The invitation as somebody else left it, while this form holds changes to an older one.
    pub(super) theirs: Option<Box<Invitation>>,
}

impl Composer {
    /// Whether something stands in the form that the book does not have.
    pub(super) fn is_unsaved(&self) -> bool {
        let texts = self.form.texts();
        self.saving
            .synced
            .as_ref()
            .is_some_and(|synced| *synced != texts)
    }

    /// The write that keeps the form, where one is needed and possible.
    pub(super) fn save_command(&self, state: &State) -> Option<(Command, Option<Version>)> {
        let texts = self.form.texts();
        let content = Box::new(texts.content());
        if let Some(invitation) = &state.invitation {
            let command = Command::ReviseInvitation(invitation.id, content);
            return self
                .is_unsaved()
                .then_some((command, Some(invitation.version)));
        }
        let customer = state.customer.as_ref()?;
        let command = Command::DraftInvitation {
            id: self.id,
            customer: Some(customer.id),
            company: customer.name().clone(),
            kind: self.form.kind(&state.account)?,
            content,
        };
        Some((command, Some(Version(0))))
    }

    /// Something was changed in the form.
    pub(super) fn changed(&mut self, cx: &mut Context<'_>) {
        if let Some(line) = link::line_of(self.form.body.lines()) {
            self.link_line = line;
        }
        self.saving.was_typed = true;
        self.leaving = false;
        let failed = self.saving.unkept.take().is_some();
        self.saving.last_key = Some(cx.shared.now);
        let is_new = |state: &State| state.invitation.is_none();
        if !failed && self.state.as_deref().is_some_and(is_new) {
            self.save(cx);
        }
    }

    /// When the keys have rested long enough.
    pub(super) fn saves_at(&self) -> Option<Timestamp> {
        let waits = self.saving.writing.is_none() && self.saving.theirs.is_none();
        self.saving
            .last_key
            .filter(|_| waits)
            .map(|at| at.plus(REST))
    }

    /// Keeps the form now, unless a write is on its way or somebody else's text is to be looked
    /// at first. What the rules forbid is shown and not asked for: nobody pressed a key for it.
    pub(super) fn save(&mut self, cx: &mut Context<'_>) {
        if self.saving.writing.is_some() || self.saving.theirs.is_some() || !self.is_unsaved() {
            return;
        }
        self.saving.last_key = None;
        let Some(state) = self.state.as_deref() else {
            return;
        };
        let Some((command, expected)) = self.save_command(state) else {
            self.saving.unkept = Some(Unkept::Slip);
            return;
        };
        match judge(cx.shared, state, &command) {
            Err(refused) => self.saving.unkept = Some(Unkept::Refused(refused)),
            Ok(decision) => {
                let mut after = Box::new(state.clone());
                for event in &decision.events {
                    evolve(&mut after, &cx.shared.actor, cx.shared.now, event);
                }
                self.write(cx, vec![(command, expected)], None, after);
            }
        }
    }

    /// Submits writes; `after` is what they will leave. The first of two keeps the form.
    pub(super) fn write(
        &mut self,
        cx: &mut Context<'_>,
        commands: Vec<(Command, Option<Version>)>,
        way: Option<Way>,
        after: Box<State>,
    ) {
        let keeps = commands
            .iter()
            .any(|(command, _)| !matches!(command, Command::HandOverInvitation { .. }));
        self.saving.last_key = None;
        self.saving.writing = Some(Writing {
            ticket: cx.submit_all(commands),
            at: cx.shared.now,
            texts: keeps.then(|| self.form.texts()),
            way,
            after,
        });
    }

    /// The last chance: the form may hold more than what is on its way.
    pub(super) fn save_at_last(&mut self, cx: &mut Context<'_>) {
        let Some(writing) = self.saving.writing.take() else {
            return self.save(cx);
        };
        if let Some(texts) = writing.texts {
            self.saving.synced = Some(texts);
        }
        self.state = Some(writing.after);
        self.save(cx);
    }

    /// The writes have their answers.
    pub(super) fn wrote(&mut self, cx: &mut Context<'_>, verdicts: &[Verdict]) {
        let (Some(writing), Some(state)) = (self.saving.writing.take(), self.state.as_mut()) else {
            return;
        };
        let mut refused = None;
        for verdict in verdicts {
            match verdict {
                Verdict::Applied { events, .. } => {
                    for event in events {
                        evolve(state, &cx.shared.actor, writing.at, event);
                    }
                }
                Verdict::Unchanged { .. } => {}
                Verdict::Refused { refused: why, .. } => refused = Some(why.clone()),
            }
        }
        let kept = verdicts
            .first()
            .is_some_and(|first| first.refused().is_none());
        if kept && let Some(texts) = writing.texts {
            self.saving.synced = Some(texts);
            self.saving.saved_at = Some(cx.shared.now);
            self.form.provider = None;
        }
        match (refused, writing.way) {
            (Some(refused), _) => self.was_refused(cx, refused, kept),
            (None, Some(way)) => self.handed_over(cx, way),
            (None, None) => {}
        }
        if self.is_unsaved() && self.saving.unkept.is_none() {
            self.saving.last_key.get_or_insert(cx.shared.now);
        }
        self.rest_unless_writable(cx.shared);
        match self.wanted.take() {
            Some(Next::HandOver(way)) => self.hand_over(cx, way),
            Some(Next::Step(act)) => self.step(cx, act),
            None if self.leaving && self.is_unsaved() => self.save(cx),
            None if self.leaving => cx.go(Go::Back),
            None => {}
        }
    }

    fn was_refused(&mut self, cx: &mut Context<'_>, refused: Refused, kept: bool) {
        self.leaving = false;
        self.wanted = None;
        let elsewhere = |reason: &Refusal| {
            matches!(
                reason,
                Refusal::Changed { .. } | Refusal::InvitationExists(_)
            )
        };
        if refused.reasons().iter().any(elsewhere) {
            self.load(cx);
        }
        if !kept {
            self.saving.unkept = Some(Unkept::Refused(refused));
        }
    }

    /// The writes did not reach the book.
    pub(super) fn write_failed(&mut self, trouble: &Trouble) {
        self.saving.writing = None;
        self.saving.unkept = Some(Unkept::Failed(trouble.detail.clone()));
        self.leaving = false;
        self.wanted = None;
    }

    /// Whether the letter may be written on here.
    pub(super) fn is_writable(&self, shared: &Shared) -> bool {
        let stage = self
            .state
            .as_ref()
            .and_then(|state| state.invitation.as_ref());
        let stage = stage.map(|invitation| invitation.status.stage());
        let open = match (stage, self.target) {
            (None, Target::Customer(_)) | (Some(InvitationStage::Draft), _) => true,
            (Some(InvitationStage::Ready), _) => self.rewriting,
            _ => false,
        };
        open && may_write(shared)
    }

    /// Keys are text no longer when there is nothing left to write on.
    pub(super) fn rest_unless_writable(&mut self, shared: &Shared) {
        if !self.is_writable(shared) {
            self.editing = false;
            self.aside = None;
        }
    }
}

/// Whether the agent may write letters at all.
pub(super) fn may_write(shared: &Shared) -> bool {
    let access = access(shared.actor.role, Action::RequestRelationship);
    access == Access::Full && !shared.read_only
}
