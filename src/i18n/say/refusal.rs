//! Words for every reason for "no": what is in the way, with its evidence, and how to meet it
//! or who may. The reasons themselves, and their order, are the domain's.

use partnerdesk_domain::{
    Blocker, BlockerKind, Country, DispatchStage, NotOffered, Refusal, Role, Rule, Standing,
};

use crate::arg::Arg;
use crate::locale::Locale;
use crate::say::Reason;

impl Locale {
    /// A reason for "no", and what to do about it.
    pub fn refusal(&self, refusal: &Refusal) -> Reason {
        use Refusal as R;
        match refusal {
            R::RoleMayNot {
                action,
                role,
                allowed,
            } => self.reason(
                "refusal-role-may-not",
                &[
                    ("action", self.action(*action).into()),
                    ("role", self.role(*role).into()),
                    ("allowed", self.roles(allowed).into()),
                ],
            ),
            R::NotOffered { feature, because } => {
                self.not_offered(*because, self.feature(*feature).into())
            }
            R::WrongStage { stage, needs } => {
                let needs = self.one_of(needs.iter().map(|stage| self.stage(*stage)));
                let args = [("stage", stage.code().into()), ("needs", needs.into())];
                self.reason("refusal-wrong-relationship", &args)
            }
            R::Blocked(blocker) => self.blocker(blocker),
            R::WrongInvitationStage { stage, needs } => {
                let needs = self.one_of(needs.iter().map(|stage| self.invitation_stage(*stage)));
                let args = [
                    ("code", stage.code().into()),
                    ("stage", self.invitation_stage(*stage).into()),
                    ("needs", needs.into()),
                ];
                self.reason("refusal-wrong-invitation-status", &args)
            }
            R::Letter(problem) => self.letter_problem(problem),
            R::TextTooLong { limit, length } => self.reason(
                "refusal-text-too-long",
                &[
                    ("limit", (*limit).into()),
                    ("length", (*length).into()),
                    ("excess", length.saturating_sub(*limit).into()),
                ],
            ),
            R::NotInOutbox => self.reason("refusal-not-in-outbox", &[]),
            R::InOutbox(stage) => self.in_outbox(*stage),
            R::WrongDispatch { stage, needs } => self.wrong_dispatch(*stage, needs),
            R::RecipientMissing => self.reason("refusal-recipient-missing", &[]),
            R::AdminCannotBeOmitted => self.reason("refusal-admin-cannot-be-omitted", &[]),
            R::NothingToRequest => self.reason("refusal-nothing-to-request", &[]),
            R::WrongInvitationKind => self.reason("refusal-wrong-invitation-kind", &[]),
            R::OutsideRegion { customer, ours } => self.outside_region(*customer, *ours),
            R::AccountIncomplete(part) => self.reason(
                "refusal-account-incomplete",
                &[("part", part.code().into())],
            ),
            R::NoSuchCustomer(None) => self.reason("refusal-no-customer-named", &[]),
            R::NoSuchCustomer(Some(id)) => self.about("refusal-no-such-customer", "customer", id),
            R::CustomerExists(id) => self.about("refusal-customer-exists", "customer", id),
            R::NoSuchInvitation(id) => self.about("refusal-no-such-invitation", "invitation", id),
            R::InvitationExists(id) => self.about("refusal-invitation-exists", "invitation", id),
            R::OtherCustomerInvited(id) => {
                self.about("refusal-other-customer-invited", "customer", id)
            }
            R::NoSuchSubscription(id) => {
                self.about("refusal-no-such-subscription", "subscription", id)
            }
            R::WrongStanding { standing, needs } => self.wrong_standing(*standing, needs),
            R::CannotSuspend => self.reason("refusal-cannot-suspend", &[]),
            R::CancellationWindowClosed { until } => {
                let args = [("until", self.date_time(*until).into())];
                self.reason("refusal-cancellation-window-closed", &args)
            }
            R::ConfirmationMismatch { expected } => {
                let args = [("expected", self.typed(expected).into())];
                self.reason("refusal-confirmation-mismatch", &args)
            }
            R::ConfirmationMissing { expected } => {
                let args = [("expected", self.typed(expected).into())];
                self.reason("refusal-confirmation-missing", &args)
            }
            R::Changed { expected, found } => {
                let args = [("expected", expected.0.into()), ("found", found.0.into())];
                self.reason("refusal-changed", &args)
            }
            R::NotUndoable => self.reason("refusal-not-undoable", &[]),
            R::ChangedSince => self.reason("refusal-changed-since", &[]),
            R::Field(field, problem) => self.field_problem(*field, problem),
            R::DomainTaken(id) => self.about("refusal-domain-taken", "customer", id),
            R::ReadOnly => self.reason("refusal-read-only", &[]),
            R::NoSuchMatter(id) => self.of_matter("refusal-no-such-matter", *id),
            R::MatterExists(id) => self.of_matter("refusal-matter-exists", *id),
            R::WrongMatterStage { kind, stage, needs } => {
                self.wrong_matter_stage(*kind, stage, needs)
            }
            R::Rule { rule, about } => self.rule(*rule, about),
        }
    }

