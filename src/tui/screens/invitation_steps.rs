//! The steps of an invitation after it was written: sent, answered, taken back, sent again. Every
//! screen that shows invitations takes them here; whether one may be taken is judged in the
//! domain, and a refused one is asked for all the same, so that the attempt is kept.

use partnerdesk_domain::{
    Command, CustomerId, Decision, Invitation, InvitationId, MicrosoftId, Refusal, Refused, State,
    Version, consequences, decide,
};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::msg::{Reply, Ticket};
use crate::notice::Notice;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::prompt::Prompt;
use crate::screens::overlays::why::Why;
use crate::screens::{Answer, Context};
use crate::shared::Shared;
use crate::widgets::{DisplayText, StyledLine};

/// The steps, in the order of an invitation's way.
pub(crate) const STEPS: [Act; 6] = [
    Act::MarkSent,
    Act::MarkAccepted,
    Act::MarkDeclined,
    Act::MarkLapsed,
    Act::Withdraw,
    Act::Resend,
];

/// What a step asks of the book, if the act is a step.
fn command(act: Act, invitation: InvitationId) -> Option<Command> {
    Some(match act {
        Act::MarkSent => Command::MarkSent(invitation),
        Act::MarkAccepted => Command::RecordAcceptance {
            invitation,
            customer: None,
        },
        Act::MarkDeclined => Command::RecordDecline(invitation),
        Act::MarkLapsed => Command::RecordLapse(invitation),
        Act::Withdraw => Command::WithdrawInvitation(invitation),
        Act::Resend => Command::ResendInvitation(invitation),
        _ => return None,
    })
}

/// Judges a command as the book will: nothing is allowed while the program only looks.
pub(crate) fn judge(
    shared: &Shared,
    state: &State,
    command: &Command,
) -> Result<Decision, Refused> {
    if shared.read_only {
        return Err(Refusal::ReadOnly.into());
    }
    decide(&shared.actor, shared.now, state, command)
}

/// A step that waits for an answer.
#[derive(Debug)]
enum Asked {
    /// Whether to take it.
    Whether(Command, Version),
    /// Which customer of the book accepted.
    WhoAccepted(InvitationId, Version),
}

/// The steps on one screen.
#[derive(Debug)]
pub(crate) struct Steps {
    slot: Slot,
    /// The records on their way, and what they are needed for: a step, or an explanation.
    waiting: Option<(Ticket, Act)>,
    asked: Option<Asked>,
}

impl Steps {
    /// No step is being taken.
    pub(crate) fn new(cx: &mut Context<'_>) -> Self {
        Self {
            slot: cx.slot(),
            waiting: None,
            asked: None,
        }
    }

    /// Begins a step on an invitation of which only the ledger's line is there: its records are
    /// read first. Whether the act is a step.
    pub(crate) fn begin(&mut self, cx: &mut Context<'_>, id: InvitationId, act: Act) -> bool {
        if !STEPS.contains(&act) {
            return false;
        }
        self.asked = None;
        let ticket = cx.ask(Effect::LoadState {
            slot: self.slot,
            customer: None,
            invitation: Some(id),
            matter: None,
        });
        self.waiting = Some((ticket, act));
        true
    }

    /// Explains what can be done about a customer and an invitation, once their records are read.
    pub(crate) fn explain(
        &mut self,
        cx: &mut Context<'_>,
        customer: Option<CustomerId>,
        invitation: Option<InvitationId>,
    ) {
        let slot = self.slot;
        let ticket = cx.ask(Effect::LoadState {
            slot,
            customer,
            invitation,
            matter: None,
        });
        self.waiting = Some((ticket, Act::Why));
    }

    /// Whether records for a step are on their way.
    pub(crate) fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Begins a step on the invitation of `state`. Whether the act is a step.
    pub(crate) fn begin_on(&mut self, cx: &mut Context<'_>, state: &State, act: Act) -> bool {
        let Some(invitation) = &state.invitation else {
            return false;
        };
        let Some(command) = command(act, invitation.id) else {
            return false;
        };
        self.asked = None;
        let version = invitation.version;
        let verdict = judge(cx.shared, state, &command);
        match (act, verdict) {
            (Act::MarkAccepted, Err(refused)) if lacks_customer_only(&refused) => {
                self.asked = Some(Asked::WhoAccepted(invitation.id, version));
                let locale = &cx.shared.locale;
                let prompt = Prompt::new(
                    locale.text("step-accept-title"),
                    locale.text("step-accept-hint"),
                );
                cx.over(prompt.about(invitation.company.to_string()));
            }
            (Act::MarkAccepted | Act::Withdraw, Ok(decision)) => {
                let question = question(cx.shared, state, invitation, act, &decision);
                self.asked = Some(Asked::Whether(command, version));
                cx.over(question);
            }
            _ => drop(cx.submit(command, Some(version))),
        }
        true
    }

