//! Which settings there are, what each is called, what it is now and what can be chosen. Nothing
//! is changed here.

use partnerdesk_domain::{AccountKind, Cloud, ProgrammeStatus, Role};
use partnerdesk_i18n::{Language, Locale};

use crate::screens::activity::chain::chain_words;
use crate::shared::Shared;
use crate::theme::{BuiltIn, Styles, Theme};

/// A line of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    Role,
    Agent,
    ReadOnly,
    Language,
    Theme,
    Mouse,
    Name,
    Tenant,
    Kind,
    Cloud,
    Country,
    Mpn,
    Status,
    Requests,
    Book,
    Counts,
    Head,
    Chain,
    SettingsFile,
    Keymap,
}

/// What lines belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    You,
    Program,
    Account,
    Book,
    Files,
}

impl Section {
    /// What it is called.
    pub(super) fn label(self, locale: &Locale) -> String {
        locale.text(match self {
            Self::You => "setting-section-you",
            Self::Program => "setting-section-program",
            Self::Account => "setting-section-account",
            Self::Book => "setting-section-book",
            Self::Files => "setting-section-files",
        })
    }
}

impl Row {
    pub(super) const ALL: [Self; 20] = [
        Self::Role,
        Self::Agent,
        Self::ReadOnly,
        Self::Language,
        Self::Theme,
        Self::Mouse,
        Self::Name,
        Self::Tenant,
        Self::Kind,
        Self::Cloud,
        Self::Country,
        Self::Mpn,
        Self::Status,
        Self::Requests,
        Self::Book,
        Self::Counts,
        Self::Head,
        Self::Chain,
        Self::SettingsFile,
        Self::Keymap,
    ];

    /// The lines there are at the moment. Requests that the cloud does not list concern one
    /// cloud only.
    pub(super) fn shown(shared: &Shared) -> Vec<Self> {
        let concerns =
            |row: &Self| *row != Self::Requests || shared.account.cloud == Cloud::UsGovernment;
        Self::ALL.into_iter().filter(concerns).collect()
    }

    /// Where it belongs.
    pub(super) fn section(self) -> Section {
        match self {
            Self::Role | Self::Agent | Self::ReadOnly => Section::You,
            Self::Language | Self::Theme | Self::Mouse => Section::Program,
            Self::Book | Self::Counts | Self::Head | Self::Chain => Section::Book,
            Self::SettingsFile | Self::Keymap => Section::Files,
            _ => Section::Account,
        }
    }

    /// Whether it is a part of our own account, which the book keeps.
    pub(super) fn is_of_account(self) -> bool {
        self.section() == Section::Account
    }

