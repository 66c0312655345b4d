//! Laws of the outbox: what waits there, how it leaves, and that only one sends.

use partnerdesk_domain::{
    Command, DispatchStage, DispatchStep, HandOver, InvitationId, InvitationStage, MailFault,
    MailTrouble, Sequence, ServerWords, Span, Timestamp,
};

use super::desk::{Desk, account, draft};
use super::letters::hand_over;
use crate::outbox::{Claim, Claimed, OutboxCounts};
use crate::shelf::Book;

fn step(id: u128, step: DispatchStep) -> Command {
    Command::Dispatch(InvitationId(id), step)
}

fn lost(attempt: u32) -> DispatchStep {
    DispatchStep::Lose {
        attempt,
        fault: MailFault::new(MailTrouble::AnswerLost, "cut off"),
    }
}

fn waiting(book: &dyn Book) -> Vec<(u128, DispatchStage)> {
    let all = book.pending(Sequence(0), 100).unwrap();
    all.iter()
        .map(|posting| (posting.invitation.id.0, posting.dispatch().stage()))
        .collect()
}

/// A letter is in the outbox from the moment it is decided until it is known what became of it.
pub fn a_letter_waits_until_it_is_known_what_became_of_it(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    assert_eq!(desk.book.pending(Sequence(0), 9).unwrap(), []);
    for id in [1, 2, 3] {
        desk.done(draft(id, None, "Contoso"));
        desk.done(hand_over(id, HandOver::Outbox));
    }
    let all = desk.book.pending(Sequence(0), 9).unwrap();
    let letter = desk
        .book
        .invitation(InvitationId(1))
        .unwrap()
        .unwrap()
        .letter;
    assert_eq!(Some(&all[0].delivery.letter), letter.as_ref());
    // In windows, oldest first.
    assert_eq!(desk.book.pending(Sequence(0), 2).unwrap(), all[..2]);
    assert_eq!(desk.book.pending(all[1].sequence, 2).unwrap(), all[2..]);
    assert_eq!(desk.book.pending(Sequence(u64::MAX), 2).unwrap(), []);

    desk.done(step(1, DispatchStep::Begin));
    desk.done(step(2, DispatchStep::Begin));
    let counts = desk.book.outbox().unwrap();
    assert_eq!((counts.waiting, counts.sending, counts.total()), (1, 2, 3));
    desk.done(step(2, lost(1)));
    desk.done(step(
        1,
        DispatchStep::Delivered {
            attempt: 1,
            answer: ServerWords::new("250 ok"),
        },
    ));
    let sent = desk.book.invitation(InvitationId(1)).unwrap().unwrap();
    assert_eq!(sent.status.stage(), InvitationStage::Sent);
    assert_eq!(
        waiting(desk.book),
        [(2, DispatchStage::Unknown), (3, DispatchStage::Queued)]
    );
    let expected = OutboxCounts {
        waiting: 1,
        unknown: 1,
        ..OutboxCounts::default()
    };
    assert_eq!(desk.book.outbox().unwrap(), expected);
    // Its place, and so its identity, stays however often it is tried.
    desk.done(step(2, DispatchStep::Retry));
    desk.done(step(2, DispatchStep::Begin));
    let again = desk.book.pending(Sequence(0), 1).unwrap();
    assert_eq!(again[0].sequence, all[1].sequence);
    assert_eq!(again[0].dispatch().attempts, 2);
}

/// What a person took out is gone, and the same invitation can be put there again.
pub fn a_letter_that_was_taken_out_is_gone_and_another_can_follow(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    for id in [1, 2] {
        desk.done(draft(id, None, "Contoso"));
        desk.done(hand_over(id, HandOver::Outbox));
    }
    let before = desk.book.pending(Sequence(0), 9).unwrap();
    desk.done(step(1, DispatchStep::Drop));
    assert_eq!(waiting(desk.book), [(2, DispatchStage::Queued)]);
    desk.done(hand_over(1, HandOver::Outbox));
    assert_eq!(
        waiting(desk.book),
        [(2, DispatchStage::Queued), (1, DispatchStage::Queued)]
    );
    let after = desk.book.pending(Sequence(0), 9).unwrap();
    assert!(before[1].sequence < after[1].sequence);
    // A failed one that is put there anew takes the place of the old one.
    desk.done(step(1, DispatchStep::Begin));
    let fault = MailFault::new(MailTrouble::Rejected, "550 no");
    desk.done(step(1, DispatchStep::Fail { attempt: 1, fault }));
    desk.done(hand_over(1, HandOver::Outbox));
    assert_eq!(
        waiting(desk.book),
        [(2, DispatchStage::Queued), (1, DispatchStage::Queued)]
    );
    desk.done(Command::MarkSent(InvitationId(2)));
    desk.done(Command::WithdrawInvitation(InvitationId(1)));
    assert_eq!(waiting(desk.book), []);
}

/// Whoever claims first sends, until it lets go or its time is over.
pub fn only_one_sends_at_a_time(book: &mut dyn Book) {
    let claim = |owner: u128, now: i64| Claim {
        owner,
        name: ServerWords::new(&format!("sender {owner}")),
        now: Timestamp(now),
        lasts: Span(60),
    };
    let ours = |anew| Claimed::Ours { anew };
    let theirs = |owner: u128, until: i64| Claimed::Theirs {
        name: claim(owner, 0).name,
        until: Timestamp(until),
    };
    let mut asked = |owner, now| book.claim_sending(&claim(owner, now)).unwrap();
    assert_eq!(asked(1, 0), ours(true));
    assert_eq!(asked(1, 10), ours(false));
    assert_eq!(asked(2, 20), theirs(1, 70));
    assert_eq!(asked(2, 70), ours(true));
    assert_eq!(asked(1, 80), theirs(2, 130));
    // A claim that nobody could have made is not believed.
    assert_eq!(asked(1, -100 * 86_400_000), ours(true));
    book.release_sending(2).unwrap();
    let now = -100 * 86_400_000 + 1;
    assert_eq!(
        book.claim_sending(&claim(3, now)).unwrap(),
        theirs(1, now + 59)
    );
    book.release_sending(1).unwrap();
    assert_eq!(book.claim_sending(&claim(3, now)).unwrap(), ours(true));
}
