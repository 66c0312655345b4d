//! Writes to fill books with, numbered: the number makes operation, customer and name, so that
//! what was written can be told from the number alone. It asserts nothing.
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]
#![allow(clippy::unwrap_used, reason = "what is wrong here fails the test")]

use partnerdesk_domain::{
    Actor, AgentName, Alias, Command, CompanyName, CustomerId, DomainName, Listing, MicrosoftId,
    OperationId, Role, Tag, Timestamp,
};
use partnerdesk_ports::{Query, Replica, Start, Window, Write};
use partnerdesk_search::Row;

pub(crate) fn id(number: u64) -> CustomerId {
    CustomerId::primary(MicrosoftId(u128::from(number) << 64 | 0xbee))
}

/// The write of this operation.
pub(crate) fn write(operation: u64, command: Command) -> Write {
    Write {
        operation: OperationId(u128::from(operation)),
        actor: Actor {
            name: AgentName::parse("wu.jo").unwrap(),
            role: Role::AdminAgent,
        },
        at: Timestamp(1_700_000_000_000 + i64::try_from(operation).unwrap()),
        command,
        expected: None,
        undoes: None,
    }
}

/// Brings a customer into the book.
pub(crate) fn import(number: u64) -> Write {
    let listing = Listing {
        id: id(number),
        name: CompanyName::parse(&format!("Firm {:03} Müller", number * 37 % 1000)).unwrap(),
        tenant_name: None,
        primary_domain: DomainName::parse(&format!("firm{number}.example")).ok(),
        custom_domains: None,
        country: None,
        contact_name: None,
        contact_email: None,
        relationship: None,
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: vec![Tag::parse("vip").unwrap()],
    };
    write(number, Command::ImportCustomer(Box::new(listing)))
}

/// Gives a customer an alias.
pub(crate) fn alias(operation: u64, number: u64, text: &str) -> Write {
    let alias = Alias::parse(text).ok();
    write(operation, Command::SetAlias(id(number), alias))
}

/// The whole list.
pub(crate) fn list(book: &dyn Replica) -> Vec<Row> {
    let window = Window {
        start: Start::Rank(0),
        len: 100_000,
    };
    book.page(&Query::default(), window).unwrap().rows
}
