//! Writing an invitation as a person does it: keys, pauses, other programs beside it. The rules
//! themselves are tried in the domain.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use composing::*;
use driver::{Desk, NOW, Seat};
use partnerdesk_domain::*;
use partnerdesk_i18n::Language;
use partnerdesk_ports::{MemoryBook, Replica};
use partnerdesk_tui::Msg;
use records::{account, at, book_of, company, draft, northwind};

#[test]
fn looking_keeps_nothing_and_the_first_change_does() {
    let mut desk = composing();
    assert!(desk.screen().contains("kept from the first change on"));
    desk.press("<esc><esc>");
    assert_eq!(ledger(&desk), []);
    desk.press("ii");
    let draft = only(&desk);
    assert_eq!(draft.content.recipient, None, "half an address is none");
    assert_eq!(draft.customer, Some(northwind().id));
    assert!(draft.content.subject.starts_with("Working together again"));
}

#[test]
fn changes_are_kept_when_the_keys_have_rested_for_two_seconds() {
    let mut desk = composing();
    desk.press("it@northwind.example");
    assert_eq!(only(&desk).content.recipient, None);
    let from = desk.model.shared().now;
    assert_eq!(
        desk.model.wakes_at(),
        from.plus(Span(1_500)),
        "the minute ends before"
    );
    desk.wait(Span(1_999));
    assert_eq!(only(&desk).content.recipient, None);
    desk.wait(Span(1));
    let to = only(&desk).content.recipient.unwrap();
    assert_eq!(to.as_str(), "it@northwind.example");
    assert!(
        desk.screen().contains("autosaved 02:43:00"),
        "{}",
        desk.screen()
    );
    let entries = desk.journal().len();
    desk.wait(Span(60_000));
    assert_eq!(desk.journal().len(), entries, "what is kept is kept once");
}

#[test]
fn a_draft_survives_leaving_and_being_told_to_end() {
    for end in ["<esc><esc>", "<c-c><c-c>"] {
        let mut desk = written();
        to_text(&mut desk);
        desk.press("Dear friends, ");
        desk.press(end);
        assert!(only(&desk).content.body.starts_with("Dear friends, Hello"));
    }
    let mut desk = written();
    desk.press("<tab>Ann");
    desk.tell(Msg::Terminate);
    let name = only(&desk).content.recipient_name.unwrap();
    assert_eq!(name.as_str(), "Ann");
}

#[test]
fn a_draft_to_the_customer_is_opened_again_and_not_begun_twice() {
    let mut desk = written();
    desk.press("<esc><esc>i");
    assert!(desk.screen().contains("opened again"), "{}", desk.screen());
    assert!(desk.screen().contains("it@northwind.example"));
    desk.press("<esc><esc>");
    assert_eq!(ledger(&desk).len(), 1);
}

#[test]
fn without_the_link_nothing_leaves_and_it_can_be_restored() {
    let mut desk = written();
    desk.edited = Some("Hello,\n\n{{invite.link}}\n\nBye".to_owned());
    desk.press("<c-o>");
    to_text(&mut desk);
    assert!(desk.screen().contains("link in place"));
    desk.press("<down><down><end><c-u>");
    assert!(desk.screen().contains("LINK NOT IN PLACE"));
    assert!(
        desk.screen()
            .contains("The personal link is not in the letter.")
    );
    desk.press("<c-y>");
    assert_eq!(copied(&desk), [""; 0], "nothing left the program");
    let last = desk.journal().pop().unwrap();
    assert_eq!(last, "invitation.ready refused: link-missing");
    desk.press("<esc><c-r>");
    assert!(desk.screen().contains("link in place"), "{}", desk.screen());
    desk.wait(Span(2_000));
    assert_eq!(only(&desk).content.body, "Hello,\n\n{{invite.link}}\n\nBye");
    desk.press("<c-y>");
    assert_eq!(only(&desk).status.stage(), InvitationStage::Ready);
    let text = copied(&desk)[0];
    assert!(
        text.contains(&format!("\n{}\n", only(&desk).link)),
        "{text}"
    );
}

