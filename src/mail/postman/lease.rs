//! Staying the only one who sends: the claim is renewed beside the sending, however long the
//! server takes for an answer.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use partnerdesk_domain::Timestamp;
use partnerdesk_ports::{Book, Claim, Claimed};

/// Renews a claim until the other end of `over` is gone. `lost` tells that somebody else sends.
pub(super) fn keep(book: &mut dyn Book, first: &Claim, over: &Receiver<()>, lost: &AtomicBool) {
    let begun = Instant::now();
    let pause = Duration::from_millis(u64::try_from(first.lasts.0 / 3).unwrap_or(1));
    while over.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        let passed = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
        let claim = Claim {
            now: Timestamp(first.now.0.saturating_add(passed)),
            ..first.clone()
        };
        // A book that cannot be written now may be the next time: the claim lasts for three.
        if let Ok(Claimed::Theirs { .. }) = book.claim_sending(&claim) {
            lost.store(true, Ordering::Release);
            return;
        }
    }
}
