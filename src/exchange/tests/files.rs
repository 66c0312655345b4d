//! Files appear whole or not at all, for their owner only, and never in the place of
//! something else; rejected rows can be mended and read again.

use std::fs;
use std::io::Write;
use std::path::Path;

use partnerdesk_exchange::{
    AtomicFile, FileError, Kept, Limits, Overwrite, Records, RejectedFile, Row, rejected_path,
};

fn write(target: &Path, overwrite: Overwrite, text: &str) -> Result<(), FileError> {
    let mut file = AtomicFile::create(target, overwrite)?;
    let written = file.write_all(text.as_bytes());
    written.expect("there is space");
    file.commit()
}

/// What lies in a directory, by name.
fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).expect("a directory");
    let names = entries.map(|it| it.expect("an entry").file_name());
    let mut names: Vec<_> = names.map(|it| it.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_committed_file_holds_everything_and_nothing_else_is_left() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.csv");
    let long = "x".repeat(1_000_000);
    write(&target, Overwrite::Refuse, &long).unwrap();
    assert_eq!(fs::read_to_string(&target).unwrap(), long);
    assert_eq!(names(place.path()), ["out.csv"]);
}

#[cfg(unix)]
#[test]
fn a_file_is_for_its_owner_only_even_where_a_wider_one_stood() {
    use std::os::unix::fs::PermissionsExt;

    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.csv");
    fs::write(&target, "old").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o666)).unwrap();
    write(&target, Overwrite::Replace, "new").unwrap();
    let mode = fs::metadata(&target).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn an_abandoned_file_leaves_nothing_behind() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.csv");
    let mut file = AtomicFile::create(&target, Overwrite::Refuse).unwrap();
    file.write_all(b"half of it").unwrap();
    file.flush().unwrap();
    assert_eq!(
        names(place.path()).len(),
        1,
        "it is being written beside its target"
    );
    drop(file);
    assert_eq!(names(place.path()), [""; 0]);
}

#[test]
fn what_stands_there_is_replaced_only_when_asked() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.csv");
    fs::write(&target, "old").unwrap();
    let refused = write(&target, Overwrite::Refuse, "new");
    assert!(matches!(refused, Err(FileError::Exists { path }) if path == target));
    assert_eq!(fs::read_to_string(&target).unwrap(), "old");
    write(&target, Overwrite::Replace, "new").unwrap();
    assert_eq!(fs::read_to_string(&target).unwrap(), "new");
    assert_eq!(names(place.path()), ["out.csv"]);
}

#[test]
fn a_file_that_appears_meanwhile_is_not_replaced() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.csv");
    let file = AtomicFile::create(&target, Overwrite::Refuse).unwrap();
    fs::write(&target, "theirs").unwrap();
    assert!(matches!(file.commit(), Err(FileError::Exists { .. })));
    assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
    assert_eq!(names(place.path()), ["out.csv"]);
}

