//! `mailing ...`: the same letter to many companies. Preparing writes down to whom; each recipient
//! is then judged, invited and reported by itself, and an interrupted run goes on where it was.

mod prepare;
mod show;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use partnerdesk_domain::{HandOver, Kept, Mailing, MailingId, MatterKind, OperationId};
use partnerdesk_exchange::{MailingProgress, MailingRun, Standing, carry_out, standings};
use partnerdesk_mail::mail_file;
use partnerdesk_ports::{Book, MatterQuery, Replica};
use serde::Serialize;

use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;

/// `mailing ...`
#[derive(Debug, Subcommand)]
pub(crate) enum MailingLine {
    Prepare(Box<prepare::PrepareLine>),
    List,
    Show(OneLine),
    Send(OneLine),
    Eml(EmlLine),
}

/// A mailing by its name or its identity.
#[derive(Debug, Args)]
pub(crate) struct OneLine {
    #[arg(value_name = "NAME|ID")]
    mailing: String,
}

/// `mailing eml`
#[derive(Debug, Args)]
pub(crate) struct EmlLine {
    #[command(flatten)]
    one: OneLine,
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
}

/// What a run did, as programs read it.
#[derive(Debug, Serialize)]
struct RunShape {
    recipients: usize,
    handed_over: usize,
    blocked: usize,
    complete: bool,
}

impl MailingLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Prepare(line) => line.run(desk),
            Self::List => show::list(desk),
            Self::Show(one) => show::run(desk, &one.mailing),
            Self::Send(one) => send(desk, &one.mailing),
            Self::Eml(line) => to_files(desk, &line),
        }
    }
}

/// Every mailing, the newest first.
fn mailings(book: &dyn Replica) -> Result<Vec<Mailing>, Failure> {
    let matters = book.matters(MatterQuery::of_kind(MatterKind::Mailing))?;
    let mut found: Vec<Mailing> = matters.iter().filter_map(Mailing::of).cloned().collect();
    found.sort_by_key(|mailing| std::cmp::Reverse(mailing.stamp.made));
    Ok(found)
}

impl Desk<'_> {
    /// The mailing that is meant: by its name, or by the beginning of its identity.
    fn mailing(&self, book: &dyn Replica, named: &str) -> Result<Mailing, Failure> {
        let all = mailings(book)?;
        let is_it = |mailing: &&Mailing| {
            mailing.plan.name.as_str().eq_ignore_ascii_case(named)
                || (8 <= named.len() && mailing.id.to_string().starts_with(named))
        };
        let found = all.iter().find(is_it).cloned();
        found.ok_or_else(|| self.failed("cli-fail-no-mailing", &[("name", named.into())]))
    }
}

/// Brings every letter out that may leave.
fn hand_over(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    mailing: &Mailing,
    by: HandOver,
) -> Result<MailingProgress, Failure> {
    let actor = desk.session.actor.clone();
    let (clock, fresh) = (desk.world.clock, desk.world.fresh);
    let run = MailingRun {
        actor: &actor,
        by,
        now: &|| clock(),
        operation: &|| OperationId(fresh()),
    };
    let go_on = desk.until_stopped();
    Ok(carry_out(book, mailing, &run, &mut |_| go_on())?)
}

fn send(desk: &mut Desk<'_>, named: &str) -> Result<Exit, Failure> {
    desk.require_writable()?;
    let mut book = desk.open()?;
    let mailing = desk.mailing(&*book, named)?;
    let progress = hand_over(desk, &mut *book, &mailing, HandOver::Outbox)?;
    Ok(report(desk, &progress, "cli-mailing-sent"))
}

/// Says what a run did. Recipients that cannot be written to make it a part of the whole.
fn report(desk: &mut Desk<'_>, progress: &MailingProgress, key: &str) -> Exit {
    let complete = progress.done == progress.total;
    if desk.session.json {
        desk.out.json(&RunShape {
            recipients: progress.total,
            handed_over: progress.handed_over,
            blocked: progress.blocked,
            complete,
        });
    } else {
        desk.say(key, &[("count", progress.handed_over.into())]);
        if 0 < progress.blocked {
            desk.say("cli-mailing-blocked", &[("count", progress.blocked.into())]);
        }
        if !complete {
            let left = progress.total - progress.done;
            desk.say("cli-mailing-paused", &[("count", left.into())]);
        }
    }
    if complete && progress.blocked == 0 {
        Exit::Done
    } else {
        Exit::Partly
    }
}

/// Writes each letter as a mail file of its own. A file that is there already is left alone.
fn to_files(desk: &mut Desk<'_>, line: &EmlLine) -> Result<Exit, Failure> {
    desk.require_writable()?;
    let mut book = desk.open()?;
    let mailing = desk.mailing(&*book, &line.one.mailing)?;
    let failed = |desk: &Desk<'_>, error: &std::io::Error| {
        let args = [
            ("path", shown(&line.into).into()),
            ("detail", error.to_string().into()),
        ];
        desk.failed("cli-fail-write", &args)
    };
    std::fs::create_dir_all(&line.into).map_err(|error| failed(desk, &error))?;
    let progress = hand_over(desk, &mut *book, &mailing, HandOver::MailFile)?;
    for index in 0..mailing.plan.recipients.len() {
        let Some(invitation) = book.invitation(mailing.invitation(index))? else {
            continue;
        };
        let Some(letter) = &invitation.letter else {
            continue;
        };
        // The place in the mailing names the file: nothing of a recipient does.
        let path = line.into.join(format!("{:04}.eml", index + 1));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => file
                .write_all(&mail_file(&invitation, letter, desk.now()))
                .map_err(|error| failed(desk, &error))?,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(desk, &error)),
        }
    }
    Ok(report(desk, &progress, "cli-mailing-written"))
}

/// Where every recipient stands, judged by whoever asks.
fn judged(
    desk: &Desk<'_>,
    book: &dyn Replica,
    mailing: &Mailing,
) -> Result<Vec<Standing>, Failure> {
    Ok(standings(book, mailing, &desk.session.actor, desk.now())?)
}

/// The identity of a new mailing.
fn fresh_id(desk: &Desk<'_>) -> MailingId {
    MailingId((desk.world.fresh)())
}
