//! The same rows in SQLite, where its command line program is installed: bringing them in with
//! three indexes, and counting names that hold a text. Its settings are its own defaults but for
//! one transaction around the import.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use partnerdesk_domain::Timestamp;
use partnerdesk_sample::Sample;

use crate::clock::seconds;
use crate::table::Table;

/// Measures SQLite with a book of this size; nothing where it is not installed.
pub(crate) fn measure(size: u64, folder: &Path, table: &mut Table) {
    let probe = Command::new("sqlite3")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    if !probe.is_ok_and(|status| status.success()) {
        return;
    }
    let list = folder.join("peer.csv");
    std::fs::write(&list, rows(size)).expect("a list for the peer");
    let file = folder.join("peer.sqlite");
    let script = format!(
        "create table c(id text primary key, name text, domain text, tags text);\n\
         create index n on c(name); create index d on c(domain);\n\
         .mode csv\n.import '{}' c\n",
        list.display()
    );
    let taken = seconds(|| {
        ask(&file, &script);
    });
    assert_eq!(
        ask(&file, "select count(*) from c;").trim(),
        size.to_string()
    );
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts are far below what a float tells apart"
    )]
    let rate = size as f64 / taken / 1_000.0;
    table.put("SQLite: bring in, 1,000 rows a second", size, rate);
    let time = |script| {
        seconds(|| {
            ask(&file, script);
        })
    };
    let empty = time("select 1;");
    let like = time("select count(*) from c where name like '%salzmoor%';");
    table.put(
        "SQLite: LIKE and count, ms",
        size,
        (like - empty).max(0.0) * 1_000.0,
    );
}

fn rows(size: u64) -> String {
    let now = Timestamp(1_795_305_600_000);
    let sample = Sample {
        customers: size,
        ..Sample::desk(now)
    };
    let mut text = String::new();
    for listing in sample.listings() {
        let name = listing.name.as_str().replace('"', "\"\"");
        let domain = listing
            .primary_domain
            .map(|domain| domain.to_string())
            .unwrap_or_default();
        let tags: Vec<String> = listing.tags.iter().map(ToString::to_string).collect();
        writeln!(
            text,
            "{},\"{name}\",{domain},\"{}\"",
            listing.id,
            tags.join(";")
        )
        .expect("a string can always be written to");
    }
    text
}

fn ask(file: &Path, script: &str) -> String {
    use std::io::Write as _;
    let mut child = Command::new("sqlite3")
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it was there a moment ago");
    let mut input = child.stdin.take().expect("its input is ours");
    input.write_all(script.as_bytes()).expect("it listens");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
