//! The hot paths, each walked several times inside a function whose name the counting knows.
//! What is prepared and checked around it is not counted.

use std::hint::black_box;
use std::io::Write as _;

use partnerdesk_domain::{Command, Customer, State, Tag, decide};
use partnerdesk_ports::{Book, Page};
use partnerdesk_search::Sort;
use partnerdesk_store_redb::Record as _;

use crate::drawing::{FULL, Screens};
use crate::making::customer_of;
use crate::mix::counted;
use crate::place::{NOW, Place, actor, page};
use crate::process::until_settled;
use crate::report::{Checked, because, check};

/// Every function that is counted has this in its name, and no other has.
pub(crate) const MARK: &str = "counted_walk";
/// How often each path is walked.
pub(crate) const WALKS: u64 = 8;
/// What a walk says when its work was checked.
pub(crate) const DONE: &str = "done";

/// The paths: what stands in the table, and what is walked.
pub(crate) const PATHS: [(&str, &str); 8] = [
    ("search, frequent text", "search:gmbh"),
    ("search, rare text", "search:salzmoor"),
    ("search, text that is nowhere", "search:zzqxv"),
    ("frame after a move", "move"),
    ("whole frame", "frame"),
    ("decide: a label", "decide"),
    ("encode a customer", "encode"),
    ("decode a customer", "decode"),
];

/// Walks a path and says that the work was done.
pub(crate) fn walk(place: &Place, path: &str) -> Checked<()> {
    match path {
        "move" | "frame" => frame(place, path == "frame")?,
        "decide" => decision(place)?,
        "encode" | "decode" => record(place, path == "decode")?,
        search => match search.strip_prefix("search:") {
            Some(text) => searched(place, text)?,
            None => return Err(format!("there is no path {path}")),
        },
    }
    writeln!(std::io::stdout(), "{DONE}").map_err(because)
}

fn searched(place: &Place, text: &str) -> Checked<()> {
    let questions = counted(place)?;
    let question = questions.iter().find(|question| question.text == text);
    let hits = question.ok_or("it is counted")?.hits;
    let book = place.open()?;
    page(&*book, text, Sort::default(), 0)?;
    until_settled();
    // What is kept of an answer is made by the first one.
    page(&*book, "other", Sort::default(), 0)?;
    for _ in 0..WALKS {
        let total = search_counted_walk(&*book, text)?.total;
        check(total == hits, || format!("{total} found of {hits}"))?;
        page(&*book, "other", Sort::default(), 0)?;
    }
    Ok(())
}

#[inline(never)]
fn search_counted_walk(book: &dyn Book, text: &str) -> Checked<Page> {
    page(black_box(book), black_box(text), Sort::default(), 0)
}

fn frame(place: &Place, is_whole: bool) -> Checked<()> {
    let mut screens = Screens::new(place)?;
    screens.draw()?;
    let filled = screens.filled();
    check(FULL <= filled, || format!("only {filled} cells are drawn"))?;
    for _ in 0..WALKS {
        let before = screens.picture();
        screens.press('j')?;
        if is_whole {
            screens.clear()?;
        }
        frame_counted_walk(&mut screens)?;
        check(before != screens.picture(), || "nothing moved".to_owned())?;
    }
    Ok(())
}

#[inline(never)]
fn frame_counted_walk(screens: &mut Screens) -> Checked<()> {
    black_box(screens).draw()
}

fn decision(place: &Place) -> Checked<()> {
    let customer = customer_of(place.sample().listing(place.size / 2));
    let tag = Tag::parse("counted").map_err(|problem| format!("{problem:?}"))?;
    let command = Command::ChangeTags {
        customer: customer.id,
        add: vec![tag],
        remove: Vec::new(),
    };
    let state = State {
        customer: Some(customer),
        ..State::default()
    };
    for _ in 0..WALKS {
        let events = decide_counted_walk(&state, &command);
        check(events == 1, || format!("{events} things happened"))?;
    }
    Ok(())
}

#[inline(never)]
fn decide_counted_walk(state: &State, command: &Command) -> usize {
    let decision = decide(&actor(), NOW, black_box(state), black_box(command));
    decision.map_or(0, |decision| decision.events.len())
}

fn record(place: &Place, is_read: bool) -> Checked<()> {
    let customer = customer_of(place.sample().listing(place.size / 2));
    let bytes = customer.to_bytes().map_err(because)?;
    for _ in 0..WALKS {
        if is_read {
            let again = decode_counted_walk(&bytes)?;
            check(again == customer, || "it is another one".to_owned())?;
        } else {
            let again = encode_counted_walk(&customer)?;
            check(again == bytes, || "the bytes are others".to_owned())?;
        }
    }
    Ok(())
}

#[inline(never)]
fn encode_counted_walk(customer: &Customer) -> Checked<Vec<u8>> {
    black_box(customer).to_bytes().map_err(because)
}

#[inline(never)]
fn decode_counted_walk(bytes: &[u8]) -> Checked<Customer> {
    Customer::from_bytes(black_box(bytes)).map_err(because)
}
