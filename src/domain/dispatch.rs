//! Where a letter of the outbox stands, from being put there until it is known what became of
//! it. How mail is sent is not known here; which step may follow which is.

use crate::account::coded;
use crate::time::{Span, Timestamp};

/// What a mail server, or the way to it, said: one line without anything that a terminal or a
/// mail header would obey.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ServerWords(String);

impl ServerWords {
    /// The most characters that are kept.
    pub const LIMIT: usize = 300;

    /// Keeps what is fit to be kept: whatever a server says, there are words.
    pub fn new(said: &str) -> Self {
        let mut words = String::new();
        for word in said.split(|c: char| c.is_whitespace() || c.is_control()) {
            let plain: String = word.chars().filter(|c| !turns_or_hides(*c)).collect();
            if !plain.is_empty() {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(&plain);
            }
        }
        Self(words.chars().take(Self::LIMIT).collect())
    }

    /// The words, perhaps none.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Characters that turn the direction of writing around, or are not seen at all.
fn turns_or_hides(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}'
    )
}

/// Why a letter did not get through, or is not known to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailTrouble {
    /// The server could not be reached, or closed the connection before it had the letter.
    Unreachable,
    /// The server did not answer in time, before it had the letter.
    TimedOut,
    /// No connection that nobody else can read: no encryption, or a certificate not to be trusted.
    Insecure,
    /// The server did not accept user name or password.
    LoginRefused,
    /// The server asks to try again later (an answer with 4).
    TryLater,
    /// The server will not take this letter (an answer with 5).
    Rejected,
    /// The address has letters that this server cannot handle.
    AddressNotHandled,
    /// The letter was on its way when the answer was lost.
    AnswerLost,
    /// The program ended while the letter was on its way.
    SenderGone,
}

coded!(MailTrouble {
    Unreachable => "unreachable",
    TimedOut => "timed-out",
    Insecure => "insecure",
    LoginRefused => "login-refused",
    TryLater => "try-later",
    Rejected => "rejected",
    AddressNotHandled => "address-not-handled",
    AnswerLost => "answer-lost",
    SenderGone => "sender-gone",
});

/// What went wrong, with the words of whoever said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFault {
    /// What kind of thing.
    pub trouble: MailTrouble,
    /// In the words of the server or the system.
    pub words: ServerWords,
}

impl MailFault {
    /// A fault with these words.
    pub fn new(trouble: MailTrouble, said: &str) -> Self {
        Self {
            trouble,
            words: ServerWords::new(said),
        }
    }
}

/// Where a letter of the outbox stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DispatchState {
    /// Waiting for its turn.
    Queued,
    /// On its way. Written before the first byte leaves, so that nothing leaves unnoticed.
    Sending {
        /// Since when.
        since: Timestamp,
    },
    /// Not taken this time; tried again by itself.
    Deferred {
        /// Not before this.
        until: Timestamp,
        /// Why it was not taken.
        fault: MailFault,
    },
    /// Not taken, for good, unless a person changes something.
    Failed {
        /// Since when.
        at: Timestamp,
        /// Why.
        fault: MailFault,
    },
    /// It may have arrived or not. Never sent again unless a person says so.
    Unknown {
        /// Since when.
        at: Timestamp,
        /// What was seen last.
        fault: MailFault,
    },
}

/// A state without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DispatchStage {
    /// See [`DispatchState::Queued`].
    Queued,
    /// See [`DispatchState::Sending`].
    Sending,
    /// See [`DispatchState::Deferred`].
    Deferred,
    /// See [`DispatchState::Failed`].
    Failed,
    /// See [`DispatchState::Unknown`].
    Unknown,
}

coded!(DispatchStage {
    Queued => "queued",
    Sending => "sending",
    Deferred => "deferred",
    Failed => "failed",
    Unknown => "unknown",
});

impl DispatchStage {
    /// Whether a person has to decide before anything happens.
    pub fn needs_a_person(self) -> bool {
        matches!(self, Self::Failed | Self::Unknown)
    }
}

