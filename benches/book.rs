//! Measures a whole book at several sizes in one run and prints one table with the growth from
//! size to size: `cargo bench --bench book -- 10000 100000`. Absolute times are this machine's;
//! the ratios are the result. Each figure is printed only after its work was checked.

#[path = "book/clock.rs"]
mod clock;
#[path = "book/desk.rs"]
mod desk;
#[path = "book/peer.rs"]
mod peer;
#[path = "book/table.rs"]
mod table;

use std::process::ExitCode;

use table::Table;

/// The sizes measured when none are named.
const USUAL: [u64; 2] = [10_000, 100_000];

fn main() -> ExitCode {
    let named: Vec<u64> = std::env::args()
        .skip(1)
        .filter_map(|word| word.parse().ok())
        .collect();
    let sizes = if named.is_empty() {
        USUAL.to_vec()
    } else {
        named
    };
    let mut table = Table::new(&sizes);
    for size in &sizes {
        let folder = tempfile::tempdir().expect("a folder for the book");
        desk::measure(*size, folder.path(), &mut table);
        peer::measure(*size, folder.path(), &mut table);
    }
    match table.print(&mut std::io::stdout()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
