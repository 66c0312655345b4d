//! `customer show`: everything the book has about one customer, or had at a day, a time or
//! after an entry of the journal.

use clap::Args;
use partnerdesk_domain::{
    AdminAccess, Customer, CustomerId, Entry, Relationship, Resource, Sequence, Timestamp,
};
use partnerdesk_exchange::{CustomerJson, parse_instant};
use partnerdesk_ports::{Moment, Then, as_of};

use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `customer show`
#[derive(Debug, Args)]
pub(crate) struct ShowLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(long, value_name = "DATE|#ENTRY")]
    as_of: Option<String>,
}

impl ShowLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match &self.as_of {
            None => {
                let customer = customer_of(&*desk.open()?, self.customer)?;
                let now = desk.now();
                Ok(show(desk, &customer, now))
            }
            Some(typed) => {
                let then = looked_back(desk, self.customer, typed)?;
                if !desk.session.json {
                    tell_when(desk, &then.link.entry);
                }
                Ok(show(desk, &then.customer, then.link.entry.at))
            }
        }
    }
}

/// The customer as it was at a typed moment.
fn looked_back(desk: &Desk<'_>, id: CustomerId, typed: &str) -> Result<Then, Failure> {
    let number = typed.strip_prefix('#').map(str::parse);
    let moment = match (number, desk.locale.period(typed, desk.now())) {
        (Some(Ok(entry)), _) => Some(Moment::After(Sequence(entry))),
        // A day means its end: everything that was done on it.
        (None, Some((_, after))) => Some(Moment::At(Timestamp(after.0 - 1))),
        (None, None) => parse_instant(typed).map(Moment::At),
        (Some(Err(_)), _) => None,
    };
    let typed = [("typed", typed.into())];
    let moment = moment.ok_or_else(|| desk.failed("cli-as-of-malformed", &typed))?;
    let book = desk.open()?;
    // One that was never there is told as everywhere else.
    customer_of(&*book, id)?;
    let then = as_of(&*book, id, moment)?;
    then.ok_or_else(|| desk.failed("cli-as-of-not-yet", &typed))
}

fn tell_when(desk: &mut Desk<'_>, entry: &Entry) {
    let args = [
        ("entry", entry.sequence.0.to_string().into()),
        ("date", desk.locale.date_time(entry.at).into()),
        ("agent", entry.actor.name.to_string().into()),
        ("action", desk.locale.journal_action(&entry.action).into()),
    ];
    let text = desk.locale.with("cli-as-of", &args);
    desk.out.line(&text);
}

/// Everything about a customer, its subscriptions counted as they stand at `at`.
fn show(desk: &mut Desk<'_>, customer: &Customer, at: Timestamp) -> Exit {
    if desk.session.json {
        desk.out.json(&CustomerJson::of(customer));
        return Exit::Done;
    }
    identity(desk, customer);
    standing(desk, customer, at);
    desk.field("cli-field-contact", contact(customer));
    let tags: Vec<String> = customer.tags.iter().map(ToString::to_string).collect();
    let tags = if tags.is_empty() {
        desk.locale.text("none")
    } else {
        tags.join(", ")
    };
    desk.field("cli-field-tags", Some(tags));
    let added = desk.locale.date_time(customer.added);
    desk.field("cli-field-added", Some(added));
    let updated = desk.locale.date_time(customer.updated);
    desk.field("cli-field-updated", Some(updated));
    if let Some(note) = &customer.note {
        desk.field("cli-field-note", Some(String::new()));
        for line in note.as_str().lines() {
            desk.out.line(&format!("  {line}"));
        }
    }
    Exit::Done
}

fn identity(desk: &mut Desk<'_>, customer: &Customer) {
    let text = |value: Option<&dyn ToString>| value.map(ToString::to_string);
    desk.field("cli-field-name", text(Some(customer.name())));
    if customer.details.list_name.is_some() {
        desk.field("cli-field-tenant-name", text(Some(&customer.tenant_name)));
    }
    desk.field("cli-field-id", text(Some(&customer.id)));
    desk.field(
        "cli-field-alias",
        text(customer.alias.as_ref().map(|it| it as _)),
    );
    let domains = customer
        .primary_domain
        .iter()
        .chain(&customer.custom_domains);
    let domains: Vec<String> = domains.map(ToString::to_string).collect();
    desk.field(
        "cli-field-domain",
        Some(domains.join(", ")).filter(|it| !it.is_empty()),
    );
    desk.field(
        "cli-field-country",
        text(customer.details.country.as_ref().map(|it| it as _)),
    );
}

fn standing(desk: &mut Desk<'_>, customer: &Customer, at: Timestamp) {
    let (active, total) = customer.subscription_counts(at);
    let locale = desk.locale;
    let dated = |word: String, at: Option<Timestamp>| match at {
        Some(at) => {
            let args = [("word", word.into()), ("date", locale.date(at).into())];
            locale.with("cli-dated", &args)
        }
        None => word,
    };
    let relationship = customer.relationship;
    let at = match relationship {
        Relationship::None => None,
        Relationship::Active { since } => since,
        Relationship::Ending { begun, .. } => Some(begun),
        Relationship::Ended { at } => at,
    };
    let stage = locale.stage(relationship.stage());
    desk.field("cli-field-relationship", Some(dated(stage, at)));
    if let Some(offboarding) = &customer.offboarding {
        let (done, count) = offboarding.progress();
        let args = [
            ("done", done.into()),
            ("count", count.into()),
            ("date", locale.date(offboarding.begun).into()),
            ("agent", offboarding.begun_by.to_string().into()),
        ];
        desk.field(
            "cli-field-offboarding",
            Some(locale.with("cli-offboarding", &args)),
        );
    }
    let at = match customer.admin_access {
        AdminAccess::NotGranted => None,
        AdminAccess::Granted { since } => since,
        AdminAccess::Revoked { at } => at,
    };
    let admin = locale.admin(customer.admin_access.standing());
    desk.field("cli-field-admin", Some(dated(admin, at)));
    let agreement = locale.agreement(customer.agreement.standing());
    desk.field("cli-field-agreement", Some(agreement));
    let qualification = locale.qualification(customer.qualification);
    desk.field("cli-field-qualification", Some(qualification));
    let args = [("active", active.into()), ("total", total.into())];
    let subscriptions = locale.with("cli-subscriptions-active", &args);
    desk.field("cli-field-subscriptions", Some(subscriptions));
    for resource in Resource::ALL {
        let position = locale.switch(customer.permissions.of(*resource).switch);
        desk.labelled(&locale.resource(*resource), &position);
    }
    if let Some(invitation) = customer.open_invitation {
        desk.field("cli-field-invitation", Some(invitation.to_string()));
    }
}

fn contact(customer: &Customer) -> Option<String> {
    let details = &customer.details;
    match (&details.contact_name, &details.contact_email) {
        (Some(name), Some(email)) => Some(format!("{name} <{email}>")),
        (Some(name), None) => Some(name.to_string()),
        (None, email) => email.as_ref().map(ToString::to_string),
    }
}
