//! An invitation as it is stored.

use partnerdesk_domain::{
    AgentName, CompanyName, Content, Dispatch, EmailAddress, Invitation, InvitationId,
    InvitationKind, InvitationStatus, InviteLink, Letter, MicrosoftId, MpnId, PersonName,
    Timestamp, Version,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::word;
use super::customer::CustomerIdV1;
use super::dispatch::DispatchV1;
use crate::codec::Malformed;

/// The number of the way through the outbox.
const OUTBOX: u8 = 4;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    id: u128,
    version: u64,
    customer: Option<CustomerIdV1>,
    company: &'a str,
    #[serde(borrow)]
    kind: KindV1<'a>,
    content: ContentV1<'a>,
    link: &'a str,
    letter: Option<LetterV1<'a>>,
    status: StatusV1,
    drafted: i64,
    drafted_by: &'a str,
    updated: i64,
}

/// The second shape: as the first, and where its letter stands in the outbox.
#[derive(Serialize, Deserialize)]
pub(super) struct V2<'a> {
    #[serde(borrow)]
    first: V1<'a>,
    dispatch: Option<DispatchV1<'a>>,
}

/// Append only, like the status below: the encoding keeps the place of a variant.
#[derive(Serialize, Deserialize)]
pub(super) enum KindV1<'a> {
    Reseller,
    IndirectReseller { provider: u128, mpn_id: &'a str },
}

#[derive(Serialize, Deserialize)]
pub(super) struct ContentV1<'a> {
    recipient: Option<&'a str>,
    recipient_name: Option<&'a str>,
    language: u8,
    includes_admin: bool,
    subject: &'a str,
    body: &'a str,
}

#[derive(Serialize, Deserialize)]
pub(super) struct LetterV1<'a> {
    subject: &'a str,
    body: &'a str,
}

#[derive(Serialize, Deserialize)]
pub(super) enum StatusV1 {
    Draft,
    Ready { at: i64, by: u8 },
    Sent { at: i64, follow_up: i64 },
    Accepted { at: i64 },
    Declined { at: i64 },
    Lapsed { at: i64 },
    Withdrawn { at: i64 },
}

impl<'a> From<&'a InvitationKind> for KindV1<'a> {
    fn from(kind: &'a InvitationKind) -> Self {
        match kind {
            InvitationKind::Reseller => Self::Reseller,
            InvitationKind::IndirectReseller { provider, mpn_id } => Self::IndirectReseller {
                provider: provider.0,
                mpn_id: mpn_id.as_str(),
            },
        }
    }
}

impl TryFrom<KindV1<'_>> for InvitationKind {
    type Error = Malformed;

    fn try_from(stored: KindV1<'_>) -> Result<Self, Malformed> {
        Ok(match stored {
            KindV1::Reseller => Self::Reseller,
            KindV1::IndirectReseller { provider, mpn_id } => Self::IndirectReseller {
                provider: MicrosoftId(provider),
                mpn_id: MpnId::parse(mpn_id).map_err(|_| Malformed::Value("location id"))?,
            },
        })
    }
}

impl<'a> From<&'a Invitation> for V1<'a> {
    fn from(invitation: &'a Invitation) -> Self {
        Self {
            id: invitation.id.0,
            version: invitation.version.0,
            customer: invitation.customer.map(CustomerIdV1::from),
            company: invitation.company.as_str(),
            kind: (&invitation.kind).into(),
            content: (&invitation.content).into(),
            link: invitation.link.as_str(),
            letter: invitation.letter.as_ref().map(LetterV1::from),
            status: invitation.status.into(),
            drafted: invitation.drafted.0,
            drafted_by: invitation.drafted_by.as_str(),
            updated: invitation.updated.0,
        }
    }
}

impl TryFrom<V1<'_>> for Invitation {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            id: InvitationId(stored.id),
            version: Version(stored.version),
            customer: stored.customer.map(TryInto::try_into).transpose()?,
            company: CompanyName::parse(stored.company).map_err(|_| Malformed::Value("company"))?,
            kind: stored.kind.try_into()?,
            content: stored.content.try_into()?,
            link: link(stored.link)?,
            letter: stored.letter.map(Letter::from),
            dispatch: matches!(stored.status, StatusV1::Ready { by, .. } if by == OUTBOX)
                .then_some(Dispatch::NEW),
            status: stored.status.try_into()?,
            drafted: Timestamp(stored.drafted),
            drafted_by: agent(stored.drafted_by)?,
            updated: Timestamp(stored.updated),
        })
    }
}

