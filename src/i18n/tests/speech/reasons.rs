//! Every reason for "no", in both languages: what is in the way with its evidence, and what to
//! do about it. Each form that a reason can take is said once.

use std::iter::successors;

use partnerdesk_domain::{
    AccountKind, AccountPart, Action, Blocker, BlockerKind, Cloud, CustomerField, CustomerId,
    DispatchStage, Feature, FieldProblem, InvitationId, InvitationStage, LetterProblem, MatterId,
    MatterKind, MicrosoftId, NotOffered, Placeholder, ProductName, ProgrammeStatus, Refusal,
    RefusalNote, Role, Rule, Stage, Standing, Timestamp, Version,
};

use super::samples::{DATE, country, subscription};
use super::{assert_said, assert_sentence, both};

fn blocker(kind: BlockerKind, ends: Option<Timestamp>) -> Refusal {
    Refusal::Blocked(Blocker {
        kind,
        subscription: subscription(),
        product: ProductName::parse("Reserved VM instance").expect("a name"),
        quantity: 1200,
        ends,
    })
}

fn letter_problems() -> Vec<LetterProblem> {
    use LetterProblem as P;
    let after = |problem: &P| {
        Some(match problem {
            P::SubjectBlank => P::SubjectHasControls,
            P::SubjectHasControls => P::UnknownPlaceholder {
                line: 0,
                name: "nope".to_owned(),
            },
            P::UnknownPlaceholder { .. } => P::EmptyPlaceholder {
                line: 3,
                placeholder: Placeholder::ContactName,
            },
            P::EmptyPlaceholder { .. } => P::Malformed {
                line: 5,
                detail: "unknown filter".to_owned(),
            },
            P::Malformed { .. } => P::Unclosed { line: 4 },
            P::Unclosed { .. } => P::LinkMissing,
            P::LinkMissing => P::LinkAltered,
            P::LinkAltered => P::LinkRepeated { times: 2 },
            P::LinkRepeated { .. } => return None,
        })
    };
    successors(Some(P::SubjectBlank), after).collect()
}

fn refusals() -> Vec<Refusal> {
    [every_variant(), other_forms()].concat()
}

