//! Laws of writing: all or nothing, once, on what was looked at, and on record.

use partnerdesk_domain::{
    Command, InvitationId, Outcome, PartnerAccount, Refusal, Role, Sequence, Version,
};

use super::desk::{Desk, account, alias, customer_id, draft, listing};
use crate::log::{LogQuery, LogScope};
use crate::query::{Query, Start, Window};
use crate::shelf::Book;
use crate::write::{Verdict, Write};

const ALL: Window = Window {
    start: Start::Rank(0),
    len: 1_000,
};

/// What was applied is in the records, the list, the counts and the journal.
pub fn an_applied_write_is_in_records_list_and_journal(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(7, "Contoso"));
    let verdict = desk.done(alias(7, "Conny"));
    let Verdict::Applied {
        sequence, events, ..
    } = verdict
    else {
        panic!("it was applied")
    };
    assert_eq!((sequence, events.len()), (Sequence(2), 1));
    let book = desk.book;
    let customer = book.customer(customer_id(7)).unwrap().unwrap();
    assert_eq!(customer.alias.as_ref().unwrap().as_str(), "Conny");
    assert_eq!(customer.version, Version(2));
    let page = book.page(&Query::default(), ALL).unwrap();
    assert_eq!(page.rows, [partnerdesk_search::Row::of(&customer)]);
    assert_eq!((page.start, page.total, page.book), (0, 1, 1));
    let entry = book.entry(sequence).unwrap().unwrap().entry;
    assert_eq!(entry.outcome, Outcome::Done(events));
    assert_eq!(entry.customer, Some(customer.id));
    let counts = book.counts().unwrap();
    assert_eq!(
        (counts.customers, counts.invitations, counts.entries),
        (1, 0, 2)
    );
    assert_eq!(book.head().unwrap().0, sequence);
    assert_eq!(book.customer(customer_id(8)).unwrap(), None);
    assert_eq!(book.entry(Sequence(3)).unwrap(), None);
    assert_eq!(book.entry(Sequence(0)).unwrap(), None);
}

/// The same operation, submitted again, alone or among others, is applied once and answered as
/// it was.
pub fn the_same_operation_is_applied_once(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(7, "Contoso"));
    let write = desk.write(alias(7, "Conny"));
    let later = desk.write(alias(7, "Toso"));
    let book = desk.book;
    assert_eq!(book.outcome(&write).unwrap(), None);
    let first = book.submit(&write).unwrap();
    assert!(matches!(first, Verdict::Applied { .. }));
    assert_eq!(book.outcome(&write).unwrap().as_ref(), Some(&first));
    book.submit(&later).unwrap();
    assert_eq!(book.submit(&write).unwrap(), first);
    let both = [write.clone(), write];
    assert_eq!(book.submit_many(&both).unwrap(), [first.clone(), first]);
    assert_eq!(book.counts().unwrap().entries, 3);
    let customer = book.customer(customer_id(7)).unwrap().unwrap();
    assert_eq!(customer.alias.unwrap().as_str(), "Toso");
}

/// A write on an older version of a customer than there is is refused and told both versions.
pub fn a_stale_write_is_refused(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(7, "Contoso"));
    desk.done(alias(7, "Conny"));
    let expecting = |desk: &mut Desk<'_>, version, text| {
        let write = Write {
            expected: Some(Version(version)),
            ..desk.write(alias(7, text))
        };
        desk.book.submit(&write).unwrap()
    };
    let verdict = expecting(&mut desk, 1, "Stale");
    assert_eq!(
        verdict.refused().unwrap().reasons(),
        [Refusal::Changed {
            expected: Version(1),
            found: Version(2)
        }]
    );
    let verdict = expecting(&mut desk, 2, "Fresh");
    assert!(verdict.refused().is_none());
    let customer = desk.book.customer(customer_id(7)).unwrap().unwrap();
    assert_eq!(customer.alias.unwrap().as_str(), "Fresh");
}

/// The same for invitations, whose own version counts.
pub fn a_stale_write_on_an_invitation_is_refused(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    desk.done(draft(1, None, "Contoso"));
    let withdraw = Command::WithdrawInvitation(InvitationId(1));
    let stale = Write {
        expected: Some(Version(9)),
        ..desk.write(withdraw.clone())
    };
    let verdict = desk.book.submit(&stale).unwrap();
    assert_eq!(
        verdict.refused().unwrap().reasons(),
        [Refusal::Changed {
            expected: Version(9),
            found: Version(1)
        }]
    );
    let fresh = Write {
        expected: Some(Version(1)),
        ..desk.write(withdraw)
    };
    assert!(desk.book.submit(&fresh).unwrap().refused().is_none());
}

