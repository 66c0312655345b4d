//! What is written is readable by its owner alone, whatever the person's umask.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::lists::{HEAD, row};
use crate::terminal::Place;

/// Runs a script in a shell with an umask; the program is `$P` there.
fn script(place: &Place, umask: &str, script: &str) {
    let ran = Command::new("sh")
        .args(["-ec", &format!("umask {umask}; {script}")])
        .env_clear()
        .envs(place.environment())
        .env("P", env!("CARGO_BIN_EXE_partnerdesk"))
        .current_dir(place.file(""))
        .output()
        .expect("a shell");
    let talk = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{talk}");
}

#[test]
fn every_file_is_its_owner_s_alone() {
    for umask in ["000", "022", "077"] {
        let place = Place::new();
        let list = format!("{HEAD}\n{}bad,row,x,y,z\n", row(0, "Customer 0"));
        place.write("in.csv", list);
        script(
            &place,
            umask,
            r#"
            "$P" import in.csv || test $? -eq 5
            "$P" export portal.csv
            "$P" export full.jsonl --full
            "$P" log export log.csv
            "$P" book backup copy.redb
            "$P" demo --customers 3 --write sample.csv
            "$P" demo --customers 3 --write sample.redb
            "$P" account set --name N --tenant 11111111-2222-3333-4444-555555555555
            "$P" customer add 00000000-0000-4000-8000-000000000009 --name Fabrikam --prospect
            id=$("$P" invite draft 00000000-0000-4000-8000-000000000009 --to a@b.example)
            "$P" invite ready "$id"
            "$P" invite export "$id" letter.eml
            "$P" book restore copy.redb
            unset PARTNERDESK_BOOK
            "$P" import in.csv || test $? -eq 5
            "#,
        );
        let mut seen = 0;
        for entry in fs::read_dir(place.file("")).expect("a directory") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == "in.csv" {
                continue;
            }
            let mode = entry.metadata().expect("its mode").permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{name} with umask {umask}");
            seen += 1;
        }
        // The book and the one before it, the copy, two samples, four exports, one letter's
        // file among them, and the rejected row.
        assert!(10 <= seen, "{seen} files");
        let own = place.file("../home/data/partnerdesk/book.redb");
        let mode = fs::metadata(&own)
            .expect("one's own book")
            .permissions()
            .mode()
            & 0o777;
        assert_eq!(mode, 0o600, "one's own book with umask {umask}");
    }
}