/// A letter's way through the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch {
    /// How often it was begun in all; tells one attempt from another.
    pub attempts: u32,
    /// How often it was begun since a person last put it here.
    pub tries: u32,
    /// Where it stands.
    pub state: DispatchState,
}

impl Dispatch {
    /// A letter that was put into the outbox.
    pub const NEW: Self = Self {
        attempts: 0,
        tries: 0,
        state: DispatchState::Queued,
    };

    /// The most tries before it counts as failed. With the pauses between them, they take
    /// more than three days, as long as mail servers themselves keep trying.
    pub const MOST_TRIES: u32 = 20;

    /// Where it stands, without details.
    pub fn stage(&self) -> DispatchStage {
        match self.state {
            DispatchState::Queued => DispatchStage::Queued,
            DispatchState::Sending { .. } => DispatchStage::Sending,
            DispatchState::Deferred { .. } => DispatchStage::Deferred,
            DispatchState::Failed { .. } => DispatchStage::Failed,
            DispatchState::Unknown { .. } => DispatchStage::Unknown,
        }
    }

    /// What went wrong last, if anything did.
    pub fn fault(&self) -> Option<&MailFault> {
        match &self.state {
            DispatchState::Queued | DispatchState::Sending { .. } => None,
            DispatchState::Deferred { fault, .. }
            | DispatchState::Failed { fault, .. }
            | DispatchState::Unknown { fault, .. } => Some(fault),
        }
    }

    /// When it is its turn: never, for what waits for a person or is on its way.
    pub fn due(&self) -> Option<Timestamp> {
        match self.state {
            DispatchState::Queued => Some(Timestamp(i64::MIN)),
            DispatchState::Deferred { until, .. } => Some(until),
            _ => None,
        }
    }

    /// How long to wait after so many tries: short at first, since a server that greets
    /// strangers with "later" means minutes, then longer.
    pub fn pause(tries: u32) -> Span {
        let minutes = match tries {
            0 | 1 => 2,
            2 => 5,
            3 => 15,
            4 => 60,
            5..=8 => 3 * 60,
            _ => 6 * 60,
        };
        Span(minutes * 60_000)
    }
}

/// A step of a letter through the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DispatchStep {
    /// Whoever sends takes it, before anything leaves.
    Begin,
    /// The server took it.
    Delivered {
        /// Which attempt.
        attempt: u32,
        /// What the server said.
        answer: ServerWords,
    },
    /// The server did not take it; later it may.
    Defer {
        /// Which attempt.
        attempt: u32,
        /// Why.
        fault: MailFault,
    },
    /// The server will not take it.
    Fail {
        /// Which attempt.
        attempt: u32,
        /// Why.
        fault: MailFault,
    },
    /// Nobody knows whether the server took it.
    Lose {
        /// Which attempt.
        attempt: u32,
        /// What was seen last.
        fault: MailFault,
    },
    /// A person: send it again.
    Retry,
    /// A person: take it out of the outbox.
    Drop,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_server_are_one_harmless_line() {
        let said = "550 no\r\nBcc: x\u{0}\u{1b}[2J \u{202e}evil\u{85} \u{200b} end";
        assert_eq!(
            ServerWords::new(said).as_str(),
            "550 no Bcc: x [2J evil end"
        );
        let long = "很长".repeat(1_000);
        assert_eq!(ServerWords::new(&long).as_str().chars().count(), 300);
        let again = ServerWords::new(ServerWords::new(said).as_str());
        assert_eq!(again, ServerWords::new(said));
    }

    #[test]
    fn pauses_grow_and_all_tries_take_more_than_three_days() {
        let pauses: Vec<i64> = (1..Dispatch::MOST_TRIES)
            .map(|n| Dispatch::pause(n).0)
            .collect();
        assert!(pauses.is_sorted());
        assert!(Span::days(3).0 < pauses.iter().sum());
    }
}
