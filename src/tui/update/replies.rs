//! Answers to effects: the root keeps what belongs to all, says what came of writes and files,
//! and lets every screen see the answer.

use partnerdesk_domain::{Event, InvitationEvent, Refusal, Refused, Sequence};
use partnerdesk_ports::Verdict;

use crate::model::Model;
use crate::msg::{CopyRoute, Reply, Ticket, Trouble, TroubleKind};
use crate::notice::Notice;
use crate::screens::Context;
use crate::screens::overlays::why::Why;
use crate::shared::ChainState;
use crate::undoing::Undoing;

use super::{Effects, cx_parts, news, on_each, over, settle};

/// An effect has its answer.
pub(super) fn received(model: &mut Model, ticket: Ticket, reply: &Reply, effects: &mut Effects) {
    let was_write = model.writes.contains(&ticket);
    model.writes.retain(|write| *write != ticket);
    if model.writes.is_empty() {
        model.shared.writing_since = None;
    }
    if let Reply::Book {
        account,
        counts,
        head,
        outbox,
    } = reply
    {
        model.shared.account = (**account).clone();
        model.shared.counts = *counts;
        model.shared.head = *head;
        model.shared.outbox = *outbox;
    }
    if let Some((_, before)) = model.verifying.take_if(|(asked, _)| *asked == ticket)
        && matches!(reply, Reply::Failed(_))
    {
        model.shared.chain = before;
    }
    let undoing = std::mem::replace(&mut model.undoing, Undoing::Idle);
    let mut cx = Context::new(&model.shared, &mut model.fresh);
    model.undoing = undoing.receive(&mut cx, ticket, reply);
    let wishes = cx_parts(cx);
    settle(model, effects, wishes, false);
    on_each(model, effects, |screen, cx| {
        screen.receive(cx, ticket, reply);
    });
    say(model, reply, was_write, effects);
}

/// Answers the writes that read-only kept from leaving, as a book opened read-only would.
pub(super) fn refuse_withheld(model: &mut Model, effects: &mut Effects) {
    while !model.withheld.is_empty() {
        for (ticket, count) in std::mem::take(&mut model.withheld) {
            let refused = || Verdict::Refused {
                refused: Refusal::ReadOnly.into(),
                sequence: None,
            };
            let verdicts = std::iter::repeat_with(refused).take(count).collect();
            received(model, ticket, &Reply::Verdicts(verdicts), effects);
        }
    }
}

/// What a person is told of an answer.
fn say(model: &mut Model, reply: &Reply, was_write: bool, effects: &mut Effects) {
    let locale = &model.shared.locale;
    let notice = match reply {
        Reply::Failed(trouble) => Some(Notice::trouble(trouble_text(model, trouble))),
        Reply::Copied(CopyRoute::Terminal) => Some(Notice::done(locale.text("copied-terminal"))),
        Reply::Copied(CopyRoute::Tmux) => Some(Notice::done(locale.text("copied-tmux"))),
        Reply::Copied(CopyRoute::TooLong) => Some(Notice::trouble(locale.text("copied-too-long"))),
        Reply::MailOpened => Some(Notice::done(locale.text("mail-opened"))),
        Reply::Saved { path, records } => {
            let path = path.display().to_string();
            Some(Notice::done(match records {
                Some(count) => {
                    let count = locale.number(*count);
                    locale.with(
                        "saved-records",
                        &[("count", (&count).into()), ("path", (&path).into())],
                    )
                }
                None => locale.with("saved-file", &[("path", (&path).into())]),
            }))
        }
        Reply::Verified(report) => {
            model.shared.chain = match &report.broken {
                None => ChainState::Verified(Sequence(report.entries), report.head),
                Some((at, what)) => ChainState::Broken(*at, what.clone()),
            };
            Some(match &report.broken {
                None => Notice::done(locale.with(
                    "chain-verified",
                    &[("count", locale.number(report.entries).into())],
                )),
                Some((at, what)) => Notice::trouble(locale.with(
                    "chain-broken",
                    &[("at", at.0.into()), ("what", what.into())],
                )),
            })
        }
        Reply::Verdicts(verdicts) if was_write => return said(model, verdicts, effects),
        _ => None,
    };
    if let Some(notice) = notice {
        model.shared.notices.show(notice, model.shared.now);
    }
}

fn trouble_text(model: &Model, trouble: &Trouble) -> String {
    let key = match trouble.kind {
        TroubleKind::Busy => "trouble-busy",
        TroubleKind::Damaged => "trouble-damaged",
        TroubleKind::Unwritable => "trouble-unwritable",
        TroubleKind::Other => "trouble-other",
    };
    model
        .shared
        .locale
        .with(key, &[("detail", (&trouble.detail).into())])
}

/// What came of writes: done, as it was, or refused with every reason.
fn said(model: &mut Model, verdicts: &[Verdict], effects: &mut Effects) {
    let locale = &model.shared.locale;
    let mut done = 0_u64;
    let mut written = false;
    let mut last_action = None;
    let mut warnings = Vec::new();
    let mut refused: Option<&Refused> = None;
    for verdict in verdicts {
        match verdict {
            Verdict::Applied {
                events,
                warnings: more,
                ..
            } => {
                // What the composer saves by itself is said where it is written, and counts
                // for nothing beside what a person asked for.
                written = true;
                if !is_autosave(events) {
                    done += 1;
                    last_action = events.first();
                }
                warnings.extend(more.iter());
            }
            Verdict::Unchanged { warnings: more } => warnings.extend(more.iter()),
            Verdict::Refused { refused: why, .. } => refused = Some(why),
        }
    }
    let warned: Vec<String> = warnings
        .iter()
        .map(|warning| locale.warning(warning))
        .collect();
    let notice = match (done, last_action) {
        (0, _) => (refused.is_none() && !written)
            .then(|| Notice::info(locale.text("toast-nothing-changed"))),
        (1, Some(event)) => Some(Notice::done(locale.event(event))),
        (count, _) => Some(Notice::done(
            locale.with("changes-written", &[("count", count.into())]),
        )),
    };
    if let Some(notice) = notice {
        let text = [vec![notice.text], warned].concat().join("  ");
        model
            .shared
            .notices
            .show(Notice { text, ..notice }, model.shared.now);
    }
    if let Some(refused) = refused {
        let reasons: Vec<_> = refused.essential().into_iter().cloned().collect();
        over(model, effects, Box::new(Why::refused(&reasons)));
    }
    if written {
        news(model, effects);
    }
}

fn is_autosave(events: &[Event]) -> bool {
    let revised =
        |event: &Event| matches!(event, Event::Invitation(_, InvitationEvent::Revised { .. }));
    !events.is_empty() && events.iter().all(revised)
}
