//! What a person can ask for. Whether it may happen is judged by `decide`.

use crate::account::PartnerAccount;
use crate::customer::{Agreement, Customer, Details, Qualification};
use crate::dispatch::DispatchStep;
use crate::dossier::OffboardingStep;
use crate::form::CustomerForm;
use crate::id::{CustomerId, InvitationId, Sequence, SubscriptionId};
use crate::indirect::IndirectCommand;
use crate::invitation::{Content, HandOver};
use crate::letter::Composed;
use crate::link::InvitationKind;
use crate::matter::{MatterCommand, MatterId, MatterKind};
use crate::permission::{Resource, Switch};
use crate::policy::Action;
use crate::relationship::{AdminAccess, Relationship};
use crate::subscription::{Status, Subscription};
use crate::time::Day;
use crate::words::{Alias, CompanyName, DomainName, Note, Tag};

/// The proof that a person means a grave act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmation {
    /// The customer's name as typed.
    Typed(String),
    /// It only restores what this entry of the journal changed.
    Undo(Sequence),
}

/// What a file says about a customer. Nothing it does not say is touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Which customer.
    pub id: CustomerId,
    /// The name shown in the list.
    pub name: CompanyName,
    /// The tenant's own name, where the file tells the two apart.
    pub tenant_name: Option<CompanyName>,
    /// The primary domain.
    pub primary_domain: Option<DomainName>,
    /// Further domains.
    pub custom_domains: Option<Vec<DomainName>>,
    /// Country and contact, where the file has them.
    pub country: Option<crate::country::Country>,
    /// Who to write to.
    pub contact_name: Option<crate::words::PersonName>,
    /// Where to write to.
    pub contact_email: Option<crate::words::EmailAddress>,
    /// The relationship.
    pub relationship: Option<Relationship>,
    /// Delegated administration.
    pub admin_access: Option<AdminAccess>,
    /// The agreement.
    pub agreement: Option<Agreement>,
    /// The qualification.
    pub qualification: Option<Qualification>,
    /// What only a file of our own knows; applied where the book has nothing.
    pub local: Option<Box<LocalFields>>,
    /// Tags to add. None are taken away.
    pub tags: Vec<Tag>,
}

/// The local fields of our own full format. A value in the book is never overwritten by them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalFields {
    /// Our short name.
    pub alias: Option<Alias>,
    /// Our note.
    pub note: Option<Note>,
    /// The purchase permissions that are on.
    pub permissions_on: Vec<Resource>,
    /// When ownership was confirmed.
    pub owner_role_confirmed: Option<crate::time::Timestamp>,
    /// What it bought.
    pub subscriptions: Vec<Subscription>,
}

/// A customer that is to be created from the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Its identity: the one that Partner Center gave it, or one that the book makes up until
    /// then.
    pub id: CustomerId,
    /// The form as typed.
    pub form: CustomerForm,
    /// The day where the person sits: no agreement is later.
    pub today: Day,
    /// A customer of the book that has this domain already, as far as the caller has looked.
    pub twin: Option<CustomerId>,
}

