//! The subscriptions of one customer, in and out.

use std::ops::ControlFlow;

use partnerdesk_domain::{
    Billing, Category, Command, Commerce, MpnId, Standing, Status, Subscription, Timestamp,
};
use partnerdesk_exchange::{
    ExportError, Format, ImportError, ImportOptions, Refused, Report, Shape, write_subscriptions,
};
use partnerdesk_ports::{MemoryBook, Replica};

use crate::bench::{CSV, customer, data, id, import_all, import_with, options, submit};

const HEADER: &str = "Subscription ID,Subscription,Quantity,Status,Reseller,Ends\n";

fn desk() -> MemoryBook {
    let mut book = MemoryBook::default();
    import_all(&mut book, &data("portal_bom_crlf.csv"));
    book
}

fn options_of(n: u128) -> ImportOptions {
    let mut options = options();
    options.subscriptions_of = Some(id(n));
    options
}

fn take(book: &mut MemoryBook, file: &[u8]) -> Report {
    import_with(book, file, &options_of(1)).expect("a list of subscriptions")
}

fn export(book: &MemoryBook, format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    let go_on = &mut |_| ControlFlow::Continue(());
    write_subscriptions(book, id(1), format, &mut out, go_on).expect("an export");
    out
}

#[test]
fn the_portals_list_is_taken_in_with_what_follows_from_the_products() {
    let mut book = desk();
    let report = take(&mut book, &data("subscriptions.csv"));
    assert_eq!(
        (report.shape, report.subscriptions_of),
        (Shape::Subscriptions, Some(id(1)))
    );
    assert_eq!((report.counts.rows, report.counts.added), (4, 4));
    let all = customer(&book, 1).subscriptions;
    let kinds: Vec<_> = all
        .iter()
        .map(|one| {
            (
                one.quantity,
                one.status,
                one.category,
                one.commerce,
                one.billing,
            )
        })
        .collect();
    let (new, monthly) = (Commerce::NewCommerce, Billing::Monthly);
    let suspended = Status::Suspended { since: None };
    let expected = [
        (25, Status::Active, Category::License, new, monthly),
        (1, Status::Active, Category::AzurePlan, new, monthly),
        (2, suspended, Category::Reservation, new, monthly),
        (
            3,
            Status::Cancelled,
            Category::Software,
            new,
            Billing::OneTime,
        ),
    ];
    assert_eq!(kinds, expected);
    let resellers: Vec<_> = all
        .iter()
        .map(|one| one.reseller.as_ref().map(MpnId::as_str))
        .collect();
    assert_eq!(resellers, [Some("4711"), Some("4711"), None, None]);

    let again = take(&mut book, &data("subscriptions.csv"));
    assert_eq!((again.counts.unchanged, again.counts.rows), (4, 4));
    assert_eq!(customer(&book, 1).subscriptions, all);
}

#[test]
fn what_changed_and_what_is_gone_is_counted() {
    let mut book = desk();
    take(&mut book, &data("subscriptions.csv"));
    let id = |n: u8| format!("5c1f0a52-0000-4000-8000-00000000000{n}");
    let file = format!(
        "{HEADER}{},Microsoft 365 Business Premium,30,Active,4711,\n{},Azure plan,1,Active,,\n\
         new-one,Microsoft Azure,,Pending,,\n",
        id(1),
        id(2)
    );
    let mut dry = options_of(1);
    dry.dry_run = true;
    for options in [dry, options_of(1)] {
        let report = import_with(&mut book, file.as_bytes(), &options).expect("a list");
        let counts = report.counts;
        let seen = (counts.added, counts.changed, counts.unchanged, counts.gone);
        assert_eq!(seen, (1, 1, 1, 2));
        if options.dry_run {
            let difference = &report.would_change[0].differences[0];
            assert_eq!(difference.key, "quantity");
            assert_eq!((&*difference.before, &*difference.after), ("25", "30"));
            assert_eq!(report.would_add[0].id, "new-one");
            assert_eq!(customer(&book, 1).subscriptions.len(), 4);
        }
    }
    let all = customer(&book, 1).subscriptions;
    assert_eq!(all.len(), 3);
    assert_eq!((all[2].commerce, all[2].quantity), (Commerce::Legacy, 1));
}

