//! Laws that hold for every sequence of commands by every actor: random walks over a small book,
//! each step looked at from every side.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "laws/book.rs"]
mod book;
#[path = "laws/catalogue.rs"]
mod catalogue;
#[path = "laws/lawful.rs"]
mod lawful;
#[path = "laws/partners.rs"]
mod partners;
#[path = "desk/records.rs"]
mod records;
#[path = "laws/walk.rs"]
mod walk;

use std::cell::RefCell;
use std::collections::BTreeSet;

use book::Book;
use partnerdesk_domain::*;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use records::actor;
use walk::{CATALOGUE, Taken, end_of, steps, walk, walks};

proptest! {
    #![proptest_config(walks(256))]

    #[test]
    fn no_illegal_state_can_be_reached(steps in steps()) {
        walk(&steps, |taken| {
            lawful::check(taken.after);
            lawful::check_step(taken.before, taken.after);
        });
    }

    #[test]
    fn the_journal_alone_gives_the_book_again(steps in steps()) {
        let (book, journal) = walk(&steps, |_| {});
        let mut again = Book::at_the_start();
        for entry in &journal {
            let Outcome::Done(events) = &entry.outcome else { panic!("{entry:?}") };
            for event in events {
                again.apply(&entry.actor, entry.at, event);
            }
        }
        prop_assert_eq!(again, book);
    }

    #[test]
    fn a_customer_can_be_seen_as_it_was_after_every_step(steps in steps()) {
        // The customers of the first day came into the book before the walk.
        let mut journal: Vec<Entry> = Book::at_the_start().customers.values().map(added).collect();
        let mut lived = Vec::new();
        walk(&steps, |taken| {
            journal.extend(taken.entry.clone());
            lived.push((journal.len(), taken.after.customers.clone()));
        });
        for (length, customers) in lived {
            for (id, customer) in customers {
                prop_assert_eq!(as_of(id, &journal[..length]), Some(customer.clone()));
                let whole = journal[..length].iter().rposition(|entry| holds_whole(id, entry));
                let from = whole.expect("it came into the book");
                prop_assert_eq!(as_of(id, &journal[from..length]), Some(customer));
            }
        }
    }

    #[test]
    fn what_is_taken_back_is_as_it_was(steps in steps()) {
        walk(&steps, |taken| {
            if let Some(entry) = &taken.entry {
                check_undo(taken, entry);
            }
        });
    }
}

proptest! {
    #![proptest_config(walks(64))]

    #[test]
    fn options_and_decisions_agree(steps in steps()) {
        walk(&steps, |taken| {
            for customer in taken.after.customers.values() {
                check_options(taken, customer);
            }
        });
    }

    #[test]
    fn a_refusal_names_its_reasons_in_order_and_always_the_same(steps in steps()) {
        let (book, at) = end_of(&steps);
        for command in CATALOGUE.iter() {
            let answer = book.decide(&actor(Role::HelpdeskAgent), at, command);
            prop_assert_eq!(&answer, &book.decide(&actor(Role::HelpdeskAgent), at, command));
            answer.err().iter().for_each(check_order);
            let answer = book.decide(&actor(Role::AdminAgent), at, command);
            answer.err().iter().for_each(check_order);
        }
    }

    #[test]
    fn a_role_without_the_right_is_always_told_so_first(steps in steps()) {
        let (book, at) = end_of(&steps);
        for role in Role::ALL {
            for command in CATALOGUE.iter() {
                let answer = book.decide(&actor(role), at, command);
                let reasons = answer.as_ref().err().map(Refused::reasons);
                let told = matches!(
                    reasons,
                    Some([Refusal::RoleMayNot { role: named, action, .. }, ..])
                        if *named == role && *action == command.action()
                );
                let may = access(role, command.action()) == Access::Full;
                prop_assert_eq!(told, !may, "{:?} {:?}: {:?}", role, command, answer);
            }
        }
    }
}

