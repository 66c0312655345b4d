//! The customer list: filter, sort, marks, a window over a book of any size, a preview where
//! there is room. It never holds more than the rows around the window.

mod answers;
mod marks;
mod preview;
pub(crate) mod rows;
mod view;
mod window;

use std::collections::BTreeMap;

use partnerdesk_domain::{CustomerId, State};
use partnerdesk_ports::{Page, Start};
use partnerdesk_search::{Column, FilterProblem, Sort};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::Slot;
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
    /// Whether the page is of another filter or sort than the one asked for: it is not shown.
    outdated: bool,
    /// Whether what was asked for could not be read.
    unread: bool,
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
            outdated: false,
            unread: false,
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
        self.outdated = true;
        self.follow(cx);
    }

    fn open(&self, cx: &mut Context<'_>, start: DetailStart) {
        if let Some(id) = self.cursor {
            cx.open(Route::Detail(id, start));
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

    fn is_arriving(&self) -> bool {
        let explains = self.question == Some(Asked::Why);
        let has_cursor = self.cursor.is_some();
        (!has_cursor && self.asked.is_some()) || (explains && self.preview_asked.is_some())
    }

    fn is_searching(&self) -> bool {
        self.outdated && self.asked.is_some()
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
                // While it is being counted, the whole answer follows.
                self.asked = page.counting.then_some(ticket);
                self.took_page(cx, page);
            }
            Reply::Page(page) if self.marking_all == Some(ticket) && !page.counting => {
                self.marking_all = None;
                self.took_all(cx, page);
            }
            Reply::State(state) if self.preview_asked == Some(ticket) => {
                self.preview_asked = None;
                self.preview = Some(state.clone());
                self.why_waits(cx);
            }
            Reply::Failed(_) if self.asked == Some(ticket) => self.could_not_read(),
            Reply::Failed(_) if self.preview_asked == Some(ticket) => self.preview_asked = None,
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
