//! `customer show`: everything the book has about one customer.

use partnerdesk_domain::{AdminAccess, Customer, CustomerId, Relationship, Resource, Timestamp};
use partnerdesk_exchange::CustomerJson;

use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;

pub(super) fn run(desk: &mut Desk<'_>, id: CustomerId) -> Result<Exit, Failure> {
    let customer = customer_of(&*desk.open()?, id)?;
    if desk.session.json {
        desk.out.json(&CustomerJson::of(&customer));
        return Ok(Exit::Done);
    }
    identity(desk, &customer);
    standing(desk, &customer);
    desk.field("cli-field-contact", contact(&customer));
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
    Ok(Exit::Done)
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

fn standing(desk: &mut Desk<'_>, customer: &Customer) {
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
    let (active, total) = customer.subscription_counts(desk.now());
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
