//! Streams that go away or fail.

use std::io::{self, Write};

use partnerdesk_cli::{Exit, Invocation, Streams, Terminal, World, run, say_no_terminal};
use partnerdesk_config::{Environment, Settings};
use partnerdesk_domain::Timestamp;

use crate::desk::Desk;

/// A stream that fails after so many bytes.
struct Failing(usize, io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(self.1.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn run_into(desk: &Desk, words: &[&str], kind: io::ErrorKind) -> Exit {
    let Ok(Invocation::Command(line)) = desk.parse(words) else {
        panic!("{words:?} is no command");
    };
    let world = World {
        shelf: &desk.shelf,
        environment: &Environment::default(),
        settings: &Settings::default(),
        templates: &partnerdesk_letters::Catalogue::shipped(),
        clock: &|| Timestamp(desk.now.get()),
        fresh: &|| 1,
        sample: &|_, _, _| Ok(()),
        listen: &|| std::sync::Arc::default(),
    };
    let streams = Streams {
        input: Box::new(io::empty()),
        data: Box::new(Failing(20, kind)),
        talk: Box::new(io::sink()),
        terminal: Terminal::default(),
    };
    run(*line, &world, streams)
}

#[test]
fn a_reader_that_has_enough_is_no_failure() {
    let desk = Desk::with_contoso();
    for words in [
        &["customer", "list"][..],
        &["customer", "list", "--json"],
        &["export", "-"],
        &["log", "export", "-"],
        &["man"],
    ] {
        assert_eq!(
            run_into(&desk, words, io::ErrorKind::BrokenPipe),
            Exit::Done,
            "{words:?}"
        );
        assert_eq!(
            run_into(&desk, words, io::ErrorKind::StorageFull),
            Exit::Failed,
            "{words:?}"
        );
    }
}

#[test]
fn without_a_terminal_the_program_says_so() {
    let desk = Desk::new();
    for (language, text) in [("en", "needs a terminal"), ("zh-CN", "需要终端")] {
        let Ok(Invocation::OpenProgram(session)) = desk.parse(&["--lang", language]) else {
            panic!("the program is not opened");
        };
        let mut talk = Vec::new();
        let streams = Streams {
            input: Box::new(io::empty()),
            data: Box::new(io::sink()),
            talk: Box::new(&mut talk),
            terminal: Terminal::default(),
        };
        let exit = say_no_terminal(&session, jiff::tz::TimeZone::UTC, streams);
        assert_eq!(exit, Exit::Usage);
        assert!(String::from_utf8(talk).unwrap().contains(text));
    }
}
