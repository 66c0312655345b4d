//! Whatever encoding a spreadsheet chose, the same text comes out, in pieces of any size;
//! and what is no text in any encoding never comes out as some.

use std::io::{self, Read};

use partnerdesk_exchange::{Decoder, Encoding};
use proptest::prelude::*;

const TABLE: &str =
    "Microsoft ID,Company name\r\n1,Contoso\r\n2,\"北京林业, 有限公司\"\r\n3,Müller\r\n";

fn decode(bytes: &[u8]) -> (Vec<u8>, Encoding) {
    let mut decoder = Decoder::new(bytes);
    let mut out = Vec::new();
    let read = decoder.read_to_end(&mut out);
    read.expect("memory can be read");
    assert_eq!(decoder.bytes_read(), bytes.len() as u64);
    (out, decoder.encoding())
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

#[track_caller]
fn check(bytes: &[u8], encoding: Encoding, text: &str) {
    let (out, found) = decode(bytes);
    assert_eq!(String::from_utf8_lossy(&out), text);
    assert_eq!(found, encoding);
}

#[test]
fn utf8_is_read_with_and_without_a_mark() {
    check(TABLE.as_bytes(), Encoding::Utf8, TABLE);
    let marked = format!("\u{feff}{TABLE}");
    check(marked.as_bytes(), Encoding::Utf8, TABLE);
    check(b"", Encoding::Utf8, "");
    check("\u{feff}".as_bytes(), Encoding::Utf8, "");
}

#[test]
fn utf16_is_read_in_both_orders_with_and_without_a_mark() {
    let marked = format!("\u{feff}{TABLE}");
    for text in [TABLE, &marked] {
        check(&utf16(text, u16::to_le_bytes), Encoding::Utf16Le, TABLE);
        check(&utf16(text, u16::to_be_bytes), Encoding::Utf16Be, TABLE);
    }
}

#[test]
fn chinese_of_a_spreadsheet_is_read_as_gb18030_and_said_to_be_assumed() {
    let text = "Microsoft ID,Company name\n1,北京林业有限公司\n2,上海贸易\n";
    check(&gb18030(text), Encoding::Gb18030, text);
    assert!(Encoding::Gb18030.is_assumed());
    assert!(!Encoding::Utf8.is_assumed());
}

#[test]
fn the_first_character_outside_ascii_decides_however_late_it_comes() {
    let ascii = "1,Contoso\n".repeat(20_000);
    let text = format!("{ascii}2,北京林业有限公司\n");
    check(&gb18030(&text), Encoding::Gb18030, &text);
    check(text.as_bytes(), Encoding::Utf8, &text);
}

#[test]
fn one_broken_byte_does_not_turn_utf8_into_something_else() {
    let mut bytes = TABLE.repeat(50).into_bytes();
    let at = bytes.len() / 2;
    let at = at
        + bytes[at..]
            .iter()
            .position(|byte| !byte.is_ascii())
            .unwrap();
    bytes[at] = 0xff;
    let (out, encoding) = decode(&bytes);
    assert_eq!(encoding, Encoding::Utf8);
    assert_eq!(out, bytes, "what is broken stays broken");
}

#[test]
fn western_single_byte_text_is_not_taken_for_chinese() {
    let bytes = b"ID;Name\r\n1;M\xfcller GmbH\r\n2;Caf\xe9 Pr\xe9vert\r\n3;Stra\xdfe\r\n";
    let (out, encoding) = decode(bytes);
    assert_eq!(encoding, Encoding::Utf8);
    assert!(str::from_utf8(&out).is_err());
}

#[test]
fn half_a_character_at_the_end_is_damage_in_every_encoding() {
    let chinese = "ID,Name\n1,北京林业有限公司";
    let cut = |mut bytes: Vec<u8>| {
        bytes.pop();
        str::from_utf8(&decode(&bytes).0).is_err()
    };
    assert!(cut(chinese.as_bytes().to_vec()));
    assert!(cut(gb18030(chinese)));
    assert!(cut(utf16(&format!("\u{feff}{chinese}"), u16::to_le_bytes)));
}

#[test]
fn half_a_surrogate_pair_is_damage() {
    let mut bytes = utf16("\u{feff}ID,Name\n1,", u16::to_le_bytes);
    bytes.extend(0xd83d_u16.to_le_bytes());
    bytes.extend(utf16(",x", u16::to_le_bytes));
    let (out, encoding) = decode(&bytes);
    assert_eq!(encoding, Encoding::Utf16Le);
    assert_eq!(out, b"ID,Name\n1,\xff,x");
}

/// A source that gives as little as it may, and is interrupted all the time.
struct Stuttering<'a> {
    rest: &'a [u8],
    is_interrupted: bool,
}

impl Read for Stuttering<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.is_interrupted = !self.is_interrupted;
        if self.is_interrupted {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let count = self.rest.len().min(out.len()).min(3);
        let (now, later) = self.rest.split_at(count);
        out[..count].copy_from_slice(now);
        self.rest = later;
        Ok(count)
    }
}

fn decode_in_pieces(bytes: &[u8], piece: usize) -> Vec<u8> {
    let mut decoder = Decoder::new(Stuttering {
        rest: bytes,
        is_interrupted: false,
    });
    let (mut out, mut buffer) = (Vec::new(), vec![0; piece]);
    loop {
        match decoder.read(&mut buffer).expect("memory can be read") {
            0 => return out,
            count => out.extend_from_slice(&buffer[..count]),
        }
    }
}

#[test]
fn a_source_that_fails_is_an_error_and_not_the_end() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let mut decoder = Decoder::new(b"ID,Name\n".chain(Failing));
    let error = decoder.read_to_end(&mut Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "the disk is gone");
}

proptest! {
    #[test]
    fn the_size_of_the_pieces_does_not_matter(
        text in "[a-z,\n\u{e9}\u{4e2d}\u{1f600}]{0,200}",
        piece in 1_usize..70,
    ) {
        let text = format!("Microsoft ID,Company name\n{text}");
        let marked = format!("\u{feff}{text}");
        let forms = [
            text.clone().into_bytes(),
            utf16(&marked, u16::to_le_bytes),
            utf16(&text, u16::to_be_bytes),
        ];
        for bytes in forms {
            prop_assert_eq!(decode_in_pieces(&bytes, piece), text.as_bytes());
        }
    }

    #[test]
    fn any_bytes_are_read_to_their_end(bytes in any::<Vec<u8>>(), piece in 1_usize..20) {
        prop_assert_eq!(decode_in_pieces(&bytes, piece), decode(&bytes).0);
    }

    #[test]
    fn any_text_with_a_mark_comes_back(text in any::<String>()) {
        let marked = format!("\u{feff}{text}");
        check(marked.as_bytes(), Encoding::Utf8, &text);
        check(&utf16(&marked, u16::to_le_bytes), Encoding::Utf16Le, &text);
        check(&utf16(&marked, u16::to_be_bytes), Encoding::Utf16Be, &text);
    }
}
