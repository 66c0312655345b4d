//! What happened to an invitation, as it is stored inside the entries of the journal.

use partnerdesk_domain::{CustomerId, InvitationEvent, ServerWords};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::customer::CustomerIdV1;
use super::dispatch::DispatchV1;
use super::invitation::{self, ContentV1, LetterV1, StatusV1, link};
use crate::codec::Malformed;

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
pub(super) enum InvitationEventV1<'a> {
    Drafted(#[serde(borrow)] Box<invitation::V1<'a>>),
    Revised {
        before: Box<ContentV1<'a>>,
        after: Box<ContentV1<'a>>,
        link: &'a str,
    },
    HandedOver {
        by: u8,
        letter: LetterV1<'a>,
    },
    StatusChanged {
        before: StatusV1,
        after: StatusV1,
    },
    Matched(CustomerIdV1),
    DispatchChanged {
        before: Box<DispatchV1<'a>>,
        after: Box<DispatchV1<'a>>,
    },
    Delivered {
        attempt: u32,
        answer: &'a str,
    },
}

impl<'a> From<&'a InvitationEvent> for InvitationEventV1<'a> {
    fn from(event: &'a InvitationEvent) -> Self {
        use InvitationEvent as E;
        match event {
            E::Drafted(invitation) => Self::Drafted(Box::new((&**invitation).into())),
            E::Revised {
                before,
                after,
                link,
            } => Self::Revised {
                before: Box::new((&**before).into()),
                after: Box::new((&**after).into()),
                link: link.as_str(),
            },
            E::HandedOver { by, letter } => Self::HandedOver {
                by: by.number(),
                letter: letter.into(),
            },
            E::StatusChanged { before, after } => Self::StatusChanged {
                before: (*before).into(),
                after: (*after).into(),
            },
            E::Matched(customer) => Self::Matched((*customer).into()),
            E::DispatchChanged { before, after } => Self::DispatchChanged {
                before: Box::new((&**before).into()),
                after: Box::new((&**after).into()),
            },
            E::Delivered { attempt, answer } => Self::Delivered {
                attempt: *attempt,
                answer: answer.as_str(),
            },
        }
    }
}

impl TryFrom<InvitationEventV1<'_>> for InvitationEvent {
    type Error = Malformed;

    fn try_from(stored: InvitationEventV1<'_>) -> Result<Self, Malformed> {
        use InvitationEventV1 as E;
        Ok(match stored {
            E::Drafted(invitation) => Self::Drafted(Box::new((*invitation).try_into()?)),
            E::Revised {
                before,
                after,
                link: stored_link,
            } => Self::Revised {
                before: Box::new((*before).try_into()?),
                after: Box::new((*after).try_into()?),
                link: link(stored_link)?,
            },
            E::HandedOver { by, letter } => Self::HandedOver {
                by: Coded::stored(by)?,
                letter: letter.into(),
            },
            E::StatusChanged { before, after } => Self::StatusChanged {
                before: before.try_into()?,
                after: after.try_into()?,
            },
            E::Matched(id) => Self::Matched(CustomerId::try_from(id)?),
            E::DispatchChanged { before, after } => Self::DispatchChanged {
                before: Box::new((*before).try_into()?),
                after: Box::new((*after).try_into()?),
            },
            E::Delivered { attempt, answer } => Self::Delivered {
                attempt,
                answer: ServerWords::new(answer),
            },
        })
    }
}
