//! The customer list: filter, sort, marks, a window over a book of any size, a preview where
//! there is room. It never holds more than the rows around the window.

mod answers;
mod preview;
pub(crate) mod rows;
mod view;

use std::collections::BTreeMap;

use partnerdesk_domain::{CustomerId, Stage, State};
use partnerdesk_ports::{Page, Query, Start, Window};
use partnerdesk_search::{Column, Filter, FilterProblem, Sort};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::key::Key;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::screens::{Answer, Context, DetailStart, Place, Route, Screen};
use crate::shared::Shared;
use crate::widgets::Pressed;
use crate::widgets::field::Field;
use crate::widgets::scroll::{Motion, Scroll};

use answers::Asked;

/// Which customers are shown when the filter says nothing about the relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// Those that are not ended: the list as the portal has it.
    Current,
    /// All, the archive of ended ones among them.
    Everything,
}

/// The customer list.
pub struct CustomerList {
    slot: Slot,
    preview_slot: Slot,
    filter: Field,
    filtering: bool,
    problems: Vec<FilterProblem>,
    shelf: Shelf,
    sort: Sort,
    page: Page,
    asked: Option<Ticket>,
    scroll: Scroll,
    cursor: Option<CustomerId>,
    marks: BTreeMap<CustomerId, String>,
    range_from: Option<usize>,
    preview: Option<Box<State>>,
    preview_asked: Option<Ticket>,
    question: Option<Asked>,
    marking_all: Option<Ticket>,
}

impl CustomerList {
    /// A list of the current customers by name.
    pub fn new(cx: &mut Context<'_>) -> Self {
        Self {
            slot: cx.slot(),
            preview_slot: cx.slot(),
            filter: Field::default(),
            filtering: false,
            problems: Vec::new(),
            shelf: Shelf::Current,
            sort: Sort::default(),
            page: Page::default(),
            asked: None,
            scroll: Scroll::default(),
            cursor: None,
            marks: BTreeMap::new(),
            range_from: None,
            preview: None,
            preview_asked: None,
            question: None,
            marking_all: None,
        }
    }

    fn total(&self) -> usize {
        usize::try_from(self.page.total).unwrap_or(usize::MAX)
    }

