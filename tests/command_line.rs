//! The contract of the command line, kept by the real binary: names, shapes of JSON, exit codes,
//! and what stands in which stream. Each file under `command_line/` holds one part of it.

#[path = "command_line/plain.rs"]
mod plain;
#[path = "terminal/harness.rs"]
mod terminal;
