//! The partners of the indirect model, worked as a person works: invite, send, accept, correct,
//! end. The rules themselves are tried in the domain.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, NOW, Seat};
use partnerdesk_domain::*;
use partnerdesk_i18n::Language;
use partnerdesk_ports::{MemoryBook, Replica};
use partnerdesk_tui::{Effect, Place};
use records::{account, at, book_of, company};

const WINGTIP: &str = "00000000-0000-4000-8000-0000000000aa";

fn ours(kind: AccountKind) -> MemoryBook {
    let served = Customer {
        relationship: Relationship::Active { since: None },
        ..company(7, "Contoso", "contoso.example")
    };
    let mut book = book_of([served]);
    let account = PartnerAccount { kind, ..account() };
    at(&mut book, NOW, 500, Command::SetAccount(Box::new(account)));
    book
}

fn ask(book: &mut MemoryBook, number: u128, step: u128, command: PartnershipCommand) {
    let id = PartnershipId(number);
    let command = Command::Matter(MatterCommand::Partnership(id, command));
    at(book, NOW, 600 + number * 10 + step, command);
}

/// Partners at every stage, with names that want room.
fn partners() -> MemoryBook {
    let mut book = ours(AccountKind::IndirectProvider);
    let names = [
        "Wingtip Toys",
        "翼尖玩具有限公司",
        "Evil\u{1b}[2J \u{202e}Corp",
        "Tailspin",
    ];
    for (number, name) in (1_u128..).zip(names) {
        let profile = PartnerProfile {
            name: CompanyName::parse(name).unwrap(),
            tenant: MicrosoftId(number),
            mpn_id: MpnId::parse("4712").ok(),
            country: Country::parse("FR"),
            email: EmailAddress::parse("ops@wingtip.example").ok(),
        };
        let invite = PartnershipCommand::Invite(Counterpart::Reseller, Box::new(profile));
        ask(&mut book, number, 0, invite);
    }
    ask(&mut book, 2, 1, PartnershipCommand::MarkSent);
    ask(&mut book, 3, 1, PartnershipCommand::Accept);
    let end = Confirmation::Typed("Tailspin".to_owned());
    ask(&mut book, 4, 1, PartnershipCommand::End(end));
    book
}

fn sit(book: MemoryBook, seat: Seat) -> Desk {
    let mut desk = Desk::sit(book, seat);
    desk.press("6");
    desk
}

fn stage(desk: &Desk, number: u128) -> PartnershipStage {
    let found = desk.book.matter(PartnershipId(number).into()).unwrap();
    Partnership::of(&found.unwrap()).unwrap().status.stage()
}

fn all(desk: &Desk) -> Vec<Partnership> {
    let query = partnerdesk_ports::MatterQuery::of_kind(MatterKind::Partnership);
    let all = desk.book.matters(query).unwrap();
    all.iter().filter_map(Partnership::of).cloned().collect()
}

#[test]
fn the_partners_look_like_this() {
    for (name, size, language) in [
        ("partners-80-en", (80, 24), Language::English),
        ("partners-140-en", (140, 40), Language::English),
        ("partners-80-zh", (80, 24), Language::SimplifiedChinese),
        ("partners-140-zh", (140, 40), Language::SimplifiedChinese),
    ] {
        let seat = Seat {
            size,
            language,
            ..Seat::default()
        };
        insta::assert_snapshot!(name, sit(partners(), seat).screen());
    }
    let seat = Seat {
        size: (40, 10),
        ascii: true,
        ..Seat::default()
    };
    insta::assert_snapshot!("partners-40-ascii", sit(partners(), seat).screen());
}

#[test]
fn a_provider_invites_a_reseller_with_three_answers() {
    let mut desk = sit(ours(AccountKind::IndirectProvider), Seat::default());
    assert_eq!(desk.model.place(), Place::Partners);
    assert!(desk.screen().contains("No partners yet"));
    desk.press("i");
    desk.type_text("Wingtip Toys");
    desk.press("<enter>");
    desk.type_text("not an id");
    desk.press("<enter>");
    assert!(desk.screen().contains("not an id"), "what was typed stays");
    desk.press("<c-u>");
    desk.type_text(WINGTIP);
    desk.press("<enter>");
    desk.type_text("FR");
    desk.press("<enter>");
    let [only] = &all(&desk)[..] else {
        panic!("{}", desk.screen())
    };
    assert_eq!(only.counterpart, Counterpart::Reseller);
    assert_eq!(only.partner.tenant.to_string(), WINGTIP);
    assert!(desk.screen().contains("Wingtip Toys"));
    desk.press("MA");
    assert_eq!(all(&desk)[0].status.stage(), PartnershipStage::Active);
    assert!(desk.screen().contains("active"));
}

