//! Everything that could be done about a customer, each with its answer: what screens offer,
//! grey out and explain. It asks `decide` and adds nothing of its own.

use crate::account::AccountKind;
use crate::capability::acting_as;
use crate::command::{Command, Confirmation};
use crate::decide::{State, decide};
use crate::event::Decision;
use crate::id::{InvitationId, MicrosoftId, SubscriptionId};
use crate::invitation::{Content, MailLanguage};
use crate::link::InvitationKind;
use crate::partnership::{Counterpart, Partnership};
use crate::permission::Resource;
use crate::refusal::{Refusal, Refused};
use crate::relationship::{AdminStanding, Stage};
use crate::role::Actor;
use crate::time::Timestamp;
use crate::words::MpnId;

/// Something that could be done about a customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opportunity {
    /// Ask for a reseller relationship, or for delegated administration.
    Request,
    /// Ask again after an end.
    Reinstate,
    /// Begin off-boarding.
    BeginOffboarding,
    /// Give off-boarding up.
    AbandonOffboarding,
    /// End the relationship.
    End,
    /// Record that delegated administration is gone.
    RecordAdminLoss,
    /// Switch a purchase permission over.
    Switch(Resource),
    /// Change name, country, contact.
    Edit,
    /// Change alias, note, tags.
    Annotate,
    /// Suspend a subscription.
    Suspend(SubscriptionId),
    /// Reactivate one.
    Reactivate(SubscriptionId),
    /// Cancel one.
    Cancel(SubscriptionId),
}

impl Opportunity {
    /// The stable name in commands and exports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reinstate => "reinstate",
            Self::BeginOffboarding => "begin-offboarding",
            Self::AbandonOffboarding => "abandon-offboarding",
            Self::End => "end",
            Self::RecordAdminLoss => "record-admin-loss",
            Self::Switch(resource) => resource.code(),
            Self::Edit => "edit",
            Self::Annotate => "annotate",
            Self::Suspend(_) => "suspend",
            Self::Reactivate(_) => "reactivate",
            Self::Cancel(_) => "cancel",
        }
    }
}

/// An opportunity with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What.
    pub opportunity: Opportunity,
    /// What was asked to find out. Its confirmation is filled in: a person still has to give it.
    pub command: Command,
    /// What would happen, or every reason why it cannot.
    pub verdict: Result<Decision, Refused>,
}

impl Offer {
    /// Whether it makes no sense where things stand, so that it is neither allowed nor
    /// forbidden, whoever asks: it is not possible in this state, or would change nothing.
    pub fn is_not_applicable(&self) -> bool {
        match &self.verdict {
            Ok(decision) => decision.events.is_empty() && !self.is_free_text(),
            Err(refused) => refused.reasons().iter().any(|reason| {
                matches!(
                    reason,
                    Refusal::WrongStage { .. }
                        | Refusal::WrongStanding { .. }
                        | Refusal::NothingToRequest
                )
            }),
        }
    }

    /// Whether it was asked with what is written already, for want of the new text.
    fn is_free_text(&self) -> bool {
        matches!(self.opportunity, Opportunity::Edit | Opportunity::Annotate)
    }
}

/// Every opportunity of the customer in `state`; nothing when there is no customer.
pub fn options(actor: &Actor, now: Timestamp, state: &State) -> Vec<Offer> {
    let Some(customer) = &state.customer else {
        return Vec::new();
    };
    let id = customer.id;
    // An invitation on the table does not hinder another: it is judged without.
    let state = &State {
        invitation: None,
        ..state.clone()
    };
    let typed = || Confirmation::Typed(customer.name().to_string());
    let mut all = vec![
        (Opportunity::Request, request(state)),
        (Opportunity::Reinstate, request(state)),
        (Opportunity::BeginOffboarding, Command::BeginOffboarding(id)),
        (
            Opportunity::AbandonOffboarding,
            Command::AbandonOffboarding(id),
        ),
        (Opportunity::End, Command::EndRelationship(id, typed())),
        (Opportunity::RecordAdminLoss, Command::RecordAdminLoss(id)),
        (
            Opportunity::Edit,
            Command::EditDetails(id, Box::new(customer.details.clone())),
        ),
        (
            Opportunity::Annotate,
            Command::SetAlias(id, customer.alias.clone()),
        ),
    ];
    all.extend(Resource::ALL.iter().map(|resource| {
        let to = customer.permissions.of(*resource).switch.opposite();
        let confirmation = Some(typed());
        let resource = *resource;
        (
            Opportunity::Switch(resource),
            Command::SwitchPermission {
                customer: id,
                resource,
                to,
                confirmation,
            },
        )
    }));
    for subscription in &customer.subscriptions {
        let of = subscription.id.clone();
        all.push((
            Opportunity::Suspend(of.clone()),
            Command::SuspendSubscription(id, of.clone()),
        ));
        all.push((
            Opportunity::Reactivate(of.clone()),
            Command::ReactivateSubscription(id, of.clone()),
        ));
        all.push((
            Opportunity::Cancel(of.clone()),
            Command::CancelSubscription(id, of),
        ));
    }
    let answered = all.into_iter().map(|(opportunity, command)| {
        let verdict = decide(actor, now, state, &command);
        Offer {
            verdict: as_meant(&opportunity, customer.relationship.stage(), verdict),
            opportunity,
            command,
        }
    });
    answered.collect()
}

/// Asking is one command; whether it is the first time or a return is the customer's state.
fn as_meant(
    opportunity: &Opportunity,
    stage: Stage,
    verdict: Result<Decision, Refused>,
) -> Result<Decision, Refused> {
    let needs: &[Stage] = match opportunity {
        Opportunity::Request => &[Stage::None, Stage::Active, Stage::Ending],
        Opportunity::Reinstate => &[Stage::Ended],
        _ => return verdict,
    };
    if needs.contains(&stage) {
        return verdict;
    }
    let needs = needs.to_vec();
    let mut reasons = vec![Refusal::WrongStage { stage, needs }];
    reasons.extend(verdict.err().iter().flat_map(Refused::reasons).cloned());
    Err(Refused::new(reasons).expect("there is one reason at least"))
}

/// The request that is most likely meant: with delegated administration where we lack it.
/// Through which provider it goes is chosen when it is written; here only whether it may.
fn request(state: &State) -> Command {
    let customer = state.customer.as_ref().expect("options has a customer");
    let includes_admin = !customer.relationship.is_live()
        || customer.admin_access.standing() != AdminStanding::Granted;
    let mut partners = state.matters.all::<Partnership>();
    let provider = partners
        .find(|it| it.counterpart == Counterpart::Provider && it.is_active())
        .map(|it| it.partner.tenant);
    let kind = match acting_as(state.account.kind, customer.id.capacity) {
        AccountKind::IndirectReseller => InvitationKind::IndirectReseller {
            provider: provider.unwrap_or(MicrosoftId(0)),
            mpn_id: MpnId::parse("0").expect("a digit is a location id"),
        },
        _ => InvitationKind::Reseller,
    };
    Command::DraftInvitation {
        id: InvitationId(0),
        customer: Some(customer.id),
        company: customer.name().clone(),
        kind,
        content: Box::new(Content {
            recipient: None,
            recipient_name: None,
            language: MailLanguage::English,
            includes_admin,
            subject: String::new(),
            body: String::new(),
        }),
    }
}
