//! Every action as a subcommand, for people and for programs.
//!
//! [`parse`] reads a command line; what opens the program comes back as data, everything else
//! is carried out by [`run`] with the [`World`] it is given. Each command parses, loads, submits
//! and prints; what may happen is judged by the domain alone, as it is for the screens.

mod account;
mod argv;
mod book;
mod customer;
mod deed;
mod demo;
mod desk;
mod exit;
mod export;
mod failure;
mod files;
mod help;
mod import;
mod invite;
mod invocation;
mod json;
mod log;
mod mail;
mod mailing;
mod matter;
mod outbox;
mod output;
mod partnership;
mod permission;
mod profile;
mod referral;
mod relationship;
mod report;
mod run;
mod session;
mod shell;
mod subscription;
mod table;
mod template;
mod usage;
mod value;
mod visible;
mod world;

pub use exit::Exit;
pub use invocation::{Answer, CommandLine, Invocation, parse};
pub use output::{Streams, Terminal};
pub use run::{run, say_failure, say_no_terminal, say_store_failure};
pub use session::{Session, Surroundings};
pub use world::{SampleKind, World, WriteSample, fresh_id, listen_for_interrupt};
