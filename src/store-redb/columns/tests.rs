//! Whatever is asked of them, and whatever was written since they were gathered, columns answer
//! as a scan does and as the book in memory does.

mod asked;

use std::sync::Mutex;

use partnerdesk_domain::{Actor, AgentName, OperationId, Role, Timestamp};
use partnerdesk_ports::{
    Asker, Authority, MemoryBook, Page, Patient, Query, Replica, Start, Window, Write,
};
use partnerdesk_search::{Filter, Sort};
use proptest::prelude::*;
use redb::ReadableTable;
use tempfile::TempDir;

use super::Kept;
use crate::page;
use crate::{RedbBook, RedbShelf};
use asked::{Change, change, query, window};

/// Both books, written alike.
struct Both {
    disk: RedbBook,
    memory: MemoryBook,
    written: u64,
    _place: TempDir,
}

impl Both {
    /// Books of 300 customers, and columns as they were then.
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let disk = RedbShelf::default().create_book(&place.path().join("book.redb"));
        let mut both = Self {
            disk: disk.unwrap(),
            memory: MemoryBook::default(),
            written: 0,
            _place: place,
        };
        let import = |number: u64| Change::Import {
            number,
            look: number * 7919,
        };
        both.write(&(0..300).map(import).collect::<Vec<_>>());
        both.gather();
        both
    }

    fn gather(&self) {
        self.disk.prepare_for(&Patient).unwrap();
    }

    fn write(&mut self, changes: &[Change]) {
        let writes: Vec<Write> = changes
            .iter()
            .map(|change| {
                self.written += 1;
                Write {
                    operation: OperationId(u128::from(self.written)),
                    actor: Actor {
                        name: AgentName::parse("wu.jo").unwrap(),
                        role: Role::AdminAgent,
                    },
                    at: Timestamp(i64::try_from(self.written * 7919 % 100).unwrap()),
                    command: change.command(),
                    expected: None,
                    undoes: None,
                }
            })
            .collect();
        let verdicts = self.disk.submit_many(&writes).unwrap();
        assert_eq!(verdicts, self.memory.submit_many(&writes).unwrap());
    }

    /// What is answered by a scan, by columns, and by blocks of which nothing is loaded yet, with
    /// the first rows that are shown before these are.
    fn pages(&self, query: &Query, window: Window) -> ([Page; 3], Option<Page>) {
        let known = self.disk.landmarks();
        let ready = self.disk.columns();
        let fresh = Kept::default();
        let curious = Curious::default();
        let pages = self.disk.read(|transaction| {
            assert!(ready.at(transaction)?.is_some(), "columns are there");
            assert!(fresh.at(transaction)?.is_some(), "blocks are there");
            let page = |kept, asker| {
                let page = page::page(transaction, known, kept, query, window, asker)?;
                Ok::<_, crate::failure::Failure>(page.expect("nobody leaves"))
            };
            Ok([
                page(None, &Patient)?,
                page(Some(ready), &Patient)?,
                page(Some(&fresh), &curious)?,
            ])
        });
        (pages.unwrap(), curious.0.into_inner().unwrap())
    }
}

/// Keeps the first rows.
#[derive(Default)]
struct Curious(Mutex<Option<Page>>);

impl Asker for Curious {
    fn first_rows(&self, page: Page) {
        *self.0.lock().unwrap() = Some(page);
    }
}

/// Leaves at once.
struct Gone;

