//! Keys as a terminal sends them: plain letters as they are, others by the names that the keymap
//! uses, such as `<enter>`, `<c-s>` and `<lt>` for `<` itself.
//!
//! After `<esc>`, wait until it has done something: Esc with the next key right behind it is
//! what a terminal sends for Alt with that key.

/// The bytes of keys pressed one after the other.
pub(crate) fn bytes(keys: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = keys;
    while let Some(letter) = rest.chars().next() {
        let name = rest
            .strip_prefix('<')
            .and_then(|inner| inner.split_once('>'));
        if let Some((name, after)) = name {
            out.extend(named(name));
            rest = after;
        } else {
            out.extend(letter.to_string().bytes());
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

fn named(name: &str) -> Vec<u8> {
    if let Some(letter) = name.strip_prefix("c-") {
        let letter = letter.bytes().next().expect("a letter after Control");
        return vec![letter & 0x1f];
    }
    let known: &[u8] = match name {
        "enter" => b"\r",
        "esc" => b"\x1b",
        "tab" => b"\t",
        "s-tab" => b"\x1b[Z",
        "space" => b" ",
        "backspace" => b"\x7f",
        "delete" => b"\x1b[3~",
        "up" => b"\x1b[A",
        "down" => b"\x1b[B",
        "right" => b"\x1b[C",
        "left" => b"\x1b[D",
        "home" => b"\x1b[H",
        "end" => b"\x1b[F",
        "pgup" => b"\x1b[5~",
        "pgdn" => b"\x1b[6~",
        "f5" => b"\x1b[15~",
        "lt" => b"<",
        _ => panic!("the tests know no key called {name}"),
    };
    known.to_owned()
}
