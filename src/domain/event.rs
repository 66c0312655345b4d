//! What has happened, with all that is needed to do it again and to undo it.
//! `evolve` is the only reader that changes records by it.

use crate::account::PartnerAccount;
use crate::customer::{Customer, Details};
use crate::dispatch::{Dispatch, ServerWords};
use crate::form::{Advice, CustomerField};
use crate::id::{CustomerId, InvitationId, Sequence, SubscriptionId};
use crate::invitation::{Content, HandOver, Invitation, InvitationStatus};
use crate::letter::Letter;
use crate::link::InviteLink;
use crate::matter::{Change, MatterEvent};
use crate::permission::{Precondition, Resource, Switch};
use crate::subscription::{Status, Subscription};
use crate::time::Timestamp;
use crate::words::{Alias, Note, Tag};

/// Something that happened to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// To our own account.
    Account {
        /// Before.
        before: Box<PartnerAccount>,
        /// After.
        after: Box<PartnerAccount>,
    },
    /// To a customer.
    Customer(CustomerId, CustomerEvent),
    /// To an invitation.
    Invitation(InvitationId, InvitationEvent),
    /// To a matter.
    Matter(Box<MatterEvent>),
}

/// Something that happened to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CustomerEvent {
    /// It came into the book by hand.
    Added(Box<Customer>),
    /// A file brought it or changed it; this is the record afterwards.
    Imported(Box<Customer>),
    /// A file brought its subscriptions.
    SubscriptionsImported {
        /// Before.
        before: Vec<Subscription>,
        /// After.
        after: Vec<Subscription>,
    },
    /// Our short name changed.
    AliasChanged {
        /// Before.
        before: Option<Alias>,
        /// After.
        after: Option<Alias>,
    },
    /// Our note changed.
    NoteChanged {
        /// Before.
        before: Option<Note>,
        /// After.
        after: Option<Note>,
    },
    /// Our labels changed.
    TagsChanged {
        /// Newly there.
        added: Vec<Tag>,
        /// No longer there.
        removed: Vec<Tag>,
    },
    /// Name, country or contact changed.
    DetailsChanged {
        /// Before.
        before: Box<Details>,
        /// After.
        after: Box<Details>,
    },
    /// Off-boarding began.
    OffboardingBegun,
    /// Off-boarding was given up.
    OffboardingAbandoned,
    /// The relationship ended: delegated administration and permissions go with it.
    RelationshipEnded {
        /// The purchase permissions that were on and are void now.
        voided: Vec<Resource>,
        /// Whether delegated administration was dropped.
        admin_dropped: bool,
    },
    /// The customer accepted: the relationship starts, or starts again.
    RelationshipStarted {
        /// By which invitation.
        invitation: InvitationId,
        /// Whether delegated administration came with it.
        admin_granted: bool,
    },
    /// Delegated administration is gone.
    AdminAccessLost,
    /// A customer user is known to be Owner, or no longer.
    OwnerRoleConfirmed {
        /// Before.
        before: Option<Timestamp>,
        /// Whether it is confirmed now.
        confirmed: bool,
    },
    /// A purchase permission was switched.
    PermissionSwitched {
        /// For what.
        resource: Resource,
        /// To which position.
        to: Switch,
        /// What was not known to be met when it was switched on.
        unconfirmed: Vec<Precondition>,
    },
    /// Subscriptions changed their status together (a base with its add-ons).
    SubscriptionsChanged {
        /// Which, with the status before.
        before: Vec<(SubscriptionId, Status)>,
        /// The status after.
        after: Status,
    },
    /// An invitation to this customer was begun, or is open again.
    InvitationOpened(InvitationId),
    /// The open invitation found its end.
    InvitationClosed(InvitationId),
    /// Anything else that is recorded of it changed. Both records are whole; the version of the
    /// later one is that of the earlier, since applying an event counts it.
    Revised {
        /// What, by its stable code: "agreement-attested".
        change: Change,
        /// Before.
        before: Box<Customer>,
        /// After.
        after: Box<Customer>,
    },
}

/// Something that happened to an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationEvent {
    /// It was begun.
    Drafted(Box<Invitation>),
    /// It was written on.
    Revised {
        /// Before.
        before: Box<Content>,
        /// After.
        after: Box<Content>,
        /// The link that follows from it.
        link: InviteLink,
    },
    /// It left the program.
    HandedOver {
        /// How.
        by: HandOver,
        /// The letter as it left.
        letter: Letter,
    },
    /// It went on to another status.
    StatusChanged {
        /// Before.
        before: InvitationStatus,
        /// After.
        after: InvitationStatus,
    },
    /// It found its customer in the book.
    Matched(CustomerId),
    /// Its letter went a step through the outbox.
    DispatchChanged {
        /// Before.
        before: Box<Dispatch>,
        /// After.
        after: Box<Dispatch>,
    },
    /// A mail server took its letter.
    Delivered {
        /// At which attempt.
        attempt: u32,
        /// What the server said.
        answer: ServerWords,
    },
}

/// A letter for the outbox, to be sent by the program itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Which invitation.
    pub invitation: InvitationId,
    /// To whom.
    pub to: crate::words::EmailAddress,
    /// What.
    pub letter: Letter,
}

/// What must be written, together, for a command to have happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// What happens. Empty when the command changes nothing.
    pub events: Vec<Event>,
    /// What goes into the outbox.
    pub deliveries: Vec<Delivery>,
    /// What the person should know although nothing forbids it.
    pub warnings: Vec<Warning>,
}

/// Something to know that does not forbid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Another invitation to this customer is still open.
    AnotherInvitationOpen(InvitationId),
    /// A precondition is not known to be met.
    Unconfirmed(Precondition),
    /// A withdrawn link keeps working: it holds nothing of the customer.
    LinkKeepsWorking,
    /// Too late to cancel at once: it ends with its term.
    EndsWithTerm(Option<Timestamp>),
    /// We do not know where the customer is, so its region was not checked.
    CountryUnknown,
    /// Undo of this entry.
    Undoes(Sequence),
    /// A field of the form is worth a second look.
    Advice(CustomerField, Advice),
}
