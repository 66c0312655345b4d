//! A field as a person reads it: its value in words, the values that can be chosen, and what is
//! to be said about it.

use partnerdesk_domain::{
    AgreementWay, Checked, CustomerField as F, CustomerForm, Demand, FieldProblem, Qualification,
};
use ratatui::style::Style;

use crate::shared::Shared;

use super::Adding;

impl Adding {
    /// The field under the cursor, in a step that has fields.
    pub(super) fn current(&self) -> Option<F> {
        self.editing_field
    }

    /// The form as it is judged.
    pub(super) fn checked(&self, shared: &Shared) -> Checked {
        self.form.check(shared.locale.today(shared.now))
    }
}

/// What stands in a field, in words.
pub(super) fn value(form: &CustomerForm, shared: &Shared, field: F) -> String {
    let text = form.text(field);
    label(shared, field, text)
}

/// What a value of a field is called.
pub(super) fn label(shared: &Shared, field: F, text: &str) -> String {
    let locale = &shared.locale;
    match field {
        F::Qualification => {
            let of = Qualification::from_code(text).unwrap_or_default();
            locale.qualification(of)
        }
        F::Agreement => match AgreementWay::from_code(text) {
            Some(way) => locale.text(&format!("agreement-way-{}", way.code())),
            None => locale.text("agreement-way-none"),
        },
        F::Reseller if text.is_empty() => locale.text("reseller-none"),
        _ => text.to_owned(),
    }
}

/// The values that a field can be given from a list, an empty one for none.
pub(super) fn choices(form: &CustomerForm, field: F) -> Vec<String> {
    let mut all = form.choices(field);
    if matches!(field, F::Agreement | F::Reseller) {
        all.insert(0, String::new());
    }
    all
}

/// What is said beside a field: the problem, or that it is needed, or what its country means.
pub(super) fn beside(
    adding: &Adding,
    shared: &Shared,
    checked: &Checked,
    field: F,
) -> Option<(String, Style)> {
    let (locale, styles) = (&shared.locale, &shared.look.styles);
    match checked.problem(field) {
        Some(FieldProblem::Missing) if !adding.urged => {
            let samples = adding.form.samples(field).join(" | ");
            let text = if samples.is_empty() {
                locale.text("adding-needed")
            } else {
                samples
            };
            return Some((text, styles.dim));
        }
        Some(problem) => {
            let sign = shared.look.glyphs.attention;
            let slip = locale.field_slip(field, problem);
            return Some((format!("{sign} {slip}"), styles.warning));
        }
        None => {}
    }
    if let Some(twin) = adding.twins.of(field) {
        let sign = shared.look.glyphs.attention;
        let text = locale.with("adding-twin", &[("name", twin.into())]);
        return Some((format!("{sign} {text}"), styles.warning));
    }
    if let Some((_, advice)) = checked.advice.iter().find(|(of, _)| *of == field) {
        return Some((locale.field_advice(*advice), styles.info));
    }
    let market = adding.form.market()?;
    let text = match field {
        F::Country => {
            let region = locale.region(market.region);
            let args = [
                ("region", region.into()),
                ("currency", market.currency.into()),
            ];
            locale.with("adding-market", &args)
        }
        F::Domain => F::DOMAIN_END.to_owned(),
        _ if adding.form.demand(field) == Demand::Optional
            && adding.form.text(field).is_empty() =>
        {
            locale.text("adding-optional")
        }
        _ => return None,
    };
    Some((text, styles.dim))
}

/// What is told in full about the field under the cursor.
pub(super) fn told(
    adding: &Adding,
    shared: &Shared,
    checked: &Checked,
    field: F,
) -> (String, Style) {
    let (locale, styles) = (&shared.locale, &shared.look.styles);
    if let Some(problem) = checked.problem(field)
        && (adding.urged || *problem != FieldProblem::Missing)
    {
        let reason = locale.field_problem(field, problem);
        return (format!("{} {}", reason.what, reason.fix), styles.warning);
    }
    if adding.twins.of(field).is_some() {
        return (locale.text("adding-twin-fix"), styles.warning);
    }
    if let Some((_, advice)) = checked.advice.iter().find(|(of, _)| *of == field) {
        return (locale.field_advice(*advice), styles.info);
    }
    (locale.about_field(field), styles.dim)
}
