//! Texts that few have, by the number of who has them: a part of a block.
//!
//! ```text
//! bytes 0-1   how many
//! bytes 2-    for each, in order: whose, two bytes; where its text ends, four bytes
//!             the texts, one after the other
//! ```

/// Texts in their bytes. Bytes that make no sense hold no text.
#[derive(Clone, Copy)]
pub(super) struct Texts<'a>(pub(super) &'a [u8]);

/// How many bytes tell of one text.
const ENTRY: usize = 6;

impl<'a> Texts<'a> {
    /// The bytes of texts, which come by growing numbers.
    pub(super) fn bytes<'t>(texts: impl Iterator<Item = (u16, &'t [u8])> + Clone) -> Vec<u8> {
        let count = u16::try_from(texts.clone().count()).expect("few customers have few texts");
        let mut bytes = count.to_le_bytes().to_vec();
        let mut end = 0_u32;
        for (whose, text) in texts.clone() {
            end += u32::try_from(text.len()).expect("the texts of a customer are short");
            bytes.extend(whose.to_le_bytes());
            bytes.extend(end.to_le_bytes());
        }
        texts.for_each(|(_, text)| bytes.extend(text));
        bytes
    }

    fn entries(self) -> &'a [[u8; ENTRY]] {
        let count = self.0.first_chunk().copied().map_or(0, u16::from_le_bytes);
        let entries = self.0.get(2..2 + usize::from(count) * ENTRY);
        entries.unwrap_or_default().as_chunks().0
    }

    fn at(self, place: usize) -> Option<&'a [u8]> {
        let entries = self.entries();
        let texts = self.0.get(2 + entries.len() * ENTRY..)?;
        let end = |[_, _, end @ ..]: [u8; ENTRY]| u32::from_le_bytes(end) as usize;
        let begin = match place.checked_sub(1) {
            None => 0,
            Some(before) => end(*entries.get(before)?),
        };
        texts.get(begin..end(*entries.get(place)?))
    }

    /// The text of this number.
    pub(super) fn of(self, whose: usize) -> Option<&'a [u8]> {
        let number = |[low, high, ..]: &[u8; ENTRY]| usize::from(u16::from_le_bytes([*low, *high]));
        let place = self.entries().binary_search_by_key(&whose, number).ok()?;
        self.at(place)
    }

    /// All of them.
    pub(super) fn all(self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.entries().len()).map(move |place| self.at(place).unwrap_or_default())
    }
}
