//! A menu: one of several things is chosen. It closes with the place of the choice.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::key::Key;
use crate::msg::{Mouse, MouseAct};
use crate::screens::{Answer, Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::{Motion, Scroll};
use crate::widgets::{DisplayText, Focus, StyledLine, overlay, scroll};

use super::centred;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    label: String,
    note: String,
}

impl Item {
    /// Something to choose, with a label alone.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            note: String::new(),
        }
    }

    /// Something to choose, with a note beside the label.
    pub fn noted(label: impl Into<String>, note: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            note: note.into(),
        }
    }
}

/// A menu.
pub struct Menu {
    title: String,
    items: Vec<Item>,
    acts: Vec<Act>,
    scroll: Scroll,
}

impl Menu {
    /// A menu that answers with the place of the choice.
    pub fn new(title: String, items: Vec<Item>) -> Self {
        Self {
            title,
            items,
            acts: Vec::new(),
            scroll: Scroll::default(),
        }
    }

    /// A menu of acts, that does what was chosen.
    pub fn of_acts(shared: &Shared, title: String, scopes: &[Scope], acts: Vec<Act>) -> Self {
        let item = |act: &Act| {
            let key = shared.keymap.hint(scopes, *act).map(ToString::to_string);
            Item::noted(shared.label(*act), key.unwrap_or_default())
        };
        Self {
            title,
            items: acts.iter().map(item).collect(),
            acts,
            scroll: Scroll::default(),
        }
    }

    fn place(&self, area: Rect) -> Rect {
        let height = u16::try_from(self.items.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2);
        centred(area, 60, height.min(area.height))
    }

    fn height(&self, shared: &Shared) -> usize {
        let area = self.place(crate::layout::body(shared.size));
        usize::from(Panel::inner(area).height).max(1)
    }

    fn choose(&self, cx: &mut Context<'_>) {
        let index = self.scroll.cursor();
        match self.acts.get(index) {
            Some(act) => cx.go(Go::Do(*act)),
            None if index < self.items.len() => cx.go(Go::Answer(Answer::Choice(index))),
            None => cx.go(Go::Back),
        }
    }
}

impl Screen for Menu {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Dialog]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn title(&self, _shared: &Shared) -> String {
        self.title.clone()
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Open, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.scroll
                .go(motion, self.items.len(), self.height(cx.shared));
            return true;
        }
        if act == Act::Open {
            self.choose(cx);
            return true;
        }
        false
    }

    /// A letter goes to the next item that begins with it, `j` and `k` as everywhere.
    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        let Some(letter) = key.normalized().text() else {
            return false;
        };
        let (total, height) = (self.items.len(), self.height(cx.shared));
        match letter {
            'j' => self.scroll.go(Motion::Down, total, height),
            'k' => self.scroll.go(Motion::Up, total, height),
            'q' => cx.go(Go::Back),
            _ => {
                let begins = |item: &Item| {
                    item.label
                        .to_lowercase()
                        .starts_with(letter.to_ascii_lowercase())
                };
                let from = self.scroll.cursor() + 1;
                let ring = (from..total).chain(0..from.min(total));
                let found = ring.into_iter().find(|index| begins(&self.items[*index]));
                if let Some(index) = found {
                    self.scroll.put(index, total, height);
                }
            }
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let inner = Panel::inner(self.place(crate::layout::body(cx.shared.size)));
        let (total, height) = (self.items.len(), usize::from(inner.height));
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-1, total, height),
            MouseAct::ScrollDown => self.scroll.roll(1, total, height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                if !inner.contains(at) {
                    return cx.go(Go::Back);
                }
                let index = self.scroll.offset() + usize::from(at.y - inner.y);
                if index < total {
                    self.scroll.put(index, total, height);
                    self.choose(cx);
                }
            }
        }
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let place = self.place(area);
        overlay::clear(place, frame.buffer_mut(), &shared.look);
        let panel = Panel::new(self.title.as_str()).focus(Focus::Here);
        let inner = panel.render(place, frame.buffer_mut(), &shared.look);
        let styles = &shared.look.styles;
        let view = self
            .scroll
            .in_view(self.items.len(), usize::from(inner.height));
        for (row, index) in inner.rows().zip(view) {
            let item = &self.items[index];
            let here = index == self.scroll.cursor();
            let sign = if here { shared.look.glyphs.cursor } else { " " };
            let note = DisplayText::new(&item.note);
            let room = usize::from(row.width).saturating_sub(note.width() + 3);
            let line = StyledLine::new(sign, styles.base)
                .with(" ", styles.base)
                .with(
                    DisplayText::new(&item.label).truncated(room).padded(room),
                    styles.base,
                )
                .with(note, styles.dim);
            line.render(row, frame.buffer_mut(), &shared.look.glyphs);
            if here {
                frame.buffer_mut().set_style(row, styles.cursor_row);
                frame.set_cursor_position(row.as_position());
            }
        }
        let bar = Rect::new(place.right().saturating_sub(1), inner.y, 1, inner.height);
        scroll::render_bar(
            self.scroll,
            self.items.len(),
            bar,
            frame.buffer_mut(),
            &shared.look,
        );
    }
}