#[test]
fn a_directory_is_never_replaced() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("directory");
    fs::create_dir(&target).unwrap();
    for target in [
        target.as_path(),
        Path::new("/"),
        Path::new(".."),
        place.path(),
    ] {
        let refused = write(target, Overwrite::Replace, "new");
        assert!(
            matches!(refused, Err(FileError::NotAFile { .. })),
            "{target:?}"
        );
    }
    assert_eq!(names(place.path()), ["directory"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_neither_followed_nor_replaced() {
    let place = tempfile::tempdir().unwrap();
    let (real, link) = (place.path().join("real"), place.path().join("link"));
    fs::write(&real, "old").unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    for overwrite in [Overwrite::Refuse, Overwrite::Replace] {
        let refused = write(&link, overwrite, "new");
        assert!(matches!(refused, Err(FileError::NotAFile { .. })));
    }
    assert_eq!(fs::read_to_string(&real).unwrap(), "old");
    assert_eq!(names(place.path()), ["link", "real"]);
}

#[test]
fn a_missing_directory_is_named() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("missing").join("out.csv");
    let said = write(&target, Overwrite::Refuse, "x")
        .unwrap_err()
        .to_string();
    assert!(
        said.ends_with("missing; make it first, or choose another"),
        "{said}"
    );
}

fn open(bytes: &[u8]) -> Records<&[u8]> {
    Records::open(bytes, &["id"], Limits::default()).expect("a table")
}

/// Keeps the bad rows of a table in a file and gives back its content.
fn reject(table: &[u8], target: &Path) -> Vec<u8> {
    let records = open(table);
    let headers = records.headers().clone();
    let mut rejected = RejectedFile::new(target.to_owned(), &headers, Overwrite::Replace);
    for row in records {
        if let Err(bad) = row.expect("memory can be read") {
            let reason = bad.reason.to_string();
            let kept = rejected.add(bad.line, bad.column.as_deref(), &reason, &bad.fields);
            kept.expect("there is space");
        }
    }
    rejected.finish().expect("there is space");
    fs::read(target).expect("the table was kept")
}

#[test]
fn the_rejected_rows_of_a_file_lie_beside_it() {
    let check =
        |source, expected| assert_eq!(rejected_path(Path::new(source)), Path::new(expected));
    check("/a/customers.csv", "/a/customers.rejected.csv");
    check("customers", "customers.rejected.csv");
    check("2026.11.csv", "2026.11.rejected.csv");
    check("customers.rejected.csv", "customers.rejected.rejected.csv");
}

#[test]
fn no_rejected_row_makes_no_file() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.rejected.csv");
    let headers = open(b"id,name\n").headers().clone();
    let rejected = RejectedFile::new(target, &headers, Overwrite::Refuse);
    assert_eq!(rejected.finish().unwrap(), None);
    assert_eq!(names(place.path()), [""; 0]);
}

#[test]
fn kept_rows_name_line_column_and_reason_before_the_original() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.rejected.csv");
    let table = b"id;name\n1;a\n2;b;c\n3;M\xfcller\n4;\"x\n";
    let kept = reject(table, &target);
    let expected = b"\xef\xbb\xbfline,column,reason,id,name\n\
        3,,3 fields where there are 2 columns,2,b,c\n\
        4,name,bytes that are no text in this encoding,3,M\xfcller\n\
        5,name,a quote that is never closed; every line after it was read as part of this field\n";
    assert_eq!(
        String::from_utf8_lossy(&kept),
        String::from_utf8_lossy(expected)
    );
    assert_eq!(kept, expected);
}

#[test]
fn kept_rows_cannot_act_as_formulas_and_come_back_as_they_were() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.rejected.csv");
    let headers = open(b"id,=name\n").headers().clone();
    let mut rejected = RejectedFile::new(target.clone(), &headers, Overwrite::Refuse);
    let fields = ["1", "=HYPERLINK(\"x\")"];
    rejected.add(2, None, "=reason", &fields).unwrap();
    let kept = rejected.finish().unwrap().unwrap();
    assert_eq!(
        kept,
        Kept {
            path: target.clone(),
            rows: 1
        }
    );

    let bytes = fs::read(&target).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(
        text.contains("'=reason,1,\"'=HYPERLINK(\"\"x\"\")\""),
        "{text}"
    );
    let mut records = open(&bytes);
    assert_eq!(records.headers().position("=name"), Some(4));
    let row = records.next().unwrap().unwrap().unwrap();
    assert_eq!(row.fields[3..], fields);
}

#[test]
fn a_mended_file_is_read_and_one_that_was_not_is_rejected_alike() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("out.rejected.csv");
    let once = reject(b"id,name\n1,a\0b\n2,M\xfcller\n3,\"x\n", &target);
    let twice = reject(&once, &target);
    let columns = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        columns(&twice),
        columns(&once),
        "the reasons do not pile up"
    );
    assert_eq!(
        open(&twice).filter(|row| matches!(row, Ok(Err(_)))).count(),
        3
    );

    let mended = String::from_utf8_lossy(&once).replace(['\0', '\u{fffd}'], "");
    let rows: Vec<Row> = open(mended.as_bytes()).map(Result::unwrap).collect();
    assert_eq!(rows[0].as_ref().unwrap().fields[3..], ["1", "ab"]);
    assert_eq!(rows[1].as_ref().unwrap().fields[3..], ["2", "Mller"]);
}
