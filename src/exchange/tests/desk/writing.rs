//! Exports as other programs and people see them.

use std::ops::ControlFlow;

use partnerdesk_domain::{
    Capacity, CompanyName, Customer, CustomerId, MicrosoftId, Relationship, Tag, Timestamp,
};
use partnerdesk_exchange::{
    Contents, CustomerJson, ExportError, FileError, Format, Overwrite, RowJson, Target, Which,
    to_file, write_customers,
};
use partnerdesk_ports::{MemoryBook, Query};
use partnerdesk_search::{Filter, Row};
use proptest::prelude::*;

use crate::bench::{CSV, book_of, customers, data, export, id, import_all};
use crate::random::desk;

fn named(n: u128, name: &str, relationship: Relationship) -> Customer {
    let name = CompanyName::parse(name).expect("a name");
    let mut customer = Customer::new(id(n), name, Timestamp(0));
    customer.relationship = relationship;
    customer
}

fn small_book() -> MemoryBook {
    let active = Relationship::Active { since: None };
    let mut second = named(2, "=HYPERLINK(\"x\")", Relationship::Ended { at: None });
    second.tags.insert(Tag::parse("-a").expect("a tag"));
    second.tags.insert(Tag::parse("b").expect("a tag"));
    let mut third = named(3, "Ärger, GmbH", active);
    third.id.capacity = Capacity::IndirectReseller;
    book_of([named(1, "Contoso", active), second, third])
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("exports are UTF-8")
}

#[test]
fn the_portals_columns_are_written_as_the_portal_writes_them() {
    let written = text(export(&small_book(), Contents::Portal, CSV));
    let lines: Vec<&str> = written.split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "\u{feff}Microsoft ID,Company name,Primary domain name,Relationship,Tags".to_owned(),
            format!("{},\"'=HYPERLINK(\"\"x\"\")\",,Ended,'-a; b", id(2)),
            format!("{}/indirect,\"Ärger, GmbH\",,Indirect reseller,", id(3)),
            format!("{},Contoso,,Cloud Reseller,", id(1)),
            String::new(),
        ]
    );
}

#[test]
fn lines_of_json_hold_texts_as_they_are() {
    let written = text(export(&small_book(), Contents::Portal, Format::JsonLines));
    let first = written.lines().next().expect("a line");
    let expected = format!(
        "{{\"id\":\"{}\",\"name\":\"=HYPERLINK(\\\"x\\\")\",\"domain\":null,\
         \"relationship\":\"ended\",\"tags\":[\"-a\",\"b\"]}}",
        id(2)
    );
    assert_eq!(first, expected);
    assert_eq!(written.lines().count(), 3);
}

#[test]
fn a_filter_or_a_selection_chooses_the_rows() {
    let book = small_book();
    let query = Query {
        filter: Filter::parse("rel:ended").expect("a filter"),
        ..Query::default()
    };
    let chosen = [id(1), id(99), id(2)];
    for (which, expected) in [
        (Which::Query(&query), vec![id(2)]),
        (Which::Selection(&chosen), vec![id(1), id(2)]),
    ] {
        let mut out = Vec::new();
        let go_on = &mut |_| ControlFlow::Continue(());
        let lines = Format::JsonLines;
        let rows = write_customers(&book, which, Contents::Full, lines, &mut out, go_on);
        assert_eq!(rows.expect("an export"), expected.len() as u64);
        let ids: Vec<String> = text(out)
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
            .map(|customer| customer["id"].as_str().expect("a text").to_owned())
            .collect();
        let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(ids, expected);
    }
}

#[test]
fn a_file_is_not_overwritten_unless_asked() {
    let place = tempfile::tempdir().expect("a directory");
    let path = place.path().join("customers.csv");
    let book = small_book();
    let write = |overwrite| {
        let target = Target {
            path: &path,
            overwrite,
        };
        to_file(target, |out| {
            let query = Query::default();
            let which = Which::Query(&query);
            let go_on = &mut |_| ControlFlow::Continue(());
            write_customers(&book, which, Contents::Full, CSV, out, go_on)
        })
    };
    assert_eq!(write(Overwrite::Refuse).expect("a new file").rows, 3);
    let refused = write(Overwrite::Refuse);
    let is_refused = matches!(refused, Err(ExportError::File(FileError::Exists { .. })));
    assert!(is_refused, "{refused:?}");
    assert_eq!(write(Overwrite::Replace).expect("a file").rows, 3);
    let mut other = MemoryBook::default();
    let report = import_all(&mut other, &std::fs::read(&path).expect("a file"));
    assert_eq!(report.counts.added, 3);
}

