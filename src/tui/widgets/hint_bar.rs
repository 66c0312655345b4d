//! The footer: which key does what here. It shows as many of the pairs it is
//! given as there is room for; which they are, and in what words, is not its
//! business.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{DisplayText, Hit, Look, StyledLine};

/// The blanks between two hints.
const GAP: usize = 2;

/// A key and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    key: DisplayText,
    label: DisplayText,
    rank: u8,
}

impl Hint {
    /// A hint that stays as long as any.
    pub fn new(key: impl Into<DisplayText>, label: impl Into<DisplayText>) -> Self {
        Self {
            key: key.into(),
            label: label.into(),
            rank: 0,
        }
    }

    /// How early the hint leaves when there is too little room: higher ranks
    /// leave before lower ones, and of equals the one further right.
    #[must_use]
    pub fn leaves_at(mut self, rank: u8) -> Self {
        self.rank = rank;
        self
    }

    fn line(&self, look: &Look) -> StyledLine {
        StyledLine::new(&self.key, look.styles.hint_key)
            .with(" ", look.styles.hint_text)
            .with(&self.label, look.styles.hint_text)
    }

    fn width(&self) -> usize {
        self.key.width() + 1 + self.label.width()
    }
}

/// Draws the hints into the first line of `area`, `note` at its right end, and
/// tells where each hint can be clicked.
pub fn render(
    hints: &[Hint],
    note: &DisplayText,
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) -> Vec<Hit> {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return Vec::new();
    }
    let width = usize::from(area.width).saturating_sub(2);
    let (shown, note) = fitting(hints, note, width);

    let end = area.right().saturating_sub(1);
    let mut places = Vec::new();
    let mut x = area.x.saturating_add(1);
    for index in shown {
        let place = Rect::new(x, area.y, end.saturating_sub(x), 1);
        let taken = hints[index].line(look).render(place, buf, &look.glyphs);
        if taken > 0 {
            let area = Rect {
                width: taken,
                ..place
            };
            places.push(Hit { index, area });
        }
        x = x.saturating_add(taken).saturating_add(2);
    }
    let cells = u16::try_from(note.width()).expect("the note is narrower than the line");
    let place = Rect::new(end - cells.min(end), area.y, cells, 1);
    StyledLine::new(note, look.styles.dim).render(place, buf, &look.glyphs);
    places
}

/// The hints that fit into `room` cells, in their order and at least one, and
/// the note if it fits beside them.
fn fitting(hints: &[Hint], note: &DisplayText, room: usize) -> (Vec<usize>, DisplayText) {
    let taken = |kept: &[usize]| -> usize {
        let widths: usize = kept.iter().map(|index| hints[*index].width()).sum();
        widths + kept.len().saturating_sub(1) * GAP
    };
    let keep = |room: usize| {
        let mut kept: Vec<usize> = (0..hints.len()).collect();
        while kept.len() > 1 && taken(&kept) > room {
            let leaving = (0..kept.len())
                .max_by_key(|place| hints[kept[*place]].rank)
                .expect("there is more than one hint");
            kept.remove(leaving);
        }
        kept
    };
    // The note may take a third; beyond that the keys matter more.
    if note.width() <= room / 3 {
        let beside = room.saturating_sub(note.width() + GAP);
        let kept = keep(beside);
        if taken(&kept) <= beside {
            return (kept, note.clone());
        }
    }
    (keep(room), DisplayText::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widgets::testing::{ascii, drawn};

    fn footer(width: u16) -> String {
        let hints = [
            Hint::new("Enter", "open"),
            Hint::new("/", "filter").leaves_at(1),
            Hint::new("s", "排序").leaves_at(2),
            Hint::new("?", "help"),
        ];
        let note = DisplayText::new("1/5");
        drawn(width, 1, |area, buf| {
            render(&hints, &note, area, buf, &ascii());
        })
    }

    #[test]
    fn hints_leave_by_rank() {
        assert_eq!(
            footer(50),
            "| Enter open  / filter  s 排序  ? help         1/5 |\n"
        );
        assert_eq!(footer(35), "| Enter open  / filter  ? help  1/5 |\n");
        assert_eq!(footer(22), "| Enter open       1/5 |\n");
        assert_eq!(footer(14), "| Enter open   |\n");
        assert_eq!(footer(8), "| Enter~ |\n");
    }

    #[test]
    fn every_hint_shown_can_be_clicked() {
        let hints = [Hint::new("a", "bc"), Hint::new("d", "ef")];
        let area = Rect::new(3, 2, 30, 1);
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 5));
        let places = render(&hints, &DisplayText::default(), area, &mut buf, &ascii());
        let at = |x| super::super::hit(&places, (x, 2).into());
        assert_eq!(
            (at(3), at(4), at(7), at(8), at(10)),
            (None, Some(0), Some(0), None, Some(1))
        );
    }
}
