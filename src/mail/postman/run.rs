//! One run through the outbox. Each letter is written down as being on its way before its first
//! byte leaves; after the answer, what became of it. A run that is killed between the two leaves
//! a letter of which nobody knows, and the next one says so.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use partnerdesk_domain::{
    Actor, Command, Dispatch, DispatchStage, DispatchStep, InvitationId, MailFault, MailTrouble,
    OperationId, Sequence, Timestamp,
};
use partnerdesk_ports::{Book, Claim, Claimed, Posting, StoreError, Verdict, Write};

use super::{Answer, Ended, Postman, Progress, Run, Which, Wire, lease};
use crate::message::Message;

/// How many letters are looked at in one go.
const WINDOW: usize = 50;
/// How often the outcome of a letter that has left is tried to be written.
const TRIES: u32 = 5;

impl Postman<'_> {
    /// Sends what is meant and due, telling of each letter.
    ///
    /// An error is a failure of the book. Letters whose outcome could not be written stay on
    /// their way and become unknown at the next run.
    pub fn run(
        &self,
        book: &mut dyn Book,
        which: &Which,
        tell: &mut dyn FnMut(&Progress),
    ) -> Result<Run, StoreError> {
        let claim = Claim {
            owner: self.owner,
            name: self.name.clone(),
            now: (self.clock)(),
            lasts: self.lease,
        };
        match book.claim_sending(&claim)? {
            Claimed::Theirs { name, until } => {
                return Ok(Run::new(Ended::Elsewhere { name, until }));
            }
            Claimed::Ours { anew: true } => {
                give_up_abandoned(book, self.actor, self.clock, self.fresh)?;
            }
            Claimed::Ours { anew: false } => {}
        }
        let lost = AtomicBool::new(false);
        let mut renewing = book.handle();
        let (running, over) = channel::<()>();
        let result = thread::scope(|scope| {
            let gone = &lost;
            scope.spawn(move || lease::keep(&mut *renewing, &claim, &over, gone));
            let result = self.deliver(book, which, &lost, tell);
            drop(running);
            result
        });
        book.release_sending(self.owner)?;
        result
    }

    fn deliver(
        &self,
        book: &mut dyn Book,
        which: &Which,
        lost: &AtomicBool,
        tell: &mut dyn FnMut(&Progress),
    ) -> Result<Run, StoreError> {
        let mut run = Run::new(Ended::Done);
        let mut wire: Option<Box<dyn Wire>> = None;
        let mut after = Sequence(0);
        let mut is_first = true;
        'all: loop {
            let window = book.pending(after, WINDOW)?;
            let Some(newest) = window.last() else {
                break;
            };
            after = newest.sequence;
            for posting in window.iter().filter(|posting| which.covers(posting)) {
                let Some(due) = posting.dispatch().due() else {
                    continue;
                };
                if (self.clock)() < due {
                    run.next = Some(run.next.map_or(due, |next| next.min(due)));
                    continue;
                }
                let gap = if is_first { Duration::ZERO } else { self.gap };
                if !(self.wait)(gap) {
                    run.ended = Ended::Stopped;
                    break 'all;
                }
                if lost.load(Ordering::Acquire) {
                    run.ended = Ended::Stopped;
                    break 'all;
                }
                is_first = false;
                let ready = match wire.take() {
                    Some(open) if !open.is_broken() => Ok(open),
                    _ => self.mailer.open(),
                };
                let mut open = match ready {
                    Ok(open) => open,
                    Err(fault) => {
                        run.ended = Ended::NoServer(fault);
                        break 'all;
                    }
                };
                let ended = self.one(book, posting, &mut open, &mut run, tell)?;
                wire = Some(open);
                if let Some(fault) = ended {
                    run.ended = Ended::NoServer(fault);
                    break 'all;
                }
            }
        }
        if let Some(open) = wire {
            open.close();
        }
        Ok(run)
    }

    /// One letter. Gives back what is wrong with the server, if anything is.
    fn one(
        &self,
        book: &mut dyn Book,
        posting: &Posting,
        wire: &mut Box<dyn Wire>,
        run: &mut Run,
        tell: &mut dyn FnMut(&Progress),
    ) -> Result<Option<MailFault>, StoreError> {
        let id = posting.invitation.id;
        if !self.step(book, id, DispatchStep::Begin)? {
            // Somebody took it out, or sends it, since we looked.
            return Ok(None);
        }
        let attempt = posting.dispatch().attempts.saturating_add(1);
        let answer = match Message::of(posting, self.sender, (self.clock)()) {
            Ok(message) => self.send(wire, &message),
            Err(wrong) => Answer::Refused(MailFault::new(
                MailTrouble::AddressNotHandled,
                &wrong.to_string(),
            )),
        };
        let mut ended = None;
        let step = match answer {
            Answer::Taken(answer) => DispatchStep::Delivered { attempt, answer },
            Answer::Deferred(fault) => DispatchStep::Defer { attempt, fault },
            Answer::Refused(fault) => DispatchStep::Fail { attempt, fault },
            Answer::Lost(fault) => DispatchStep::Lose { attempt, fault },
            Answer::NotSent(fault) => {
                ended = Some(fault.clone());
                DispatchStep::Defer { attempt, fault }
            }
        };
        self.settle(book, id, &step)?;
        let invitation = book.invitation(id)?;
        let dispatch = invitation.and_then(|found| found.dispatch);
        run.count(dispatch.as_ref());
        tell(&Progress {
            sequence: posting.sequence,
            invitation: id,
            company: posting.invitation.company.to_string(),
            to: posting.delivery.to.to_string(),
            dispatch,
        });
        Ok(ended)
    }

    /// Hands a message over. A server may close a connection after so many letters, or after a
    /// while: it is certain then that it does not have this one, and another connection may do.
    fn send(&self, wire: &mut Box<dyn Wire>, message: &Message) -> Answer {
        let answer = wire.send(message);
        let Answer::NotSent(_) = answer else {
            return answer;
        };
        match self.mailer.open() {
            Ok(another) => {
                std::mem::replace(wire, another).close();
                wire.send(message)
            }
            Err(fault) => Answer::NotSent(fault),
        }
    }

    /// Writes what became of a letter that has left. The server cannot be asked again, so a book
    /// that is held by others for a moment is tried again.
    fn settle(
        &self,
        book: &mut dyn Book,
        id: InvitationId,
        step: &DispatchStep,
    ) -> Result<(), StoreError> {
        let mut tries = 1;
        loop {
            match self.step(book, id, step.clone()) {
                Ok(_) => return Ok(()),
                Err(error) if tries == TRIES => return Err(error),
                Err(_) => {
                    tries += 1;
                    // Whether to stop is asked again before the next letter.
                    (self.wait)(Duration::from_millis(200));
                }
            }
        }
    }

    /// A step of a letter; whether it could be taken.
    fn step(
        &self,
        book: &mut dyn Book,
        id: InvitationId,
        step: DispatchStep,
    ) -> Result<bool, StoreError> {
        take_step(book, self.actor, ((self.clock)(), (self.fresh)()), id, step)
    }
}

