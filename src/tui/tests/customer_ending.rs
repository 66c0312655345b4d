//! The end of a relationship at the screen of its customer: what is in the way, clearing it by
//! key, the dry run, the typed name, and who may not.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use partnerdesk_domain::{Role, Stage};
use partnerdesk_ports::Replica;
use partnerdesk_tui::{Effect, Msg, Place};
use records::{book_of, contoso, fabrikam, id, mingde, northwind};

fn at(customer: partnerdesk_domain::Customer, seat: Seat) -> Desk {
    let mut desk = Desk::sit(book_of([customer]), seat);
    desk.press("/rel:active,ending,ended<enter><enter>");
    desk
}

fn tall(role: Role) -> Seat {
    Seat {
        size: (140, 60),
        role,
        ..Seat::default()
    }
}

/// Whether the texts stand on the screen in this order.
fn in_order(screen: &str, texts: &[&str]) -> bool {
    let mut rest = screen;
    texts.iter().all(|text| match rest.find(text) {
        Some(at) => {
            rest = &rest[at + text.len()..];
            true
        }
        None => false,
    })
}

fn stage(desk: &Desk, number: u128) -> Stage {
    let found = desk.book.customer(id(number)).unwrap().unwrap();
    found.relationship.stage()
}

const IN_ORDER: [&str; 4] = ["R-1182", "S-20", "L-7", "N-3"];

#[test]
fn a_blocked_end_lists_every_blocker_in_order_and_is_logged() {
    let mut desk = at(contoso(), tall(Role::AdminAgent));
    desk.press("D");
    let screen = desk.screen();
    assert!(in_order(&screen, &IN_ORDER), "{screen}");
    assert!(in_order(
        &screen,
        &[
            "An Azure reservation or savings plan is not cancelled",
            "Cancel it in the portal, which may cost a fee",
            "A software purchase is not cancelled",
            "A subscription is still in use",
            "Suspend it in the portal",
            "A new-commerce subscription is not cancelled",
        ]
    ));
    assert_eq!(
        desk.journal().last().unwrap(),
        "relationship.end refused: open-reservation software-purchase active-subscription \
         new-commerce-not-cancelled"
    );
    assert_eq!(stage(&desk, 0x2e), Stage::Active);
    desk.press("<esc>]]]]]");
    assert!(desk.screen().contains("refused: "), "{}", desk.screen());
}

#[test]
fn blockers_are_cleared_by_the_keys_beside_them_and_then_the_end_is_open() {
    let mut desk = at(contoso(), tall(Role::SalesAgent));
    desk.press("]");
    assert!(in_order(&desk.screen(), &IN_ORDER));
    desk.press("C");
    assert!(
        desk.screen()
            .contains("Users and data lose the product for good."),
        "the consequences are asked about first"
    );
    desk.press("n");
    assert!(desk.screen().contains("1 Azure reservation"));
    desk.press("Cy");
    assert!(
        desk.screen()
            .contains("Azure reservations and savings plans: none left")
    );
    desk.press("CySCy");
    let screen = desk.screen();
    let done = [
        "End the relationship  allowed",
        "savings plans: none left",
        "Software purchases: none left",
        "Subscriptions in use: none left",
        "New-commerce subscriptions: none left",
    ];
    assert!(in_order(&screen, &done), "{screen}");
    assert_eq!(
        desk.journal()[2..],
        [
            "subscription.cancel",
            "subscription.cancel",
            "subscription.suspend",
            "subscription.cancel"
        ]
    );
    desk.press("D");
    desk.type_text("contoso retail");
    desk.press("<enter>");
    assert_eq!(stage(&desk, 0x2e), Stage::Ended);
    assert!(
        desk.screen()
            .contains("The reseller relationship has ended.")
    );
}

