//! A desk at which letters are written: the composer opened as a person opens it, and the ledger
//! behind it. It asserts nothing about any screen.
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what is wrong here fails the test that asked for it"
)]

use partnerdesk_domain::*;
use partnerdesk_i18n::Language;
use partnerdesk_ports::{InvitationQuery, MemoryBook, Replica};
use partnerdesk_tui::Effect;

use crate::driver::{Desk, Seat};
use crate::records::{book_of, northwind};

/// An Admin agent before a terminal of this size, in this language.
pub(crate) fn seat(width: u16, height: u16, language: Language) -> Seat {
    Seat {
        size: (width, height),
        language,
        ..Seat::default()
    }
}

/// A desk with the composer open for the first customer of all, ended ones among them.
pub(crate) fn compose_on(book: MemoryBook, seat: Seat) -> Desk {
    let mut desk = Desk::sit(book, seat);
    desk.press("fj<enter>i");
    desk
}

/// A desk with a new letter to a customer that was ours once; no address is known.
pub(crate) fn composing() -> Desk {
    compose_on(book_of([northwind()]), Seat::default())
}

/// A desk with a letter that is fit to leave and kept.
pub(crate) fn written() -> Desk {
    let mut desk = composing();
    desk.press("it@northwind.example");
    desk.wait(Span(2_000));
    desk
}

/// The invitations of a book, newest first.
pub(crate) fn ledger(desk: &Desk) -> Vec<Invitation> {
    let query = InvitationQuery {
        len: 1_000,
        ..InvitationQuery::default()
    };
    desk.book.invitations(&query).unwrap().invitations
}

/// The only invitation of a book.
pub(crate) fn only(desk: &Desk) -> Invitation {
    let mut all = ledger(desk);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// From the field of the address to the text.
pub(crate) fn to_text(desk: &mut Desk) {
    desk.press("<s-tab>");
}

/// The texts that were copied, oldest first.
pub(crate) fn copied(desk: &Desk) -> Vec<&str> {
    desk.asked
        .iter()
        .filter_map(|effect| match effect {
            Effect::Copy(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}
