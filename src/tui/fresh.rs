//! New identities from a seed: the pure screens need them and may not make them up. The same
//! seed and the same messages give the same run.

use partnerdesk_domain::{InvitationId, OperationId, Timestamp};

use crate::effect::Slot;
use crate::msg::Ticket;

/// Hands out identities.
#[derive(Debug, Clone)]
pub(crate) struct Fresh {
    state: u64,
    count: u64,
}

impl Fresh {
    /// Starts from a seed. Two programs on one book must not share one.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            state: seed,
            count: 0,
        }
    }

    /// A new connection between an effect and its answer.
    pub(crate) fn ticket(&mut self) -> Ticket {
        self.count += 1;
        Ticket(self.count)
    }

    /// A new asker.
    pub(crate) fn slot(&mut self) -> Slot {
        self.count += 1;
        Slot(self.count)
    }

    /// A new operation.
    pub(crate) fn operation(&mut self, now: Timestamp) -> OperationId {
        OperationId(self.time_ordered(now))
    }

    /// A new invitation, later than every earlier one.
    pub(crate) fn invitation(&mut self, now: Timestamp) -> InvitationId {
        InvitationId(self.time_ordered(now))
    }

    /// UUID version 7: 48 bits of milliseconds, then chance.
    fn time_ordered(&mut self, now: Timestamp) -> u128 {
        let millis = u128::from(now.0.unsigned_abs()) & 0xffff_ffff_ffff;
        let chance = (u128::from(self.next()) << 64) | u128::from(self.next());
        let low = chance & 0x0fff_3fff_ffff_ffff_ffff;
        (millis << 80) | (0x7 << 76) | (0x2 << 62) | low
    }

    /// SplitMix64: enough to tell identities apart; nothing here guards a secret.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_are_version_seven_and_grow_with_time() {
        let mut fresh = Fresh::new(7);
        let early = fresh.invitation(Timestamp(1_000));
        let late = fresh.invitation(Timestamp(2_000));
        assert!(early < late);
        let text = early.to_string();
        assert_eq!(&text[14..15], "7");
        assert!("89ab".contains(&text[19..20]), "{text}");
        assert_ne!(fresh.operation(Timestamp(5)), fresh.operation(Timestamp(5)));
    }
}
