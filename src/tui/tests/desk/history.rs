//! A book in which something has happened, and the activity log over it. It asserts nothing but
//! that the way there is open. In a test program, beside `driver` and `records`:
//! `#[path = "desk/history.rs"] mod history;`
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what is wrong here fails the test that asked for it"
)]

use partnerdesk_domain::{
    Alias, Command, CompanyName, Confirmation, Listing, Note, Resource, Switch, Tag,
};
use partnerdesk_i18n::Language;
use partnerdesk_ports::MemoryBook;
use partnerdesk_tui::Place;

use crate::driver::{self, Desk, Seat};
use crate::records::{at, book_of, contoso, days_ago, fabrikam, id, mingde, northwind};

/// A book with work of several days in it: 14 entries, one of them refused, one a row of a file.
pub(crate) fn worked() -> MemoryBook {
    let mut book = book_of([contoso(), mingde(), fabrikam(), northwind()]);
    let tag = |name: &str| Tag::parse(name).unwrap();
    let contoso = contoso();
    let mut details = contoso.details.clone();
    details.contact_name = None;
    let steps: [(i64, Command); 7] = [
        (
            30,
            Command::SetNote(
                fabrikam().id,
                Note::parse("Asks for an offer.\nIn May.").ok(),
            ),
        ),
        (
            20,
            Command::SwitchPermission {
                customer: mingde().id,
                resource: Resource::AzureReservations,
                to: Switch::On,
                confirmation: Some(Confirmation::Typed("mingde".to_owned())),
            },
        ),
        (6, Command::SetAlias(contoso.id, Alias::parse("quay").ok())),
        (5, Command::EditDetails(contoso.id, Box::new(details))),
        (
            3,
            Command::ChangeTags {
                customer: contoso.id,
                add: vec![tag("q1")],
                remove: vec![tag("vip")],
            },
        ),
        (2, Command::BeginOffboarding(contoso.id)),
        (1, Command::ImportCustomer(Box::new(listing(0x99)))),
    ];
    for (number, (days, command)) in steps.into_iter().enumerate() {
        at(&mut book, days_ago(days), 200 + number as u128, command);
    }
    let end = Command::EndRelationship(contoso.id, Confirmation::Typed("quay".to_owned()));
    let refused = driver::write(&mut book, 300, "li.na", end);
    assert!(refused.refused().is_some());
    let alias = Command::SetAlias(mingde().id, Alias::parse("ming").ok());
    driver::write(&mut book, 301, "li.na", alias);
    book
}

/// What a row of the portal's file says of a customer.
fn listing(number: u128) -> Listing {
    Listing {
        id: id(number),
        name: CompanyName::parse("Tailspin Toys").unwrap(),
        tenant_name: None,
        primary_domain: None,
        custom_domains: None,
        country: None,
        contact_name: None,
        contact_email: None,
        relationship: None,
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: Vec::new(),
    }
}

pub(crate) fn seat(size: (u16, u16), language: Language) -> Seat {
    Seat {
        size,
        language,
        ..Seat::default()
    }
}

/// The log of the whole book.
pub(crate) fn log(seat: Seat) -> Desk {
    let mut desk = Desk::sit(worked(), seat);
    desk.press("3");
    assert_eq!(desk.model.place(), Place::Activity);
    desk
}

/// The line of the screen that has the cursor.
pub(crate) fn cursor_line(desk: &Desk) -> String {
    let screen = desk.screen();
    let found = screen.lines().find(|line| line.contains("│ > "));
    found
        .unwrap_or_else(|| panic!("no cursor on:\n{screen}"))
        .to_owned()
}
