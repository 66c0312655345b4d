//! Every command against a book in memory: what it answers to people and to programs, in both
//! languages, and with which number it ends. The rules themselves are tested in the domain.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails where it stands"
)]

#[path = "commands/account.rs"]
mod account;
#[path = "commands/book.rs"]
mod book;
#[path = "commands/catalogue.rs"]
mod catalogue;
#[path = "commands/create.rs"]
mod create;
#[path = "commands/customer.rs"]
mod customer;
#[path = "commands/desk.rs"]
mod desk;
#[path = "commands/exchange.rs"]
mod exchange;
#[path = "commands/import_ends.rs"]
mod import_ends;
#[path = "commands/invite.rs"]
mod invite;
#[path = "commands/invite_steps.rs"]
mod invite_steps;
#[path = "commands/line.rs"]
mod line;
#[path = "commands/list.rs"]
mod list;
#[path = "commands/log.rs"]
mod log;
#[path = "commands/mailing.rs"]
mod mailing;
#[path = "commands/partnership.rs"]
mod partnership;
#[path = "commands/permission.rs"]
mod permission;
#[path = "commands/profile.rs"]
mod profile;
#[path = "commands/referral.rs"]
mod referral;
#[path = "commands/relationship.rs"]
mod relationship;
#[path = "commands/shared_book.rs"]
mod shared_book;
#[path = "commands/shelf.rs"]
mod shelf;
#[path = "commands/streams.rs"]
mod streams;
#[path = "commands/subscription.rs"]
mod subscription;
#[path = "commands/template.rs"]
mod template;
