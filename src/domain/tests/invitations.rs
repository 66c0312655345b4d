//! The rules of an invitation that no table shows: which link a letter leaves with, which way
//! back is open, and which of several invitations a customer remembers.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

const ID: InvitationId = InvitationId(1);

fn invitation(state: &State) -> &Invitation {
    state.invitation.as_ref().unwrap()
}

/// The reasons against each way to open invitation 1 again.
fn reopening(state: &State, to: InvitationStatus) -> Vec<&'static str> {
    codes(&refused(state, &Command::ReopenInvitation(ID, to)))
}

const READY: InvitationStatus = InvitationStatus::Ready {
    at: NOW,
    by: HandOver::Marked,
};
const SENT: InvitationStatus = InvitationStatus::Sent {
    at: NOW,
    follow_up: NOW,
};

#[test]
fn a_letter_leaves_with_the_link_of_the_account_as_it_is_now() {
    for stage in [InvitationStage::Draft, InvitationStage::Ready] {
        let mut state = invited(stage);
        let moved = MicrosoftId(0xbeef);
        state.account.tenant = Some(moved);
        assert_eq!(
            codes(&refused(&state, &handing_over(1))),
            ["link-altered"],
            "the letter was made for another account"
        );
        let link = InviteLink::new(moved, &InvitationKind::Reseller, true);
        let command = handing_over_with(1, HandOver::Marked, &link);
        done(&mut state, NOW, &command);
        let after = invitation(&state);
        assert_eq!(after.link, InviteLink::new(moved, &after.kind, true));
        let letter = after.letter.as_ref().unwrap();
        assert!(letter.body.contains(after.link.as_str()), "{}", letter.body);
    }
}

#[test]
fn handing_over_asks_again_for_what_the_account_may_ask() {
    let with = |change: fn(&mut PartnerAccount)| {
        let mut state = invited(InvitationStage::Draft);
        state.invitation.as_mut().unwrap().content.includes_admin = false;
        change(&mut state.account);
        let link = match state.account.tenant {
            Some(tenant) => InviteLink::new(tenant, &InvitationKind::Reseller, false),
            None => invitation(&state).link.clone(),
        };
        codes(&refused(
            &state,
            &handing_over_with(1, HandOver::Marked, &link),
        ))
    };
    assert_eq!(with(|a| a.tenant = None), ["account-incomplete"]);
    assert_eq!(
        with(|a| a.kind = AccountKind::IndirectReseller),
        ["wrong-invitation-kind"]
    );
    let government = with(|a| {
        a.cloud = Cloud::UsGovernment;
        a.relationship_requests_granted = true;
    });
    assert_eq!(government, ["admin-cannot-be-omitted"]);
}

#[test]
fn what_kept_a_letter_from_being_made_is_why_it_does_not_leave() {
    let state = invited(InvitationStage::Draft);
    let problems = vec![
        LetterProblem::Unclosed { line: 3 },
        LetterProblem::UnknownPlaceholder {
            line: 1,
            name: "nope".to_owned(),
        },
    ];
    let command = Command::HandOverInvitation {
        invitation: ID,
        by: HandOver::Marked,
        letter: Err(problems),
    };
    let expected = ["placeholder-unclosed", "unknown-placeholder"];
    assert_eq!(codes(&refused(&state, &command)), expected);
}

#[test]
fn a_draft_that_lost_its_link_stays_a_draft() {
    let state = invited(InvitationStage::Draft);
    for by in HandOver::ALL {
        let command = Command::HandOverInvitation {
            invitation: ID,
            by: *by,
            letter: Ok(Letter {
                subject: "Hello".to_owned(),
                body: "Please accept.".to_owned(),
            }),
        };
        assert_eq!(codes(&refused(&state, &command)), ["link-missing"]);
    }
}

#[test]
fn an_invitation_withdrawn_as_draft_opens_again_as_draft_only() {
    let mut state = invited(InvitationStage::Draft);
    done(&mut state, NOW, &Command::WithdrawInvitation(ID));
    assert_eq!(reopening(&state, READY), ["not-undoable"]);
    assert_eq!(reopening(&state, SENT), ["not-undoable"]);
    let back = Command::ReopenInvitation(ID, InvitationStatus::Draft);
    done(&mut state, NOW, &back);
    assert_eq!(invitation(&state).status, InvitationStatus::Draft);
}

#[test]
fn an_invitation_that_had_left_does_not_open_again_as_draft() {
    let mut state = invited(InvitationStage::Withdrawn);
    assert_eq!(reopening(&state, InvitationStatus::Draft), ["not-undoable"]);
    done(&mut state, NOW, &Command::ReopenInvitation(ID, SENT));
    assert_eq!(invitation(&state).status, SENT);
}

#[test]
fn nothing_without_recipient_opens_again_as_sent() {
    let mut state = invited(InvitationStage::Ready);
    state.invitation.as_mut().unwrap().content.recipient = None;
    done(&mut state, NOW, &Command::WithdrawInvitation(ID));
    assert_eq!(reopening(&state, SENT), ["recipient-missing"]);
}

#[test]
fn closing_and_reopening_leave_the_mark_of_another_invitation_alone() {
    let mut state = invited(InvitationStage::Sent);
    let newer = Some(InvitationId(2));
    state.customer.as_mut().unwrap().open_invitation = newer;
    let before = state.customer.clone();
    for command in [
        Command::WithdrawInvitation(ID),
        Command::ReopenInvitation(ID, SENT),
    ] {
        done(&mut state, NOW, &command);
        assert_eq!(state.customer, before, "{command:?}");
    }
}

#[test]
fn an_indirect_reseller_needs_its_location_id_for_a_link() {
    let account = account_of(AccountKind::IndirectReseller);
    let mut state = State::of_customer(account, at_stage(Stage::None));
    state.matters = partners();
    state.account.mpn_id = None;
    let to = Some(customer_id(1));
    let command = drafting_as(1, to, through_provider(), content());
    let missing = Refusal::AccountIncomplete(AccountPart::MpnId);
    assert_eq!(refused(&state, &command), [missing]);
    state.account.mpn_id = MpnId::parse("1").ok();
    done(&mut state, NOW, &command);
}

#[test]
fn a_dual_partner_asks_each_of_its_two_rows_in_its_own_way() {
    for capacity in [Capacity::Primary, Capacity::IndirectReseller] {
        let mut customer = at_stage(Stage::None);
        customer.id.capacity = capacity;
        let to = Some(customer.id);
        let mut state = State::of_customer(account_of(AccountKind::Dual), customer);
        state.matters = partners();
        let may = |kind| {
            let command = drafting_as(1, to, kind, content());
            decide(&admin_agent(), NOW, &state, &command).is_ok()
        };
        let direct = capacity == Capacity::Primary;
        assert_eq!(may(InvitationKind::Reseller), direct);
        assert_eq!(may(through_provider()), !direct);
        let request = options(&admin_agent(), NOW, &state).remove(0);
        assert_eq!(request.opportunity, Opportunity::Request);
        assert!(request.verdict.is_ok(), "{capacity:?}: {request:?}");
    }
}

#[test]
fn a_dual_partner_may_ask_a_company_outside_the_book_in_both_ways() {
    let mut state = nobody(account_of(AccountKind::Dual));
    state.matters = partners();
    for (id, kind) in [(1, InvitationKind::Reseller), (2, through_provider())] {
        done(&mut state, NOW, &drafting_as(id, None, kind, content()));
    }
}