#[test]
fn a_stopped_export_leaves_nothing_behind() {
    let place = tempfile::tempdir().expect("a directory");
    let path = place.path().join("customers.csv");
    let active = Relationship::Active { since: None };
    let book = book_of((1..=600).map(|n| named(n, &format!("Company {n}"), active)));
    let mut asked = Vec::new();
    let target = Target {
        path: &path,
        overwrite: Overwrite::Refuse,
    };
    let stopped = to_file(target, |out| {
        let query = Query::default();
        let which = Which::Query(&query);
        let stop = &mut |rows| {
            asked.push(rows);
            if rows < 500 {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        write_customers(&book, which, Contents::Portal, CSV, out, stop)
    });
    assert!(
        matches!(stopped, Err(ExportError::Interrupted)),
        "{stopped:?}"
    );
    assert_eq!(asked, [256, 512]);
    let left = std::fs::read_dir(place.path()).expect("a directory");
    assert_eq!(left.count(), 0);
}

#[test]
fn published_keys_stay_what_they_are() {
    let mut book = MemoryBook::default();
    import_all(&mut book, &data("portal_bom_crlf.csv"));
    let customer = customers(&book).remove(0);
    let keys = |json: serde_json::Value| -> Vec<String> {
        let object = json.as_object().expect("an object");
        object.keys().cloned().collect()
    };
    let mut whole = keys(serde_json::to_value(CustomerJson::of(&customer)).expect("JSON"));
    whole.sort_unstable();
    let expected = "added agreement agreement_date alias contact_email contact_name country \
                    custom_domains delegated_admin delegated_admin_lost delegated_admin_since \
                    domain ended id name note offboarding_begun open_invitation \
                    owner_role_confirmed permissions qualification relationship since \
                    subscriptions tags tenant_name updated version";
    assert_eq!(whole.join(" "), expected);
    let row = serde_json::to_string(&RowJson::of(&Row::of(&customer))).expect("JSON");
    let start = format!(
        "{{\"id\":\"{}\",\"name\":\"Contoso Retail\",\"alias\":null,\
         \"domain\":\"contoso.onmicrosoft.example\",\"country\":null,\
         \"relationship\":\"active\",\"delegated_admin\":\"none\",\"agreement\":\"none\",\
         \"subscriptions_active\":0,\"subscriptions_total\":0,\"permissions_on\":[],\
         \"invited\":false,\"tags\":[\"retail\",\"vip\"],\"updated\":\"2026-03-31T",
        id(1)
    );
    assert!(row.starts_with(&start), "{row}");
}

#[test]
fn both_rows_of_a_dual_partners_company_are_kept_apart() {
    use partnerdesk_domain::{AccountKind, Command, PartnerAccount};
    let mut book = MemoryBook::default();
    let account = PartnerAccount {
        kind: AccountKind::Dual,
        ..PartnerAccount::default()
    };
    crate::bench::submit(&mut book, Command::SetAccount(Box::new(account)));
    let file = format!(
        "Microsoft ID,Company name,Relationship\n{0},Contoso,Cloud Reseller\n\
         {0},Contoso,Indirect reseller\n",
        id(1)
    );
    let report = import_all(&mut book, file.as_bytes());
    assert_eq!((report.counts.added, report.counts.repeated), (2, 0));
    let ids: Vec<CustomerId> = customers(&book).iter().map(|it| it.id).collect();
    let microsoft_id: MicrosoftId = id(1).microsoft_id;
    let second = CustomerId {
        microsoft_id,
        capacity: Capacity::IndirectReseller,
    };
    assert_eq!(ids, [id(1), second]);
    let file = export(&book, Contents::Portal, CSV);
    let again = import_all(&mut book, &file);
    assert_eq!(again.counts.unchanged, 2);
}

proptest! {
    // Failures are told, not kept: this directory holds crates only.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_of_a_table_begins_like_a_formula(known in desk()) {
        let written = export(&book_of(known), Contents::Full, CSV);
        let bytes = written.strip_prefix("\u{feff}".as_bytes()).expect("a mark");
        let mut reader = csv::Reader::from_reader(bytes);
        for record in reader.records() {
            for cell in &record.expect("a row of text") {
                let start = cell.trim_start_matches(['"', ' ', '\u{a0}']);
                let is_risky = start.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']);
                prop_assert!(!is_risky, "{cell:?}");
                prop_assert!(!cell.contains('\0'));
            }
        }
    }
}
