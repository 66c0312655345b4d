//! What happened to a customer, as it is stored inside the entries of the journal.

use partnerdesk_domain::{
    Alias, Change, CustomerEvent, InvitationId, Note, Precondition, Resource, SubscriptionId,
    Switch, Tag, Timestamp,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::word;
use super::customer::{self, DetailsV1};
use super::customer_more::{self, DetailsV2, has_place, is_needed};
use super::subscription::{self, SubscriptionV1};
use crate::codec::Malformed;

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
pub(super) enum CustomerEventV1<'a> {
    Added(#[serde(borrow)] Box<customer::V1<'a>>),
    Imported(Box<customer::V1<'a>>),
    SubscriptionsImported {
        before: Vec<SubscriptionV1<'a>>,
        after: Vec<SubscriptionV1<'a>>,
    },
    AliasChanged {
        before: Option<&'a str>,
        after: Option<&'a str>,
    },
    NoteChanged {
        before: Option<&'a str>,
        after: Option<&'a str>,
    },
    TagsChanged {
        added: Vec<&'a str>,
        removed: Vec<&'a str>,
    },
    DetailsChanged {
        before: Box<DetailsV1<'a>>,
        after: Box<DetailsV1<'a>>,
    },
    OffboardingBegun,
    OffboardingAbandoned,
    RelationshipEnded {
        voided: Vec<u8>,
        admin_dropped: bool,
    },
    RelationshipStarted {
        invitation: u128,
        admin_granted: bool,
    },
    AdminAccessLost,
    OwnerRoleConfirmed {
        before: Option<i64>,
        confirmed: bool,
    },
    PermissionSwitched {
        resource: u8,
        on: bool,
        unconfirmed: Vec<u8>,
    },
    SubscriptionsChanged {
        before: Vec<(&'a str, subscription::StatusV1)>,
        after: subscription::StatusV1,
    },
    InvitationOpened(u128),
    InvitationClosed(u128),
    AddedV2(Box<customer_more::V2<'a>>),
    ImportedV2(Box<customer_more::V2<'a>>),
    DetailsChangedV2 {
        before: Box<DetailsV2<'a>>,
        after: Box<DetailsV2<'a>>,
    },
    Revised {
        change: &'a str,
        before: Box<customer_more::V2<'a>>,
        after: Box<customer_more::V2<'a>>,
    },
}

impl<'a> From<&'a CustomerEvent> for CustomerEventV1<'a> {
    fn from(event: &'a CustomerEvent) -> Self {
        use CustomerEvent as E;
        let tags = |tags: &'a [Tag]| tags.iter().map(Tag::as_str).collect();
        match event {
            E::Added(customer) if is_needed(customer) => {
                Self::AddedV2(Box::new((&**customer).into()))
            }
            E::Imported(customer) if is_needed(customer) => {
                Self::ImportedV2(Box::new((&**customer).into()))
            }
            E::Added(customer) => Self::Added(Box::new((&**customer).into())),
            E::Imported(customer) => Self::Imported(Box::new((&**customer).into())),
            E::SubscriptionsImported { before, after } => Self::SubscriptionsImported {
                before: subscription::all(before),
                after: subscription::all(after),
            },
            E::AliasChanged { before, after } => Self::AliasChanged {
                before: before.as_ref().map(Alias::as_str),
                after: after.as_ref().map(Alias::as_str),
            },
            E::NoteChanged { before, after } => Self::NoteChanged {
                before: before.as_ref().map(Note::as_str),
                after: after.as_ref().map(Note::as_str),
            },
            E::TagsChanged { added, removed } => Self::TagsChanged {
                added: tags(added),
                removed: tags(removed),
            },
            E::DetailsChanged { before, after } if has_place(before) || has_place(after) => {
                Self::DetailsChangedV2 {
                    before: Box::new((&**before).into()),
                    after: Box::new((&**after).into()),
                }
            }
            E::DetailsChanged { before, after } => Self::DetailsChanged {
                before: Box::new((&**before).into()),
                after: Box::new((&**after).into()),
            },
            E::OffboardingBegun => Self::OffboardingBegun,
            E::OffboardingAbandoned => Self::OffboardingAbandoned,
            E::RelationshipEnded {
                voided,
                admin_dropped,
            } => Self::RelationshipEnded {
                voided: voided.iter().map(|resource| resource.number()).collect(),
                admin_dropped: *admin_dropped,
            },
            E::RelationshipStarted {
                invitation,
                admin_granted,
            } => Self::RelationshipStarted {
                invitation: invitation.0,
                admin_granted: *admin_granted,
            },
            E::AdminAccessLost => Self::AdminAccessLost,
            E::OwnerRoleConfirmed { before, confirmed } => Self::OwnerRoleConfirmed {
                before: before.map(|at| at.0),
                confirmed: *confirmed,
            },
            E::PermissionSwitched {
                resource,
                to,
                unconfirmed,
            } => Self::PermissionSwitched {
                resource: resource.number(),
                on: *to == Switch::On,
                unconfirmed: unconfirmed.iter().map(|one| one.number()).collect(),
            },
            E::SubscriptionsChanged { before, after } => Self::SubscriptionsChanged {
                before: before
                    .iter()
                    .map(|(id, status)| (id.as_str(), (*status).into()))
                    .collect(),
                after: (*after).into(),
            },
            E::InvitationOpened(id) => Self::InvitationOpened(id.0),
            E::InvitationClosed(id) => Self::InvitationClosed(id.0),
            E::Revised {
                change,
                before,
                after,
            } => Self::Revised {
                change: change.code(),
                before: Box::new((&**before).into()),
                after: Box::new((&**after).into()),
            },
        }
    }
}

impl TryFrom<CustomerEventV1<'_>> for CustomerEvent {
    type Error = Malformed;

    fn try_from(stored: CustomerEventV1<'_>) -> Result<Self, Malformed> {
        use CustomerEventV1 as E;
        Ok(match stored {
            E::Added(customer) => Self::Added(Box::new((*customer).try_into()?)),
            E::Imported(customer) => Self::Imported(Box::new((*customer).try_into()?)),
            E::SubscriptionsImported { before, after } => Self::SubscriptionsImported {
                before: subscription::read_all(before)?,
                after: subscription::read_all(after)?,
            },
            E::AliasChanged { before, after } => Self::AliasChanged {
                before: word("alias", Alias::parse, before)?,
                after: word("alias", Alias::parse, after)?,
            },
            E::NoteChanged { before, after } => Self::NoteChanged {
                before: word("note", Note::parse, before)?,
                after: word("note", Note::parse, after)?,
            },
            E::TagsChanged { added, removed } => Self::TagsChanged {
                added: read_tags(added)?,
                removed: read_tags(removed)?,
            },
            E::DetailsChanged { before, after } => Self::DetailsChanged {
                before: Box::new((*before).try_into()?),
                after: Box::new((*after).try_into()?),
            },
            E::OffboardingBegun => Self::OffboardingBegun,
            E::OffboardingAbandoned => Self::OffboardingAbandoned,
            E::RelationshipEnded {
                voided,
                admin_dropped,
            } => Self::RelationshipEnded {
                voided: read_all::<Resource>(voided)?,
                admin_dropped,
            },
            E::RelationshipStarted {
                invitation,
                admin_granted,
            } => Self::RelationshipStarted {
                invitation: InvitationId(invitation),
                admin_granted,
            },
            E::AdminAccessLost => Self::AdminAccessLost,
            E::OwnerRoleConfirmed { before, confirmed } => Self::OwnerRoleConfirmed {
                before: before.map(Timestamp),
                confirmed,
            },
            E::PermissionSwitched {
                resource,
                on,
                unconfirmed,
            } => Self::PermissionSwitched {
                resource: Coded::stored(resource)?,
                to: if on { Switch::On } else { Switch::Off },
                unconfirmed: read_all::<Precondition>(unconfirmed)?,
            },
            E::SubscriptionsChanged { before, after } => Self::SubscriptionsChanged {
                before: before
                    .into_iter()
                    .map(|(id, status)| Ok((subscription::identity(id)?, status.into())))
                    .collect::<Result<Vec<(SubscriptionId, _)>, Malformed>>()?,
                after: after.into(),
            },
            E::InvitationOpened(id) => Self::InvitationOpened(InvitationId(id)),
            E::InvitationClosed(id) => Self::InvitationClosed(InvitationId(id)),
            E::AddedV2(customer) => Self::Added(Box::new((*customer).try_into()?)),
            E::ImportedV2(customer) => Self::Imported(Box::new((*customer).try_into()?)),
            E::DetailsChangedV2 { before, after } => Self::DetailsChanged {
                before: Box::new((*before).try_into()?),
                after: Box::new((*after).try_into()?),
            },
            E::Revised {
                change,
                before,
                after,
            } => Self::Revised {
                change: Change::stored(change.to_owned()),
                before: Box::new((*before).try_into()?),
                after: Box::new((*after).try_into()?),
            },
        })
    }
}

fn read_tags(stored: Vec<&str>) -> Result<Vec<Tag>, Malformed> {
    let tag = |text| Tag::parse(text).map_err(|_| Malformed::Value("label"));
    stored.into_iter().map(tag).collect()
}

fn read_all<T: Coded>(stored: Vec<u8>) -> Result<Vec<T>, Malformed> {
    stored.into_iter().map(T::stored).collect()
}
