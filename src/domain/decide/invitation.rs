//! Requesting a relationship: drafting, checking, sending, and what the customer answers.

use super::{Gate, State};
use crate::account::{AccountKind, PartnerAccount};
use crate::capability::Feature;
use crate::command::Command;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Delivery, Event, InvitationEvent, Warning};
use crate::id::{CustomerId, InvitationId, MicrosoftId, Version};
use crate::invitation::{
    Content, FOLLOW_UP, HandOver, Invitation, InvitationStage, InvitationStatus,
};
use crate::letter::{Fields, compose};
use crate::link::{InvitationKind, InviteLink};
use crate::refusal::{AccountPart, Refusal, Refused};
use crate::relationship::AdminStanding;
use crate::role::Actor;
use crate::time::Timestamp;

use InvitationStage as S;

pub(super) fn decide(
    gate: Gate,
    actor: &Actor,
    now: Timestamp,
    state: &State,
    command: &Command,
) -> Result<Decision, Refused> {
    if let Command::DraftInvitation {
        id,
        customer,
        company,
        kind,
        content,
    } = command
    {
        let named = NewInvitation {
            id: *id,
            customer: *customer,
            company,
            kind,
            content,
        };
        return draft(gate, actor, now, state, &named);
    }
    let id = command
        .invitation()
        .expect("every other command here names an invitation");
    let Some(invitation) = state.invitation.as_ref().filter(|known| known.id == id) else {
        return Err(gate.refused(Refusal::NoSuchInvitation(id).into()));
    };
    match command {
        Command::ReviseInvitation(_, content) => revise(gate, state, invitation, content),
        Command::HandOverInvitation {
            by, grants_summary, ..
        } => hand_over(gate, actor, state, invitation, *by, grants_summary),
        Command::MarkSent(_) => sent(gate, now, invitation),
        Command::RecordAcceptance { customer, .. } => {
            accepted(gate, now, state, invitation, *customer)
        }
        Command::RecordDecline(_) => moved(
            gate,
            invitation,
            &[S::Sent],
            InvitationStatus::Declined { at: now },
        ),
        Command::RecordLapse(_) => moved(
            gate,
            invitation,
            &[S::Sent],
            InvitationStatus::Lapsed { at: now },
        ),
        Command::WithdrawInvitation(_) => {
            let open = [S::Draft, S::Ready, S::Sent];
            let mut decision = moved(
                gate,
                invitation,
                &open,
                InvitationStatus::Withdrawn { at: now },
            )?;
            decision.warnings.push(Warning::LinkKeepsWorking);
            Ok(decision)
        }
        Command::ResendInvitation(_) => {
            let done = [S::Declined, S::Lapsed, S::Withdrawn];
            moved(gate, invitation, &done, InvitationStatus::Draft)
        }
        Command::ReopenInvitation(_, to) => reopened(gate, invitation, *to),
        _ => unreachable!("every command without invitation is judged elsewhere"),
    }
}

struct NewInvitation<'a> {
    id: InvitationId,
    customer: Option<CustomerId>,
    company: &'a crate::words::CompanyName,
    kind: &'a InvitationKind,
    content: &'a Content,
}

fn draft(
    mut gate: Gate,
    actor: &Actor,
    now: Timestamp,
    state: &State,
    new: &NewInvitation<'_>,
) -> Result<Decision, Refused> {
    gate.require_offered(&state.account, Feature::RelationshipRequests);
    gate.require(state.invitation.is_none(), || {
        Refusal::InvitationExists(new.id)
    });
    let tenant = require_account(&mut gate, &state.account, new.kind);
    require_content(&mut gate, &state.account, new.content);
    let mut warnings = Vec::new();
    if let Some(id) = new.customer {
        match state.customer.as_ref().filter(|customer| customer.id == id) {
            None => gate.refuse(Refusal::NoSuchCustomer(Some(id))),
            Some(customer) => {
                require_request(&mut gate, customer, new.content.includes_admin);
                warnings.extend(check_region(&mut gate, &state.account, customer));
                warnings.extend(customer.open_invitation.map(Warning::AnotherInvitationOpen));
            }
        }
    }
    gate.close()?;
    let tenant = tenant.expect("a missing tenant was refused above");
    let invitation = Invitation {
        id: new.id,
        version: Version(1),
        customer: new.customer,
        company: new.company.clone(),
        kind: new.kind.clone(),
        content: new.content.clone(),
        link: InviteLink::new(tenant, new.kind, new.content.includes_admin),
        letter: None,
        status: InvitationStatus::Draft,
        drafted: now,
        drafted_by: actor.name.clone(),
        updated: now,
    };
    let mut events = vec![Event::Invitation(
        new.id,
        InvitationEvent::Drafted(Box::new(invitation)),
    )];
    events.extend(
        new.customer
            .map(|id| Event::Customer(id, CustomerEvent::InvitationOpened(new.id))),
    );
    Ok(Decision {
        events,
        warnings,
        ..Decision::default()
    })
}