/// Everything that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Say who we are.
    SetAccount(Box<PartnerAccount>),
    /// Add a customer by hand.
    AddCustomer(Box<Customer>),
    /// Create a customer from the form.
    CreateCustomer(Box<Newcomer>),
    /// Take over what a file says about a customer.
    ImportCustomer(Box<Listing>),
    /// Take over what a file says about a customer's subscriptions.
    ImportSubscriptions {
        /// Whose.
        customer: CustomerId,
        /// All of them, as the file has them.
        subscriptions: Vec<Subscription>,
    },
    /// Change our short name; none takes it away.
    SetAlias(CustomerId, Option<Alias>),
    /// Change our note; none takes it away.
    SetNote(CustomerId, Option<Note>),
    /// Add and take away tags.
    ChangeTags {
        /// Whose.
        customer: CustomerId,
        /// To add.
        add: Vec<Tag>,
        /// To take away.
        remove: Vec<Tag>,
    },
    /// Change name, country and contact.
    EditDetails(CustomerId, Box<Details>),
    /// Begin off-boarding.
    BeginOffboarding(CustomerId),
    /// Give off-boarding up.
    AbandonOffboarding(CustomerId),
    /// End the relationship.
    EndRelationship(CustomerId, Confirmation),
    /// Record that delegated administration is gone.
    RecordAdminLoss(CustomerId),
    /// Record that a customer user is Owner of the Azure plan, or that this is not known.
    ConfirmOwnerRole(CustomerId, bool),
    /// Let a customer buy, or no longer.
    SwitchPermission {
        /// Whose.
        customer: CustomerId,
        /// What.
        resource: Resource,
        /// To which position.
        to: Switch,
        /// Needed to switch on.
        confirmation: Option<Confirmation>,
    },
    /// Suspend a subscription.
    SuspendSubscription(CustomerId, SubscriptionId),
    /// Reactivate a suspended one.
    ReactivateSubscription(CustomerId, SubscriptionId),
    /// Cancel one, or let it end with its term when it is too late for that.
    CancelSubscription(CustomerId, SubscriptionId),
    /// Take back what was done to subscriptions: each gets the status that it had.
    RestoreSubscriptions(CustomerId, Vec<(SubscriptionId, Status)>),
    /// Begin an invitation.
    DraftInvitation {
        /// Its identity, made by the caller.
        id: InvitationId,
        /// The customer in the book, if there is one.
        customer: Option<CustomerId>,
        /// The company.
        company: CompanyName,
        /// What it asks for.
        kind: InvitationKind,
        /// What is written so far.
        content: Box<Content>,
    },
    /// Write on.
    ReviseInvitation(InvitationId, Box<Content>),
    /// Check the letter made from it and take it out of the program.
    HandOverInvitation {
        /// Which one.
        invitation: InvitationId,
        /// How it leaves.
        by: HandOver,
        /// The letter, or what kept it from being made: then the attempt is refused and kept.
        letter: Composed,
    },
    /// Record that it was sent.
    MarkSent(InvitationId),
    /// Record that the customer accepted.
    RecordAcceptance {
        /// Which one.
        invitation: InvitationId,
        /// Who accepted; needed when the invitation went to a company outside the book.
        customer: Option<CustomerId>,
    },
    /// Record that the customer declined.
    RecordDecline(InvitationId),
    /// Stop waiting.
    RecordLapse(InvitationId),
    /// Take it back.
    WithdrawInvitation(InvitationId),
    /// Open it again to send it once more, with the same link.
    ResendInvitation(InvitationId),
    /// A step of its letter through the outbox.
    Dispatch(InvitationId, DispatchStep),
    /// Take back the last step of its way: sent, declined, lapsed, withdrawn.
    ReopenInvitation(InvitationId, crate::invitation::InvitationStatus),
    /// Tick a step of the off-boarding off, or open it again.
    TickOffboarding {
        /// Whose.
        customer: CustomerId,
        /// Which step.
        step: OffboardingStep,
        /// Whether it is done.
        done: bool,
    },
    /// Something about a customer in the indirect model.
    Indirect(CustomerId, IndirectCommand),
    /// Something about a matter.
    Matter(MatterCommand),
}

impl Command {
    /// What it is for the role table.
    pub fn action(&self) -> Action {
        match self {
            Self::SetAccount(_) => Action::ManageAccount,
            Self::AddCustomer(_) | Self::CreateCustomer(_) => Action::AddCustomer,
            Self::ImportCustomer(_) | Self::ImportSubscriptions { .. } => Action::ImportCustomers,
            Self::SetAlias(..) | Self::SetNote(..) | Self::ChangeTags { .. } => Action::Annotate,
            Self::EditDetails(..) => Action::EditCustomer,
            Self::BeginOffboarding(_)
            | Self::AbandonOffboarding(_)
            | Self::TickOffboarding { .. }
            | Self::EndRelationship(..) => Action::EndRelationship,
            Self::RecordAdminLoss(_) => Action::RecordAdminAccess,
            Self::ConfirmOwnerRole(..) | Self::SwitchPermission { .. } => Action::SwitchPermissions,
            Self::SuspendSubscription(..)
            | Self::ReactivateSubscription(..)
            | Self::CancelSubscription(..)
            | Self::RestoreSubscriptions(..) => Action::ManageSubscriptions,
            Self::DraftInvitation { .. }
            | Self::ReviseInvitation(..)
            | Self::HandOverInvitation { .. }
            | Self::MarkSent(_)
            | Self::RecordAcceptance { .. }
            | Self::RecordDecline(_)
            | Self::RecordLapse(_)
            | Self::WithdrawInvitation(_)
            | Self::ResendInvitation(_)
            | Self::ReopenInvitation(..)
            | Self::Dispatch(..) => Action::RequestRelationship,
            Self::Indirect(_, command) => match command {
                IndirectCommand::AssignReseller(_) => Action::AssignReseller,
                IndirectCommand::NoteProvider { .. } => Action::EditCustomer,
                IndirectCommand::Extend(..) => Action::ExtendRelationship,
            },
            Self::Matter(command) => command.action(),
        }
    }

