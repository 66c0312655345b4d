//! What needs no book: help, version, completions, the manual page, and command lines that make
//! no sense.

use crate::terminal::Place;

#[test]
fn without_a_terminal_the_program_says_so() {
    let place = Place::new();
    for arguments in [&[][..], &["demo"]] {
        let ran = place.run(arguments);
        assert_eq!(ran.code, Some(2), "{}", ran.told(arguments));
        assert!(ran.data.is_empty(), "{}", ran.told(arguments));
        assert!(ran.talk.contains("terminal"), "{}", ran.told(arguments));
    }
    assert!(!place.book().exists(), "nothing was opened");
}