#[test]
fn an_end_is_confirmed_by_a_typed_name_and_by_nothing_else() {
    let mut desk = at(fabrikam(), Seat::default());
    desk.press("D");
    assert!(
        desk.screen()
            .contains("The only way back is a new invitation")
    );
    desk.press("<enter>");
    desk.type_text("Fabrikam");
    desk.press("<enter>");
    desk.tell(Msg::Paste(" GmbH".to_owned()));
    desk.press("<enter>");
    assert_eq!(stage(&desk, 0x7a), Stage::Ending);
    assert!(
        !desk
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Submit(_)))
    );
    desk.type_text(" gmbh");
    desk.press("<enter>");
    assert_eq!(stage(&desk, 0x7a), Stage::Ended);
    assert_eq!(desk.journal().last().unwrap(), "relationship.end");
}

#[test]
fn a_name_that_a_keyboard_lacks_is_confirmed_by_alias_or_domain() {
    let mut mingde = mingde();
    mingde.subscriptions.clear();
    let mut desk = at(mingde, Seat::default());
    desk.press("D");
    assert!(
        desk.screen()
            .contains("上海明德科技有限公司  |  mingde  |  mingde.example")
    );
    desk.type_text("mingde.example");
    desk.press("<enter>");
    assert_eq!(stage(&desk, 0x51), Stage::Ended);
}

#[test]
fn an_end_that_was_overtaken_is_refused_and_what_happened_is_on_the_screen() {
    let mut desk = at(fabrikam(), Seat::default());
    desk.press("D");
    desk.type_text("fabrikam gmbh");
    let abandon = partnerdesk_domain::Command::AbandonOffboarding(id(0x7a));
    desk.behind_the_back(abandon);
    desk.press("<enter>");
    assert!(desk.screen().contains("Somebody changed this"));
    assert_eq!(stage(&desk, 0x7a), Stage::Active);
    desk.press("<esc>");
    assert!(desk.screen().contains("active since"), "{}", desk.screen());
}

#[test]
fn a_dry_run_tells_what_would_follow_and_writes_nothing() {
    let mut desk = at(contoso(), tall(Role::AdminAgent));
    let before = desk.journal();
    desk.press("d");
    let screen = desk.screen();
    let told = [
        "It cannot be ended now",
        "R-1182",
        "N-3",
        "Once all of it is cancelled",
        "The customer can buy nothing more",
        "Azure reservations",
        "Nothing was written.",
    ];
    assert!(in_order(&screen, &told), "{screen}");
    assert_eq!(desk.journal(), before);
    let mut desk = at(fabrikam(), Seat::default());
    desk.press("d");
    assert!(desk.screen().contains("Ended now, this would follow"));
    assert!(!desk.screen().contains("It cannot be ended now"));
}

#[test]
fn the_helpdesk_is_refused_with_the_reason_and_the_attempt_is_kept() {
    let mut desk = at(contoso(), tall(Role::HelpdeskAgent));
    desk.press("D");
    let screen = desk.screen();
    assert!(screen.contains("You act as Helpdesk agent."), "{screen}");
    assert!(
        desk.journal()
            .last()
            .unwrap()
            .starts_with("relationship.end refused: role-may-not open-reservation")
    );
    desk.press("<esc>]]S");
    assert!(desk.screen().contains("may change subscriptions."));
    assert_eq!(
        desk.journal().last().unwrap(),
        "subscription.suspend refused: role-may-not"
    );
    desk.press("<esc>C");
    assert_eq!(
        desk.journal().last().unwrap(),
        "subscription.cancel refused: role-may-not"
    );
    desk.press("<esc>O");
    assert_eq!(
        desk.journal().last().unwrap(),
        "offboarding.begin refused: role-may-not"
    );
}

#[test]
fn read_only_says_so_and_asks_for_nothing() {
    let seat = Seat {
        read_only: true,
        ..Seat::default()
    };
    let mut desk = at(fabrikam(), seat);
    for keys in ["D", "o", "e<enter>", "t", "L"] {
        desk.press(keys);
        assert!(desk.screen().contains("read-only mode"), "{keys}");
        desk.press("<esc>");
    }
    assert!(
        !desk
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Submit(_)))
    );
}

