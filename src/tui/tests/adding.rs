//! Adding a customer: what is asked follows the country, problems stand beside their fields, a
//! twin is offered a relationship, nothing typed is lost, and the password is shown once.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use partnerdesk_domain::Role;
use partnerdesk_i18n::Language;
use partnerdesk_tui::Effect;
use partnerdesk_tui::screens::Place;
use records::{book_of, contoso, fabrikam};

fn sit(seat: Seat) -> Desk {
    Desk::sit(book_of([contoso(), fabrikam()]), seat)
}

/// Types a text into the field under the cursor and goes on to the next one.
fn fill(desk: &mut Desk, texts: &[&str]) {
    for text in texts {
        desk.type_text(text);
        desk.press("<enter>");
    }
}

/// From the list to a whole first step.
fn filled(desk: &mut Desk) {
    desk.press("n");
    fill(
        desk,
        &[
            "",
            "Northwind Traders GmbH",
            "northwind",
            "Hauptstr. 1",
            "",
            "Berlin",
            "",
            "10115",
            "Ada",
            "Lovelace",
            "ada@northwind.example",
            "030 1234567",
        ],
    );
}

#[test]
fn a_customer_is_added_and_its_password_is_shown_once() {
    let mut desk = sit(Seat::default());
    filled(&mut desk);
    insta::assert_snapshot!("account", desk.screen());
    desk.press("<c-s>");
    insta::assert_snapshot!("options", desk.screen());
    desk.press("<c-s>");
    insta::assert_snapshot!("review", desk.screen());
    desk.press("<c-s>");
    insta::assert_snapshot!("done", desk.screen());
    assert_eq!(desk.journal().last().unwrap(), "customer.create");
    let secret = driver::password();
    assert!(desk.screen().contains(secret.reveal()));
    desk.press("y<enter>");
    assert_eq!(
        desk.asked.last(),
        Some(&Effect::CopySecret(driver::password()))
    );
    assert!(!format!("{:?}", desk.asked).contains(secret.reveal()));
    desk.press("<esc>y");
    assert_eq!(desk.model.place(), Place::Customers);
    assert!(desk.screen().contains("Northwind Traders GmbH"));
    desk.press("n");
    assert!(!desk.screen().contains("Northwind"), "{}", desk.screen());
}

#[test]
fn what_was_typed_is_there_again_after_leaving() {
    let mut desk = sit(Seat::default());
    filled(&mut desk);
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Customers);
    desk.press("n");
    assert!(desk.screen().contains("Northwind Traders GmbH"));
}

#[test]
fn the_country_decides_what_is_asked_while_it_is_typed() {
    let mut desk = sit(Seat::default());
    desk.press("n<c-u>hu");
    assert!(desk.screen().contains("Registration no."));
    desk.press("<c-u>us");
    assert!(!desk.screen().contains("Registration no."));
    assert!(desk.screen().contains("United States"));
    desk.press("<c-s><c-s>");
    insta::assert_snapshot!("review_of_an_empty_form", desk.screen());
    desk.press("<c-s>");
    assert!(desk.screen().contains("is missing"), "{}", desk.screen());
}

#[test]
fn a_twin_is_asked_for_a_relationship_instead() {
    let mut book_customer = contoso();
    book_customer.primary_domain =
        partnerdesk_domain::DomainName::parse("contosoretail.onmicrosoft.com").ok();
    let mut desk = Desk::sit(book_of([book_customer]), Seat::default());
    desk.press("n<tab><tab>");
    desk.type_text("contosoretail");
    assert!(
        desk.screen().contains("in use: Contoso"),
        "{}",
        desk.screen()
    );
    desk.press("<c-s><c-s>");
    assert!(
        desk.screen().contains("requests a relationship"),
        "{}",
        desk.screen()
    );
    desk.press("j<enter>");
    assert_eq!(desk.model.place(), Place::Composer, "{}", desk.screen());
}

#[test]
fn whoever_may_not_add_learns_it_before_typing() {
    let seat = Seat {
        role: Role::HelpdeskAgent,
        ..Seat::default()
    };
    let mut desk = sit(seat);
    desk.press("n");
    assert_eq!(
        desk.journal().last().unwrap(),
        "customer.create refused: role-may-not"
    );
    assert!(desk.screen().contains("Only"), "{}", desk.screen());
}

#[test]
fn the_wizard_speaks_chinese_and_uses_the_room_there_is() {
    let seat = Seat {
        language: Language::SimplifiedChinese,
        size: (140, 40),
        ..Seat::default()
    };
    let mut desk = sit(seat);
    filled(&mut desk);
    insta::assert_snapshot!("wide_in_chinese", desk.screen());
}
