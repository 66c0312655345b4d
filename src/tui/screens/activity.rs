//! The activity log: what was done, tried and refused, by whom, newest first, a window over a
//! journal of any length. From an entry one goes to its customer, sees what it changed, and takes
//! it back; the chain can be checked, and what is shown can be written to a file.

mod answers;
pub(crate) mod chain;
mod rows;
mod view;
mod window;

use partnerdesk_domain::{CustomerId, Outcome, Sequence, Span, is_undoable};
use partnerdesk_ports::{Link, LogPage, LogQuery, LogScope};
use partnerdesk_search::LogFilter;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::key::Key;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::notice::Notice;
use crate::screens::overlays::entry::WholeEntry;
use crate::screens::overlays::entry::facts::Fate;
use crate::screens::{Answer, Context, DetailStart, Go, Place, Route, Screen};
use crate::shared::{ChainState, Shared};
use crate::widgets::Pressed;
use crate::widgets::field::Field;
use crate::widgets::scroll::Motion;

use answers::Asked;
use window::LogWindow;

/// The activity log.
pub struct Activity {
    /// The customer it was opened for.
    customer: Option<CustomerId>,
    window: LogWindow,
    filter: Field,
    filtering: bool,
    /// Whether the cursor goes to what is new.
    tail: bool,
    /// Whether only the last month is shown, unless the filter names days.
    recent: bool,
    fate_slot: Slot,
    fate_asked: Option<(Ticket, Sequence)>,
    fate: Option<(Sequence, Fate)>,
    question: Option<Asked>,
}

/// How far back the log goes until more is asked for.
const RECENT: Span = Span::days(-30);

/// How far from the newest on it is looked for an entry that took another one back.
const DEPTH: usize = 500;

impl Activity {
    /// The log of one customer, or the work at the desk.
    pub fn new(cx: &mut Context<'_>, customer: Option<CustomerId>) -> Self {
        let scope = customer.map_or(LogScope::Desk, LogScope::Customer);
        Self {
            customer,
            window: LogWindow::new(cx.slot(), scope),
            filter: Field::default(),
            filtering: false,
            tail: false,
            // The history of one customer is short enough to be shown whole.
            recent: customer.is_none(),
            fate_slot: cx.slot(),
            fate_asked: None,
            fate: None,
            question: None,
        }
    }

    /// The scope that it begins with and comes back to.
    fn home(&self) -> LogScope {
        self.customer.map_or(LogScope::Desk, LogScope::Customer)
    }

    /// What is asked for: what was typed, and nothing older than a month unless that says
    /// otherwise.
    fn log_filter(&self, shared: &Shared) -> LogFilter {
        let now = shared.now;
        let period = |typed: &str| shared.locale.period(typed, now);
        let mut filter = LogFilter::parse_with(self.filter.text(), period);
        if self.recent && filter.from.is_none() && filter.until.is_none() {
            filter.from = Some(now.plus(RECENT));
        }
        filter
    }

    /// Another scope or filter: begins at the newest entry.
    fn show(&mut self, cx: &mut Context<'_>, scope: LogScope) {
        let filter = self.log_filter(cx.shared);
        self.window.ask(cx, scope, filter, rows::in_view(cx.shared));
    }

    fn refilter(&mut self, cx: &mut Context<'_>) {
        self.show(cx, self.window.scope());
    }

    fn set_filter(&mut self, cx: &mut Context<'_>, text: &str) {
        self.filter = Field::with_text(text);
        self.refilter(cx);
    }

    /// Esc goes back one step at a time: typing, filter, scope.
    fn back(&mut self, cx: &mut Context<'_>) -> bool {
        if self.filtering || !self.filter.is_empty() {
            self.filtering = false;
            if !self.filter.is_empty() {
                self.set_filter(cx, "");
            }
        } else if self.window.scope() != self.home() {
            self.show(cx, self.home());
        } else {
            return false;
        }
        true
    }

    /// What became of an entry, where that is known.
    fn fate_of(&self, link: &Link) -> Option<Fate> {
        let (of, fate) = self.fate?;
        (of == link.entry.sequence).then_some(fate)
    }

    /// Asks whether the entry under the cursor was taken back. Whoever did so wrote about the
    /// same customer or invitation.
    fn load_fate(&mut self, cx: &mut Context<'_>) {
        let Some((link, _)) = self.window.current() else {
            return;
        };
        let entry = &link.entry;
        if !matches!(entry.outcome, Outcome::Done(_)) || !is_undoable(entry) {
            return;
        }
        let scope = match (entry.matter, entry.invitation, entry.customer) {
            (Some(id), ..) => LogScope::Matter(id),
            (None, Some(id), _) => LogScope::Invitation(id),
            (None, None, Some(id)) => LogScope::Customer(id),
            (None, None, None) => LogScope::Desk,
        };
        let query = LogQuery {
            scope,
            len: DEPTH,
            ..LogQuery::default()
        };
        let of = entry.sequence;
        let ticket = cx.ask(Effect::LoadLog {
            slot: self.fate_slot,
            query: Box::new(query),
        });
        self.fate_asked = Some((ticket, of));
    }

