//! Lists of customers as the tests write them, and books that were made from one.

use std::fmt::Write;

use crate::terminal::{Place, argument};

pub(crate) const HEAD: &str = "Microsoft ID,Company name,Primary domain name,Relationship,Tags";

/// The first customer of every list.
pub(crate) const FIRST: &str = "00000000-0000-4000-8000-000000000000";

/// The identity of the customer with this number.
pub(crate) fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The row of the customer with this number, as the portal writes it.
pub(crate) fn row(number: u32, name: &str) -> String {
    let id = id(number);
    format!("{id},{name},customer{number}.example,Cloud Reseller,dach\r\n")
}

/// The portal's list of so many customers.
pub(crate) fn list(customers: u32) -> String {
    let mut text = format!("{HEAD}\r\n");
    for number in 0..customers {
        let _ = write!(text, "{}", row(number, &format!("Customer {number}")));
    }
    text
}

/// A place with a book of so many customers, and the list it was made from in `list.csv`.
pub(crate) fn with_customers(customers: u32) -> Place {
    let place = Place::new();
    let list = place.write("list.csv", list(customers));
    place.done(&["import", argument(&list)]);
    place
}

/// How many customers the book has.
pub(crate) fn customers(place: &Place) -> u64 {
    let info = place.json(&["book", "info"]);
    info["customers"].as_u64().expect("a number")
}

/// How many entries its journal has.
pub(crate) fn entries(place: &Place) -> u64 {
    let verified = place.json(&["log", "verify"]);
    verified["entries"].as_u64().expect("a number")
}