#[test]
fn a_letter_with_several_problems_is_refused_with_all_of_them() {
    let mut desk = written();
    to_text(&mut desk);
    desk.press("{{nope}} {{ contact.name }}<enter><c-end>{{");
    desk.press("<c-s>");
    let last = desk.journal().pop().unwrap();
    assert_eq!(
        last,
        "invitation.ready refused: unknown-placeholder empty-placeholder placeholder-unclosed"
    );
    let screen = desk.screen();
    assert!(
        screen.contains("line 1") && screen.contains("line 18"),
        "{screen}"
    );
    assert_eq!(only(&desk).status.stage(), InvitationStage::Draft);
    assert!(
        only(&desk).content.body.starts_with("{{nope}}"),
        "the text is kept"
    );
}

#[test]
fn a_new_language_replaces_only_what_nobody_wrote() {
    let mut desk = written();
    desk.press("<tab><tab><space>");
    assert!(desk.screen().contains("再次合作"), "{}", desk.screen());
    desk.press("<left>");
    assert!(desk.screen().contains("Working together again"));
    let mut desk = written();
    to_text(&mut desk);
    desk.press("My own words. <tab><tab><tab><right>");
    assert!(
        desk.screen().contains("Replace the text"),
        "{}",
        desk.screen()
    );
    desk.press("n");
    assert!(desk.screen().contains("My own words."));
    assert!(desk.screen().contains("zh-CN"));
    desk.press("<left>");
    desk.press("y");
    assert!(!desk.screen().contains("My own words."));
    desk.press("<f9>");
    assert!(desk.screen().contains("My own words."), "gone back to");
}

#[test]
fn the_template_is_the_one_that_fits_and_can_be_changed() {
    let mut desk = composing();
    desk.press("<tab><tab><tab><right>");
    assert!(desk.screen().contains("first contact"));
    let subject = only(&desk).content.subject;
    assert!(subject.contains("would like to be"), "{subject}");
    let desk = compose_on(
        book_of([company(7, "Tailspin", "tailspin.example")]),
        Seat::default(),
    );
    assert!(desk.screen().contains("first contact"));
}