    fn took_fate(&mut self, of: Sequence, page: &LogPage) {
        let by =
            page.links.iter().map(|link| &link.entry).find(|entry| {
                entry.undoes == Some(of) && matches!(entry.outcome, Outcome::Done(_))
            });
        let reaches = page.links.iter().any(|link| link.entry.sequence <= of);
        let fate = match by {
            Some(entry) => Fate::TakenBack(entry.sequence),
            None if reaches => Fate::Stands,
            None => Fate::Unknown,
        };
        self.fate = Some((of, fate));
    }

    fn open(&self, cx: &mut Context<'_>) {
        let about = self
            .window
            .current()
            .map(|(link, name)| (link.entry.customer, link.entry.invitation, name.is_some()));
        match about {
            Some((Some(id), _, true)) => cx.open(Route::Detail(id, DetailStart::Overview)),
            Some((None, Some(id), _)) => cx.open(Route::Reopen(id)),
            Some(_) => cx.tell(Notice::info(cx.shared.locale.text("log-no-customer"))),
            None => {}
        }
    }

    /// Shows the customer of the entry as that entry left it.
    fn look_back(&self, cx: &mut Context<'_>) {
        let entry = self.window.current().map(|(link, _)| &link.entry);
        match entry.map(|entry| (entry.customer, entry.sequence)) {
            Some((Some(id), sequence)) => cx.open(Route::Then(id, sequence)),
            Some((None, _)) => cx.tell(Notice::info(cx.shared.locale.text("log-no-customer"))),
            None => {}
        }
    }

    fn read_whole(&self, cx: &mut Context<'_>) {
        if let Some((link, name)) = self.window.current() {
            cx.over(WholeEntry::new(link, name, self.fate_of(link)));
        }
    }

    fn verify(cx: &mut Context<'_>) {
        if cx.shared.chain != ChainState::Checking {
            cx.ask(Effect::VerifyJournal);
        }
    }

    fn follow(&mut self, cx: &mut Context<'_>) {
        self.tail = !self.tail;
        if self.tail {
            self.window.put(cx, 0, rows::in_view(cx.shared));
            self.load_fate(cx);
        }
        let key = if self.tail {
            "log-tail-on"
        } else {
            "log-tail-off"
        };
        cx.tell(Notice::info(cx.shared.locale.text(key)));
    }
}

impl Screen for Activity {
    fn place(&self) -> Place {
        Place::Activity
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Activity]
    }

    fn takes_text(&self) -> bool {
        self.filtering
    }

    fn title(&self, shared: &Shared) -> String {
        let title = shared.locale.text("screen-activity");
        match self.customer {
            Some(_) => format!("{}  {title}", view::scope_words(self, shared)),
            None => title,
        }
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![
            Act::Open,
            Act::Filter,
            Act::Facets,
            Act::Diff,
            Act::Undo,
            Act::AsOf,
            Act::Export,
            Act::VerifyLog,
            Act::LiveTail,
            Act::Help,
        ]
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.refilter(cx);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.window.go(cx, motion, rows::in_view(cx.shared));
            self.load_fate(cx);
            return true;
        }
        match act {
            Act::Open if self.filtering => self.filtering = false,
            Act::Open => self.open(cx),
            Act::Back => return self.back(cx),
            Act::Filter => self.filtering = true,
            Act::Diff | Act::Why => self.read_whole(cx),
            Act::AsOf => self.look_back(cx),
            Act::VerifyLog => Self::verify(cx),
            Act::LiveTail => self.follow(cx),
            Act::Undo => match self.window.current() {
                Some((link, _)) => cx.go(Go::Undo(Box::new(link.entry.clone()))),
                None => return false,
            },
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
            MouseAct::ScrollUp => self.window.roll(cx, -3, height),
            MouseAct::ScrollDown => self.window.roll(cx, 3, height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                let Some(index) = rows::row_at(self, cx.shared, at) else {
                    return;
                };
                let rank = self.window.scroll().offset() + index;
                self.window.put(cx, rank, height);
            }
        }
        self.load_fate(cx);
        if mouse.what == MouseAct::DoubleClick {
            self.open(cx);
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        match reply {
            Reply::Log(page) => {
                if let Some((_, of)) = self.fate_asked.take_if(|(asked, _)| *asked == ticket) {
                    self.took_fate(of, page);
                } else if self
                    .window
                    .take(cx, ticket, page, (self.tail, rows::in_view(cx.shared)))
                {
                    self.load_fate(cx);
                }
            }
            Reply::Failed(_) => self.window.failed(ticket),
            _ => {}
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.window
            .look_again(cx, self.tail, rows::in_view(cx.shared));
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        self.take_answer(cx, answer);
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        let rank = self.window.scroll().cursor();
        self.window.put(cx, rank, rows::in_view(cx.shared));
    }

    fn customer(&self) -> Option<CustomerId> {
        let current = self
            .window
            .current()
            .and_then(|(link, _)| link.entry.customer);
        current.or(self.customer)
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
