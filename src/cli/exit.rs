//! How a command ends, as a number that scripts can rely on. The words are said elsewhere.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything was done, or everything was as asked already.
    Done,
    /// Something outside our rules failed: a disk, a damaged or a missing book.
    Failed,
    /// The command line makes no sense.
    Usage,
    /// A rule of the business forbids it. Nothing but the attempt was recorded.
    Refused,
    /// Another program kept the book longer than we wait.
    Busy,
    /// A server could not be reached, or let us in. What waits for it is kept.
    Unreachable,
    /// A part was done; what was not is named.
    Partly,
}

impl Exit {
    /// The number the process ends with.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::Busy | Self::Unreachable => 4,
            Self::Partly => 5,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
