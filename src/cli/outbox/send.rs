//! `outbox send`: delivers what waits, one letter after the other, and tells what became of each.

use std::cell::Cell;
use std::time::Duration;

use clap::Args;
use partnerdesk_domain::{InvitationId, ServerWords, Timestamp};
use partnerdesk_exchange::instant_text;
use partnerdesk_mail::{Ended, Postman, Progress, Run, Smtp, Which};
use partnerdesk_ports::{Book, Claim, Claimed};
use serde::Serialize;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::DispatchShape;

/// How long one waits for a sender that may be gone: a little longer than its claim lasts.
const PATIENCE: Duration = Duration::from_secs(12);
/// How often one looks.
const LOOK: Duration = Duration::from_millis(100);

/// `outbox send`
#[derive(Debug, Args)]
pub(crate) struct SendLine {
    #[arg(value_name = "INVITATION|ID")]
    invitations: Vec<String>,
}

/// What came of a run, as programs read it.
#[derive(Debug, Serialize)]
pub(crate) struct RunShape {
    sent: u64,
    deferred: u64,
    failed: u64,
    unknown: u64,
    /// `done`, `stopped`, `no-server`, `elsewhere`.
    ended: &'static str,
    /// What is wrong with the server, if anything is.
    trouble: Option<&'static str>,
    words: Option<String>,
    /// When the next letter that waits is due.
    next: Option<String>,
    letters: Vec<SentShape>,
}

/// A letter after a try.
#[derive(Debug, Serialize)]
struct SentShape {
    invitation: String,
    company: String,
    to: String,
    /// Where it stands in the outbox; none when it is delivered.
    outbox: Option<DispatchShape>,
}

impl SendLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let smtp = desk.mail_account()?;
        let mut book = desk.open()?;
        let named = self.invitations.iter();
        let ids = named
            .map(|named| desk.invitation(&*book, named).map(|found| found.id))
            .collect::<Result<Vec<InvitationId>, Failure>>()?;
        let which = if ids.is_empty() {
            Which::Due
        } else {
            Which::Only(ids)
        };
        let (run, letters) = deliver(desk, &mut *book, &smtp, &which)?;
        if desk.session.json {
            desk.out.json(&RunShape::of(&run, letters.iter()));
        } else {
            tell(desk, &run);
        }
        Ok(exit(&run))
    }
}

/// Sends what is meant, and tells of each letter.
pub(crate) fn deliver(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    smtp: &Smtp,
    which: &Which,
) -> Result<(Run, Vec<Progress>), Failure> {
    desk.require(partnerdesk_domain::Action::RequestRelationship)?;
    desk.require_writable()?;
    let stopped = desk.until_stopped();
    let waited = Cell::new(Duration::ZERO);
    let wait = |time: Duration| {
        let mut left = time;
        while stopped().is_continue() && !left.is_zero() {
            let nap = left.min(LOOK);
            std::thread::sleep(nap);
            left -= nap;
            waited.set(waited.get() + nap);
        }
        stopped().is_continue()
    };
    let world = desk.world;
    let actor = desk.session.actor.clone();
    let postman = Postman {
        mailer: smtp,
        sender: &smtp.account().sender,
        actor: &actor,
        owner: (world.fresh)(),
        name: name(&actor.name.to_string()),
        gap: Duration::from_mins(1) / u32::from(smtp.account().per_minute),
        lease: Postman::LEASE,
        clock: world.clock,
        fresh: world.fresh,
        wait: &wait,
    };
    let mut letters = Vec::new();
    let mut spoken = false;
    loop {
        let run = postman.run(book, which, &mut |progress| {
            if !desk.session.json {
                desk.tell_letter(progress);
            }
            letters.push(progress.clone());
        })?;
        match &run.ended {
            // It may have been killed; its claim is over soon.
            Ended::Elsewhere { name, .. } if waited.get() < PATIENCE => {
                if !spoken {
                    spoken = true;
                    desk.say("cli-outbox-waiting", &[("name", name.as_str().into())]);
                }
                if !wait(Duration::from_millis(500)) {
                    return Ok((run, letters));
                }
            }
            _ => return Ok((run, letters)),
        }
    }
}

/// Who sends, in words for people.
pub(crate) fn name(agent: &str) -> ServerWords {
    ServerWords::new(&format!("{agent} ({})", std::process::id()))
}