/// Our directory's id, if the account has all that a link of this kind needs.
fn require_account(
    gate: &mut Gate,
    account: &PartnerAccount,
    kind: &InvitationKind,
) -> Option<MicrosoftId> {
    let fits = match (kind, account.kind) {
        (InvitationKind::Reseller, AccountKind::IndirectReseller)
        | (
            InvitationKind::IndirectReseller { .. },
            AccountKind::DirectReseller | AccountKind::IndirectProvider,
        ) => false,
        (InvitationKind::Reseller | InvitationKind::IndirectReseller { .. }, _) => true,
    };
    gate.require(fits, || Refusal::WrongInvitationKind);
    gate.require(account.tenant.is_some(), || {
        Refusal::AccountIncomplete(AccountPart::Tenant)
    });
    account.tenant
}

fn require_content(gate: &mut Gate, account: &PartnerAccount, content: &Content) {
    let omits = crate::capability::offered(account, Feature::OmitDelegatedAdmin);
    gate.require(content.includes_admin || omits.is_ok(), || {
        Refusal::AdminCannotBeOmitted
    });
    let length = content
        .body
        .chars()
        .count()
        .max(content.subject.chars().count());
    gate.require(length <= Content::LIMIT, || Refusal::TextTooLong {
        limit: Content::LIMIT,
        length,
    });
}

/// An active customer is only asked for what we do not have: delegated administration.
fn require_request(gate: &mut Gate, customer: &Customer, asks_admin: bool) {
    let has_admin = customer.admin_access.standing() == AdminStanding::Granted;
    let asks_something = !customer.relationship.is_live() || (asks_admin && !has_admin);
    gate.require(asks_something, || Refusal::NothingToRequest);
}

fn check_region(gate: &mut Gate, account: &PartnerAccount, customer: &Customer) -> Option<Warning> {
    match (customer.details.country, account.country) {
        (Some(theirs), Some(ours)) => {
            gate.require(theirs.region() == ours.region(), || {
                Refusal::OutsideRegion {
                    customer: theirs,
                    ours,
                }
            });
            None
        }
        _ => Some(Warning::CountryUnknown),
    }
}

fn require_stage(gate: &mut Gate, invitation: &Invitation, needs: &[S]) {
    let stage = invitation.status.stage();
    gate.require(needs.contains(&stage), || Refusal::WrongInvitationStage {
        stage,
        needs: needs.to_vec(),
    });
}

fn revise(
    mut gate: Gate,
    state: &State,
    invitation: &Invitation,
    content: &Content,
) -> Result<Decision, Refused> {
    require_stage(&mut gate, invitation, &[S::Draft, S::Ready]);
    require_content(&mut gate, &state.account, content);
    let tenant = require_account(&mut gate, &state.account, &invitation.kind);
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
    let mut events = vec![Event::Invitation(invitation.id, revised)];
    // A letter that was checked is no longer what stands there: it has to be checked again.
    if invitation.status != InvitationStatus::Draft {
        let (before, after) = (invitation.status, InvitationStatus::Draft);
        let event = InvitationEvent::StatusChanged { before, after };
        events.push(Event::Invitation(invitation.id, event));
    }
    Ok(Decision::of(events))
}

/// The values of an invitation's placeholders.
pub(crate) fn letter_fields(
    account: &PartnerAccount,
    invitation: &Invitation,
    customer: Option<&Customer>,
    agent: &str,
    grants_summary: &str,
) -> Fields {
    let name = customer.map_or(&invitation.company, Customer::name);
    let contact = invitation.content.recipient_name.as_ref();
    Fields {
        link: invitation.link.clone(),
        customer_name: name.to_string(),
        contact_name: contact.map(ToString::to_string).unwrap_or_default(),
        partner_name: account
            .name
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        agent_name: agent.to_owned(),
        grants_summary: grants_summary.to_owned(),
    }
}