/// A law about steps that were never taken says nothing: the walks come by everything.
#[test]
fn the_walks_come_by_every_kind_of_change_and_every_stage() {
    let seen = RefCell::new(BTreeSet::new());
    let mut runner = TestRunner::new(walks(256));
    let walked = runner.run(&steps(), |steps| {
        let (book, journal) = walk(&steps, |taken| {
            for invitation in taken.after.invitations.values() {
                seen.borrow_mut()
                    .insert(invitation.status.stage().code().to_owned());
            }
        });
        let stages = book
            .customers
            .values()
            .map(|one| one.relationship.stage().code().to_owned());
        seen.borrow_mut().extend(stages);
        seen.borrow_mut()
            .extend(journal.into_iter().map(|entry| entry.action));
        Ok(())
    });
    walked.unwrap();
    let seen = seen.into_inner();
    // Through the outbox a step follows from the one before: a walk at random seldom gets far.
    // Tests of the outbox itself walk all of it.
    let actions = CATALOGUE.iter().map(action_name);
    let actions = actions.filter(|name| !name.starts_with("outbox.") || *name == "outbox.begin");
    let stages = Stage::ALL.iter().map(|stage| stage.code());
    let statuses = InvitationStage::ALL.iter().map(|stage| stage.code());
    for wanted in actions.chain(stages).chain(statuses) {
        assert!(seen.contains(wanted), "{wanted} is not among {seen:?}");
    }
}

/// The entry by which a customer came into the book.
fn added(customer: &Customer) -> Entry {
    let command = Command::AddCustomer(Box::new(customer.clone()));
    let event = CustomerEvent::Added(Box::new(customer.clone()));
    let events = vec![Event::Customer(customer.id, event)];
    records::entry(&actor(Role::AdminAgent), customer.added, &command, events)
}

/// Undo right after the deed restores everything but the stamps. It is refused only for a reason
/// that the deed itself did not meet: a state that one may leave and not enter.
fn check_undo(taken: &Taken<'_>, entry: &Entry) {
    let about = |entry: &Entry| {
        let invitation = entry
            .invitation
            .and_then(|id| taken.after.invitations.get(&id));
        let invited = invitation.and_then(|invitation| invitation.customer);
        let customer = entry.customer.or(invited);
        State {
            account: taken.after.account.clone(),
            customer: customer
                .and_then(|id| taken.after.customers.get(&id))
                .cloned(),
            invitation: invitation.cloned(),
            matters: taken.after.matters.clone(),
        }
    };
    let back = match undo(entry, &about(entry)) {
        Ok(back) => back,
        Err(reason) => {
            assert_eq!(reason, Refusal::NotUndoable, "{entry:?}");
            return assert!(!is_undoable(entry), "{entry:?}");
        }
    };
    assert!(is_undoable(entry), "{entry:?}");
    let mut book = taken.after.clone();
    match book.decide(&taken.actor, taken.at, &back) {
        Ok(_) => {
            book.attempt(&taken.actor, taken.at, &back);
            lawful::check(&book);
            let mut expected = taken.before.without_stamps();
            // Of two open invitations one is marked. Once that one is answered the other has no
            // mark, until it is opened again itself: also by this.
            for (id, customer) in &mut expected.customers {
                let mark = &mut customer.open_invitation;
                *mark = mark.or(book.customers[id].open_invitation);
            }
            // What left the outbox is not put back into it: it might be sent twice.
            for (id, invitation) in &mut expected.invitations {
                let now = &book.invitations[id];
                if invitation.dispatch.is_some() && now.dispatch.is_none() {
                    invitation.dispatch = None;
                    invitation.status = ready_without_the_outbox(invitation.status);
                }
            }
            assert_eq!(book.without_stamps(), expected, "{back:?}");
        }
        Err(refused) => {
            let one_way = [
                "not-offered",
                "outside-region",
                "admin-cannot-be-omitted",
                "partner-outside-region",
                "partnership-not-active",
            ];
            for reason in refused.reasons() {
                assert!(one_way.contains(&reason.code()), "{back:?}: {reason:?}");
            }
        }
    }
}

