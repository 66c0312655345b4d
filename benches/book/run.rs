//! One run: the books are made, every part is measured in a process of its own, and the table is
//! printed. How far it is goes to standard error.

use std::fs;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use crate::machine::about;
use crate::place::Place;
use crate::plan::Plan;
use crate::report::{Checked, Line, because};
use crate::table::Table;
use crate::{changing, drawing, frames, importing, making, peers, searching, sitting};

/// What one part does with the files of one size.
type Part = fn(&Place) -> Checked<()>;

/// What is made for every size before anything is measured, or is the first to be measured.
const FIRST: &[(&str, Part)] = &[("make", making::make), ("import", importing::measure)];
/// What is measured of each size, in this order: what leaves traces in the book comes last.
const EACH: &[(&str, Part)] = &[
    ("search", searching::loaded),
    ("first-key", searching::opened),
    ("ranks", searching::ranks),
    ("browse", sitting::browse),
    ("idle", sitting::idle),
    ("drawing", drawing::measure),
    ("peers", peers::measure),
    ("commits", changing::commits),
    ("recoveries", changing::recoveries),
];
/// What is measured last of each size.
const LAST: &[(&str, Part)] = &[("search-importing", searching::importing)];
/// The part that compares all sizes.
const FRAMES: &str = "frames";

/// Measures what was asked for; says whether every check held.
pub(crate) fn run(plan: &Plan) -> Checked<bool> {
    match &plan.part {
        Some(part) => one_part(plan, part).map(|()| true),
        None => everything(plan),
    }
}

fn places(plan: &Plan) -> Vec<Place> {
    let folder = plan.folder.clone().unwrap_or_default();
    let place = |size: &u64| Place {
        folder: folder.join(size.to_string()),
        size: *size,
        seed: plan.seed,
        quick: plan.quick,
    };
    plan.sizes.iter().map(place).collect()
}

fn one_part(plan: &Plan, part: &str) -> Checked<()> {
    let places = places(plan);
    let place = places.first().ok_or("a part wants a size")?;
    if part == changing::VICTIM {
        return changing::write_until_killed(place);
    }
    if part == FRAMES {
        return frames::measure(&places);
    }
    let mut parts = FIRST.iter().chain(EACH).chain(LAST);
    let found = parts.find(|(name, _)| *name == part);
    let (_, work) = found.ok_or_else(|| format!("there is no part {part}"))?;
    if let Err(reason) = work(place) {
        place.report().say(part, Err(reason));
    }
    Ok(())
}

fn everything(plan: &Plan) -> Checked<bool> {
    // Beside what is built: the memory file systems of some machines forget nothing to a disk.
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let temporary = tempfile::tempdir_in(beside).map_err(because)?;
    let folder = plan.folder.clone().unwrap_or(temporary.path().to_owned());
    let plan = Plan {
        folder: Some(folder),
        ..plan.clone()
    };
    let begun = Instant::now();
    let mut table = Table::new(&plan.sizes);
    let places = places(&plan);
    for place in &places {
        fs::create_dir_all(&place.folder).map_err(because)?;
        for (part, _) in FIRST {
            // The others stand on what these make.
            start(part, std::slice::from_ref(place), begun, &mut table)?;
        }
    }
    if plan.wants(FRAMES) {
        start(FRAMES, &places, begun, &mut table)?;
    }
    for parts in [EACH, LAST] {
        for (part, _) in parts.iter().filter(|(part, _)| plan.wants(part)) {
            for place in &places {
                start(part, std::slice::from_ref(place), begun, &mut table)?;
            }
        }
    }
    tell(&plan, &table)?;
    Ok(table.is_whole())
}

/// Starts a part and takes what it says.
fn start(part: &str, places: &[Place], begun: Instant, table: &mut Table) -> Checked<()> {
    let sizes: Vec<String> = places.iter().map(|place| place.size.to_string()).collect();
    let seconds = begun.elapsed().as_secs();
    let _ = writeln!(io::stderr(), "{seconds:>5} s  {part} {}", sizes.join(" "));
    let first = places.first().ok_or("there is no size")?;
    let mut child = first
        .part(part)?
        .args(&sizes[1..])
        .stdout(Stdio::piped())
        .spawn()
        .map_err(because)?;
    let output = child.stdout.take().ok_or("its output is ours")?;
    for line in BufReader::new(output).lines() {
        match Line::read(&line.map_err(because)?) {
            Some(line) => {
                if let Err(reason) = &line.figure {
                    let _ = writeln!(io::stderr(), "         {}: {reason}", line.label);
                }
                table.put(line);
            }
            None => return Err(format!("{part} said what nobody understands")),
        }
    }
    let status = child.wait().map_err(because)?;
    if !status.success() {
        table.put(Line {
            size: places.last().map_or(0, |place| place.size),
            label: part.to_owned(),
            figure: Err(format!("it ended with {status}; see above")),
        });
    }
    Ok(())
}

fn tell(plan: &Plan, table: &Table) -> Checked<()> {
    let about = about(plan, "book");
    writeln!(io::stdout(), "{about}\n\n{}", table.markdown()).map_err(because)?;
    match &plan.write {
        Some(file) => table.write(file, "book", &about),
        None => Ok(()),
    }
}
