//! One durable change, in turns and random order with what it could cost at least: a page written
//! and synchronised, redb alone with the same settings and bytes, and SQLite. And opening a book
//! whose writer was killed in the middle of its work.

use std::fs::{self, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write as _};
use std::process::Stdio;

use partnerdesk_search::Sort;

use crate::bare::Bare;
use crate::place::{DEFAULT, Place, change, customers, next_change, page};
use crate::process::is_installed;
use crate::report::{Checked, Figure, because, check, figure};
use crate::searching::fresh_mark;
use crate::times::{Times, alternate, once};
use crate::{owed, sqlite};

/// The part that writes until it is killed.
pub(crate) const VICTIM: &str = "write-until-killed";
/// A page of the disk.
const PAGE: usize = 4_096;

/// Measures changes.
pub(crate) fn commits(place: &Place) -> Checked<()> {
    let out = place.report();
    let rounds = place.times(200, 10);
    let mut book = place.open()?;
    let ids = customers(&*book)?;
    let mut bare = Bare::open(&place.file("bare.redb"), &*book, place.size)?;
    let mut floor = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(place.file("floor.bin"))
        .map_err(because)?;
    floor.write_all(&vec![0; PAGE * 256]).map_err(because)?;
    floor.sync_all().map_err(because)?;
    let mut peer = is_installed(sqlite::PROGRAM)
        .then(|| Peer::start(place))
        .transpose()?;
    let mark = fresh_mark();
    let (syncs, entries) = (bare.syncs(), book.counts().map_err(because)?.entries);

    let mut raw = |round: usize| {
        let page = [u8::try_from(round % 251).unwrap_or(0); PAGE];
        let mut written = Ok(());
        let time = once(|| {
            let at = SeekFrom::Start((round % 256 * PAGE) as u64);
            written = floor
                .seek(at)
                .and_then(|_| floor.write_all(&page))
                .and_then(|()| floor.sync_data());
        });
        written.map_err(because).map(|()| time)
    };
    let mut alone = |_| timed(|| bare.change());
    let mut ours = |round: usize| {
        let mark = mark + round as u128;
        let write = next_change(&*book, ids[round % ids.len()], mark)?;
        timed(|| change(&mut *book, &write))
    };
    let mut theirs = |round: usize| match &mut peer {
        Some(peer) => timed(|| peer.change(round)),
        None => Err(owed::ABSENT.to_owned()),
    };
    let mut things: Vec<&mut dyn FnMut(usize) -> Checked<f64>> =
        vec![&mut raw, &mut alone, &mut ours];
    let has_peer = is_installed(sqlite::PROGRAM);
    if has_peer {
        things.push(&mut theirs);
    }
    let times = alternate(rounds, place.seed, &mut things)?;
    drop(things);

    let done = rounds as u64;
    let synced = bare.syncs() - syncs;
    let alone = check(done <= synced, || {
        format!("{synced} syncs for {done} changes")
    });
    let written = book.counts().map_err(because)?.entries - entries;
    // What is durable has waited for the disk, and so it took no less than one page does.
    let floor = times[0].percentile(50) * 0.5;
    let durable = |times: &Times| {
        let middle = times.percentile(50);
        check(place.quick || floor < middle, || {
            format!("{middle:.3} ms is less than a disk takes")
        })
    };
    let ours = check(written == done, || {
        format!("{written} entries for {done} changes")
    })
    .and_then(|()| durable(&times[2]));
    out.say("one page and fdatasync, ms p50", Ok(times[0].median()));
    let alone = alone.and_then(|()| durable(&times[1]));
    out.say(
        "redb alone, one change, ms p50",
        alone.clone().map(|()| times[1].median()),
    );
    out.say(
        "redb alone, syncs a change",
        Ok(Figure::one(figure(synced) / figure(done))),
    );
    out.say(
        "one change, ms p50",
        ours.clone().map(|()| times[2].median()),
    );
    out.say("one change, ms p99", ours.clone().map(|()| times[2].late()));
    let ratio = |other: usize| times[2].per(&times[other]).median();
    out.say(
        "one change, ratio to one page and fdatasync",
        ours.clone().map(|()| ratio(0)),
    );
    let both = alone.and(ours.clone());
    out.say("one change, ratio to redb alone", both.map(|()| ratio(1)));
    let peer = times.get(3).ok_or(owed::ABSENT.to_owned());
    let peer = peer.and_then(|times| durable(times).map(|()| times));
    out.say(
        "SQLite, one change, WAL and FULL, ms p50",
        peer.clone().map(Times::median),
    );
    let both = peer.and_then(|_| ours.map(|()| ratio(3)));
    out.say("one change, ratio to SQLite", both);
    Ok(())
}

