//! The window of the customer list over the book: what is asked for, what is there, and how the
//! cursor stays on its customer when the book changes under it.

use partnerdesk_domain::Stage;
use partnerdesk_ports::{Page, Query, Start, Window};
use partnerdesk_search::Filter;

use crate::effect::Effect;
use crate::screens::Context;
use crate::widgets::scroll::Scroll;

use super::{CustomerList, Shelf, rows};

impl CustomerList {
    pub(super) fn total(&self) -> usize {
        usize::try_from(self.page.total).unwrap_or(usize::MAX)
    }

    /// What is asked for: the typed filter, within the shelf.
    pub(super) fn query(&self) -> Query {
        let (filter, _) = Filter::parse_partial(self.filter.text());
        let filter = match self.shelf {
            Shelf::Current if !filter.names_stage() => {
                filter.within(vec![Stage::None, Stage::Active, Stage::Ending])
            }
            Shelf::Current | Shelf::Everything => filter,
        };
        Query {
            filter,
            sort: self.sort,
        }
    }

    /// Whether the typed filter itself says which relationships are shown.
    pub(super) fn query_names_stage(&self) -> bool {
        Filter::parse_partial(self.filter.text()).0.names_stage()
    }

    pub(super) fn load(&mut self, cx: &mut Context<'_>, start: Start) {
        let height = rows::in_view(cx.shared);
        let window = Window {
            start,
            len: height * 3,
        };
        let query = Box::new(self.query());
        self.asked = Some(cx.ask(Effect::LoadPage {
            slot: self.slot,
            query,
            window,
        }));
    }

    /// Loads the rows around the window, where they are not there.
    pub(super) fn load_missing(&mut self, cx: &mut Context<'_>) {
        let height = rows::in_view(cx.shared);
        let view = self.scroll.in_view(self.total(), height);
        let have = self.loaded();
        if view.start < have.start || have.end < view.end {
            self.load(cx, Start::Rank(view.start.saturating_sub(height) as u64));
        }
    }

    /// The ranks of the rows that are there.
    pub(super) fn loaded(&self) -> std::ops::Range<usize> {
        let start = usize::try_from(self.page.start).unwrap_or(usize::MAX);
        start..start + self.page.rows.len()
    }

    /// The row of a rank, where it is there.
    pub(super) fn row(&self, rank: usize) -> Option<&partnerdesk_search::Row> {
        self.page.rows.get(rank.checked_sub(self.loaded().start)?)
    }

    /// After the cursor moved: remember its customer, load what is missing.
    pub(super) fn moved(&mut self, cx: &mut Context<'_>) {
        self.cursor = self.row(self.scroll.cursor()).map(|row| row.id);
        if let Some(from) = self.range_from {
            self.mark_between(from, self.scroll.cursor());
        }
        self.load_missing(cx);
        self.load_preview(cx);
    }

    pub(super) fn load_preview(&mut self, cx: &mut Context<'_>) {
        if !cx.shared.is_wide() {
            return;
        }
        let customer = self.cursor;
        if customer.is_some() {
            let slot = self.preview_slot;
            self.preview_asked = Some(cx.ask(Effect::LoadState {
                slot,
                customer,
                invitation: None,
                matter: None,
            }));
        } else {
            self.preview = None;
        }
    }

    /// The filter changed: begin at the top of what it lets through.
    pub(super) fn refilter(&mut self, cx: &mut Context<'_>) {
        self.problems = Filter::parse_partial(self.filter.text()).1;
        self.range_from = None;
        self.cursor = None;
        self.scroll = Scroll::default();
        self.outdated = true;
        self.load(cx, Start::Rank(0));
    }

    /// Looks again without leaving the customer the cursor is on.
    pub(super) fn follow(&mut self, cx: &mut Context<'_>) {
        let lead = self.scroll.cursor().saturating_sub(self.loaded().start) as u64;
        let otherwise = self.page.start;
        let start = self
            .cursor
            .map_or(Start::Rank(otherwise), |customer| Start::Around {
                customer,
                lead,
                otherwise,
            });
        self.load(cx, start);
    }

    /// What was asked for could not be read. Rows of another question are no answer to it.
    pub(super) fn could_not_read(&mut self) {
        self.asked = None;
        self.unread = true;
        if self.outdated {
            self.page = Page {
                book: self.page.book,
                ..Page::default()
            };
            self.cursor = None;
            self.outdated = false;
        }
    }

    pub(super) fn took_page(&mut self, cx: &mut Context<'_>, page: &Page) {
        self.page = page.clone();
        (self.outdated, self.unread) = (false, false);
        let height = rows::in_view(cx.shared);
        let found = self
            .cursor
            .and_then(|id| self.page.rows.iter().position(|row| row.id == id));
        let rank = found.map_or(self.scroll.cursor(), |index| self.loaded().start + index);
        self.scroll.put(rank, self.total(), height);
        let before = self.cursor;
        self.cursor = self.row(self.scroll.cursor()).map(|row| row.id);
        self.load_missing(cx);
        if self.cursor != before || self.preview.is_none() {
            self.load_preview(cx);
        }
    }
}
