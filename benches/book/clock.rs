//! Times of repeated work as percentiles, and the memory of this process.

use std::time::{Duration, Instant};

/// Times of one thing done several times.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Does it so many times, each with its number.
    pub(crate) fn of(count: usize, mut work: impl FnMut(usize)) -> Self {
        let mut times: Vec<Duration> = (0..count)
            .map(|number| {
                let begun = Instant::now();
                work(number);
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        Self(times)
    }

    /// The time that so many hundredths stay below, in milliseconds.
    pub(crate) fn percentile(&self, hundredths: usize) -> f64 {
        let last = self.0.len() - 1;
        self.0[(last * hundredths).div_ceil(100)].as_secs_f64() * 1_000.0
    }
}

/// How long one thing takes, in seconds.
pub(crate) fn seconds(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64()
}

/// The most memory this process has held so far, in MB, where the system tells.
pub(crate) fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}
