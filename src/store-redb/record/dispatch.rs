//! A letter's way through the outbox, and who sends, as they are stored.

use partnerdesk_domain::{Dispatch, DispatchState, MailFault, MailTrouble, ServerWords, Timestamp};
use partnerdesk_ports::Lease;
use serde::{Deserialize, Serialize};

use super::Coded;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct DispatchV1<'a> {
    attempts: u32,
    tries: u32,
    #[serde(borrow)]
    state: StateV1<'a>,
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum StateV1<'a> {
    Queued,
    Sending {
        since: i64,
    },
    Deferred {
        until: i64,
        #[serde(borrow)]
        fault: FaultV1<'a>,
    },
    Failed {
        at: i64,
        fault: FaultV1<'a>,
    },
    Unknown {
        at: i64,
        fault: FaultV1<'a>,
    },
}

#[derive(Serialize, Deserialize)]
struct FaultV1<'a> {
    trouble: u8,
    words: &'a str,
}

impl<'a> From<&'a Dispatch> for DispatchV1<'a> {
    fn from(dispatch: &'a Dispatch) -> Self {
        let state = match &dispatch.state {
            DispatchState::Queued => StateV1::Queued,
            DispatchState::Sending { since } => StateV1::Sending { since: since.0 },
            DispatchState::Deferred { until, fault } => StateV1::Deferred {
                until: until.0,
                fault: fault.into(),
            },
            DispatchState::Failed { at, fault } => StateV1::Failed {
                at: at.0,
                fault: fault.into(),
            },
            DispatchState::Unknown { at, fault } => StateV1::Unknown {
                at: at.0,
                fault: fault.into(),
            },
        };
        Self {
            attempts: dispatch.attempts,
            tries: dispatch.tries,
            state,
        }
    }
}

impl TryFrom<DispatchV1<'_>> for Dispatch {
    type Error = Malformed;

    fn try_from(stored: DispatchV1<'_>) -> Result<Self, Malformed> {
        let state = match stored.state {
            StateV1::Queued => DispatchState::Queued,
            StateV1::Sending { since } => DispatchState::Sending {
                since: Timestamp(since),
            },
            StateV1::Deferred { until, fault } => DispatchState::Deferred {
                until: Timestamp(until),
                fault: fault.try_into()?,
            },
            StateV1::Failed { at, fault } => DispatchState::Failed {
                at: Timestamp(at),
                fault: fault.try_into()?,
            },
            StateV1::Unknown { at, fault } => DispatchState::Unknown {
                at: Timestamp(at),
                fault: fault.try_into()?,
            },
        };
        Ok(Self {
            attempts: stored.attempts,
            tries: stored.tries,
            state,
        })
    }
}

impl<'a> From<&'a MailFault> for FaultV1<'a> {
    fn from(fault: &'a MailFault) -> Self {
        Self {
            trouble: fault.trouble.number(),
            words: fault.words.as_str(),
        }
    }
}

impl TryFrom<FaultV1<'_>> for MailFault {
    type Error = Malformed;

    fn try_from(stored: FaultV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            trouble: MailTrouble::stored(stored.trouble)?,
            words: ServerWords::new(stored.words),
        })
    }
}

/// Who sends.
#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    owner: u128,
    name: &'a str,
    until: i64,
}

impl<'a> From<&'a Lease> for V1<'a> {
    fn from(lease: &'a Lease) -> Self {
        Self {
            owner: lease.owner,
            name: lease.name.as_str(),
            until: lease.until.0,
        }
    }
}

impl TryFrom<V1<'_>> for Lease {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            owner: stored.owner,
            name: ServerWords::new(stored.name),
            until: Timestamp(stored.until),
        })
    }
}
