//! What is no book is refused and left as it is, byte for byte; and no book is ever made where
//! one was only asked for.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;

use std::fs;
use std::path::{Path, PathBuf};

use partnerdesk_ports::{Authority, Replica, Shelf, StoreError};
use partnerdesk_store_redb::{Options, RedbShelf};
use redb::TableDefinition;
use tempfile::TempDir;

fn shelf() -> RedbShelf {
    RedbShelf::new(Options::default())
}

/// Everything that opens a book, at this path; each has to be refused.
fn errors(path: &Path) -> Vec<StoreError> {
    let elsewhere = path.with_file_name("elsewhere.redb");
    vec![
        shelf().open(path).err().unwrap(),
        shelf().describe(path).unwrap_err(),
        // A check tells of damage without failing.
        shelf().check(path).map_or_else(
            |error| error,
            |report| StoreError::Damaged {
                place: "it".to_owned(),
                detail: report.problems[0].clone(),
            },
        ),
        shelf().backup(path, &elsewhere).unwrap_err(),
        shelf().restore(&elsewhere, path).unwrap_err(),
    ]
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A small book, closed.
fn a_book(directory: &Path) -> PathBuf {
    let path = directory.join("book.redb");
    let mut book = shelf().create(&path).unwrap();
    book.submit_many(&[desk::import(1), desk::import(2)])
        .unwrap();
    path
}

#[test]
fn what_is_missing_is_missing_and_stays_so() {
    let place = TempDir::new().unwrap();
    for path in ["book.redb", "no/directory/book.redb"] {
        for error in errors(&place.path().join(path)) {
            assert!(matches!(error, StoreError::Missing(_)), "{error}");
        }
    }
    assert_eq!(names(place.path()), Vec::<String>::new());
}

#[test]
fn files_that_are_no_books_are_left_as_they_are() {
    let place = TempDir::new().unwrap();
    let whole = fs::read(a_book(place.path())).unwrap();
    let mut foreign = b"redb".to_vec();
    foreign.resize(100_000, 7);
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("text", b"Microsoft ID,Company name\n1,Contoso\n".to_vec()),
        ("zeros", vec![0; 1 << 20]),
        ("like", foreign),
        ("beginning", whole[..500].to_vec()),
    ] {
        let path = place.path().join(name);
        fs::write(&path, &bytes).unwrap();
        for error in errors(&path) {
            let told = matches!(
                error,
                StoreError::NotABook { .. } | StoreError::Damaged { .. }
            );
            assert!(told, "{name}: {error}");
        }
        assert!(fs::read(&path).unwrap() == bytes, "{name}");
    }
    assert_eq!(
        names(place.path()),
        ["beginning", "book.redb", "empty", "like", "text", "zeros"]
    );
}

#[test]
fn a_directory_is_no_book() {
    let place = TempDir::new().unwrap();
    for error in errors(place.path()) {
        assert!(error.to_string().contains("it is a directory"), "{error}");
    }
    let error = shelf().create(place.path()).err().unwrap();
    assert!(matches!(error, StoreError::Exists(_)), "{error}");
}

#[cfg(unix)]
#[test]
fn links_and_sockets_are_not_followed() {
    let place = TempDir::new().unwrap();
    let target = a_book(place.path());
    let before = fs::read(&target).unwrap();
    let link = place.path().join("link.redb");
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let socket = place.path().join("socket.redb");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    for (path, reason) in [(link, "symbolic link"), (socket, "no regular file")] {
        for error in errors(&path) {
            assert!(error.to_string().contains(reason), "{error}");
        }
        let error = shelf().create(&path).err().unwrap();
        assert!(matches!(error, StoreError::Exists(_)), "{error}");
    }
    assert!(fs::read(&target).unwrap() == before);
    let dangling = place.path().join("dangling.redb");
    std::os::unix::fs::symlink(place.path().join("nowhere"), &dangling).unwrap();
    assert!(shelf().create(&dangling).is_err());
    assert!(!place.path().join("nowhere").exists());
}

#[test]
fn the_data_of_another_program_is_no_book() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("other.redb");
    let database = redb::Database::create(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction
        .open_table(TableDefinition::<u64, u64>::new("theirs"))
        .unwrap()
        .insert(1, 2)
        .unwrap();
    transaction.commit().unwrap();
    drop(database);
    let before = fs::read(&path).unwrap();
    for error in errors(&path) {
        assert!(matches!(error, StoreError::NotABook { .. }), "{error}");
    }
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_newer_book_is_left_as_it_is() {
    let place = TempDir::new().unwrap();
    let path = a_book(place.path());
    let database = redb::Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction
        .open_table(TableDefinition::<&str, &[u8]>::new("meta"))
        .unwrap()
        .insert("format", [0, 3].as_slice())
        .unwrap();
    transaction.commit().unwrap();
    drop(database);
    let before = fs::read(&path).unwrap();
    for error in errors(&path) {
        let told = matches!(
            error,
            StoreError::TooNew {
                found: 3,
                supported: 2
            }
        );
        assert!(told, "{error}");
    }
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(names(place.path()), ["book.redb"]);
}

#[test]
fn what_is_there_is_never_made_anew() {
    let place = TempDir::new().unwrap();
    let book = a_book(place.path());
    let empty = place.path().join("empty");
    fs::write(&empty, "").unwrap();
    for path in [book, empty] {
        let before = fs::read(&path).unwrap();
        let error = shelf().create(&path).err().unwrap();
        assert!(matches!(error, StoreError::Exists(_)), "{error}");
        let error = shelf().backup(&place.path().join("book.redb"), &path);
        assert!(matches!(error, Err(StoreError::Exists(_))));
        assert!(fs::read(&path).unwrap() == before);
    }
    assert_eq!(names(place.path()), ["book.redb", "empty"]);
}

#[cfg(unix)]
#[test]
fn a_new_book_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = TempDir::new().unwrap();
    let path = place.path().join("some/new/book.redb");
    drop(shelf().create(&path).unwrap());
    let copy = place.path().join("copies/copy.redb");
    shelf().backup(&path, &copy).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in [path, copy] {
        assert_eq!(mode(&file), 0o600);
        assert_eq!(mode(file.parent().unwrap()), 0o700);
    }
    assert_eq!(mode(&place.path().join("some")), 0o700);
}

#[test]
fn of_several_that_make_the_same_book_one_does() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let made = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| shelf().create(&path).is_ok()))
            .collect();
        makers
            .into_iter()
            .map(|maker| maker.join().unwrap())
            .filter(|made| *made)
            .count()
    });
    assert_eq!(made, 1);
    assert_eq!(names(place.path()), ["book.redb"]);
}

#[test]
fn a_book_whose_program_was_killed_is_found_whole() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let mut book = shelf().create_book(&path).unwrap();
    book.submit_many(&[desk::import(1), desk::import(2)])
        .unwrap();
    // The bytes of a book that is open are those that a kill would leave.
    let killed = place.path().join("killed.redb");
    fs::copy(&path, &killed).unwrap();
    let restored = place.path().join("restored.redb");
    assert_eq!(shelf().restore(&restored, &killed).unwrap(), None);
    assert_eq!(shelf().describe(&killed).unwrap().format, 2);
    for path in [&killed, &restored] {
        assert_eq!(shelf().check(path).unwrap().problems, Vec::<String>::new());
        let found = shelf().open_book(path).unwrap();
        assert_eq!(desk::list(&found), desk::list(&book));
        assert_eq!(found.head().unwrap(), book.head().unwrap());
    }
}
