//! One line that says what has just happened. How long it stays is decided by
//! whoever shows it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::overlay;
use super::{DisplayText, Look, StyledLine};

/// What a notice is about; each kind can be told without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something to know.
    Note,
    /// Something cannot be done, and why.
    Refusal,
    /// Something failed.
    Failure,
}

/// Draws the notice into the first line of `area`, over what is there.
pub fn render(tone: Tone, text: &DisplayText, area: Rect, buf: &mut Buffer, look: &Look) {
    let line = Rect {
        height: area.height.min(1),
        ..area
    };
    let (mark, style) = match tone {
        Tone::Done => (look.glyphs.passed, look.styles.ok),
        Tone::Note => ("", look.styles.toast),
        Tone::Refusal => (look.glyphs.attention, look.styles.refusal),
        Tone::Failure => (look.glyphs.attention, look.styles.danger),
    };
    overlay::clear(line, buf, look);
    let mut notice = StyledLine::new(" ", look.styles.base);
    if !mark.is_empty() {
        notice.push(mark, style);
        notice.push(" ", look.styles.base);
    }
    notice.with(text, style).render(line, buf, &look.glyphs);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widgets::testing::{ascii, drawn};

    fn toast(tone: Tone, text: &str, width: u16) -> String {
        drawn(width, 1, |area, buf| {
            StyledLine::from("上海明德科技有限公司").render(area, buf, &ascii().glyphs);
            render(tone, &text.into(), area, buf, &ascii());
        })
    }

    #[test]
    fn every_tone_can_be_told_without_colour() {
        assert_eq!(
            toast(Tone::Done, "Tag added (u)", 21),
            "| [ok] Tag added (u)  |\n"
        );
        assert_eq!(
            toast(Tone::Note, "Draft kept", 21),
            "| Draft kept          |\n"
        );
        assert_eq!(
            toast(Tone::Refusal, "Needs Admin agent", 21),
            "| [!] Needs Admin age~|\n"
        );
        assert_ne!(ascii().styles.refusal, ascii().styles.danger);
    }

    #[test]
    fn text_from_anywhere_is_harmless() {
        assert_eq!(toast(Tone::Note, "a\u{1b}[2J\nb", 12), "| a?[2J?b    |\n");
    }
}
