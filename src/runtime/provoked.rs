//! Panics on demand, so that tests can see what a mistake of ours leaves behind. Without the
//! feature `provoked`, which only the tests of the program switch on, there is nothing here.

/// Panics if `PARTNERDESK_PROVOKE` names this place.
#[cfg(feature = "provoked")]
pub(crate) fn place(name: &str) {
    let wanted = std::env::var_os("PARTNERDESK_PROVOKE");
    assert!(
        wanted.is_none_or(|wanted| wanted != name),
        "provoked in {name}"
    );
}

/// Does nothing.
#[cfg(not(feature = "provoked"))]
pub(crate) fn place(_: &str) {}