    /// What is asked for: the typed filter, within the shelf.
    fn query(&self) -> Query {
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

    fn load(&mut self, cx: &mut Context<'_>, start: Start) {
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
    fn load_missing(&mut self, cx: &mut Context<'_>) {
        let height = rows::in_view(cx.shared);
        let view = self.scroll.in_view(self.total(), height);
        let have = self.loaded();
        if view.start < have.start || have.end < view.end {
            self.load(cx, Start::Rank(view.start.saturating_sub(height) as u64));
        }
    }

    /// The ranks of the rows that are there.
    fn loaded(&self) -> std::ops::Range<usize> {
        let start = usize::try_from(self.page.start).unwrap_or(usize::MAX);
        start..start + self.page.rows.len()
    }

    /// The row of a rank, where it is there.
    fn row(&self, rank: usize) -> Option<&partnerdesk_search::Row> {
        self.page.rows.get(rank.checked_sub(self.loaded().start)?)
    }

    /// After the cursor moved: remember its customer, load what is missing.
    fn moved(&mut self, cx: &mut Context<'_>) {
        self.cursor = self.row(self.scroll.cursor()).map(|row| row.id);
        if let Some(from) = self.range_from {
            self.mark_between(from, self.scroll.cursor());
        }
        self.load_missing(cx);
        self.load_preview(cx);
    }

    fn load_preview(&mut self, cx: &mut Context<'_>) {
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
            }));
        } else {
            self.preview = None;
        }
    }

    fn mark_between(&mut self, from: usize, to: usize) {
        for rank in from.min(to)..=from.max(to) {
            if let Some(row) = self.row(rank) {
                let (id, name) = (row.id, row.name.clone());
                self.marks.insert(id, name);
            }
        }
    }

    fn toggle_mark(&mut self) {
        let Some(row) = self.row(self.scroll.cursor()) else {
            return;
        };
        let (id, name) = (row.id, row.name.clone());
        if self.marks.remove(&id).is_none() {
            self.marks.insert(id, name);
        }
    }

    /// The filter changed: begin at the top of what it lets through.
    fn refilter(&mut self, cx: &mut Context<'_>) {
        self.problems = Filter::parse_partial(self.filter.text()).1;
        self.range_from = None;
        self.cursor = None;
        self.scroll = Scroll::default();
        self.load(cx, Start::Rank(0));
    }

    /// Esc goes back one step at a time: typing, filter, range, marks, shelf.
    fn back(&mut self, cx: &mut Context<'_>) -> bool {
        if self.filtering {
            self.filtering = false;
            if !self.filter.text().is_empty() {
                self.filter = Field::default();
                self.refilter(cx);
            }
        } else if self.range_from.take().is_some() {
        } else if !self.marks.is_empty() {
            self.marks.clear();
        } else if !self.filter.text().is_empty() {
            self.filter = Field::default();
            self.refilter(cx);
        } else if self.shelf == Shelf::Everything {
            self.shelf = Shelf::Current;
            self.refilter(cx);
        } else {
            return false;
        }
        true
    }

    fn sort_by(&mut self, cx: &mut Context<'_>, sort: Sort) {
        self.sort = sort;
        self.follow(cx);
    }

    /// Looks again without leaving the customer the cursor is on.
    fn follow(&mut self, cx: &mut Context<'_>) {
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

    /// The marked customers, or the one the cursor is on.
    fn chosen(&self) -> Vec<CustomerId> {
        if self.marks.is_empty() {
            self.cursor.into_iter().collect()
        } else {
            self.marks.keys().copied().collect()
        }
    }

    fn open(&self, cx: &mut Context<'_>, start: DetailStart) {
        if let Some(id) = self.cursor {
            cx.open(Route::Detail(id, start));
        }
    }

    fn took_page(&mut self, cx: &mut Context<'_>, page: &Page) {
        self.page = page.clone();
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

impl Screen for CustomerList {
    fn place(&self) -> Place {
        Place::Customers
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::List]
    }

    fn takes_text(&self) -> bool {
        self.filtering
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-customers")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        if !self.marks.is_empty() {
            return vec![
                Act::Tag,
                Act::Permissions,
                Act::Export,
                Act::ActionsMenu,
                Act::Back,
                Act::Help,
            ];
        }
        vec![
            Act::Open,
            Act::Filter,
            Act::Invite,
            Act::Sort,
            Act::Mark,
            Act::Why,
            Act::Facets,
            Act::Palette,
            Act::Help,
        ]
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.load(cx, Start::Rank(0));
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.scroll
                .go(motion, self.total(), rows::in_view(cx.shared));
            self.moved(cx);
            return true;
        }
        match act {
            Act::Open if self.filtering => self.filtering = false,
            Act::Open => self.open(cx, DetailStart::Overview),
            Act::Back => return self.back(cx),
            Act::Filter => self.filtering = true,
            Act::SortReverse => self.sort_by(cx, self.sort.reversed()),
            Act::Mark => {
                self.toggle_mark();
                self.scroll
                    .go(Motion::Down, self.total(), rows::in_view(cx.shared));
                self.moved(cx);
            }
            Act::MarkRange => {
                if self.range_from.take().is_none() {
                    self.range_from = Some(self.scroll.cursor());
                    self.mark_between(self.scroll.cursor(), self.scroll.cursor());
                }
            }
            Act::EndRelationship => self.open(cx, DetailStart::End),
            Act::DryRun => self.open(cx, DetailStart::DryRun),
            Act::Edit => self.open(cx, DetailStart::Notes),
            Act::Invite | Act::Reinstate => {
                if let Some(id) = self.cursor {
                    cx.open(Route::Compose(id));
                }
            }
            Act::Permissions if !self.chosen().is_empty() => {
                cx.open(Route::Permissions(self.chosen()));
            }
            Act::Activity => cx.open(Route::Activity(self.cursor)),
            _ => return self.ask(cx, act),
        }
        true
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        match self.filter.press(key) {
            Pressed::Changed => self.refilter(cx),
            Pressed::Kept => {}
            Pressed::NotMine => return false,
        }
        true
    }

    fn pasted(&mut self, cx: &mut Context<'_>, text: &str) {
        self.filter.paste(text);
        self.refilter(cx);
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let height = rows::in_view(cx.shared);
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-3, self.total(), height),
            MouseAct::ScrollDown => self.scroll.roll(3, self.total(), height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let position = Position::new(mouse.column, mouse.row);
                if let Some(column) = rows::column_at(self, cx.shared, position) {
                    let same = column == self.sort.column;
                    let fresh = Sort {
                        column,
                        ..Sort::default()
                    };
                    return self.sort_by(cx, if same { self.sort.reversed() } else { fresh });
                }
                let Some(index) = rows::row_at(self, cx.shared, position) else {
                    return;
                };
                self.scroll
                    .put(self.scroll.offset() + index, self.total(), height);
            }
        }
        self.moved(cx);
        if mouse.what == MouseAct::DoubleClick {
            self.open(cx, DetailStart::Overview);
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        match reply {
            Reply::Page(page) if self.asked == Some(ticket) => {
                self.asked = None;
                self.took_page(cx, page);
            }
            Reply::Page(page) if self.marking_all == Some(ticket) => {
                self.marking_all = None;
                self.took_all(cx, page);
            }
            Reply::State(state) if self.preview_asked == Some(ticket) => {
                self.preview_asked = None;
                self.preview = Some(state.clone());
                self.why_waits(cx);
            }
            Reply::Failed(_) if self.asked == Some(ticket) => self.asked = None,
            _ => {}
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.follow(cx);
        self.load_preview(cx);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        self.take_answer(cx, answer);
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        self.scroll
            .put(self.scroll.cursor(), self.total(), rows::in_view(cx.shared));
        self.load_missing(cx);
        self.load_preview(cx);
    }

    fn customer(&self) -> Option<CustomerId> {
        self.cursor
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}

/// The columns of the list, in their order on the screen, with what each is sorted by.
const COLUMNS: [Column; 9] = [
    Column::Name,
    Column::Domain,
    Column::Country,
    Column::Relationship,
    Column::Admin,
    Column::Subscriptions,
    Column::Agreement,
    Column::Tags,
    Column::Updated,
];
