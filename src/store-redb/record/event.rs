//! What happened, as it is stored inside the entries of the journal.

use partnerdesk_domain::{Event, InvitationId};
use serde::{Deserialize, Serialize};

use super::account;
use super::customer::CustomerIdV1;
use super::customer_event::CustomerEventV1;
use super::invitation_event::InvitationEventV1;
use super::matter::MatterEventV1;
use crate::codec::Malformed;

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
pub(super) enum EventV1<'a> {
    Account {
        #[serde(borrow)]
        before: Box<account::V1<'a>>,
        after: Box<account::V1<'a>>,
    },
    Customer(CustomerIdV1, #[serde(borrow)] CustomerEventV1<'a>),
    Invitation(u128, #[serde(borrow)] InvitationEventV1<'a>),
    Matter(#[serde(borrow)] Box<MatterEventV1<'a>>),
}

impl<'a> From<&'a Event> for EventV1<'a> {
    fn from(event: &'a Event) -> Self {
        match event {
            Event::Account { before, after } => Self::Account {
                before: Box::new((&**before).into()),
                after: Box::new((&**after).into()),
            },
            Event::Customer(id, event) => Self::Customer((*id).into(), event.into()),
            Event::Invitation(id, event) => Self::Invitation(id.0, event.into()),
            Event::Matter(event) => Self::Matter(Box::new((&**event).into())),
        }
    }
}

impl TryFrom<EventV1<'_>> for Event {
    type Error = Malformed;

    fn try_from(stored: EventV1<'_>) -> Result<Self, Malformed> {
        Ok(match stored {
            EventV1::Account { before, after } => Self::Account {
                before: Box::new((*before).try_into()?),
                after: Box::new((*after).try_into()?),
            },
            EventV1::Customer(id, event) => Self::Customer(id.try_into()?, event.try_into()?),
            EventV1::Invitation(id, event) => Self::Invitation(InvitationId(id), event.try_into()?),
            EventV1::Matter(event) => Self::Matter(Box::new((*event).try_into()?)),
        })
    }
}
