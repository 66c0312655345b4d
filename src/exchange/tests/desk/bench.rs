//! What every test here needs: a book, an agent, stamps that never repeat, files as bytes.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};

use partnerdesk_domain::{
    Actor, AgentName, Command, Customer, CustomerId, MicrosoftId, OperationId, Role, Timestamp,
};
use partnerdesk_exchange::{
    Contents, CsvStyle, End, Format, ImportError, ImportOptions, Progress, Report, Stamps, Which,
    import, write_customers,
};
use partnerdesk_ports::{Book, MemoryBook, Query, Replica, Verdict, Write};

static STAMP: AtomicI64 = AtomicI64::new(1);

pub(crate) const CSV: Format = Format::Csv(CsvStyle {
    byte_order_mark: true,
    crlf: true,
});

pub(crate) fn actor(role: Role) -> Actor {
    let name = AgentName::parse("wu.jo").expect("a name");
    Actor { name, role }
}

pub(crate) fn options() -> ImportOptions {
    ImportOptions::new(actor(Role::AdminAgent))
}

/// The nth customer of the files in `data`.
pub(crate) fn id(n: u128) -> CustomerId {
    CustomerId::primary(MicrosoftId(0x6b1f_0a52_0000_4000_8000_0000_0000_0000 + n))
}

pub(crate) fn data(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    std::fs::read(path.join(name)).expect("a file of the tests")
}

fn stamp() -> i64 {
    STAMP.fetch_add(1, Ordering::Relaxed)
}

pub(crate) fn import_hearing(
    book: &mut dyn Book,
    file: &[u8],
    options: &ImportOptions,
    hear: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Report, ImportError> {
    let mut stamps = Stamps {
        now: &mut || Timestamp(1_774_915_200_000 + stamp()),
        operation: &mut || OperationId(stamp().unsigned_abs().into()),
    };
    import(file, book, options, &mut stamps, hear)
}

pub(crate) fn import_with(
    book: &mut dyn Book,
    file: &[u8],
    options: &ImportOptions,
) -> Result<Report, ImportError> {
    import_hearing(book, file, options, &mut |_| ControlFlow::Continue(()))
}

/// Imports a file that can be read to its end.
#[track_caller]
pub(crate) fn import_all(book: &mut dyn Book, file: &[u8]) -> Report {
    let report = import_with(book, file, &options()).expect("a file that can be imported");
    assert!(matches!(report.end, End::Complete), "{:?}", report.end);
    report
}

#[track_caller]
pub(crate) fn submit(book: &mut dyn Book, command: Command) {
    let write = Write {
        operation: OperationId(stamp().unsigned_abs().into()),
        actor: actor(Role::AdminAgent),
        at: Timestamp(1_774_915_200_000 + stamp()),
        command,
        expected: None,
        undoes: None,
    };
    let verdict = book.submit(&write).expect("a book in memory");
    assert!(verdict.refused().is_none(), "{verdict:?}");
}

pub(crate) fn book_of(customers: impl IntoIterator<Item = Customer>) -> MemoryBook {
    let mut book = MemoryBook::default();
    for customer in customers {
        submit(&mut book, Command::AddCustomer(Box::new(customer)));
    }
    book
}

pub(crate) fn customers(book: &dyn Replica) -> Vec<Customer> {
    let mut all = Vec::new();
    let read = book.each(&Query::default(), &mut |customer| {
        all.push(customer);
        ControlFlow::Continue(())
    });
    read.expect("a book in memory");
    all.sort_by_key(|customer| customer.id);
    all
}

#[track_caller]
pub(crate) fn customer(book: &dyn Replica, n: u128) -> Customer {
    let found = book.customer(id(n)).expect("a book in memory");
    found.expect("the customer is in the book")
}

pub(crate) fn export(book: &dyn Replica, contents: Contents, format: Format) -> Vec<u8> {
    let query = Query::default();
    let mut out = Vec::new();
    let which = Which::Query(&query);
    let go_on = &mut |_| ControlFlow::Continue(());
    write_customers(book, which, contents, format, &mut out, go_on).expect("an export");
    out
}

/// Whether a submitted write was applied.
pub(crate) fn is_applied(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Applied { .. })
}