/// What a role may not do does not happen, and the attempt is on record with its reasons.
pub fn a_refused_attempt_is_kept_and_changes_nothing(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(7, "Contoso"));
    let before = desk.book.customer(customer_id(7)).unwrap();
    desk.role = Role::HelpdeskAgent;
    let verdict = desk.submit(Command::BeginOffboarding(customer_id(7)));
    let Verdict::Refused { refused, sequence } = verdict else {
        panic!("a helpdesk agent ends no relationships")
    };
    assert_eq!(refused.reasons()[0].code(), "role-may-not");
    assert_eq!(sequence, Some(Sequence(2)));
    let entry = desk.book.entry(Sequence(2)).unwrap().unwrap().entry;
    assert_eq!(entry.actor.role, Role::HelpdeskAgent);
    let Outcome::Refused(notes) = entry.outcome else {
        panic!("the entry says that it was refused")
    };
    assert_eq!(notes[0].code, "role-may-not");
    assert_eq!(desk.book.customer(customer_id(7)).unwrap(), before);
}

/// A refusal does not use an operation up: it is judged again, on what is then.
pub fn a_refused_attempt_can_be_made_again(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    let write = desk.write(alias(7, "Conny"));
    assert!(desk.book.submit(&write).unwrap().refused().is_some());
    assert_eq!(desk.book.outcome(&write).unwrap(), None);
    desk.import(listing(7, "Contoso"));
    let applied = desk.book.submit(&write).unwrap();
    assert!(matches!(applied, Verdict::Applied { .. }), "{applied:?}");
    assert_eq!(desk.book.submit(&write).unwrap(), applied);
}

/// A file may hold a million rows that are refused; its own report keeps them.
pub fn refused_rows_of_a_file_leave_no_entry(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.role = Role::HelpdeskAgent;
    let verdict = desk.submit(Command::ImportCustomer(Box::new(listing(7, "Contoso"))));
    let Verdict::Refused { sequence, .. } = verdict else {
        panic!("a helpdesk agent imports nothing")
    };
    assert_eq!(sequence, None);
    let counts = desk.book.counts().unwrap();
    assert_eq!((counts.customers, counts.entries), (0, 0));
}

/// Importing the same row again writes nothing at all.
pub fn what_is_so_already_writes_nothing(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(7, "Contoso"));
    let head = desk.book.head().unwrap();
    let again = desk.submit(Command::ImportCustomer(Box::new(listing(7, "Contoso"))));
    assert!(matches!(again, Verdict::Unchanged { .. }), "{again:?}");
    assert_eq!(desk.book.head().unwrap(), head);
}

/// Writes submitted together see each other, and a refused one does not stop the rest.
pub fn several_writes_are_judged_one_after_the_other(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    let writes = [
        desk.write(alias(7, "Too early")),
        desk.write(Command::ImportCustomer(Box::new(listing(7, "Contoso")))),
        desk.write(alias(7, "One")),
        Write {
            expected: Some(Version(2)),
            ..desk.write(alias(7, "Two"))
        },
        Write {
            expected: Some(Version(2)),
            ..desk.write(alias(7, "Three"))
        },
        desk.write(Command::ImportCustomer(Box::new(listing(7, "Contoso Ltd")))),
        desk.write(Command::ImportCustomer(Box::new(listing(8, "Fabrikam")))),
    ];
    let verdicts = desk.book.submit_many(&writes).unwrap();
    let applied: Vec<bool> = verdicts
        .iter()
        .map(|verdict| matches!(verdict, Verdict::Applied { .. }))
        .collect();
    assert_eq!(applied, [false, true, true, true, false, true, true]);
    let customer = desk.book.customer(customer_id(7)).unwrap().unwrap();
    assert_eq!(customer.alias.unwrap().as_str(), "Two");
    assert_eq!(customer.version, Version(4));
    let page = desk.book.page(&Query::default(), ALL).unwrap();
    let names: Vec<&str> = page.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Contoso Ltd", "Fabrikam"]);
    let log = LogQuery {
        scope: LogScope::Customer(customer_id(7)),
        len: 100,
        ..LogQuery::default()
    };
    let log = desk.book.log(&log).unwrap();
    let sequences: Vec<u64> = log.links.iter().map(|link| link.entry.sequence.0).collect();
    assert_eq!(sequences, [6, 5, 4, 3, 2, 1]);
}

/// A new book assumes an account; what is recorded stays.
pub fn the_account_is_kept(book: &mut dyn Book) {
    assert_eq!(book.account().unwrap(), PartnerAccount::default());
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    assert_eq!(desk.book.account().unwrap(), account());
}
