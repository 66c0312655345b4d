//! Typing, pasting and looking at one line of text.

use super::*;
use crate::key::Chord;
use crate::widgets::testing::{ascii, drawn};

/// Presses keys written as in the settings, and shows the text with `|` where
/// the cursor is.
fn typed(field: &mut Field, keys: &str) -> String {
    for key in keys.split_whitespace() {
        let chord: Chord = key.parse().unwrap();
        field.press(chord.keys()[0]);
    }
    let (before, after) = field.halves();
    format!("{before}|{after}")
}

#[test]
fn the_usual_keys_of_a_line_editor_work() {
    let mut field = Field::with_text("contoso retail");
    assert_eq!(typed(&mut field, "<c-a> X"), "X|contoso retail");
    assert_eq!(
        typed(&mut field, "<bs> <c-right> <right>"),
        "contoso r|etail"
    );
    assert_eq!(typed(&mut field, "<c-k>"), "contoso r|");
    assert_eq!(typed(&mut field, "<c-w> <left> <del>"), "contoso|");
    assert_eq!(typed(&mut field, "<a-b> <a-d> <c-u>"), "|");
    assert_eq!(typed(&mut field, "a <space> <home> <end>"), "a |");
}

#[test]
fn a_letter_is_deleted_with_all_that_belongs_to_it() {
    let mut field = Field::with_text("上海cafe\u{301}");
    assert_eq!(typed(&mut field, "<bs>"), "上海caf|");
    assert_eq!(typed(&mut field, "<c-a> <right> <bs>"), "|海caf");
}

#[test]
fn keys_of_the_screen_are_left_to_the_screen() {
    let mut field = Field::default();
    for key in [
        "<enter>", "<esc>", "<tab>", "<up>", "<c-s>", "<c-o>", "<c-y>", "<f1>", "<c-c>",
    ] {
        let key: Key = key.parse().unwrap();
        assert_eq!(field.press(key), Pressed::NotMine, "{key}");
    }
    assert_eq!(field.press(Key::char('q')), Pressed::Changed);
    assert_eq!(field.press(Key::char('？')), Pressed::Changed);
    assert_eq!(field.text(), "q？", "full-width text stays full-width");
    let left = Key::plain(KeyCode::Left);
    assert_eq!(field.press(left), Pressed::Kept);
}

#[test]
fn pasted_text_is_text_and_one_line() {
    let mut field = Field::with_text("ac");
    typed(&mut field, "<left>");
    assert_eq!(
        field.paste("1\r\n2\t3\u{1b}[31m\u{202E}\u{200B}\0"),
        Pasted::Whole
    );
    assert_eq!(typed(&mut field, ""), "a12 3[31m|c");
    assert_eq!(field.paste("\n\n"), Pasted::Nothing);
    assert_eq!(field.press(Key::char('\u{202E}')), Pressed::Kept);
}

#[test]
fn a_huge_paste_is_cut_at_a_letter() {
    let mut field = Field::with_text("x");
    assert_eq!(field.paste(&"上".repeat(1_000_000)), Pasted::Cut);
    assert!(field.text().len() <= LIMIT && field.text().len() > LIMIT - 3);
    assert_eq!(field.paste("明"), Pasted::Nothing);
    let mut short = Field::default().limited(5);
    assert_eq!(short.paste("上海"), Pasted::Cut);
    assert_eq!(short.press(Key::char('明')), Pressed::Kept);
    assert_eq!(short.press(Key::char('a')), Pressed::Changed);
    assert_eq!(short.text(), "上a");
}

#[test]
fn the_view_follows_the_cursor_by_display_width() {
    let mut field = Field::with_text("上海明德科技");
    let area = Rect::new(3, 2, 6, 1);
    let view = |field: &Field| {
        let picture = drawn(6, 1, |area, buf| {
            field.render(area, buf, &ascii(), Focus::Here);
        });
        (picture, field.cursor(area).unwrap().x - area.x)
    };
    assert_eq!(view(&field), ("|科技  |\n".to_owned(), 4));
    typed(&mut field, "<home>");
    assert_eq!(view(&field), ("|上海明|\n".to_owned(), 0));
    typed(&mut field, "<right> <right> <right>");
    assert_eq!(view(&field), ("|海明德|\n".to_owned(), 4));
    assert_eq!(field.cursor(Rect::new(3, 2, 0, 1)), None);
}

#[test]
fn an_empty_field_shows_what_belongs_into_it() {
    let field = Field::default().placeholder("name or domain");
    let shown = drawn(8, 1, |area, buf| {
        field.render(area, buf, &ascii(), Focus::Elsewhere);
    });
    assert_eq!(shown, "|name or~|\n");
    assert_eq!(
        field.cursor(Rect::new(0, 0, 8, 1)),
        Some(Position::new(0, 0))
    );
}