    /// The customer it names, if any.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::AddCustomer(customer) => Some(customer.id),
            Self::CreateCustomer(new) => Some(new.id),
            Self::ImportCustomer(listing) => Some(listing.id),
            Self::ImportSubscriptions { customer, .. }
            | Self::ChangeTags { customer, .. }
            | Self::SwitchPermission { customer, .. }
            | Self::TickOffboarding { customer, .. }
            | Self::SetAlias(customer, _)
            | Self::SetNote(customer, _)
            | Self::EditDetails(customer, _)
            | Self::BeginOffboarding(customer)
            | Self::AbandonOffboarding(customer)
            | Self::EndRelationship(customer, _)
            | Self::RecordAdminLoss(customer)
            | Self::ConfirmOwnerRole(customer, _)
            | Self::SuspendSubscription(customer, _)
            | Self::ReactivateSubscription(customer, _)
            | Self::CancelSubscription(customer, _)
            | Self::RestoreSubscriptions(customer, _)
            | Self::Indirect(customer, _) => Some(*customer),
            Self::DraftInvitation { customer, .. } | Self::RecordAcceptance { customer, .. } => {
                *customer
            }
            Self::Matter(command) => command.customer(),
            _ => None,
        }
    }

    /// The invitation it names, if any.
    pub fn invitation(&self) -> Option<InvitationId> {
        match self {
            Self::RecordAcceptance { invitation, .. }
            | Self::HandOverInvitation { invitation, .. } => Some(*invitation),
            Self::DraftInvitation { id, .. }
            | Self::ReviseInvitation(id, _)
            | Self::MarkSent(id)
            | Self::RecordDecline(id)
            | Self::RecordLapse(id)
            | Self::WithdrawInvitation(id)
            | Self::ResendInvitation(id)
            | Self::ReopenInvitation(id, _)
            | Self::Dispatch(id, _) => Some(*id),
            _ => None,
        }
    }
    /// The matter it names, if any.
    pub fn matter(&self) -> Option<MatterId> {
        match self {
            Self::Matter(command) => Some(command.id()),
            _ => None,
        }
    }

    /// The records that it is judged by.
    pub fn subjects(&self) -> Subjects {
        Subjects {
            customer: self.customer(),
            invitation: self.invitation(),
            matter: self.matter(),
            kinds: match self {
                Self::Matter(command) => command.needs(),
                // Which partners there are decides on both sides of the indirect model.
                Self::Indirect(..)
                | Self::CreateCustomer(_)
                | Self::DraftInvitation { .. }
                | Self::HandOverInvitation { .. }
                | Self::RecordAcceptance { .. } => &[MatterKind::Partnership],
                _ => &[],
            },
            of_customer: false,
        }
    }
}

/// Which records are at hand when something is judged or shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subjects {
    /// The customer; without one, that of the invitation or of the matter.
    pub customer: Option<CustomerId>,
    /// The invitation.
    pub invitation: Option<InvitationId>,
    /// The matter.
    pub matter: Option<MatterId>,
    /// The kinds of which every matter is at hand.
    pub kinds: &'static [MatterKind],
    /// Whether every matter about the customer is at hand.
    pub of_customer: bool,
}

/// The kinds that whatever is asked about a customer may depend on, whomever they are about.
const BESIDE_CUSTOMERS: &[MatterKind] = &[MatterKind::Partnership];

impl Subjects {
    /// All that whatever may be asked about these could be judged by: what a screen loads that
    /// shows which things are possible.
    pub fn whole(
        customer: Option<CustomerId>,
        invitation: Option<InvitationId>,
        matter: Option<MatterId>,
    ) -> Self {
        Self {
            customer,
            invitation,
            matter,
            kinds: match matter {
                Some(_) => MatterKind::ALL,
                None => BESIDE_CUSTOMERS,
            },
            of_customer: true,
        }
    }
}