#[test]
fn a_row_that_cannot_be_read_takes_nothing_away() {
    let mut book = desk();
    take(&mut book, &data("subscriptions.csv"));
    let file = format!(
        "{HEADER}5c1f0a52-0000-4000-8000-000000000001,Microsoft 365 Business Premium,many,Active,,\n\
         new-one,Azure plan,1,Snoozing,,\nother,Azure plan,1,Ending,,\nthird,Azure plan,1,active,,\n"
    );
    let report = take(&mut book, file.as_bytes());
    let found: Vec<_> = report
        .rejects
        .iter()
        .map(|it| (it.line, it.column.as_deref(), it.code))
        .collect();
    let expected = [
        (2, Some("Quantity"), "not-a-number"),
        (3, Some("Status"), "unknown-word"),
        (4, Some("Ends"), "end-without-date"),
    ];
    assert_eq!(found, expected);
    assert_eq!((report.counts.added, report.counts.gone), (1, 0));
    let all = customer(&book, 1).subscriptions;
    assert_eq!(all.len(), 5);
    let first = all
        .iter()
        .find(|one| one.quantity == 25)
        .expect("it stayed");
    assert_eq!(first.standing(Timestamp(0)), Standing::Active);
}

#[test]
fn what_is_exported_comes_back() {
    let mut book = desk();
    take(&mut book, &data("subscriptions.csv"));
    let mut all = customer(&book, 1).subscriptions;
    all[0].status = Status::ScheduledToEnd {
        at: Timestamp(1_800_000_000_123),
    };
    all[1].product = partnerdesk_domain::ProductName::parse("=1+\0\",\n").expect("a product");
    all[1].category = Category::guess("x");
    submit(
        &mut book,
        Command::ImportSubscriptions {
            customer: id(1),
            subscriptions: all.clone(),
        },
    );
    let held = customer(&book, 1).subscriptions;
    let file = export(&book, CSV);
    assert!(String::from_utf8_lossy(&file).contains("\"'=1+"));

    let again = take(&mut book, &file);
    assert_eq!(again.counts.unchanged, 4);
    let mut other = desk();
    take(&mut other, &file);
    let simple = |one: &Subscription| (one.id.clone(), one.product.clone(), one.status);
    let names = |list: &[Subscription]| list.iter().map(simple).collect::<Vec<_>>();
    assert_eq!(names(&customer(&other, 1).subscriptions), names(&held));

    let lines = String::from_utf8(export(&book, Format::JsonLines)).expect("JSON is text");
    assert_eq!(lines.lines().count(), 4);
    let first: serde_json::Value =
        serde_json::from_str(lines.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["status"], "ending");
    assert_eq!(first["status_at"], "2027-01-15T08:00:00.123Z");
}

#[test]
fn lists_of_another_kind_are_refused_whole() {
    let mut book = desk();
    let head = book.head().expect("a book in memory");
    let refused = import_with(&mut book, &data("portal_bom_crlf.csv"), &options_of(1));
    assert!(
        matches!(refused, Err(ImportError::ListOfCustomers)),
        "{refused:?}"
    );
    let refused = import_with(&mut book, b"{\"id\":1}\n", &options_of(1));
    assert!(
        matches!(refused, Err(ImportError::SubscriptionsAsJson)),
        "{refused:?}"
    );
    let refused = import_with(&mut book, b"Subscription ID,Subscription\n", &options_of(1));
    let is_refused = matches!(
        refused,
        Err(ImportError::File(Refused::NoIdentityColumn { .. }))
    );
    assert!(is_refused, "{refused:?}");
    let refused = import_with(&mut book, &data("subscriptions.csv"), &options_of(99));
    let Err(ImportError::NotAllowed(refused)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(refused.reasons()[0].code(), "no-such-customer");
    assert_eq!(book.head().expect("a book in memory"), head);

    let mut out = Vec::new();
    let go_on = &mut |_| ControlFlow::Continue(());
    let missing = write_subscriptions(&book, id(99), CSV, &mut out, go_on);
    assert!(matches!(missing, Err(ExportError::NoSuchCustomer(_))));
}