impl Asker for Gone {
    fn has_left(&self) -> bool {
        true
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn columns_answer_as_a_scan_does(
        steps in prop::collection::vec((
            prop::collection::vec(change(), 0..6),
            prop::collection::vec((query(), window()), 1..8),
        ), 1..10),
    ) {
        let mut both = Both::new();
        for (changes, asked) in steps {
            both.write(&changes);
            for (query, window) in asked {
                let expected = both.memory.page(&query, window).unwrap();
                let (pages, first) = both.pages(&query, window);
                for page in &pages {
                    prop_assert_eq!(page, &expected);
                }
                if let Some(first) = first {
                    prop_assert!(first.counting && first.total <= expected.total);
                    prop_assert_eq!(&first.rows, &expected.rows);
                }
                prop_assert_eq!(&both.disk.page(&query, window).unwrap(), &expected);
            }
            both.gather();
        }
    }

    #[test]
    fn each_key_narrows_what_the_one_before_found(
        line in prop::sample::select(vec![
            "contoso 3 -rel:ended", "9e3779b9-7f4a", "shmd tag:vip", "unicode", "-con -to", "東京 5", "contoso.t11.example",
        ]),
        sort in prop::sample::select(vec!["name", "domain:desc", "updated", "country"]),
    ) {
        let both = Both::new();
        let window = Window { start: Start::Rank(0), len: 30 };
        for (end, _) in line.char_indices().skip(1) {
            let query = Query {
                filter: Filter::parse_partial(&line[..end]).0,
                sort: Sort::parse(sort).unwrap(),
            };
            let expected = both.memory.page(&query, window).unwrap();
            prop_assert_eq!(both.disk.page(&query, window).unwrap(), expected, "{}", &line[..end]);
        }
    }
}

#[test]
fn columns_of_long_ago_are_not_used() {
    let mut both = Both::new();
    let import = |number: u64| Change::Import { number, look: 1 };
    both.write(&(400..700).map(import).collect::<Vec<_>>());
    let columns = |both: &Both| {
        let columns = both
            .disk
            .read(|transaction| both.disk.columns().at(transaction));
        columns.unwrap()
    };
    assert!(columns(&both).is_none());
    both.gather();
    assert!(columns(&both).is_some());
}

#[test]
fn whoever_has_left_gets_no_answer() {
    let mut both = Both::new();
    let window = Window {
        start: Start::Rank(0),
        len: 30,
    };
    let query = |text: &str| Query {
        filter: Filter::parse(text).unwrap(),
        ..Query::default()
    };
    let found = |both: &Both, text| both.disk.page_for(&query(text), window, &Gone).unwrap();
    assert_eq!(found(&both, "con"), None);
    // Nothing of what was begun for somebody who left is taken for an answer later.
    let expected = both.memory.page(&query("con"), window).unwrap();
    assert_eq!(both.disk.page(&query("con"), window).unwrap(), expected);
    let import = |number: u64| Change::Import { number, look: 1 };
    both.write(&(400..3_000).map(import).collect::<Vec<_>>());
    assert_eq!(found(&both, "con"), None);
    both.disk.prepare_for(&Gone).unwrap();
    let columns = both
        .disk
        .read(|transaction| both.disk.columns().at(transaction));
    assert!(columns.unwrap().is_none());
    both.disk.begin_to_prepare();
    // The last handle goes only when the thread has gone.
    drop(both);
}

#[test]
fn blocks_that_are_damaged_or_gone_are_not_missed() {
    let both = Both::new();
    let expected = both.memory.page(&everything(), top()).unwrap();
    for key in [1, 0] {
        let changed = both.disk.write(|transaction| {
            let mut table = transaction.open_table(crate::tables::BLOCKS)?;
            let bytes = table.get(key)?.map(|bytes| bytes.value().to_vec());
            let mut bytes = bytes.expect("it is there");
            *bytes.last_mut().unwrap() ^= 1;
            table.insert(key, bytes.as_slice())?;
            Ok(crate::book::Keep::Changes(()))
        });
        changed.unwrap();
        both.disk.columns().forget();
        assert_eq!(both.disk.page(&everything(), top()).unwrap(), expected);
        // They are written anew when there is time.
        both.gather();
        let (pages, _) = both.pages(&everything(), top());
        assert_eq!(pages[2], expected);
    }
}

fn everything() -> Query {
    Query {
        sort: Sort::parse("domain").unwrap(),
        ..Query::default()
    }
}

fn top() -> Window {
    Window {
        start: Start::Rank(0),
        len: 50,
    }
}
