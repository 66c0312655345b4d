//! What is known of the journal's chain, in words. Nothing is checked here.

use crate::shared::{ChainState, Shared};

/// Whether the chain was checked in this session, and what came of it.
pub(crate) fn chain_words(shared: &Shared) -> String {
    let locale = &shared.locale;
    match &shared.chain {
        ChainState::Unverified => locale.text("log-chain-unverified"),
        ChainState::Checking => locale.text("log-chain-checking"),
        ChainState::Broken(at, _) => locale.with("log-chain-broken", &[("at", at.0.into())]),
        ChainState::Verified(last, head) => {
            let checked = locale.with(
                "log-chain-verified",
                &[
                    ("count", last.0.into()),
                    ("head", head.short().as_str().into()),
                ],
            );
            match shared.head.0.0.saturating_sub(last.0) {
                0 => checked,
                newer => locale.with(
                    "log-chain-newer",
                    &[("checked", (&checked).into()), ("count", newer.into())],
                ),
            }
        }
    }
}
