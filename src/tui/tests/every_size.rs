//! Every widget at every small size: no panic, and nothing drawn outside its
//! area, also when the area no longer lies inside the buffer.

use partnerdesk_tui::glyphs::Glyphs;
use partnerdesk_tui::theme::Styles;
use partnerdesk_tui::widgets::dialog::{Button, ButtonState, Dialog, Entry};
use partnerdesk_tui::widgets::editor::Editor;
use partnerdesk_tui::widgets::field::Field;
use partnerdesk_tui::widgets::hint_bar::{self, Hint};
use partnerdesk_tui::widgets::panel::Panel;
use partnerdesk_tui::widgets::scroll::{self, Scroll};
use partnerdesk_tui::widgets::table::{Column, Order, Row, Table};
use partnerdesk_tui::widgets::tabs::{self, Tab};
use partnerdesk_tui::widgets::toast::{self, Tone};
use partnerdesk_tui::widgets::{DisplayText, Focus, Look, StyledLine, empty, overlay};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

const NAMES: [&str; 5] = [
    "Contoso Retail",
    "上海明德科技有限公司",
    "Ev\u{1b}[31mil\u{202E}\u{200B} Corp",
    "e\u{301}te\u{301} ﾎﾟﾝﾄﾞ 🏢",
    "",
];

/// Draws a widget into an area and says where the cursor belongs, if anywhere.
type Draw = fn(Rect, &mut Buffer, &Look) -> Option<Position>;

const WIDGETS: [(&str, Draw); 11] = [
    ("styled line", |area, buf, look| {
        for name in NAMES {
            StyledLine::from(name).render(area, buf, &look.glyphs);
        }
        None
    }),
    ("overlay", |area, buf, look| {
        overlay::clear(area, buf, look);
        None
    }),
    ("panel", |area, buf, look| {
        for name in NAMES {
            let inner = Panel::new(name).note("5 of 12").render(area, buf, look);
            assert!(inside(inner, area));
        }
        None
    }),
    ("table", |area, buf, look| {
        let columns = [
            Column::flexible("Name", 8, 30, 2),
            Column::flexible("域名", 6, 20, 1).leaves_at(2),
            Column::fixed("Subs", 4).right().leaves_at(1),
        ];
        let rows = NAMES.map(|name| {
            Row::new(vec![name.into(), name.into(), name.into()]).marked(name.is_empty())
        });
        let table = Table::new(&columns, &rows)
            .cursor(Some(3))
            .sorted(2, Order::Ascending);
        table.render(area, buf, look);
        table.cursor_position(area)
    }),
    ("scrollbar", |area, buf, look| {
        let mut scroll = Scroll::default();
        scroll.put(900, 1_000, usize::from(area.height));
        scroll::render_bar(scroll, 1_000, area, buf, look);
        None
    }),
    ("field", |area, buf, look| {
        let empty = Field::default().placeholder(NAMES[1]);
        empty.render(area, buf, look, Focus::Elsewhere);
        let field = Field::with_text(&NAMES.concat());
        field.render(area, buf, look, Focus::Here);
        field.cursor(area)
    }),
    ("editor", |area, buf, look| {
        let mut editor = Editor::with_text(&NAMES.join("\n"));
        editor.paste(&NAMES.concat());
        editor.render(area, buf, look, Focus::Here);
        editor.cursor(area)
    }),
    ("hint bar", |area, buf, look| {
        let hints = NAMES.map(|name| Hint::new("Ctrl-S", name));
        let note = DisplayText::new("客户 1/5");
        let places = hint_bar::render(&hints, &note, area, buf, look);
        assert!(
            places
                .iter()
                .all(|hit| hit.area.intersection(area) == hit.area)
        );
        None
    }),
    ("tabs", |area, buf, look| {
        let all = NAMES.map(|name| Tab::counting(name, 3));
        for current in 0..=NAMES.len() {
            let hits = tabs::render(&all, current, area, buf, look);
            assert!(hits.iter().all(|hit| inside(hit.area, area)));
        }
        None
    }),
    ("toast", |area, buf, look| {
        for name in NAMES {
            toast::render(Tone::Failure, &name.into(), area, buf, look);
        }
        None
    }),
    ("empty and dialog", |area, buf, look| {
        empty::render(NAMES[1], &NAMES.join("\n"), area, buf, look);
        let lines = NAMES.map(StyledLine::from);
        let buttons = [
            Button::new("取消", ButtonState::Focused),
            Button::new("End", ButtonState::Locked),
        ];
        for entry in [Entry::None, Entry::OneLine] {
            let dialog = Dialog {
                title: NAMES[1].into(),
                lines: &lines,
                skipped: 1,
                entry,
                buttons: &buttons,
            };
            let areas = dialog.render(area, buf, look);
            assert!(inside(areas.body, area));
        }
        None
    }),
];

fn inside(inner: Rect, outer: Rect) -> bool {
    inner.is_empty() || inner.intersection(outer) == inner
}

fn looks() -> [Look; 2] {
    [Glyphs::unicode(), Glyphs::ascii()].map(|glyphs| Look {
        styles: Styles::mono(),
        glyphs,
    })
}

#[test]
fn nothing_is_drawn_outside_the_area() {
    let whole = Rect::new(0, 0, 48, 20);
    let untouched = Cell::new("#");
    for look in looks() {
        for (name, draw) in WIDGETS {
            for (width, height) in sizes() {
                let area = Rect::new(4, 3, width, height);
                let mut buf = Buffer::filled(whole, untouched.clone());
                let cursor = draw(area, &mut buf, &look);
                assert!(
                    cursor.is_none_or(|at| area.contains(at)),
                    "{name} at {width}x{height}: the cursor is at {cursor:?}"
                );
                for at in whole.positions().filter(|at| !area.contains(*at)) {
                    assert_eq!(buf[at], untouched, "{name} at {width}x{height}: {at}");
                }
            }
        }
    }
}

#[test]
fn an_area_beyond_the_buffer_is_cut() {
    for look in looks() {
        for (_, draw) in WIDGETS {
            for (width, height) in sizes() {
                let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
                draw(Rect::new(0, 0, 40, 15), &mut buf, &look);
                draw(Rect::new(9, 4, 40, 15), &mut buf, &look);
            }
        }
    }
}

#[test]
fn only_harmless_symbols_reach_the_buffer() {
    let look = &looks()[0];
    for (name, draw) in WIDGETS {
        let area = Rect::new(0, 0, 40, 15);
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, look);
        let drawn: String = buf.content.iter().map(Cell::symbol).collect();
        let harmful = |c: char| c.is_control() || c == '\u{202E}' || c == '\u{200B}';
        assert!(!drawn.contains(harmful), "{name}: {drawn:?}");
    }
}

fn sizes() -> impl Iterator<Item = (u16, u16)> {
    (0..=40).flat_map(|width| (0..=15).map(move |height| (width, height)))
}
