//! Every way out: by a person, by a signal, by a terminal that is gone or was never there.

use crate::terminal::{CpuTicks, Desk, Place, Signal};

const SIZE: (u16, u16) = (80, 24);

fn open(place: &Place) -> Desk {
    let desk = Desk::open(place, &["demo"], SIZE);
    desk.wait_for("Contoso Deutschland GmbH");
    desk
}

#[test]
fn leaving_gives_the_terminal_back() {
    let place = Place::new();
    let mut desk = open(&place);
    let screen = desk.screen();
    assert!(
        screen.is_alternate && !desk.has_settings_of_before(),
        "it has the terminal"
    );
    desk.keys("q");
    desk.ended_well();
}

#[test]
fn control_c_twice_leaves() {
    let place = Place::new();
    let mut desk = open(&place);
    desk.keys("<c-c><c-c>");
    desk.ended_well();
}

#[test]
fn a_signal_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let place = Place::new();
        let mut desk = open(&place);
        desk.signal(signal);
        desk.ended_well();
    }
}

#[test]
fn a_signal_before_the_first_picture_gives_the_terminal_back() {
    let place = Place::new();
    let mut desk = Desk::open(&place, &["demo"], SIZE);
    desk.wait_for_bytes(b"\x1b[?1049h");
    desk.signal(Signal::TERM);
    desk.ended_well();
}

#[test]
fn the_sample_is_gone_after_the_end() {
    let place = Place::new();
    let mut desk = open(&place);
    let left = || {
        std::fs::read_dir(place.temporary())
            .expect("a directory")
            .count()
    };
    assert_eq!(left(), 1, "the sample lies in the temporary folder");
    desk.signal(Signal::TERM);
    desk.ended_well();
    assert_eq!(left(), 0);
}

#[test]
fn a_closed_terminal_ends_the_program_without_spinning() {
    let place = Place::new();
    let mut desk = open(&place);
    let before = CpuTicks::of(desk.process());
    desk.close();
    let after = desk.computed();
    // A loop that spins on a dead terminal burns all it gets until it is killed.
    assert!(after.0 - before.0 < 100, "{before:?} to {after:?}");
    assert_eq!(desk.ended().signal, None, "it ended by itself");
}

#[test]
fn a_closed_terminal_is_noticed_where_no_signal_comes() {
    let place = Place::new();
    // A closed terminal tells the leader of its session. This one keeps it to itself.
    let mut desk = Desk::script(&place, "trap '' HUP; $PROGRAM demo; exit 7", SIZE);
    desk.wait_for("Contoso Deutschland GmbH");
    desk.close();
    let computed = desk.computed();
    assert!(computed.0 < 300, "{computed:?}");
    assert_eq!(desk.ended().code, 7, "the script went on after the program");
}

#[test]
fn without_a_terminal_a_sentence_and_the_exit_of_misuse() {
    let place = Place::new();
    for arguments in [&[][..], &["demo"]] {
        let ran = place.run(arguments);
        assert_eq!(ran.code, Some(2), "{}", ran.told(arguments));
        assert!(ran.data.is_empty(), "{}", ran.told(arguments));
        assert!(ran.talk.contains("terminal"), "{}", ran.told(arguments));
        assert!(
            ran.talk.contains("partnerdesk customer list"),
            "it says what to do instead: {}",
            ran.told(arguments)
        );
    }
    assert!(!place.book().exists(), "nothing was made");
}
