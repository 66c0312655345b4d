//! Words for what follows from a deed, and for what to know although nothing forbids it.

use partnerdesk_domain::{Consequence, Warning};

use crate::locale::Locale;

impl Locale {
    /// Something that is so afterwards, as a sentence.
    pub fn consequence(&self, consequence: &Consequence) -> String {
        use Consequence as C;
        match consequence {
            C::PermissionVoided(resource) | C::WePay(resource) => {
                let key = format!("consequence-{}", consequence.code());
                self.with(&key, &[("resource", self.resource(*resource).into())])
            }
            C::DataKeptUntil(at) | C::InUseUntil(at) => {
                let key = format!("consequence-{}", consequence.code());
                self.with(&key, &[("date", self.date(*at).into())])
            }
            plain => self.coded("consequence", plain.code()),
        }
    }

    /// Something to know that does not forbid, as a sentence.
    pub fn warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::AnotherInvitationOpen(id) => {
                let args = [("invitation", id.to_string().into())];
                self.with("warning-another-invitation-open", &args)
            }
            Warning::Unconfirmed(precondition) => {
                let args = [("precondition", self.precondition(*precondition).into())];
                self.with("warning-unconfirmed", &args)
            }
            Warning::LinkKeepsWorking => self.consequence(&Consequence::LinkKeepsWorking),
            Warning::EndsWithTerm(None) => self.text("warning-ends-with-term"),
            Warning::EndsWithTerm(Some(at)) => self.with(
                "warning-ends-with-term-on",
                &[("date", self.date(*at).into())],
            ),
            Warning::CountryUnknown => self.text("warning-country-unknown"),
            Warning::Advice(field, advice) => {
                let field = self.customer_field(*field);
                let args = [
                    ("field", field.into()),
                    ("advice", self.field_advice(*advice).into()),
                ];
                self.with("warning-advice", &args)
            }
            Warning::Undoes(sequence) => {
                let args = [("sequence", sequence.0.to_string().into())];
                self.with("warning-undoes", &args)
            }
        }
    }
}
