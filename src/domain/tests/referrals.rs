//! The rules of referrals: which answer each stage takes, when time alone decides, what a file
//! may tell, and that the archive never changes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "referrals/dealings.rs"]
mod dealings;

use dealings::*;
use partnerdesk_domain::*;
use proptest::prelude::*;
use proptest::sample::select;

use ReferralCommand as C;
use ReferralStage as S;

/// Every act with the stages that allow it.
fn acts() -> Vec<(C, &'static [S])> {
    const NEW: &[S] = &[S::Pending, S::Received];
    const ACTIVE: &[S] = &[S::Accepted];
    vec![
        (C::See, NEW),
        (accepting(deal()), NEW),
        (declining(), NEW),
        (C::EditDeal(Box::new(deal())), ACTIVE),
        (C::AddContact(Party::Customer, person("Cy")), ACTIVE),
        (C::RemoveContact(Party::Team, person("Bo")), ACTIVE),
        (C::Win, ACTIVE),
        (losing(), ACTIVE),
        (C::SetFavourite(true), S::ALL),
        (C::Import(Box::new(row(RowStatus::New { seen: true }))), NEW),
        (C::Import(Box::new(row(RowStatus::Won))), ACTIVE),
    ]
}

#[test]
fn each_stage_takes_its_own_acts_and_says_why_not_the_others() {
    for stage in S::ALL {
        let (desk, now) = Desk::at(*stage);
        for (act, allowed) in acts() {
            let expected: &[&str] = match stage {
                _ if allowed.contains(stage) => &[],
                S::Pending | S::Received | S::Accepted => &["wrong-matter-status"],
                S::Won => &["referral-won"],
                S::Lost => &["referral-lost"],
                S::Declined => &["referral-declined"],
                S::Expired => &["referral-expired"],
            };
            let mut against = desk.against(now, &act);
            // Nobody of that name is known before somebody accepted.
            against.retain(|code| *code != "no-such-contact");
            assert_eq!(against, expected, "{stage:?} {act:?}");
        }
    }
}

#[test]
fn time_alone_lets_a_new_referral_expire_and_nothing_writes_it_down() {
    let desk = Desk::with_referral();
    let referral = desk.referral();
    let last = Timestamp(referral.expires().0 - 1);
    assert_eq!(referral.stage(last), S::Pending);
    assert_eq!(referral.stage(referral.expires()), S::Expired);
    assert_eq!(
        referral.closed(referral.expires()),
        Some(referral.expires())
    );
    assert_eq!(desk.against(last, &accepting(deal())), Vec::<&str>::new());
    assert_eq!(
        desk.against(referral.expires(), &accepting(deal())),
        ["referral-expired"]
    );
    let (active, _) = Desk::at(S::Accepted);
    assert_eq!(
        active.referral().stage(after(Span::days(5_000))),
        S::Accepted
    );
}

#[test]
fn the_wish_to_be_contacted_is_fresh_for_three_days_and_gone_with_the_answer() {
    let desk = Desk::with_referral();
    let marker = |span: Span| desk.referral().contact_marker(after(span));
    assert_eq!(
        marker(Span(Span::hours(72).0 - 1)),
        Some(ContactMarker::Fresh)
    );
    assert_eq!(marker(Span::hours(72)), Some(ContactMarker::Late));
    assert_eq!(marker(REFERRAL_LIFE), None);
    let (answered, now) = Desk::at(S::Accepted);
    assert_eq!(answered.referral().contact_marker(now), None);
    let mut silent = desk.referral().clone();
    silent.consent.to_contact = false;
    assert_eq!(silent.contact_marker(START), None);
}