/// Letters on their way, left there by a sender that is gone: nobody knows of them. Only for
/// whoever holds the claim to send.
pub fn give_up_abandoned(
    book: &mut dyn Book,
    actor: &Actor,
    clock: &dyn Fn() -> Timestamp,
    fresh: &dyn Fn() -> u128,
) -> Result<(), StoreError> {
    let mut after = Sequence(0);
    loop {
        let window = book.pending(after, WINDOW)?;
        let Some(last) = window.last() else {
            return Ok(());
        };
        after = last.sequence;
        for posting in &window {
            let dispatch = posting.dispatch();
            if dispatch.stage() == DispatchStage::Sending {
                let fault = MailFault::new(MailTrouble::SenderGone, "");
                let attempt = dispatch.attempts;
                let step = DispatchStep::Lose { attempt, fault };
                take_step(book, actor, (clock(), fresh()), posting.invitation.id, step)?;
            }
        }
    }
}

fn take_step(
    book: &mut dyn Book,
    actor: &Actor,
    (at, operation): (Timestamp, u128),
    id: InvitationId,
    step: DispatchStep,
) -> Result<bool, StoreError> {
    let write = Write {
        operation: OperationId(operation),
        actor: actor.clone(),
        at,
        command: Command::Dispatch(id, step),
        expected: None,
        undoes: None,
    };
    Ok(matches!(book.submit(&write)?, Verdict::Applied { .. }))
}

impl Run {
    fn count(&mut self, dispatch: Option<&Dispatch>) {
        match dispatch.map(Dispatch::stage) {
            None => self.sent += 1,
            Some(DispatchStage::Queued | DispatchStage::Sending | DispatchStage::Deferred) => {
                self.deferred += 1;
            }
            Some(DispatchStage::Failed) => self.failed += 1,
            Some(DispatchStage::Unknown) => self.unknown += 1,
        }
    }
}
