//! A window over the activity log: the entries around what is in view, whatever the length of
//! the log. It loads, follows the entry under the cursor, and knows nothing of how it looks.

use partnerdesk_domain::Sequence;
use partnerdesk_ports::{Link, LogPage, LogQuery, LogScope};
use partnerdesk_search::LogFilter;

use crate::effect::{Effect, Slot};
use crate::msg::Ticket;
use crate::screens::Context;
use crate::widgets::scroll::{Motion, Scroll};

/// How many entries are loaded at least: a few screens, so that scrolling seldom waits.
const LOADED: usize = 120;

/// How many entries are loaded for a window of this height.
fn loaded(height: usize) -> usize {
    (height * 3).max(LOADED)
}

/// The window.
pub(super) struct LogWindow {
    slot: Slot,
    scope: LogScope,
    filter: LogFilter,
    page: LogPage,
    /// The rank of the first entry of the page.
    start: usize,
    /// What was asked for last, and from which rank.
    asked: Option<(Ticket, usize)>,
    /// How many entries fulfilled the same question when it was answered last.
    known: Option<u64>,
    scroll: Scroll,
    cursor: Option<Sequence>,
}

impl LogWindow {
    /// A window over nothing yet.
    pub(super) fn new(slot: Slot, scope: LogScope) -> Self {
        Self {
            slot,
            scope,
            filter: LogFilter::default(),
            page: LogPage::default(),
            start: 0,
            asked: None,
            known: None,
            scroll: Scroll::default(),
            cursor: None,
        }
    }

    /// Whose entries.
    pub(super) fn scope(&self) -> LogScope {
        self.scope
    }

    /// How many entries fulfil the filter, and how many there are in the scope.
    pub(super) fn counts(&self) -> (u64, u64) {
        (self.page.matching, self.page.total)
    }

    /// How many rows there are.
    pub(super) fn total(&self) -> usize {
        usize::try_from(self.page.matching).unwrap_or(usize::MAX)
    }

    /// Where the window stands.
    pub(super) fn scroll(&self) -> Scroll {
        self.scroll
    }

    /// Whether an answer is waited for.
    pub(super) fn is_loading(&self) -> bool {
        self.asked.is_some()
    }

    /// The question without any window: for exports.
    pub(super) fn query(&self) -> LogQuery {
        LogQuery {
            scope: self.scope,
            filter: self.filter.clone(),
            ..LogQuery::default()
        }
    }

    /// The entry of a rank and the name of its customer, where it is there.
    pub(super) fn entry(&self, rank: usize) -> Option<(&Link, Option<&str>)> {
        let index = rank.checked_sub(self.start)?;
        let link = self.page.links.get(index)?;
        let name = self.page.customers.get(index).and_then(Option::as_deref);
        Some((link, name))
    }

    /// The entry under the cursor.
    pub(super) fn current(&self) -> Option<(&Link, Option<&str>)> {
        self.entry(self.scroll.cursor())
    }

    /// Every name that the loaded entries have.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.page.customers.iter().filter_map(Option::as_deref)
    }

    /// Another question: begins at its newest entry.
    pub(super) fn ask(
        &mut self,
        cx: &mut Context<'_>,
        scope: LogScope,
        filter: LogFilter,
        height: usize,
    ) {
        self.scope = scope;
        self.filter = filter;
        self.known = None;
        self.cursor = None;
        self.scroll = Scroll::default();
        self.load(cx, 0, height);
    }

    /// Looks again, at the newest entries or where it stands.
    pub(super) fn look_again(&mut self, cx: &mut Context<'_>, newest: bool, height: usize) {
        let start = if newest { 0 } else { self.start };
        self.load(cx, start, height);
    }

    fn load(&mut self, cx: &mut Context<'_>, start: usize, height: usize) {
        let query = LogQuery {
            offset: start as u64,
            len: loaded(height),
            ..self.query()
        };
        let ticket = cx.ask(Effect::LoadLog {
            slot: self.slot,
            query: Box::new(query),
        });
        self.asked = Some((ticket, start));
    }

    /// Loads the entries around the window, where they are not there.
    pub(super) fn load_missing(&mut self, cx: &mut Context<'_>, height: usize) {
        let view = self.scroll.in_view(self.total(), height);
        let end = self.start + self.page.links.len();
        if view.start < self.start || end < view.end {
            // The window in the middle: either way, scrolling goes on for a while.
            let before = (loaded(height) - height) / 2;
            self.load(cx, view.start.saturating_sub(before), height);
        }
    }

    /// Moves the cursor.
    pub(super) fn go(&mut self, cx: &mut Context<'_>, motion: Motion, height: usize) {
        self.scroll.go(motion, self.total(), height);
        self.moved(cx, height);
    }

    /// Puts the cursor on a rank.
    pub(super) fn put(&mut self, cx: &mut Context<'_>, rank: usize, height: usize) {
        self.scroll.put(rank, self.total(), height);
        self.moved(cx, height);
    }

    /// Moves the window as the wheel does.
    pub(super) fn roll(&mut self, cx: &mut Context<'_>, rows: isize, height: usize) {
        self.scroll.roll(rows, self.total(), height);
        self.moved(cx, height);
    }

    fn moved(&mut self, cx: &mut Context<'_>, height: usize) {
        self.cursor = self.current().map(|(link, _)| link.entry.sequence);
        self.load_missing(cx, height);
    }

    /// Takes an answer. Entries are only ever added, and at the front: as many as there are more
    /// now, so many ranks does every older one go down. The cursor stays with its entry unless
    /// `newest` wants it at the front. Whether the answer was the one waited for.
    pub(super) fn take(
        &mut self,
        cx: &mut Context<'_>,
        ticket: Ticket,
        page: &LogPage,
        (newest, height): (bool, usize),
    ) -> bool {
        let Some((_, start)) = self.asked.take_if(|(asked, _)| *asked == ticket) else {
            return false;
        };
        let more = self
            .known
            .map_or(0, |before| page.matching.saturating_sub(before));
        let more = usize::try_from(more).unwrap_or(usize::MAX);
        self.known = Some(page.matching);
        self.page = page.clone();
        self.start = start;
        let total = self.total();
        if newest && 0 < more {
            self.scroll = Scroll::default();
        } else {
            let rank = self.scroll.cursor().saturating_add(more);
            // At the front the window stays there, so that what is new is seen.
            if 0 < self.scroll.offset() {
                let rows = isize::try_from(more).unwrap_or(isize::MAX);
                self.scroll.roll(rows, total, height);
            }
            let found = self
                .page
                .links
                .iter()
                .position(|link| Some(link.entry.sequence) == self.cursor);
            let rank = found.map_or(rank, |index| start + index);
            self.scroll.put(rank, total, height);
        }
        self.moved(cx, height);
        true
    }

    /// The answer that was waited for will not come.
    pub(super) fn failed(&mut self, ticket: Ticket) {
        self.asked.take_if(|(asked, _)| *asked == ticket);
    }
}