    /// Takes the records that a step waited for.
    pub(crate) fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        let Some((_, act)) = self.waiting.filter(|(asked, _)| *asked == ticket) else {
            return;
        };
        self.waiting = None;
        match reply {
            Reply::State(state) if act == Act::Why => explanation(cx, state),
            Reply::State(state) => drop(self.begin_on(cx, state, act)),
            _ => {}
        }
    }

    /// Takes the answer to a question of a step. Whether it was one.
    pub(crate) fn answered(&mut self, cx: &mut Context<'_>, answer: &Answer) -> bool {
        match (self.asked.take(), answer) {
            (Some(Asked::Whether(command, version)), Answer::Yes) => {
                cx.submit(command, Some(version));
            }
            (Some(Asked::WhoAccepted(invitation, version)), Answer::Text(text)) => {
                match text.parse::<MicrosoftId>() {
                    Ok(id) => {
                        let customer = Some(CustomerId::primary(id));
                        let command = Command::RecordAcceptance {
                            invitation,
                            customer,
                        };
                        cx.submit(command, Some(version));
                    }
                    Err(problem) => {
                        cx.tell(Notice::trouble(cx.shared.locale.malformed_id(&problem)));
                    }
                }
            }
            (None, _) => return false,
            _ => {}
        }
        true
    }

    /// Forgets what was asked: the screen asks something else now.
    pub(crate) fn forget(&mut self) {
        self.asked = None;
    }
}

/// What can be done about the customer; without one, what is in the way of the next steps.
fn explanation(cx: &mut Context<'_>, state: &State) {
    if state.customer.is_some() {
        let why = Why::of_customer(cx.shared, state);
        return cx.over(why);
    }
    let Some(invitation) = &state.invitation else {
        return;
    };
    let commands = STEPS.iter().filter_map(|act| command(*act, invitation.id));
    let refused = commands.filter_map(|command| judge(cx.shared, state, &command).err());
    let mut reasons: Vec<Refusal> = Vec::new();
    for reason in refused.flat_map(|refused| refused.reasons().to_vec()) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    cx.over(Why::refused(&reasons));
}

/// Whether nothing stands against an acceptance but that nobody said who accepted.
fn lacks_customer_only(refused: &Refused) -> bool {
    let unnamed = |reason: &Refusal| *reason == Refusal::NoSuchCustomer(None);
    refused.reasons().iter().all(unnamed)
}

fn question(
    shared: &Shared,
    state: &State,
    invitation: &Invitation,
    act: Act,
    decision: &Decision,
) -> Confirm {
    let locale = &shared.locale;
    let company = invitation.company.as_str();
    let (title, ask) = if act == Act::Withdraw {
        ("step-withdraw-title", "step-withdraw-question")
    } else {
        ("step-accept-title", "step-accept-question")
    };
    let mut lines = vec![locale.with(ask, &[("company", company.into())])];
    let follows = consequences(state, shared.now, decision);
    let bullet = shared.look.glyphs.bullet;
    lines.extend(
        follows
            .iter()
            .map(|one| format!("{bullet} {}", locale.consequence(one))),
    );
    if act == Act::MarkAccepted {
        lines.push(format!("{bullet} {}", locale.text("step-accept-final")));
    }
    Confirm::new(locale.text(title), lines)
}

/// What can be done next with the invitation of `state`, a line for each step that makes sense
/// where it stands: its key, its name, and what is in the way.
pub(crate) fn next_steps(shared: &Shared, state: &State, scopes: &[Scope]) -> Vec<StyledLine> {
    let Some(invitation) = &state.invitation else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for act in STEPS {
        let command = command(act, invitation.id).expect("every step has a command");
        let by_key = shared.keymap.hint(scopes, act);
        let key = by_key.or_else(|| shared.keymap.hint(scopes, Act::ActionsMenu));
        let key = key.map(ToString::to_string).unwrap_or_default();
        let label = shared.label(act);
        match judge(shared, state, &command) {
            Err(refused) if !lacks_customer_only(&refused) => {
                let elsewhere =
                    |reason: &Refusal| matches!(reason, Refusal::WrongInvitationStage { .. });
                if refused.reasons().iter().any(elsewhere) {
                    continue;
                }
                let what = refused
                    .reasons()
                    .first()
                    .map(|it| shared.locale.refusal(it));
                let what = what.map(|reason| format!("  {}", reason.what));
                let line = step_line(shared, false, &key, &label);
                lines.push(line.with(what.unwrap_or_default(), shared.look.styles.refusal));
            }
            _ => lines.push(step_line(shared, true, &key, &label)),
        }
    }
    lines
}

/// One thing that could be done next: whether, with which key, and what.
pub(crate) fn step_line(shared: &Shared, allowed: bool, key: &str, label: &str) -> StyledLine {
    let styles = &shared.look.styles;
    let glyphs = &shared.look.glyphs;
    let (sign, style) = if allowed {
        (glyphs.checked, styles.ok)
    } else {
        (glyphs.unchecked, styles.refusal)
    };
    StyledLine::new(sign, style)
        .with(" ", styles.base)
        .with(DisplayText::new(key).padded(2), styles.hint_key)
        .with(" ", styles.base)
        .with(label, styles.base)
}
