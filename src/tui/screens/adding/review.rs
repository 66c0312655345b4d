//! The step before the last: everything that was written, section by section, with what stands
//! against recording it. Enter on a row leads back to its field.

use partnerdesk_domain::{CustomerField, CustomerId, Refusal};

use crate::shared::Shared;

use super::Adding;
use super::step::Step;

/// A row of the review.
pub(super) enum Row {
    /// Something against it that is no field's matter.
    Hindrance(Refusal),
    /// The customer that is in the book already: it can be asked instead.
    Twin(CustomerId),
    /// The beginning of a step's fields.
    Heading(Step),
    /// A field.
    Field(CustomerField),
}

/// Everything that is reviewed.
pub(super) fn rows(adding: &Adding, shared: &Shared) -> Vec<Row> {
    let checked = adding.checked(shared);
    let hindrances = adding.hindrances(shared);
    let mut all: Vec<Row> = hindrances.into_iter().map(Row::Hindrance).collect();
    all.extend(adding.twins.found().map(Row::Twin));
    for step in [Step::Account, Step::Options] {
        all.push(Row::Heading(step));
        let fields = step.fields(&adding.form, shared);
        let told = fields.into_iter().filter(|field| {
            !adding.form.text(*field).is_empty() || checked.problem(*field).is_some()
        });
        all.extend(told.map(Row::Field));
    }
    all
}
