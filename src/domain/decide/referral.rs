//! What may be done with a referral, and what happens then: one answer to it while it is new,
//! work on the deal while it is active, and nothing in the archive (documentation pages
//! "Responding to referrals", "Manage leads").

use super::Gate;
use super::matter::{changed, made};
use crate::capability::Feature;
use crate::contact::Contact;
use crate::event::Decision;
use crate::matter::{MatterKind, Stamp};
use crate::referral::{
    Arrival, Consent, Deal, DealPart, LeadQuality, Referral, ReferralChange as Change,
    ReferralCommand, ReferralId, ReferralKind, ReferralReason, ReferralRow, ReferralStage as S,
    ReferralStatus, RowStatus,
};
use crate::refusal::{Refusal, Refused};
use crate::rule::Rule;
use crate::words::Note;

/// The stages in which a referral waits for an answer.
const NEW: [S; 2] = [S::Pending, S::Received];
/// Those in which a deal is worked on.
const ACTIVE: [S; 1] = [S::Accepted];

pub(super) fn decide(
    mut gate: Gate<'_>,
    id: ReferralId,
    command: &ReferralCommand,
) -> Result<Decision, Refused> {
    use ReferralCommand as C;
    gate.require_offered(Feature::Referrals);
    if let C::Enter(arrival) = command {
        return enter(gate, id, arrival);
    }
    if let C::Import(row) = command {
        return match gate.state.matters.record::<Referral>(id) {
            Some(known) => tell(gate, known, row),
            None => arrive(gate, id, row),
        };
    }
    let known = gate.matter::<Referral>(id)?;
    let mut after = known.clone();
    let change = match command {
        C::Enter(_) | C::Import(_) => return Ok(Decision::default()),
        C::See => {
            require(&mut gate, known, &NEW);
            after.status = ReferralStatus::New { seen: true };
            Change::Seen
        }
        C::SetFavourite(favourite) => {
            after.favourite = *favourite;
            Change::FavouriteChanged
        }
        C::Accept { deal, contacts } => {
            require(&mut gate, known, &NEW);
            require_deal(&mut gate, deal);
            after.deal = (**deal).clone();
            for (party, contact) in contacts {
                require_reachable(&mut gate, contact);
                after.add(*party, contact);
            }
            after.status = ReferralStatus::Active { accepted: gate.now };
            Change::Accepted
        }
        C::Decline { reason, notes } => {
            require(&mut gate, known, &NEW);
            after.status = declined(&gate, *reason, notes.clone());
            Change::Declined
        }
        C::EditDeal(deal) => {
            require(&mut gate, known, &ACTIVE);
            require_deal(&mut gate, deal);
            after.deal = (**deal).clone();
            Change::Edited
        }
        C::AddContact(party, contact) => {
            require(&mut gate, known, &ACTIVE);
            require_reachable(&mut gate, contact);
            after.add(*party, contact);
            Change::ContactAdded
        }
        C::RemoveContact(party, contact) => {
            require(&mut gate, known, &ACTIVE);
            let is_known = known.people(*party).contains(contact);
            gate.require_rule(is_known, Rule::NoSuchContact, &contact.name());
            after.people_mut(*party).retain(|it| it != contact);
            Change::ContactRemoved
        }
        C::Win => {
            require(&mut gate, known, &ACTIVE);
            after.status = ReferralStatus::Won { at: gate.now };
            Change::Won
        }
        C::Lose { reason, notes } => {
            require(&mut gate, known, &ACTIVE);
            after.status = lost(&gate, *reason, notes.clone());
            Change::Lost
        }
    };
    changed(gate, change.code(), known, after)
}

fn declined(gate: &Gate<'_>, reason: ReferralReason, notes: Option<Note>) -> ReferralStatus {
    let at = gate.now;
    ReferralStatus::Declined { at, reason, notes }
}

fn lost(gate: &Gate<'_>, reason: Option<ReferralReason>, notes: Option<Note>) -> ReferralStatus {
    let at = gate.now;
    ReferralStatus::Lost { at, reason, notes }
}

/// A reason, unless the referral stands at one of these now. Each way into the archive is a
/// reason of its own.
fn require(gate: &mut Gate<'_>, referral: &Referral, needs: &[S]) {
    let stage = referral.stage(gate.now);
    let closed = match stage {
        S::Won => Rule::ReferralWon,
        S::Lost => Rule::ReferralLost,
        S::Declined => Rule::ReferralDeclined,
        S::Expired => Rule::ReferralExpired,
        S::Pending | S::Received | S::Accepted => {
            gate.require(needs.contains(&stage), || Refusal::WrongMatterStage {
                kind: MatterKind::Referral,
                stage: stage.code(),
                needs: needs.iter().map(|stage| stage.code()).collect(),
            });
            return;
        }
    };
    gate.require_rule(false, closed, &referral.company.name);
}