impl<'a> From<&'a Invitation> for V2<'a> {
    fn from(invitation: &'a Invitation) -> Self {
        Self {
            first: invitation.into(),
            dispatch: invitation.dispatch.as_ref().map(DispatchV1::from),
        }
    }
}

impl TryFrom<V2<'_>> for Invitation {
    type Error = Malformed;

    fn try_from(stored: V2<'_>) -> Result<Self, Malformed> {
        let mut invitation = Self::try_from(stored.first)?;
        let dispatch = stored.dispatch.map(Dispatch::try_from).transpose()?;
        if invitation.dispatch.is_some() != dispatch.is_some() {
            return Err(Malformed::Value("place in the outbox"));
        }
        invitation.dispatch = dispatch;
        Ok(invitation)
    }
}

impl<'a> From<&'a Content> for ContentV1<'a> {
    fn from(content: &'a Content) -> Self {
        Self {
            recipient: content.recipient.as_ref().map(EmailAddress::as_str),
            recipient_name: content.recipient_name.as_ref().map(PersonName::as_str),
            language: content.language.number(),
            includes_admin: content.includes_admin,
            subject: &content.subject,
            body: &content.body,
        }
    }
}

impl TryFrom<ContentV1<'_>> for Content {
    type Error = Malformed;

    fn try_from(stored: ContentV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            recipient: word("recipient", EmailAddress::parse, stored.recipient)?,
            recipient_name: word("recipient", PersonName::parse, stored.recipient_name)?,
            language: Coded::stored(stored.language)?,
            includes_admin: stored.includes_admin,
            subject: stored.subject.to_owned(),
            body: stored.body.to_owned(),
        })
    }
}

impl<'a> From<&'a Letter> for LetterV1<'a> {
    fn from(letter: &'a Letter) -> Self {
        Self {
            subject: &letter.subject,
            body: &letter.body,
        }
    }
}

impl From<LetterV1<'_>> for Letter {
    fn from(stored: LetterV1<'_>) -> Self {
        Self {
            subject: stored.subject.to_owned(),
            body: stored.body.to_owned(),
        }
    }
}

impl From<InvitationStatus> for StatusV1 {
    fn from(status: InvitationStatus) -> Self {
        match status {
            InvitationStatus::Draft => Self::Draft,
            InvitationStatus::Ready { at, by } => Self::Ready {
                at: at.0,
                by: by.number(),
            },
            InvitationStatus::Sent { at, follow_up } => Self::Sent {
                at: at.0,
                follow_up: follow_up.0,
            },
            InvitationStatus::Accepted { at } => Self::Accepted { at: at.0 },
            InvitationStatus::Declined { at } => Self::Declined { at: at.0 },
            InvitationStatus::Lapsed { at } => Self::Lapsed { at: at.0 },
            InvitationStatus::Withdrawn { at } => Self::Withdrawn { at: at.0 },
        }
    }
}

impl TryFrom<StatusV1> for InvitationStatus {
    type Error = Malformed;

    fn try_from(stored: StatusV1) -> Result<Self, Malformed> {
        Ok(match stored {
            StatusV1::Draft => Self::Draft,
            StatusV1::Ready { at, by } => Self::Ready {
                at: Timestamp(at),
                by: Coded::stored(by)?,
            },
            StatusV1::Sent { at, follow_up } => Self::Sent {
                at: Timestamp(at),
                follow_up: Timestamp(follow_up),
            },
            StatusV1::Accepted { at } => Self::Accepted { at: Timestamp(at) },
            StatusV1::Declined { at } => Self::Declined { at: Timestamp(at) },
            StatusV1::Lapsed { at } => Self::Lapsed { at: Timestamp(at) },
            StatusV1::Withdrawn { at } => Self::Withdrawn { at: Timestamp(at) },
        })
    }
}

/// A personal link, read back. Its bytes are those that were handed out.
pub(super) fn link(stored: &str) -> Result<InviteLink, Malformed> {
    InviteLink::from_stored(stored.to_owned()).ok_or(Malformed::Value("link"))
}

/// An agent's name, read back.
pub(super) fn agent(stored: &str) -> Result<AgentName, Malformed> {
    AgentName::parse(stored).map_err(|_| Malformed::Value("agent"))
}