fn ready_without_the_outbox(status: InvitationStatus) -> InvitationStatus {
    let InvitationStatus::Ready { at, by } = status else {
        panic!("only what is ready is in the outbox: {status:?}");
    };
    assert_eq!(by, HandOver::Outbox);
    let by = HandOver::Marked;
    InvitationStatus::Ready { at, by }
}

fn check_options(taken: &Taken<'_>, customer: &Customer) {
    let alone = taken.after.state_of(customer);
    let offers = options(&taken.actor, taken.at, &alone);
    let stage = customer.relationship.stage();
    // What is offered is decided the same way.
    for offer in &offers {
        let verdict = decide(&taken.actor, taken.at, &alone, &offer.command);
        let meant = match offer.opportunity {
            Opportunity::Request => stage != Stage::Ended,
            Opportunity::Reinstate => stage == Stage::Ended,
            _ => true,
        };
        if meant {
            assert_eq!(offer.verdict, verdict, "{:?}", offer.opportunity);
        } else {
            assert!(offer.is_not_applicable(), "{offer:?}");
            assert!(offer.verdict.is_err(), "{offer:?}");
        }
    }
    // What can be done is offered.
    for command in CATALOGUE
        .iter()
        .filter(|command| command.customer() == Some(customer.id))
    {
        let (Some(opportunity), Ok(decision)) = (
            opportunity(command, stage),
            decide(&taken.actor, taken.at, &alone, command),
        ) else {
            continue;
        };
        if decision.events.is_empty() {
            continue;
        }
        let offer = offers.iter().find(|offer| offer.opportunity == opportunity);
        let offer = offer.unwrap_or_else(|| panic!("{opportunity:?} is not offered"));
        assert!(offer.verdict.is_ok(), "{command:?}: {offer:?}");
        assert!(!offer.is_not_applicable(), "{command:?}: {offer:?}");
    }
}

/// Under which offer a person would find a command.
fn opportunity(command: &Command, stage: Stage) -> Option<Opportunity> {
    use Opportunity as O;
    Some(match command {
        Command::DraftInvitation { .. } if stage == Stage::Ended => O::Reinstate,
        Command::DraftInvitation { .. } => O::Request,
        Command::BeginOffboarding(_) => O::BeginOffboarding,
        Command::AbandonOffboarding(_) => O::AbandonOffboarding,
        Command::EndRelationship(..) => O::End,
        Command::RecordAdminLoss(_) => O::RecordAdminLoss,
        Command::SwitchPermission { resource, .. } => O::Switch(*resource),
        Command::EditDetails(..) => O::Edit,
        Command::SetAlias(..) | Command::SetNote(..) | Command::ChangeTags { .. } => O::Annotate,
        Command::SuspendSubscription(_, id) => O::Suspend(id.clone()),
        Command::ReactivateSubscription(_, id) => O::Reactivate(id.clone()),
        Command::CancelSubscription(_, id) => O::Cancel(id.clone()),
        _ => return None,
    })
}

/// Who may, what is offered, what is missing, how things stand, what blocks, what was typed.
fn check_order(refused: &Refused) {
    let reasons = refused.reasons();
    let group = |reason: &Refusal| match reason.code() {
        "role-may-not" => 1,
        "not-offered" => 2,
        "no-such-customer" | "no-such-invitation" | "no-such-subscription" => 3,
        "open-reservation" => 5,
        "software-purchase" => 6,
        "active-subscription" => 7,
        "new-commerce-not-cancelled" => 8,
        "confirmation-missing" | "confirmation-mismatch" => 9,
        _ => 4,
    };
    assert!(!reasons.is_empty());
    assert!(reasons.is_sorted_by_key(group), "{reasons:?}");
    for (index, reason) in reasons.iter().enumerate() {
        assert!(!reasons[..index].contains(reason), "twice: {reasons:?}");
    }
}
