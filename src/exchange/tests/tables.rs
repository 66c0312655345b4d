//! Laws of reading a table: what was written is read, one bad row costs only itself, and
//! no bytes whatsoever make the reader panic or lose a row without saying so.

use partnerdesk_exchange::{Limits, Record, Records, Row, RowFault, neutralise};
use proptest::prelude::*;

fn read(bytes: &[u8], limits: Limits) -> Vec<Row> {
    let records = Records::open(bytes, &["id"], limits).expect("the file is a table");
    records
        .map(|row| row.expect("the file is readable"))
        .collect()
}

/// A table as our own export writes one.
fn write(rows: &[Vec<String>], delimiter: u8, terminator: csv::Terminator) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(terminator)
        .from_writer(Vec::new());
    let header = writer.write_record(["id", "name", "note"]);
    header.expect("memory takes everything");
    for row in rows {
        let cells = row.iter().map(|text| neutralise(text).into_owned());
        writer.write_record(cells).expect("memory takes everything");
    }
    writer.into_inner().expect("memory takes everything")
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\0]{0,12}",
        "['\"=,;\t\r\n a]{0,8}",
        "[\u{4e00}-\u{4e20}]{1,5}"
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = ("[a-z0-9]{1,6}", cell(), cell());
    proptest::collection::vec(row.prop_map(|(id, name, note)| vec![id, name, note]), 0..8)
}

fn start(row: &Row) -> u64 {
    row.as_ref()
        .map_or_else(|bad| bad.line, |record| record.line)
}

fn good(row: &Row) -> Option<&Record> {
    row.as_ref().ok()
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        rows in table(),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        is_crlf in any::<bool>(),
    ) {
        let terminator = if is_crlf {
            csv::Terminator::CRLF
        } else {
            csv::Terminator::Any(b'\n')
        };
        let bytes = write(&rows, delimiter, terminator);
        let found = read(&bytes, Limits::default());
        let found: Vec<_> = found.into_iter().map(|row| row.unwrap().fields).collect();
        prop_assert_eq!(found, rows);
    }

    #[test]
    fn a_bad_row_costs_only_itself(
        before in table(),
        after in table(),
        bad in prop_oneof![
            Just("1,2\n"),
            Just("1,2,3,4\n"),
            Just("1,\0,3\n"),
            Just("1,\"a much too long field\n, with a line break\",3\n"),
        ],
    ) {
        let limits = Limits { field_bytes: 20, ..Limits::default() };
        let short = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
            let is_short = |row: &Vec<String>| row.iter().all(|cell| cell.len() < 20);
            rows.into_iter().filter(is_short).collect()
        };
        let (before, after) = (short(before), short(after));
        let newline = csv::Terminator::Any(b'\n');
        let mut bytes = write(&before, b',', newline);
        bytes.extend_from_slice(bad.as_bytes());
        bytes.extend_from_slice(&write(&after, b',', newline)["id,name,note\n".len()..]);

        let found = read(&bytes, limits);
        let texts: Vec<_> = found.iter().filter_map(good).map(|it| &it.fields).collect();
        let expected: Vec<_> = before.iter().chain(&after).collect();
        prop_assert_eq!(texts, expected);
        prop_assert_eq!(found.iter().filter(|row| row.is_err()).count(), 1);
    }

    #[test]
    fn without_quotes_every_line_with_content_is_one_row(text in "[,;a\t\r\n\u{1}]{0,60}") {
        let table = format!("id,name\n{text}");
        let rows = read(table.as_bytes(), Limits { field_bytes: 6, ..Limits::default() });
        let starts: Vec<_> = rows.iter().map(start).collect();
        let breaks = table.replace("\r\n", "\n").replace('\r', "\n");
        let numbered = (1..).zip(breaks.split('\n')).skip(1);
        let with_content = numbered.filter(|(_, line)| line.contains(|it| it != ','));
        let expected: Vec<u64> = with_content.map(|(number, _)| number).collect();
        prop_assert_eq!(starts, expected);
    }

    #[test]
    fn with_quotes_no_two_rows_claim_the_same_line(text in "[,a\"\r\n]{0,60}") {
        let table = format!("id,name\n{text}");
        let rows = read(table.as_bytes(), Limits { field_bytes: 8, ..Limits::default() });
        for pair in rows.windows(2) {
            let last = pair[0].as_ref().map_or_else(|bad| bad.last_line, |record| record.line);
            prop_assert!(start(&pair[0]) <= last && last < start(&pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn where_quotes_hold_the_csv_crate_reads_the_same(text in "[,ab\"\r\n]{0,40}") {
        let table = format!("id,name\n{text}");
        let rows = read(table.as_bytes(), Limits::default());
        let is_unsure = |row: &Row| matches!(
            row,
            Err(bad) if matches!(bad.reason, RowFault::StrayQuote | RowFault::UnterminatedQuote)
        );
        if !rows.iter().any(is_unsure) {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
            let theirs = reader.records().map(|record| record.expect("text"));
            let theirs = theirs.filter(|it| it.len() == 2 && it.iter().any(|text| !text.is_empty()));
            let theirs: Vec<Vec<_>> = theirs.map(|it| it.iter().map(str::to_owned).collect()).collect();
            let ours: Vec<_> = rows.iter().filter_map(good).map(|it| it.fields.clone()).collect();
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>(), is_table in any::<bool>()) {
        let head: &[u8] = if is_table { b"id,name\n" } else { b"" };
        let bytes = [head, &bytes].concat();
        if let Ok(records) = Records::open(&bytes[..], &["id"], Limits::default()) {
            for row in records {
                prop_assert!(row.is_ok());
            }
        }
    }
}
