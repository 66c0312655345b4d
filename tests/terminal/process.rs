//! Other processes: signals to them, whether they are stopped, and how much they computed.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid,
};

use super::PATIENCE;

/// Waits until something is so, and fails the test when it never is. The short rests between
/// two looks decide nothing.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "it never happened: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn pid(process: u32) -> Pid {
    let process = i32::try_from(process).expect("a process has a small number");
    Pid::from_raw(process).expect("a process has a number")
}

/// Sends a signal to a process.
pub(crate) fn signal(process: u32, signal: Signal) {
    kill_process(pid(process), signal).expect("the process is there");
}

/// Ends a group of processes at once, if it is still there.
pub(crate) fn end_group(leader: i32) {
    if let Some(group) = Pid::from_raw(leader) {
        let _ = kill_process_group(group, Signal::KILL);
    }
}

/// Stops a process wherever it is, and waits until it stands still.
pub(crate) fn pause(process: u32) {
    signal(process, Signal::STOP);
    until("the process is stopped", || is_stopped(process));
}

/// Lets a stopped process go on.
pub(crate) fn proceed(process: u32) {
    signal(process, Signal::CONT);
}

/// Whether a process is stopped.
pub(crate) fn is_stopped(process: u32) -> bool {
    fields(process).is_some_and(|fields| fields[0] == "T")
}

/// The memory that a process has at the moment, in KiB.
pub(crate) fn memory(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/status")).expect("it is there");
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.trim().split(' ').next());
    let number = number.expect("the system tells the memory of a process");
    number.parse().expect("a number")
}

/// The processor time that a process has used, in the ticks of the system (a hundredth of a
/// second each on Linux).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CpuTicks(pub(crate) u64);

impl CpuTicks {
    /// Of a process that still exists, be it as a dead one that nobody has waited for.
    pub(crate) fn of(process: u32) -> Self {
        let fields = fields(process).expect("the process is there");
        let number = |field: &String| field.parse::<u64>().expect("a number of ticks");
        // Its own and that of its children who have ended, for itself and in the kernel.
        Self(fields[11..15].iter().map(number).sum())
    }
}

/// Waits for the end of a child without taking it away: what it used can still be read.
pub(crate) fn await_end(process: u32) {
    until("the process ends", || {
        let how = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        waitid(WaitId::Pid(pid(process)), how)
            .expect("the process is our child")
            .is_some()
    });
}

/// What the system tells of a process, from its state on.
fn fields(process: u32) -> Option<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(") ")?;
    Some(fields.split(' ').map(str::to_owned).collect())
}
