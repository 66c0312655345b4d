//! Ways in which a file can be damaged, chosen by numbers that look like chance and are the same
//! each time.
#![allow(clippy::unwrap_used, reason = "what is wrong here fails the test")]

/// Numbers that look like chance and are the same each time.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        usize::try_from((mixed ^ (mixed >> 27)) % limit as u64).unwrap()
    }
}

/// One way in which a file can be damaged.
pub(crate) fn damage(kind: usize, bytes: &mut Vec<u8>, chance: &mut Chance) {
    let len = bytes.len();
    let page = |chance: &mut Chance| chance.below(len / 4096) * 4096;
    match kind {
        0 => bytes[chance.below(len)] ^= 1 << chance.below(8),
        1 => {
            let from = chance.below(len - 64);
            for byte in &mut bytes[from..from + 64] {
                *byte = u8::try_from(chance.below(256)).unwrap();
            }
        }
        2 => {
            let page = page(chance);
            bytes[page..page + 4096].fill(0);
        }
        3 => {
            let (one, other) = (page(chance), page(chance));
            for offset in 0..4096 {
                bytes.swap(one + offset, other + offset);
            }
        }
        4 => bytes.truncate(chance.below(len)),
        _ => bytes.extend((0..4096).map(|_| 0xA5)),
    }
}

/// What the kinds are called.
pub(crate) const KINDS: [&str; 6] = [
    "one bit",
    "64 bytes",
    "a page of zeros",
    "two pages exchanged",
    "cut off",
    "too long",
];
