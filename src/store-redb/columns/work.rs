//! A thread that works for a book, one piece of work at a time, called off and waited for when
//! the last handle goes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use partnerdesk_ports::Asker;

/// See above.
#[derive(Default)]
pub(crate) struct Work {
    off: Arc<Off>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// Whether the work is called off.
#[derive(Debug, Default)]
pub(crate) struct Off(AtomicBool);

impl Asker for Off {
    fn has_left(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Work {
    /// Lets a thread do this, unless one is at work already.
    pub(crate) fn begin(&self, work: impl FnOnce(&Off) + Send + 'static) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let off = Arc::clone(&self.off);
        let begun = thread::Builder::new().name("columns".to_owned());
        // Without it, the list is read for every question, as it is until then.
        *thread = begun.spawn(move || work(&off)).ok();
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.off.0.store(true, Ordering::Relaxed);
        let thread = self
            .thread
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            let _ = thread.join();
        }
    }
}
