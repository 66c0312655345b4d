//! Measures whole books at several sizes in one run and prints one table with the growth from
//! size to size and what is owed: `cargo bench --bench book -- 10000 100000 1000000`. Absolute
//! times are this machine's; the ratios are the result. A figure whose check fails is not
//! printed. Each part is a process of its own, so that its memory and its end are its own.

#[path = "book/answer.rs"]
mod answer;
#[path = "book/bare.rs"]
mod bare;
#[path = "book/changing.rs"]
mod changing;
#[path = "book/drawing.rs"]
mod drawing;
#[path = "book/frames.rs"]
mod frames;
#[path = "book/importing.rs"]
mod importing;
#[path = "book/machine.rs"]
mod machine;
#[path = "book/making.rs"]
mod making;
#[path = "book/mix.rs"]
mod mix;
#[path = "book/owed.rs"]
mod owed;
#[path = "book/peers.rs"]
mod peers;
#[path = "book/place.rs"]
mod place;
#[path = "book/plan.rs"]
mod plan;
#[path = "book/process.rs"]
mod process;
#[path = "book/report.rs"]
mod report;
#[path = "book/run.rs"]
mod run;
#[path = "book/searching.rs"]
mod searching;
#[path = "book/sitting.rs"]
mod sitting;
#[path = "book/sqlite.rs"]
mod sqlite;
#[path = "book/table.rs"]
mod table;
#[path = "book/terminal.rs"]
mod terminal;
#[path = "book/times.rs"]
mod times;

use std::io::{self, Write as _};
use std::process::ExitCode;

use plan::{Plan, USAGE};

fn main() -> ExitCode {
    let done =
        Plan::read(std::env::args().skip(1)).map_err(|problem| format!("{problem}\n{USAGE}"));
    match done.and_then(|plan| run::run(&plan)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            let _ = writeln!(io::stderr(), "{reason}");
            ExitCode::FAILURE
        }
    }
}