/// Finds what a killed program left behind, unless somebody is sending.
pub(super) fn find_abandoned(desk: &Desk<'_>, book: &mut dyn Book) -> Result<(), Failure> {
    if desk.session.read_only || book.outbox()?.sending == 0 {
        return Ok(());
    }
    let owner = (desk.world.fresh)();
    let claim = Claim {
        owner,
        name: name(desk.session.actor.name.as_str()),
        now: desk.now(),
        lasts: Postman::LEASE,
    };
    if let Claimed::Ours { .. } = book.claim_sending(&claim)? {
        let given_up = partnerdesk_mail::give_up_abandoned(
            book,
            &desk.session.actor,
            &|| desk.now(),
            desk.world.fresh,
        );
        book.release_sending(owner)?;
        given_up?;
    }
    Ok(())
}

/// Tells in words what came of a run.
pub(crate) fn tell(desk: &mut Desk<'_>, run: &Run) {
    let args = [
        ("sent", run.sent.into()),
        ("deferred", run.deferred.into()),
        ("failed", run.failed.into()),
        ("unknown", run.unknown.into()),
    ];
    desk.say("cli-outbox-run", &args);
    match &run.ended {
        Ended::Done => {}
        Ended::Stopped => desk.say("cli-outbox-stopped", &[]),
        Ended::NoServer(fault) => desk.tell_fault(fault),
        Ended::Elsewhere { name, .. } => {
            desk.say("cli-outbox-elsewhere", &[("name", name.as_str().into())]);
        }
    }
    if let Some(next) = run.next {
        let date = desk.locale.date_time(next);
        desk.say("cli-outbox-next", &[("date", date.into())]);
    }
    if 0 < run.failed + run.unknown {
        desk.say("cli-outbox-decide", &[]);
    }
}

/// How a run ends the process.
pub(crate) fn exit(run: &Run) -> Exit {
    let held_up = run.deferred + run.failed + run.unknown;
    match &run.ended {
        Ended::Done if held_up == 0 => Exit::Done,
        Ended::NoServer(_) | Ended::Elsewhere { .. } if run.sent == 0 => Exit::Unreachable,
        Ended::Done | Ended::Stopped | Ended::NoServer(_) | Ended::Elsewhere { .. } => Exit::Partly,
    }
}

impl RunShape {
    pub(crate) fn of<'a>(run: &Run, letters: impl Iterator<Item = &'a Progress>) -> Self {
        let (ended, fault) = match &run.ended {
            Ended::Done => ("done", None),
            Ended::Stopped => ("stopped", None),
            Ended::NoServer(fault) => ("no-server", Some(fault)),
            Ended::Elsewhere { .. } => ("elsewhere", None),
        };
        let instant = |at: Timestamp| instant_text(at);
        Self {
            sent: run.sent,
            deferred: run.deferred,
            failed: run.failed,
            unknown: run.unknown,
            ended,
            trouble: fault.map(|fault| fault.trouble.code()),
            words: fault.map(|fault| fault.words.as_str().to_owned()),
            next: run.next.map(instant),
            letters: letters
                .map(|letter| SentShape {
                    invitation: letter.invitation.to_string(),
                    company: letter.company.clone(),
                    to: letter.to.clone(),
                    outbox: letter.dispatch.as_ref().map(DispatchShape::of),
                })
                .collect(),
        }
    }
}

impl Desk<'_> {
    /// What became of one letter, on a line.
    fn tell_letter(&mut self, letter: &Progress) {
        let place = match &letter.dispatch {
            None => self.locale.text("cli-outbox-sent"),
            Some(dispatch) => self.place(dispatch),
        };
        let args = [
            ("company", letter.company.as_str().into()),
            ("to", letter.to.as_str().into()),
            ("place", place.into()),
        ];
        self.say("cli-outbox-letter", &args);
    }

    /// What is wrong with the server, what it said, and what to do.
    pub(crate) fn tell_fault(&mut self, fault: &partnerdesk_domain::MailFault) {
        let reason = self.locale.mail_trouble(fault.trouble);
        self.out.say(&reason.what);
        if !fault.words.as_str().is_empty() {
            let words = fault.words.as_str();
            self.say("cli-mail-words", &[("words", words.into())]);
        }
        self.out.say(&reason.fix);
    }
}
