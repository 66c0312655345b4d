//! The filter language for customers: `acme rel:active,ending country:DE -tag:test perm:on`.
//! A word that no term knows is searched as it stands, so that typing never fails half-way.

use std::fmt;

use partnerdesk_domain::{AdminStanding, AgreementStanding, Country, Resource, Stage, Switch};

use crate::filter::{Filter, Flag, Term, TermKind};
use crate::fold::fold;
use crate::terms::{Word, words};

/// A term that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterProblem {
    /// The field, as typed.
    pub field: String,
    /// The value, as typed.
    pub value: String,
    /// What could stand there.
    pub known: Vec<&'static str>,
}

impl fmt::Display for FilterProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{} is not known; use {}",
            self.field,
            self.value,
            self.known.join(", ")
        )
    }
}

impl std::error::Error for FilterProblem {}

/// The names of a field.
fn field_of(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "rel" | "relationship" => "rel",
        "country" => "country",
        "tag" => "tag",
        "perm" | "permission" => "perm",
        "admin" => "admin",
        "mca" | "agreement" => "mca",
        "has" => "has",
        "no" => "no",
        _ => return None,
    })
}

impl Filter {
    /// Reads a filter. Unknown fields are text; unknown values of known fields are problems.
    pub fn parse(line: &str) -> Result<Self, FilterProblem> {
        let (filter, problems) = Self::parse_partial(line);
        problems.into_iter().next().map_or(Ok(filter), Err)
    }

    /// Reads what can be read of a filter that is still being typed, with the problems found.
    pub fn parse_partial(line: &str) -> (Self, Vec<FilterProblem>) {
        let mut filter = Self::default();
        let mut problems = Vec::new();
        for word in words(line) {
            let known = word.field.as_deref().and_then(field_of);
            match known.map(|field| term(field, &word)) {
                Some(Ok(term)) => filter.terms.push(term),
                Some(Err(problem)) => problems.push(problem),
                None => {
                    let text = word.field.as_ref().map_or_else(
                        || fold(&word.value),
                        |field| fold(&format!("{field}:{}", word.value)),
                    );
                    let side = if word.negated {
                        &mut filter.without
                    } else {
                        &mut filter.needles
                    };
                    side.extend(Some(text).filter(|text| !text.is_empty()));
                }
            }
        }
        (filter, problems)
    }
}

fn term(field: &str, word: &Word) -> Result<Term, FilterProblem> {
    let problem = |known: Vec<&'static str>| FilterProblem {
        field: word.field.clone().unwrap_or_default(),
        value: word.value.clone(),
        known,
    };
    let kind = match field {
        "rel" => TermKind::Stage(
            each(word, Stage::from_code).ok_or_else(|| problem(codes(Stage::ALL, Stage::code)))?,
        ),
        "country" => TermKind::Country(
            each(word, Country::parse).ok_or_else(|| problem(vec!["DE", "US", "CN"]))?,
        ),
        "admin" => TermKind::Admin(
            each(word, AdminStanding::from_code)
                .ok_or_else(|| problem(codes(AdminStanding::ALL, AdminStanding::code)))?,
        ),
        "mca" => TermKind::Agreement(
            each(word, AgreementStanding::from_code)
                .ok_or_else(|| problem(codes(AgreementStanding::ALL, AgreementStanding::code)))?,
        ),
        "tag" => {
            TermKind::Tag(each(word, |tag| Some(fold(tag))).ok_or_else(|| problem(vec!["vip"]))?)
        }
        "perm" => permission(&word.value).ok_or_else(|| {
            problem(vec![
                "on",
                "off",
                "azure-reservations",
                "azure-savings-plans",
            ])
        })?,
        _ => TermKind::Has(
            flag(&word.value)
                .ok_or_else(|| problem(vec!["invitation", "tags", "subscriptions", "country"]))?,
        ),
    };
    Ok(Term {
        negated: word.negated != (field == "no"),
        kind,
    })
}

/// Every value of a comma-separated list, if all are known and there is one.
fn each<T>(word: &Word, parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let values = word
        .value
        .split(',')
        .map(str::trim)
        .filter(|value| !value.is_empty());
    let parsed: Option<Vec<T>> = values.map(parse).collect();
    parsed.filter(|values| !values.is_empty())
}

fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| code(*value)).collect()
}

fn permission(value: &str) -> Option<TermKind> {
    match (Switch::from_code(value), Resource::from_code(value)) {
        (Some(to), _) => Some(TermKind::Permission(None, to)),
        (None, Some(resource)) => Some(TermKind::Permission(Some(resource), Switch::On)),
        (None, None) => None,
    }
}

fn flag(value: &str) -> Option<Flag> {
    match value.to_lowercase().as_str() {
        "invitation" | "inv" => Some(Flag::Invitation),
        "tags" | "tag" => Some(Flag::Tags),
        "subscriptions" | "subs" => Some(Flag::Subscriptions),
        "country" => Some(Flag::Country),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::Row;
    use partnerdesk_domain::{
        CompanyName, Customer, CustomerId, DomainName, MicrosoftId, Relationship, Tag, Timestamp,
    };

    fn row() -> Row {
        let id = CustomerId::primary(MicrosoftId(0x00ab_cdef));
        let name = CompanyName::parse("Société Générale 上海").unwrap();
        let mut customer = Customer::new(id, name, Timestamp(0));
        customer.primary_domain = DomainName::parse("SocGen.example").ok();
        customer.details.country = Country::parse("FR");
        customer.relationship = Relationship::Active { since: None };
        customer.tags.extend(Tag::parse("VIP west"));
        Row::of(&customer)
    }

    fn check(line: &str) -> bool {
        Filter::parse(line).unwrap().matches(&row().glimpse())
    }

    #[test]
    fn words_and_terms_all_have_to_hold() {
        for fits in [
            "",
            "societe",
            "GENERALE soc",
            "上海",
            "socgen.EX",
            "00abcdef",
            "rel:active",
            "-rel:ended",
            "country:fr,de",
            "tag:\"vip west\"",
            "-tag:vip",
            "perm:off",
            "rel:active,ending générale",
            "no:invitation",
            "-nowhere",
            "has:country",
        ] {
            assert!(check(fits), "{fits}");
        }
        for fails in [
            "zzz",
            "rel:ended",
            "-country:FR",
            "tag:vip",
            "perm:on",
            "has:invitation",
            "-soc",
        ] {
            assert!(!check(fails), "{fails}");
        }
    }

    #[test]
    fn chinese_names_are_found_by_latin_letters() {
        let id = CustomerId::primary(MicrosoftId(1));
        let name = CompanyName::parse("上海明德科技有限公司").unwrap();
        let row = Row::of(&Customer::new(id, name, Timestamp(0)));
        for line in ["shmd", "sh md", "mingde", "SHANGHAI", "明德"] {
            assert!(
                Filter::parse(line).unwrap().matches(&row.glimpse()),
                "{line}"
            );
        }
        assert!(!Filter::parse("bjmd").unwrap().matches(&row.glimpse()));
    }

    #[test]
    fn unknown_value_of_a_known_field_names_the_known_ones() {
        let problem = Filter::parse("rel:gone").unwrap_err();
        assert_eq!(
            problem.to_string(),
            "rel:gone is not known; use none, active, ending, ended"
        );
        assert!(Filter::parse("http://x").is_ok());
        let (filter, problems) = Filter::parse_partial("acme rel:act");
        assert_eq!((filter.needles.len(), problems.len()), (1, 1));
    }
}
