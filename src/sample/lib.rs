//! The seeded sample book: a believable desk of any size, for demonstrations, screenshots,
//! tests and measurements. Pure: the same seed, size and time give the same book everywhere.
//! Every name, company and person in it is invented.
//!
//! The book is built through the ordinary front door: [`Sample::writes`] are commands that an
//! authority judges like any others. The first sixty customers have stories that a month of work
//! at the desk tells; all further ones come with the first import and keep the proportions.

mod agents;
mod calendar;
mod catalogue;
mod chance;
mod letters;
mod locale;
mod naming;
mod pen;
mod plot;
mod profile;
mod story;
mod stream;
mod vocabulary;

use partnerdesk_domain::{
    AccountKind, Cloud, CompanyName, Country, Customer, Listing, MicrosoftId, MpnId,
    PartnerAccount, Timestamp,
};
use partnerdesk_ports::Write;

use chance::{Chance, Purpose};
use profile::Profile;

/// What a sample book is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Chooses among books of the same size and time.
    pub seed: u64,
    /// How many customers the book holds.
    pub customers: u64,
    /// The end of the month that the book tells of; nothing in it is later.
    pub now: Timestamp,
}

impl Sample {
    /// The seed of the book that is shown when nobody asks for another one.
    pub const SEED: u64 = 7;
    /// The size of the desk with its stories; further customers only add mass.
    pub const CUSTOMERS: u64 = locale::ROUND;

    /// The desk as it is usually shown, with its month ending at `now`.
    pub fn desk(now: Timestamp) -> Self {
        Self {
            seed: Self::SEED,
            customers: Self::CUSTOMERS,
            now,
        }
    }

    /// The account that the book is kept for: a direct reseller of the public cloud in Germany.
    pub fn account(&self) -> PartnerAccount {
        let tenant = Chance::new(self.seed, Purpose::Account, 0).guid();
        PartnerAccount {
            name: CompanyName::parse("Lindtal Cloud Services GmbH").ok(),
            tenant: Some(MicrosoftId(tenant)),
            mpn_id: Some(self.mpn_id()),
            kind: AccountKind::DirectReseller,
            cloud: Cloud::Public,
            country: Country::parse("DE"),
            ..PartnerAccount::default()
        }
    }

    fn mpn_id(&self) -> MpnId {
        let number = Chance::new(self.seed, Purpose::Account, 1).between(5_000_000, 6_999_999);
        MpnId::parse(&number.to_string()).expect("a number is made of digits")
    }

    /// Everything that was ever written to the book, in the order of time, the last at `now`.
    /// All of it is accepted, but for a handful of attempts of the desk that are refused as they
    /// should be. Made while it is read: no more than the desk is in memory at once.
    pub fn writes(&self) -> impl Iterator<Item = Write> + use<> {
        stream::writes(*self)
    }

    /// What a file would say about the customer of this index, counted from 0, when the month
    /// is over. Costs the same for every index; indexes beyond the book's size are as good.
    pub fn listing(&self, index: u64) -> Listing {
        if index < Self::CUSTOMERS {
            let story = story::story(self, index);
            return listing_of(story.customer());
        }
        let profile = Profile::new(self, index);
        profile.listing(&profile.plot.closing(), self.now)
    }

    /// [`Self::listing`] for every customer of the book, one after the other.
    pub fn listings(&self) -> impl Iterator<Item = Listing> + use<> {
        let sample = *self;
        (0..sample.customers).map(move |index| sample.listing(index))
    }
}

/// What a file says about a customer of which everything is known.
fn listing_of(customer: &Customer) -> Listing {
    let is_own_name = customer.name() == &customer.tenant_name;
    Listing {
        id: customer.id,
        name: customer.name().clone(),
        tenant_name: (!is_own_name).then(|| customer.tenant_name.clone()),
        primary_domain: customer.primary_domain.clone(),
        custom_domains: Some(customer.custom_domains.clone()),
        country: customer.details.country,
        contact_name: customer.details.contact_name.clone(),
        contact_email: customer.details.contact_email.clone(),
        relationship: Some(customer.relationship),
        admin_access: Some(customer.admin_access),
        agreement: Some(customer.agreement),
        qualification: Some(customer.qualification),
        local: None,
        tags: customer.tags.iter().cloned().collect(),
    }
}
