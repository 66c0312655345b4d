//! The activity log as a person uses it: what stands in it, in which words, how it is filtered,
//! followed, checked, written to a file, and how an entry is taken back.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use insta::assert_snapshot;
use partnerdesk_domain::{
    Alias, Command, CompanyName, Confirmation, Listing, Note, Resource, Sequence, Switch, Tag,
};
use partnerdesk_i18n::Language;
use partnerdesk_ports::{LogScope, MemoryBook, Replica};
use partnerdesk_tui::{Effect, MouseAct, Place, Reply, Trouble, TroubleKind};
use records::{at, book_of, contoso, days_ago, fabrikam, id, mingde, northwind};

/// A book with work of several days in it: 14 entries, one of them refused, one a row of a file.
fn worked() -> MemoryBook {
    let mut book = book_of([contoso(), mingde(), fabrikam(), northwind()]);
    let tag = |name: &str| Tag::parse(name).unwrap();
    let contoso = contoso();
    let mut details = contoso.details.clone();
    details.contact_name = None;
    let steps: [(i64, Command); 7] = [
        (
            30,
            Command::SetNote(
                fabrikam().id,
                Note::parse("Asks for an offer.\nIn May.").ok(),
            ),
        ),
        (
            20,
            Command::SwitchPermission {
                customer: mingde().id,
                resource: Resource::AzureReservations,
                to: Switch::On,
                confirmation: Some(Confirmation::Typed("mingde".to_owned())),
            },
        ),
        (6, Command::SetAlias(contoso.id, Alias::parse("quay").ok())),
        (5, Command::EditDetails(contoso.id, Box::new(details))),
        (
            3,
            Command::ChangeTags {
                customer: contoso.id,
                add: vec![tag("q1")],
                remove: vec![tag("vip")],
            },
        ),
        (2, Command::BeginOffboarding(contoso.id)),
        (1, Command::ImportCustomer(Box::new(listing(0x99)))),
    ];
    for (number, (days, command)) in steps.into_iter().enumerate() {
        at(&mut book, days_ago(days), 200 + number as u128, command);
    }
    let end = Command::EndRelationship(contoso.id, Confirmation::Typed("quay".to_owned()));
    let refused = driver::write(&mut book, 300, "li.na", end);
    assert!(refused.refused().is_some());
    let alias = Command::SetAlias(mingde().id, Alias::parse("ming").ok());
    driver::write(&mut book, 301, "li.na", alias);
    book
}

/// What a row of the portal's file says of a customer.
fn listing(number: u128) -> Listing {
    Listing {
        id: id(number),
        name: CompanyName::parse("Tailspin Toys").unwrap(),
        tenant_name: None,
        primary_domain: None,
        custom_domains: None,
        country: None,
        contact_name: None,
        contact_email: None,
        relationship: None,
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: Vec::new(),
    }
}

fn seat(size: (u16, u16), language: Language) -> Seat {
    Seat {
        size,
        language,
        ..Seat::default()
    }
}

/// The log of the whole book.
fn log(seat: Seat) -> Desk {
    let mut desk = Desk::sit(worked(), seat);
    desk.press("3");
    assert_eq!(desk.model.place(), Place::Activity);
    desk
}

/// The line of the screen that has the cursor.
fn cursor_line(desk: &Desk) -> String {
    let screen = desk.screen();
    let found = screen.lines().find(|line| line.contains("│ > "));
    found
        .unwrap_or_else(|| panic!("no cursor on:\n{screen}"))
        .to_owned()
}

/// The newest entries, as they were asked of the book.
fn loads(desk: &Desk) -> impl Iterator<Item = &partnerdesk_ports::LogQuery> {
    desk.asked.iter().filter_map(|effect| match effect {
        Effect::LoadLog { query, .. } => Some(&**query),
        _ => None,
    })
}

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
fn the_filter_says_how_many_of_how_many() {
    let mut desk = log(Seat::default());
    assert!(desk.screen().contains("13 of 13"));
    desk.press("/result:refused");
    assert!(desk.screen().contains("1 of 13"), "{}", desk.screen());
    assert!(cursor_line(&desk).contains("end relationship"));
    desk.press("<enter>");
    desk.press("<esc>");
    assert!(desk.screen().contains("13 of 13"));
    desk.press("/by:wu.jo action:tag<enter>");
    assert!(desk.screen().contains("1 of 13"));
    desk.press("/x<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("Nothing matches by:wu.jo action:tagx."),
        "{screen}"
    );
    assert!(screen.contains("13 entries are hidden by it."), "{screen}");
}

