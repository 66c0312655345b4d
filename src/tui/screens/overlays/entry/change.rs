//! What an event changed, field by field, before and after. The words are the stable ones of the
//! domain; where it names one field of several, each of them is told here.

use partnerdesk_domain::{
    Content, CustomerEvent, Details, Event, InvitationEvent, Matter, MatterEvent, PartnerAccount,
    change_words,
};
use partnerdesk_i18n::Locale;

/// One event: the sentence on it, and what it changed.
pub(super) struct Change {
    /// What happened.
    pub(super) said: String,
    /// What was and what is. Empty where the sentence says all.
    pub(super) fields: Vec<Field>,
}

/// One value, before and after. One side may be empty.
pub(super) struct Field {
    /// What it is, where the sentence alone does not tell.
    pub(super) label: String,
    /// What it was.
    pub(super) before: String,
    /// What it is now.
    pub(super) after: String,
}

impl Field {
    /// Whether both sides can stand whole on one line.
    pub(super) fn is_short(&self) -> bool {
        let is_short =
            |text: &str| !text.contains(['\n', '\r']) && text.chars().nth(SHORT).is_none();
        is_short(&self.before) && is_short(&self.after)
    }

    /// Before and after in one line, long ones shortened.
    pub(super) fn line(&self, locale: &Locale, arrow: &str) -> String {
        let (before, after) = (shortened(&self.before), shortened(&self.after));
        let change = match (before.is_empty(), after.is_empty()) {
            (true, _) => format!("{arrow} {after}"),
            (false, true) => format!("{before} {arrow} {}", locale.text("none")),
            (false, false) => format!("{before} {arrow} {after}"),
        };
        if self.label.is_empty() {
            return change;
        }
        let label = self.label.as_str();
        locale.with(
            "labelled",
            &[("label", label.into()), ("value", change.into())],
        )
    }
}

/// The longest text, in characters, that is shown whole on a line with another.
const SHORT: usize = 40;

/// As much of a text as tells it from others: an ID whole, a letter by its beginning.
fn shortened(text: &str) -> String {
    let head: String = text.chars().take(SHORT + 1).collect();
    let flat = head.split_whitespace().collect::<Vec<_>>().join(" ");
    if head.chars().count() <= SHORT {
        flat
    } else {
        flat.chars().take(SHORT - 1).chain(['~']).collect()
    }
}

/// What an event changed.
pub(super) fn change(locale: &Locale, event: &Event) -> Change {
    let fields = match event {
        Event::Account { before, after } => Some(account(locale, before, after)),
        Event::Customer(_, event) => customer(locale, event),
        Event::Invitation(_, event) => invitation(locale, event),
        Event::Matter(event) => Some(matter(locale, event)),
    };
    let fields = fields.unwrap_or_else(|| {
        let (before, after) = change_words(event);
        vec![field("", before, after)]
    });
    let changed = |field: &Field| field.before != field.after;
    Change {
        said: locale.event(event),
        fields: fields.into_iter().filter(changed).collect(),
    }
}

fn field(label: impl Into<String>, before: String, after: String) -> Field {
    Field {
        label: label.into(),
        before,
        after,
    }
}

fn words(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn account(locale: &Locale, before: &PartnerAccount, after: &PartnerAccount) -> Vec<Field> {
    let of = |key: &str, word: fn(&PartnerAccount) -> String| {
        field(locale.text(key), word(before), word(after))
    };
    vec![
        of("setting-name", |it| words(it.name.as_ref())),
        of("setting-tenant", |it| words(it.tenant.as_ref())),
        of("setting-kind", |it| it.kind.code().to_owned()),
        of("setting-cloud", |it| it.cloud.code().to_owned()),
        of("setting-country", |it| words(it.country.as_ref())),
        of("setting-mpn", |it| words(it.mpn_id.as_ref())),
        of("setting-status", |it| it.status.code().to_owned()),
        of("setting-requests", |it| {
            it.relationship_requests_granted.to_string()
        }),
    ]
}

fn customer(locale: &Locale, event: &CustomerEvent) -> Option<Vec<Field>> {
    let list = |items: Vec<String>| items.join("; ");
    match event {
        CustomerEvent::DetailsChanged { before, after } => Some(details(locale, before, after)),
        // Nothing became something else: the sentence names what went and what came.
        CustomerEvent::TagsChanged { .. } => Some(Vec::new()),
        CustomerEvent::PermissionSwitched {
            to, unconfirmed, ..
        } => {
            let open = unconfirmed.iter().map(|one| locale.precondition(*one));
            Some(vec![
                field("", to.opposite().code().to_owned(), to.code().to_owned()),
                field(
                    locale.text("log-unconfirmed"),
                    String::new(),
                    list(open.collect()),
                ),
            ])
        }
        CustomerEvent::RelationshipEnded { voided, .. } => {
            let void = voided.iter().map(|one| locale.resource(*one));
            Some(vec![
                field("", String::new(), "ended".to_owned()),
                field(
                    locale.text("log-voided"),
                    String::new(),
                    list(void.collect()),
                ),
            ])
        }
        _ => None,
    }
}

fn details(locale: &Locale, before: &Details, after: &Details) -> Vec<Field> {
    let of = |key: &str, word: fn(&Details) -> String| {
        field(locale.text(key), word(before), word(after))
    };
    vec![
        of("log-list-name", |it| words(it.list_name.as_ref())),
        of("field-country", |it| words(it.country.as_ref())),
        of("log-contact-name", |it| words(it.contact_name.as_ref())),
        of("log-contact-email", |it| words(it.contact_email.as_ref())),
    ]
}

fn invitation(locale: &Locale, event: &InvitationEvent) -> Option<Vec<Field>> {
    match event {
        InvitationEvent::Revised { before, after, .. } => Some(content(locale, before, after)),
        InvitationEvent::HandedOver { by, letter } => Some(vec![
            field("", String::new(), by.code().to_owned()),
            field(
                locale.text("log-subject"),
                String::new(),
                letter.subject.clone(),
            ),
            field(locale.text("log-body"), String::new(), letter.body.clone()),
        ]),
        _ => None,
    }
}

fn matter(locale: &Locale, event: &MatterEvent) -> Vec<Field> {
    let kind = event.after.id().kind();
    let word = |matter: &Matter| locale.matter_stage(kind, matter.state_word());
    let before = event.before.as_ref();
    vec![
        field("", before.map(word).unwrap_or_default(), word(&event.after)),
        field(
            "",
            before.map(Matter::title).unwrap_or_default(),
            event.after.title(),
        ),
    ]
}

fn content(locale: &Locale, before: &Content, after: &Content) -> Vec<Field> {
    let of = |key: &str, word: fn(&Content) -> String| {
        field(locale.text(key), word(before), word(after))
    };
    vec![
        of("log-recipient", |it| words(it.recipient.as_ref())),
        of("log-recipient-name", |it| words(it.recipient_name.as_ref())),
        of("log-mail-language", |it| it.language.code().to_owned()),
        of("log-asks-admin", |it| it.includes_admin.to_string()),
        of("log-subject", |it| it.subject.clone()),
        of("log-body", |it| it.body.clone()),
    ]
}