fn hand_over(
    mut gate: Gate,
    actor: &Actor,
    state: &State,
    invitation: &Invitation,
    by: HandOver,
    grants_summary: &str,
) -> Result<Decision, Refused> {
    gate.require_offered(&state.account, Feature::RelationshipRequests);
    require_stage(&mut gate, invitation, &[S::Draft, S::Ready]);
    let recipient = invitation.content.recipient.clone();
    let needs_recipient = matches!(by, HandOver::Outbox | HandOver::MailProgram);
    gate.require(recipient.is_some() || !needs_recipient, || {
        Refusal::RecipientMissing
    });
    let customer = state.customer.as_ref();
    let fields = letter_fields(
        &state.account,
        invitation,
        customer,
        actor.name.as_str(),
        grants_summary,
    );
    let letter = match compose(
        &invitation.content.subject,
        &invitation.content.body,
        &fields,
    ) {
        Ok(letter) => letter,
        Err(problems) => {
            problems
                .into_iter()
                .for_each(|problem| gate.refuse(Refusal::Letter(problem)));
            gate.close()?;
            unreachable!("a letter without problem is composed");
        }
    };
    gate.close()?;
    let deliveries = match (by, recipient) {
        (HandOver::Outbox, Some(to)) => {
            vec![Delivery {
                invitation: invitation.id,
                to,
                letter: letter.clone(),
            }]
        }
        _ => Vec::new(),
    };
    let event = InvitationEvent::HandedOver { by, letter };
    let events = vec![Event::Invitation(invitation.id, event)];
    Ok(Decision {
        events,
        deliveries,
        warnings: Vec::new(),
    })
}

fn sent(mut gate: Gate, now: Timestamp, invitation: &Invitation) -> Result<Decision, Refused> {
    gate.require(invitation.content.recipient.is_some(), || {
        Refusal::RecipientMissing
    });
    let status = InvitationStatus::Sent {
        at: now,
        follow_up: now.plus(FOLLOW_UP),
    };
    moved(gate, invitation, &[S::Ready], status)
}

fn accepted(
    mut gate: Gate,
    now: Timestamp,
    state: &State,
    invitation: &Invitation,
    named: Option<CustomerId>,
) -> Result<Decision, Refused> {
    require_stage(&mut gate, invitation, &[S::Ready, S::Sent, S::Lapsed]);
    if let (Some(invited), Some(named)) = (invitation.customer, named) {
        gate.require(invited == named, || Refusal::OtherCustomerInvited(invited));
    }
    let wanted = invitation.customer.or(named);
    let Some(customer) = state
        .customer
        .as_ref()
        .filter(|known| Some(known.id) == wanted)
    else {
        return Err(gate.refused(Refusal::NoSuchCustomer(wanted).into()));
    };
    gate.close()?;
    let mut events = Vec::new();
    if invitation.customer.is_none() {
        events.push(Event::Invitation(
            invitation.id,
            InvitationEvent::Matched(customer.id),
        ));
    }
    let after = InvitationStatus::Accepted { at: now };
    let event = InvitationEvent::StatusChanged {
        before: invitation.status,
        after,
    };
    events.push(Event::Invitation(invitation.id, event));
    let started = CustomerEvent::RelationshipStarted {
        invitation: invitation.id,
        admin_granted: invitation.content.includes_admin,
    };
    events.push(Event::Customer(customer.id, started));
    Ok(Decision::of(events))
}

/// Takes back the last step; only steps that were really taken have a way back.
fn reopened(
    gate: Gate,
    invitation: &Invitation,
    to: InvitationStatus,
) -> Result<Decision, Refused> {
    let from: &[S] = match to.stage() {
        S::Draft => &[S::Withdrawn],
        S::Ready => &[S::Sent, S::Withdrawn],
        S::Sent => &[S::Declined, S::Lapsed, S::Withdrawn],
        S::Declined | S::Lapsed | S::Withdrawn | S::Accepted => &[],
    };
    moved(gate, invitation, from, to)
}

fn moved(
    mut gate: Gate,
    invitation: &Invitation,
    needs: &[S],
    after: InvitationStatus,
) -> Result<Decision, Refused> {
    require_stage(&mut gate, invitation, needs);
    gate.close()?;
    let before = invitation.status;
    let event = InvitationEvent::StatusChanged { before, after };
    let mut events = vec![Event::Invitation(invitation.id, event)];
    let of_customer = match (before.is_open(), after.is_open()) {
        (true, false) => Some(CustomerEvent::InvitationClosed(invitation.id)),
        (false, true) => Some(CustomerEvent::InvitationOpened(invitation.id)),
        _ => None,
    };
    if let (Some(customer), Some(event)) = (invitation.customer, of_customer) {
        events.push(Event::Customer(customer, event));
    }
    Ok(Decision::of(events))
}
