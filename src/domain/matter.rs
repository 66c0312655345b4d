//! Matters: the records of the desk beside customers and invitations, such as partnerships. What
//! all kinds have in common is here; what one kind is stands in a file of its own.
//!
//! A kind is one line of [`matters!`], a record, a command and a list of changes. Whatever
//! happens to a matter is one event with the record before and after, so that applying it,
//! keeping it and looking back need to know no kind.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::account::coded;
use crate::business_profile::{BusinessProfile, ProfileCommand, ProfileId};
use crate::id::{CustomerId, Version};
use crate::mailing::{Mailing, MailingCommand, MailingId};
use crate::partnership::{Partnership, PartnershipCommand, PartnershipId};
use crate::policy::Action;
use crate::referral::{Referral, ReferralCommand, ReferralId};
use crate::time::Timestamp;
use crate::words::AgentName;

/// What every matter carries about its own life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// How often it has changed.
    pub version: Version,
    /// When it came into the book.
    pub made: Timestamp,
    /// By whom.
    pub made_by: AgentName,
    /// When it last changed.
    pub updated: Timestamp,
}

impl Stamp {
    /// The stamp of something that is made now.
    pub fn new(made: Timestamp, made_by: AgentName) -> Self {
        Self {
            version: Version(1),
            made,
            made_by,
            updated: made,
        }
    }
}

/// A record that is a matter.
pub trait Kept: Clone + PartialEq + Into<Matter> {
    /// Its identity.
    type Id: Copy + Into<MatterId>;

    /// Which kind.
    const KIND: MatterKind;

    /// This kind out of several.
    fn of(matter: &Matter) -> Option<&Self>;

    /// Its stamp.
    fn stamp_mut(&mut self) -> &mut Stamp;
}

/// What every record of a matter tells.
pub trait Described {
    /// What people call it: the name of a partner, of a person, of a deal.
    fn title(&self) -> String;

    /// Where it stands, in a stable word of its kind.
    fn state_word(&self) -> &'static str;

    /// The customer it is about, where it is about one.
    fn customer(&self) -> Option<CustomerId> {
        None
    }
}

/// What every command about a matter tells.
pub(crate) trait Asked<T>: Sized {
    /// What it is for the role table.
    fn action(&self) -> Action;

    /// Its stable name in the journal: "partnership.accept".
    fn name(&self) -> &'static str;

    /// The customer it names, if any.
    fn customer(&self) -> Option<CustomerId> {
        None
    }

    /// Of which kinds every record is needed to judge it.
    fn needs(&self) -> &'static [MatterKind] {
        &[]
    }

    /// What takes a change back, where there is a way back.
    fn back(_change: &str, _before: Option<&T>, _after: &T) -> Option<Self> {
        None
    }
}

