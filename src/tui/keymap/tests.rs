//! What the default keys promise, and what happens to a person's own.

use super::*;
use crate::key::KeyCode;

fn keys(text: &str) -> Vec<Key> {
    text.parse::<Chord>().unwrap().keys().to_vec()
}

/// Presses a chord key by key, as the program does, and tells the end.
fn press(keymap: &Keymap, scopes: &[Scope], text: &str) -> Resolution {
    let mut pending = Vec::new();
    let mut end = Resolution::None;
    for key in keys(text) {
        end = keymap.resolve(scopes, &pending, key);
        if end == Resolution::Pending {
            pending.push(key);
        } else {
            pending.clear();
        }
    }
    end
}

fn said(own: &str) -> Vec<String> {
    let (_, problems) = Keymap::with_own(own);
    problems.iter().map(ToString::to_string).collect()
}

const LIST: [Scope; 2] = [Scope::List, Scope::Global];

#[test]
fn the_default_keys_have_no_problem() {
    let (_, problems) = Layer::read(DEFAULT);
    assert_eq!(problems, []);
    let mut bindings = Keymap::default().bindings;
    assert_eq!(clash::settle(&mut bindings), []);
}

#[test]
fn every_default_key_reaches_its_act() {
    let keymap = Keymap::default();
    for scope in Scope::ALL {
        let scopes = [*scope, Scope::Global];
        for (act, chords) in keymap.acts_in(*scope) {
            for chord in chords {
                assert!(
                    keymap.reaches(&scopes, chord, act),
                    "{scope}: {chord} is not {act}"
                );
            }
        }
    }
}

#[test]
fn no_harm_on_a_plain_letter_on_enter_or_on_a_key_pressed_twice() {
    let keymap = Keymap::default();
    for scope in Scope::ALL {
        for (act, chords) in keymap
            .acts_in(*scope)
            .filter(|(act, _)| act.is_destructive())
        {
            for chord in chords {
                let keys = chord.keys();
                let plain = matches!(keys, [key] if key.text().is_some_and(char::is_lowercase));
                let enter = keys.iter().any(|key| key.code == KeyCode::Enter);
                let twice = keys.windows(2).any(|pair| pair[0] == pair[1]);
                assert!(!plain && !enter && !twice, "{scope}: {act} on {chord}");
            }
        }
    }
    assert_eq!(
        press(&keymap, &LIST, "D"),
        Resolution::Act(Act::EndRelationship)
    );
    assert_eq!(press(&keymap, &LIST, "d"), Resolution::Act(Act::DryRun));
}

#[test]
fn alt_is_never_the_only_way() {
    let keymap = Keymap::default();
    for scope in Scope::ALL {
        for (act, chords) in keymap.acts_in(*scope) {
            assert!(!chords[0].keys()[0].alt, "{scope}: {act} needs Alt");
        }
    }
}

#[test]
fn the_keys_of_the_list_mean_what_the_charter_says() {
    let keymap = Keymap::default();
    for (text, act) in [
        ("?", Act::Help),
        ("<f1>", Act::Help),
        (":", Act::Palette),
        ("<c-p>", Act::Palette),
        ("/", Act::Filter),
        ("f", Act::Facets),
        ("j", Act::Down),
        ("<up>", Act::Up),
        ("g g", Act::Top),
        ("<end>", Act::Bottom),
        ("<c-d>", Act::HalfPageDown),
        ("<enter>", Act::Open),
        ("<esc>", Act::Back),
        ("<space>", Act::Mark),
        ("v", Act::MarkRange),
        ("<c-a>", Act::MarkAll),
        ("y y", Act::CopyRow),
        ("u", Act::Undo),
        ("U", Act::Redo),
        ("S", Act::SortReverse),
        ("3", Act::OpenActivity),
        ("x", Act::ActionsMenu),
        ("<f5>", Act::Refresh),
        ("W", Act::Why),
        ("E", Act::Export),
    ] {
        assert_eq!(press(&keymap, &LIST, text), Resolution::Act(act), "{text}");
    }
}

#[test]
fn a_chord_waits_but_esc_never_does() {
    let keymap = Keymap::default();
    let pending = keys("y");
    assert_eq!(
        keymap.resolve(&LIST, &[], Key::char('y')),
        Resolution::Pending
    );
    let esc = Key::plain(KeyCode::Esc);
    assert_eq!(keymap.resolve(&LIST, &pending, esc), Resolution::None);
    assert_eq!(keymap.resolve(&LIST, &[], esc), Resolution::Act(Act::Back));
    assert_eq!(
        keymap.resolve(&LIST, &pending, Key::char('z')),
        Resolution::None,
        "a key that ends no chord does nothing, not something else"
    );
    for scope in Scope::ALL {
        for (_, chords) in keymap.acts_in(*scope) {
            assert!(!chords.iter().any(|chord| chord.continues(&[esc])));
        }
    }
}

