//! What customers have bought: baskets of products, made into subscriptions with plausible
//! numbers, dates and states.

mod products;

use partnerdesk_domain::{
    Billing, Category, MpnId, ProductName, Span, Status, Subscription, SubscriptionId, Timestamp,
};

use crate::chance::{Chance, Purpose};
use crate::locale::place_in_round;
use Billing::{Annual, Monthly, OneTime, Triennial};
use Category::{AzurePlan, License, Marketplace, Reservation, SavingsPlan, Software, Trial};
use products::{
    A1, A3, AZURE, BACKUP, BASIC, COPILOT, COPILOT_TRIAL, EMS_E3, EXCHANGE, M365_E3, M365_E5,
    O365_E1, PHONE, POWER_BI, PREMIUM, PROJECT, Product, RESERVED_VM, SAVINGS, SERVER, SQL,
    STANDARD, VISIO,
};

/// How a subscription of a basket stands when the customer comes into the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// In use.
    InUse,
    /// An add-on of the one before.
    AddOn,
    /// Ordered.
    Ordered,
    /// Suspended so many days ago.
    Suspended(i64),
    /// Cancelled.
    Cancelled,
    /// Cancelled too late: in use for so many days more.
    RunsOut(i64),
}

use Shape::{AddOn, Cancelled, InUse, Ordered, RunsOut, Suspended};

type Lines = &'static [(&'static Product, Shape)];

/// What a customer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basket {
    /// Nothing.
    Nothing,
    /// What an ordinary office needs, one of several ways.
    Office,
    /// What a school needs.
    School,
    /// An Azure plan with an office around it.
    Azure,
    /// Every kind of blocker.
    Everything,
    /// Something of either commerce model, to be cleared in two steps.
    Leaving,
    /// One blocker left.
    NearlyCleared,
    /// Suspended and cancelled things that block nothing.
    Cleared,
}

const OFFICES: [Lines; 8] = [
    &[(&PREMIUM, InUse), (&BACKUP, InUse)],
    &[(&M365_E3, InUse), (&EMS_E3, InUse), (&VISIO, InUse)],
    &[(&BASIC, InUse), (&EXCHANGE, InUse)],
    &[(&O365_E1, InUse), (&PHONE, AddOn), (&POWER_BI, InUse)],
    &[(&STANDARD, InUse)],
    &[(&M365_E5, InUse), (&PROJECT, InUse), (&COPILOT, Ordered)],
    &[
        (&PREMIUM, InUse),
        (&COPILOT_TRIAL, InUse),
        (&BASIC, Cancelled),
    ],
    &[
        (&STANDARD, InUse),
        (&VISIO, RunsOut(34)),
        (&EXCHANGE, Suspended(12)),
    ],
];

impl Basket {
    fn lines(self, index: u64) -> Lines {
        match self {
            Self::Nothing => &[],
            // In turns, so that a small book has all of them.
            Self::Office => OFFICES[place_in_round(index) % OFFICES.len()],
            Self::School => &[(&A3, InUse), (&A1, InUse)],
            Self::Azure => &[(&AZURE, InUse), (&PREMIUM, InUse), (&EMS_E3, InUse)],
            Self::Everything => &[
                (&PREMIUM, InUse),
                (&EMS_E3, InUse),
                (&AZURE, InUse),
                (&RESERVED_VM, InUse),
                (&SAVINGS, InUse),
                (&SERVER, InUse),
            ],
            Self::Leaving => &[
                (&EXCHANGE, InUse),
                (&BASIC, InUse),
                (&PROJECT, Suspended(20)),
            ],
            Self::NearlyCleared => &[
                (&EMS_E3, Suspended(8)),
                (&M365_E3, InUse),
                (&SQL, Cancelled),
            ],
            Self::Cleared => &[(&EXCHANGE, Suspended(41)), (&BASIC, Cancelled)],
        }
    }
}

