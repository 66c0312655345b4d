//! What is wrong with a letter as it stands, and the letter when nothing is: asked of the domain
//! with the same fields and the same judgement as the hand-over itself.

use partnerdesk_domain::{
    Command, Fields, HandOver, InvitationKind, InviteLink, Letter, LetterProblem, MicrosoftId,
    Refusal, State, Warning, evolve,
};
use partnerdesk_letters::{compose, compose_for, grants_summary};

use crate::screens::invitation_steps::judge;
use crate::shared::Shared;

use super::form::Spot;
use super::{Composer, company};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It stands in the way.
    Problem,
    /// Something to know.
    Note,
    /// It is as it should be.
    Fine,
}

/// A finding, in words: what, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) weight: Weight,
    pub(super) what: String,
    pub(super) fix: String,
}

/// Everything that is known of a letter as it stands.
#[derive(Debug)]
pub(super) struct Findings {
    /// The letter as it would leave, when it may.
    pub(super) letter: Option<Letter>,
    /// Why it may not be handed over.
    pub(super) reasons: Vec<Refusal>,
    /// What is wrong with the text alone.
    pub(super) problems: Vec<LetterProblem>,
    warnings: Vec<Warning>,
}

impl Composer {
    /// The values of the placeholders for the letter as it stands. Without an own directory the
    /// link is a stand-in: enough to judge the text, not to be shown.
    pub(super) fn fields(&self, shared: &Shared) -> Option<Fields> {
        let state = self.state.as_deref()?;
        let content = self.form.texts().content();
        let tenant = state.account.tenant.unwrap_or(MicrosoftId(0));
        let link = InviteLink::new(tenant, &self.kind(state), content.includes_admin);
        let grants = grants_summary(content.language, content.includes_admin);
        let company = company(state);
        let agent = &shared.actor.name;
        Some(Fields::new(
            &state.account,
            &content,
            &link,
            &company,
            agent,
            grants,
        ))
    }

    /// What the letter asks for. Before a provider is chosen, as if it needed none: enough to
    /// judge the text.
    fn kind(&self, state: &State) -> InvitationKind {
        match &state.invitation {
            Some(invitation) => invitation.kind.clone(),
            None => self
                .form
                .kind(&state.account)
                .unwrap_or(InvitationKind::Reseller),
        }
    }

    /// Judges the letter as it stands.
    pub(super) fn findings(&self, shared: &Shared) -> Findings {
        let mut findings = Findings {
            letter: None,
            reasons: Vec::new(),
            problems: Vec::new(),
            warnings: Vec::new(),
        };
        let (Some(state), Some(fields)) = (self.state.as_deref(), self.fields(shared)) else {
            return findings;
        };
        let texts = self.form.texts();
        match compose(&texts.subject, &texts.body, &fields) {
            Ok(letter) => findings.letter = Some(letter),
            Err(problems) => findings.problems = problems,
        }
        let mut after = state.clone();
        if let Some((command, _)) = self.save_command(state) {
            match judge(shared, state, &command) {
                Ok(decision) => {
                    for event in &decision.events {
                        evolve(&mut after, &shared.actor, shared.now, event);
                    }
                    findings.warnings = decision.warnings;
                }
                Err(refused) => findings.add(refused.reasons()),
            }
        }
        if let Some(invitation) = &after.invitation {
            let hand_over = Command::HandOverInvitation {
                invitation: invitation.id,
                by: HandOver::Marked,
                letter: compose_for(
                    &after.account,
                    after.customer.as_ref(),
                    invitation,
                    &shared.actor.name,
                ),
            };
            if let Err(refused) = judge(shared, &after, &hand_over) {
                findings.add(refused.reasons());
            }
        }
        let knows_kind = state.invitation.is_some() || self.form.kind(&state.account).is_some();
        if !findings.reasons.is_empty() || !knows_kind {
            findings.letter = None;
        }
        findings
    }

    /// The findings in words, problems first.
    pub(super) fn found(&self, shared: &Shared, findings: &Findings) -> Vec<Finding> {
        let locale = &shared.locale;
        let mut all = Vec::new();
        for (spot, why) in self.form.slips(locale) {
            let label = locale.text(&format!("composer-field-{}", spot.code()));
            let args = [("label", label.into()), ("value", why.into())];
            all.push(problem(locale.with("labelled", &args), String::new()));
        }
        let reasons = findings.problems.iter().cloned().map(Refusal::Letter);
        for refusal in reasons.chain(findings.reasons.iter().cloned()) {
            let reason = locale.refusal(&refusal);
            all.push(problem(reason.what, reason.fix));
        }
        let note = |what: String| Finding {
            weight: Weight::Note,
            what,
            fix: String::new(),
        };
        all.extend(
            findings
                .warnings
                .iter()
                .map(|one| note(locale.warning(one))),
        );
        if self.form.to.text().trim().is_empty() {
            all.push(note(locale.text("composer-no-recipient")));
        }
        if findings.problems.is_empty() {
            all.push(Finding {
                weight: Weight::Fine,
                what: locale.text("composer-text-sound"),
                fix: String::new(),
            });
        }
        all
    }

    /// Goes to the first field that cannot be taken, and says why. Whether there is one.
    pub(super) fn stopped_by_slip(&mut self, cx: &mut super::Context<'_>) -> bool {
        let slips = self.form.slips(&cx.shared.locale);
        let Some((spot, why)) = slips.into_iter().next() else {
            return false;
        };
        self.focus = spot;
        self.editing = spot != Spot::Body;
        cx.tell(crate::notice::Notice::trouble(why));
        true
    }
}

fn problem(what: String, fix: String) -> Finding {
    Finding {
        weight: Weight::Problem,
        what,
        fix,
    }
}

impl Findings {
    /// Adds reasons that are not about the text, each once.
    fn add(&mut self, reasons: &[Refusal]) {
        for reason in reasons {
            if !matches!(reason, Refusal::Letter(_)) && !self.reasons.contains(reason) {
                self.reasons.push(reason.clone());
            }
        }
    }
}