fn require_deal(gate: &mut Gate<'_>, deal: &Deal) {
    for part in deal.lacks() {
        let rule = match part {
            DealPart::Value => Rule::DealValueMissing,
            DealPart::Timeframe => Rule::DealTimeframeMissing,
        };
        gate.require_rule(false, rule, &deal.name);
    }
}

fn require_reachable(gate: &mut Gate<'_>, contact: &Contact) {
    gate.require_rule(
        contact.is_reachable(),
        Rule::ContactUnreachable,
        &contact.name(),
    );
}

fn enter(mut gate: Gate<'_>, id: ReferralId, arrival: &Arrival) -> Result<Decision, Refused> {
    gate.require_free(id.into());
    let received = arrival.received.unwrap_or(gate.now);
    let name = &arrival.company.name;
    gate.require_rule(received <= gate.now, Rule::ReceivedInFuture, name);
    for contact in &arrival.company.contacts {
        require_reachable(&mut gate, contact);
    }
    let referral = Referral {
        id,
        stamp: Stamp::new(gate.now, gate.actor.name.clone()),
        engagement: arrival.engagement.clone(),
        kind: arrival.kind,
        quality: arrival.quality,
        company: arrival.company.clone(),
        consent: arrival.consent,
        deal: arrival.deal.clone(),
        team: Vec::new(),
        status: ReferralStatus::New { seen: arrival.seen },
        favourite: false,
        received,
    };
    made(gate, Change::Entered.code(), referral)
}

/// A row about a referral that is not in the book yet. A file does not say when it was received:
/// its time runs from now.
fn arrive(mut gate: Gate<'_>, id: ReferralId, row: &ReferralRow) -> Result<Decision, Refused> {
    let status = match row.status {
        RowStatus::New { seen } => ReferralStatus::New { seen },
        RowStatus::Active => {
            require_deal(&mut gate, &row.deal);
            ReferralStatus::Active { accepted: gate.now }
        }
        RowStatus::Won | RowStatus::Lost(_) | RowStatus::Declined(_) | RowStatus::Expired => {
            gate.require_rule(false, Rule::ClosedOnArrival, &row.company.name);
            ReferralStatus::New { seen: false }
        }
    };
    let consent = Consent {
        to_share: row.to_share.unwrap_or_default(),
        to_contact: false,
    };
    let referral = Referral {
        id,
        stamp: Stamp::new(gate.now, gate.actor.name.clone()),
        engagement: row.engagement.clone(),
        kind: ReferralKind::Independent,
        quality: LeadQuality::None,
        company: row.company.clone(),
        consent,
        deal: row.deal.clone(),
        team: row.team.clone(),
        status,
        favourite: false,
        received: gate.now,
    };
    made(gate, Change::Imported.code(), referral)
}

/// A row about a referral that is in the book: it goes on where a person could take it.
fn tell(mut gate: Gate<'_>, known: &Referral, row: &ReferralRow) -> Result<Decision, Refused> {
    let now = gate.now;
    let mut after = known.clone();
    row.tell(&mut after);
    let (needs, status): (&[S], ReferralStatus) = match row.status {
        // What somebody has seen here stays seen.
        RowStatus::New { seen: false } => (&NEW, known.status.clone()),
        RowStatus::New { seen: true } => (&NEW, ReferralStatus::New { seen: true }),
        RowStatus::Active if known.stage(now) == S::Accepted => (&ACTIVE, known.status.clone()),
        RowStatus::Active => (&NEW, ReferralStatus::Active { accepted: now }),
        RowStatus::Won => (&ACTIVE, ReferralStatus::Won { at: now }),
        RowStatus::Lost(reason) => (&ACTIVE, lost(&gate, Some(reason), None)),
        RowStatus::Declined(reason) => (&NEW, declined(&gate, reason, None)),
        RowStatus::Expired => {
            gate.require_rule(false, Rule::OnlyTimeExpires, &known.company.name);
            (
                &[S::Pending, S::Received, S::Accepted],
                known.status.clone(),
            )
        }
    };
    require(&mut gate, known, needs);
    after.status = status;
    if !after.stage(now).is_new() {
        require_deal(&mut gate, &after.deal);
    }
    changed(gate, Change::Imported.code(), known, after)
}