#[test]
fn the_facets_set_scope_and_filter() {
    let mut desk = log(Seat::default());
    assert!(!desk.screen().contains("import customer"));
    desk.press("fj<enter>");
    assert!(desk.screen().contains("14 of 14"), "{}", desk.screen());
    assert!(desk.screen().contains("import customer"));
    desk.press("fjjj<enter>");
    assert!(desk.screen().contains("/ by:li.na"), "{}", desk.screen());
    assert!(desk.screen().contains("2 of 14"));
    desk.press("fjj<enter>");
    assert!(desk.screen().contains("/ by:li.na result:refused"));
    assert!(desk.screen().contains("1 of 14"));
    desk.press("fjjj<enter>");
    assert!(desk.screen().contains("/ result:refused"));
    desk.press("<esc><esc>");
    assert!(desk.screen().contains("13 of 13"));
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Customers);
}

#[test]
fn a_chosen_entry_is_taken_back_by_its_opposite_and_both_stay() {
    let mut desk = log(Seat::default());
    desk.press("/action:tag<enter>");
    assert!(desk.screen().contains("stands, can be taken back"));
    desk.press("u");
    let customer = desk.book.customer(contoso().id).unwrap().unwrap();
    let mut tags: Vec<String> = customer.tags.iter().map(ToString::to_string).collect();
    tags.sort_unstable();
    assert_eq!(tags, ["renewals-q4", "vip"]);
    let journal = desk.journal();
    assert_eq!(
        journal
            .iter()
            .filter(|action| *action == "tag.change")
            .count(),
        2
    );
    assert!(desk.screen().contains("2 of 14"), "{}", desk.screen());
    // The cursor has stayed with the entry that was taken back.
    assert!(desk.screen().contains("Entry #10"), "{}", desk.screen());
    assert!(desk.screen().contains("taken back by entry 15"));
    desk.press("k");
    assert!(
        cursor_line(&desk).contains("(undo 10)"),
        "{}",
        desk.screen()
    );
    // Taking the undo back is doing again.
    desk.press("u");
    let customer = desk.book.customer(contoso().id).unwrap().unwrap();
    assert!(customer.tags.iter().any(|tag| tag.as_str() == "q1"));
}

#[test]
fn what_has_no_way_back_says_so_and_writes_nothing() {
    let mut desk = log(Seat::default());
    let before = desk.journal();
    desk.press("G");
    assert!(desk.screen().contains("Entry #1 "), "{}", desk.screen());
    desk.press("k");
    assert!(desk.screen().contains("there is none"));
    desk.press("u");
    assert_eq!(desk.journal(), before);
    assert!(
        desk.screen().contains("There is no way back"),
        "{}",
        desk.screen()
    );
}

#[test]
fn read_only_refuses_to_take_back() {
    let mut desk = log(Seat {
        read_only: true,
        ..Seat::default()
    });
    let before = desk.journal();
    desk.press("u");
    assert_eq!(desk.journal(), before);
    assert!(
        !desk
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Submit(_)))
    );
    assert!(desk.screen().contains("read-only"), "{}", desk.screen());
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
fn an_export_takes_scope_and_filter_along() {
    let mut desk = log(Seat::default());
    desk.press("fj<enter>/action:alias<enter>E");
    assert!(desk.screen().contains("2 entries"), "{}", desk.screen());
    desk.press("<enter>");
    let Some(Effect::ExportLog { path, query }) = desk.asked.last() else {
        panic!("{:?}", desk.asked.last());
    };
    assert_eq!(path.to_str(), Some("/desk/activity.csv"));
    assert_eq!(query.scope, LogScope::All);
    assert_eq!(query.filter.actions, ["alias"]);
    assert_eq!((query.before, query.offset), (None, 0));
}

