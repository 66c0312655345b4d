//! Which crate may see which: the one table of the project's dependencies.
//! A new crate, or a new arrow, is an edit here, where it can be seen and weighed.

/// Each of our crates, with those of ours that it may depend on.
/// The root package is absent: `main.rs` wires, and so it sees everything.
pub(crate) const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("search", &["domain"]),
    ("ports", &["domain", "search"]),
    ("store-redb", &["domain", "ports", "search"]),
    ("exchange", &["domain", "ports", "search", "letters"]),
    ("letters", &["domain"]),
    ("sample", &["domain", "ports", "letters"]),
    ("i18n", &["domain"]),
    ("config", &[]),
    // The settings of the account come from `config`; the steps of a letter go through a book.
    ("mail", &["config", "domain", "ports"]),
    ("tui", &["domain", "ports", "search", "i18n", "letters"]),
    (
        "runtime",
        &[
            "tui", "ports", "domain", "search", "letters", "exchange", "mail",
        ],
    ),
    (
        "cli",
        &[
            "domain", "ports", "search", "i18n", "letters", "exchange", "config", "mail",
        ],
    ),
];

/// What the pure crates may use from outside: nothing that could do I/O.
pub(crate) const OUTSIDE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("search", &["memchr", "pinyin", "unicode-normalization"]),
    ("letters", &["minijinja"]),
    (
        "tui",
        &[
            "ratatui",
            "ratatui-textarea",
            "serde",
            "strsim",
            "toml",
            "tui-input",
            "unicode-linebreak",
            "unicode-segmentation",
            "unicode-width",
        ],
    ),
];

/// Crates from outside that one of our crates keeps to itself.
pub(crate) const PRIVATE: &[(&str, &str)] = &[
    ("bincode", "store-redb"),
    ("redb", "store-redb"),
    ("crossterm", "runtime"),
    ("lettre", "mail"),
    ("mail-builder", "mail"),
];

/// Crates that bring a backend along unless their default features are off.
pub(crate) const WIDGETS: &[&str] = &["ratatui", "ratatui-textarea", "tui-input"];
pub(crate) const BACKENDS: &[&str] = &["crossterm", "termion", "termwiz"];
