//! Words for what can be done, may be done and was done, and for texts that were entered
//! wrongly on the way.

use partnerdesk_domain::{
    Action, Feature, MalformedId, Opportunity, RefusalNote, SubscriptionId, WordProblem,
};

use crate::locale::Locale;

impl Locale {
    /// What a role may do, to be read after "may": "end a reseller relationship".
    pub fn action(&self, action: Action) -> String {
        self.coded("action", action.code())
    }

    /// A part of the business that not every account is offered: "new sales".
    pub fn feature(&self, feature: Feature) -> String {
        self.coded("feature", feature.code())
    }

    /// What could be done about a customer, as a label: "End the relationship".
    pub fn opportunity(&self, opportunity: &Opportunity) -> String {
        let of = |key: &str, subscription: &SubscriptionId| {
            self.with(key, &[("subscription", subscription.as_str().into())])
        };
        match opportunity {
            Opportunity::Request => self.text("opportunity-request"),
            Opportunity::Reinstate => self.text("opportunity-reinstate"),
            Opportunity::BeginOffboarding => self.text("opportunity-begin-offboarding"),
            Opportunity::AbandonOffboarding => self.text("opportunity-abandon-offboarding"),
            Opportunity::End => self.text("opportunity-end"),
            Opportunity::RecordAdminLoss => self.text("opportunity-record-admin-loss"),
            Opportunity::Switch(resource) => {
                let resource = self.resource(*resource);
                self.with("opportunity-switch", &[("resource", resource.into())])
            }
            Opportunity::Edit => self.text("opportunity-edit"),
            Opportunity::Annotate => self.text("opportunity-annotate"),
            Opportunity::Suspend(id) => of("opportunity-suspend", id),
            Opportunity::Reactivate(id) => of("opportunity-reactivate", id),
            Opportunity::Cancel(id) => of("opportunity-cancel", id),
        }
    }

    /// What an entry of the journal did or tried, by the stable name there: "relationship.end"
    /// is "end relationship". A name that we do not know, from a newer program, stays as it is.
    pub fn journal_action(&self, action: &str) -> String {
        let key = format!("journal-{}", action.replace('.', "-"));
        self.find(&key, &[]).unwrap_or_else(|| action.to_owned())
    }

    /// A reason as it stands in the journal, in a few words and with what it was about. A code
    /// that we do not know stays as it is.
    pub fn refusal_note(&self, note: &RefusalNote) -> String {
        let key = format!("short-{}", note.code.replace('.', "-"));
        let short = self.find(&key, &[]).unwrap_or_else(|| note.code.clone());
        if note.about.is_empty() {
            return short;
        }
        let about = note.about.as_str();
        self.with(
            "short-about",
            &[("short", short.into()), ("about", about.into())],
        )
    }

    /// Why an entered text cannot be taken.
    pub fn word_problem(&self, problem: &WordProblem) -> String {
        match problem {
            WordProblem::Blank => self.text("word-blank"),
            WordProblem::TooLong { limit, length } => {
                let args = [("limit", (*limit).into()), ("length", (*length).into())];
                self.with("word-too-long", &args)
            }
            WordProblem::Malformed => self.text("word-malformed"),
        }
    }

    /// Why an entered identity is none.
    pub fn malformed_id(&self, problem: &MalformedId) -> String {
        self.with("id-malformed", &[("given", (&problem.given).into())])
    }
}
