//! Where an invitation stands, by every command about it.

use partnerdesk_domain::*;

use crate::records::*;
use crate::table::{Table, cell};

fn commands() -> Vec<(String, Command)> {
    let id = InvitationId(1);
    let revised = Content {
        subject: "Another".to_owned(),
        ..content()
    };
    let broken = Content {
        body: "Without link".to_owned(),
        ..content()
    };
    let mut all = vec![
        ("draft under the same id".to_owned(), drafting(1, None)),
        (
            "draft another".to_owned(),
            drafting(2, Some(customer_id(1))),
        ),
        (
            "revise".to_owned(),
            Command::ReviseInvitation(id, Box::new(revised)),
        ),
        (
            "revise, same text".to_owned(),
            Command::ReviseInvitation(id, Box::new(content())),
        ),
        (
            "revise, link lost".to_owned(),
            Command::ReviseInvitation(id, Box::new(broken)),
        ),
    ];
    all.extend(HandOver::ALL.iter().map(|by| {
        let link = InviteLink::new(TENANT, &InvitationKind::Reseller, true);
        let command = handing_over_with(1, *by, &link);
        (format!("hand over: {}", by.code()), command)
    }));
    let accepted = |customer| Command::RecordAcceptance {
        invitation: id,
        customer,
    };
    all.extend(
        [
            ("mark sent", Command::MarkSent(id)),
            ("accepted", accepted(None)),
            ("accepted by another", accepted(Some(customer_id(2)))),
            ("declined", Command::RecordDecline(id)),
            ("lapsed", Command::RecordLapse(id)),
            ("withdraw", Command::WithdrawInvitation(id)),
            ("resend", Command::ResendInvitation(id)),
        ]
        .map(|(name, command)| (name.to_owned(), command)),
    );
    all.extend(InvitationStage::ALL.iter().map(|stage| {
        let status = status(*stage);
        let name = format!("reopen as {}", stage.code());
        (name, Command::ReopenInvitation(id, status))
    }));
    all
}

fn status(stage: InvitationStage) -> InvitationStatus {
    use InvitationStatus as S;
    let at = day(140);
    match stage {
        InvitationStage::Draft => S::Draft,
        InvitationStage::Ready => S::Ready {
            at,
            by: HandOver::Marked,
        },
        InvitationStage::Sent => S::Sent { at, follow_up: NOW },
        InvitationStage::Accepted => S::Accepted { at },
        InvitationStage::Declined => S::Declined { at },
        InvitationStage::Lapsed => S::Lapsed { at },
        InvitationStage::Withdrawn => S::Withdrawn { at },
    }
}

fn table(corner: &str, of: impl Fn(InvitationStage) -> State) -> String {
    let stages = InvitationStage::ALL.iter().copied();
    let mut table = Table::with_head(corner, stages.clone().map(|s| s.code().to_owned()));
    for (name, command) in commands() {
        table.row(&name, stages.clone().map(|s| cell(&of(s), &command)));
    }
    table.print()
}

#[test]
fn invitation_by_command() {
    insta::assert_snapshot!(table("", invited));
}

/// Withdrawn here means: withdrawn as a draft.
#[test]
fn invitation_by_command_without_recipient() {
    let of = |stage| {
        let mut state = match stage {
            InvitationStage::Withdrawn => {
                let mut draft = invited(InvitationStage::Draft);
                let id = InvitationId(1);
                done(&mut draft, day(150), &Command::WithdrawInvitation(id));
                draft
            }
            stage => invited(stage),
        };
        state.invitation.as_mut().unwrap().content.recipient = None;
        state
    };
    insta::assert_snapshot!(table("without recipient", of));
}
