//! What reaches the loop: messages for the screens, and what only the loop itself deals with.

use partnerdesk_tui::Msg;

/// Something that happened.
#[derive(Debug)]
pub(crate) enum Event {
    /// For the screens.
    Msg(Msg),
    /// The shell asked the program to stop for a while.
    Stop,
    /// The program was continued after something else stopped it.
    Continued,
    /// A worker died, and of what; the program cannot go on as if nothing had happened.
    WorkerDied(String),
}
