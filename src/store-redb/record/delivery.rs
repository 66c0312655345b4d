//! A letter of the outbox as it is stored.

use partnerdesk_domain::{Delivery, EmailAddress, InvitationId};
use serde::{Deserialize, Serialize};

use super::invitation::LetterV1;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    invitation: u128,
    to: &'a str,
    #[serde(borrow)]
    letter: LetterV1<'a>,
}

impl<'a> From<&'a Delivery> for V1<'a> {
    fn from(delivery: &'a Delivery) -> Self {
        Self {
            invitation: delivery.invitation.0,
            to: delivery.to.as_str(),
            letter: (&delivery.letter).into(),
        }
    }
}

impl TryFrom<V1<'_>> for Delivery {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            invitation: InvitationId(stored.invitation),
            to: EmailAddress::parse(stored.to).map_err(|_| Malformed::Value("recipient"))?,
            letter: stored.letter.into(),
        })
    }
}
