//! Bringing the list in by the program itself and by SQLite, in turns and each as a process of
//! its own: the rate, the memory and the size on the disk.

use std::fs;

use crate::place::{Place, argument};
use crate::process::{Ran, is_installed, run};
use crate::report::{Checked, Figure, because, check, figure};
use crate::times::{Times, alternate};
use crate::{owed, sqlite};

/// Makes the book and measures it; takes the book that is there when there is one.
pub(crate) fn measure(place: &Place) -> Checked<()> {
    if place.book().exists() && sqlite::file(place).exists() {
        return Ok(());
    }
    let rounds = if place.is_large() {
        1
    } else {
        place.times(3, 1)
    };
    let (mut peak, mut peak_tuned) = (Ok(0.0), Ok(0.0));
    let (mut bytes, mut bytes_peer) = (0, 0);
    let has_peer = is_installed(sqlite::PROGRAM);
    let mut ours = |_| {
        let (ran, size) = own(place)?;
        (peak, bytes) = (ran.peak, size);
        Ok(ran.seconds)
    };
    let mut plain = |_| {
        let (ran, size) = sqlite::import(place, false)?;
        bytes_peer = size;
        Ok(ran.seconds)
    };
    let mut tuned = |_| {
        let (ran, _) = sqlite::import(place, true)?;
        peak_tuned = ran.peak;
        Ok(ran.seconds)
    };
    let mut things: Vec<&mut dyn FnMut(usize) -> Checked<f64>> = vec![&mut ours];
    if has_peer {
        things.extend([&mut plain as &mut dyn FnMut(usize) -> _, &mut tuned]);
    }
    let times = alternate(rounds, place.seed, &mut things)?;
    drop(things);
    let rows = figure(place.size);
    let rate = |times: &Times| {
        let detail = format!("n {}", times.len());
        Figure::new(rows / times.percentile(50) / 1_000.0, detail)
    };
    let out = place.report();
    out.say("import, 1,000 rows a second", Ok(rate(&times[0])));
    out.say("import, peak memory, MB", peak.map(Figure::one));
    let each = Figure::one(figure(bytes) / rows);
    out.say("size, bytes a customer", Ok(each));
    let peer = |index: usize| times.get(index).ok_or(owed::ABSENT.to_owned());
    out.say("SQLite, import, 1,000 rows a second", peer(1).map(rate));
    let ratio = peer(1).map(|peer| peer.per(&times[0]).median());
    out.say("import, ratio to SQLite's rate", ratio);
    out.say(
        "SQLite tuned, import, 1,000 rows a second",
        peer(2).map(rate),
    );
    let ratio = peer(2).map(|peer| peer.per(&times[0]).median());
    out.say("import, ratio to SQLite's rate when tuned", ratio);
    let peak = peer(2).and(peak_tuned.map(Figure::one));
    out.say("SQLite tuned, import, peak memory, MB", peak);
    let ratio = peer(1).map(|_| Figure::one(figure(bytes) / figure(bytes_peer)));
    out.say("size, ratio to SQLite's", ratio);
    Ok(())
}

/// The program brings the list into a new book. Gives how long it took and the bytes on the disk.
fn own(place: &Place) -> Checked<(Ran, u64)> {
    // It is not there in the first round.
    let _ = fs::remove_file(place.book());
    let list = place.file("list.csv");
    let ran = run(&mut place.program(&["import", argument(&list)]), "", &[0])?;
    let bytes = fs::metadata(place.book()).map_err(because)?.len();
    let counts = place.open()?.counts().map_err(because)?;
    let wanted = place.size;
    check(counts.customers == wanted, || {
        format!("{} of {wanted} rows came in: {}", counts.customers, ran.out)
    })?;
    Ok((ran, bytes))
}
