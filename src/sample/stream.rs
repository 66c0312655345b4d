//! Puts the stories of the desk and the rows of all further customers into one stream of writes,
//! in the order of time. The further customers are made one after the other and never kept, so
//! that a million of them need no more memory than a hundred.

use std::iter;

use partnerdesk_domain::{Command, OperationId, Timestamp};
use partnerdesk_ports::Write;

use crate::Sample;
use crate::agents::Agent;
use crate::calendar::{FIRST_DAY, working_time};
use crate::chance::{Chance, Purpose};
use crate::locale::ROUND;
use crate::pen::Pen;
use crate::plot::Plot;
use crate::profile::Profile;
use crate::story::{arrival, import_time, invited, story};

/// Every write of a book.
pub(crate) fn writes(sample: Sample) -> impl Iterator<Item = Write> {
    let begun = account_set(&sample);
    let further = rows(sample).chain(letters(sample));
    iter::once(begun).chain(merged(desk(&sample).into_iter(), further))
}

fn account_set(sample: &Sample) -> Write {
    let at = working_time(sample.now, FIRST_DAY, 60);
    let account = Box::new(sample.account());
    write(
        sample,
        u64::MAX,
        at,
        Agent::Vogel,
        Command::SetAccount(account),
    )
}

fn write(sample: &Sample, index: u64, at: Timestamp, who: Agent, command: Command) -> Write {
    let mut identities = Chance::new(sample.seed, Purpose::Operations, index);
    Write {
        operation: OperationId(identities.timed_guid(at)),
        actor: who.actor(),
        at,
        command,
        expected: None,
        undoes: None,
    }
}

/// The stories of the desk together.
fn desk(sample: &Sample) -> Vec<Write> {
    let stories = 0..sample.customers.min(ROUND);
    let mut all: Vec<Write> = stories
        .flat_map(|index| story(sample, index).writes)
        .collect();
    all.sort_by_key(|write| write.at);
    all
}

/// The first import, as far as it brings more than the desk.
fn rows(sample: Sample) -> impl Iterator<Item = Write> {
    (ROUND..sample.customers).map(move |index| {
        let profile = Profile::new(&sample, index);
        let command = arrival(&sample, &profile, &profile.plot.closing());
        let at = import_time(&sample, index);
        write(&sample, index, at, Agent::Becker, command)
    })
}

/// The invitations to some of these customers, evenly over the month.
fn letters(sample: Sample) -> impl Iterator<Item = Write> {
    (ROUND..sample.customers)
        .filter(|index| Plot::of_customer(*index) == Plot::Overdue)
        .flat_map(move |index| {
            let mut pen = Pen::new(sample, Profile::new(&sample, index));
            let command = arrival(&sample, &pen.profile, &pen.profile.plot.closing());
            pen.write(Agent::Becker, command);
            pen.writes.clear();
            let at = letter_time(&sample, index);
            pen.at(at);
            invited(&mut pen);
            // So many letters leave in a month that one does not wait for the other.
            for write in &mut pen.writes {
                write.at = at;
            }
            pen.writes
        })
}

/// Working time from the second day of the month to yesterday, in proportion to the index.
fn letter_time(sample: &Sample, index: u64) -> Timestamp {
    let days = FIRST_DAY - 1;
    let minutes = u128::from(days) * 540;
    let passed = minutes * u128::from(index) / u128::from(sample.customers.max(1));
    let passed = u32::try_from(passed).expect("a month has few minutes");
    working_time(sample.now, days - passed / 540, passed % 540)
}

/// Two streams in the order of time, each in that order itself.
fn merged(
    left: impl Iterator<Item = Write>,
    right: impl Iterator<Item = Write>,
) -> impl Iterator<Item = Write> {
    let (mut left, mut right) = (left.peekable(), right.peekable());
    iter::from_fn(move || match (left.peek(), right.peek()) {
        (Some(one), Some(other)) if one.at <= other.at => left.next(),
        (_, Some(_)) => right.next(),
        (_, None) => left.next(),
    })
}
