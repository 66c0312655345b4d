//! Lists of customers as they come: every encoding, separator, order and mistake.

use partnerdesk_domain::{Relationship, Role, Stage, Tag};
use partnerdesk_exchange::{Encoding, ImportError, Overwrite, Refused, Shape};
use partnerdesk_ports::{MemoryBook, ReadOnlyBook, Replica};

use crate::bench::{actor, customer, customers, data, id, import_all, import_with, options};

#[test]
fn the_portals_own_export_is_taken_in_whole() {
    let mut book = MemoryBook::default();
    let report = import_all(&mut book, &data("portal_bom_crlf.csv"));
    assert_eq!(report.shape, Shape::Portal);
    assert_eq!(report.encoding, Encoding::Utf8);
    assert_eq!((report.counts.rows, report.counts.added), (4, 4));
    assert!(report.is_whole());

    let contoso = customer(&book, 1);
    assert_eq!(contoso.name().as_str(), "Contoso Retail");
    assert_eq!(contoso.relationship, Relationship::Active { since: None });
    let tags: Vec<&str> = contoso.tags.iter().map(Tag::as_str).collect();
    assert_eq!(tags, ["retail", "vip"]);
    let domain = contoso.primary_domain.expect("it was told");
    assert_eq!(domain.as_str(), "contoso.onmicrosoft.example");
    assert_eq!(customer(&book, 2).name().as_str(), "Fabrikam, Inc.");
    assert_eq!(customer(&book, 3).relationship, Relationship::None);
    let two_lines = customer(&book, 4);
    assert_eq!(two_lines.name().as_str(), "Two\r\nLines");
    assert_eq!((two_lines.primary_domain, two_lines.tags.len()), (None, 2));
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut book = MemoryBook::default();
    let file = data("portal_bom_crlf.csv");
    import_all(&mut book, &file);
    let head = book.head().expect("a book in memory");
    let report = import_all(&mut book, &file);
    assert_eq!((report.counts.rows, report.counts.unchanged), (4, 4));
    assert_eq!(book.head().expect("a book in memory"), head);
}

#[test]
fn a_spreadsheets_unicode_text_is_taken_in() {
    let mut book = MemoryBook::default();
    let report = import_all(&mut book, &data("excel_unicode_text_utf16le.txt"));
    assert_eq!(report.encoding, Encoding::Utf16Le);
    assert_eq!(report.counts.added, 3);
    assert_eq!(customer(&book, 5).name().as_str(), "林业有限公司");
    assert_eq!(customer(&book, 5).relationship.stage(), Stage::Active);
    assert_eq!(customer(&book, 3).name().as_str(), "Müller \"und\" Söhne");
}

#[test]
fn the_chinese_portals_export_is_taken_in() {
    let mut book = MemoryBook::default();
    let report = import_all(&mut book, &data("portal_zh_gb18030.csv"));
    assert_eq!(report.encoding, Encoding::Gb18030);
    assert_eq!(report.counts.added, 2);
    let forest = customer(&book, 5);
    assert_eq!(forest.name().as_str(), "北京林业有限公司");
    assert_eq!(forest.tags.len(), 2);
    assert_eq!(customer(&book, 6).relationship, Relationship::None);
}

#[test]
fn order_case_separator_and_strange_columns_do_not_matter() {
    let mut book = MemoryBook::default();
    let report = import_all(&mut book, &data("portal_semicolon_reordered.csv"));
    assert_eq!(report.counts.added, 2);
    assert_eq!(customer(&book, 1).name().as_str(), "Contoso Retail");
    assert_eq!(customer(&book, 2).relationship.stage(), Stage::Active);
}

#[test]
fn bad_rows_are_set_aside_with_line_column_and_reason() {
    let mut book = MemoryBook::default();
    let report = import_all(&mut book, &data("portal_troubles.csv"));
    let found: Vec<_> = report
        .rejects
        .iter()
        .map(|it| (it.line, it.column.as_deref(), it.code))
        .collect();
    let expected = [
        (3, Some("Relationship"), "unknown-word"),
        (4, Some("Microsoft ID"), "not-an-id"),
        (5, Some("Microsoft ID"), "missing"),
        (6, Some("Company name"), "missing"),
        (7, Some("Primary domain name"), "malformed"),
        (8, Some("Tags"), "too-long"),
        (10, None, "column-count"),
    ];
    assert_eq!(found, expected);
    assert!(report.rejects[0].reason.contains("cloud reseller"));
    let counts = report.counts;
    assert_eq!((counts.rows, counts.added, counts.rejected), (10, 2, 7));
    assert_eq!(
        (counts.changed, counts.unchanged, counts.repeated),
        (0, 0, 1)
    );
    assert_eq!(
        (report.repeats[0].line, &report.repeats[0].id),
        (9, &id(1).to_string())
    );
    assert!(!report.is_whole());
    // The later row is the one that counts.
    assert_eq!(customer(&book, 1).name().as_str(), "Contoso renamed");
    assert_eq!(customer(&book, 11).relationship.stage(), Stage::Active);
}

