//! The palette: every command by name, whether it has a key or not, and the settings of the
//! program itself. Typing filters; Enter does it.

use partnerdesk_domain::Role;
use partnerdesk_i18n::Language;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::key::{Key, KeyCode};
use crate::screens::{Context, Go, Place, Screen, Setting};
use crate::shared::Shared;
use crate::theme::BuiltIn;
use crate::widgets::field::Field;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::{Motion, Scroll};
use crate::widgets::{DisplayText, Focus, Pressed, StyledLine, overlay};

use super::centred;

/// The panel.
pub struct Palette {
    scopes: Vec<Scope>,
    field: Field,
    scroll: Scroll,
}

/// What a line does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Deed {
    Act(Act),
    Set(Setting),
}

struct Entry {
    deed: Deed,
    name: String,
    label: String,
    key: String,
}

/// Acts that make no sense without what is typed or where the cursor is.
const LEFT_OUT: [Act; 6] = [
    Act::Palette,
    Act::Cancel,
    Act::Yes,
    Act::No,
    Act::Open,
    Act::Back,
];

impl Palette {
    /// The palette over a screen with these scopes.
    pub fn new(scopes: Vec<Scope>) -> Self {
        Self {
            scopes,
            field: Field::default(),
            scroll: Scroll::default(),
        }
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let acts = Act::ALL
            .iter()
            .filter(|act| !LEFT_OUT.contains(act))
            .map(|act| Entry {
                deed: Deed::Act(*act),
                name: act.name().to_owned(),
                label: shared.label(*act),
                key: shared
                    .keymap
                    .hint(&self.scopes, *act)
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            });
        let roles = Role::ALL.into_iter().map(|role| {
            let label = shared
                .locale
                .with("set-role", &[("role", shared.locale.role(role).into())]);
            setting(Setting::Role(role), format!("role {}", role.code()), label)
        });
        let languages = Language::ALL.iter().map(|language| {
            let label = language.own_name().to_owned();
            setting(
                Setting::Language(*language),
                format!("language {}", language.code()),
                label,
            )
        });
        let themes = BuiltIn::ALL.iter().map(|theme| {
            let label = shared
                .locale
                .with("set-theme", &[("theme", theme.name().into())]);
            setting(
                Setting::Theme(theme.name().to_owned()),
                format!("theme {}", theme.name()),
                label,
            )
        });
        // What this screen has a key for comes first; the order is stable otherwise.
        let mut all: Vec<Entry> = acts.chain(roles).chain(languages).chain(themes).collect();
        all.sort_by_key(|entry| entry.key.is_empty());
        let words: Vec<String> = self
            .field
            .text()
            .split_whitespace()
            .map(partnerdesk_search::fold)
            .collect();
        all.retain(|entry| {
            let text =
                partnerdesk_search::fold(&format!("{} {} {}", entry.name, entry.label, entry.key));
            words.iter().all(|word| text.contains(word))
        });
        all
    }

    fn place(area: Rect) -> Rect {
        centred(
            area,
            76,
            area.height.saturating_sub(4).clamp(6.min(area.height), 20),
        )
    }

    fn height(shared: &Shared) -> usize {
        let inner = Panel::inner(Self::place(crate::layout::body(shared.size)));
        usize::from(inner.height.saturating_sub(1)).max(1)
    }
}

fn setting(setting: Setting, name: String, label: String) -> Entry {
    Entry {
        deed: Deed::Set(setting),
        name,
        label,
        key: String::new(),
    }
}

impl Screen for Palette {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Palette, Scope::Field]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-palette")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Open, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            let total = self.entries(cx.shared).len();
            self.scroll.go(motion, total, Self::height(cx.shared));
            return true;
        }
        if act != Act::Open {
            return false;
        }
        match self
            .entries(cx.shared)
            .into_iter()
            .nth(self.scroll.cursor())
        {
            Some(Entry {
                deed: Deed::Act(act),
                ..
            }) => cx.go(Go::Do(act)),
            Some(Entry {
                deed: Deed::Set(setting),
                ..
            }) => {
                cx.set(setting);
                cx.go(Go::Back);
            }
            None => cx.go(Go::Back),
        }
        true
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        if matches!(key.code, KeyCode::Enter | KeyCode::Up | KeyCode::Down) {
            return false;
        }
        match self.field.press(key) {
            Pressed::Changed => {
                self.scroll
                    .put(0, self.entries(cx.shared).len(), Self::height(cx.shared));
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
        let panel = Panel::new(shared.locale.text("screen-palette")).focus(Focus::Here);
        let inner = panel.render(place, frame.buffer_mut(), &shared.look);
        let styles = &shared.look.styles;
        let (search, list) = crate::layout::first_line(inner);
        StyledLine::new(":", styles.hint_key).render(
            search,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
        let indent = 2.min(search.width);
        let field = Rect {
            x: search.x + indent,
            width: search.width - indent,
            ..search
        };
        self.field
            .render(field, frame.buffer_mut(), &shared.look, Focus::Here);
        if let Some(position) = self.field.cursor(field) {
            frame.set_cursor_position(position);
        }
        let entries = self.entries(shared);
        let view = self.scroll.in_view(entries.len(), usize::from(list.height));
        for (row, index) in list.rows().zip(view) {
            let entry = &entries[index];
            let here = index == self.scroll.cursor();
            let sign = if here { shared.look.glyphs.cursor } else { " " };
            StyledLine::new(sign, styles.base)
                .with(" ", styles.base)
                .with(
                    DisplayText::new(&entry.name).truncated(26).padded(27),
                    styles.base,
                )
                .with(
                    DisplayText::new(&entry.label).truncated(32).padded(33),
                    styles.dim,
                )
                .with(entry.key.as_str(), styles.hint_key)
                .truncated(usize::from(row.width))
                .render(row, frame.buffer_mut(), &shared.look.glyphs);
            if here {
                frame.buffer_mut().set_style(row, styles.cursor_row);
            }
        }
    }
}
