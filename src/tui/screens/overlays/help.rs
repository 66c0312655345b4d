//! Help: every key that works on the screen below, this screen's first, made from the keymap
//! itself. Typing filters by what an act is called or by its key; Enter does it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::key::{Key, KeyCode};
use crate::screens::{Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::field::Field;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::{Motion, Scroll};
use crate::widgets::{DisplayText, Focus, Pressed, StyledLine, overlay, scroll};

use super::centred;

/// The panel.
pub struct Help {
    scopes: Vec<Scope>,
    field: Field,
    scroll: Scroll,
}

/// A line of the help: an act with its keys, and whether it is this screen's own.
struct Line {
    act: Act,
    label: String,
    keys: String,
    scope: Scope,
}

impl Help {
    /// The help of a screen with these scopes.
    pub fn new(scopes: Vec<Scope>) -> Self {
        Self {
            scopes,
            field: Field::default(),
            scroll: Scroll::default(),
        }
    }

    fn lines(&self, shared: &Shared) -> Vec<Line> {
        let wanted = partnerdesk_search::fold(self.field.text().trim());
        let mut lines = Vec::new();
        for scope in &self.scopes {
            for (act, chords) in shared.keymap.acts_in(*scope) {
                if shared.keymap.hint(&self.scopes, act).is_none() && !act.is_menu() {
                    continue;
                }
                let keys = chords
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("  ");
                let label = shared.label(act);
                let text = partnerdesk_search::fold(&format!("{label} {keys} {}", act.name()));
                if text.contains(&wanted) {
                    lines.push(Line {
                        act,
                        label,
                        keys,
                        scope: *scope,
                    });
                }
            }
        }
        lines
    }

    fn place(area: Rect) -> Rect {
        centred(area, 76, area.height.saturating_sub(2).max(6))
    }

    fn height(shared: &Shared) -> usize {
        let inner = Panel::inner(Self::place(crate::layout::body(shared.size)));
        usize::from(inner.height.saturating_sub(2)).max(1)
    }
}

impl Screen for Help {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Help, Scope::Field]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-help")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Open, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            let total = self.lines(cx.shared).len();
            self.scroll.go(motion, total, Self::height(cx.shared));
            return true;
        }
        if act == Act::Open {
            match self.lines(cx.shared).get(self.scroll.cursor()) {
                Some(line) => cx.go(Go::Do(line.act)),
                None => cx.go(Go::Back),
            }
            return true;
        }
        false
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        if matches!(key.code, KeyCode::Enter | KeyCode::Up | KeyCode::Down) {
            return false;
        }
        // A key that is no text is looked up itself: pressing Ctrl-S finds what Ctrl-S does.
        if key.ctrl && self.field.is_empty() && !matches!(key.code, KeyCode::Char('c')) {
            self.field.set_text(&key.to_string());
            return true;
        }
        match self.field.press(key) {
            Pressed::Changed => {
                let total = self.lines(cx.shared).len();
                self.scroll.put(0, total, Self::height(cx.shared));
            }
            Pressed::Kept => {}
            Pressed::NotMine => return false,
        }
        true
    }

    fn pasted(&mut self, _cx: &mut Context<'_>, text: &str) {
        self.field.paste(text);
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let place = Self::place(area);
        overlay::clear(place, frame.buffer_mut(), &shared.look);
        let lines = self.lines(shared);
        let panel = Panel::new(shared.locale.text("screen-help")).focus(Focus::Here);
        let inner = panel.render(place, frame.buffer_mut(), &shared.look);
        let (search, rest) = crate::layout::first_line(inner);
        let styles = &shared.look.styles;
        let hint = StyledLine::new(shared.locale.text("help-type-to-filter"), styles.dim);
        let label = u16::try_from(hint.width() + 1)
            .unwrap_or(0)
            .min(search.width);
        hint.render(search, frame.buffer_mut(), &shared.look.glyphs);
        let field = Rect {
            x: search.x + label,
            width: search.width - label,
            ..search
        };
        self.field
            .render(field, frame.buffer_mut(), &shared.look, Focus::Here);
        if let Some(position) = self.field.cursor(field) {
            frame.set_cursor_position(position);
        }
        let (_, list) = crate::layout::first_line(rest);
        let view = self.scroll.in_view(lines.len(), usize::from(list.height));
        for (row, index) in list.rows().zip(view) {
            let line = &lines[index];
            let here = index == self.scroll.cursor();
            let sign = if here { shared.look.glyphs.cursor } else { " " };
            let scope = shared.locale.text(&format!("scope-{}", line.scope.name()));
            StyledLine::new(sign, styles.base)
                .with(" ", styles.base)
                .with(
                    DisplayText::new(&line.keys).truncated(16).padded(17),
                    styles.hint_key,
                )
                .with(
                    DisplayText::new(&line.label).truncated(36).padded(37),
                    styles.base,
                )
                .with(scope, styles.dim)
                .truncated(usize::from(row.width))
                .render(row, frame.buffer_mut(), &shared.look.glyphs);
            if here {
                frame.buffer_mut().set_style(row, styles.cursor_row);
            }
        }
        let bar = Rect::new(place.right().saturating_sub(1), list.y, 1, list.height);
        scroll::render_bar(
            self.scroll,
            lines.len(),
            bar,
            frame.buffer_mut(),
            &shared.look,
        );
    }
}
