//! Files that spreadsheets, portals, mail programs and bad luck have made, each by name.
//! Every one is either refused whole with a reason, or all its rows are accounted for.

use std::io::{self, Read};

use partnerdesk_exchange::{Limits, Record, Records, Refused, Row, RowFault, Stopped};

const IDENTITY: &[&str] = &["Microsoft ID"];

fn open(bytes: &[u8]) -> Result<Records<&[u8]>, Refused> {
    Records::open(bytes, IDENTITY, Limits::default())
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    let records = open(bytes).expect("the file is a table");
    records
        .map(|row| row.expect("the file is readable"))
        .collect()
}

/// What became of each row, one line each.
#[track_caller]
fn check(bytes: &[u8], expected: &[&str]) {
    let told = rows(bytes).into_iter().map(|row| match row {
        Ok(Record { line, fields }) => format!("{line}: {}", fields.join("|")),
        Err(bad) => {
            let column = bad.column.unwrap_or_default();
            let code = bad.reason.code();
            format!("{}-{}: {code} {column}", bad.line, bad.last_line)
        }
    });
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[track_caller]
fn check_refused(bytes: &[u8], expected: &str) {
    let refused = open(bytes).err().expect("the file is no table");
    assert_eq!(refused.to_string(), expected);
}

#[test]
fn quoted_commas_and_line_breaks() {
    check(
        b"Microsoft ID,Company name\r\n1,\"Smith, \"\"Sons\"\"\"\r\n2,\"two\r\nlines\"\r\n3,x\r\n",
        &["2: 1|Smith, \"Sons\"", "3: 2|two\r\nlines", "5: 3|x"],
    );
}

#[test]
fn carriage_returns_only() {
    check(b"Microsoft ID,Name\r1,a\r\r2,b\r", &["2: 1|a", "4: 2|b"]);
}

#[test]
fn no_line_break_at_the_end() {
    check(b"Microsoft ID,Name\n1,a\n2,b", &["2: 1|a", "3: 2|b"]);
    check(b"Microsoft ID,Name\n1,\"a\"", &["2: 1|a"]);
    check(b"Microsoft ID,Name\n1,", &["2: 1|"]);
}

#[test]
fn semicolons_and_tabs() {
    check(b"Microsoft ID;Name\n1;\"a;b, c\"\n", &["2: 1|a;b, c"]);
    check(b"Microsoft ID\tName\n1\ta, b\n", &["2: 1|a, b"]);
    check(
        b"\"Microsoft ID\";\"Name, first, second\"\n1;a\n",
        &["2: 1|a"],
    );
}

#[test]
fn one_column_alone() {
    check(b"Microsoft ID\n1\n\n2\n", &["2: 1", "4: 2"]);
}

#[test]
fn column_names_in_any_case_order_and_padding() {
    let records = open(b"\xef\xbb\xbf Company Name ,, MICROSOFT id\xc2\xa0\nx,,1\n").unwrap();
    let headers = records.headers();
    assert_eq!(headers.position("microsoft ID"), Some(2));
    assert_eq!(headers.position("company name"), Some(0));
    assert_eq!(headers.position("Relationship"), None);
    assert_eq!(headers.names(), ["Company Name", "", "MICROSOFT id"]);
    assert_eq!((headers.name(1), headers.name(9)), (None, None));
}

#[test]
fn utf16_in_both_orders() {
    let text = "\u{feff}Microsoft ID,Name\r\n1,北京\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    check(&little, &["2: 1|北京"]);
    check(&big, &["2: 1|北京"]);
}

#[test]
fn rows_emptied_in_a_spreadsheet() {
    check(b"Microsoft ID,Name\n,\n1,a\n , \n,\n\n", &["3: 1|a"]);
}

#[test]
fn too_few_and_too_many_fields() {
    check(
        b"Microsoft ID,Name\n1\n2,b,c\n3,d\n",
        &["2-2: column-count ", "3-3: column-count ", "4: 3|d"],
    );
    let reason = RowFault::ColumnCount {
        expected: 2,
        found: 3,
    };
    let rows = rows(b"Microsoft ID,Name\n2,b,c\n");
    let bad = rows[0].as_ref().unwrap_err();
    assert_eq!((&bad.reason, &bad.fields[2]), (&reason, &b"c".to_vec()));
}

#[test]
fn more_fields_than_are_ever_kept() {
    let row = format!("1{}\n", ",x".repeat(1000));
    let rows = rows(format!("Microsoft ID,Name\n{row}2,b\n").as_bytes());
    let bad = rows[0].as_ref().unwrap_err();
    let reason = RowFault::ColumnCount {
        expected: 2,
        found: 1001,
    };
    assert_eq!((&bad.reason, bad.fields.len()), (&reason, 0));
    assert!(rows[1].is_ok());
    // A row that is blank as far as it was kept is not blank.
    let late = format!("Microsoft ID,Name\n{}x\n", ",".repeat(100));
    check(late.as_bytes(), &["2-2: column-count "]);
}

#[test]
fn a_nul_character() {
    check(
        b"Microsoft ID,Name\n1,a\0b\n2,c\n",
        &["2-2: nul-character Name", "3: 2|c"],
    );
}

#[test]
fn invalid_utf8() {
    check(
        b"Microsoft ID,Name\n1,\xe5\x8c\n2,\xe5\x8c\x97\n3,\xc0\xaf\n",
        &["2-2: not-text Name", "3: 2|北", "4-4: not-text Name"],
    );
    let rows = rows(b"Microsoft ID,Name\n1,M\xfcller\n");
    let bad = rows[0].as_ref().unwrap_err();
    assert_eq!(bad.fields, [b"1".to_vec(), b"M\xfcller".to_vec()]);
}

#[test]
fn a_cell_of_ten_megabytes() {
    let huge = "x".repeat(10_000_000);
    for cell in [huge.clone(), format!("\"{huge}\nmore\"")] {
        let table = format!("Microsoft ID,Name\n1,a\n2,{cell}\n3,b\n");
        let rows = rows(table.as_bytes());
        let bad = rows[1].as_ref().unwrap_err();
        assert_eq!(bad.reason, RowFault::FieldTooLong { limit: 65_536 });
        assert_eq!((bad.line, bad.column.as_deref()), (3, Some("Name")));
        assert!(
            bad.fields.is_empty(),
            "a copy cut short could pass for the whole"
        );
        assert_eq!(rows[2].as_ref().unwrap().fields, ["3", "b"]);
    }
}

#[test]
fn a_cell_at_the_limit_and_one_beyond() {
    for (length, is_good) in [(65_536, true), (65_537, false)] {
        for quote in ["", "\""] {
            let cell = "x".repeat(length);
            let table = format!("Microsoft ID,Name\n1,{quote}{cell}{quote}\n");
            assert_eq!(rows(table.as_bytes())[0].is_ok(), is_good, "{length}");
        }
    }
}

#[test]
fn a_quote_that_is_never_closed() {
    check(
        b"Microsoft ID,Name\n1,a\n2,\"b\n3,c\n4,d\n",
        &["2: 1|a", "3-6: unterminated-quote Name"],
    );
    check(
        b"Microsoft ID,Name\n1,\"",
        &["2-2: unterminated-quote Name"],
    );
    check(
        b"Microsoft ID,Name\n\"",
        &["2-2: unterminated-quote Microsoft ID"],
    );
    // The field begins on a later line than its row.
    check(
        b"Microsoft ID,Name\n\"1\n1\",\"b\n",
        &["3-4: unterminated-quote Name"],
    );
}

#[test]
fn a_quote_that_is_never_closed_with_megabytes_after_it() {
    let rest = "3,c\n".repeat(500_000);
    let table = format!("Microsoft ID,Name\n1,a\n2,\"b\n{rest}");
    check(
        table.as_bytes(),
        &["2: 1|a", "3-500004: unterminated-quote Name"],
    );
}

#[test]
fn a_quote_closed_by_a_later_one_takes_its_lines_along_and_says_so() {
    check(
        b"Microsoft ID,Name\n1,\"a\n2,b\n3,\"c\"\n4,d\n",
        &["2-4: stray-quote Name", "5: 4|d"],
    );
    check(
        b"Microsoft ID,Name\n1,\"a\n2,b\n\"3\",\"c\"\n4,d\n",
        &["2-4: stray-quote Name", "5: 4|d"],
    );
}

#[test]
fn a_quote_inside_quotes_that_is_not_doubled() {
    check(
        b"Microsoft ID,Name\n1,\"the \"best\" one\"\n2,\"\"\"x\"\"\"\n3,5\" disk\n4,\"\"\n",
        &[
            "2-2: stray-quote Name",
            "3: 2|\"x\"",
            "4: 3|5\" disk",
            "5: 4|",
        ],
    );
}

#[test]
fn cells_that_were_protected_from_being_formulas() {
    check(
        b"Microsoft ID,Name\n1,'=cmd\n2,''\n3,'+49 1\n",
        &["2: 1|=cmd", "3: 2|''", "4: 3|+49 1"],
    );
}

#[test]
fn the_same_column_twice() {
    check_refused(
        b"Microsoft ID,Name, NAME \n1,a,b\n",
        "the column \"NAME\" stands there twice; remove or rename one of them",
    );
}

#[test]
fn no_identity_column() {
    check_refused(
        b"Name,Domain\n\"a\",b\n",
        "there is no column \"Microsoft ID\"; the columns are \"Name\", \"Domain\"",
    );
    check_refused(
        b"\x1b[2JName\n",
        "the file is not text, so it cannot be a CSV file; check that it is the right one",
    );
}

#[test]
fn nothing_at_all() {
    for empty in [&b""[..], b"\xef\xbb\xbf", b"\n\r\n\n", b"\xff\xfe"] {
        check_refused(empty, "the file is empty; export the list again");
    }
    check_refused(
        b",,\n1,2,3\n",
        "the first line names no column; it must hold the column names",
    );
    check(b"Microsoft ID,Name\n", &[]);
}

#[test]
fn a_workbook_instead_of_its_export() {
    check_refused(
        b"PK\x03\x04\x14\0\x06\0[Content_Types].xml",
        "the file is a workbook and not a CSV file; open it in the spreadsheet and save it as CSV (UTF-8)",
    );
}

#[test]
fn pictures_databases_and_noise() {
    let noise = (0_u32..200_000).flat_map(|it| it.wrapping_mul(2_654_435_761).to_le_bytes());
    let noise: Vec<u8> = noise.collect();
    for binary in [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        b"redb\x1a\n\xa9\r\n",
        &noise,
        &[0; 5000],
    ] {
        assert!(open(binary).is_err());
    }
}

#[test]
fn a_first_line_that_does_not_end() {
    check_refused(
        &b"x".repeat(1_000_000),
        "the first line is no list of column names: a field of more than 65536 bytes",
    );
    assert!(matches!(
        open(b"Microsoft ID,\"Name\n1,a\n"),
        Err(Refused::BrokenHeader(RowFault::UnterminatedQuote))
    ));
    let wide = format!("Microsoft ID{}\n", ",x".repeat(64));
    assert!(matches!(
        open(wide.as_bytes()),
        Err(Refused::TooManyColumns {
            found: 65,
            limit: 64
        })
    ));
}

#[test]
fn a_message_stays_short_however_long_the_names_are() {
    let names: Vec<_> = (0..60)
        .map(|it| format!("{it}{}", "x".repeat(1000)))
        .collect();
    let table = format!("{}\n", names.join(","));
    let said = open(table.as_bytes()).err().unwrap().to_string();
    assert!(said.len() < 2000, "{}", said.len());
}

#[test]
fn more_rows_than_the_limit() {
    let limits = Limits {
        rows: 2,
        ..Limits::default()
    };
    let table = b"Microsoft ID\n1\n2\n3\n4\n";
    let mut records = Records::open(&table[..], IDENTITY, limits).unwrap();
    assert!(records.next().unwrap().unwrap().is_ok());
    assert!(records.next().unwrap().unwrap().is_ok());
    let stopped = records.next().unwrap();
    assert!(matches!(stopped, Err(Stopped::TooManyRows { limit: 2 })));
    assert!(records.next().is_none());
    let exact = Records::open(&table[..17], IDENTITY, limits).unwrap();
    assert!(exact.map(|row| row.unwrap()).all(|row| row.is_ok()));
}

#[test]
fn a_disk_that_fails_in_the_middle() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let head = "Microsoft ID\n".to_owned() + &"1\n".repeat(100_000);
    let source = head.as_bytes().chain(Failing);
    let records = Records::open(source, IDENTITY, Limits::default()).unwrap();
    let last = records.last().unwrap();
    assert!(matches!(last, Err(Stopped::Unreadable(_))));
}
