//! Most searched texts end like others do: `.onmicrosoft.com`. In a block, what follows the first
//! dot of a text, its *tail*, is a number of one byte, and a customer's texts with the same
//! beginning share it: `acme` 1 2 stands for `acme.onmicrosoft.com` and `acme.example`. Names stay
//! as they are. Folded texts hold no control characters, so that numbers are never part of them.

use super::block::{Block, MOST};
use super::judge::{Bits, WORDS};
use super::texts::Texts;

/// The most tails of a block: they are numbered from 1 and stay below any character.
const FEW: usize = 31;
/// Longer tails are nobody else's.
const LONGEST: usize = 40;

/// The tails of a block in the making.
#[derive(Default)]
pub(super) struct Tails {
    tails: Vec<(Box<[u8]>, Bits)>,
}

impl Tails {
    /// Those of a block, with nobody who has them.
    pub(super) fn of(block: &Block) -> Self {
        let tails = block.tails().map(|tail| (tail.into(), [0; WORDS]));
        Self {
            tails: tails.collect(),
        }
    }

    /// Adds the searched text of this customer, shortened. Tells where the domain stands: the
    /// place and the length of what is before its tail, and the number of that.
    pub(super) fn shorten(
        &mut self,
        text: &str,
        domain: Option<&str>,
        row: usize,
        to: &mut Vec<u8>,
    ) -> Option<[u8; 4]> {
        let begin = to.len();
        let mut shared: Vec<(&str, Vec<u8>)> = Vec::new();
        let mut of_domain = None;
        for (number, part) in text.split('\0').enumerate() {
            let dot = part.find('.').filter(|_| 0 < number);
            let coded = dot.and_then(|dot| {
                let (stem, tail) = part.split_at(dot);
                Some((stem, self.number(tail.as_bytes(), row)?))
            });
            let Some((stem, tail)) = coded else {
                to.extend((0 < number).then_some(0));
                to.extend(part.as_bytes());
                continue;
            };
            if domain == Some(part) {
                of_domain = Some((stem, tail));
            }
            match shared.iter_mut().find(|(known, _)| *known == stem) {
                Some((_, tails)) => tails.push(tail),
                None => shared.push((stem, vec![tail])),
            }
        }
        let mut place = None;
        for (stem, tails) in shared {
            to.push(0);
            if let Some((_, tail)) = of_domain.filter(|(of, _)| *of == stem) {
                let at = u16::try_from(to.len() - begin).ok();
                let length = u8::try_from(stem.len()).ok();
                place = at.zip(length).map(|(at, length)| {
                    let [low, high] = at.to_le_bytes();
                    [low, high, length, tail]
                });
            }
            to.extend(stem.as_bytes());
            to.extend(tails);
        }
        place
    }

    /// Notes what a customer has that was copied from the block these tails are of.
    pub(super) fn copy(&mut self, block: &Block, row: usize, to: usize) {
        for (bits, (_, rows)) in block.tail_rows().zip(&mut self.tails) {
            let word = u64::from_le_bytes(bits[row / 64]);
            rows[to / 64] |= (word >> (row % 64) & 1) << (to % 64);
        }
    }

    /// The number of a tail, if it has one or can get one.
    fn number(&mut self, tail: &[u8], row: usize) -> Option<u8> {
        let known = self.tails.iter().position(|(known, _)| **known == *tail);
        let place = match known {
            Some(place) => place,
            None if FEW <= self.tails.len() || LONGEST < tail.len() => return None,
            None => {
                self.tails.push((tail.into(), [0; WORDS]));
                self.tails.len() - 1
            }
        };
        self.tails[place].1[row / 64] |= 1 << (row % 64);
        u8::try_from(place + 1).ok()
    }

    /// The tails, as a part of a block.
    pub(super) fn texts(&self) -> Vec<u8> {
        Texts::bytes(
            (1..)
                .zip(&self.tails)
                .map(|(number, (tail, _))| (number, &**tail)),
        )
    }

    /// Who has them, as a part of a block.
    pub(super) fn rows(&self) -> Vec<u8> {
        let words = self.tails.iter().flat_map(|(_, bits)| bits);
        let mut bytes = Vec::with_capacity(self.tails.len() * MOST / 8);
        words.for_each(|word| bytes.extend(word.to_le_bytes()));
        bytes
    }
}

/// Whether a byte is the number of a tail.
pub(super) fn is_tail(byte: u8) -> bool {
    byte != 0 && usize::from(byte) <= FEW
}