    fn rule(&self, rule: Rule, about: &str) -> Reason {
        let key = format!("refusal-{}", rule.code());
        self.reason(&key, &[("about", self.quoted(about).into())])
    }

    fn wrong_standing(&self, standing: Standing, needs: &[Standing]) -> Reason {
        let needs = self.one_of(needs.iter().map(|standing| self.standing(*standing)));
        let args = [
            ("code", standing.code().into()),
            ("standing", self.standing(standing).into()),
            ("needs", needs.into()),
        ];
        self.reason("refusal-wrong-subscription-status", &args)
    }

    fn in_outbox(&self, stage: DispatchStage) -> Reason {
        let args = [
            ("code", stage.code().into()),
            ("stage", self.dispatch_stage(stage).into()),
        ];
        self.reason("refusal-in-outbox", &args)
    }

    fn wrong_dispatch(&self, stage: DispatchStage, needs: &[DispatchStage]) -> Reason {
        let needs = self.one_of(needs.iter().map(|stage| self.dispatch_stage(*stage)));
        let args = [
            ("stage", self.dispatch_stage(stage).into()),
            ("needs", needs.into()),
        ];
        self.reason("refusal-wrong-outbox-state", &args)
    }

    /// Something to clear before a relationship can end, and how.
    pub fn blocker(&self, blocker: &Blocker) -> Reason {
        let key = match blocker.kind {
            BlockerKind::OpenReservation => "refusal-open-reservation",
            BlockerKind::SoftwarePurchase => "refusal-software-purchase",
            BlockerKind::ActiveSubscription => "refusal-active-subscription",
            BlockerKind::NewCommerceNotCancelled => "refusal-new-commerce-not-cancelled",
        };
        self.reason(key, &[("evidence", self.evidence(blocker).into())])
    }

    fn evidence(&self, blocker: &Blocker) -> String {
        let mut args = vec![
            ("quantity", Arg::from(blocker.quantity)),
            ("product", blocker.product.as_str().into()),
            ("subscription", blocker.subscription.as_str().into()),
        ];
        match blocker.ends {
            None => self.with("blocker-evidence", &args),
            Some(ends) => {
                args.push(("ends", self.date(ends).into()));
                self.with("blocker-evidence-until", &args)
            }
        }
    }

    fn not_offered(&self, because: NotOffered, feature: Arg<'_>) -> Reason {
        let feature = ("feature", feature);
        match because {
            NotOffered::InCloud(cloud) => {
                let args = [feature, ("cloud", self.cloud(cloud).into())];
                self.reason("refusal-not-offered-in-cloud", &args)
            }
            NotOffered::ToKind(kind) => {
                let code = ("code", kind.code().into());
                let args = [feature, code, ("kind", self.account_kind(kind).into())];
                self.reason("refusal-not-offered-to-kind", &args)
            }
            NotOffered::InStanding(status) => {
                let args = [feature, ("standing", self.programme_status(status).into())];
                self.reason("refusal-not-offered-in-standing", &args)
            }
        }
    }

    fn outside_region(&self, customer: Country, ours: Country) -> Reason {
        self.reason(
            "refusal-outside-region",
            &[
                ("country", customer.code().into()),
                ("region", self.region(customer.region()).into()),
                ("own-country", ours.code().into()),
                ("own-region", self.region(ours.region()).into()),
            ],
        )
    }

    fn about(&self, key: &str, name: &str, id: &impl ToString) -> Reason {
        self.reason(key, &[(name, id.to_string().into())])
    }

    /// Roles of which one is enough, each with its article.
    fn roles(&self, roles: &[Role]) -> String {
        self.one_of(
            roles
                .iter()
                .map(|role| self.text(&format!("role-{}.one", role.code()))),
        )
    }

    /// Texts of which one has to be typed, each in quotes.
    fn typed(&self, texts: &[String]) -> String {
        self.one_of(texts.iter().map(|text| self.quoted(text)))
    }
}