#[test]
fn offboarding_begins_and_is_given_up_with_one_letter() {
    let mut desk = at(contoso(), Seat::default());
    desk.press("O");
    assert_eq!(stage(&desk, 0x2e), Stage::Ending);
    desk.press("O");
    assert!(
        desk.screen()
            .contains("Off-boarding of this customer has begun.")
    );
    desk.press("<esc>o");
    assert_eq!(stage(&desk, 0x2e), Stage::Active);
    assert_eq!(
        desk.journal()[2..],
        [
            "offboarding.begin",
            "offboarding.begin refused: wrong-relationship",
            "offboarding.abandon"
        ]
    );
}

#[test]
fn the_loss_of_admin_is_recorded_after_a_question() {
    let mut desk = at(contoso(), Seat::default());
    desk.press("L");
    assert!(
        desk.screen()
            .contains("Record that delegated administration is lost")
    );
    desk.press("n");
    assert_eq!(desk.journal().len(), 2);
    desk.press("Ly");
    assert_eq!(desk.journal().last().unwrap(), "admin.lost");
    desk.press("L");
    assert!(desk.screen().contains("Nothing changed."));
}

#[test]
fn a_subscription_too_old_to_cancel_is_told_to_end_with_its_term() {
    let mut contoso = contoso();
    for subscription in &mut contoso.subscriptions {
        subscription.started = Some(records::days_ago(100));
    }
    let mut desk = at(contoso, tall(Role::AdminAgent));
    desk.press("]jC");
    let screen = desk.screen();
    assert!(
        screen.contains("until its term ends on 2027-05-06."),
        "{screen}"
    );
    assert!(screen.contains("It is too late to cancel at once"));
    desk.press("y");
    assert!(
        desk.screen().contains("S-20"),
        "it is in the way until then"
    );
    desk.press("C");
    assert!(desk.screen().contains("Nothing changed."));
}

#[test]
fn only_who_was_ours_is_reinstated() {
    let mut desk = at(northwind(), Seat::default());
    desk.press("r");
    assert_eq!(desk.model.place(), Place::Composer);
    let mut desk = at(contoso(), Seat::default());
    desk.press("r");
    assert_eq!(desk.model.place(), Place::Detail);
    assert!(
        desk.screen()
            .contains("The reseller relationship is active.")
    );
}

#[test]
fn the_list_begins_what_its_key_says() {
    let sit = || Desk::sit(book_of([fabrikam()]), Seat::default());
    let mut desk = sit();
    desk.press("D");
    assert!(desk.screen().contains("type the name"));
    let mut desk = sit();
    desk.press("d");
    assert!(
        desk.screen()
            .contains("Dry run: end the relationship with Fabrikam GmbH")
    );
    desk.press("<esc>");
    assert!(desk.screen().contains("[Blockers]"));
    desk.press("R");
    assert!(!desk.screen().contains("Dry run:"), "it begins once");
    let mut desk = sit();
    desk.press("e");
    assert!(desk.screen().contains("[Notes]"));
}

#[test]
fn an_off_boarding_is_ticked_off_step_by_step() {
    let mut desk = at(fabrikam(), tall(Role::AdminAgent));
    desk.press("]");
    let screen = desk.screen();
    assert!(screen.contains("0 of 6 steps done"), "{screen}");
    desk.press("G<enter>");
    let screen = desk.screen();
    assert!(screen.contains("1 of 6 steps done"), "{screen}");
    assert!(
        screen.contains("[x] The customer looked at its list"),
        "{screen}"
    );
    desk.press("u");
    assert!(
        desk.screen().contains("0 of 6 steps done"),
        "{}",
        desk.screen()
    );
    desk.press("c");
    assert!(
        desk.screen().contains("1 of 6 steps done"),
        "{}",
        desk.screen()
    );
    insta::assert_snapshot!("offboarding-140", desk.screen());
}
