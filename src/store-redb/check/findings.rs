//! What a check finds, collected: the first of each kind in words, the rest as a number, so that
//! a book in ruins does not fill the memory with sentences.

use partnerdesk_ports::CheckReport;

use super::ELSEWHERE;
use crate::codec::Malformed;

/// The most findings that are told one by one.
const TOLD: usize = 100;

/// What was found so far.
#[derive(Default)]
pub(super) struct Findings {
    /// Records read.
    pub(super) records: u64,
    told: Vec<String>,
    more: u64,
}

impl Findings {
    /// Something is wrong.
    pub(super) fn say(&mut self, finding: impl FnOnce() -> String) {
        if self.told.len() < TOLD {
            self.told.push(finding());
        } else {
            self.more += 1;
        }
    }

    /// Something is wrong unless this holds.
    pub(super) fn expect(&mut self, holds: bool, finding: impl FnOnce() -> String) {
        if !holds {
            self.say(finding);
        }
    }

    /// A record cannot be read, or stands where another should.
    pub(super) fn bad_record(&mut self, name: &str, result: Result<(), Malformed>) {
        let problem = result.err().unwrap_or(ELSEWHERE);
        self.say(|| format!("{name}: {problem}"));
    }

    /// As many must be there as belong there.
    pub(super) fn same_number(&mut self, what: &str, found: u64, expected: u64) {
        self.expect(found == expected, || {
            format!("{what}: there are {found} instead of {expected}")
        });
    }

    /// All of it.
    pub(super) fn report(mut self) -> CheckReport {
        if 0 < self.more {
            self.told.push(format!("and {} more", self.more));
        }
        CheckReport {
            records: self.records,
            problems: self.told,
        }
    }
}
