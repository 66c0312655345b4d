//! What the whole check finds: each thing that a book says twice is made to say two things, past
//! every checksum, as somebody could who knows the format; and each time it is named.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;

use std::path::Path;

use partnerdesk_domain::{
    Alias, Command, CompanyName, Content, Customer, InvitationId, InvitationKind, LINK_TOKEN,
    MailLanguage, MicrosoftId, PartnerAccount,
};
use partnerdesk_ports::{Authority, Hash, Replica, Shelf};
use partnerdesk_store_redb::{Record, RedbShelf};
use redb::{ReadableTable, TableDefinition, WriteTransaction};
use tempfile::TempDir;

type Bytes = &'static [u8];
const CUSTOMERS: TableDefinition<&[u8; 17], Bytes> = TableDefinition::new("customers");
const ROSTER: TableDefinition<Bytes, Bytes> = TableDefinition::new("roster");
const CURRENT: TableDefinition<Bytes, ()> = TableDefinition::new("current");
const INVITATIONS: TableDefinition<u128, Bytes> = TableDefinition::new("invitations");
const INVITATIONS_OF: TableDefinition<&[u8; 33], ()> =
    TableDefinition::new("invitations_of_customer");
const JOURNAL: TableDefinition<u64, Bytes> = TableDefinition::new("journal");
const OF_CUSTOMER: TableDefinition<&[u8; 25], ()> = TableDefinition::new("journal_of_customer");
const OF_INVITATION: TableDefinition<&[u8; 24], ()> = TableDefinition::new("journal_of_invitation");
const DESK: TableDefinition<u64, ()> = TableDefinition::new("journal_of_desk");
const OPERATIONS: TableDefinition<u128, u64> = TableDefinition::new("operations");
const META: TableDefinition<&str, Bytes> = TableDefinition::new("meta");

fn account() -> PartnerAccount {
    PartnerAccount {
        tenant: Some(MicrosoftId(1)),
        ..PartnerAccount::default()
    }
}

/// A book with a little of everything.
fn make(path: &Path) {
    let mut book = RedbShelf::default().create_book(path).unwrap();
    let draft = Command::DraftInvitation {
        id: InvitationId(1),
        customer: Some(desk::id(2)),
        company: CompanyName::parse("Firm").unwrap(),
        kind: InvitationKind::Reseller,
        content: Box::new(Content {
            recipient: None,
            recipient_name: None,
            language: MailLanguage::English,
            includes_admin: true,
            subject: "Hello".to_owned(),
            body: LINK_TOKEN.to_owned(),
        }),
    };
    let writes = [
        desk::write(100, Command::SetAccount(Box::new(account()))),
        desk::import(1),
        desk::import(2),
        desk::import(3),
        desk::alias(4, 2, "Two"),
        desk::write(5, draft),
    ];
    let verdicts = book.submit_many(&writes).unwrap();
    assert!(verdicts.iter().all(|verdict| verdict.refused().is_none()));
}

/// The first finding in a book that was tampered with in this way.
fn finding(tamper: fn(&WriteTransaction)) -> String {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    make(&path);
    let shelf = RedbShelf::default();
    assert_eq!(shelf.check(&path).unwrap().problems, Vec::<String>::new());
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    tamper(&transaction);
    transaction.commit().unwrap();
    drop(database);
    let problems = shelf.check(&path).unwrap().problems;
    problems.first().cloned().unwrap_or_default()
}

#[track_caller]
fn finds(tamper: fn(&WriteTransaction), expected: &str) {
    let found = finding(tamper);
    assert!(found.contains(expected), "{found:?} tells of {expected:?}");
}

fn key(number: u64) -> [u8; 17] {
    let mut key = [0; 17];
    key[..16].copy_from_slice(&desk::id(number).microsoft_id.0.to_be_bytes());
    key
}

fn customer(transaction: &WriteTransaction, number: u64) -> Customer {
    let table = transaction.open_table(CUSTOMERS).unwrap();
    let bytes = table.get(&key(number)).unwrap().unwrap();
    Customer::from_bytes(bytes.value()).unwrap()
}

#[test]
fn a_record_that_was_exchanged() {
    finds(
        |transaction| {
            let mut other = customer(transaction, 2);
            other.note = partnerdesk_domain::Note::parse("never written").ok();
            let bytes = other.to_bytes().unwrap();
            let mut table = transaction.open_table(CUSTOMERS).unwrap();
            table.insert(&key(2), bytes.as_slice()).unwrap();
        },
        "it is not what the journal says",
    );
    finds(
        |transaction| {
            let bytes = customer(transaction, 1).to_bytes().unwrap();
            let mut table = transaction.open_table(CUSTOMERS).unwrap();
            table.insert(&key(2), bytes.as_slice()).unwrap();
        },
        "its identity has a value that cannot be",
    );
    finds(
        |transaction| {
            let bytes = PartnerAccount::default().to_bytes().unwrap();
            let mut table = transaction.open_table(META).unwrap();
            table.insert("account", bytes.as_slice()).unwrap();
        },
        "the account: it is not what the journal says",
    );
}

