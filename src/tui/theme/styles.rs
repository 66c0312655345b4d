//! The meanings that screens draw with, each with the modifiers that carry it
//! where there is no colour. No state is told apart by a style alone: a word
//! or a mark always stands beside it.

use ratatui::style::{Modifier, Style};

use super::{BuiltIn, Paint, Theme};

/// How each meaning looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Styles {
    /// The ground of the whole screen and ordinary text.
    pub base: Style,
    /// Text that matters less.
    pub dim: Style,
    /// The top line: program, customer, role, clock.
    pub chrome: Style,
    /// The title of a panel or dialog.
    pub title: Style,
    /// The lines of a panel.
    pub border: Style,
    /// The lines of the panel that has the keys.
    pub focus: Style,
    /// A heading inside a panel, and the heading of a column.
    pub heading: Style,
    /// The row the cursor is on.
    pub cursor_row: Style,
    /// The mark of a marked row.
    pub mark: Style,
    /// Text that is selected inside a field.
    pub selection: Style,
    /// The part of a name that the filter matched.
    pub hit: Style,
    /// The name of a key in footer and help.
    pub hint_key: Style,
    /// What the key does.
    pub hint_text: Style,
    /// The badge of an active relationship.
    pub active: Style,
    /// The badge of a relationship that is being ended.
    pub ending: Style,
    /// The badge of an ended relationship.
    pub ended: Style,
    /// The badge of a customer without a relationship.
    pub absent: Style,
    /// Something is as it should be.
    pub ok: Style,
    /// Something to know.
    pub info: Style,
    /// Something to look at.
    pub warning: Style,
    /// Something that harms or is broken.
    pub danger: Style,
    /// The reason why something cannot be done.
    pub refusal: Style,
    /// A short notice above the footer.
    pub toast: Style,
    /// What must not be overlooked: read-only, demo.
    pub banner: Style,
    /// The tab that is shown.
    pub tab_current: Style,
    /// The other tabs.
    pub tab_other: Style,
    /// The text of a field.
    pub field: Style,
    /// The text of the field that has the keys.
    pub field_focus: Style,
    /// What could be typed into an empty field.
    pub placeholder: Style,
    /// A button.
    pub button: Style,
    /// The button that has the keys.
    pub button_focus: Style,
    /// A button that cannot be pressed yet.
    pub button_locked: Style,
    /// The scrollbar.
    pub scrollbar: Style,
}

impl Styles {
    /// The meanings in the colours of `theme`.
    pub fn new(theme: &Theme) -> Self {
        const BOLD: Modifier = Modifier::BOLD;
        const LINE: Modifier = Modifier::UNDERLINED;
        const REVERSED: Modifier = Modifier::REVERSED;

        let text = ink(theme.text);
        let muted = faint(theme.muted);
        let base = match theme.paper {
            Paint(Some(color)) => text.bg(color),
            Paint(None) => text,
        };
        Self {
            base,
            dim: muted,
            chrome: ink(theme.title),
            title: ink(theme.title).add_modifier(BOLD),
            border: ink(theme.border),
            focus: ink(theme.focus).add_modifier(BOLD),
            heading: ink(theme.heading).add_modifier(BOLD),
            cursor_row: Style::new().add_modifier(REVERSED | BOLD),
            mark: ink(theme.mark).add_modifier(BOLD),
            selection: Style::new().add_modifier(REVERSED),
            hit: ink(theme.hit).add_modifier(BOLD | LINE),
            hint_key: ink(theme.key).add_modifier(BOLD),
            hint_text: text,
            active: ink(theme.active),
            ending: ink(theme.ending).add_modifier(LINE),
            ended: faint(theme.ended),
            absent: faint(theme.absent),
            ok: ink(theme.ok),
            info: ink(theme.info),
            warning: ink(theme.warning).add_modifier(BOLD),
            danger: ink(theme.danger).add_modifier(BOLD | LINE),
            refusal: ink(theme.warning).add_modifier(BOLD),
            toast: ink(theme.info),
            banner: ink(theme.warning).add_modifier(REVERSED | BOLD),
            tab_current: ink(theme.focus).add_modifier(BOLD | LINE),
            tab_other: text,
            field: text,
            field_focus: text.add_modifier(LINE),
            placeholder: muted,
            button: text,
            button_focus: ink(theme.focus).add_modifier(REVERSED | BOLD),
            button_locked: muted,
            scrollbar: ink(theme.border),
        }
    }

    /// The meanings without any colour, for `NO_COLOR` and plain terminals.
    pub fn mono() -> Self {
        Self::new(&Theme::built_in(BuiltIn::Mono))
    }
}

fn ink(Paint(color): Paint) -> Style {
    color.map_or(Style::new(), |color| Style::new().fg(color))
}

/// Less than ordinary text: by its colour, or by the dim modifier where there
/// is none. Both together would be unreadable.
fn faint(paint: Paint) -> Style {
    match paint {
        Paint(Some(_)) => ink(paint),
        Paint(None) => Style::new().add_modifier(Modifier::DIM),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(styles: &Styles) -> Vec<Style> {
        vec![
            styles.base,
            styles.dim,
            styles.chrome,
            styles.title,
            styles.border,
            styles.focus,
            styles.heading,
            styles.cursor_row,
            styles.mark,
            styles.selection,
            styles.hit,
            styles.hint_key,
            styles.hint_text,
            styles.active,
            styles.ending,
            styles.ended,
            styles.absent,
            styles.ok,
            styles.info,
            styles.warning,
            styles.danger,
            styles.refusal,
            styles.toast,
            styles.banner,
            styles.tab_current,
            styles.tab_other,
            styles.field,
            styles.field_focus,
            styles.placeholder,
            styles.button,
            styles.button_focus,
            styles.button_locked,
            styles.scrollbar,
        ]
    }

    #[test]
    fn mono_has_no_colour_at_all() {
        for style in all(&Styles::mono()) {
            assert_eq!(
                (style.fg, style.bg, style.underline_color),
                (None, None, None)
            );
        }
    }

    #[test]
    fn colour_is_there_where_it_is_wanted() {
        let styles = Styles::new(&Theme::built_in(BuiltIn::Dark));
        assert!(
            all(&styles)
                .iter()
                .filter(|style| style.fg.is_some())
                .count()
                > 15
        );
        assert!(all(&styles).iter().all(|style| style.bg.is_none()));
    }

    #[test]
    fn the_cursor_row_is_reverse_and_bold_in_every_theme() {
        for which in BuiltIn::ALL {
            let row = Styles::new(&Theme::built_in(which)).cursor_row;
            assert!(
                row.add_modifier
                    .contains(Modifier::REVERSED | Modifier::BOLD)
            );
        }
    }

    #[test]
    fn what_has_the_keys_is_told_apart_without_colour() {
        let styles = Styles::mono();
        assert_ne!(styles.focus, styles.border);
        assert_ne!(styles.tab_current, styles.tab_other);
        assert_ne!(styles.field_focus, styles.field);
        assert_ne!(styles.button_focus, styles.button);
        assert_ne!(styles.button_locked, styles.button);
        assert_ne!(styles.hit, styles.base);
    }
}
