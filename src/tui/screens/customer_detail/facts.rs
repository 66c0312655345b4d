//! What is known of a customer, as labels with values, and where its relationship stands on the
//! way from nothing to the end. Short facts stand beside each other where there is room.

use partnerdesk_domain::{
    AdminAccess, Agreement, Customer, Matters, Relationship, Stage, Timestamp,
};
use ratatui::style::Style;

use crate::screens::customer_list::rows::stage_style;
use crate::shared::Shared;
use crate::widgets::{DisplayText, StyledLine};

use super::CustomerDetail;
use super::sharing::told;

/// The width of a label.
const LABEL: usize = 11;

/// A label and its value.
pub(super) struct Fact {
    label: String,
    value: String,
    style: Style,
}

/// Everything about the customer that fits into a line each, and where its open invitation
/// stands.
pub(super) fn facts(
    shared: &Shared,
    customer: &Customer,
    matters: &Matters,
    invitation: Option<String>,
) -> Vec<Fact> {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let fact = |key: &str, value: String| Fact {
        label: locale.text(key),
        value,
        style: styles.base,
    };
    let or_none = |value: Option<String>| value.unwrap_or_else(|| locale.text("none"));
    let details = &customer.details;
    let domains = customer
        .primary_domain
        .iter()
        .chain(&customer.custom_domains)
        .map(ToString::to_string);
    let country = details
        .country
        .map(|country| format!("{country} ({})", locale.region(country.region())));
    let stage = customer.relationship.stage();
    let admin_lost = matches!(customer.admin_access, AdminAccess::Revoked { .. });
    let alias = customer.alias.as_ref().map(ToString::to_string);
    let tags = joined(customer.tags.iter().map(ToString::to_string));
    let may_buy = joined(customer.permissions.on().map(|one| locale.resource(one)));
    let relation = Fact {
        style: stage_style(shared, stage),
        ..fact("field-relationship", relationship(shared, customer))
    };
    let admin = Fact {
        style: if admin_lost {
            styles.warning
        } else {
            styles.base
        },
        ..fact("field-admin", admin(shared, customer))
    };
    let qualification = locale.qualification(customer.qualification);
    let shared_with = told(shared, customer, matters)
        .into_iter()
        .map(|(key, value)| fact(key, value));
    let mut all = vec![
        fact("field-id", customer.id.to_string()),
        fact("detail-name", customer.name().to_string()),
        fact("detail-tenant", customer.tenant_name.to_string()),
        fact("field-alias", or_none(alias)),
        fact("field-country", or_none(country)),
        fact("field-domain", or_none(joined(domains))),
        relation,
        admin,
        fact("field-agreement", agreement(shared, customer)),
        fact("detail-contact", or_none(contact(customer))),
        fact("field-permissions", or_none(may_buy)),
        fact("detail-qualification", qualification),
        fact("field-tags", or_none(tags)),
        fact("detail-invitation", or_none(invitation)),
    ];
    all.extend(shared_with);
    all
}

