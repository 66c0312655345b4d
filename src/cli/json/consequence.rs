//! The shapes of what follows from a change and of what to know although nothing forbids it:
//! `{"code": ..., evidence...}`. Evidence: `resource`, `until`, `invitation`, `precondition`.

use partnerdesk_domain::{Consequence, Warning};
use partnerdesk_exchange::instant_text;
use serde_json::{Value, json};

use super::Coded;

/// Something that is so afterwards.
pub(crate) fn consequence(consequence: &Consequence) -> Coded {
    use Consequence as C;
    let evidence = match consequence {
        C::PermissionVoided(resource) | C::WePay(resource) => {
            json!({ "resource": resource.code() })
        }
        C::DataKeptUntil(until) | C::InUseUntil(until) => json!({ "until": instant_text(*until) }),
        _ => Value::Null,
    };
    Coded::new(consequence.code(), evidence)
}

/// Something to know that does not forbid.
pub(crate) fn warning(warning: &Warning) -> Coded {
    use Warning as W;
    let (code, evidence) = match warning {
        W::AnotherInvitationOpen(id) => (
            "another-invitation-open",
            json!({ "invitation": id.to_string() }),
        ),
        W::Unconfirmed(precondition) => (
            "unconfirmed",
            json!({ "precondition": precondition.code() }),
        ),
        W::LinkKeepsWorking => ("link-keeps-working", Value::Null),
        W::EndsWithTerm(at) => ("ends-with-term", json!({ "until": at.map(instant_text) })),
        W::CountryUnknown => ("country-unknown", Value::Null),
        W::Advice(field, advice) => (advice.code(), json!({ "field": field.code() })),
        W::Undoes(sequence) => ("undoes", json!({ "entry": sequence.0 })),
    };
    Coded::new(code, evidence)
}
