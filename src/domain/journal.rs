//! An entry of the journal: who did what, when, in which role, and what came of it. The journal
//! is the activity log, the ground of undo and the feed that other programs follow.

use crate::account::PartnerAccount;
use crate::command::Command;
use crate::dispatch::DispatchStep;
use crate::event::{CustomerEvent, Event, InvitationEvent};
use crate::id::{CustomerId, InvitationId, OperationId, Sequence};
use crate::invitation::InvitationStage;
use crate::matter::{Matter, MatterId};
use crate::permission::Switch;
use crate::role::Actor;
use crate::subscription::Status;
use crate::time::Timestamp;

/// A reason that stood against an attempt, as it stays in the journal: the code and what it
/// was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalNote {
    /// The stable code of the reason.
    pub code: String,
    /// The thing it was about, where there is one (a product, a role).
    pub about: String,
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It happened.
    Done(Vec<Event>),
    /// It was refused: attempts are kept too.
    Refused(Vec<RefusalNote>),
}

/// One entry. Its place and its hashes are the store's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands: dense, from 1.
    pub sequence: Sequence,
    /// The attempt it records.
    pub operation: OperationId,
    /// When, by the clock of the machine that wrote it.
    pub at: Timestamp,
    /// By whom, in which role.
    pub actor: Actor,
    /// What was asked for or done, by its stable name ("relationship.end").
    pub action: String,
    /// The customer it is about.
    pub customer: Option<CustomerId>,
    /// The invitation it is about.
    pub invitation: Option<InvitationId>,
    /// The matter it is about.
    pub matter: Option<MatterId>,
    /// What came of it.
    pub outcome: Outcome,
    /// The entry that this one undoes.
    pub undoes: Option<Sequence>,
}

impl Entry {
    /// Whether it belongs to the work at the desk. Rows of a file, autosaved drafts
    /// and what a mail server said meanwhile are kept as well but would bury it.
    pub fn is_desk_work(&self) -> bool {
        !matches!(
            self.action.as_str(),
            "customer.import" | "invitation.revise" | "outbox.begin" | "outbox.deferred"
        )
    }
}

/// What differs between two accounts, each before and after, as `part=value` one after the other.
fn account_words(before: &PartnerAccount, after: &PartnerAccount) -> (String, String) {
    let parts = |account: &PartnerAccount| {
        fn words(value: Option<&impl ToString>) -> String {
            value.map(ToString::to_string).unwrap_or_default()
        }
        [
            ("name", words(account.name.as_ref())),
            ("tenant", words(account.tenant.as_ref())),
            ("location", words(account.mpn_id.as_ref())),
            ("kind", account.kind.code().to_owned()),
            ("cloud", account.cloud.code().to_owned()),
            ("country", words(account.country.as_ref())),
            ("status", account.status.code().to_owned()),
            (
                "relationship-requests",
                account.relationship_requests_granted.to_string(),
            ),
        ]
    };
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for ((part, before), (_, after)) in parts(before).into_iter().zip(parts(after)) {
        if before != after {
            old.push(format!("{part}={before}"));
            new.push(format!("{part}={after}"));
        }
    }
    (old.join(" "), new.join(" "))
}

/// The stable name of what a command asks for, as it stands in the journal.
pub fn action_name(command: &Command) -> &'static str {
    use Command as C;
    match command {
        C::SetAccount(_) => "account.set",
        C::AddCustomer(_) => "customer.add",
        C::CreateCustomer(_) => "customer.create",
        C::ImportCustomer(_) => "customer.import",
        C::ImportSubscriptions { .. } => "subscription.import",
        C::SetAlias(..) => "alias.set",
        C::SetNote(..) => "note.set",
        C::ChangeTags { .. } => "tag.change",
        C::EditDetails(..) => "customer.edit",
        C::BeginOffboarding(_) => "offboarding.begin",
        C::AbandonOffboarding(_) => "offboarding.abandon",
        C::TickOffboarding { done: true, .. } => "offboarding.done",
        C::TickOffboarding { done: false, .. } => "offboarding.open",
        C::EndRelationship(..) => "relationship.end",
        C::RecordAdminLoss(_) => "admin.lost",
        C::ConfirmOwnerRole(..) => "owner-role.confirm",
        C::SwitchPermission { to: Switch::On, .. } => "permission.on",
        C::SwitchPermission {
            to: Switch::Off, ..
        } => "permission.off",
        C::SuspendSubscription(..) => "subscription.suspend",
        C::ReactivateSubscription(..) => "subscription.reactivate",
        C::CancelSubscription(..) => "subscription.cancel",
        C::RestoreSubscriptions(..) => "subscription.restore",
        C::DraftInvitation { .. } => "invitation.draft",
        C::ReviseInvitation(..) => "invitation.revise",
        C::HandOverInvitation { .. } => "invitation.ready",
        C::MarkSent(_) => "invitation.sent",
        C::RecordAcceptance { .. } => "invitation.accepted",
        C::RecordDecline(_) => "invitation.declined",
        C::RecordLapse(_) => "invitation.lapsed",
        C::WithdrawInvitation(_) => "invitation.withdrawn",
        C::ResendInvitation(_) => "invitation.resend",
        C::ReopenInvitation(..) => "invitation.reopen",
        C::Indirect(_, command) => command.name(),
        C::Matter(command) => command.name(),
        C::Dispatch(_, step) => match step {
            DispatchStep::Begin => "outbox.begin",
            DispatchStep::Delivered { .. } => "outbox.delivered",
            DispatchStep::Defer { .. } => "outbox.deferred",
            DispatchStep::Fail { .. } => "outbox.failed",
            DispatchStep::Lose { .. } => "outbox.lost",
            DispatchStep::Retry => "outbox.retry",
            DispatchStep::Drop => "outbox.drop",
        },
    }
}

