//! What a list shows of a customer, and the even smaller part that a filter looks at. Rows are
//! kept by the store, so that no list has to read whole customers.

use partnerdesk_domain::{
    AdminStanding, AgreementStanding, Country, Customer, CustomerId, Resource, Stage, Switch,
    Timestamp,
};

use crate::fold::fold;
use crate::pinyin::spellings;

/// One line of the customer list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which customer.
    pub id: CustomerId,
    /// The name shown in the list.
    pub name: String,
    /// Our short name.
    pub alias: Option<String>,
    /// The primary domain.
    pub domain: Option<String>,
    /// Where it is.
    pub country: Option<Country>,
    /// Our relationship.
    pub stage: Stage,
    /// Our delegated administration.
    pub admin: AdminStanding,
    /// Its agreement.
    pub agreement: AgreementStanding,
    /// Subscriptions in use when it last changed.
    pub subscriptions_active: u32,
    /// Subscriptions not yet gone when it last changed.
    pub subscriptions_total: u32,
    /// May buy Azure reservations.
    pub reservations: Switch,
    /// May buy Azure savings plans.
    pub savings_plans: Switch,
    /// Has an invitation that is not answered.
    pub invited: bool,
    /// Our labels.
    pub tags: Vec<String>,
    /// When it last changed.
    pub updated: Timestamp,
    /// Folded name, tenant name, alias, domains and Latin spellings, separated by NUL.
    pub haystack: String,
    /// Folded tags, each between NULs.
    pub folded_tags: String,
}

/// What a filter looks at: borrowed, so that a store can look at bytes without copying them.
#[derive(Debug, Clone, Copy)]
pub struct Glimpse<'a> {
    /// See [`Row::id`].
    pub id: CustomerId,
    /// See [`Row::stage`].
    pub stage: Stage,
    /// See [`Row::admin`].
    pub admin: AdminStanding,
    /// See [`Row::agreement`].
    pub agreement: AgreementStanding,
    /// See [`Row::country`].
    pub country: Option<Country>,
    /// See [`Row::reservations`].
    pub reservations: Switch,
    /// See [`Row::savings_plans`].
    pub savings_plans: Switch,
    /// See [`Row::invited`].
    pub invited: bool,
    /// See [`Row::subscriptions_active`].
    pub subscriptions_active: u32,
    /// See [`Row::haystack`].
    pub haystack: &'a str,
    /// See [`Row::folded_tags`].
    pub folded_tags: &'a str,
}

/// The longest folded text of one customer that is searched, in bytes. Names are far shorter;
/// the cap keeps one hostile name from slowing every search.
const HAYSTACK_LIMIT: usize = 2_000;

impl Row {
    /// The line of a customer, as it stands at its last change.
    pub fn of(customer: &Customer) -> Self {
        let (active, total) = customer.subscription_counts(customer.updated);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let switch = |resource| customer.permissions.of(resource).switch;
        Self {
            id: customer.id,
            name: customer.name().to_string(),
            alias: customer.alias.as_ref().map(ToString::to_string),
            domain: customer.primary_domain.as_ref().map(ToString::to_string),
            country: customer.details.country,
            stage: customer.relationship.stage(),
            admin: customer.admin_access.standing(),
            agreement: customer.agreement.standing(),
            subscriptions_active: count(active),
            subscriptions_total: count(total),
            reservations: switch(Resource::AzureReservations),
            savings_plans: switch(Resource::AzureSavingsPlans),
            invited: customer.open_invitation.is_some(),
            tags: customer.tags.iter().map(ToString::to_string).collect(),
            updated: customer.updated,
            haystack: haystack(customer),
            folded_tags: folded_tags(customer),
        }
    }

    /// The part a filter looks at.
    pub fn glimpse(&self) -> Glimpse<'_> {
        Glimpse {
            id: self.id,
            stage: self.stage,
            admin: self.admin,
            agreement: self.agreement,
            country: self.country,
            reservations: self.reservations,
            savings_plans: self.savings_plans,
            invited: self.invited,
            subscriptions_active: self.subscriptions_active,
            haystack: &self.haystack,
            folded_tags: &self.folded_tags,
        }
    }

    /// The folded name: what the list is sorted by unless asked otherwise.
    pub fn folded_name(&self) -> &str {
        self.haystack.split('\0').next().unwrap_or_default()
    }
}

fn haystack(customer: &Customer) -> String {
    let name = fold(customer.name().as_str());
    let mut parts = vec![cut(&name).to_owned()];
    if customer.details.list_name.is_some() {
        parts.push(fold(customer.tenant_name.as_str()));
    }
    parts.extend(customer.alias.as_ref().map(|alias| fold(alias.as_str())));
    let domains = customer
        .primary_domain
        .iter()
        .chain(&customer.custom_domains);
    parts.extend(domains.map(|domain| fold(domain.as_str())));
    let named = customer.alias.as_ref().map_or("", |alias| alias.as_str());
    for text in [
        customer.name().as_str(),
        customer.tenant_name.as_str(),
        named,
    ] {
        for spelling in spellings(text) {
            if !parts.contains(&spelling) {
                parts.push(spelling);
            }
        }
    }
    let mut joined = String::new();
    for (at, part) in parts.iter().enumerate() {
        // What stands in another part is found there.
        let holds_it = |(other, text): (usize, &String)| {
            other != at && text.contains(part) && (part.len() < text.len() || other < at)
        };
        if at == 0 || !parts.iter().enumerate().any(holds_it) {
            joined.extend((0 < at).then_some('\0'));
            joined.push_str(part);
        }
    }
    let mut end = joined.len().min(HAYSTACK_LIMIT);
    while !joined.is_char_boundary(end) {
        end -= 1;
    }
    joined.truncate(end);
    joined
}

fn cut(text: &str) -> &str {
    let mut end = text.len().min(HAYSTACK_LIMIT / 2);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // A NUL inside a name would end it early; nothing is lost, names are shown from the record.
    text[..end].split('\0').next().unwrap_or_default()
}

fn folded_tags(customer: &Customer) -> String {
    let mut folded = String::new();
    for tag in &customer.tags {
        folded.push('\0');
        folded.push_str(&fold(tag.as_str()));
    }
    if !folded.is_empty() {
        folded.push('\0');
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnerdesk_domain::{CompanyName, MicrosoftId};

    #[test]
    fn a_huge_name_is_cut_between_letters() {
        let id = CustomerId::primary(MicrosoftId(0xfeed));
        let name = CompanyName::parse(&"猫".repeat(900)).unwrap();
        let mut customer = Customer::new(id, name.clone(), Timestamp(0));
        customer.details.list_name = CompanyName::parse(&"犬".repeat(900)).ok();
        let row = Row::of(&customer);
        assert!(row.haystack.len() <= HAYSTACK_LIMIT);
        assert!(row.haystack.starts_with("犬犬"));
    }
}
