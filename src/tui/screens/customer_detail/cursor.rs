//! A cursor that stays on its thing while the list around it changes, and the beginning of a
//! long list of which more is asked for as that cursor nears its end.

use crate::msg::Ticket;
use crate::widgets::scroll::{Motion, Scroll};

/// How a cursor is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// By a key.
    Go(Motion),
    /// By the mouse wheel, so many rows.
    Roll(isize),
    /// To this place in the list.
    Put(usize),
}

/// A cursor in a list whose things are told apart by keys.
#[derive(Debug, Clone)]
pub(super) struct Cursor<K> {
    scroll: Scroll,
    on: Option<K>,
}

impl<K> Default for Cursor<K> {
    fn default() -> Self {
        Self {
            scroll: Scroll::default(),
            on: None,
        }
    }
}

impl<K: Clone + PartialEq> Cursor<K> {
    /// The thing it is on.
    pub(super) fn on(&self) -> Option<&K> {
        self.on.as_ref()
    }

    /// Where it stands, and which rows are in view.
    pub(super) fn scroll(&self) -> Scroll {
        self.scroll
    }

    /// Moves it.
    pub(super) fn step(&mut self, step: Step, keys: &[K], height: usize) {
        match step {
            Step::Go(motion) => self.scroll.go(motion, keys.len(), height),
            Step::Roll(rows) => self.scroll.roll(rows, keys.len(), height),
            Step::Put(index) => self.scroll.put(index, keys.len(), height),
        }
        self.on = keys.get(self.scroll.cursor()).cloned();
    }

    /// Goes where its thing has gone, or stays in its row when that is gone.
    pub(super) fn follow(&mut self, keys: &[K], height: usize) {
        let found = self.on.as_ref();
        let found = found.and_then(|on| keys.iter().position(|key| key == on));
        let row = found.unwrap_or(self.scroll.cursor());
        self.step(Step::Put(row), keys, height);
    }
}

/// How many are asked for at first, and how many more each time.
const PORTION: usize = 50;

/// The beginning of a long list.
pub(super) struct Growing<T, K> {
    /// What is there of it.
    pub(super) items: Vec<T>,
    /// How many there are in all.
    pub(super) total: u64,
    /// Where one is in it.
    pub(super) cursor: Cursor<K>,
    wanted: usize,
    asked: Option<Ticket>,
    key: fn(&T) -> K,
}

impl<T: Clone, K: Clone + PartialEq> Growing<T, K> {
    /// Nothing yet, of things that `key` tells apart.
    pub(super) fn new(key: fn(&T) -> K) -> Self {
        Self {
            items: Vec::new(),
            total: 0,
            cursor: Cursor::default(),
            wanted: PORTION,
            asked: None,
            key,
        }
    }

    /// How many to ask for, from the first on.
    pub(super) fn wanted(&self) -> usize {
        self.wanted
    }

    /// They were asked for.
    pub(super) fn asked(&mut self, ticket: Ticket) {
        self.asked = Some(ticket);
    }

    /// Whether this is the answer that is waited for. It is waited for no longer.
    pub(super) fn answers(&mut self, ticket: Ticket) -> bool {
        self.asked.take_if(|asked| *asked == ticket).is_some()
    }

    /// They are there. The cursor is to be settled after this.
    pub(super) fn took(&mut self, items: &[T], total: u64) {
        self.items = items.to_vec();
        self.total = total;
    }

    /// Puts the cursor where its thing is now.
    pub(super) fn settle(&mut self, height: usize) {
        self.cursor.follow(&self.keys(), height);
    }

    /// Moves the cursor. Whether more are wanted now than were asked for.
    pub(super) fn step(&mut self, step: Step, height: usize) -> bool {
        self.cursor.step(step, &self.keys(), height);
        let near_end = self.items.len() <= self.cursor.scroll().cursor() + height.max(1);
        let has_more = (self.items.len() as u64) < self.total;
        if !near_end || !has_more || self.asked.is_some() {
            return false;
        }
        self.wanted = self.items.len() + PORTION;
        true
    }

    /// The one the cursor is on.
    pub(super) fn current(&self) -> Option<&T> {
        self.items.get(self.cursor.scroll().cursor())
    }

    fn keys(&self) -> Vec<K> {
        self.items.iter().map(self.key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_stays_on_its_thing_and_in_its_row_when_that_is_gone() {
        let mut cursor = Cursor::default();
        cursor.step(Step::Put(2), &['a', 'b', 'c', 'd'], 10);
        cursor.follow(&['x', 'a', 'b', 'c', 'd'], 10);
        assert_eq!(
            (cursor.on(), cursor.scroll().cursor()),
            (Some(&'c'), 3),
            "it moved down with c"
        );
        cursor.follow(&['x', 'a', 'b', 'd'], 10);
        assert_eq!(cursor.on(), Some(&'d'));
        cursor.follow(&[], 10);
        assert_eq!(cursor.on(), None);
    }

    #[test]
    fn more_is_asked_for_near_the_end_and_once_at_a_time() {
        let mut list = Growing::new(|number: &u64| *number);
        list.asked(Ticket(1));
        assert!(!list.answers(Ticket(2)));
        assert!(list.answers(Ticket(1)));
        let first: Vec<u64> = (0..50).collect();
        list.took(&first, 120);
        assert!(!list.step(Step::Go(Motion::Down), 10));
        assert!(list.step(Step::Go(Motion::Bottom), 10));
        assert_eq!(list.wanted(), 100);
        list.asked(Ticket(3));
        assert!(
            !list.step(Step::Go(Motion::Up), 10),
            "they are on their way"
        );
        let all: Vec<u64> = (0..120).collect();
        assert!(list.answers(Ticket(3)));
        list.took(&all, 120);
        assert_eq!(list.current(), Some(&48));
        assert!(!list.step(Step::Go(Motion::Bottom), 10), "that is all");
    }
}
