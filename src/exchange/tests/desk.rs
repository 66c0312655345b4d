//! Files into books and books into files, on the book in memory and on files as they come:
//! one test crate, one module for each way.

#[path = "desk/bench.rs"]
mod bench;
#[path = "desk/failing.rs"]
mod failing;
#[path = "desk/listing.rs"]
mod listing;
#[path = "desk/log.rs"]
mod log;
#[path = "desk/random.rs"]
mod random;
#[path = "desk/round_trip.rs"]
mod round_trip;
#[path = "desk/stopping.rs"]
mod stopping;
#[path = "desk/subscriptions.rs"]
mod subscriptions;
#[path = "desk/writing.rs"]
mod writing;
