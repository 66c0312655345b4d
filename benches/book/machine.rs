//! When and where a table came about: no figure stands without it.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::plan::Plan;

/// When, where and by which command the table came about.
pub(crate) fn about(plan: &Plan, bench: &str) -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = since.map_or(0, |since| since.as_millis());
    let now = partnerdesk_domain::Timestamp(i64::try_from(now).unwrap_or_default());
    let sizes: Vec<String> = plan.sizes.iter().map(u64::to_string).collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name"));
    let model = model.map_or("an unknown processor", |name| {
        name.trim_start_matches([' ', '\t', ':'])
    });
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown").to_owned();
    let quick = if plan.quick { " --quick" } else { "" };
    let warning = if cfg!(debug_assertions) {
        " **Built without optimisation: no figure here is worth anything.**"
    } else {
        ""
    };
    format!(
        "{}; {cores} cores of {model}; load {load}; \
         `cargo bench --bench {bench} --{quick} --seed {} {}`.{warning}",
        partnerdesk_exchange::instant_text(now),
        plan.seed,
        sizes.join(" "),
    )
}