/// What a customer's subscriptions are made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shopper<'a> {
    /// The seed of the book.
    pub(crate) seed: u64,
    /// Which customer.
    pub(crate) index: u64,
    /// The end of the month that the book tells of.
    pub(crate) now: Timestamp,
    /// Our location id, written beside each subscription.
    pub(crate) reseller: &'a MpnId,
    /// Whether the terms are recorded, as they are where a renewal is near. Where they are not,
    /// everything can still be cancelled at once.
    pub(crate) has_terms: bool,
}

impl Shopper<'_> {
    /// The subscriptions of a basket.
    pub(crate) fn subscriptions(&self, basket: Basket) -> Vec<Subscription> {
        let mut chance = Chance::new(self.seed, Purpose::Basket, self.index);
        let users = *chance.pick(&[3, 5, 8, 12, 18, 25, 25, 40, 60, 85, 140, 300]);
        let lines = basket.lines(self.index);
        let mut bought: Vec<Subscription> = Vec::with_capacity(lines.len());
        for (product, shape) in lines {
            let parent = match shape {
                AddOn => bought.last().map(|base| base.id.clone()),
                _ => None,
            };
            let mut subscription = self.bought(product, users, &mut chance);
            subscription.status = self.status(*shape);
            match subscription.status {
                Status::ScheduledToEnd { at } => subscription.ends = Some(at),
                Status::Pending => (subscription.started, subscription.ends) = (None, None),
                _ => {}
            }
            subscription.parent = parent;
            bought.push(subscription);
        }
        bought
    }

    /// One more subscription, bought so many days ago: everything about it is recorded.
    pub(crate) fn fresh(&self, which: Fresh, days_ago: i64) -> Subscription {
        let mut chance = Chance::new(self.seed, Purpose::Basket, !self.index);
        let product = match which {
            Fresh::Server => &SERVER,
            Fresh::Copilot => &COPILOT,
            Fresh::Starter => &STANDARD,
        };
        let mut subscription = self.bought(product, 10, &mut chance);
        let started = self.now.plus(Span::days(-days_ago));
        subscription.started = Some(started);
        subscription.ends = term(product).map(|term| started.plus(term));
        subscription
    }

    fn bought(&self, product: &Product, users: u32, chance: &mut Chance) -> Subscription {
        let Product(name, category, commerce, billing) = product;
        let quantity = match category {
            AzurePlan | SavingsPlan => 1,
            Reservation => chance.between(1, 4),
            Software => chance.between(1, 8),
            Trial => 25,
            License | Marketplace => users,
        };
        let (mut started, mut ends) = (None, None);
        let left = Span::days(i64::from(chance.between(18, 88)));
        if let (true, Some(term)) = (self.has_terms, term(product)) {
            let end = self.now.plus(left);
            ends = Some(end);
            started = Some(end.plus(Span(-term.0)));
        }
        Subscription {
            id: identity(chance),
            product: ProductName::parse(name).expect("the catalogue names its products"),
            quantity,
            status: Status::Active,
            category: *category,
            commerce: *commerce,
            billing: *billing,
            started,
            ends,
            parent: None,
            reseller: Some(self.reseller.clone()),
        }
    }

    fn status(&self, shape: Shape) -> Status {
        let days = |count: i64| self.now.plus(Span::days(count));
        match shape {
            InUse | AddOn => Status::Active,
            Ordered => Status::Pending,
            Suspended(ago) => Status::Suspended {
                since: Some(days(-ago)),
            },
            Cancelled => Status::Cancelled,
            RunsOut(left) => Status::ScheduledToEnd { at: days(left) },
        }
    }
}

/// Something bought in the last days.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fresh {
    /// Software, to be given back within fourteen days.
    Server,
    /// Licences, to be cancelled within seven days.
    Copilot,
    /// What a new customer begins with.
    Starter,
}

/// How long one pays for; none where it has no end.
fn term(Product(_, category, _, billing): &Product) -> Option<Span> {
    match (category, billing) {
        (AzurePlan, _) | (_, OneTime) => None,
        (_, Monthly | Annual) => Some(Span::days(365)),
        (_, Triennial) => Some(Span::days(3 * 365)),
    }
}

fn identity(chance: &mut Chance) -> SubscriptionId {
    partnerdesk_domain::MicrosoftId(chance.guid())
        .to_string()
        .parse()
        .expect("a GUID is an identity")
}