fn timed(work: impl FnOnce() -> Checked<()>) -> Checked<f64> {
    let mut done = Ok(());
    let time = once(|| done = work());
    done.map(|()| time)
}

/// SQLite with the list, asked to change one text of one row.
struct Peer {
    session: sqlite::Session,
    name: String,
    rows: u64,
    mark: u128,
}

impl Peer {
    fn start(place: &Place) -> Checked<Self> {
        let file = sqlite::file(place);
        let (_, name) = sqlite::columns(&file)?;
        let mut session = sqlite::Session::start(&file)?;
        session.ask("pragma journal_mode=wal;")?;
        session.ask("pragma synchronous=full; pragma synchronous;")?;
        Ok(Self {
            session,
            name,
            rows: place.size,
            mark: fresh_mark(),
        })
    }

    /// Every change makes the text another one: SQLite writes nothing that is so already.
    fn change(&mut self, round: usize) -> Checked<()> {
        let row = round as u64 * 7_919 % self.rows + 1;
        let text = format!("{} {round}", self.mark);
        let name = &self.name;
        let line = format!("update c set \"{name}\"='{text}' where rowid={row}; select changes();");
        let changed = self.session.ask(&line)?;
        check(changed == "1", || format!("{changed} rows were changed"))
    }
}

/// Opens the book in turns after a clean end and after its writer was killed.
pub(crate) fn recoveries(place: &Place) -> Checked<()> {
    let open = || {
        timed(|| {
            let book = place.open()?;
            page(&*book, DEFAULT, Sort::default(), 0).map(drop)
        })
    };
    let (mut clean, mut killed) = (Times::default(), Times::default());
    for _ in 0..place.times(15, 2) {
        killed_after(place, 5)?;
        killed.push(open()?);
        // Closed in order by the one before.
        clean.push(open()?);
    }
    let out = place.report();
    out.say("open and first window, ms p50", Ok(clean.median()));
    out.say("open after kill -9, ms p50", Ok(killed.median()));
    let ratio = killed.per(&clean).median();
    out.say("open after kill -9, ratio to a clean open", Ok(ratio));
    Ok(())
}

/// Lets another process write to the book and kills it, with SIGKILL, after so many changes.
pub(crate) fn killed_after(place: &Place, changes: usize) -> Checked<()> {
    let mut child = place
        .part(VICTIM)?
        .stdout(Stdio::piped())
        .spawn()
        .map_err(because)?;
    let output = child.stdout.take().ok_or("its output is ours")?;
    let written = BufReader::new(output).lines().take(changes).count();
    child.kill().map_err(because)?;
    let status = child.wait().map_err(because)?;
    check(written == changes && status.code().is_none(), || {
        format!("it ended with {status} after {written} changes")
    })
}

/// Writes to the book, and says so after each change, until somebody ends it.
pub(crate) fn write_until_killed(place: &Place) -> Checked<()> {
    let mut book = place.open()?;
    let ids = customers(&*book)?;
    let mark = fresh_mark();
    // Nobody wants more; whoever started it may have gone.
    for number in 0..10_000_usize {
        let customer = ids[number % ids.len()];
        let write = next_change(&*book, customer, mark + number as u128)?;
        change(&mut *book, &write)?;
        writeln!(io::stdout(), "{number}").map_err(because)?;
    }
    fs::metadata(place.book()).map(drop).map_err(because)
}
