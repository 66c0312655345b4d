//! A matter as it is stored, of whichever kind, and what happened to one.

use partnerdesk_domain::{Change, Matter, MatterEvent};
use serde::{Deserialize, Serialize};

use super::{mailing, partnership, profile, referral};
use crate::codec::Malformed;

/// Append only: the encoding keeps the place of a variant, not its name. A kind whose shape
/// changes gets another variant; the one before is still read.
#[derive(Serialize, Deserialize)]
pub(super) enum V1<'a> {
    Partnership(#[serde(borrow)] partnership::V1<'a>),
    Referral(#[serde(borrow)] referral::V1<'a>),
    Profile(#[serde(borrow)] profile::V1<'a>),
    Mailing(mailing::V1<'a>),
}

/// What happened to a matter.
#[derive(Serialize, Deserialize)]
pub(super) struct MatterEventV1<'a> {
    change: &'a str,
    #[serde(borrow)]
    before: Option<V1<'a>>,
    after: V1<'a>,
}

impl<'a> From<&'a Matter> for V1<'a> {
    fn from(matter: &'a Matter) -> Self {
        match matter {
            Matter::Partnership(record) => Self::Partnership((&**record).into()),
            Matter::Referral(record) => Self::Referral((&**record).into()),
            Matter::BusinessProfile(record) => Self::Profile((&**record).into()),
            Matter::Mailing(record) => Self::Mailing((&**record).into()),
        }
    }
}

impl TryFrom<V1<'_>> for Matter {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        Ok(match stored {
            V1::Partnership(record) => partnership::read(record)?.into(),
            V1::Referral(record) => referral::read(record)?.into(),
            V1::Profile(record) => profile::read(record)?.into(),
            V1::Mailing(record) => mailing::read(record)?.into(),
        })
    }
}

impl<'a> From<&'a MatterEvent> for MatterEventV1<'a> {
    fn from(event: &'a MatterEvent) -> Self {
        Self {
            change: event.change.code(),
            before: event.before.as_ref().map(V1::from),
            after: (&event.after).into(),
        }
    }
}

impl TryFrom<MatterEventV1<'_>> for MatterEvent {
    type Error = Malformed;

    fn try_from(stored: MatterEventV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            change: Change::stored(stored.change.to_owned()),
            before: stored.before.map(Matter::try_from).transpose()?,
            after: stored.after.try_into()?,
        })
    }
}