/// One reason of every variant.
fn every_variant() -> Vec<Refusal> {
    use Refusal as R;
    let customer = CustomerId::primary(MicrosoftId(7));
    let typeable = || vec!["Contoso".to_owned(), "contoso.example".to_owned()];
    let (action, role) = (Action::EndRelationship, Role::HelpdeskAgent);
    let feature = Feature::EndRelationship;
    let in_cloud = NotOffered::InCloud(Cloud::UsGovernment);
    let matter = MatterId::new(MatterKind::Partnership, 7);
    let after = |refusal: &R| {
        Some(match refusal {
            R::ReadOnly => R::RoleMayNot {
                action,
                role,
                allowed: action.roles(),
            },
            R::RoleMayNot { .. } => R::NotOffered {
                feature,
                because: in_cloud,
            },
            R::NotOffered { .. } => R::WrongStage {
                stage: Stage::None,
                needs: vec![Stage::Active, Stage::Ending],
            },
            R::WrongStage { .. } => blocker(BlockerKind::OpenReservation, Some(DATE)),
            R::Blocked(_) => R::WrongInvitationStage {
                stage: InvitationStage::Draft,
                needs: vec![
                    InvitationStage::Ready,
                    InvitationStage::Sent,
                    InvitationStage::Lapsed,
                ],
            },
            R::WrongInvitationStage { .. } => R::Letter(LetterProblem::LinkMissing),
            R::Letter(_) => R::TextTooLong {
                limit: 20_000,
                length: 20_300,
            },
            R::TextTooLong { .. } => R::NotInOutbox,
            R::NotInOutbox => R::InOutbox(DispatchStage::Sending),
            R::InOutbox(_) => R::WrongDispatch {
                stage: DispatchStage::Sending,
                needs: vec![DispatchStage::Queued, DispatchStage::Deferred],
            },
            R::WrongDispatch { .. } => R::RecipientMissing,
            R::RecipientMissing => R::AdminCannotBeOmitted,
            R::AdminCannotBeOmitted => R::NothingToRequest,
            R::NothingToRequest => R::WrongInvitationKind,
            R::WrongInvitationKind => R::OutsideRegion {
                customer: country("FR"),
                ours: country("US"),
            },
            R::OutsideRegion { .. } => R::AccountIncomplete(AccountPart::Tenant),
            R::AccountIncomplete(_) => R::NoSuchCustomer(Some(customer)),
            R::NoSuchCustomer(_) => R::CustomerExists(customer),
            R::CustomerExists(_) => R::NoSuchInvitation(InvitationId(204)),
            R::NoSuchInvitation(_) => R::InvitationExists(InvitationId(204)),
            R::InvitationExists(_) => R::OtherCustomerInvited(customer),
            R::OtherCustomerInvited(_) => R::NoSuchSubscription(subscription()),
            R::NoSuchSubscription(_) => R::WrongStanding {
                standing: Standing::Pending,
                needs: vec![Standing::Active],
            },
            R::WrongStanding { .. } => R::CannotSuspend,
            R::CannotSuspend => R::CancellationWindowClosed { until: DATE },
            R::CancellationWindowClosed { .. } => R::ConfirmationMissing {
                expected: typeable(),
            },
            R::ConfirmationMissing { .. } => R::ConfirmationMismatch {
                expected: typeable(),
            },
            R::ConfirmationMismatch { .. } => R::Changed {
                expected: Version(3),
                found: Version(5),
            },
            R::Changed { .. } => R::NotUndoable,
            R::NotUndoable => R::ChangedSince,
            R::ChangedSince => R::NoSuchMatter(matter),
            R::NoSuchMatter(_) => R::MatterExists(matter),
            R::MatterExists(_) => R::WrongMatterStage {
                kind: matter.kind(),
                stage: "ended",
                needs: vec!["invited", "sent"],
            },
            R::WrongMatterStage { .. } => R::Rule {
                rule: Rule::PartnershipExists,
                about: "Contoso".to_owned(),
            },
            R::Rule { .. } => R::Field(CustomerField::Phone, FieldProblem::Missing),
            R::Field(..) => R::DomainTaken(customer),
            R::DomainTaken(_) => return None,
        })
    };
    successors(Some(R::ReadOnly), after).collect()
}

/// The other forms that some reasons take.
fn other_forms() -> Vec<Refusal> {
    use Refusal as R;
    let feature = Feature::EndRelationship;
    let mut all: Vec<R> = letter_problems().into_iter().map(R::Letter).collect();
    all.extend(Placeholder::ALL.iter().map(|placeholder| {
        R::Letter(LetterProblem::EmptyPlaceholder {
            line: 0,
            placeholder: *placeholder,
        })
    }));
    all.extend(Rule::ALL.iter().map(|rule| R::Rule {
        rule: *rule,
        about: "Contoso".to_owned(),
    }));
    all.extend(DispatchStage::ALL.iter().map(|stage| R::InOutbox(*stage)));
    all.extend(BlockerKind::ALL.map(|kind| blocker(kind, None)));
    all.extend(
        AccountPart::ALL
            .iter()
            .map(|part| R::AccountIncomplete(*part)),
    );
    let stages = Stage::ALL.iter();
    all.extend(stages.map(|stage| R::WrongStage {
        stage: *stage,
        needs: vec![Stage::Ended],
    }));
    all.extend(
        InvitationStage::ALL
            .iter()
            .map(|stage| R::WrongInvitationStage {
                stage: *stage,
                needs: vec![InvitationStage::Sent],
            }),
    );
    all.extend(Standing::ALL.iter().map(|standing| R::WrongStanding {
        standing: *standing,
        needs: vec![Standing::Active],
    }));
    let because = [
        NotOffered::ToKind(AccountKind::IndirectReseller),
        NotOffered::ToKind(AccountKind::DirectReseller),
        NotOffered::InStanding(ProgrammeStatus::Suspended),
    ];
    all.extend(because.map(|because| R::NotOffered { feature, because }));
    all.push(R::NoSuchCustomer(None));
    all
}

