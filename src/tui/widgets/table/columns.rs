//! Which columns of a table fit into a width, and how wide each becomes. The
//! least important leave first; the rest share what is left.

use ratatui::layout::Rect;

use super::super::DisplayText;

/// The blank between two columns.
const GAP: usize = 1;

/// The side to which the cells of a column keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

impl Align {
    /// The part of `place` that a cell of this width is drawn into.
    pub(super) fn place(self, width: usize, place: Rect) -> Rect {
        let free = match self {
            Self::Left => 0,
            Self::Right => usize::from(place.width).saturating_sub(width),
        };
        let free = u16::try_from(free).expect("what is free is narrower than its place");
        Rect {
            x: place.x + free,
            width: place.width - free,
            ..place
        }
    }
}

/// A column: what it is called and how much room it wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub(super) title: DisplayText,
    pub(super) align: Align,
    least: usize,
    most: usize,
    weight: usize,
    rank: u8,
}

impl Column {
    /// A column of exactly this many cells.
    pub fn fixed(title: impl Into<DisplayText>, cells: usize) -> Self {
        Self {
            title: title.into(),
            align: Align::Left,
            least: cells,
            most: cells,
            weight: 0,
            rank: 0,
        }
    }

    /// A column of at least `least` and at most `most` cells, which takes
    /// `weight` shares of the room that is left over.
    pub fn flexible(
        title: impl Into<DisplayText>,
        least: usize,
        most: usize,
        weight: usize,
    ) -> Self {
        Self {
            most: most.max(least),
            weight,
            ..Self::fixed(title, least)
        }
    }

    /// How early the column leaves when there is too little room: rank 0 is
    /// the last to stay, higher ranks leave before lower ones, and of equals
    /// the one further right.
    #[must_use]
    pub fn leaves_at(mut self, rank: u8) -> Self {
        self.rank = rank;
        self
    }

    /// Keeps the cells to the right, for numbers.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }
}

/// A column that is shown, by its place among all columns, and its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The place among all columns.
    pub column: usize,
    /// The width in cells.
    pub width: usize,
}

/// The columns that fit into `room` cells, in their order, with a blank between
/// each two. The last one to stay is shown however little room there is.
pub fn fit(columns: &[Column], room: usize) -> Vec<Slot> {
    let mut slots: Vec<Slot> = columns
        .iter()
        .enumerate()
        .map(|(column, wish)| Slot {
            column,
            width: wish.least,
        })
        .collect();
    while slots.len() > 1 && taken(&slots) > room {
        let leaving = (0..slots.len())
            .max_by_key(|place| columns[slots[*place].column].rank)
            .expect("there is more than one column");
        slots.remove(leaving);
    }
    if let [only] = slots.as_mut_slice() {
        only.width = only.width.min(room);
    }
    share(columns, &mut slots, room);
    slots.retain(|slot| slot.width > 0);
    slots
}

fn taken(slots: &[Slot]) -> usize {
    let widths: usize = slots.iter().map(|slot| slot.width).sum();
    widths + slots.len().saturating_sub(1) * GAP
}

/// Hands out what is left, by weight, until nothing is left or nobody wants it.
fn share(columns: &[Column], slots: &mut [Slot], room: usize) {
    loop {
        let left = room.saturating_sub(taken(slots));
        let wanting: usize = slots
            .iter()
            .map(|slot| &columns[slot.column])
            .zip(slots.iter())
            .filter(|(wish, slot)| slot.width < wish.most)
            .map(|(wish, _)| wish.weight)
            .sum();
        if left == 0 || wanting == 0 {
            return;
        }
        let mut unspent = left;
        for slot in slots.iter_mut() {
            let wish = &columns[slot.column];
            // At least one cell each, so that the last few are not left over.
            let portion = (left * wish.weight).div_ceil(wanting).min(unspent);
            let more = portion.min(wish.most - slot.width);
            slot.width += more;
            unspent -= more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn customers() -> Vec<Column> {
        vec![
            Column::flexible("Name", 12, 40, 2),
            Column::flexible("Domain", 10, 30, 1).leaves_at(1),
            Column::fixed("Rel", 6),
            Column::fixed("Subs", 4).leaves_at(2),
            Column::fixed("Upd", 5).leaves_at(3),
        ]
    }

    fn fitted(room: usize) -> String {
        let columns = customers();
        let shown: Vec<_> = fit(&columns, room)
            .iter()
            .map(|slot| format!("{} {}", columns[slot.column].title, slot.width))
            .collect();
        shown.join(", ")
    }

    #[test]
    fn columns_leave_by_rank_and_the_rest_grow_to_their_limit() {
        assert_eq!(fitted(200), "Name 40, Domain 30, Rel 6, Subs 4, Upd 5");
        assert_eq!(fitted(70), "Name 32, Domain 19, Rel 6, Subs 4, Upd 5");
        assert_eq!(fitted(41), "Name 12, Domain 10, Rel 6, Subs 4, Upd 5");
        assert_eq!(fitted(40), "Name 16, Domain 11, Rel 6, Subs 4");
        assert_eq!(fitted(30), "Name 12, Domain 10, Rel 6");
        assert_eq!(fitted(25), "Name 18, Rel 6");
        assert_eq!(fitted(18), "Name 18");
        assert_eq!(fitted(3), "Name 3");
        assert_eq!(fitted(0), "");
    }

    #[test]
    fn what_is_shown_never_needs_more_than_there_is() {
        let columns = customers();
        for room in 0..200 {
            assert!(taken(&fit(&columns, room)) <= room);
        }
        assert_eq!(fit(&[], 10), []);
    }

    #[test]
    fn nothing_is_left_over_while_a_column_can_grow() {
        let columns = customers();
        for room in 41..115 {
            assert_eq!(taken(&fit(&columns, room)), room.min(89), "at {room}");
        }
    }
}
