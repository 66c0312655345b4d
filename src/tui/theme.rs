//! The colours a person can choose, by name. What they are used for is
//! `Styles`; screens know meanings and never name a colour.

mod styles;

use std::fmt;
use std::str::FromStr;

use ratatui::style::Color;
use serde::Deserialize;
use toml::{Table, Value};

pub use styles::Styles;

/// A colour of the theme; `"reset"` in the file leaves the terminal's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct Paint(Option<Color>);

impl TryFrom<String> for Paint {
    type Error = ThemeProblem;

    fn try_from(text: String) -> Result<Self, ThemeProblem> {
        match Color::from_str(&text) {
            Ok(Color::Reset) => Ok(Self(None)),
            Ok(color) => Ok(Self(Some(color))),
            Err(_) => Err(ThemeProblem::NotAColour { text }),
        }
    }
}

/// A theme that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    /// For terminals with a dark background.
    Dark,
    /// For terminals with a light background.
    Light,
    /// White and strong colours on painted black.
    Contrast,
    /// No colour at all, only bold, reverse, underline and dim.
    Mono,
}

impl BuiltIn {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// The name in the settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme with this name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Dark => include_str!("../../assets/themes/dark.toml"),
            Self::Light => include_str!("../../assets/themes/light.toml"),
            Self::Contrast => include_str!("../../assets/themes/contrast.toml"),
            Self::Mono => include_str!("../../assets/themes/mono.toml"),
        }
    }

    fn table(self) -> Table {
        Table::from_str(self.text()).expect("the themes of the program are valid TOML")
    }
}

/// Eighteen colours, each with a name that says what it is for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    text: Paint,
    paper: Paint,
    muted: Paint,
    border: Paint,
    title: Paint,
    heading: Paint,
    focus: Paint,
    mark: Paint,
    hit: Paint,
    key: Paint,
    active: Paint,
    ending: Paint,
    ended: Paint,
    absent: Paint,
    ok: Paint,
    info: Paint,
    warning: Paint,
    danger: Paint,
}

/// Something in a person's theme that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeProblem {
    /// The text is not TOML; none of it counts.
    Syntax {
        /// What the reader expected.
        message: String,
    },
    /// The theme has no colour of this name.
    UnknownName {
        /// The name as it was written.
        name: String,
    },
    /// The text names no colour.
    NotAColour {
        /// The text as it was written.
        text: String,
    },
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { message } => write!(f, "the theme is not valid TOML: {message}"),
            Self::UnknownName { name } => write!(f, "the theme has no colour called `{name}`"),
            Self::NotAColour { text } => write!(
                f,
                "`{text}` is not a colour; write `light-blue`, `42`, `#7fb4ca` or `reset`"
            ),
        }
    }
}

impl std::error::Error for ThemeProblem {}

impl Theme {
    /// A theme that comes with the program.
    pub fn built_in(which: BuiltIn) -> Self {
        Self::from_table(which.table())
    }

    /// The theme `base` with the colours of `own` (TOML: name to colour) over
    /// it. What cannot be used is left out and named; the rest counts.
    pub fn with_own(base: BuiltIn, own: &str) -> (Self, Vec<ThemeProblem>) {
        let mut table = base.table();
        let mut problems = Vec::new();
        match Table::from_str(own) {
            Err(error) => problems.push(ThemeProblem::Syntax {
                message: error.message().to_owned(),
            }),
            Ok(own) => {
                for (name, value) in own {
                    match usable(&table, &name, value) {
                        Ok(value) => _ = table.insert(name, value),
                        Err(problem) => problems.push(problem),
                    }
                }
            }
        }
        (Self::from_table(table), problems)
    }

    fn from_table(table: Table) -> Self {
        table
            .try_into()
            .expect("every name and colour was checked before")
    }
}

fn usable(known: &Table, name: &str, value: Value) -> Result<Value, ThemeProblem> {
    if !known.contains_key(name) {
        return Err(ThemeProblem::UnknownName {
            name: name.to_owned(),
        });
    }
    match value {
        Value::String(text) => Paint::try_from(text.clone()).map(|_| Value::String(text)),
        other => Err(ThemeProblem::NotAColour {
            text: other.to_string(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_of_the_program_is_whole() {
        for which in BuiltIn::ALL {
            let _ = Theme::built_in(which);
            assert_eq!(which.table().len(), 18, "{}", which.name());
            assert_eq!(BuiltIn::named(which.name()), Some(which));
        }
        assert_eq!(BuiltIn::named("neon"), None);
    }

    #[test]
    fn the_default_themes_leave_the_palette_to_the_terminal() {
        for which in BuiltIn::ALL {
            for (name, colour) in which.table() {
                let text = colour.as_str().unwrap().to_owned();
                let Paint(colour) = Paint::try_from(text).unwrap();
                assert!(!matches!(colour, Some(Color::Rgb(..) | Color::Indexed(_))));
                if name == "paper" && which != BuiltIn::Contrast {
                    assert_eq!(colour, None, "the background is left alone");
                }
            }
        }
    }

    #[test]
    fn own_colours_lie_over_a_theme() {
        let (theme, problems) = Theme::with_own(
            BuiltIn::Dark,
            "danger = '#ff0000'\ntext = '42'\nok = 'reset'",
        );
        assert_eq!(problems, []);
        assert_eq!(theme.danger, Paint(Some(Color::Rgb(255, 0, 0))));
        assert_eq!(theme.text, Paint(Some(Color::Indexed(42))));
        assert_eq!(theme.ok, Paint(None));
        assert_eq!(theme.key, Theme::built_in(BuiltIn::Dark).key);
    }

    #[test]
    fn a_wrong_colour_is_named_and_the_rest_counts() {
        let (theme, problems) = Theme::with_own(
            BuiltIn::Dark,
            "dangre = 'red'\nok = 'greenish'\nkey = 'red'\nhit = 3",
        );
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(said.join("\n"), @r#"
        the theme has no colour called `dangre`
        `3` is not a colour; write `light-blue`, `42`, `#7fb4ca` or `reset`
        `greenish` is not a colour; write `light-blue`, `42`, `#7fb4ca` or `reset`
        "#);
        assert_eq!(theme.key, Paint(Some(Color::Red)));
        assert_eq!(theme.ok, Theme::built_in(BuiltIn::Dark).ok);
    }

    #[test]
    fn a_broken_file_leaves_the_base() {
        let (theme, problems) = Theme::with_own(BuiltIn::Light, "ok = ");
        assert_eq!(theme, Theme::built_in(BuiltIn::Light));
        assert!(matches!(problems[..], [ThemeProblem::Syntax { .. }]));
    }
}