#[test]
fn a_file_of_no_known_form_is_not_written() {
    let mut desk = log(Seat::default());
    desk.press("E<c-u>log.txt<enter>");
    assert!(
        desk.screen().contains("has to end in .csv or .jsonl"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("log.txt"), "what was typed is kept");
    desk.press("<backspace><backspace><backspace>jsonl<enter>");
    let Some(Effect::ExportLog { path, .. }) = desk.asked.last() else {
        panic!("{:?}", desk.asked.last());
    };
    assert_eq!(path.to_str(), Some("/desk/log.jsonl"));
}

#[test]
fn the_cursor_stays_with_its_entry_or_follows_what_is_new() {
    let mut desk = log(Seat::default());
    desk.press("jj");
    let entry = "Entry #11";
    assert!(desk.screen().contains(entry), "{}", desk.screen());
    desk.elsewhere(Command::SetAlias(fabrikam().id, Alias::parse("fab").ok()));
    assert!(desk.screen().contains(entry), "{}", desk.screen());
    assert!(desk.screen().contains("Entry #11"));
    desk.press("T");
    assert!(desk.screen().contains("Entry #15"));
    assert!(desk.screen().contains("following"));
    desk.elsewhere(Command::SetAlias(fabrikam().id, None));
    assert!(desk.screen().contains("Entry #16"), "{}", desk.screen());
    desk.press("T");
    desk.elsewhere(Command::SetAlias(fabrikam().id, Alias::parse("f2").ok()));
    assert!(desk.screen().contains("Entry #16"), "{}", desk.screen());
}

#[test]
fn a_long_log_is_loaded_by_windows() {
    let mut book = book_of([contoso()]);
    for number in 0..3_000_u128 {
        let alias = Alias::parse(&format!("a{number}")).ok();
        at(
            &mut book,
            days_ago(1),
            1_000 + number,
            Command::SetAlias(contoso().id, alias),
        );
    }
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("3");
    assert!(desk.screen().contains("3,002 of 3,002"));
    assert!(desk.screen().contains("Entry #3002"));
    desk.press("G");
    assert!(
        cursor_line(&desk).contains("set own account"),
        "{}",
        desk.screen()
    );
    for _ in 0..60 {
        desk.press("<pgup>");
        assert!(
            cursor_line(&desk).contains("set alias"),
            "{}",
            desk.screen()
        );
    }
    // In the middle of it, news moves nothing.
    let line = cursor_line(&desk);
    for alias in ["b1", "b2", "b3"] {
        desk.elsewhere(Command::SetAlias(contoso().id, Alias::parse(alias).ok()));
    }
    assert_eq!(cursor_line(&desk), line);
    assert!(desk.screen().contains("3,005 of 3,005"));
    let most = loads(&desk).map(|query| query.len).max();
    assert!(most <= Some(500), "{most:?}");
    let questions = loads(&desk)
        .filter(|query| query.scope == LogScope::Desk)
        .count();
    assert!(questions < 14, "{questions} questions for 60 pages");
}

#[test]
fn an_entry_leads_to_its_customer() {
    let mut desk = log(Seat::default());
    desk.press("j<enter>");
    assert_eq!(desk.model.place(), Place::Detail);
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Activity);
    // Our own account is no customer.
    desk.press("G<enter>");
    assert_eq!(desk.model.place(), Place::Activity);
    assert!(
        desk.screen().contains("about no customer"),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_log_of_one_customer_holds_nothing_else() {
    let mut desk = Desk::sit(worked(), Seat::default());
    desk.press("/contoso<enter>a");
    let screen = desk.screen();
    assert!(screen.contains("Contoso Retail  Activity"), "{screen}");
    assert!(screen.contains("6 of 6"), "{screen}");
    assert!(!screen.contains("Fabrikam"), "{screen}");
    // It comes back to this customer from the whole desk.
    desk.press("fj<enter>");
    assert!(desk.screen().contains("13 of 13"), "{}", desk.screen());
    desk.press("<esc>");
    assert!(desk.screen().contains("6 of 6"));
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
fn the_mouse_moves_the_cursor_and_opens() {
    let mut desk = log(Seat::default());
    desk.click_on("begin off-boarding");
    assert!(cursor_line(&desk).contains("begin off-boarding"));
    desk.mouse(10, 5, MouseAct::ScrollDown);
    desk.mouse(10, 5, MouseAct::DoubleClick);
    assert_eq!(desk.model.place(), Place::Detail);
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
fn an_account_is_told_field_by_field() {
    let mut desk = log(Seat::default());
    desk.press("G");
    let screen = desk.screen();
    assert!(
        screen.contains("Company name: -> Acme Reseller"),
        "{screen}"
    );
    desk.press("d");
    assert!(desk.screen().contains("4711"), "{}", desk.screen());
}
