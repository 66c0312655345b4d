//! Laws of looking back: what a customer was after every entry and at every time, made again
//! from the journal, is what the book said at that moment.

use partnerdesk_domain::{Command, Customer, InvitationId, Note, Role, Sequence, Tag, Timestamp};

use super::desk::{Desk, account, alias, customer_id, draft, listing};
use crate::as_of::{Moment, as_of};
use crate::shelf::Book;
use crate::write::Verdict;

/// What the book said of two customers after an entry, and when that was written.
type Seen = (Sequence, Timestamp, [Option<Customer>; 2]);

fn look(desk: &Desk<'_>) -> Seen {
    let (head, _) = desk.book.head().unwrap();
    let at = desk.book.entry(head).unwrap().unwrap().entry.at;
    let of = |number| desk.book.customer(customer_id(number)).unwrap();
    (head, at, [of(7), of(8)])
}

fn check(book: &dyn Book, seen: &[Seen]) {
    for (sequence, at, customers) in seen {
        for (number, expected) in [7, 8].into_iter().zip(customers) {
            let id = customer_id(number);
            for moment in [Moment::After(*sequence), Moment::At(*at)] {
                let then = as_of(book, id, moment).unwrap();
                let customer = then.map(|then| then.customer);
                assert_eq!(&customer, expected, "{number} at {moment:?}");
            }
        }
    }
}

/// Every kind of thing that touches a customer, and entries that do not; each is looked back to.
pub fn a_customer_is_shown_as_it_was(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    let mut seen = Vec::new();
    desk.done(Command::SetAccount(Box::new(account())));
    desk.import(listing(7, "Contoso"));
    seen.push(look(&desk));
    let note = Note::parse("call on Friday").ok();
    let tag = |text| Tag::parse(text).unwrap();
    let commands = [
        alias(7, "Conny"),
        Command::ImportCustomer(Box::new(listing(8, "Fabrikam"))),
        Command::SetNote(customer_id(7), note),
        Command::ChangeTags {
            customer: customer_id(8),
            add: vec![tag("vip"), tag("new")],
            remove: Vec::new(),
        },
        draft(1, Some(7), "Contoso"),
        Command::WithdrawInvitation(InvitationId(1)),
        Command::ImportCustomer(Box::new(listing(7, "Contoso AG"))),
        alias(7, ""),
        alias(8, "Fabi"),
    ];
    for command in commands {
        desk.done(command);
        seen.push(look(&desk));
    }
    desk.role = Role::HelpdeskAgent;
    let refused = desk.submit(Command::BeginOffboarding(customer_id(7)));
    assert!(matches!(refused, Verdict::Refused { .. }));
    seen.push(look(&desk));
    check(desk.book, &seen);
    let before = as_of(desk.book, customer_id(8), Moment::After(Sequence(3))).unwrap();
    assert_eq!(before, None, "it was not there yet");
    let long_ago = as_of(desk.book, customer_id(7), Moment::At(Timestamp(0))).unwrap();
    assert_eq!(long_ago, None);
}

/// More entries than are read at a time lie between a customer's coming and the moment.
pub fn a_long_life_is_looked_back_on(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(7, "Contoso"));
    let writes: Vec<_> = (0..450)
        .map(|number| desk.write(alias(7, &format!("a{number}"))))
        .collect();
    desk.book.submit_many(&writes).unwrap();
    for (entry, expected) in [(451, "a449"), (202, "a200"), (2, "a0")] {
        let then = as_of(desk.book, customer_id(7), Moment::After(Sequence(entry))).unwrap();
        let then = then.unwrap();
        assert_eq!(then.link.entry.sequence, Sequence(entry));
        let alias = then.customer.alias.unwrap().to_string();
        assert_eq!(alias, expected);
    }
}