#[test]
fn the_own_editor_gives_a_text_back_that_can_be_gone_back_from() {
    let mut desk = written();
    desk.edited = Some("Only {{nope}}\n".to_owned());
    desk.press("<c-o>");
    assert!(
        desk.screen().contains("with 2 problems"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("line 1"));
    desk.press("<f9>");
    desk.wait(Span(2_000));
    assert!(only(&desk).content.body.starts_with("Hello"));
    desk.edited = None;
    desk.press("<c-o>");
    assert!(desk.screen().contains("The text is as it was"));
}

#[test]
fn half_an_address_is_asked_about_before_it_is_lost() {
    let mut desk = composing();
    desk.press("it@north<esc><esc>");
    assert!(
        desk.screen().contains("could not be kept"),
        "{}",
        desk.screen()
    );
    desk.press("n");
    assert!(desk.screen().contains("it@north"), "{}", desk.screen());
    desk.press("<c-y>");
    assert!(desk.screen().contains("right form"), "{}", desk.screen());
    assert_eq!(copied(&desk), [""; 0]);
}

#[test]
fn who_may_not_invite_is_told_so_and_writes_nothing() {
    for (role, read_only) in [(Role::HelpdeskAgent, false), (Role::AdminAgent, true)] {
        let seat = Seat {
            role,
            read_only,
            ..Seat::default()
        };
        let mut desk = compose_on(book_of([northwind()]), seat);
        if !read_only {
            let last = desk.journal().pop().unwrap();
            assert_eq!(last, "invitation.draft refused: role-may-not");
        }
        assert!(desk.screen().contains("Not possible") || desk.screen().contains("[ ]"));
        desk.press("<esc>x");
        desk.press("<esc>");
        assert!(desk.screen().contains("Not kept:"), "{}", desk.screen());
    }
}

#[test]
fn delegated_administration_cannot_be_left_out_where_the_cloud_forbids_it() {
    let mut book = book_of([northwind()]);
    let ours = PartnerAccount {
        cloud: Cloud::UsGovernment,
        relationship_requests_granted: true,
        ..account()
    };
    at(&mut book, NOW, 500, Command::SetAccount(Box::new(ours)));
    let mut desk = compose_on(book, Seat::default());
    desk.press("<tab><tab><tab><tab><space>");
    let screen = desk.screen();
    assert!(
        screen.contains("[x] ask for delegated administration"),
        "{screen}"
    );
    assert!(screen.contains("required in US Government"), "{screen}");
    let mut desk = composing();
    desk.press("<tab><tab><tab><tab><space>");
    assert!(
        desk.screen()
            .contains("[ ] ask for delegated administration")
    );
    assert!(only(&desk).link.as_str().contains("DAP=false"));
}

#[test]
fn an_indirect_reseller_names_the_provider_first() {
    let mut book = book_of([northwind()]);
    let ours = PartnerAccount {
        kind: AccountKind::IndirectReseller,
        ..account()
    };
    at(&mut book, NOW, 500, Command::SetAccount(Box::new(ours)));
    provider(&mut book, 0x11, "Wide World");
    provider(&mut book, 0x12, "Wingtip");
    let mut desk = compose_on(book, Seat::default());
    desk.press("a@b.example");
    assert_eq!(ledger(&desk), []);
    assert!(desk.screen().contains("Enter your indirect provider first"));
    desk.press("<c-t>");
    assert!(
        !desk.screen().contains("https://"),
        "no link before it is known"
    );
    desk.press("<esc><esc>yl");
    assert_eq!(copied(&desk), [""; 0]);
    desk.press("<enter>");
    desk.press("<tab><tab><tab><tab><tab>");
    desk.type_text("wi");
    let screen = desk.screen();
    assert!(screen.contains("Wide World"), "{screen}");
    desk.type_text("ng");
    desk.wait(Span(2_000));
    let kind = only(&desk).kind;
    assert!(
        matches!(kind, InvitationKind::IndirectReseller { provider, .. }
        if provider == MicrosoftId(0x12))
    );
    assert!(
        !desk.screen().contains("Provider"),
        "it is part of the link now"
    );
}

#[test]
fn the_only_provider_stands_there_already() {
    let mut book = book_of([northwind()]);
    let ours = PartnerAccount {
        kind: AccountKind::IndirectReseller,
        ..account()
    };
    at(&mut book, NOW, 500, Command::SetAccount(Box::new(ours)));
    provider(&mut book, 0x11, "Wide World");
    let mut desk = compose_on(book, Seat::default());
    desk.press("a@b.example");
    desk.wait(Span(2_000));
    let kind = only(&desk).kind;
    assert!(
        matches!(kind, InvitationKind::IndirectReseller { provider, .. }
        if provider == MicrosoftId(0x11))
    );
}

/// A provider that is a partner of ours.
fn provider(book: &mut MemoryBook, number: u128, name: &str) {
    let profile = PartnerProfile {
        name: CompanyName::parse(name).unwrap(),
        tenant: MicrosoftId(number),
        mpn_id: None,
        country: None,
        email: None,
    };
    let invite = PartnershipCommand::Invite(Counterpart::Provider, Box::new(profile));
    for (step, command) in [(0, invite), (1, PartnershipCommand::Accept)] {
        let id = PartnershipId(number);
        let command = Command::Matter(MatterCommand::Partnership(id, command));
        at(book, NOW, 600 + number * 2 + step, command);
    }
}

#[test]
fn a_draft_of_another_desk_is_opened_from_the_list() {
    let mut book = book_of([northwind()]);
    at(&mut book, NOW, 500, draft(77, &northwind()));
    let desk = compose_on(book, seat(80, 24, Language::English));
    assert!(desk.screen().contains("it@customer.example"));
    assert!(desk.screen().contains("own text"));
}

#[test]
fn pasted_text_goes_where_the_focus_is() {
    let mut desk: Desk = written();
    to_text(&mut desk);
    desk.tell(Msg::Paste("Line one\nLine two\n".to_owned()));
    desk.wait(Span(2_000));
    let id = only(&desk).id;
    let body = desk.book.invitation(id).unwrap().unwrap().content.body;
    assert!(body.starts_with("Line one\nLine two\nHello"));
}