/// Before and after of an event, in stable words, for lists and exports.
pub fn change_words(event: &Event) -> (String, String) {
    fn words(value: Option<&impl ToString>) -> String {
        value.map(ToString::to_string).unwrap_or_default()
    }
    let none = String::new;
    match event {
        Event::Account { before, after } => account_words(before, after),
        Event::Customer(_, event) => match event {
            CustomerEvent::AliasChanged { before, after } => {
                (words(before.as_ref()), words(after.as_ref()))
            }
            CustomerEvent::NoteChanged { before, after } => {
                (words(before.as_ref()), words(after.as_ref()))
            }
            CustomerEvent::TagsChanged { added, removed } => {
                let join = |sign: &str, tags: &[crate::words::Tag]| {
                    tags.iter()
                        .map(|tag| format!("{sign}{tag}"))
                        .collect::<Vec<_>>()
                        .join(" ")
                };
                (join("-", removed), join("+", added))
            }
            CustomerEvent::DetailsChanged { before, after } => (
                words(before.list_name.as_ref()),
                words(after.list_name.as_ref()),
            ),
            CustomerEvent::OffboardingBegun => ("active".into(), "ending".into()),
            CustomerEvent::OffboardingAbandoned => ("ending".into(), "active".into()),
            CustomerEvent::RelationshipEnded { .. } => (none(), "ended".into()),
            CustomerEvent::RelationshipStarted { .. } => (none(), "active".into()),
            CustomerEvent::AdminAccessLost => ("granted".into(), "lost".into()),
            CustomerEvent::OwnerRoleConfirmed { confirmed, .. } => (none(), confirmed.to_string()),
            CustomerEvent::PermissionSwitched { to, .. } => {
                (to.opposite().code().to_owned(), to.code().to_owned())
            }
            CustomerEvent::SubscriptionsChanged { before, after } => {
                let ids: Vec<String> = before.iter().map(|(id, _)| id.to_string()).collect();
                (ids.join(" "), status_word(*after).to_owned())
            }
            CustomerEvent::SubscriptionsImported { before, after } => {
                (before.len().to_string(), after.len().to_string())
            }
            CustomerEvent::Added(customer) | CustomerEvent::Imported(customer) => {
                (none(), customer.name().to_string())
            }
            CustomerEvent::InvitationOpened(_) | CustomerEvent::InvitationClosed(_) => {
                (none(), none())
            }
            CustomerEvent::Revised { change, .. } => (none(), change.code().to_owned()),
        },
        Event::Invitation(_, event) => match event {
            InvitationEvent::StatusChanged { before, after } => (
                before.stage().code().to_owned(),
                after.stage().code().to_owned(),
            ),
            InvitationEvent::HandedOver { by, .. } => (none(), by.code().to_owned()),
            InvitationEvent::DispatchChanged { before, after } => (
                before.stage().code().to_owned(),
                after.stage().code().to_owned(),
            ),
            InvitationEvent::Delivered { answer, .. } => (none(), answer.as_str().to_owned()),
            InvitationEvent::Drafted(_) => (none(), InvitationStage::Draft.code().to_owned()),
            InvitationEvent::Revised { .. } | InvitationEvent::Matched(_) => (none(), none()),
        },
        Event::Matter(event) => {
            let before = event.before.as_ref().map(Matter::state_word);
            (
                before.unwrap_or_default().to_owned(),
                event.after.state_word().to_owned(),
            )
        }
    }
}

/// The stable word of a subscription's status.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Pending => "pending",
        Status::Active => "active",
        Status::ScheduledToEnd { .. } => "ending",
        Status::Suspended { .. } => "suspended",
        Status::Cancelled => "cancelled",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::ProgrammeStatus;
    use crate::country::Country;

    #[test]
    fn an_account_tells_what_changed_of_it_and_nothing_else() {
        let before = PartnerAccount::default();
        let after = PartnerAccount {
            country: Country::parse("DE"),
            status: ProgrammeStatus::Restricted,
            ..before.clone()
        };
        let words = |before: &PartnerAccount, after: &PartnerAccount| {
            change_words(&Event::Account {
                before: Box::new(before.clone()),
                after: Box::new(after.clone()),
            })
        };
        assert_eq!(
            words(&before, &after),
            (
                "country= status=active".to_owned(),
                format!("country=DE status={}", after.status.code())
            )
        );
        assert_eq!(words(&after, &after), (String::new(), String::new()));
    }
}