#[test]
fn accepting_asks_for_what_a_deal_needs_and_takes_people_in() {
    let mut desk = Desk::with_referral();
    assert_eq!(
        desk.against(START, &accepting(bare_deal())),
        ["deal-value-missing", "deal-timeframe-missing"]
    );
    let mut nobody = person("Bo");
    nobody.email = None;
    let accepting_nobody = C::Accept {
        deal: Box::new(deal()),
        contacts: vec![(Party::Team, nobody)],
    };
    assert_eq!(
        desk.against(START, &accepting_nobody),
        ["contact-unreachable"]
    );
    desk.does(START, &accepting(deal()));
    assert_eq!(desk.referral().team, [person("Bo")]);
    assert_eq!(desk.referral().deal, deal());
    assert_eq!(desk.referral().stamp.version, Version(2));
}

#[test]
fn three_roles_deal_with_referrals_where_they_are_offered() {
    let mut desk = Desk::with_referral();
    for role in Role::ALL {
        let answer = desk.asks_as(role, START, &declining()).err();
        match role {
            Role::HelpdeskAgent => assert_eq!(answer.unwrap(), ["role-may-not"]),
            _ => assert_eq!(answer, None, "{role:?}"),
        }
    }
    desk.state.account.cloud = Cloud::UsGovernment;
    assert_eq!(desk.against(START, &declining()), ["not-offered"]);
}

#[test]
fn what_arrives_is_new_and_in_the_past() {
    let desk = Desk::empty();
    let mut late = arrival();
    late.received = Some(after(Span::hours(1)));
    assert_eq!(
        desk.against(START, &C::Enter(Box::new(late))),
        ["received-in-future"]
    );
    assert_eq!(desk.against(START, &C::Win), ["no-such-matter"]);
    let taken = Desk::with_referral();
    assert_eq!(
        taken.against(START, &C::Enter(Box::new(arrival()))),
        ["matter-exists"]
    );
}

#[test]
fn a_row_brings_in_what_is_open_and_takes_it_where_a_person_could() {
    let lost = RowStatus::Lost(ReferralReason::OtherVendor);
    let declined = RowStatus::Declined(ReferralReason::Abuse);
    let import = |status| C::Import(Box::new(row(status)));
    let nowhere = Desk::empty();
    for status in [RowStatus::Won, lost, declined, RowStatus::Expired] {
        assert_eq!(
            nowhere.against(START, &import(status)),
            ["closed-on-arrival"]
        );
    }
    assert!(
        nowhere
            .against(START, &import(RowStatus::Active))
            .is_empty()
    );
    let (new, now) = Desk::at(S::Received);
    for (status, codes) in [
        (RowStatus::New { seen: false }, &[][..]),
        (RowStatus::Active, &[]),
        (declined, &[]),
        (lost, &["wrong-matter-status"]),
        (RowStatus::Won, &["wrong-matter-status"]),
        (RowStatus::Expired, &["only-time-expires"]),
    ] {
        assert_eq!(new.against(now, &import(status)), codes, "{status:?}");
    }
    let (active, now) = Desk::at(S::Accepted);
    for (status, codes) in [
        (RowStatus::New { seen: true }, &["wrong-matter-status"][..]),
        (RowStatus::Active, &[]),
        (declined, &["wrong-matter-status"]),
        (lost, &[]),
        (RowStatus::Won, &[]),
    ] {
        assert_eq!(active.against(now, &import(status)), codes, "{status:?}");
    }
}

#[test]
fn a_row_touches_nothing_that_it_does_not_say() {
    let (mut desk, now) = Desk::at(S::Accepted);
    let before = desk.referral().clone();
    let mut silent = row(RowStatus::Active);
    silent.deal = bare_deal();
    silent.company.size = None;
    silent.company.contacts.clear();
    let decision = desk.does(now, &C::Import(Box::new(silent.clone())));
    assert_eq!(decision.events, []);
    silent.deal.crm_id = Reference::parse("CRM-1").ok();
    desk.does(now, &C::Import(Box::new(silent)));
    let known = desk.referral();
    assert_eq!(known.deal.value, before.deal.value);
    assert_eq!(known.company, before.company);
    assert_eq!(known.deal.crm_id.as_ref().unwrap().as_str(), "CRM-1");
}