#[test]
fn every_reason_says_what_is_in_the_way_and_what_to_do() {
    for locale in both() {
        for refusal in refusals() {
            let reason = locale.refusal(&refusal);
            assert_sentence(&locale, &reason.what);
            assert_sentence(&locale, &reason.fix);
            assert_ne!(reason.what, reason.fix);
        }
    }
}

#[test]
fn every_reason_has_a_short_form_for_the_journal() {
    for locale in both() {
        for refusal in refusals() {
            let code = refusal.code().to_owned();
            let note = RefusalNote {
                code: code.clone(),
                about: String::new(),
            };
            assert_said(&locale, &locale.refusal_note(&note));
            assert!(
                code == "read-only" || locale.refusal_note(&note) != code,
                "{code}"
            );
        }
    }
}

#[test]
fn evidence_stands_in_the_reason() {
    let evidence: [(Refusal, &[&str]); 6] = [
        (
            blocker(BlockerKind::OpenReservation, Some(DATE)),
            &["1,200 x", "Reserved VM instance", "R-1182", "2027-02-01"],
        ),
        (
            Refusal::OutsideRegion {
                customer: country("FR"),
                ours: country("US"),
            },
            &["FR"],
        ),
        (
            Refusal::CancellationWindowClosed { until: DATE },
            &["2027-02-01 00:00"],
        ),
        (
            Refusal::Changed {
                expected: Version(3),
                found: Version(5),
            },
            &["3", "5"],
        ),
        (
            Refusal::TextTooLong {
                limit: 20_000,
                length: 20_300,
            },
            &["20,000", "20,300"],
        ),
        (
            Refusal::NoSuchCustomer(Some(CustomerId::primary(MicrosoftId(7)))),
            &["00000000-0000-0000-0000-000000000007"],
        ),
    ];
    for locale in both() {
        for (refusal, parts) in &evidence {
            let what = locale.refusal(refusal).what;
            assert!(parts.iter().all(|part| what.contains(part)), "{what}");
        }
    }
}

#[test]
fn a_reason_reads_as_a_person_would_say_it() {
    let [english, chinese] = both();
    let refusal = Refusal::RoleMayNot {
        action: Action::SwitchPermissions,
        role: Role::HelpdeskAgent,
        allowed: Action::SwitchPermissions.roles(),
    };
    assert_eq!(
        english.refusal(&refusal).what,
        "Only an Admin agent may change what a customer may buy. You act as Helpdesk agent."
    );
    assert_eq!(
        chinese.refusal(&refusal).what,
        "只有管理员代理可以更改客户购买权限。您当前的角色是支持人员代理。"
    );
    let refusal = Refusal::ConfirmationMissing {
        expected: vec!["Contoso Retail".to_owned(), "contoso.example".to_owned()],
    };
    assert_eq!(
        english.refusal(&refusal).fix,
        "Type \"Contoso Retail\" or \"contoso.example\"."
    );
    let problem = LetterProblem::EmptyPlaceholder {
        line: 2,
        placeholder: Placeholder::ContactName,
    };
    let reason = english.letter_problem(&problem);
    assert_eq!(
        reason.what,
        "There is no value for {{contact.name}} (in line 2): the recipient's name."
    );
    assert!(reason.fix.contains("{{contact.name|default(\"...\")}}"));
}

#[test]
fn hostile_evidence_stays_in_its_sentence() {
    let product = ProductName::parse("a\u{1b}]0;x\u{7}\r\n\u{202e}b").expect("any name is one");
    let Refusal::Blocked(blocker) = blocker(BlockerKind::ActiveSubscription, None) else {
        unreachable!("a blocker was made")
    };
    for locale in both() {
        let what = locale
            .blocker(&Blocker {
                product: product.clone(),
                ..blocker.clone()
            })
            .what;
        assert!(
            !what.contains(|c: char| c.is_control() || c == '\u{202e}'),
            "{what:?}"
        );
    }
}
