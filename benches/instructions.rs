//! Counts the instructions of the hot paths, at several sizes: `cargo bench --bench instructions
//! -- 10000 100000`. Counts hardly depend on what else the machine does, unlike times. It runs
//! itself under callgrind; where valgrind is not installed it says so and counts nothing.

#[path = "book/drawing.rs"]
#[allow(dead_code, reason = "times are taken of it elsewhere")]
mod drawing;
#[path = "instructions/hot.rs"]
mod hot;
#[path = "book/machine.rs"]
mod machine;
#[path = "book/making.rs"]
mod making;
#[path = "book/mix.rs"]
#[allow(dead_code, reason = "a part of the questions is enough here")]
mod mix;
#[path = "book/owed.rs"]
mod owed;
#[path = "book/place.rs"]
#[allow(dead_code, reason = "changes are made elsewhere")]
mod place;
#[path = "book/plan.rs"]
#[allow(dead_code, reason = "not every option is of use here")]
mod plan;
#[path = "book/process.rs"]
#[allow(dead_code, reason = "nothing here asks for memory")]
mod process;
#[path = "book/report.rs"]
#[allow(dead_code, reason = "lines of parts are read elsewhere")]
mod report;
#[path = "book/table.rs"]
mod table;
#[path = "book/terminal.rs"]
#[allow(dead_code, reason = "nothing here is watched")]
mod terminal;
#[path = "book/times.rs"]
#[allow(dead_code, reason = "nothing here takes times")]
mod times;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode};

use place::{PROGRAM, Place, argument};
use plan::Plan;
use report::{Checked, Figure, Line, because, check, figure};
use table::Table;
use terminal::{Terminal, shows};

/// What counts.
const VALGRIND: &str = "valgrind";

fn main() -> ExitCode {
    match Plan::read(std::env::args().skip(1)).and_then(|plan| run(&plan)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            let _ = writeln!(io::stderr(), "{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(plan: &Plan) -> Checked<bool> {
    let folder = plan.folder.clone();
    if let Some(path) = &plan.part {
        let place = place(plan, &folder.unwrap_or_default(), plan.sizes[0]);
        hot::walk(&place, path)?;
        return Ok(true);
    }
    if !process::is_installed(VALGRIND) {
        let line = "valgrind is not installed: no instruction was counted";
        writeln!(io::stdout(), "{line}").map_err(because)?;
        return Ok(true);
    }
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let temporary = tempfile::tempdir_in(beside).map_err(because)?;
    let folder = folder.unwrap_or(temporary.path().to_owned());
    let mut table = Table::new(&plan.sizes);
    let mut smallest = Vec::new();
    for size in &plan.sizes {
        let place = place(plan, &folder, *size);
        prepare(&place)?;
        let mut paths = vec![("the program: started, list shown, left", program(&place))];
        for (label, path) in hot::PATHS {
            let _ = writeln!(io::stderr(), "{path} {size}");
            paths.push((label, counted(&place, path)));
        }
        for (index, (label, count)) in paths.into_iter().enumerate() {
            if smallest.len() == index {
                smallest.push(count.clone().unwrap_or(1.0));
            }
            let ratio = |count| format!("{:.3} times the smallest", count / smallest[index]);
            table.put(Line {
                size: *size,
                label: label.to_owned(),
                figure: count.map(|count| Figure::new(count, ratio(count))),
            });
        }
    }
    let about = machine::about(plan, "instructions");
    writeln!(io::stdout(), "{about}\n\n{}", table.markdown()).map_err(because)?;
    if let Some(file) = &plan.write {
        table.write(file, "instructions", &about)?;
    }
    Ok(table.is_whole())
}

fn place(plan: &Plan, folder: &Path, size: u64) -> Place {
    Place {
        folder: folder.join(size.to_string()),
        size,
        seed: plan.seed,
        quick: plan.quick,
    }
}

/// Makes the book by an import, unless it is there.
fn prepare(place: &Place) -> Checked<()> {
    fs::create_dir_all(&place.folder).map_err(because)?;
    making::make(place)?;
    if !place.book().exists() {
        let list = place.file("list.csv");
        let mut import = place.program(&["import", argument(&list)]);
        process::run(&mut import, "", &[0])?;
    }
    let customers = place.open()?.counts().map_err(because)?.customers;
    let wanted = place.size;
    check(wanted <= customers, || format!("{customers} of {wanted}"))
}

/// The instructions of one walk along a hot path.
fn counted(place: &Place, path: &str) -> Checked<f64> {
    let counts = place.file("callgrind.out");
    // It is written anew.
    let _ = fs::remove_file(&counts);
    let mut command = Command::new(VALGRIND);
    command
        .args(["--tool=callgrind", "--collect-atstart=no"])
        .arg(format!("--toggle-collect=*{}*", hot::MARK))
        .arg(format!("--callgrind-out-file={}", counts.display()))
        .arg(std::env::current_exe().map_err(because)?)
        .args(["--part", path, "--seed", &place.seed.to_string()])
        .arg("--folder")
        .arg(place.folder.parent().ok_or("it is a folder in another")?)
        .arg(place.size.to_string());
    let ran = process::run(&mut command, "", &[0])?;
    check(ran.out.trim() == hot::DONE, || {
        format!("the work was not done: {}", ran.out)
    })?;
    Ok(total(&counts)? / figure(hot::WALKS))
}

/// The instructions of the whole program, from its start until it has been left again with a
/// full list on its screen.
fn program(place: &Place) -> Checked<f64> {
    let counts = place.file("callgrind.out");
    let _ = fs::remove_file(&counts);
    let names = place::first_names(place)?;
    let out = format!("--callgrind-out-file={}", counts.display());
    let words = [
        VALGRIND,
        "--tool=callgrind",
        "-q",
        "--log-file=/dev/null",
        &out,
        PROGRAM,
    ];
    let mut terminal = Terminal::start(&words, &place.environment())?;
    terminal.until("the list", |screen| shows(screen, &names))?;
    terminal.quit()?;
    total(&counts)
}

/// What callgrind counted.
fn total(file: &Path) -> Checked<f64> {
    let text = fs::read_to_string(file).map_err(because)?;
    let totals = text.lines().filter_map(|line| line.strip_prefix("totals:"));
    let sum: u64 = totals
        .filter_map(|count| count.trim().parse::<u64>().ok())
        .sum();
    check(1_000 < sum, || {
        format!("only {sum} instructions were counted")
    })?;
    Ok(figure(sum))
}