#[test]
fn work_on_a_deal_has_a_way_back_and_an_answer_has_none() {
    let (before, now) = Desk::at(S::Accepted);
    let mut changed = deal();
    changed.name = DealName::parse("Older desks").unwrap();
    for act in [
        C::EditDeal(Box::new(changed)),
        C::AddContact(Party::Customer, person("Cy")),
        C::RemoveContact(Party::Team, person("Bo")),
        C::SetFavourite(true),
    ] {
        let (mut desk, _) = Desk::at(S::Accepted);
        let decision = desk.does(now, &act);
        let back = undo(&entry(&decision), &desk.state).unwrap();
        let Command::Matter(MatterCommand::Referral(_, back)) = back else {
            panic!("{back:?}")
        };
        desk.does(now, &back);
        let (mut known, was) = (desk.referral().clone(), before.referral());
        known.stamp = was.stamp.clone();
        assert_eq!(known, *was, "{act:?}");
    }
    for act in [C::Win, losing()] {
        let (mut desk, _) = Desk::at(S::Accepted);
        let decision = desk.does(now, &act);
        assert_eq!(
            undo(&entry(&decision), &desk.state),
            Err(Refusal::NotUndoable)
        );
    }
}

fn entry(decision: &Decision) -> Entry {
    Entry {
        sequence: Sequence(1),
        operation: OperationId(1),
        at: START,
        actor: actor(Role::SalesAgent),
        action: "referral.edit".to_owned(),
        customer: None,
        invitation: None,
        matter: Some(ID.into()),
        outcome: Outcome::Done(decision.events.clone()),
        undoes: None,
    }
}

#[test]
fn attention_goes_to_what_expires_and_then_to_what_waits() {
    let desk = Desk::with_referral();
    let of = |number: u128, received: Timestamp| {
        let mut referral = desk.referral().clone();
        referral.id = ReferralId(number);
        referral.received = received;
        referral
    };
    let now = after(Span::days(20));
    let days_ago = |days: i64| Timestamp(now.0 - Span::days(days).0);
    let all = [
        of(1, days_ago(0)),
        of(2, days_ago(2)),
        of(3, days_ago(12)),
        of(4, days_ago(14)),
        of(5, days_ago(5)),
    ];
    let asked: Vec<u128> = attention(&all, now).iter().map(|(id, _)| id.0).collect();
    assert_eq!(asked, [3, 5, 2]);
    let (active, _) = Desk::at(S::Accepted);
    assert!(attention([active.referral()], now).is_empty());
}

proptest! {
    /// However long the clock runs between random acts: what is closed never changes again, the
    /// archive is never left, and nothing is new and in the archive at once.
    #[test]
    fn the_archive_stays_as_it_is(
        walk in prop::collection::vec((select(acts()), 0..600_i64), 1..40)
    ) {
        let mut desk = Desk::with_referral();
        let mut now = START;
        for ((act, _), hours) in walk {
            let before = desk.referral().clone();
            now = now.plus(Span::hours(hours));
            let was_closed = before.stage(now).is_closed();
            let is_mark = matches!(act, C::SetFavourite(_));
            if desk.asks_as(Role::GlobalAdmin, now, &act).is_ok() {
                prop_assert!(!was_closed || is_mark);
                desk.does(now, &act);
            }
            let mut known = desk.referral().clone();
            let tabs = [ReferralTab::New, ReferralTab::Active, ReferralTab::Archive];
            let places = tabs.iter().filter(|tab| tab.holds(&known, now)).count();
            prop_assert_eq!(places, 1);
            prop_assert_eq!(known.closed(now).is_some(), known.stage(now).is_closed());
            if was_closed {
                known.favourite = before.favourite;
                known.stamp = before.stamp.clone();
                prop_assert_eq!(known, before);
            }
        }
    }
}
