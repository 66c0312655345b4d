//! Hostile and wide text, and the width it is promised to have.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::*;

fn text(raw: &str) -> String {
    DisplayText::new(raw).to_string()
}

#[test]
fn plain_names_stay_as_they_are() {
    for name in [
        "Contoso Retail",
        "上海明德科技有限公司",
        "Müller & Söhne",
        "한국어",
        "ﾎﾟﾝﾄﾞ",
        "हिन्दी",
        "🏢 HQ",
        "",
    ] {
        assert_eq!(text(name), name);
    }
    assert_eq!(DisplayText::new("上海明德").width(), 8);
    assert_eq!(DisplayText::new("e\u{301}").width(), 1);
    // A terminal gives each half-width sound mark a cell of its own. If this
    // fails after an update, see the note at `unicode-width` in Cargo.toml.
    assert_eq!(DisplayText::new("ﾎﾟﾝﾄﾞ").width(), 5);
}

#[test]
fn escape_sequences_become_visible() {
    assert_eq!(text("A\u{1b}[2JB"), "A␦[2JB");
    assert_eq!(text("\u{9b}31m"), "␦31m");
    assert_eq!(text("a\0b\u{7}c\u{8}d\u{7f}e"), "a␦b␦c␦d␦e");
    assert_eq!(text("one\r\ntwo\tthree"), "one␦␦two␦three");
    assert_eq!(text("one\u{2028}two"), "one␦two");
}

#[test]
fn reversals_become_visible_and_hidden_characters_go() {
    assert_eq!(text("\u{202E}gnp.exe"), "␦gnp.exe");
    assert_eq!(text("a\u{2067}b\u{2069}\u{061C}"), "a␦b␦␦");
    assert_eq!(
        text("con\u{200B}to\u{200D}so\u{FEFF}\u{00AD}\u{2060}"),
        "contoso"
    );
    assert_eq!(text("\u{3164}\u{115F}\u{FFA0}"), "");
    assert_eq!(text("x\u{E0041}\u{E007F}"), "x");
    assert_eq!(text("❤\u{FE0F}"), "❤");
    assert_eq!(text("👍\u{1F3FD}"), "👍");
}

#[test]
fn marks_are_limited() {
    let stacked = format!("a{}b", "\u{301}".repeat(200));
    assert_eq!(text(&stacked).chars().count(), 2 + MOST_MARKS);
    assert_eq!(
        text("\u{301}"),
        "␦",
        "a mark alone has no letter to stand on"
    );
    let jamo = "\u{1100}".repeat(300);
    assert_eq!(text(&jamo), "␦", "one cluster must not fill the screen");
}

#[test]
fn huge_text_is_cut_before_it_is_looked_at() {
    let huge = "x".repeat(10_000_000);
    assert_eq!(DisplayText::new(&huge).width(), LONGEST + 1);
    assert!(text(&huge).ends_with("x~"));
    let hidden = "\u{200B}".repeat(2_000);
    assert_eq!(text(&hidden), "~");
}

#[test]
fn cutting_never_splits_a_letter() {
    let name = DisplayText::new("上海明德");
    let cuts: Vec<_> = (0..=8)
        .map(|cells| name.truncated(cells).to_string())
        .collect();
    assert_eq!(
        cuts,
        [
            "",
            "~",
            "~",
            "上~",
            "上~",
            "上海~",
            "上海~",
            "上海明~",
            "上海明德"
        ]
    );
    assert_eq!(
        DisplayText::new("cafe\u{301}s").truncated(5).as_str(),
        "cafe\u{301}s"
    );
    assert_eq!(
        DisplayText::new("cafe\u{301}s!").truncated(5).as_str(),
        "cafe\u{301}~"
    );
}

#[test]
fn padding_is_exact() {
    for raw in ["", "a", "上海", "a上海", "\u{301}\u{301}", "ﾎﾟ"] {
        for cells in 0..10 {
            for line in [
                DisplayText::new(raw).padded(cells),
                DisplayText::new(raw).padded_left(cells),
            ] {
                assert_eq!(line.width(), cells);
                assert_eq!(drawn_width(&line), cells, "{line:?}");
            }
        }
    }
    assert_eq!(DisplayText::new("42").padded_left(5).as_str(), "   42");
}

/// The cells that ratatui itself fills when it draws the text.
fn drawn_width(line: &DisplayText) -> usize {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 256, 1));
    let (end, _) = buffer.set_stringn(0, 0, line.as_str(), 256, Style::new());
    usize::from(end)
}

/// A small generator, so that the random texts are the same in every run.
fn random_texts() -> impl Iterator<Item = String> {
    const KINDS: [(u32, u32); 12] = [
        (0x00, 0xFF),
        (0x300, 0x36F),
        (0x590, 0x6FF),
        (0x900, 0xDFF),
        (0x1100, 0x11FF),
        (0x2000, 0x206F),
        (0x3000, 0x30FF),
        (0x4E00, 0x4EFF),
        (0xFE00, 0xFFFF),
        (0x1F1E6, 0x1F1FF),
        (0x1F3F0, 0x1F6FF),
        (0xE0000, 0xE01FF),
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move |below: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state >> 33).unwrap() % below
    };
    (0..20_000).map(move |_| {
        let length = next(24);
        (0..length)
            .filter_map(|_| {
                let (first, last) = KINDS[next(12) as usize];
                char::from_u32(first + next(last - first + 1))
            })
            .collect()
    })
}

#[test]
fn no_random_text_is_wider_than_it_says_or_holds_what_it_must_not() {
    for raw in random_texts() {
        let line = DisplayText::new(&raw);
        assert!(
            line.as_str().chars().all(|c| shown(c) == Some(c)),
            "{raw:?}"
        );
        assert_eq!(drawn_width(&line), line.width(), "{raw:?}");
        assert_eq!(drawn_width(&line.padded(7)), 7, "{raw:?}");
        assert_eq!(DisplayText::new(line.as_str()), line, "{raw:?}");
    }
}

#[test]
fn the_replacement_is_ascii_where_everything_is() {
    let line = DisplayText::new("a\u{1b}b");
    assert_eq!(line.in_glyphs(&Glyphs::ascii()), "a?b");
    assert_eq!(line.in_glyphs(&Glyphs::unicode()), "a␦b");
    assert_eq!("␦".width_cjk(), 1);
}
