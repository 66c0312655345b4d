//! Windows while typing: once the book has everything it wants in memory, at the first key after
//! opening, with and without the file in the system's memory, in other orders, and while another
//! program imports.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use partnerdesk_ports::Book;
use partnerdesk_search::{Column, Sort};

use crate::answer::{Answer, Waits, asked};
use crate::mix::{Question, counted};
use crate::place::{DEFAULT, Place, argument, change, customers, next_change, open, page};
use crate::process::{evict, until_settled};
use crate::report::{Checked, Figure, because, check, figure};
use crate::times::{Times, once};

/// Opened and loaded.
pub(crate) fn loaded(place: &Place) -> Checked<()> {
    let questions = counted(place)?;
    let book = warm(&place.book())?;
    let mut classes: BTreeMap<&str, Checked<Waits>> = BTreeMap::new();
    for round in 0..place.times(9, 2) {
        for index in 0..questions.len() {
            // Another order each round, so that no key profits from the one before it.
            let question = &questions[(index * 7 + round * 13) % questions.len()];
            let waits = classes
                .entry(question.class)
                .or_insert(Ok(Waits::default()));
            if let Ok(known) = waits {
                match answered(&*book, question, Sort::default()) {
                    Ok(answer) => known.push(&answer),
                    Err(reason) => *waits = Err(reason),
                }
            }
        }
    }
    for (class, waits) in &classes {
        let name = match *class {
            "terms" => "filter".to_owned(),
            class => format!("search, {class}"),
        };
        say(place, &name, waits);
    }
    let waits = in_order(place, &*book, &questions);
    say(place, "search in another order", &waits);
    Ok(())
}

/// Says how long the first rows took, and how long everything with the exact total did.
fn say(place: &Place, name: &str, waits: &Checked<Waits>) {
    let of = |times: fn(&Waits) -> &Times| waits.as_ref().map(times).cloned().map_err(Clone::clone);
    let out = place.report();
    out.say_both(&format!("{name}, first rows"), &of(|waits| &waits.first));
    out.say_both(name, &of(|waits| &waits.whole));
}

/// A book that has made everything in memory that it wants to have there.
pub(crate) fn warm(path: &Path) -> Checked<Box<dyn Book>> {
    let book = open(path)?;
    page(&*book, DEFAULT, Sort::default(), 0)?;
    until_settled();
    // What is only made when somebody searches.
    page(&*book, "warm", Sort::default(), 0)?;
    until_settled();
    Ok(book)
}

fn in_order(place: &Place, book: &dyn Book, questions: &[Question]) -> Checked<Waits> {
    let mut waits = Waits::default();
    for column in Column::ALL {
        let sort = Sort {
            column,
            ..Sort::default()
        };
        // The first time is another row of the table.
        page(book, "", sort, 0)?;
        for question in questions.iter().step_by(place.times(3, 9)) {
            waits.push(&answered(book, question, sort)?);
            waits.push(&answered(book, question, sort.reversed())?);
        }
    }
    Ok(waits)
}

/// Asks a question, which has to find as many as were counted without a store.
fn answered(book: &dyn Book, question: &Question, sort: Sort) -> Checked<Answer> {
    let answer = asked(book, &question.text, sort, 0)?;
    let total = answer.page.total;
    check(total == question.hits, || {
        let Question { text, hits, .. } = question;
        format!("{text:?} found {total}, and {hits} customers fit it")
    })?;
    Ok(answer)
}

