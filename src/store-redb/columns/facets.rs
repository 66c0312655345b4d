//! What can be said of a customer in a few bits: small choices packed into one number, and the
//! country as another.

use partnerdesk_domain::{Capacity, CustomerId, MicrosoftId};
use partnerdesk_search::Glimpse;

use crate::record::Coded;

/// Small choices in eleven bits, the capacity highest.
pub(super) fn facets(glimpse: &Glimpse<'_>) -> u16 {
    let bits = [
        (glimpse.id.capacity.number(), 1),
        (glimpse.stage.number(), 2),
        (glimpse.admin.number(), 2),
        (glimpse.agreement.number(), 2),
        (glimpse.reservations.number(), 1),
        (glimpse.savings_plans.number(), 1),
        (u8::from(glimpse.invited), 1),
        (u8::from(0 < glimpse.subscriptions_active), 1),
    ];
    bits.into_iter()
        .fold(0, |all, (value, width)| all << width | u16::from(value))
}

/// The capacity among small choices.
pub(super) fn capacity(facets: u16) -> Capacity {
    match facets >> 10 {
        0 => Capacity::Primary,
        _ => Capacity::IndirectReseller,
    }
}

/// What a filter sees of these small choices; none when they cannot be.
pub(super) fn glimpse(facets: u16) -> Option<Glimpse<'static>> {
    let value = |at: u32, width: u32| u8::try_from(facets >> at & ((1 << width) - 1)).ok();
    Some(Glimpse {
        id: CustomerId::primary(MicrosoftId(0)),
        stage: Coded::stored(value(8, 2)?).ok()?,
        admin: Coded::stored(value(6, 2)?).ok()?,
        agreement: Coded::stored(value(4, 2)?).ok()?,
        country: None,
        reservations: Coded::stored(value(3, 1)?).ok()?,
        savings_plans: Coded::stored(value(2, 1)?).ok()?,
        invited: value(1, 1)? != 0,
        subscriptions_active: u32::from(value(0, 1)?),
        haystack: "",
        folded_tags: "",
    })
}

/// 0 for none, else one more than the place of its letters among all pairs of letters.
pub(super) fn country(glimpse: &Glimpse<'_>) -> u16 {
    let Some(country) = glimpse.country else {
        return 0;
    };
    let place = |all: u16, letter: u8| all * 26 + u16::from(letter.saturating_sub(b'A').min(25));
    country.code().bytes().take(2).fold(0, place) + 1
}
