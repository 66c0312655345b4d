//! One entry of the journal to be read: who, when, what came of it with what was before and
//! after, and where it stands in the chain.

use partnerdesk_domain::{CustomerEvent, Details, Event, Outcome, change_words};
use partnerdesk_ports::Link;

use crate::shared::Shared;

use super::explain::Paragraph;
use super::reading::Reading;

/// The entry as a text to read.
pub(crate) fn entry(shared: &Shared, link: &Link) -> Reading {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let entry = &link.entry;
    let fact = |key: &str, value: String| {
        let label = locale.text(key);
        let text = locale.with(
            "labelled",
            &[("label", label.into()), ("value", value.into())],
        );
        Paragraph::new(text, styles.base)
    };
    let when = format!("{}  ({})", locale.date_time(entry.at), locale.utc(entry.at));
    let who = format!("{} ({})", entry.actor.name, locale.role(entry.actor.role));
    let mut all = vec![
        fact("detail-entry-action", locale.journal_action(&entry.action)),
        fact("detail-entry-when", when),
        fact("detail-entry-who", who),
    ];
    if let Some(undone) = entry.undoes {
        all.push(fact("detail-entry-undoes", format!("#{}", undone.0)));
    }
    all.push(Paragraph::new("", styles.base));
    match &entry.outcome {
        Outcome::Done(events) => {
            for event in events {
                let sign = shared.look.glyphs.passed;
                let text = format!("{sign} {}", locale.event(event));
                all.push(Paragraph::new(text, styles.ok));
                all.extend(changes(shared, event));
            }
        }
        Outcome::Refused(notes) => {
            all.push(Paragraph::new(locale.text("refused"), styles.refusal));
            for note in notes {
                let sign = shared.look.glyphs.unchecked;
                let text = format!("{sign} {}", locale.refusal_note(note));
                all.push(Paragraph::new(text, styles.refusal).indented(2));
            }
        }
    }
    all.push(Paragraph::new("", styles.base));
    all.push(fact("detail-entry-previous", link.previous.to_string()));
    all.push(fact("detail-entry-hash", link.hash.to_string()));
    let number = entry.sequence.0.to_string();
    Reading::new(
        locale.with("detail-entry-title", &[("number", number.into())]),
        all,
    )
}

/// What was before and after, one paragraph for each thing that is another now.
fn changes(shared: &Shared, event: &Event) -> Vec<Paragraph> {
    let pairs = match event {
        Event::Customer(_, CustomerEvent::DetailsChanged { before, after }) => {
            let pairs = fields(before).into_iter().zip(fields(after));
            pairs.filter(|(before, after)| before != after).collect()
        }
        _ => vec![change_words(event)],
    };
    let mut all = Vec::new();
    for (before, after) in pairs {
        if before.is_empty() && after.is_empty() {
            continue;
        }
        let shown = |text: String| {
            if text.is_empty() {
                shared.locale.text("none")
            } else {
                text
            }
        };
        let becomes = shared.look.glyphs.becomes;
        let text = format!("{} {becomes} {}", shown(before), shown(after));
        all.push(Paragraph::new(text, shared.look.styles.base).indented(4));
    }
    all
}

fn fields(details: &Details) -> [String; 4] {
    fn words(value: Option<&impl ToString>) -> String {
        value.map(ToString::to_string).unwrap_or_default()
    }
    [
        words(details.list_name.as_ref()),
        words(details.country.as_ref()),
        words(details.contact_name.as_ref()),
        words(details.contact_email.as_ref()),
    ]
}