#[test]
fn a_record_that_is_gone() {
    finds(
        |transaction| {
            let mut table = transaction.open_table(CUSTOMERS).unwrap();
            table.remove(&key(1)).unwrap();
        },
        "lines in the list: there are 3 instead of 2",
    );
    finds(
        |transaction| {
            let mut table = transaction.open_table(INVITATIONS).unwrap();
            table.remove(1).unwrap();
        },
        "invitations of customers: there are 1 instead of 0",
    );
    finds(
        |transaction| {
            let mut table = transaction.open_table(JOURNAL).unwrap();
            table.remove(3).unwrap();
        },
        "customer",
    );
}

#[test]
fn a_line_of_the_list_that_is_another_or_gone() {
    finds(
        |transaction| {
            let mut table = transaction.open_table(ROSTER).unwrap();
            table.pop_first().unwrap().unwrap();
        },
        "its line in the list is another",
    );
    finds(
        |transaction| {
            let mut table = transaction.open_table(ROSTER).unwrap();
            table.insert([1].as_slice(), [2].as_slice()).unwrap();
        },
        "lines in the list: there are 4 instead of 3",
    );
}

#[test]
fn an_index_of_current_customers_that_is_wrong() {
    finds(
        |transaction| lose(transaction, CURRENT),
        "the index of current customers is wrong about it",
    );
    finds(
        |transaction| {
            let mut table = transaction.open_table(CURRENT).unwrap();
            table.insert([1].as_slice(), ()).unwrap();
        },
        "current customers: there are 4 instead of 3",
    );
}

/// Takes the first thing out of a table.
fn lose<K: redb::Key, V: redb::Value>(
    transaction: &WriteTransaction,
    table: TableDefinition<'static, K, V>,
) {
    let mut table = transaction.open_table(table).unwrap();
    assert!(table.pop_first().unwrap().is_some());
}

#[test]
fn an_index_that_does_not_know_an_entry() {
    finds(
        |transaction| lose(transaction, DESK),
        "entry 1 of the journal: an index does not know it",
    );
    finds(
        |transaction| lose(transaction, OPERATIONS),
        "entry 2 of the journal: an index does not know it",
    );
    finds(
        |transaction| lose(transaction, OF_INVITATION),
        "it is not what the journal says",
    );
    finds(
        |transaction| lose(transaction, OF_CUSTOMER),
        "it is not what the journal says",
    );
    finds(
        |transaction| lose(transaction, INVITATIONS_OF),
        "it is missing among those of its customer",
    );
}

#[test]
fn an_index_that_knows_too_much() {
    finds(
        |transaction| {
            transaction.open_table(DESK).unwrap().insert(2, ()).unwrap();
        },
        "entries of the desk: there are 4 instead of 3",
    );
    finds(
        |transaction| {
            let mut table = transaction.open_table(OPERATIONS).unwrap();
            table.insert(77, 1).unwrap();
        },
        "operations: there are 7 instead of 6",
    );
}

/// An entry that was written anew, with a hash of its own that fits: the next one tells.
#[test]
fn an_entry_that_was_written_anew() {
    finds(
        |transaction| {
            let mut table = transaction.open_table(JOURNAL).unwrap();
            let stored = table.get(5).unwrap().unwrap().value().to_vec();
            let (envelope, hashes) = stored.split_at(stored.len() - 64);
            let mut entry = partnerdesk_domain::Entry::from_bytes(envelope).unwrap();
            entry.actor.role = partnerdesk_domain::Role::GlobalAdmin;
            let mut bytes = entry.to_bytes().unwrap();
            let mut previous = Hash::default();
            previous.0.copy_from_slice(&hashes[..32]);
            let hash = previous.following(&bytes);
            bytes.extend(previous.0);
            bytes.extend(hash.0);
            table.insert(5, bytes.as_slice()).unwrap();
        },
        "entry 6 of the journal: it does not follow from the entry before",
    );
}

#[test]
fn the_chain_names_the_first_entry_that_does_not_fit() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    make(&path);
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(JOURNAL).unwrap().remove(4).unwrap();
    transaction.commit().unwrap();
    drop(database);
    let book = RedbShelf::default().open_book(&path).unwrap();
    let report = book.verify_journal().unwrap();
    assert_eq!(report.entries, 3);
    assert_eq!(report.broken.unwrap().0.0, 4);
    // Nobody writes on upon a journal with a hole.
    let mut book = book;
    let alias = Alias::parse("One").ok();
    let write = desk::write(9, Command::SetAlias(desk::id(1), alias));
    assert!(book.submit(&write).is_err());
}
