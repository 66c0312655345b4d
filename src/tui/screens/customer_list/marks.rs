//! The marks of the customer list: which customers an act is about.

use partnerdesk_domain::CustomerId;

use super::CustomerList;

impl CustomerList {
    pub(super) fn mark_between(&mut self, from: usize, to: usize) {
        for rank in from.min(to)..=from.max(to) {
            if let Some(row) = self.row(rank) {
                let (id, name) = (row.id, row.name.clone());
                self.marks.insert(id, name);
            }
        }
    }

    pub(super) fn toggle_mark(&mut self) {
        let Some(row) = self.row(self.scroll.cursor()) else {
            return;
        };
        let (id, name) = (row.id, row.name.clone());
        if self.marks.remove(&id).is_none() {
            self.marks.insert(id, name);
        }
    }

    /// The marked customers, or the one the cursor is on.
    pub(super) fn chosen(&self) -> Vec<CustomerId> {
        if self.marks.is_empty() {
            self.cursor.into_iter().collect()
        } else {
            self.marks.keys().copied().collect()
        }
    }
}
