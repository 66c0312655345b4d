//! Wires the crates under `src/` into one program. No rule and no screen lives here.

fn main() {}
