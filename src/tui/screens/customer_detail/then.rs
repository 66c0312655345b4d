//! One customer as it was after an entry of the journal, to be read only: every fact of it,
//! and the way to the entries before and after. Nothing can be changed here.

use partnerdesk_domain::{Customer, CustomerId, Matters, Resource, Sequence};
use partnerdesk_ports::{LogQuery, LogScope, Moment, Then};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::layout;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::notice::Notice;
use crate::screens::overlays::entry::WholeEntry;
use crate::screens::{Context, Place, Screen};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::{Motion, Scroll};
use crate::widgets::wrap::wrapped;
use crate::widgets::{Focus, StyledLine, empty as nothing, scroll};

use super::facts;

/// How many entries are known of, to go on to.
const KNOWN: usize = 1_000;
/// The most lines that a note takes here.
const NOTE_LINES: usize = 200;

/// One customer as it was.
pub(crate) struct CustomerThen {
    id: CustomerId,
    /// The entry after which it is shown.
    wanted: Sequence,
    slots: (Slot, Slot),
    asked: Option<Ticket>,
    asked_entries: Option<Ticket>,
    then: Option<Then>,
    /// The entries about it, newest first.
    entries: Vec<Sequence>,
    scroll: Scroll,
}

impl CustomerThen {
    /// A customer right after an entry.
    pub(crate) fn new(cx: &mut Context<'_>, id: CustomerId, wanted: Sequence) -> Self {
        Self {
            id,
            wanted,
            slots: (cx.slot(), cx.slot()),
            asked: None,
            asked_entries: None,
            then: None,
            entries: Vec::new(),
            scroll: Scroll::default(),
        }
    }

    fn look(&mut self, cx: &mut Context<'_>, wanted: Sequence) {
        self.wanted = wanted;
        self.asked = Some(cx.ask(Effect::LoadThen {
            slot: self.slots.0,
            customer: self.id,
            moment: Moment::After(wanted),
        }));
    }

    fn load_entries(&mut self, cx: &mut Context<'_>) {
        let query = LogQuery {
            scope: LogScope::Customer(self.id),
            len: KNOWN,
            ..LogQuery::default()
        };
        self.asked_entries = Some(cx.ask(Effect::LoadLog {
            slot: self.slots.1,
            query: Box::new(query),
        }));
    }

    /// The entry that is shown.
    fn shown(&self) -> Sequence {
        let found = self.then.as_ref().map(|then| then.link.entry.sequence);
        found.unwrap_or(self.wanted)
    }

    fn later(&self) -> Option<Sequence> {
        let shown = self.shown();
        let newer = self.entries.iter().copied();
        newer.take_while(|entry| shown < *entry).last()
    }

    fn go_on(&mut self, cx: &mut Context<'_>, act: Act) {
        let next = match act {
            Act::Earlier => self.shown().0.checked_sub(1).map(Sequence),
            _ => self.later(),
        };
        match next {
            Some(entry) => self.look(cx, entry),
            None => cx.tell(Notice::info(cx.shared.locale.text("then-newest"))),
        }
    }

    /// Shows what the entry changed.
    fn read(&self, cx: &mut Context<'_>) {
        if let Some(then) = &self.then {
            let name = then.customer.name().as_str();
            cx.over(WholeEntry::new(&then.link, Some(name), None));
        }
    }

    fn took(&mut self, cx: &mut Context<'_>, then: Option<&Then>) {
        match (then, &self.then) {
            (Some(then), _) => {
                self.then = Some(then.clone());
                let lines = self.lines(cx.shared).len();
                self.scroll.roll(0, lines, in_view(cx.shared));
            }
            // There is nothing earlier: what is shown stays.
            (None, Some(_)) => cx.tell(Notice::info(cx.shared.locale.text("then-first"))),
            (None, None) => {}
        }
    }

    fn lines(&self, shared: &Shared) -> Vec<StyledLine> {
        let Some(then) = &self.then else {
            return Vec::new();
        };
        let width = usize::from(Panel::inner(panel_area(shared)).width);
        lines(shared, &then.customer, width)
    }
}

/// The line that says what this is, and the panel below it.
fn areas(shared: &Shared) -> (Rect, Rect) {
    layout::first_line(layout::body(shared.size))
}

fn panel_area(shared: &Shared) -> Rect {
    areas(shared).1
}

fn in_view(shared: &Shared) -> usize {
    usize::from(Panel::inner(panel_area(shared)).height).max(1)
}