#[test]
fn a_step_that_is_refused_is_kept_and_explained() {
    let mut desk = sit(ours(AccountKind::IndirectReseller), Seat::default());
    desk.press("i");
    desk.type_text("Wide World");
    desk.press("<enter>");
    desk.type_text(WINGTIP);
    desk.press("<enter><enter>");
    desk.press("M");
    assert!(
        desk.screen().contains("only a provider sends"),
        "{}",
        desk.screen()
    );
    desk.press("<esc>W");
    let screen = desk.screen();
    assert!(screen.contains("Partner authorised"), "{screen}");
    let entries = desk.book.counts().unwrap().entries;
    desk.press("<esc>D<esc>");
    assert_eq!(
        desk.book.counts().unwrap().entries,
        entries,
        "nothing typed"
    );
}

#[test]
fn an_end_lists_what_follows_and_wants_the_name() {
    let mut desk = sit(partners(), Seat::default());
    desk.press("/wingtip t<enter>");
    desk.press("D");
    let screen = desk.screen();
    assert!(screen.contains("stay as they are"), "{screen}");
    assert!(screen.contains("Nobody is notified"), "{screen}");
    desk.type_text("wingtip");
    desk.press("<enter>");
    assert_eq!(stage(&desk, 1), PartnershipStage::Invited);
    desk.type_text(" toys");
    desk.press("<enter>");
    assert_eq!(stage(&desk, 1), PartnershipStage::Ended);
}

#[test]
fn a_field_is_corrected_and_taken_back() {
    let mut desk = sit(partners(), Seat::default());
    desk.press("/wingtip t<enter>");
    desk.press("ej<enter>");
    desk.press("<c-u>");
    desk.type_text("99");
    desk.press("<enter>");
    let mpn = |desk: &Desk| {
        all(desk)[0]
            .partner
            .mpn_id
            .as_ref()
            .map(ToString::to_string)
    };
    assert_eq!(mpn(&desk).as_deref(), Some("99"));
    desk.press("u");
    assert_eq!(mpn(&desk).as_deref(), Some("4712"));
    desk.press("yi");
    assert!(
        desk.asked
            .iter()
            .any(|it| matches!(it, Effect::Copy(text) if text.ends_with("0001")))
    );
}

#[test]
fn who_only_looks_changes_nothing() {
    let seat = Seat {
        read_only: true,
        ..Seat::default()
    };
    let mut desk = sit(partners(), seat);
    let before = all(&desk);
    desk.press("A");
    assert!(desk.screen().contains("read-only"));
    desk.press("<esc>D");
    assert_eq!(all(&desk), before);
}

fn customer(desk: &Desk) -> Customer {
    let id = company(7, "Contoso", "contoso.example").id;
    desk.book.customer(id).unwrap().unwrap()
}

fn at_contoso(book: MemoryBook) -> Desk {
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("/contoso<enter><enter>");
    assert_eq!(desk.model.place(), Place::Detail);
    desk
}

#[test]
fn a_provider_assigns_a_customer_to_a_reseller() {
    let mut desk = at_contoso(partners());
    desk.press("P");
    assert!(desk.screen().contains("none: a direct customer"));
    desk.press("<enter>");
    assert_eq!(customer(&desk).reseller, Some(PartnershipId(3)));
    desk.press("u");
    assert_eq!(customer(&desk).reseller, None);
}

#[test]
fn a_dual_partner_extends_a_direct_customer_by_its_name() {
    let mut book = ours(AccountKind::Dual);
    let profile = PartnerProfile {
        name: CompanyName::parse("Wide World").unwrap(),
        tenant: MicrosoftId(9),
        mpn_id: None,
        country: None,
        email: None,
    };
    let invite = PartnershipCommand::Invite(Counterpart::Provider, Box::new(profile));
    ask(&mut book, 9, 0, invite);
    ask(&mut book, 9, 1, PartnershipCommand::Accept);
    let mut desk = at_contoso(book);
    desk.press("P<enter>");
    let screen = desk.screen();
    assert!(screen.contains("billing data"), "{screen}");
    desk.type_text("contoso");
    desk.press("<enter>");
    assert!(customer(&desk).providers.contains(&PartnershipId(9)));
}

#[test]
fn a_direct_partner_learns_why_it_has_no_partners() {
    let mut desk = at_contoso(ours(AccountKind::DirectReseller));
    desk.press("P");
    assert!(
        desk.screen().contains("indirect provider"),
        "{}",
        desk.screen()
    );
}
