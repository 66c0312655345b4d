//! An invitation while it is written: begun, written on, checked and handed over.

use super::Gate;
use super::dispatch::require_not_in_outbox;
use super::indirect::require_provider;
use super::invitation::require_stage;
use crate::account::AccountKind;
use crate::capability::{Feature, acting_as, offered};
use crate::customer::Customer;
use crate::dispatch::DispatchStage;
use crate::event::{CustomerEvent, Decision, Delivery, Event, InvitationEvent, Warning};
use crate::id::{CustomerId, InvitationId, MicrosoftId, Version};
use crate::invitation::{Content, HandOver, Invitation, InvitationStage, InvitationStatus};
use crate::letter::{Composed, letter_problems};
use crate::link::{InvitationKind, InviteLink};
use crate::refusal::{AccountPart, Refusal, Refused};
use crate::relationship::AdminStanding;
use crate::words::CompanyName;

use InvitationStage as S;

/// The company that is written to, and the customer that it is in the book.
pub(super) struct Addressee<'a> {
    pub(super) customer: Option<CustomerId>,
    pub(super) company: &'a CompanyName,
}

pub(super) fn draft(
    mut gate: Gate<'_>,
    id: InvitationId,
    to: &Addressee<'_>,
    kind: &InvitationKind,
    content: &Content,
) -> Result<Decision, Refused> {
    let (now, actor) = (gate.now, gate.actor);
    gate.require_offered(Feature::RelationshipRequests);
    let known = gate.state.invitation.as_ref();
    gate.require(known.is_none_or(|known| known.id != id), || {
        Refusal::InvitationExists(id)
    });
    let tenant = require_account(&mut gate, kind, to.customer);
    require_partner(&mut gate, kind);
    require_content(&mut gate, content);
    let mut warnings = Vec::new();
    if let Some(id) = to.customer {
        let customer = gate.customer(id)?;
        require_request(&mut gate, customer, content.includes_admin);
        gate.require_region(customer.details.country);
        if customer.details.country.is_none() || gate.state.account.country.is_none() {
            warnings.push(Warning::CountryUnknown);
        }
        warnings.extend(customer.open_invitation.map(Warning::AnotherInvitationOpen));
    }
    gate.close()?;
    let tenant = tenant.expect("a missing tenant was refused above");
    let invitation = Invitation {
        id,
        version: Version(1),
        customer: to.customer,
        company: to.company.clone(),
        kind: kind.clone(),
        content: content.clone(),
        link: InviteLink::new(tenant, kind, content.includes_admin),
        letter: None,
        dispatch: None,
        status: InvitationStatus::Draft,
        drafted: now,
        drafted_by: actor.name.clone(),
        updated: now,
    };
    let drafted = InvitationEvent::Drafted(Box::new(invitation));
    let mut events = vec![Event::Invitation(id, drafted)];
    if let Some(customer) = to.customer {
        events.push(Event::Customer(
            customer,
            CustomerEvent::InvitationOpened(id),
        ));
    }
    Ok(Decision {
        warnings,
        ..Decision::of(events)
    })
}

pub(super) fn revise(
    mut gate: Gate<'_>,
    id: InvitationId,
    content: &Content,
) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    require_stage(&mut gate, invitation, &[S::Draft, S::Ready]);
    require_not_in_outbox(&mut gate, invitation, &[DispatchStage::Failed]);
    require_content(&mut gate, content);
    let tenant = require_account(&mut gate, &invitation.kind, invitation.customer);
    gate.close()?;
    let tenant = tenant.expect("a missing tenant was refused above");
    let link = InviteLink::new(tenant, &invitation.kind, content.includes_admin);
    if *content == invitation.content && link == invitation.link {
        return Ok(Decision::default());
    }
    let revised = InvitationEvent::Revised {
        before: Box::new(invitation.content.clone()),
        after: Box::new(content.clone()),
        link,
    };
    let mut events = vec![Event::Invitation(id, revised)];
    // A letter that was checked is no longer what stands there: it has to be checked again.
    if invitation.status != InvitationStatus::Draft {
        let (before, after) = (invitation.status, InvitationStatus::Draft);
        let event = InvitationEvent::StatusChanged { before, after };
        events.push(Event::Invitation(id, event));
    }
    Ok(Decision::of(events))
}

