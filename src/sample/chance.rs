//! Pseudo-random numbers from a seed (SplitMix64): the same seed gives the same book everywhere.
//! Not for secrets.

use partnerdesk_domain::Timestamp;

/// What a stream of numbers is used for: each use of each customer has a stream of its own, so
/// that one more number here changes nothing there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    /// Our own account.
    Account = 1,
    /// A customer's identity.
    Identity,
    /// What is known of a customer.
    Facts,
    /// A customer's subscriptions.
    Basket,
    /// What happens to a customer.
    Story,
    /// The order of names.
    Names,
    /// The identities of writes.
    Operations,
}

/// A stream of numbers.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream of one purpose and one customer.
    pub(crate) fn new(seed: u64, purpose: Purpose, index: u64) -> Self {
        let by_purpose = Self(seed).number() ^ purpose as u64;
        let by_index = Self(by_purpose).number() ^ index;
        Self(Self(by_index).number())
    }

    /// The next number.
    pub(crate) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        let span = u64::from(high.saturating_sub(low)) + 1;
        let step = u32::try_from(self.number() % span).expect("the span of two u32 fits into one");
        low + step
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, share: u32) -> bool {
        self.between(1, 100) <= share
    }

    /// One of several; there must be one.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let last = u32::try_from(from.len() - 1).expect("lists of words are short");
        &from[self.between(0, last) as usize]
    }

    /// A random GUID (version 4).
    pub(crate) fn guid(&mut self) -> u128 {
        stamped(self.wide(), 4)
    }

    /// A GUID that sorts by time (version 7).
    pub(crate) fn timed_guid(&mut self, at: Timestamp) -> u128 {
        let millis = u128::from(at.0.cast_unsigned() & 0xffff_ffff_ffff);
        stamped((millis << 80) | (self.wide() >> 48), 7)
    }

    fn wide(&mut self) -> u128 {
        (u128::from(self.number()) << 64) | u128::from(self.number())
    }
}

/// Sets the bits that tell a GUID's version and variant.
fn stamped(bits: u128, version: u128) -> u128 {
    let versioned = (bits & !(0xf << 76)) | (version << 76);
    (versioned & !(0b11 << 62)) | (0b10 << 62)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stream_is_the_published_one() {
        let mut chance = Chance(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| chance.number()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn guids_tell_their_version_and_the_timed_ones_their_time() {
        let mut chance = Chance(9);
        let plain = format!("{:032x}", chance.guid());
        assert_eq!(&plain[12..13], "4");
        assert!("89ab".contains(&plain[16..17]));
        let timed = format!("{:032x}", chance.timed_guid(Timestamp(0x0192_3456_789a)));
        assert_eq!(&timed[..13], "01923456789a7");
    }

    #[test]
    fn bounds_are_both_reached_and_never_passed() {
        let mut chance = Chance(3);
        let seen: std::collections::BTreeSet<u32> =
            (0..200).map(|_| chance.between(4, 7)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [4, 5, 6, 7]);
    }
}
