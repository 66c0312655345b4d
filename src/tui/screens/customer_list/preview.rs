//! The preview beside the list: what one wants to know of a customer while somebody waits on
//! the phone, and what can be done next.

use partnerdesk_domain::{Customer, State, blockers, options};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::screens::overlays::why::{is_main, offer_line};
use crate::shared::Shared;
use crate::widgets::StyledLine;
use crate::widgets::panel::Panel;

use super::CustomerList;
use super::rows::stage_style;

/// Draws the preview of the customer under the cursor.
pub(super) fn view(list: &CustomerList, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let state = list.preview.as_deref();
    let customer = state.and_then(|state| state.customer.as_ref());
    let customer = customer.filter(|customer| Some(customer.id) == list.cursor);
    let title = customer
        .map(|customer| customer.name().to_string())
        .unwrap_or_default();
    let inner = Panel::new(title).render(area, frame.buffer_mut(), &shared.look);
    let (Some(state), Some(customer)) = (state, customer) else {
        return;
    };
    let mut lines = facts(shared, customer);
    lines.push(StyledLine::new("", shared.look.styles.base));
    lines.extend(next_steps(shared, state));
    let rows = inner.rows().zip(lines);
    for (row, line) in rows {
        line.truncated(usize::from(inner.width)).render(
            row,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
    }
}

fn facts(shared: &Shared, customer: &Customer) -> Vec<StyledLine> {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let fact = |key: &str, value: String| {
        let label = crate::widgets::DisplayText::new(&locale.text(key)).padded(12);
        StyledLine::new(label, styles.dim).with(value, styles.base)
    };
    let none = || locale.text("none");
    let mut lines = Vec::new();
    lines.extend(
        customer
            .alias
            .as_ref()
            .map(|alias| fact("field-alias", alias.to_string())),
    );
    lines.push(fact("field-id", customer.id.to_string()));
    let domain = customer.primary_domain.as_ref();
    lines.push(fact(
        "field-domain",
        domain.map_or_else(none, ToString::to_string),
    ));
    let country = customer.details.country;
    lines.push(fact(
        "field-country",
        country.map_or_else(none, |country| country.to_string()),
    ));
    let stage = customer.relationship.stage();
    let since = customer
        .relationship
        .since()
        .map(|at| locale.date(at))
        .unwrap_or_default();
    let label = crate::widgets::DisplayText::new(&locale.text("field-relationship")).padded(12);
    lines.push(
        StyledLine::new(label, styles.dim)
            .with(locale.stage(stage), stage_style(shared, stage))
            .with(" ", styles.base)
            .with(since, styles.dim),
    );
    lines.push(fact(
        "field-admin",
        locale.admin(customer.admin_access.standing()),
    ));
    lines.push(fact(
        "field-agreement",
        locale.agreement(customer.agreement.standing()),
    ));
    let allowed: Vec<String> = customer
        .permissions
        .on()
        .map(|one| locale.resource(one))
        .collect();
    let allowed = if allowed.is_empty() {
        none()
    } else {
        allowed.join(", ")
    };
    lines.push(fact("field-permissions", allowed));
    let tags: Vec<String> = customer.tags.iter().map(ToString::to_string).collect();
    lines.push(fact(
        "field-tags",
        if tags.is_empty() {
            none()
        } else {
            tags.join(", ")
        },
    ));
    let (active, total) = customer.subscription_counts(shared.now);
    lines.push(fact("field-subscriptions", format!("{active}/{total}")));
    if customer.relationship.is_live() {
        let count = blockers(customer, shared.now).len();
        lines.push(fact("field-blockers", count.to_string()));
    }
    lines
}

fn next_steps(shared: &Shared, state: &State) -> Vec<StyledLine> {
    let heading = StyledLine::new(shared.locale.text("next-steps"), shared.look.styles.heading);
    let offers = options(&shared.actor, shared.now, state);
    let main = offers
        .iter()
        .filter(|offer| is_main(&offer.opportunity) && !offer.is_not_applicable());
    std::iter::once(heading)
        .chain(main.map(|offer| offer_line(shared, offer)))
        .collect()
}
