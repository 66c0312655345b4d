//! Pictures of dialogs, from roomy to hardly any room.

use insta::assert_snapshot;
use ratatui::style::Style;

use super::*;
use crate::widgets::testing::{ascii, drawn, unicode};

fn lines() -> Vec<StyledLine> {
    [
        "Customer   上海明德科技有限公司",
        "After this:",
        " - purchases are blocked",
        " - nothing is sent for you",
        "Type the customer name to continue:",
    ]
    .map(StyledLine::from)
    .to_vec()
}

fn buttons() -> Vec<Button> {
    vec![
        Button::new("Cancel", ButtonState::Focused),
        Button::new("End", ButtonState::Locked),
    ]
}

fn picture(width: u16, height: u16, look: &Look) -> String {
    let (lines, buttons) = (lines(), buttons());
    let dialog = Dialog {
        title: "End relationship".into(),
        lines: &lines,
        skipped: 0,
        entry: Entry::OneLine,
        buttons: &buttons,
    };
    drawn(width, height, |area, buf| {
        for row in area.rows() {
            StyledLine::from("上海明德科技有限公司上海明德科技有限公司").render(
                row,
                buf,
                &look.glyphs,
            );
        }
        let areas = dialog.render(area, buf, look);
        if let Some(field) = areas.field {
            buf.set_stringn(field.x, field.y, "> Contoso", 9, Style::new());
        }
    })
}

#[test]
fn a_dialog_stands_over_the_screen() {
    assert_snapshot!(picture(43, 12, &ascii()), @"
    |上海明德科技有限公司上海明德科技有限公司   |
    |上+- End relationship ------------------+  |
    |上| Customer   上海明德科技有限公司     |  |
    |上| After this:                         |  |
    |上|  - purchases are blocked            |  |
    |上|  - nothing is sent for you          |  |
    |上| Type the customer name to continue: |  |
    |上| > Contoso                           |  |
    |上|                                     |  |
    |上|                 [>Cancel<]  ( End ) |  |
    |上+-------------------------------------+  |
    |上海明德科技有限公司上海明德科技有限公司   |
    ");
}

#[test]
fn the_text_gives_way_before_field_and_buttons() {
    assert_snapshot!(picture(32, 6, &unicode()), @"
    |┌─ End relationship ───────────┐|
    |│ Customer   上海明德科技有限~ │|
    |│ ▾ 4                          │|
    |│ > Contoso                    │|
    |│          [>Cancel<]  ( End ) │|
    |└──────────────────────────────┘|
    ");
    assert_snapshot!(picture(32, 4, &ascii()), @"
    |+- End relationship -----------+|
    || > Contoso                    ||
    ||          [>Cancel<]  ( End ) ||
    |+------------------------------+|
    ");
}

#[test]
fn the_text_can_be_scrolled() {
    let lines: Vec<_> = (1..=9)
        .map(|n| StyledLine::from(n.to_string().as_str()))
        .collect();
    let scrolled = |skipped| {
        let dialog = Dialog {
            title: DisplayText::default(),
            lines: &lines,
            skipped,
            entry: Entry::None,
            buttons: &[],
        };
        drawn(10, 5, |area, buf| {
            dialog.render(area, buf, &ascii());
        })
    };
    assert_snapshot!(scrolled(2), @"
    |+--------+|
    || 3      ||
    || 4      ||
    || v 5    ||
    |+--------+|
    ");
    assert_snapshot!(scrolled(99), @"
    |+--------+|
    || 7      ||
    || 8      ||
    || 9      ||
    |+--------+|
    ");
}

#[test]
fn buttons_can_be_clicked() {
    let buttons = buttons();
    let dialog = Dialog {
        title: "Sure?".into(),
        lines: &[],
        skipped: 0,
        entry: Entry::None,
        buttons: &buttons,
    };
    let area = Rect::new(0, 0, 40, 9);
    let mut buf = Buffer::empty(area);
    let areas = dialog.render(area, &mut buf, &ascii());
    let widths: Vec<_> = areas
        .buttons
        .iter()
        .map(|hit| (hit.index, hit.area.width))
        .collect();
    assert_eq!(widths, [(0, 10), (1, 7)]);
    let last = areas.buttons[1].area;
    assert_eq!(last.right() + 2, areas.outer.right());
    assert_eq!(areas.field, None);
}
