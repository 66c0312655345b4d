//! `mailing list` and `mailing show`: what was prepared, and what became of every recipient.

use partnerdesk_domain::Mailing;
use partnerdesk_exchange::{Prospect, Standing};
use serde::Serialize;

use super::{judged, mailings};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// A recipient, or a row that is none, as programs read it.
#[derive(Debug, Serialize)]
pub(super) struct RowShape {
    line: u64,
    company: String,
    recipient: Option<String>,
    language: Option<&'static str>,
    /// `waiting`, `pending`, `blocked`, the stage of its invitation, or what is wrong with the row.
    standing: String,
    reasons: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MailingShape {
    id: String,
    name: String,
    made: String,
    made_by: String,
    recipients: usize,
}

#[derive(Debug, Serialize)]
struct WholeShape {
    #[serde(flatten)]
    mailing: MailingShape,
    rows: Vec<RowShape>,
}

fn shape(desk: &Desk<'_>, mailing: &Mailing) -> MailingShape {
    MailingShape {
        id: mailing.id.to_string(),
        name: mailing.plan.name.to_string(),
        made: desk.locale.date(mailing.stamp.made),
        made_by: mailing.stamp.made_by.to_string(),
        recipients: mailing.plan.recipients.len(),
    }
}

/// `mailing list`
pub(super) fn list(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let mailings = mailings(&*book)?;
    let shapes: Vec<MailingShape> = mailings.iter().map(|it| shape(desk, it)).collect();
    if desk.session.json {
        desk.out.json(&shapes);
        return Ok(Exit::Done);
    }
    if shapes.is_empty() {
        desk.say("cli-mailing-none", &[]);
        return Ok(Exit::Done);
    }
    let titles = [
        "cli-column-mailing",
        "cli-column-recipients",
        "cli-column-made",
        "cli-column-agent",
    ];
    let titles = titles.map(|key| desk.locale.text(key));
    let rows: Vec<Vec<String>> = shapes
        .into_iter()
        .map(|it| vec![it.name, it.recipients.to_string(), it.made, it.made_by])
        .collect();
    desk.print_table(&titles, &rows);
    Ok(Exit::Done)
}

/// `mailing show`
pub(super) fn run(desk: &mut Desk<'_>, named: &str) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let mailing = desk.mailing(&*book, named)?;
    let standings = judged(desk, &*book, &mailing)?;
    let prospects: Vec<Prospect> = (1..)
        .zip(&mailing.plan.recipients)
        .map(|(line, recipient)| Prospect {
            line,
            title: recipient.company.to_string(),
            recipient: Ok(recipient.clone()),
        })
        .collect();
    let rows = rows(desk, &prospects, &standings);
    if desk.session.json {
        let mailing = shape(desk, &mailing);
        desk.out.json(&WholeShape { mailing, rows });
    } else {
        print_rows(desk, &rows);
    }
    Ok(Exit::Done)
}

/// Every row with where it stands. `standings` are those of the rows that are recipients.
pub(super) fn rows(
    desk: &Desk<'_>,
    prospects: &[Prospect],
    standings: &[Standing],
) -> Vec<RowShape> {
    let locale = desk.locale;
    let mut standings = standings.iter();
    prospects
        .iter()
        .map(|prospect| {
            let (standing, reasons) = match &prospect.recipient {
                Err(fault) => {
                    let key = format!("prospect-fault-{}", fault.code());
                    let args = [("about", fault.about().into())];
                    (fault.code().to_owned(), vec![locale.with(&key, &args)])
                }
                Ok(_) => match standings.next() {
                    Some(Standing::Waiting) | None => ("waiting".to_owned(), Vec::new()),
                    Some(Standing::Invited(stage)) => (stage.code().to_owned(), Vec::new()),
                    Some(Standing::Pending(id)) => {
                        let args = [("invitation", id.to_string().into())];
                        let said = locale.with("prospect-pending", &args);
                        ("pending".to_owned(), vec![said])
                    }
                    Some(Standing::Blocked(reasons)) => {
                        let said = reasons.iter().map(|reason| locale.refusal(reason).what);
                        ("blocked".to_owned(), said.collect())
                    }
                },
            };
            let recipient = prospect.recipient.as_ref().ok();
            RowShape {
                line: prospect.line,
                company: prospect.title.clone(),
                recipient: recipient.map(|it| it.email.to_string()),
                language: recipient.map(|it| it.language.code()),
                standing,
                reasons,
            }
        })
        .collect()
}

/// Prints rows, each with what stands against it.
pub(super) fn print_rows(desk: &mut Desk<'_>, rows: &[RowShape]) {
    let titles = [
        "cli-column-line",
        "cli-column-company",
        "cli-column-recipient",
        "cli-column-language",
        "cli-column-status",
    ];
    let titles = titles.map(|key| desk.locale.text(key));
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let word = desk
                .locale
                .text(&format!("prospect-standing-{}", row.standing));
            let standing = match row.reasons.first() {
                Some(reason) => reason.clone(),
                None => word,
            };
            vec![
                row.line.to_string(),
                row.company.clone(),
                row.recipient.clone().unwrap_or_default(),
                row.language.unwrap_or_default().to_owned(),
                standing,
            ]
        })
        .collect();
    desk.print_table(&titles, &cells);
}