    /// The stable name, a part of the keys of its words.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Agent => "agent",
            Self::ReadOnly => "read-only",
            Self::Language => "language",
            Self::Theme => "theme",
            Self::Mouse => "mouse",
            Self::Name => "name",
            Self::Tenant => "tenant",
            Self::Kind => "kind",
            Self::Cloud => "cloud",
            Self::Country => "country",
            Self::Mpn => "mpn",
            Self::Status => "status",
            Self::Requests => "requests",
            Self::Book => "book",
            Self::Counts => "counts",
            Self::Head => "head",
            Self::Chain => "chain",
            Self::SettingsFile => "settings-file",
            Self::Keymap => "keymap",
        }
    }

    /// What it is called.
    pub(super) fn label(self, locale: &Locale) -> String {
        locale.text(&format!("setting-{}", self.code()))
    }

    /// What there is to know before changing it.
    pub(super) fn about(self, locale: &Locale) -> String {
        locale.text(&format!("setting-{}-about", self.code()))
    }

    /// What it is now; none where nothing is recorded.
    pub(super) fn value(self, shared: &Shared) -> Option<String> {
        fn text(value: Option<&impl ToString>) -> Option<String> {
            value.map(ToString::to_string)
        }
        let locale = &shared.locale;
        let account = &shared.account;
        let switch = |on| locale.text(if on { "setting-on" } else { "setting-off" });
        Some(match self {
            Self::Role => locale.role(shared.actor.role),
            Self::Agent => shared.actor.name.to_string(),
            Self::ReadOnly => switch(shared.read_only),
            Self::Language => locale.language().own_name().to_owned(),
            Self::Theme => theme(shared).map_or_else(
                || locale.text("setting-theme-own"),
                |theme| theme.name().to_owned(),
            ),
            Self::Mouse => switch(shared.mouse),
            Self::Name => return text(account.name.as_ref()),
            Self::Tenant => return text(account.tenant.as_ref()),
            Self::Kind => locale.account_kind(account.kind),
            Self::Cloud => locale.cloud(account.cloud),
            Self::Country => return text(account.country.as_ref()),
            Self::Mpn => return text(account.mpn_id.as_ref()),
            Self::Status => locale.programme_status(account.status),
            Self::Requests => switch(account.relationship_requests_granted),
            Self::Book => shared.book.display().to_string(),
            Self::Counts => counts(shared),
            Self::Head if shared.head.0.0 == 0 => locale.text("none"),
            Self::Head => locale.with(
                "setting-head-value",
                &[
                    ("entry", shared.head.0.0.into()),
                    ("hash", shared.head.1.short().as_str().into()),
                ],
            ),
            Self::Chain => chain_words(shared),
            Self::SettingsFile => "settings.toml".to_owned(),
            Self::Keymap => "keys".to_owned(),
        })
    }

    /// The values that can be chosen, each with whether it is the present one; none where
    /// nothing is chosen from a list.
    pub(super) fn choices(self, shared: &Shared) -> Option<Vec<(String, bool)>> {
        let locale = &shared.locale;
        let account = &shared.account;
        Some(match self {
            Self::Role => Role::ALL
                .iter()
                .map(|role| (locale.role(*role), *role == shared.actor.role))
                .collect(),
            Self::Language => Language::ALL
                .iter()
                .map(|one| (one.own_name().to_owned(), *one == locale.language()))
                .collect(),
            Self::Theme => BuiltIn::ALL
                .iter()
                .map(|one| (one.name().to_owned(), Some(*one) == theme(shared)))
                .collect(),
            Self::Kind => AccountKind::ALL
                .iter()
                .map(|kind| (locale.account_kind(*kind), *kind == account.kind))
                .collect(),
            Self::Cloud => Cloud::ALL
                .iter()
                .map(|cloud| (locale.cloud(*cloud), *cloud == account.cloud))
                .collect(),
            Self::Status => ProgrammeStatus::ALL
                .iter()
                .map(|status| (locale.programme_status(*status), *status == account.status))
                .collect(),
            _ => return None,
        })
    }
}

/// The theme in use, where it is one of ours.
fn theme(shared: &Shared) -> Option<BuiltIn> {
    let is_used = |theme: &BuiltIn| Styles::new(&Theme::built_in(*theme)) == shared.look.styles;
    BuiltIn::ALL.into_iter().find(is_used)
}

fn counts(shared: &Shared) -> String {
    let locale = &shared.locale;
    let of = |key: &str, count: u64| locale.with(key, &[("count", count.into())]);
    let customers = of("customers-count", shared.counts.customers);
    let invitations = of("invitations-count", shared.counts.invitations);
    let entries = of("entries-count", shared.counts.entries);
    locale.with(
        "setting-counts-value",
        &[
            ("customers", customers.into()),
            ("invitations", invitations.into()),
            ("entries", entries.into()),
        ],
    )
}

/// Whether the book is new: nobody is in it, and it does not know who we are.
pub(super) fn is_first_run(shared: &Shared) -> bool {
    shared.account.tenant.is_none() && shared.counts.customers == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_name_and_an_explanation() {
        for language in Language::ALL {
            let locale = Locale::in_utc(language);
            for row in Row::ALL {
                assert_ne!(row.label(&locale), format!("setting-{}", row.code()));
                assert_ne!(row.about(&locale), format!("setting-{}-about", row.code()));
            }
        }
    }
}
