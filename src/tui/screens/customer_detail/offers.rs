//! What can be done about the customer now: every opportunity with its key and its answer, so
//! that nothing is hidden. The answers are the domain's.

use partnerdesk_domain::{Customer, Offer, Opportunity, State, SubscriptionId, options};

use crate::act::{Act, Scope};
use crate::screens::overlays::why::{answer, is_main};
use crate::shared::Shared;
use crate::widgets::{DisplayText, StyledLine};

/// The scopes in which the keys of this screen are looked up.
pub(super) const SCOPES: [Scope; 2] = [Scope::Detail, Scope::Global];

/// The opportunities of the customer itself.
pub(super) fn main_offers(shared: &Shared, state: &State) -> Vec<Offer> {
    let mut all = options(&shared.actor, shared.now, state);
    all.retain(|offer| is_main(&offer.opportunity));
    all
}

/// The opportunities of one of its subscriptions.
pub(super) fn of_subscription(shared: &Shared, state: &State, id: &SubscriptionId) -> Vec<Offer> {
    use Opportunity as O;
    let mut all = options(&shared.actor, shared.now, state);
    all.retain(|offer| {
        matches!(&offer.opportunity, O::Suspend(of) | O::Reactivate(of) | O::Cancel(of) if of == id)
    });
    all
}

/// The answer to one opportunity of the customer.
pub(super) fn offer(shared: &Shared, state: &State, of: &Opportunity) -> Option<Offer> {
    let all = options(&shared.actor, shared.now, state);
    all.into_iter().find(|offer| offer.opportunity == *of)
}

/// What the key of an opportunity is bound to.
pub(super) fn act_of(opportunity: &Opportunity) -> Act {
    match opportunity {
        Opportunity::Request => Act::Invite,
        Opportunity::Reinstate => Act::Reinstate,
        Opportunity::BeginOffboarding => Act::BeginOffboarding,
        Opportunity::AbandonOffboarding => Act::AbandonOffboarding,
        Opportunity::End => Act::EndRelationship,
        Opportunity::RecordAdminLoss => Act::RecordAdminLoss,
        Opportunity::Switch(_) => Act::Permissions,
        Opportunity::Edit | Opportunity::Annotate => Act::Edit,
        Opportunity::Suspend(_) => Act::SuspendSubscription,
        Opportunity::Reactivate(_) => Act::ReactivateSubscription,
        Opportunity::Cancel(_) => Act::CancelSubscription,
    }
}

/// The key of an act on this screen, as people write it.
pub(super) fn key(shared: &Shared, act: Act) -> String {
    let key = shared.keymap.hint(&SCOPES, act).map(ToString::to_string);
    key.unwrap_or_default()
}

/// The widest label that the others are lined up with.
const LABEL: usize = 36;

/// One line for each offer: key, what, whether, and the first reason why not. What stands
/// beneath each other lines up.
pub(super) fn lines(shared: &Shared, offers: &[Offer]) -> Vec<StyledLine> {
    let widths = offers.iter().map(|offer| label(shared, offer).width());
    let room = widths.filter(|width| *width <= LABEL).max();
    let styles = &shared.look.styles;
    let with_reason = |offer| {
        let line = line(shared, offer, room.unwrap_or_default());
        match first_reason(shared, offer) {
            Some(reason) => line.with("  ", styles.base).with(reason, styles.dim),
            None => line,
        }
    };
    offers.iter().map(with_reason).collect()
}

/// One offer: key, what, and whether. The label takes at least this many cells.
pub(super) fn line(shared: &Shared, offer: &Offer, room: usize) -> StyledLine {
    let styles = &shared.look.styles;
    let key = DisplayText::new(&key(shared, act_of(&offer.opportunity))).padded(2);
    let (sign, style, word) = answer(shared, offer);
    let label = label(shared, offer);
    let room = room.max(label.width());
    StyledLine::new(key, styles.hint_key)
        .with(sign, style)
        .with(" ", styles.base)
        .with(label.padded(room), styles.base)
        .with("  ", styles.base)
        .with(word, style)
}

fn label(shared: &Shared, offer: &Offer) -> DisplayText {
    DisplayText::new(&shared.locale.opportunity(&offer.opportunity))
}

/// The first reason of a "no". Where it makes no sense at all, the reason says nothing new.
fn first_reason(shared: &Shared, offer: &Offer) -> Option<String> {
    let refused = offer.verdict.as_ref().err()?;
    let reason = refused.reasons().first()?;
    (!offer.is_not_applicable()).then(|| shared.locale.refusal(reason).what)
}

/// What a question about an opportunity of this customer is called.
pub(super) fn title(shared: &Shared, of: &Opportunity, customer: &Customer) -> String {
    let what = shared.locale.opportunity(of);
    format!("{what}: {}", customer.name())
}