/// Everything that the record says.
fn lines(shared: &Shared, customer: &Customer, width: usize) -> Vec<StyledLine> {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let heading = |key: &str| StyledLine::new(locale.text(key), styles.heading);
    let open = customer.open_invitation.map(|id| id.to_string());
    // Partners are told by their identity: what they were called then is not at hand.
    let known = facts::facts(shared, customer, &Matters::default(), open);
    let mut all = facts::rows(&known, shared, width);
    all.push(StyledLine::default());
    all.push(heading("detail-permissions"));
    for resource in Resource::ALL {
        let switch = customer.permissions.of(*resource).switch;
        let text = format!(
            "  {}: {}",
            locale.resource(*resource),
            locale.switch(switch)
        );
        all.push(StyledLine::new(text, styles.base));
    }
    all.push(StyledLine::default());
    all.push(heading("detail-subscriptions"));
    if customer.subscriptions.is_empty() {
        let none = format!("  {}", locale.text("detail-no-subscriptions"));
        all.push(StyledLine::new(none, styles.dim));
    }
    for one in &customer.subscriptions {
        let status = locale.status(one.status);
        let text = format!("  {}  {} x  {status}", one.product, one.quantity);
        all.push(StyledLine::new(text, styles.base));
    }
    if let Some(note) = &customer.note {
        all.push(StyledLine::default());
        all.push(heading("detail-note"));
        let room = width.saturating_sub(2).max(10);
        for line in wrapped(note.as_str(), room, NOTE_LINES) {
            all.push(StyledLine::new("  ", styles.base).with(line, styles.base));
        }
    }
    all
}

impl Screen for CustomerThen {
    fn place(&self) -> Place {
        Place::Then
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Then]
    }

    fn is_arriving(&self) -> bool {
        self.asked.is_some()
    }

    fn title(&self, shared: &Shared) -> String {
        match &self.then {
            Some(then) => then.customer.name().to_string(),
            None => shared.locale.text("screen-detail"),
        }
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Earlier, Act::Later, Act::CopyId, Act::Back, Act::Help]
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.look(cx, self.wanted);
        self.load_entries(cx);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            let (lines, height) = (self.lines(cx.shared).len(), in_view(cx.shared));
            match motion {
                Motion::Up => self.scroll.roll(-1, lines, height),
                Motion::Down => self.scroll.roll(1, lines, height),
                other => self.scroll.go(other, lines, height),
            }
            return true;
        }
        match act {
            Act::Earlier | Act::Later => self.go_on(cx, act),
            Act::Open | Act::Why => self.read(cx),
            Act::CopyId => {
                cx.ask(Effect::Copy(self.id.to_string()));
            }
            _ => return false,
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let (lines, height) = (self.lines(cx.shared).len(), in_view(cx.shared));
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-3, lines, height),
            MouseAct::ScrollDown => self.scroll.roll(3, lines, height),
            MouseAct::Click | MouseAct::DoubleClick => {}
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        match reply {
            Reply::Then(then) if self.asked == Some(ticket) => {
                self.asked = None;
                self.took(cx, then.as_deref());
            }
            Reply::Log(page) if self.asked_entries == Some(ticket) => {
                self.asked_entries = None;
                let entries = page.links.iter().map(|link| link.entry.sequence);
                self.entries = entries.collect();
            }
            Reply::Failed(_) if self.asked == Some(ticket) => self.asked = None,
            _ => {}
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.load_entries(cx);
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, _area: Rect) {
        let (line, area) = areas(shared);
        let styles = &shared.look.styles;
        let Some(then) = &self.then else {
            let panel = Panel::new("").render(area, frame.buffer_mut(), &shared.look);
            let key = if self.asked.is_some() {
                "state-loading"
            } else {
                "then-not-yet"
            };
            let text = shared.locale.text(key);
            return nothing::render(&text, "", panel, frame.buffer_mut(), &shared.look);
        };
        let entry = &then.link.entry;
        let args = [
            ("entry", entry.sequence.0.to_string().into()),
            ("date", shared.locale.date_time(entry.at).into()),
        ];
        let banner = format!(" {} ", shared.locale.with("then-banner", &args));
        StyledLine::new(banner, styles.warning)
            .truncated(usize::from(line.width))
            .render(line, frame.buffer_mut(), &shared.look.glyphs);
        let action = shared.locale.journal_action(&entry.action);
        let note = format!("{action}  {}", entry.actor.name);
        let panel = Panel::new(then.customer.name().as_str())
            .note(note)
            .focus(Focus::Here);
        let inner = panel.render(area, frame.buffer_mut(), &shared.look);
        let lines = self.lines(shared);
        let view = self.scroll.in_view(lines.len(), in_view(shared));
        for (row, line) in inner.rows().zip(&lines[view]) {
            line.truncated(usize::from(row.width)).render(
                row,
                frame.buffer_mut(),
                &shared.look.glyphs,
            );
        }
        let bar = Rect::new(area.right().saturating_sub(1), inner.y, 1, inner.height);
        let total = lines.len();
        scroll::render_bar(self.scroll, total, bar, frame.buffer_mut(), &shared.look);
    }
}
