//! A text for the clipboard, as an escape sequence: it works over SSH as well, and there is no
//! receipt, so that nobody may say more than that it was sent.

use partnerdesk_tui::CopyRoute;

/// The longest text that terminals commonly take.
const LONGEST: usize = 74_000;

/// The sequence for a text, and by which way it goes.
pub(crate) fn sequence(text: &str, in_tmux: bool) -> Result<(String, CopyRoute), CopyRoute> {
    if LONGEST < text.len() {
        return Err(CopyRoute::TooLong);
    }
    let plain = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    if in_tmux {
        // tmux hands through what stands in this frame, with every escape doubled.
        let doubled = plain.replace('\x1b', "\x1b\x1b");
        Ok((format!("{plain}\x1bPtmux;{doubled}\x1b\\"), CopyRoute::Tmux))
    } else {
        Ok((plain, CopyRoute::Terminal))
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let mut word = [0_u8; 3];
        word[..group.len()].copy_from_slice(group);
        let value = u32::from_be_bytes([0, word[0], word[1], word[2]]);
        for place in 0..4 {
            let digit = (value >> (18 - 6 * place)) & 0x3f;
            let known = place <= group.len();
            out.push(if known {
                char::from(ALPHABET[digit as usize])
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_encoded_as_the_standard_says() {
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("上", "5LiK"),
        ] {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }

    #[test]
    fn a_text_beyond_what_terminals_take_is_not_sent() {
        assert_eq!(
            sequence(&"x".repeat(LONGEST + 1), false),
            Err(CopyRoute::TooLong)
        );
    }
}
