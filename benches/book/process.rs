//! Other processes and this one: how they ended, the memory and the computing time they took.
//! Where the system does not tell, there is no figure.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::owed;
use crate::report::{Checked, because, check};

/// How often the memory of a child is looked at.
const LOOK: Duration = Duration::from_millis(4);

/// What came of a child that did what it was asked.
#[derive(Debug)]
pub(crate) struct Ran {
    /// How long it took, its start included.
    pub(crate) seconds: f64,
    /// The most memory it held, in megabytes.
    pub(crate) peak: Checked<f64>,
    /// What it wrote.
    pub(crate) out: String,
}

/// Whether a program is there to be run.
pub(crate) fn is_installed(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a program to its end, with `input` to read. It has to end with one of `codes`.
pub(crate) fn run(command: &mut Command, input: &str, codes: &[i32]) -> Checked<Ran> {
    use std::io::Write as _;
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(because)?;
    let (pid, peak, over) = (child.id(), AtomicU64::new(0), AtomicBool::new(false));
    let output = thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let now = memory(pid, "VmHWM:").unwrap_or_default();
                peak.fetch_max(now, Ordering::Relaxed);
                thread::sleep(LOOK);
            }
        });
        if let Some(mut writer) = child.stdin.take() {
            // It may end without reading everything.
            let _ = writer.write_all(input.as_bytes());
        }
        let output = child.wait_with_output();
        over.store(true, Ordering::Relaxed);
        output
    });
    let seconds = begun.elapsed().as_secs_f64();
    let output = output.map_err(because)?;
    check(
        output
            .status
            .code()
            .is_some_and(|code| codes.contains(&code)),
        || {
            let talk = String::from_utf8_lossy(&output.stderr);
            // What valgrind says of itself begins like this.
            let said = |line: &&str| !line.starts_with("==");
            let last = talk.lines().rev().find(said).unwrap_or_default();
            let program = command.get_program().display();
            format!("{program} ended with {}: {last}", output.status)
        },
    )?;
    let peak = match peak.into_inner() {
        0 => Err(owed::UNTOLD.to_owned()),
        kilobytes => Ok(crate::report::figure(kilobytes) / 1_024.0),
    };
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(Ran { seconds, peak, out })
}

/// A line of the memory of a process, in kilobytes: `VmRSS:` is what it holds, `VmHWM:` the most
/// that it ever held.
pub(crate) fn memory(pid: u32, line: &str) -> Option<u64> {
    status(&format!("/proc/{pid}/status"), line)
}

/// How often the threads of a process gave up the processor or were put off it.
pub(crate) fn switches(pid: u32) -> Option<u64> {
    tasks(pid)?
        .iter()
        .map(|task| {
            let file = format!("{task}/status");
            let voluntary = status(&file, "voluntary_ctxt_switches:")?;
            Some(voluntary + status(&file, "nonvoluntary_ctxt_switches:")?)
        })
        .sum()
}

/// How long the threads of a process have computed, in milliseconds.
pub(crate) fn computed(pid: u32) -> Option<f64> {
    let mut nanoseconds = 0;
    for task in tasks(pid)? {
        let text = fs::read_to_string(format!("{task}/schedstat")).ok()?;
        nanoseconds += text.split(' ').next()?.parse::<u64>().ok()?;
    }
    Some(crate::report::figure(nanoseconds) / 1e6)
}

/// Waits until nothing in this process is at work any more, but for whoever waits: what the store
/// makes in the background is made then.
pub(crate) fn until_settled() {
    let rest = Duration::from_millis(30);
    let mut quiet = 0;
    // A minute is far more than it takes; without an answer of the system a moment has to do.
    for _ in 0..2_000 {
        let before = computed(std::process::id());
        thread::sleep(rest);
        let after = computed(std::process::id());
        let (Some(before), Some(after)) = (before, after) else {
            return thread::sleep(rest * 20);
        };
        quiet = if after - before < 1.0 { quiet + 1 } else { 0 };
        if quiet == 5 {
            return;
        }
    }
}

/// Takes the pages of a file out of the memory of the system, and of no other file.
#[cfg(target_os = "linux")]
pub(crate) fn evict(path: &std::path::Path) -> Checked<()> {
    let file = fs::File::open(path).map_err(because)?;
    // Pages that are not written yet would stay.
    file.sync_all().map_err(because)?;
    rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed).map_err(because)
}

/// There is no way here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn evict(_: &std::path::Path) -> Checked<()> {
    Err(owed::UNTOLD.to_owned())
}

fn tasks(pid: u32) -> Option<Vec<String>> {
    let folder = fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    let tasks = folder.filter_map(Result::ok);
    Some(
        tasks
            .map(|task| task.path().display().to_string())
            .collect(),
    )
}

fn status(file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
