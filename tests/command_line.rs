//! The contract of the command line, kept by the real binary: names, shapes of JSON, exit codes,
//! and what stands in which stream. Each file under `command_line/` holds one part of it.

#[path = "command_line/again.rs"]
mod again;
#[path = "command_line/answers.rs"]
mod answers;
#[path = "command_line/damage.rs"]
mod damage;
#[path = "command_line/exports.rs"]
mod exports;
#[path = "command_line/hostile.rs"]
mod hostile;
#[path = "command_line/imports.rs"]
mod imports;
#[path = "command_line/invitations.rs"]
mod invitations;
#[path = "command_line/lists.rs"]
mod lists;
#[path = "command_line/modes.rs"]
mod modes;
#[path = "command_line/plain.rs"]
mod plain;
#[path = "command_line/refusals.rs"]
mod refusals;
#[path = "command_line/stops.rs"]
mod stops;
#[path = "terminal/harness.rs"]
mod terminal;
