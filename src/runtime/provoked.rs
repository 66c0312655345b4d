//! Panics on demand, so that tests can see what a mistake of ours leaves behind. Without the
//! feature `provoked`, which only the tests of the program switch on, there is nothing here.

/// Panics if `PARTNERDESK_PROVOKE` names this place.
#[cfg(feature = "provoked")]
#[expect(clippy::panic, reason = "it is what was asked for")]
pub(crate) fn place(name: &str) {
    if std::env::var_os("PARTNERDESK_PROVOKE").is_some_and(|wanted| wanted == name) {
        panic!("provoked in {name}");
    }
}

/// Does nothing.
#[cfg(not(feature = "provoked"))]
pub(crate) fn place(_: &str) {}