/// The first key after opening: with the file in memory, and with none of its pages there.
pub(crate) fn opened(place: &Place) -> Checked<()> {
    let questions: Vec<Question> = counted(place)?
        .into_iter()
        .filter(|question| matches!(question.class, "3 and more letters" | "Chinese"))
        .step_by(place.times(4, 12))
        .collect();
    let first = |is_cold: bool| {
        let mut waits = Waits::default();
        let usual = if place.is_large() { 8 } else { 20 };
        for question in questions.iter().cycle().take(place.times(usual, 2)) {
            if is_cold {
                evict(&place.book())?;
            }
            let book = place.open()?;
            waits.push(&answered(&*book, question, Sort::default())?);
        }
        Ok(waits)
    };
    for (name, is_cold) in [("", false), (", disk cold", true)] {
        let label = format!("first key after opening{name}");
        say(place, &label, &first(is_cold));
    }
    Ok(())
}

/// Windows of a search while another program imports into the same book.
pub(crate) fn importing(place: &Place) -> Checked<()> {
    // Whatever comes in here is in no other book: the counts are not for it.
    let path = place.file("busy.redb");
    fs::copy(place.book(), &path).map_err(because)?;
    let book = warm(&path)?;
    let before = book.counts().map_err(because)?.customers;
    let list = place.file("more.csv");
    let mut child = place
        .program(&["--book", argument(&path), "import", argument(&list)])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(because)?;
    let (mut times, mut total) = (Times::default(), 0);
    while child.try_wait().map_err(because)?.is_none() {
        let mut found = Ok(0);
        let time = once(|| found = page(&*book, "gmbh", Sort::default(), 0).map(|page| page.total));
        let found = found?;
        check(total <= found, || format!("{found} found after {total}"))?;
        total = found;
        // Nobody types faster.
        std::thread::sleep(std::time::Duration::from_millis(20));
        times.push(time);
    }
    let status = child.wait().map_err(because)?;
    check(status.success(), || {
        format!("the import ended with {status}")
    })?;
    let after = book.counts().map_err(because)?.customers;
    check(before < after, || {
        format!("{after} customers after {before}")
    })?;
    let enough = place.times(5, 1);
    check(enough <= times.len(), || {
        format!("the import was over after {} questions", times.len())
    })?;
    place
        .report()
        .say_both("search while importing", &Ok(times));
    drop(book);
    fs::remove_file(path).map_err(because)
}

/// Far windows, and the orders of every column.
pub(crate) fn ranks(place: &Place) -> Checked<()> {
    let out = place.report();
    let mut book = warm(&place.book())?;
    let count = place.times(200, 20);
    let mut far = Ok(());
    let mut dice = crate::times::Dice(place.seed | 1);
    let total = book.counts().map_err(because)?.customers;
    let times = Times::of(count, |_| {
        let found = page(&*book, "", Sort::default(), dice.below(total));
        let right = found
            .and_then(|page| check(page.total == total, || format!("{} of {total}", page.total)));
        if right.is_err() {
            far = right;
        }
    });
    out.say_both("jump to any rank", &far.map(|()| times));

    let ordered = |book: &dyn Book| {
        let mut worst = Figure::new(0.0, "");
        for column in Column::ALL {
            let sort = Sort {
                column,
                ..Sort::default()
            };
            let mut found = Ok(0);
            let time = once(|| found = page(book, "", sort, total / 2).map(|page| page.total));
            check(found? == total, || format!("not all by {}", column.code()))?;
            if worst.value < time {
                worst = Figure::new(time, column.code());
            }
        }
        Ok::<_, String>(worst)
    };
    let label = "order by a column";
    out.say(
        &format!("{label}, first time, worst column, ms"),
        ordered(&*book),
    );
    until_settled();
    out.say(
        &format!("{label}, again, worst column, ms"),
        ordered(&*book),
    );
    let ids = customers(&*book)?;
    let write = next_change(&*book, ids[0], fresh_mark())?;
    change(&mut *book, &write)?;
    out.say(
        &format!("{label}, after a change, worst column, ms"),
        ordered(&*book),
    );
    out.say("customers in the book", Ok(Figure::one(figure(total))));
    Ok(())
}

/// A number that no change of an earlier run has.
pub(crate) fn fresh_mark() -> u128 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(1, |since| since.as_nanos())
}