#[test]
fn the_pending_chord_is_the_copy_menu() {
    let keymap = Keymap::default();
    let menu: Vec<_> = keymap
        .continuations(&LIST, &keys("y"))
        .into_iter()
        .map(|(chord, act)| format!("{chord} {act}"))
        .collect();
    assert_eq!(
        menu,
        [
            "y y copy-row",
            "y i copy-id",
            "y d copy-domain",
            "y n copy-name"
        ]
    );
    let hint = keymap.hint(&LIST, Act::CopyMenu).map(ToString::to_string);
    assert_eq!(hint.as_deref(), Some("y"));
}

#[test]
fn keys_work_while_an_input_method_is_on() {
    let keymap = Keymap::default();
    assert_eq!(
        keymap.resolve(&LIST, &[], Key::char('：')),
        Resolution::Act(Act::Palette)
    );
    assert_eq!(
        keymap.resolve(&LIST, &keys("g"), Key::char('ｇ')),
        Resolution::Act(Act::Top)
    );
}

#[test]
fn own_keys_replace_the_list_of_that_act_only() {
    let (keymap, problems) =
        Keymap::with_own("[list]\ntag = ['T', '<c-t>']\nfacets = []\n[global]\ndown = 'J'\n");
    assert_eq!(problems, []);
    assert_eq!(press(&keymap, &LIST, "T"), Resolution::Act(Act::Tag));
    assert_eq!(press(&keymap, &LIST, "t"), Resolution::None);
    assert_eq!(press(&keymap, &LIST, "f"), Resolution::None);
    assert_eq!(press(&keymap, &LIST, "J"), Resolution::Act(Act::Down));
    assert_eq!(press(&keymap, &LIST, "k"), Resolution::Act(Act::Up));
    assert_eq!(keymap.keys_for(Scope::List, Act::Facets), []);
    assert_eq!(keymap.keys_for(Scope::List, Act::Tag).len(), 2);
}

#[test]
fn what_is_wrong_is_named_and_the_rest_counts() {
    let own = "[lists]\n[list]\ntagg = ['T']\nsort = ['gg', 's']\nmark = 3\nedit = ['<foo>']\n";
    assert_eq!(
        said(own),
        [
            "[list] `edit` cannot have the key `<foo>`: no key is called `<foo>`; write `j`, `<c-s>` or `<f1>`",
            "[list] `mark` must be a list of keys, as in mark = [\"j\"]",
            "[list] `sort` cannot have the key `gg`: `gg` is several keys; write them apart, as in `g g`",
            "[list] no act is called `tagg`; did you mean `tag`?",
            "no part of the program is called `lists`; did you mean `list`?",
        ]
    );
    let (keymap, _) = Keymap::with_own(own);
    assert_eq!(press(&keymap, &LIST, "s"), Resolution::Act(Act::Sort));
    assert_eq!(press(&keymap, &LIST, "e"), Resolution::Act(Act::Edit));
}

#[test]
fn a_broken_file_leaves_the_default_and_names_the_line() {
    let (keymap, problems) = Keymap::with_own("[list]\ntag = [\n\n]]\n");
    assert_eq!(keymap, Keymap::default());
    assert!(matches!(
        problems.as_slice(),
        [Problem::Syntax { line: Some(4), .. }]
    ));
    assert_eq!(
        said("list = 3\n[xyzzyplugh]\n"),
        [
            "`list` must be a table of acts, as in [list]",
            "no part of the program is called `xyzzyplugh`"
        ]
    );
}

#[test]
fn own_keys_win_over_the_default_and_the_loss_is_told() {
    let own = "[list]\ntag = ['x']\n";
    assert_eq!(
        said(own),
        ["[list] `actions-menu` lost x to `tag`; give it another key"]
    );
    let (keymap, _) = Keymap::with_own(own);
    assert_eq!(press(&keymap, &LIST, "x"), Resolution::Act(Act::Tag));
    assert_eq!(keymap.keys_for(Scope::List, Act::ActionsMenu), []);
    assert_eq!(said("[list]\ntag = ['x']\nactions-menu = ['X']\n"), [""; 0]);
}

#[test]
fn a_key_that_begins_a_chord_conflicts_with_it() {
    assert_eq!(
        said("[composer]\nedit = ['y']\n"),
        [
            "[composer] `copy-menu` lost y to `edit`; give it another key",
            "[composer] `copy-link` lost y l to `edit`; give it another key"
        ]
    );
}

#[test]
fn hiding_a_global_key_is_told_and_no_hint_shows_it_there() {
    let own = "[list]\nmark-range = ['g']\nmark = ['?', '<space>']\n";
    assert_eq!(
        said(own),
        [
            "[list] `mark-range` hides g g of `top`, which works elsewhere",
            "[list] `mark` hides ? of `help`, which works elsewhere"
        ]
    );
    let (keymap, _) = Keymap::with_own(own);
    let hint = |scopes: &[Scope], act| keymap.hint(scopes, act).map(ToString::to_string);
    assert_eq!(hint(&LIST, Act::Help).as_deref(), Some("F1"));
    assert_eq!(hint(&LIST, Act::Top).as_deref(), Some("Home"));
    assert_eq!(hint(&[Scope::Global], Act::Help).as_deref(), Some("?"));
    assert_eq!(hint(&LIST, Act::Quit), None);
}