/// The kinds of matters, each `Record(Id, Command) => "code"`. A kind keeps its place: files name
/// it by that.
macro_rules! matters {
    ($($kind:ident($id:ident, $command:ident) => $code:literal),+ $(,)?) => {
        /// A kind of matter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum MatterKind {
            $(#[doc = concat!("See [`", stringify!($kind), "`].")] $kind),+
        }

        coded!(MatterKind { $($kind => $code),+ });

        /// Which matter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum MatterId {
            $(#[doc = concat!("See [`", stringify!($kind), "`].")] $kind($id)),+
        }

        impl MatterId {
            /// The identity of this number among those of a kind.
            pub fn new(kind: MatterKind, number: u128) -> Self {
                match kind { $(MatterKind::$kind => Self::$kind($id(number))),+ }
            }

            /// Of which kind it is.
            pub fn kind(self) -> MatterKind {
                match self { $(Self::$kind(_) => MatterKind::$kind),+ }
            }

            /// Its number among those of its kind.
            pub fn number(self) -> u128 {
                match self { $(Self::$kind(id) => id.0),+ }
            }
        }

        /// A record of any kind. Cheap to copy.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Matter {
            $(#[doc = concat!("See [`", stringify!($kind), "`].")] $kind(Arc<$kind>)),+
        }

        impl Matter {
            /// Which one it is.
            pub fn id(&self) -> MatterId {
                match self { $(Self::$kind(record) => MatterId::$kind(record.id)),+ }
            }

            /// Its life so far.
            pub fn stamp(&self) -> &Stamp {
                match self { $(Self::$kind(record) => &record.stamp),+ }
            }

            /// The customer it is about, where it is about one.
            pub fn customer(&self) -> Option<CustomerId> {
                match self { $(Self::$kind(record) => record.customer()),+ }
            }

            /// Where it stands, in a stable word.
            pub fn state_word(&self) -> &'static str {
                match self { $(Self::$kind(record) => record.state_word()),+ }
            }

            /// What people call it: the name of a partner, of a person, of a deal.
            pub fn title(&self) -> String {
                match self { $(Self::$kind(record) => record.title()),+ }
            }
        }

        /// What can be asked for about a matter.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum MatterCommand {
            $(#[doc = concat!("See [`", stringify!($kind), "`].")] $kind($id, $command)),+
        }

        impl MatterCommand {
            /// The matter it names.
            pub fn id(&self) -> MatterId {
                match self { $(Self::$kind(id, _) => MatterId::$kind(*id)),+ }
            }

            /// What it is for the role table.
            pub fn action(&self) -> Action {
                match self { $(Self::$kind(_, command) => command.action()),+ }
            }

            /// Its stable name in the journal.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$kind(_, command) => command.name()),+ }
            }

            /// The customer it names, if any.
            pub fn customer(&self) -> Option<CustomerId> {
                match self { $(Self::$kind(_, command) => command.customer()),+ }
            }

            /// Of which kinds every record is needed to judge it.
            pub fn needs(&self) -> &'static [MatterKind] {
                match self { $(Self::$kind(_, command) => command.needs()),+ }
            }

            /// What takes a change back, where there is a way back.
            pub(crate) fn back(event: &MatterEvent) -> Option<Self> {
                match &event.after {
                    $(Matter::$kind(after) => {
                        let before = event.before.as_ref().and_then(<$kind as Kept>::of);
                        let back = $command::back(event.change.code(), before, after)?;
                        Some(Self::$kind(after.id, back))
                    })+
                }
            }
        }

        $(impl Kept for $kind {
            type Id = $id;

            const KIND: MatterKind = MatterKind::$kind;

            #[allow(unreachable_patterns, reason = "there may be one kind only")]
            fn of(matter: &Matter) -> Option<&Self> {
                match matter { Matter::$kind(record) => Some(record), _ => None }
            }

            fn stamp_mut(&mut self) -> &mut Stamp {
                &mut self.stamp
            }
        }

        impl From<$kind> for Matter {
            fn from(record: $kind) -> Self {
                Self::$kind(Arc::new(record))
            }
        }

        impl From<$id> for MatterId {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })+
    };
}

matters! {
    Partnership(PartnershipId, PartnershipCommand) => "partnership",
    Referral(ReferralId, ReferralCommand) => "referral",
    BusinessProfile(ProfileId, ProfileCommand) => "profile",
    Mailing(MailingId, MailingCommand) => "mailing",
}

impl fmt::Display for MatterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::id::write_guid(self.number(), f)
    }
}

/// The stable code of what happened to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change(std::borrow::Cow<'static, str>);

impl Change {
    /// A change of this program.
    pub fn of(code: &'static str) -> Self {
        Self(code.into())
    }

    /// A change as it stands in a journal; it may be one of a newer program.
    pub fn stored(code: String) -> Self {
        Self(code.into())
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// Something that happened to a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterEvent {
    /// What, by its stable code: "partnership-accepted".
    pub change: Change,
    /// The record before; none when it is new.
    pub before: Option<Matter>,
    /// The record after.
    pub after: Matter,
}

/// The matters that are at hand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matters(BTreeMap<MatterId, Matter>);

impl Matters {
    /// The matter of this identity.
    pub fn get(&self, id: MatterId) -> Option<&Matter> {
        self.0.get(&id)
    }

    /// The record of this identity.
    pub fn record<T: Kept>(&self, id: T::Id) -> Option<&T> {
        self.get(id.into()).and_then(T::of)
    }

    /// Every record of a kind, as far as they are at hand.
    pub fn all<'a, T: Kept + 'a>(&'a self) -> impl Iterator<Item = &'a T> {
        let kind = MatterId::new(T::KIND, 0)..=MatterId::new(T::KIND, u128::MAX);
        self.0.range(kind).filter_map(|(_, matter)| T::of(matter))
    }

    /// Takes one over, in the place of what it was before.
    pub fn insert(&mut self, matter: Matter) {
        self.0.insert(matter.id(), matter);
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Matter> {
        self.0.values()
    }
}

impl FromIterator<Matter> for Matters {
    fn from_iter<I: IntoIterator<Item = Matter>>(matters: I) -> Self {
        Self(matters.into_iter().map(|one| (one.id(), one)).collect())
    }
}
