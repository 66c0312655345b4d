//! What every screen may see and none may change: who acts, on which book, in which language,
//! with which keys and looks. Only the root changes it, by what comes from outside.

use std::path::PathBuf;

use partnerdesk_domain::{Actor, CustomerForm, PartnerAccount, Sequence, Timestamp};
use partnerdesk_i18n::Locale;
use partnerdesk_letters::Catalogue;
use partnerdesk_ports::{Counts, Hash, OutboxCounts};

use crate::keymap::Keymap;
use crate::msg::Size;
use crate::notice::Notices;
use crate::widgets::Look;

/// What we know of the journal's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainState {
    /// Nobody has looked in this session.
    Unverified,
    /// A walk is on its way.
    Checking,
    /// It fitted, up to this entry with this hash.
    Verified(Sequence, Hash),
    /// It is broken at this entry.
    Broken(Sequence, String),
}

/// What every screen may see.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own that the person sets"
)]
pub struct Shared {
    /// Who acts, in which role.
    pub actor: Actor,
    /// Whether the program only looks.
    pub read_only: bool,
    /// Whether the book is a sample.
    pub demo: bool,
    /// The book's place, for the settings screen.
    pub book: PathBuf,
    /// Where files are written unless a person says otherwise.
    pub folder: PathBuf,
    /// Our own account.
    pub account: PartnerAccount,
    /// How many there are of what.
    pub counts: Counts,
    /// How many letters wait to be sent, and how many of them for a person.
    pub outbox: OutboxCounts,
    /// Whether an account is set up that letters can be sent with.
    pub can_send: bool,
    /// The last entry of the journal.
    pub head: (Sequence, Hash),
    /// What we know of the journal's chain.
    pub chain: ChainState,
    /// The language of the screens.
    pub locale: Locale,
    /// The letters that can be written from.
    pub templates: Catalogue,
    /// The keys.
    pub keymap: Keymap,
    /// The looks and the signs.
    pub look: Look,
    /// The size of the terminal.
    pub size: Size,
    /// The present.
    pub now: Timestamp,
    /// The notices.
    pub notices: Notices,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// What was typed about a new customer and is not recorded yet.
    pub draft: CustomerForm,
    /// Whether a write is on its way, and since when.
    pub writing_since: Option<Timestamp>,
    /// Whether a read is on its way, and since when.
    pub reading_since: Option<Timestamp>,
}

/// The width from which lists have a preview beside them.
pub const WIDE: u16 = 100;
/// The width from which details have two columns.
pub const VERY_WIDE: u16 = 140;

impl Shared {
    /// Whether there is room for a preview.
    pub fn is_wide(&self) -> bool {
        WIDE <= self.size.width
    }

    /// Whether there is room for two columns.
    pub fn is_very_wide(&self) -> bool {
        VERY_WIDE <= self.size.width
    }

    /// The label of an act, in the person's language.
    pub fn label(&self, act: crate::act::Act) -> String {
        self.locale.text(&format!("act-{}", act.name()))
    }
}
