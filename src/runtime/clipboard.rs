//! A text for the clipboard, as an escape sequence: it works over SSH as well, and there is no
//! receipt, so that nobody may say more than that it was sent.

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;
use partnerdesk_tui::CopyRoute;

/// The longest text that terminals commonly take.
const LONGEST: usize = 74_000;

/// The sequence for a text, and by which way it goes.
pub(crate) fn sequence(text: &str, in_tmux: bool) -> Result<(String, CopyRoute), CopyRoute> {
    if LONGEST < text.len() {
        return Err(CopyRoute::TooLong);
    }
    let mut plain = String::new();
    CopyToClipboard::to_clipboard_from(text)
        .write_ansi(&mut plain)
        .expect("a string can always be written to");
    if !in_tmux {
        return Ok((plain, CopyRoute::Terminal));
    }
    // tmux takes the sequence for its own clipboard, and hands through to the terminal outside
    // what stands in this frame, with every escape doubled.
    let doubled = plain.replace('\x1b', "\x1b\x1b");
    Ok((format!("{plain}\x1bPtmux;{doubled}\x1b\\"), CopyRoute::Tmux))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_encoded_and_through_tmux_in_its_frame() {
        let (plain, route) = sequence("foo", false).unwrap();
        assert!(plain.starts_with("\x1b]52;c;Zm9v"), "{plain:?}");
        assert_eq!(route, CopyRoute::Terminal);
        let (framed, route) = sequence("foo", true).unwrap();
        assert!(
            framed.contains("\x1bPtmux;\x1b\x1b]52;c;Zm9v"),
            "{framed:?}"
        );
        assert_eq!(route, CopyRoute::Tmux);
    }

    #[test]
    fn a_text_beyond_what_terminals_take_is_not_sent() {
        assert_eq!(
            sequence(&"x".repeat(LONGEST + 1), false),
            Err(CopyRoute::TooLong)
        );
    }
}