#[test]
fn a_repeated_row_counts_once_however_the_batches_fall() {
    for batch_rows in [1, 3, 1_000] {
        for dry_run in [false, true] {
            let mut book = MemoryBook::default();
            let mut options = options();
            (options.batch_rows, options.dry_run) = (batch_rows, dry_run);
            let file = data("portal_troubles.csv");
            let report = import_with(&mut book, &file, &options).expect("a table");
            let counts = report.counts;
            assert_eq!(
                (counts.added, counts.repeated),
                (2, 1),
                "{batch_rows} {dry_run}"
            );
            assert_eq!(
                (counts.changed, counts.unchanged, counts.rejected),
                (0, 0, 7)
            );
            if !dry_run {
                assert_eq!(customer(&book, 1).name().as_str(), "Contoso renamed");
            }
        }
    }
}

#[test]
fn rejected_rows_can_be_mended_in_their_file_and_imported() {
    let place = tempfile::tempdir().expect("a directory");
    let path = place.path().join("customers.rejected.csv");
    let mut book = MemoryBook::default();
    let mut options = options();
    options.rejects = Some((path.clone(), Overwrite::Refuse));
    let report = import_with(&mut book, &data("portal_troubles.csv"), &options);
    let kept = report.expect("a table").kept.expect("rows were rejected");
    assert_eq!((&kept.path, kept.rows), (&path, 7));
    let rejected = std::fs::read_to_string(&path).expect("it was written");
    let mended = rejected.replace("Best friend", "Cloud Reseller");
    let report = import_all(&mut book, mended.as_bytes());
    assert_eq!((report.counts.added, report.counts.rejected), (1, 6));
    assert_eq!(customer(&book, 2).name().as_str(), "Fabrikam");
}

#[test]
fn a_dry_run_says_what_would_change_and_writes_nothing() {
    let place = tempfile::tempdir().expect("a directory");
    let path = place.path().join("customers.rejected.csv");
    let mut book = MemoryBook::default();
    import_all(&mut book, &data("portal_semicolon_reordered.csv"));
    let before = customers(&book);
    let mut options = options();
    options.dry_run = true;
    options.rejects = Some((path.clone(), Overwrite::Refuse));
    let report = import_with(&mut book, &data("portal_troubles.csv"), &options);
    let report = report.expect("a table");
    assert_eq!((report.counts.added, report.counts.changed), (1, 1));
    assert_eq!(report.would_add[0].name, "Good one");
    let change = &report.would_change[0];
    assert_eq!((change.line, change.name.as_str()), (9, "Contoso renamed"));
    let keys: Vec<&str> = change
        .differences
        .iter()
        .map(|it| it.key.as_str())
        .collect();
    assert_eq!(keys, ["domain", "name", "tags", "tenant_name"]);
    let renamed = &change.differences[1];
    assert_eq!(
        (&*renamed.before, &*renamed.after),
        ("Contoso Retail", "Contoso renamed")
    );
    assert_eq!(customers(&book), before);
    assert!(!path.exists());
}

#[test]
fn who_may_not_import_is_told_before_the_file_is_read() {
    let mut book = MemoryBook::default();
    let mut options = options();
    options.actor = actor(Role::HelpdeskAgent);
    let refused = import_with(&mut book, b"no table at all", &options);
    let Err(ImportError::NotAllowed(refused)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(refused.reasons()[0].code(), "role-may-not");
}

#[test]
fn a_book_that_is_only_looked_at_takes_nothing_in_and_can_be_tried() {
    let mut book = ReadOnlyBook(Box::new(MemoryBook::default()));
    let file = data("portal_bom_crlf.csv");
    let refused = import_with(&mut book, &file, &options());
    assert!(
        matches!(refused, Err(ImportError::NotAllowed(_))),
        "{refused:?}"
    );
    let mut options = options();
    options.dry_run = true;
    let report = import_with(&mut book, &file, &options).expect("nothing is written");
    assert_eq!(report.counts.added, 4);
}

#[test]
fn files_of_another_kind_are_refused_whole() {
    let mut book = MemoryBook::default();
    let of_subscriptions = import_with(&mut book, &data("subscriptions.csv"), &options());
    assert!(matches!(
        of_subscriptions,
        Err(ImportError::WhoseSubscriptions)
    ));
    let no_name = import_with(&mut book, b"Microsoft ID,Tags\n", &options());
    let Err(ImportError::File(Refused::NoIdentityColumn { wanted, .. })) = no_name else {
        panic!("{no_name:?}");
    };
    assert_eq!(wanted, ["Company name"]);
    let no_id = import_with(&mut book, b"Name,City\n", &options());
    let told = no_id.expect_err("a table of something else").to_string();
    assert!(
        told.contains("\"Microsoft ID\"") && told.contains("\"City\""),
        "{told}"
    );
    let empty = import_with(&mut book, b"\n", &options());
    assert!(matches!(empty, Err(ImportError::File(Refused::Empty))));
    assert!(customers(&book).is_empty());
}