pub(super) fn hand_over(
    mut gate: Gate<'_>,
    id: InvitationId,
    by: HandOver,
    composed: &Composed,
) -> Result<Decision, Refused> {
    gate.require_offered(Feature::RelationshipRequests);
    let invitation = gate.invitation(id)?;
    require_stage(&mut gate, invitation, &[S::Draft, S::Ready]);
    require_not_in_outbox(&mut gate, invitation, &[DispatchStage::Failed]);
    let content = &invitation.content;
    require_content(&mut gate, content);
    let tenant = require_account(&mut gate, &invitation.kind, invitation.customer);
    require_partner(&mut gate, &invitation.kind);
    let needs_recipient = matches!(by, HandOver::Outbox | HandOver::MailProgram);
    gate.require(content.recipient.is_some() || !needs_recipient, || {
        Refusal::RecipientMissing
    });
    let link = tenant.map_or_else(
        || invitation.link.clone(),
        |tenant| InviteLink::new(tenant, &invitation.kind, content.includes_admin),
    );
    let letter = match composed {
        Ok(letter) => {
            for problem in letter_problems(letter, &link) {
                gate.refuse(Refusal::Letter(problem));
            }
            letter
        }
        Err(problems) => {
            return Err(gate.refused(problems.iter().cloned().map(Refusal::Letter)));
        }
    };
    gate.close()?;
    let to = content.recipient.clone().filter(|_| by == HandOver::Outbox);
    let delivery = to.map(|to| Delivery {
        invitation: id,
        to,
        letter: letter.clone(),
    });
    let mut events = Vec::new();
    // The account may have moved since the draft: the letter and its record hold the same link.
    if link != invitation.link {
        events.push(InvitationEvent::Revised {
            before: Box::new(content.clone()),
            after: Box::new(content.clone()),
            link,
        });
    }
    let letter = letter.clone();
    events.push(InvitationEvent::HandedOver { by, letter });
    let events = events.into_iter().map(|event| Event::Invitation(id, event));
    Ok(Decision {
        deliveries: delivery.into_iter().collect(),
        ..Decision::of(events)
    })
}

/// Our directory's id, if the account has all that a link of this kind needs.
fn require_account(
    gate: &mut Gate<'_>,
    kind: &InvitationKind,
    customer: Option<CustomerId>,
) -> Option<MicrosoftId> {
    use AccountKind as A;
    let account = &gate.state.account;
    let acting = customer.map_or(account.kind, |id| acting_as(account.kind, id.capacity));
    let through_provider = matches!(kind, InvitationKind::IndirectReseller { .. });
    let fits = match acting {
        A::DirectReseller | A::IndirectProvider => !through_provider,
        A::IndirectReseller => through_provider,
        A::Dual => true,
    };
    gate.require(fits, || Refusal::WrongInvitationKind);
    gate.require(account.tenant.is_some(), || {
        Refusal::AccountIncomplete(AccountPart::Tenant)
    });
    gate.require(account.mpn_id.is_some() || !through_provider, || {
        Refusal::AccountIncomplete(AccountPart::MpnId)
    });
    account.tenant
}

/// Whoever a letter goes through has to be a partner of ours, also when it leaves.
fn require_partner(gate: &mut Gate<'_>, kind: &InvitationKind) {
    if let InvitationKind::IndirectReseller { provider, .. } = kind {
        require_provider(gate, *provider);
    }
}

fn require_content(gate: &mut Gate<'_>, content: &Content) {
    let may_omit = offered(&gate.state.account, Feature::OmitDelegatedAdmin).is_ok();
    gate.require(content.includes_admin || may_omit, || {
        Refusal::AdminCannotBeOmitted
    });
    let length = content.body.chars().count();
    let length = length.max(content.subject.chars().count());
    gate.require(length <= Content::LIMIT, || Refusal::TextTooLong {
        limit: Content::LIMIT,
        length,
    });
}

/// An active customer is only asked for what we do not have: delegated administration.
fn require_request(gate: &mut Gate<'_>, customer: &Customer, asks_admin: bool) {
    let has_admin = customer.admin_access.standing() == AdminStanding::Granted;
    let asks_something = !customer.relationship.is_live() || (asks_admin && !has_admin);
    gate.require(asks_something, || Refusal::NothingToRequest);
}
