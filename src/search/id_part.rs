//! A searched text read as a part of an identity: hexadecimal digits, with hyphens or without.
//! Identities are compared as numbers, so that no list has to keep them as text.

use partnerdesk_domain::{Capacity, CustomerId, MicrosoftId};

/// How many digits an identity has.
const DIGITS: u32 = 32;
/// Fewer digits stand in too many identities to say anything.
const FEWEST: u32 = 4;
/// So many digits are no word any more, even when all of them are letters.
const SURELY: u32 = 8;

/// Some digits that follow one another in an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdPart {
    digits: u128,
    count: u32,
    capacity: Option<Capacity>,
}

impl IdPart {
    /// What a folded text says of an identity; none when it is an ordinary text.
    ///
    /// An identity as it is written anywhere, or at least four digits of one, not all of them
    /// letters unless there are eight: `cafe` is a word. Hyphens may stand anywhere.
    pub fn of(text: &str) -> Option<Self> {
        if !text.starts_with(|c: char| c.is_ascii_hexdigit() || c == '-' || c == '{') {
            return None;
        }
        if let Ok(id) = text.parse::<CustomerId>() {
            return Some(Self {
                digits: id.microsoft_id.0,
                count: DIGITS,
                capacity: Some(id.capacity).filter(|one| *one != Capacity::Primary),
            });
        }
        let (mut digits, mut count, mut is_word) = (0_u128, 0, true);
        for c in text.chars().filter(|c| *c != '-') {
            digits = digits << 4 | u128::from(c.to_digit(16)?);
            is_word &= !c.is_ascii_digit();
            count += 1;
            if DIGITS < count {
                return None;
            }
        }
        let says_something = FEWEST <= count && (!is_word || SURELY <= count);
        says_something.then_some(Self {
            digits,
            count,
            capacity: None,
        })
    }

    /// Whether it stands in this identity.
    pub fn is_in(&self, id: CustomerId) -> bool {
        let MicrosoftId(whole) = id.microsoft_id;
        let mask = u128::MAX >> (4 * (DIGITS - self.count));
        self.capacity.is_none_or(|capacity| capacity == id.capacity)
            && (0..=DIGITS - self.count).any(|at| (whole >> (4 * at)) & mask == self.digits)
    }

    /// The whole bytes that stand in every identity it stands in, when it begins at an even
    /// digit and when it begins at an odd one: what a search through many looks for first.
    pub fn bytes(&self) -> [Vec<u8>; 2] {
        let digit = |at: u32| (self.digits >> (4 * (self.count - 1 - at)) & 0xF) as u8;
        [0, 1].map(|first| {
            let pairs = (self.count - first) / 2;
            let pair = |number| digit(first + 2 * number) << 4 | digit(first + 2 * number + 1);
            (0..pairs).map(pair).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(number: u128) -> CustomerId {
        CustomerId::primary(MicrosoftId(number))
    }

    #[test]
    fn words_are_no_identities() {
        for word in [
            "cafe", "deed", "abc", "12", "-", "----", "contoso", "1234x", "",
        ] {
            assert_eq!(IdPart::of(word), None, "{word}");
        }
    }

    #[test]
    fn an_identity_is_found_as_it_is_written() {
        let whole = id(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);
        let other = CustomerId {
            capacity: Capacity::IndirectReseller,
            ..whole
        };
        for text in [
            "01234567-89ab-cdef-0123-456789abcdef",
            "0123456789abcdef0123456789abcdef",
            "{01234567-89ab-cdef-0123-456789abcdef}",
            "01234567-",
            "-89ab-cdef",
            "789abcdef0",
        ] {
            let part = IdPart::of(text).unwrap();
            assert!(part.is_in(whole) && part.is_in(other), "{text}");
        }
        let marked = IdPart::of("01234567-89ab-cdef-0123-456789abcdef/indirect").unwrap();
        assert!(marked.is_in(other) && !marked.is_in(whole));
        assert!(!IdPart::of("01234568").unwrap().is_in(whole));
    }

    proptest! {
        #[test]
        fn digits_stand_where_the_text_says(whole in any::<u128>(), at in 0..28_usize, len in 4..12_usize) {
            let text = format!("{whole:032x}");
            let part = &text[at..(at + len).min(32)];
            if let Some(found) = IdPart::of(part) {
                prop_assert!(found.is_in(id(whole)));
                let bytes = whole.to_be_bytes();
                let stands = |some: &Vec<u8>| bytes.windows(some.len()).any(|window| window == some);
                prop_assert!(found.bytes().iter().any(stands));
                prop_assert_eq!(found.is_in(id(whole ^ 1)), format!("{:032x}", whole ^ 1).contains(part));
            }
        }
    }
}
