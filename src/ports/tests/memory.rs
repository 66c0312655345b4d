//! The book in memory keeps the laws that every book keeps.

use partnerdesk_ports::{Book, MemoryBook, hold_to_contract};

fn with_book(law: fn(&mut dyn Book)) {
    law(&mut MemoryBook::default());
}

fn with_two(law: fn(&mut dyn Book, &mut dyn Book)) {
    law(&mut MemoryBook::default(), &mut MemoryBook::default());
}

hold_to_contract!(with_book, with_two);
