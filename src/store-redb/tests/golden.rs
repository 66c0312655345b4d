//! Records and books that were written once can be read for ever: their bytes stand in
//! `golden/` and are never changed. `GOLDEN=write` writes the files that are missing, and only
//! those.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "samples/desk.rs"]
mod desk;
#[path = "samples/matters.rs"]
mod matters;
#[path = "samples/records.rs"]
mod records;

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use partnerdesk_domain::{
    Actor, AgentName, Command, Delivery, Entry, Invitation, Matter, OperationId, Role, ServerWords,
    Timestamp,
};
use partnerdesk_domain::{Customer, PartnerAccount};
use partnerdesk_ports::{Authority, Lease, Replica, Shelf, Write};
use partnerdesk_store_redb::{Record, RedbShelf};

/// A file of `golden/`, written now if it is missing and we are asked to.
fn golden(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if !path.exists() && std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&path, make()).unwrap();
    }
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Bytes of an older shape, which are read for ever and written no more.
fn opens<R: Record + PartialEq + Debug>(name: &str, record: &R) {
    let bytes = golden(name, || record.to_bytes().unwrap());
    assert_eq!(&R::from_bytes(&bytes).unwrap(), record, "{name}");
}

fn opens_as<R: Record + PartialEq + Debug>(name: &str, record: &R) {
    let bytes = golden(name, || record.to_bytes().unwrap());
    assert_eq!(&R::from_bytes(&bytes).unwrap(), record, "{name}");
    // The same bytes are still written: hashes of the journal are taken of them.
    assert_eq!(record.to_bytes().unwrap(), bytes, "{name}");
}

#[test]
fn customers() {
    opens_as::<Customer>("customer-1.bin", &records::customer());
    opens_as::<Customer>("customer-1-bare.bin", &records::bare_customer());
    opens_as::<Customer>("customer-2.bin", &matters::customer());
}

#[test]
fn invitations() {
    opens::<Invitation>("invitation-1.bin", &records::invitation());
    opens::<Invitation>("invitation-1-bare.bin", &records::bare_invitation());
    opens_as::<Invitation>("invitation-2.bin", &records::invitation());
    for (number, invitation) in (1..).zip(records::posted_invitations()) {
        opens_as::<Invitation>(&format!("invitation-2-outbox-{number}.bin"), &invitation);
    }
}

#[test]
fn accounts() {
    opens_as::<PartnerAccount>("account-1.bin", &records::account());
    opens_as::<PartnerAccount>("account-1-bare.bin", &PartnerAccount::default());
}

#[test]
fn entries() {
    opens_as::<Entry>("entry-1.bin", &records::entry_of_everything());
    opens_as::<Entry>("entry-1-outbox.bin", &records::entry_of_the_outbox());
    opens_as::<Entry>("entry-1-refused.bin", &records::refused_entry());
    opens_as::<Entry>("entry-2.bin", &matters::entry_of_everything());
}

#[test]
fn matters_of_every_kind() {
    for (name, matter) in matters::all() {
        opens_as::<Matter>(name, &matter);
    }
}

#[test]
fn deliveries() {
    opens_as::<Delivery>("delivery-1.bin", &records::delivery());
}

#[test]
fn a_whole_book_of_the_first_format() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("book.redb");
    fs::write(
        &path,
        golden("book-1.redb", || panic!("nobody writes it any more")),
    )
    .unwrap();
    let shelf = RedbShelf::default();
    assert_eq!(shelf.describe(&path).unwrap().format, 1);
    assert_is_filled(&path);
    // Whatever is written to it makes it one of ours.
    let mut book = shelf.open_book(&path).unwrap();
    let write = write(9, Command::SetAccount(Box::default()));
    assert!(book.submit(&write).unwrap().refused().is_none());
    drop(book);
    assert_eq!(shelf.describe(&path).unwrap().format, 2);
    assert_eq!(shelf.check(&path).unwrap().problems, Vec::<String>::new());
}

#[test]
fn claims() {
    let lease = Lease {
        owner: 0xfeed,
        name: ServerWords::new("wu.jo (4711)"),
        until: Timestamp(1_700_000_060_000),
    };
    opens_as::<Lease>("lease-1.bin", &lease);
}

#[test]
fn a_whole_book() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("book.redb");
    let bytes = golden("book-2.redb", || {
        let made = place.path().join("made.redb");
        fill(&made);
        let mut book = RedbShelf::default().open_book(&made).unwrap();
        let rows: Vec<Write> = (1_000..1_040).map(desk::import).collect();
        book.submit_many(&rows).unwrap();
        let copy = place.path().join("copy.redb");
        RedbShelf::default().backup(&made, &copy).unwrap();
        fs::read(copy).unwrap()
    });
    fs::write(&path, bytes).unwrap();
    let shelf = RedbShelf::default();
    assert_eq!(shelf.describe(&path).unwrap().format, 2);
    let book = shelf.open_book(&path).unwrap();
    assert_eq!(book.counts().unwrap().customers, 42);
    for number in 1_000..1_040 {
        let customer = book.customer(desk::id(number)).unwrap().unwrap();
        let domain = customer.primary_domain.unwrap();
        assert_eq!(domain.to_string(), format!("firm{number}.example"));
        let row = desk::import(number);
        assert!(book.clone().outcome(&row).unwrap().is_some());
    }
    drop(book);
    assert_is_filled(&path);
}

fn assert_is_filled(path: &Path) {
    let shelf = RedbShelf::default();
    assert_eq!(shelf.check(path).unwrap().problems, Vec::<String>::new());
    let book = shelf.open_book(path).unwrap();
    assert_eq!(book.account().unwrap(), records::account());
    let customer = book.customer(records::second_row()).unwrap().unwrap();
    assert_eq!(customer.tenant_name, records::customer().tenant_name);
    assert_eq!(customer.note, records::customer().note);
    assert_eq!(customer.subscriptions.len(), 4);
    assert_eq!(customer.tags, records::customer().tags);
}

fn write(number: u128, command: Command) -> Write {
    Write {
        operation: OperationId(number),
        actor: Actor {
            name: AgentName::parse("wu.jo").unwrap(),
            role: Role::GlobalAdmin,
        },
        at: Timestamp(1_700_000_000_000),
        command,
        expected: None,
        undoes: None,
    }
}

fn fill(path: &Path) {
    let commands = [
        Command::SetAccount(Box::new(records::account())),
        Command::SetAccount(Box::default()),
        Command::AddCustomer(Box::new(records::bare_customer())),
        Command::AddCustomer(Box::new(records::customer())),
        Command::SetAccount(Box::new(records::account())),
    ];
    let mut book = RedbShelf::default().create_book(path).unwrap();
    for (number, command) in (1..).zip(commands) {
        let write = write(number, command);
        let verdict = book.submit(&write).unwrap();
        assert!(verdict.refused().is_none(), "{verdict:?}");
    }
}
