//! The activity log as it looks: what stands in it, in which words, what is told of an entry and
//! of the chain.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/history.rs"]
mod history;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use history::{cursor_line, log, seat};
use insta::assert_snapshot;
use partnerdesk_domain::{Alias, Command, CompanyName, Note, Sequence};
use partnerdesk_i18n::Language;
use partnerdesk_ports::Replica;
use partnerdesk_tui::{Effect, MouseAct, Place, Reply, Trouble, TroubleKind};
use records::{at, book_of, contoso, days_ago, fabrikam};

#[test]
fn it_looks_the_same_every_time() {
    for size in [(80, 24), (140, 40)] {
        for language in Language::ALL {
            let desk = log(seat(size, language));
            let name = format!("log_{}x{}_{}", size.0, size.1, language.code());
            assert_snapshot!(name, desk.screen());
        }
    }
}

#[test]
fn one_entry_is_read_whole_in_both_languages() {
    for language in Language::ALL {
        let mut desk = log(seat((80, 24), language));
        desk.press("jjjjd");
        assert_snapshot!(format!("entry_{}", language.code()), desk.screen());
        desk.press("<esc>");
        assert_eq!(desk.model.place(), Place::Activity);
    }
}

#[test]
fn it_fits_the_least_terminal_and_ascii() {
    let desk = log(Seat {
        size: (40, 10),
        ascii: true,
        ..Seat::default()
    });
    assert_snapshot!("log_40x10_ascii", desk.screen());
}

#[test]
fn a_refused_attempt_stands_there_with_its_reasons() {
    let mut desk = log(Seat::default());
    desk.press("j");
    assert!(
        cursor_line(&desk).contains("blocked (4)"),
        "{}",
        desk.screen()
    );
    let screen = desk.screen();
    for reason in [
        "[!] open reservation",
        "more lines: d shows them",
        "nothing was changed",
    ] {
        assert!(screen.contains(reason), "{reason}:\n{screen}");
    }
    desk.press("d");
    let screen = desk.screen();
    for product in ["R-1182", "S-20", "L-7", "N-3"] {
        assert!(screen.contains(product), "{product}:\n{screen}");
    }
}

#[test]
fn an_account_is_told_field_by_field() {
    let mut desk = log(Seat::default());
    desk.press("fjjjjj<enter>G");
    let screen = desk.screen();
    assert!(
        screen.contains("Company name: -> Acme Reseller"),
        "{screen}"
    );
    desk.press("d");
    assert!(desk.screen().contains("4711"), "{}", desk.screen());
}

#[test]
fn hostile_words_stay_words() {
    let evil = "Evil\u{1b}[2J\u{202e}Corp";
    let mut customer = fabrikam();
    customer.tenant_name = CompanyName::parse(evil).unwrap();
    let mut book = book_of([customer]);
    let note = Note::parse(&format!("{evil}\n").repeat(300)).ok();
    at(
        &mut book,
        days_ago(1),
        500,
        Command::SetNote(fabrikam().id, note),
    );
    for keys in ["3", "3d", "3dG"] {
        let mut desk = Desk::sit(book.clone(), Seat::default());
        desk.press(keys);
        let screen = desk.screen();
        assert!(screen.contains("Corp"), "{screen}");
        assert!(!screen.contains(['\u{1b}', '\u{202e}']), "{screen}");
    }
}

#[test]
fn the_chain_is_checked_and_told_in_the_title() {
    let mut desk = log(Seat::default());
    assert!(desk.screen().contains("not checked yet"));
    desk.press("V");
    let head = desk.book.head().unwrap().1.short();
    let verified = format!("verified: 14 entries, head {head}");
    assert!(desk.screen().contains(&verified), "{}", desk.screen());
    desk.elsewhere(Command::SetAlias(fabrikam().id, Alias::parse("fab").ok()));
    let newer = format!("{verified}, 1 newer");
    assert!(desk.screen().contains(&newer), "{}", desk.screen());
}

#[test]
fn a_broken_chain_is_named_and_a_failed_check_changes_nothing() {
    let mut desk = log(Seat::default());
    desk.press("V");
    let report = partnerdesk_ports::ChainReport {
        entries: 3,
        head: partnerdesk_ports::Hash::default(),
        broken: Some((Sequence(4), "hash differs".to_owned())),
    };
    desk.tell(partnerdesk_tui::Msg::Reply(
        partnerdesk_tui::Ticket(0),
        Reply::Verified(report),
    ));
    assert!(
        desk.screen().contains("BROKEN at entry 4"),
        "{}",
        desk.screen()
    );
    // Another check begins and fails: what was known is known still.
    let effects = partnerdesk_tui::perform(
        &mut desk.model,
        driver::NOW,
        partnerdesk_tui::act::Act::VerifyLog,
    );
    assert!(desk.screen().contains("checking"), "{}", desk.screen());
    let [(ticket, Effect::VerifyJournal)] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    let trouble = Trouble {
        kind: TroubleKind::Busy,
        detail: "busy".to_owned(),
    };
    desk.tell(partnerdesk_tui::Msg::Reply(*ticket, Reply::Failed(trouble)));
    assert!(
        desk.screen().contains("BROKEN at entry 4"),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_mouse_moves_the_cursor_and_opens() {
    let mut desk = log(Seat::default());
    desk.click_on("begin off-boarding");
    assert!(cursor_line(&desk).contains("begin off-boarding"));
    desk.mouse(10, 5, MouseAct::ScrollDown);
    desk.mouse(10, 5, MouseAct::DoubleClick);
    assert_eq!(desk.model.place(), Place::Detail);
}

#[test]
fn ids_and_rows_are_copied() {
    let mut desk = log(Seat::default());
    desk.press("jyi");
    let id = contoso().id.microsoft_id.to_string();
    assert_eq!(desk.asked.last(), Some(&Effect::Copy(id.clone())));
    desk.press("yy");
    let Some(Effect::Copy(row)) = desk.asked.last() else {
        panic!("{:?}", desk.asked.last());
    };
    let cells: Vec<&str> = row.split('\t').collect();
    assert_eq!(cells[0], "13");
    assert_eq!(
        cells[2..6],
        ["li.na", "admin-agent", "relationship.end", id.as_str()]
    );
    assert!(cells[7].starts_with("refused: open-reservation"), "{row}");
    assert_eq!(cells[8].len(), 64);
}

#[test]
fn an_entry_leads_to_its_customer() {
    let mut desk = log(Seat::default());
    desk.press("j<enter>");
    assert_eq!(desk.model.place(), Place::Detail);
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Activity);
    // Our own account is no customer.
    desk.press("fjjjjj<enter>G<enter>");
    assert_eq!(desk.model.place(), Place::Activity);
    assert!(
        desk.screen().contains("about no customer"),
        "{}",
        desk.screen()
    );
}

#[test]
fn every_small_size_is_drawn_without_harm() {
    for keys in ["", "d", "f", "/x"] {
        let mut desk = log(Seat::default());
        desk.press(keys);
        for (width, height) in (38..=124)
            .step_by(7)
            .flat_map(|w| (9..=30).step_by(2).map(move |h| (w, h)))
        {
            desk.resize(width, height);
            let screen = desk.screen();
            assert_eq!(screen.lines().count(), usize::from(height), "{screen}");
        }
    }
}
