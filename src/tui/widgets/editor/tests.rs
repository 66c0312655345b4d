//! Typing, pasting and looking at text of several lines.

use insta::assert_snapshot;

use super::*;
use crate::key::Chord;
use crate::widgets::testing::{ascii, drawn, picture};

fn typed(editor: &mut Editor, keys: &str) -> String {
    for key in keys.split_whitespace() {
        let chord: Chord = key.parse().unwrap();
        editor.press(chord.keys()[0]);
    }
    editor.text()
}

#[test]
fn keys_edit_lines() {
    let mut editor = Editor::with_text("Hello team,\nplease accept");
    assert_eq!(
        typed(&mut editor, "<end> <enter> x"),
        "Hello team,\nx\nplease accept"
    );
    assert_eq!(
        typed(&mut editor, "<bs> <bs>"),
        "Hello team,\nplease accept"
    );
    assert_eq!(typed(&mut editor, "<c-w>"), "Hello team\nplease accept");
    assert_eq!(typed(&mut editor, "<c-u> A"), "A\nplease accept");
    assert_eq!(typed(&mut editor, "<c-end> <a-b> <c-k>"), "A\nplease ");
    assert_eq!(editor.place(), (1, 7));
}

#[test]
fn changes_are_taken_back_one_by_one() {
    let mut editor = Editor::with_text("a");
    typed(&mut editor, "<end> b c");
    assert_eq!(typed(&mut editor, "<c-_>"), "ab");
    assert_eq!(typed(&mut editor, "<c-7> <c-/>"), "a");
    assert_eq!(editor.redo(), Pressed::Changed);
    assert_eq!(editor.text(), "ab");
    editor.paste("1\n2\n3");
    assert_eq!(editor.undo(), Pressed::Changed);
    assert_eq!(editor.text(), "ab", "a paste is one change");
}

#[test]
fn keys_of_the_screen_are_left_to_the_screen() {
    let mut editor = Editor::default();
    for key in [
        "<esc>", "<tab>", "<s-tab>", "<c-s>", "<c-o>", "<c-y>", "<c-t>", "<f1>", "<c-c>", "<c-p>",
    ] {
        let key: Key = key.parse().unwrap();
        assert_eq!(editor.press(key), Pressed::NotMine, "{key}");
    }
    assert!(editor.is_empty());
}

#[test]
fn pasted_text_keeps_its_lines_and_nothing_dangerous() {
    let mut editor = Editor::default();
    let pasted = editor.paste("one\r\ntwo\rthree\u{2028}\tfour\u{1b}[2J\u{202E}\u{200B}");
    assert_eq!(pasted, Pasted::Whole);
    assert_eq!(editor.text(), "one\ntwo\nthree\n    four[2J");
    assert_eq!(editor.paste("\u{200B}"), Pasted::Nothing);
}

#[test]
fn text_has_a_limit() {
    let mut editor = Editor::default();
    assert_eq!(editor.paste(&"\n".repeat(1_000_000)), Pasted::Cut);
    assert_eq!(editor.text().len(), LIMIT);
    assert_eq!(editor.press(Key::char('x')), Pressed::Kept);
    assert_eq!(editor.press(Key::plain(KeyCode::Enter)), Pressed::Kept);
    assert_eq!(
        editor.press(Key::plain(KeyCode::Backspace)),
        Pressed::Changed
    );
    assert_eq!(editor.press(Key::char('x')), Pressed::Changed);
}

#[test]
fn long_lines_are_folded_and_the_cursor_is_where_it_is_seen() {
    let mut editor = Editor::with_text("请接受我们成为贵公司经销商的请求 now or later\nshort");
    let area = Rect::new(0, 0, 12, 4);
    assert_snapshot!(drawn(12, 4, |area, buf| {
        editor.render(area, buf, &ascii(), Focus::Here);
    }), @"
    |请接受我们成|
    |为贵公司经销|
    |商的请求 now|
    | or later   |
    ");
    assert_eq!(editor.cursor(area), Some(Position::new(0, 0)));
    typed(&mut editor, "<right> <right> <down>");
    let mut buf = Buffer::empty(area);
    editor.render(area, &mut buf, &ascii(), Focus::Here);
    assert_eq!(editor.cursor(area), Some(Position::new(4, 1)));
    typed(&mut editor, "<c-end>");
    let mut buf = Buffer::empty(area);
    editor.render(area, &mut buf, &ascii(), Focus::Here);
    assert_snapshot!(picture(&buf), @"
    |为贵公司经销|
    |商的请求 now|
    | or later   |
    |short       |
    ");
    assert_eq!(editor.cursor(area), Some(Position::new(5, 3)));
}
