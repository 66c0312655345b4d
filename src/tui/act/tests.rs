//! The names of acts and scopes, as settings and saved data rely on them.

use super::*;

/// `PageDown` to `page-down`.
fn kebab(variant: &str) -> String {
    let mut name = String::new();
    for c in variant.chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

#[test]
fn names_are_the_variants_in_kebab_case() {
    for act in Act::ALL {
        assert_eq!(act.name(), kebab(&format!("{act:?}")));
        assert_eq!(Act::named(act.name()), Some(*act));
    }
    for scope in Scope::ALL {
        assert_eq!(scope.name(), kebab(&format!("{scope:?}")));
        assert_eq!(Scope::named(scope.name()), Some(*scope));
    }
}

#[test]
fn an_unknown_name_is_no_act() {
    assert_eq!(Act::named("Down"), None);
    assert_eq!(Act::named(""), None);
    assert_eq!(Scope::named("everywhere"), None);
}

#[test]
fn acts_are_written_by_name() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Saved {
        act: Act,
        scope: Scope,
    }
    let saved = Saved {
        act: Act::CopyId,
        scope: Scope::List,
    };
    let text = toml::to_string(&saved).unwrap();
    assert_eq!(text, "act = \"copy-id\"\nscope = \"list\"\n");
    assert_eq!(toml::from_str::<Saved>(&text), Ok(saved));
}
