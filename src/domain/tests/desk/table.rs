//! Prints what is decided as tables for people to compare: one row a command, one column a
//! starting point, each cell what becomes of it or why not.

use partnerdesk_domain::*;

use crate::records::{NOW, admin_agent};

/// Rows under a head, in columns as wide as they need.
pub(crate) struct Table(Vec<Vec<String>>);

impl Table {
    pub(crate) fn with_head(first: &str, columns: impl IntoIterator<Item = String>) -> Self {
        Self(vec![
            [first.to_owned()].into_iter().chain(columns).collect(),
        ])
    }

    pub(crate) fn row(&mut self, first: &str, cells: impl IntoIterator<Item = String>) {
        let cells = [first.to_owned()].into_iter().chain(cells);
        self.0.push(cells.collect());
    }

    pub(crate) fn print(&self) -> String {
        let columns = self.0[0].len();
        let width = |column: usize| {
            let cells = self.0.iter().map(|row| row[column].chars().count());
            cells.max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let lines = self.0.iter().map(|row| {
            assert_eq!(row.len(), columns, "{row:?}");
            let cells = row.iter().zip(&widths);
            let padded = cells.map(|(cell, width)| format!("{cell:width$}"));
            padded.collect::<Vec<_>>().join(" | ").trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// What an Admin agent gets for a command: the changes, `=` for none, or the reasons against it.
pub(crate) fn cell(state: &State, command: &Command) -> String {
    cell_of(&admin_agent(), state, command)
}

pub(crate) fn cell_of(actor: &Actor, before: &State, command: &Command) -> String {
    let decision = match decide(actor, NOW, before, command) {
        Ok(decision) => decision,
        Err(refused) => {
            let codes = refused.reasons().iter().map(Refusal::code);
            return format!("no: {}", codes.collect::<Vec<_>>().join(", "));
        }
    };
    let mut after = before.clone();
    for event in &decision.events {
        evolve(&mut after, actor, NOW, event);
    }
    let mut changes = Vec::new();
    if let (Some(before), Some(after)) = (&before.customer, &after.customer) {
        changes.extend(of_customer(before, after));
    } else if after.customer.is_some() {
        changes.push("in the book".to_owned());
    }
    let stage = |state: &State| state.invitation.as_ref().map(|i| i.status.stage());
    let is_new = |event: &Event| matches!(event, Event::Invitation(_, InvitationEvent::Drafted(_)));
    if decision.events.iter().any(is_new) {
        changes.push("new draft".to_owned());
    } else if let Some(reached) = stage(&after).filter(|reached| Some(*reached) != stage(before)) {
        changes.push(reached.code().to_owned());
    } else if before.invitation != after.invitation {
        changes.push("rewritten".to_owned());
    }
    if !decision.deliveries.is_empty() {
        changes.push("in the outbox".to_owned());
    }
    changes.extend(decision.warnings.iter().map(warning));
    match changes.as_slice() {
        [] => "=".to_owned(),
        _ => changes.join(", "),
    }
}

/// The facets that differ, each with its new value.
fn of_customer(before: &Customer, after: &Customer) -> Vec<String> {
    let mut changes = Vec::new();
    let mut note = |differs: bool, text: String| {
        if differs {
            changes.push(text);
        }
    };
    let stage = after.relationship.stage();
    note(
        stage != before.relationship.stage(),
        stage.code().to_owned(),
    );
    let admin = after.admin_access.standing();
    note(
        admin != before.admin_access.standing(),
        format!("admin {}", admin.code()),
    );
    for resource in Resource::ALL {
        let switch = after.permissions.of(*resource).switch;
        note(
            switch != before.permissions.of(*resource).switch,
            format!("{} {}", resource.code(), switch.code()),
        );
    }
    let owner = after.owner_role_confirmed.is_some();
    note(
        owner != before.owner_role_confirmed.is_some(),
        format!("owner {}", if owner { "known" } else { "unknown" }),
    );
    for (old, new) in before.subscriptions.iter().zip(&after.subscriptions) {
        note(
            old.status != new.status,
            format!("{} {}", new.id, status_word(new.status)),
        );
    }
    note(
        before.subscriptions.len() != after.subscriptions.len(),
        format!("{} subscriptions", after.subscriptions.len()),
    );
    note(before.alias != after.alias, "alias".to_owned());
    note(before.note != after.note, "note".to_owned());
    note(before.tags != after.tags, "tags".to_owned());
    note(before.details != after.details, "details".to_owned());
    let mark = after.open_invitation.map_or("closed", |_| "open");
    note(
        before.open_invitation != after.open_invitation,
        format!("invitation {mark}"),
    );
    changes
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::AnotherInvitationOpen(_) => "! another is open".to_owned(),
        Warning::Unconfirmed(what) => format!("! {} unconfirmed", what.code()),
        Warning::LinkKeepsWorking => "! link keeps working".to_owned(),
        Warning::EndsWithTerm(_) => "! ends with term".to_owned(),
        Warning::CountryUnknown => "! country unknown".to_owned(),
        Warning::Advice(_, advice) => format!("! {}", advice.code()),
        Warning::Undoes(_) => "! undoes".to_owned(),
    }
}
