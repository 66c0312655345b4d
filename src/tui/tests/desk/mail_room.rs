//! A book with invitations at every stage, some of them waiting too long, and a customer in
//! off-boarding. It asserts nothing about any screen.
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
use partnerdesk_ports::MemoryBook;

use crate::records::{at, book_of, company, days_ago, draft, fabrikam, letter, mingde, northwind};

/// How far an invitation has come, and how many days ago its last step was.
pub(crate) struct Way(pub(crate) &'static [InvitationStage], pub(crate) i64);

/// Adds an invitation that has gone this way.
pub(crate) fn add(book: &mut MemoryBook, number: u128, customer: &Customer, way: &Way) {
    let id = InvitationId(number);
    let mut command = draft(number, customer);
    if let Command::DraftInvitation { content, .. } = &mut command {
        let domain = customer.primary_domain.as_ref().unwrap();
        content.recipient = EmailAddress::parse(&format!("it@{domain}")).ok();
    }
    let steps = way.0.iter().map(|stage| match stage {
        InvitationStage::Draft => command.clone(),
        InvitationStage::Ready => Command::HandOverInvitation {
            invitation: id,
            by: HandOver::Clipboard,
            letter: Ok(letter()),
        },
        InvitationStage::Sent => Command::MarkSent(id),
        InvitationStage::Accepted => Command::RecordAcceptance {
            invitation: id,
            customer: None,
        },
        InvitationStage::Declined => Command::RecordDecline(id),
        InvitationStage::Lapsed => Command::RecordLapse(id),
        InvitationStage::Withdrawn => Command::WithdrawInvitation(id),
    });
    for (index, step) in steps.enumerate() {
        at(
            book,
            days_ago(way.1),
            number * 10 + 1_000 + index as u128,
            step,
        );
    }
}

/// The book.
pub(crate) fn book() -> MemoryBook {
    use InvitationStage::{Accepted, Declined, Draft, Lapsed, Ready, Sent, Withdrawn};
    let tailspin = company(0x11, "Tailspin Toys", "tailspin.example");
    let wingtip = company(0x12, "Wingtip Toys", "wingtip.example");
    let cafe = company(0x13, "Café Société Générale", "cafe.example");
    let quay = company(0x14, "Litware", "litware.example");
    let fourth = company(0x15, "Fourth Coffee", "fourth.example");
    let all = [
        (northwind(), Way(&[Draft, Ready, Sent], 20)),
        (tailspin, Way(&[Draft, Ready, Sent], 2)),
        (wingtip, Way(&[Draft, Ready], 5)),
        (cafe, Way(&[Draft], 4)),
        (quay, Way(&[Draft, Ready, Sent, Declined], 30)),
        (mingde(), Way(&[Draft, Ready, Sent, Lapsed], 40)),
        (fourth, Way(&[Draft, Ready, Sent, Accepted], 50)),
    ];
    let customers = all.iter().map(|(customer, _)| customer.clone());
    let mut book = book_of(customers.chain([fabrikam()]));
    for (number, (customer, way)) in all.iter().enumerate() {
        add(&mut book, number as u128 + 1, customer, way);
    }
    let again = Way(&[Draft, Withdrawn], 1);
    add(&mut book, 8, &all[4].0, &again);
    book
}
