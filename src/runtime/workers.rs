//! Threads of our own. The death of one is told to the loop, which ends the program in order:
//! without it the program would go on as if nothing had happened.

use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::thread::{Builder, JoinHandle};

use crate::events::Event;

/// Starts a worker.
pub(crate) fn spawn(
    name: &'static str,
    events: &Sender<Event>,
    work: impl FnOnce() + Send + 'static,
) -> io::Result<JoinHandle<()>> {
    let events = events.clone();
    Builder::new().name(name.to_owned()).spawn(move || {
        if let Err(cause) = catch_unwind(AssertUnwindSafe(work)) {
            let cause = words(&*cause);
            let _ = events.send(Event::WorkerDied(format!("{name}: {cause}")));
        }
    })
}

/// What a panic said.
fn words(cause: &(dyn Any + Send)) -> &str {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("no reason was given")
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn a_death_is_told_with_its_reason() {
        let (events, inbox) = channel();
        let number = 7;
        let worker = spawn("sums", &events, move || panic!("{number} is odd")).unwrap();
        worker.join().unwrap();
        let told = inbox.recv().unwrap();
        assert!(matches!(told, Event::WorkerDied(text) if text == "sums: 7 is odd"));
    }
}
