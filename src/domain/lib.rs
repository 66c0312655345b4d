//! The rules of the reseller business: pure, without dependency, clock or I/O.
//!
//! A [`Command`] is what a person asks for. [`decide`] answers with a [`Decision`], whose
//! [`Event`]s [`evolve`] applies to the records, or with [`Refused`], every reason for "no".
//! [`options`] asks all that could be asked about one customer; [`undo`] finds the way back.
//!
//! Words: a *customer* is a company in our list; the *relationship* is ours with it as reseller;
//! *delegated administration* is our access to its directory; an *invitation* is a link that asks
//! for either; a *blocker* stands in the way of ending; a *permission* lets it buy for itself.

mod account;
mod as_of;
mod business_profile;
mod capability;
mod command;
mod consequence;
mod contact;
mod country;
mod customer;
mod decide;
mod dispatch;
mod dossier;
mod event;
mod evolve;
mod facets;
mod form;
mod id;
mod indirect;
mod invitation;
mod journal;
mod letter;
mod link;
mod mailing;
mod market;
mod matter;
mod money;
mod operation;
mod options;
mod partnership;
mod permission;
mod policy;
mod post;
mod referral;
mod refusal;
mod relationship;
mod removal;
mod role;
mod rule;
mod secret;
mod subscription;
mod time;
mod undo;
mod words;

pub use account::{AccountKind, Cloud, PartnerAccount, ProgrammeStatus};
pub use as_of::{as_of, holds_whole};
pub use business_profile::{
    BusinessProfile, Description, Industry, LOGO_WIDTH, LinkedInPage, Location, LocationName, Logo,
    LogoFormat, LogoProblem, MANY_TAGS, MOST_LOCATIONS, ProductLine, ProfileAdvice, ProfileChange,
    ProfileCommand, ProfileContent, ProfileId, Publication, PublicationStage, Service, WebAddress,
};
pub use capability::{
    Feature, NotOffered, acting_as, has_two_capacities, offered, offered_towards,
};
pub use command::{Command, Confirmation, Listing, LocalFields, Newcomer, Subjects};
pub use consequence::{Consequence, consequences};
pub use contact::{CompanySize, Contact, DunsNumber, Site};
pub use country::{Country, Region};
pub use customer::{Agreement, AgreementStanding, Customer, Details, Qualification};
pub use decide::{State, decide};
pub use dispatch::{
    Dispatch, DispatchStage, DispatchState, DispatchStep, MailFault, MailTrouble, ServerWords,
};
pub use dossier::{
    AccountReview, Attestation, Offboarding, OffboardingStep, SupportContact, Vetting,
    VettingOutcome, VettingStage,
};
pub use event::{CustomerEvent, Decision, Delivery, Event, InvitationEvent, Warning};
pub use evolve::evolve;
pub use form::{Advice, AgreementWay, Checked, CustomerField, CustomerForm, FieldProblem};
pub use id::{
    Capacity, CustomerId, InvitationId, MalformedId, MicrosoftId, OperationId, Sequence,
    SubscriptionId, Version,
};
pub use indirect::IndirectCommand;
pub use invitation::{
    Content, FOLLOW_UP, HandOver, Invitation, InvitationStage, InvitationStatus, MailLanguage,
};
pub use journal::{Entry, Outcome, RefusalNote, action_name, change_words, status_word};
pub use letter::{
    Composed, Fields, LINK_TOKEN, Letter, LetterProblem, Placeholder, letter_problems,
};
pub use link::{InvitationKind, InviteLink};
pub use mailing::{
    Mailing, MailingChange, MailingCommand, MailingId, MailingName, MailingPlan, MailingText,
    Recipient,
};
pub use market::{Demand, Market, Pattern};
pub use matter::{
    Change, Described, Kept, Matter, MatterCommand, MatterEvent, MatterId, MatterKind, Matters,
    Stamp,
};
pub use money::{Currency, Money};
pub use operation::operation_type;
pub use options::{Offer, Opportunity, options};
pub use partnership::{
    Counterpart, PartnerProfile, Partnership, PartnershipChange, PartnershipCommand, PartnershipId,
    PartnershipStage, PartnershipStatus,
};
pub use permission::{
    Finding, Permission, Permissions, Precondition, Resource, Switch, preconditions,
};
pub use policy::{Access, Action, access};
pub use post::{
    Address, AddressLine, City, Culture, LanguageCode, NamePart, PhoneNumber, PostalCode,
    RegistrationNumber, StateName,
};
pub use referral::{
    Arrival, Attention, CONTACT_WINDOW, Consent, ContactMarker, Deal, DealName, DealPart,
    EXPIRES_SOON, LeadQuality, Party, REFERRAL_LIFE, Reference, Referral, ReferralChange,
    ReferralCommand, ReferralId, ReferralKind, ReferralReason, ReferralRow, ReferralStage,
    ReferralStatus, ReferralTab, ReferredCompany, RowStatus, UNANSWERED, attention, customer_form,
};
pub use refusal::{AccountPart, Refusal, Refused};
pub use relationship::{AdminAccess, AdminStanding, Relationship, Stage};
pub use removal::{Blocker, BlockerKind, blockers};
pub use role::{Actor, Role};
pub use rule::Rule;
pub use secret::{Secret, admin_user_name};
pub use subscription::{Billing, Category, Commerce, RETENTION, Standing, Status, Subscription};
pub use time::{Day, Span, Timestamp};
pub use undo::{is_undoable, undo};
pub use words::{
    AgentName, Alias, CompanyName, DomainName, EmailAddress, MpnId, Note, PersonName, ProductName,
    Tag, WordProblem, fold_typed,
};
