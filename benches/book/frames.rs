//! The first frame of the program itself, in a pseudo-terminal: from the start of the process to
//! the first full list on the screen. Every size, the harness alone, and SQLite with the same rows
//! and their number take turns in random order.

use crate::changing::killed_after;
use crate::place::{FIRST, PROGRAM, Place, first_names};
use crate::process::{computed, is_installed};
use crate::report::{Checked, Figure, Report};
use crate::terminal::{Terminal, shows};
use crate::times::{Times, alternate};
use crate::{owed, sqlite};

/// Measures all sizes against each other.
pub(crate) fn measure(places: &[Place]) -> Checked<()> {
    let smallest = places.first().ok_or("there is no size")?;
    let expected: Vec<Vec<String>> = places.iter().map(first_names).collect::<Checked<_>>()?;
    if let Err(reason) = clean(places, &expected, smallest) {
        say(places, "first frame", Err(&reason));
    }
    let rounds = smallest.times(15, 2);
    let each = |index: usize| {
        let (place, names) = (&places[index], &expected[index]);
        move |_| {
            killed_after(place, 5)?;
            first_frame(place, names).map(|(wall, _)| wall)
        }
    };
    let mut work: Vec<_> = (0..places.len()).map(each).collect();
    let mut things: Vec<Thing<'_>> = work.iter_mut().map(|one| one as Thing<'_>).collect();
    let times = alternate::<String>(rounds, smallest.seed, &mut things);
    say(places, "first frame after kill -9", times.as_deref());
    Ok(())
}

type Thing<'a> = &'a mut dyn FnMut(usize) -> Checked<f64>;

fn clean(places: &[Place], expected: &[Vec<String>], smallest: &Place) -> Checked<()> {
    let rounds = smallest.times(15, 2);
    let mut computing = vec![Times::default(); places.len()];
    let mut floor = |_| echo(smallest);
    let mut ours: Vec<_> = places
        .iter()
        .zip(expected)
        .zip(&mut computing)
        .map(|((place, names), computing)| {
            move |_| {
                let (wall, time) = first_frame(place, names)?;
                computing.push(time);
                Ok(wall)
            }
        })
        .collect();
    let has_peer = is_installed(sqlite::PROGRAM);
    let mut peers: Vec<_> = places
        .iter()
        .filter(|_| has_peer)
        .map(|place| move |_| sqlite::first_rows(place, FIRST))
        .collect();
    let mut things: Vec<Thing<'_>> = vec![&mut floor];
    things.extend(ours.iter_mut().map(|one| one as Thing<'_>));
    things.extend(peers.iter_mut().map(|one| one as Thing<'_>));
    let times = alternate(rounds, smallest.seed, &mut things)?;
    drop(things);
    drop(ours);
    let (ours, peers) = times[1..].split_at(places.len());
    for place in places {
        place.report().say(
            "nothing but the harness (echo), ms p50",
            Ok(times[0].median()),
        );
    }
    say(places, "first frame", Ok(ours));
    for (place, times) in places.iter().zip(&computing) {
        let out = place.report();
        out.say("first frame, computing, ms p50", Ok(times.median()));
        let ratio = Ok(times.per(&computing[0]).median());
        out.say("first frame, computing, ratio to the smallest book", ratio);
    }
    for (index, place) in places.iter().enumerate() {
        let peer = peers.get(index).ok_or(owed::ABSENT.to_owned());
        let out = place.report();
        let rows = peer.clone().map(Times::median);
        out.say("SQLite, the same rows and their number, ms p50", rows);
        let ratio = peer.map(|peer| ours[index].per(peer).median());
        out.say("first frame, ratio to SQLite", ratio);
    }
    Ok(())
}

fn say(places: &[Place], what: &str, times: Result<&[Times], &String>) {
    for (index, place) in places.iter().enumerate() {
        let out: Report = place.report();
        let of = |figure: &dyn Fn(&[Times]) -> Figure| times.map(figure).map_err(Clone::clone);
        out.say(
            &format!("{what}, ms p50"),
            of(&|times| times[index].median()),
        );
        out.say(
            &format!("{what}, ratio to the smallest book"),
            of(&|times| times[index].per(&times[0]).median()),
        );
    }
}

/// Opens the program, waits for the list, and leaves: milliseconds, and those it computed.
fn first_frame(place: &Place, names: &[String]) -> Checked<(f64, f64)> {
    let mut terminal = Terminal::start(&[PROGRAM], &place.environment())?;
    let wall = terminal.until("the list", |screen| shows(screen, names))?;
    let computed = computed(terminal.pid()?).unwrap_or_default();
    terminal.quit()?;
    Ok((wall, computed))
}

/// What the harness itself takes: a process that says one word.
fn echo(place: &Place) -> Checked<f64> {
    let mut terminal = Terminal::start(&["/bin/echo", "ready"], &place.environment())?;
    let wall = terminal.until("a word", |screen| screen[0].starts_with("ready"))?;
    terminal.ended()?;
    Ok(wall)
}
