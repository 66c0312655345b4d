//! Short notices: the line above the footer, and the list of those that have gone by.

use partnerdesk_domain::{Span, Timestamp};

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Something was done. Goes by itself.
    Done,
    /// Something to know. Goes by itself.
    Info,
    /// Something did not work. Stays until a key.
    Trouble,
}

/// A short notice, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub weight: Weight,
    /// What it says.
    pub text: String,
}

impl Notice {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Done,
            text: text.into(),
        }
    }

    /// Something to know.
    pub fn info(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Info,
            text: text.into(),
        }
    }

    /// Something did not work.
    pub fn trouble(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Trouble,
            text: text.into(),
        }
    }
}

/// How long a notice stays that goes by itself.
const STAYS: Span = Span(4_000);
/// How many notices are kept to be read again.
const KEPT: usize = 100;

/// The notices so far.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    shown: Option<(Notice, Timestamp)>,
    past: Vec<(Timestamp, Notice)>,
}

impl Notices {
    /// Shows a notice in place of the one before.
    pub fn show(&mut self, notice: Notice, now: Timestamp) {
        self.past.push((now, notice.clone()));
        if KEPT < self.past.len() {
            self.past.remove(0);
        }
        self.shown = Some((notice, now));
    }

    /// The notice on the screen.
    pub fn shown(&self) -> Option<&Notice> {
        self.shown.as_ref().map(|(notice, _)| notice)
    }

    /// Those that were shown, oldest first.
    pub fn past(&self) -> &[(Timestamp, Notice)] {
        &self.past
    }

    /// When the one on the screen goes by itself.
    pub fn goes_at(&self) -> Option<Timestamp> {
        let (notice, since) = self.shown.as_ref()?;
        (notice.weight != Weight::Trouble).then(|| since.plus(STAYS))
    }

    /// Takes away what has been there long enough.
    pub fn pass(&mut self, now: Timestamp) {
        if self.goes_at().is_some_and(|at| at <= now) {
            self.shown = None;
        }
    }

    /// Takes away what stays until a key.
    pub fn key_pressed(&mut self) {
        if self
            .shown()
            .is_some_and(|notice| notice.weight == Weight::Trouble)
        {
            self.shown = None;
        }
    }
}
