//! Partnerships between provider and reseller: invited, sent, accepted, ended (documentation
//! pages "Indirect provider tasks in Partner Center", "Indirect reseller tasks in Partner
//! Center").

use super::Gate;
use super::matter::{changed, made};
use crate::account::AccountKind;
use crate::capability::Feature;
use crate::command::Confirmation;
use crate::event::Decision;
use crate::matter::{MatterKind, Stamp};
use crate::partnership::{
    Counterpart, PartnerProfile, Partnership, PartnershipChange as Change, PartnershipCommand,
    PartnershipId, PartnershipStage as S, PartnershipStatus,
};
use crate::refusal::{Refusal, Refused};
use crate::rule::Rule;
use crate::words::fold_typed;

pub(super) fn decide(
    mut gate: Gate<'_>,
    id: PartnershipId,
    command: &PartnershipCommand,
) -> Result<Decision, Refused> {
    use PartnershipCommand as C;
    gate.require_offered(Feature::IndirectModel);
    match command {
        C::Invite(counterpart, partner) => invite(gate, id, *counterpart, partner),
        C::MarkSent => {
            let known = gate.matter::<Partnership>(id)?;
            // The provider sends the invitation; a reseller waits for one.
            require_counterpart(&mut gate, known, Counterpart::Reseller);
            let status = PartnershipStatus::Sent { at: gate.now };
            moved(gate, known, &[S::Invited], Change::Sent, status)
        }
        C::Accept => {
            let known = gate.matter::<Partnership>(id)?;
            require_partner(&mut gate, id, &known.partner);
            let status = PartnershipStatus::Active { since: gate.now };
            moved(
                gate,
                known,
                &[S::Invited, S::Sent],
                Change::Accepted,
                status,
            )
        }
        C::End(confirmation) => end(gate, id, confirmation),
        C::Edit(partner) => {
            let known = gate.matter::<Partnership>(id)?;
            require_partner(&mut gate, id, partner);
            let after = Partnership {
                partner: (**partner).clone(),
                ..known.clone()
            };
            changed(gate, Change::Edited.code(), known, after)
        }
    }
}

fn invite(
    mut gate: Gate<'_>,
    id: PartnershipId,
    counterpart: Counterpart,
    partner: &PartnerProfile,
) -> Result<Decision, Refused> {
    gate.require_free(id.into());
    let fits = match gate.state.account.kind {
        AccountKind::IndirectProvider => counterpart == Counterpart::Reseller,
        AccountKind::IndirectReseller | AccountKind::Dual => counterpart == Counterpart::Provider,
        // That this kind has no partners at all was said above.
        AccountKind::DirectReseller => true,
    };
    gate.require_rule(fits, Rule::WrongCounterpart, &partner.name);
    require_partner(&mut gate, id, partner);
    let stamp = Stamp::new(gate.now, gate.actor.name.clone());
    let record = Partnership {
        id,
        stamp,
        counterpart,
        partner: partner.clone(),
        status: PartnershipStatus::Invited,
    };
    made(gate, Change::Invited.code(), record)
}

fn end(
    mut gate: Gate<'_>,
    id: PartnershipId,
    confirmation: &Confirmation,
) -> Result<Decision, Refused> {
    let known = gate.matter::<Partnership>(id)?;
    let name = known.partner.name.as_str();
    let expected = vec![name.to_owned(), known.partner.tenant.to_string()];
    match confirmation {
        Confirmation::Typed(typed) if typed.trim().is_empty() => {
            gate.refuse(Refusal::ConfirmationMissing { expected });
        }
        Confirmation::Typed(typed)
            if expected
                .iter()
                .any(|it| fold_typed(it) == fold_typed(typed)) => {}
        Confirmation::Typed(_) => gate.refuse(Refusal::ConfirmationMismatch { expected }),
        // There is no way back from which it could restore anything.
        Confirmation::Undo(_) => gate.refuse(Refusal::ConfirmationMissing { expected }),
    }
    let needs = [S::Invited, S::Sent, S::Active];
    let status = PartnershipStatus::Ended { at: gate.now };
    moved(gate, known, &needs, Change::Ended, status)
}

fn moved(
    mut gate: Gate<'_>,
    known: &Partnership,
    needs: &[S],
    change: Change,
    status: PartnershipStatus,
) -> Result<Decision, Refused> {
    let stage = known.status.stage();
    gate.require(needs.contains(&stage), || Refusal::WrongMatterStage {
        kind: MatterKind::Partnership,
        stage: stage.code(),
        needs: needs.iter().map(|stage| stage.code()).collect(),
    });
    let after = Partnership {
        status,
        ..known.clone()
    };
    changed(gate, change.code(), known, after)
}

fn require_counterpart(gate: &mut Gate<'_>, known: &Partnership, needed: Counterpart) {
    let fits = known.counterpart == needed;
    gate.require_rule(fits, Rule::WrongCounterpart, &known.partner.name);
}

/// A partner other than ourselves, in our own region, with which we have no other partnership.
fn require_partner(gate: &mut Gate<'_>, id: PartnershipId, partner: &PartnerProfile) {
    let account = &gate.state.account;
    let is_other = account.tenant != Some(partner.tenant);
    let is_near = match (account.country, partner.country) {
        (Some(ours), Some(theirs)) => ours.region() == theirs.region(),
        _ => true,
    };
    let twin = gate.state.matters.all::<Partnership>().find(|known| {
        known.id != id && known.partner.tenant == partner.tenant && known.status.stage() != S::Ended
    });
    let is_alone = twin.is_none();
    gate.require_rule(is_other, Rule::PartnerIsOurselves, &partner.name);
    gate.require_rule(is_near, Rule::PartnerOutsideRegion, &partner.name);
    gate.require_rule(is_alone, Rule::PartnershipExists, &partner.name);
}
