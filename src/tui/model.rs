//! The whole state of the program on one desk: what is shared, the stack of screens, and the
//! few things that belong to no screen. It changes only in `update`.

use std::collections::VecDeque;

use partnerdesk_domain::{Actor, CustomerForm, PartnerAccount, Sequence, Timestamp};
use partnerdesk_i18n::Locale;
use partnerdesk_letters::Catalogue;
use partnerdesk_ports::{Counts, Hash, OutboxCounts};

use crate::fresh::Fresh;
use crate::key::Key;
use crate::keymap::Keymap;
use crate::msg::{Msg, Size, Ticket};
use crate::notice::Notices;
use crate::screens::{Context, Place, Route, Screen};
use crate::shared::{ChainState, Shared};
use crate::undoing::Undoing;
use crate::widgets::Look;

/// With what a program starts.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own that the person sets"
)]
pub struct Start {
    /// Who acts.
    pub actor: Actor,
    /// Whether it only looks.
    pub read_only: bool,
    /// Whether the book is a sample.
    pub demo: bool,
    /// The book's place.
    pub book: std::path::PathBuf,
    /// Where files are written.
    pub folder: std::path::PathBuf,
    /// The language.
    pub locale: Locale,
    /// The letters that can be written from.
    pub templates: Catalogue,
    /// The keys.
    pub keymap: Keymap,
    /// The looks and the signs.
    pub look: Look,
    /// The size of the terminal.
    pub size: Size,
    /// The present.
    pub now: Timestamp,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether an account is set up that letters can be sent with.
    pub can_send: bool,
    /// Different for every program on one book.
    pub seed: u64,
}

/// The whole state.
pub struct Model {
    pub(crate) shared: Shared,
    pub(crate) screens: Vec<Box<dyn Screen>>,
    pub(crate) fresh: Fresh,
    pub(crate) pending: Vec<Key>,
    /// What a person did before the screen was ready for it, with the time it came.
    pub(crate) ahead: VecDeque<(Timestamp, Msg)>,
    pub(crate) undoing: Undoing,
    pub(crate) book_ticket: Option<Ticket>,
    pub(crate) writes: Vec<Ticket>,
    /// Writes that read-only keeps from leaving, with how many each holds.
    pub(crate) withheld: Vec<(Ticket, usize)>,
    /// The walk along the journal that is on its way, and what was known before it.
    pub(crate) verifying: Option<(Ticket, ChainState)>,
    pub(crate) last_cancel: Option<Timestamp>,
    pub(crate) finished: bool,
}

impl Model {
    /// A program that has just started, with the customer list on its screen.
    pub fn new(start: Start) -> Self {
        let shared = Shared {
            actor: start.actor,
            read_only: start.read_only,
            demo: start.demo,
            book: start.book,
            folder: start.folder,
            account: PartnerAccount::default(),
            counts: Counts::default(),
            outbox: OutboxCounts::default(),
            can_send: start.can_send,
            head: (Sequence(0), Hash::default()),
            chain: ChainState::Unverified,
            locale: start.locale,
            templates: start.templates,
            keymap: start.keymap,
            look: start.look,
            size: start.size,
            now: start.now,
            notices: Notices::default(),
            mouse: start.mouse,
            draft: CustomerForm::default(),
            writing_since: None,
            reading_since: None,
        };
        let mut fresh = Fresh::new(start.seed);
        let mut cx = Context::new(&shared, &mut fresh);
        let list = crate::screens::screen(&mut cx, Route::Customers);
        Self {
            shared,
            screens: vec![list],
            fresh,
            pending: Vec::new(),
            ahead: VecDeque::new(),
            undoing: Undoing::Idle,
            book_ticket: None,
            writes: Vec::new(),
            withheld: Vec::new(),
            verifying: None,
            last_cancel: None,
            finished: false,
        }
    }

    /// Whether the program is to end.
    pub fn is_finished(&self) -> bool {
        self.finished
    }

    /// When it wants to be woken, if nothing else happens before: a notice goes, a wait is
    /// worth a word, the clock's minute ends.
    pub fn wakes_at(&self) -> Timestamp {
        let minute = Timestamp(self.shared.now.0 - self.shared.now.0.rem_euclid(60_000) + 60_000);
        let waits = self.shared.writing_since.map(|since| since.plus(WAIT_WORD));
        let waits = waits.filter(|at| self.shared.now < *at);
        let screens = self.screens.iter().filter_map(|screen| screen.wakes_at());
        screens
            .chain(self.shared.notices.goes_at())
            .chain(waits)
            .chain(self.ahead.front().map(|(at, _)| at.plus(AHEAD_AT_MOST)))
            .fold(minute, std::cmp::min)
    }

    /// The screen that has the keys.
    pub(crate) fn top(&self) -> &dyn Screen {
        self.screens
            .last()
            .expect("the stack is never empty: leaving the last screen quits")
            .as_ref()
    }

    /// Whether what is on the screen is of another question than the one asked there now.
    pub fn is_searching(&self) -> bool {
        self.top().is_searching()
    }

    /// The place of the last screen that is not an overlay.
    pub fn place(&self) -> Place {
        let places = self.screens.iter().rev().map(|screen| screen.place());
        places
            .into_iter()
            .find(|place| *place != Place::Overlay)
            .unwrap_or(Place::Customers)
    }

    /// What every screen sees. For tests and for the runtime.
    pub fn shared(&self) -> &Shared {
        &self.shared
    }
}

/// How long a key waits for what it is meant for at most.
pub(crate) const AHEAD_AT_MOST: partnerdesk_domain::Span = partnerdesk_domain::Span(2_000);

/// How long a write may take before the screen says that it waits.
pub(crate) const WAIT_WORD: partnerdesk_domain::Span = partnerdesk_domain::Span(300);
