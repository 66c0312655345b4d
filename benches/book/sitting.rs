//! Somebody at the program: the memory it takes to browse and to search, how long a key takes
//! until the screen shows what it asked for, and what it does while nobody touches it.

use std::time::Duration;

use partnerdesk_search::Sort;

use crate::owed;
use crate::place::{DEFAULT, PROGRAM, Place, first_names, page};
use crate::process::{computed, memory, switches};
use crate::report::{Checked, Figure, figure};
use crate::terminal::{Terminal, shows};
use crate::times::Times;

/// What is typed into the search line, and left again.
const TYPED: [&str; 4] = ["salzmoor", "gmbh", "berufs", "zzqxv"];

/// Browses and searches as a person does.
pub(crate) fn browse(place: &Place) -> Checked<()> {
    let out = place.report();
    let (first, searches) = (first_names(place)?, searches(place)?);
    let mut terminal = Terminal::start(&[PROGRAM], &place.environment())?;
    terminal.until("the list", |screen| shows(screen, &first))?;
    let mut times = Times::default();
    // The end of the list and its beginning, once by each key that goes there.
    for round in 0..place.times(3, 2) {
        terminal.types("G")?;
        terminal.until("the end", |screen| !shows(screen, &first))?;
        terminal.types("gg")?;
        terminal.until("the beginning", |screen| shows(screen, &first))?;
        for (text, found) in &searches {
            terminal.types("/")?;
            terminal.watch(Duration::from_millis(50));
            for (at, letter) in text.char_indices() {
                terminal.types(&letter.to_string())?;
                let time = terminal.until(text, |screen| found[at].is_on(screen))?;
                // The first round may still fall into the making of what searches want.
                if 0 < round {
                    times.push(time);
                }
                terminal.watch(Duration::from_millis(30));
            }
            terminal.types("\x1b")?;
            terminal.until("the list", |screen| shows(screen, &first))?;
        }
    }
    let pid = terminal.pid()?;
    let megabytes = |line| {
        let kilobytes = memory(pid, line).ok_or(owed::UNTOLD);
        kilobytes.map(|kilobytes| Figure::one(figure(kilobytes) / 1_024.0))
    };
    out.say(
        "browse and search, memory, MB",
        megabytes("VmRSS:").map_err(Into::into),
    );
    out.say(
        "browse and search, peak memory, MB",
        megabytes("VmHWM:").map_err(Into::into),
    );
    if 0 < times.len() {
        out.say_both("a key typed, to the screen", &Ok(times));
    }
    terminal.quit()
}

/// What the screen has to show once a text is typed.
struct Found {
    typed: String,
    total: u64,
    names: Vec<String>,
}

impl Found {
    fn is_on(&self, screen: &[String]) -> bool {
        let line = screen[1].replace(',', "");
        let (typed, total) = (format!("/ {} ", self.typed), format!(" {} of ", self.total));
        let rows = self.names.is_empty() || shows(screen, &self.names);
        line.contains(&typed) && line.contains(&total) && rows
    }
}

/// Each text that is typed, with what is to be seen at each of its letters.
fn searches(place: &Place) -> Checked<Vec<(&'static str, Vec<Found>)>> {
    let book = place.open()?;
    let first = |text: &str| {
        let filter = format!("{text} {DEFAULT}");
        let page = page(&*book, &filter, Sort::default(), 0)?;
        let names = page.rows.iter().take(20);
        let names = names.map(|row| row.name.as_str().chars().take(8).collect());
        Ok(Found {
            typed: text.to_owned(),
            total: page.total,
            names: names.collect(),
        })
    };
    let all = |text: &'static str| {
        let beginnings = (1..=text.len()).map(|end| first(&text[..end]));
        Ok((text, beginnings.collect::<Checked<_>>()?))
    };
    TYPED.into_iter().map(all).collect()
}

/// Leaves the program alone.
pub(crate) fn idle(place: &Place) -> Checked<()> {
    let out = place.report();
    let first = first_names(place)?;
    let mut terminal = Terminal::start(&[PROGRAM], &place.environment())?;
    terminal.until("the list", |screen| shows(screen, &first))?;
    let pid = terminal.pid()?;
    // What is made in the background after the first frame is no idleness yet.
    for _ in 0..60 {
        let before = computed(pid);
        terminal.watch(Duration::from_millis(500));
        let quiet = before.zip(computed(pid)).is_none_or(|(a, b)| b - a < 2.0);
        if quiet {
            break;
        }
    }
    let untold = || owed::UNTOLD.to_owned();
    let before = (computed(pid), switches(pid));
    let bytes = terminal.watch(Duration::from_secs(if place.quick { 1 } else { 10 }));
    let after = (computed(pid), switches(pid));
    let since = |a: Option<f64>, b: Option<f64>| a.zip(b).map(|(a, b)| Figure::one(b - a));
    let time = since(before.0, after.0).ok_or_else(untold);
    out.say("idle 10 s, computing, ms", time);
    let switched = since(before.1.map(figure), after.1.map(figure)).ok_or_else(untold);
    out.say("idle 10 s, context switches", switched);
    let drawn = Figure::one(figure(bytes));
    out.say("idle 10 s, bytes to the terminal", Ok(drawn));
    terminal.quit()
}
