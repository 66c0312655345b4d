//! The state machines and the role matrix, printed whole: a change of any cell is a change of
//! the business and has to be read in its snapshot before it is kept.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "matrix/account.rs"]
mod account;
#[path = "matrix/consequence.rs"]
mod consequence;
#[path = "matrix/invitation.rs"]
mod invitation;
#[path = "matrix/permission.rs"]
mod permission;
#[path = "desk/records.rs"]
mod records;
#[path = "matrix/relationship.rs"]
mod relationship;
#[path = "matrix/subscription.rs"]
mod subscription;
#[path = "desk/table.rs"]
mod table;
