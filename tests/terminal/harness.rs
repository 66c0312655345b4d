//! The real program in a pseudo-terminal, and beside one: what the tests of the whole program
//! stand on. It asserts nothing about any screen.
//!
//! In a test program: `#[path = "terminal/harness.rs"] mod terminal;`
#![allow(
    dead_code,
    unused_imports,
    reason = "each test program compiles these files for itself and uses a part of them"
)]
#![allow(
    clippy::panic,
    clippy::print_stderr,
    reason = "what is wrong here fails the test that asked for it"
)]

mod book;
mod desk;
mod keys;
mod place;
mod process;
mod shows;
mod watch;

pub(crate) use book::{CUSTOMER, Known, PROSPECT, imported, subscriptions};
pub(crate) use desk::{Desk, Ended, contains};
pub(crate) use place::{Place, Ran, argument};
pub(crate) use process::{CpuTicks, is_stopped, memory, pause, proceed, signal, until};
pub(crate) use rustix::process::Signal;
pub(crate) use shows::Screen;

use std::time::Duration;

/// How long something may take before the test is given up: far longer than it ever takes, since
/// it is no measurement.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);