fn joined(words: impl Iterator<Item = String>) -> Option<String> {
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn relationship(shared: &Shared, customer: &Customer) -> String {
    let locale = &shared.locale;
    let stage = locale.stage(customer.relationship.stage());
    match customer.relationship {
        Relationship::None => stage,
        Relationship::Active { since } => dated(shared, "detail-since-date", &stage, since),
        Relationship::Ending { since, begun } => {
            let ending = dated(shared, "detail-since-date", &stage, Some(begun));
            let active = locale.stage(Stage::Active);
            let active = dated(shared, "detail-since-date", &active, since);
            let args = [("ending", ending.into()), ("active", active.into())];
            locale.with("detail-ending", &args)
        }
        Relationship::Ended { at } => dated(shared, "detail-on-date", &stage, at),
    }
}

fn dated(shared: &Shared, key: &str, what: &str, at: Option<Timestamp>) -> String {
    match at {
        None => what.to_owned(),
        Some(at) => {
            let date = shared.locale.date(at);
            let args = [("what", what.into()), ("date", date.into())];
            shared.locale.with(key, &args)
        }
    }
}

fn admin(shared: &Shared, customer: &Customer) -> String {
    let standing = shared.locale.admin(customer.admin_access.standing());
    match customer.admin_access {
        AdminAccess::NotGranted => standing,
        AdminAccess::Granted { since } => dated(shared, "detail-since-date", &standing, since),
        AdminAccess::Revoked { at } => dated(shared, "detail-on-date", &standing, at),
    }
}

fn agreement(shared: &Shared, customer: &Customer) -> String {
    let locale = &shared.locale;
    let standing = locale.agreement(customer.agreement.standing());
    match customer.agreement {
        Agreement::Attested { on: Some(day) } | Agreement::AcceptedDirectly { on: Some(day) } => {
            let date = locale.day(day);
            locale.with(
                "detail-on-date",
                &[("what", standing.into()), ("date", date.into())],
            )
        }
        _ => standing,
    }
}

/// Name and address of the one to write to.
pub(super) fn contact(customer: &Customer) -> Option<String> {
    let details = &customer.details;
    match (&details.contact_name, &details.contact_email) {
        (Some(name), Some(email)) => Some(format!("{name} <{email}>")),
        (Some(name), None) => Some(name.to_string()),
        (None, Some(email)) => Some(email.to_string()),
        (None, None) => None,
    }
}

/// Where the open invitation stands, as far as it is loaded.
pub(super) fn invitation(detail: &CustomerDetail, shared: &Shared) -> Option<String> {
    let id = detail.record()?.open_invitation?;
    let loaded = detail.invitations.items.iter().find(|one| one.id == id);
    Some(match loaded {
        Some(found) => {
            let stage = shared.locale.invitation_stage(found.status.stage());
            dated(shared, "detail-since-date", &stage, Some(found.updated))
        }
        None => shared.locale.text("detail-invitation-open"),
    })
}

/// The facts in lines of this width: two beside each other where both are short enough.
pub(super) fn rows(facts: &[Fact], shared: &Shared, width: usize) -> Vec<StyledLine> {
    let half = width / 2;
    let fits = |fact: &Fact| LABEL + DisplayText::new(&fact.value).width() < half;
    let mut lines = Vec::new();
    let mut rest = facts;
    while let Some((first, others)) = rest.split_first() {
        let left = line(first, shared);
        rest = others;
        match others.split_first() {
            Some((second, others)) if fits(first) && fits(second) => {
                rest = others;
                let blank = half.saturating_sub(left.width());
                let gap = left.with(DisplayText::blank(blank), shared.look.styles.base);
                lines.push(beside(gap, second, shared));
            }
            _ => lines.push(left),
        }
    }
    lines
}

fn line(fact: &Fact, shared: &Shared) -> StyledLine {
    beside(StyledLine::default(), fact, shared)
}

fn beside(before: StyledLine, fact: &Fact, shared: &Shared) -> StyledLine {
    let label = DisplayText::new(&fact.label).padded(LABEL);
    before
        .with(label, shared.look.styles.dim)
        .with(fact.value.as_str(), fact.style)
}

/// The way of a relationship in two lines: the stages, and a mark below the present one.
pub(super) fn way(shared: &Shared, stage: Stage) -> [StyledLine; 2] {
    let styles = &shared.look.styles;
    let becomes = shared.look.glyphs.becomes;
    let mut path = StyledLine::default();
    let mut mark = StyledLine::default();
    for one in [Stage::None, Stage::Active, Stage::Ending, Stage::Ended] {
        let word = shared.locale.stage(one);
        if one == stage {
            let word = DisplayText::new(&word.to_uppercase());
            mark.push(DisplayText::blank(path.width()), styles.base);
            mark.push("^".repeat(word.width()), stage_style(shared, stage));
            mark.push(" ", styles.base);
            mark.push(shared.locale.text("detail-you-are-here"), styles.dim);
            path.push(word, stage_style(shared, stage));
        } else {
            path.push(word, styles.dim);
        }
        path.push(format!(" {becomes} "), styles.dim);
    }
    path.push(shared.locale.text("detail-way-back"), styles.dim);
    [path, mark]
}
