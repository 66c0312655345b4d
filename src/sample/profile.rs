//! What is known of one customer before anything happens: name, domain, country, contact,
//! labels. Made from its index alone, however large the book.

use partnerdesk_domain::{
    AdminAccess, AdminStanding, Agreement, CompanyName, Country, CustomerId, Day, DomainName,
    EmailAddress, Listing, MicrosoftId, PersonName, Qualification, Relationship, Span, Stage, Tag,
    Timestamp,
};

use crate::Sample;
use crate::catalogue::Basket;
use crate::chance::{Chance, Purpose};
use crate::locale::{Locale, ROUND};
use crate::naming::{self, Company};
use crate::plot::{Outline, Plot};

/// Names that the word lists would not make, with letters for domains and a short name: two
/// well-known sample companies, one from abroad, a very long name, one with a picture in it.
const SPECIAL: [(u64, &str, &str, &str); 5] = [
    (
        0,
        "Contoso Deutschland GmbH",
        "contosodeutschland",
        "Contoso",
    ),
    (5, "Fabrikam Marine Ltd", "fabrikammarine", "Fabrikam"),
    (14, "Mavi Deniz Turizm Ltd. Şti.", "mavideniz", "Mavi Deniz"),
    (
        23,
        "Arbeitsgemeinschaft für grenzüberschreitende Wasserwirtschaft, Hochwasserschutz und \
         Gewässerökologie im mittleren Lindtal und seinen Nebenflüssen, eingetragene \
         Genossenschaft mit beschränkter Haftung",
        "agwasserlindtal",
        "AG Wasser Lindtal",
    ),
    (
        38,
        "Gelateria Girasole 🌻 S.r.l.",
        "gelateriagirasole",
        "Girasole",
    ),
];

/// What is known of a customer.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    /// Which customer.
    pub(crate) index: u64,
    /// What it goes through.
    pub(crate) plot: Plot,
    /// The language of its name.
    pub(crate) locale: Locale,
    /// Its identity.
    pub(crate) id: CustomerId,
    /// Its name in the list.
    pub(crate) name: CompanyName,
    /// Its own name for its directory, where that is another one.
    pub(crate) tenant_name: Option<CompanyName>,
    /// Its name in domains.
    pub(crate) slug: String,
    /// What people call it.
    pub(crate) short: String,
    /// The domain chosen at creation.
    pub(crate) primary_domain: DomainName,
    /// Further domains.
    pub(crate) custom_domains: Vec<DomainName>,
    /// Where it is.
    pub(crate) country: Country,
    /// Whom to write to.
    pub(crate) contact: Option<(PersonName, EmailAddress)>,
    /// Its agreement, once it is a customer.
    pub(crate) agreement: Agreement,
    /// Labels it comes with.
    pub(crate) tags: Vec<Tag>,
    /// When it became a customer, if it did before the book was begun.
    pub(crate) since: Timestamp,
    /// When it ceased to be one, if it did before the book was begun.
    pub(crate) ended: Timestamp,
}

impl Profile {
    /// The customer of this index.
    pub(crate) fn new(sample: &Sample, index: u64) -> Self {
        let plot = Plot::of_customer(index);
        let (locale, rank) = Locale::of_customer(index);
        let company = company(sample, index, plot, (locale, rank));
        let mut identity = Chance::new(sample.seed, Purpose::Identity, index);
        let mut facts = Chance::new(sample.seed, Purpose::Facts, index);
        let days_ago = |days: u32| sample.now.plus(Span::days(-i64::from(days)));
        let since = days_ago(facts.between(150, 2_900));
        let ended = days_ago(facts.between(60, 140));
        let country = country(plot, locale, &company, &mut facts);
        let number = if index < ROUND {
            String::new()
        } else {
            index.to_string()
        };
        let own_domain = domain(&format!("{}{number}.example", company.slug));
        let uses_own = facts.percent(30);
        let primary_domain = if uses_own {
            own_domain.clone()
        } else {
            domain(&format!("{}{number}.onmicrosoft.com", company.slug))
        };
        let has_custom = !uses_own && facts.percent(60);
        let person = naming::person(locale, &mut facts);
        let is_known = facts.percent(85) || plot.is_written_to();
        let contact = is_known.then(|| {
            let address = format!("{}@{own_domain}", person.mailbox);
            let name = PersonName::parse(&person.name).expect("people have names");
            let address = EmailAddress::parse(&address).expect("mailbox and domain are ASCII");
            (name, address)
        });
        let is_shouted = facts.percent(10) && !plot.is_prospect();
        let tenant_name = is_shouted.then(|| text(&company.slug.to_uppercase()));
        let agreement = agreement(since, &mut facts);
        Self {
            index,
            plot,
            locale,
            id: CustomerId::primary(MicrosoftId(identity.guid())),
            name: text(&company.name),
            tenant_name,
            slug: company.slug,
            short: company.short,
            primary_domain,
            custom_domains: has_custom.then_some(own_domain).into_iter().collect(),
            country,
            contact,
            agreement,
            tags: tags(index, plot, locale, country),
            since,
            ended,
        }
    }

    /// Whether its terms are recorded because a renewal is near.
    pub(crate) fn renews(&self) -> bool {
        self.tags.iter().any(|tag| tag.as_str() == RENEWS)
    }

    /// What a file says about it when it stands like this.
    pub(crate) fn listing(&self, outline: &Outline, now: Timestamp) -> Listing {
        let (since, at) = (Some(self.since), Some(self.ended));
        let relationship = match outline.stage {
            Stage::None => Relationship::None,
            Stage::Active => Relationship::Active { since },
            Stage::Ending => Relationship::Ending {
                since,
                begun: now.plus(Span::days(-9)),
            },
            Stage::Ended => Relationship::Ended { at },
        };
        let admin_access = match outline.admin {
            AdminStanding::NotGranted => AdminAccess::NotGranted,
            AdminStanding::Granted => AdminAccess::Granted { since },
            AdminStanding::Revoked => AdminAccess::Revoked { at },
        };
        let was_customer = outline.stage != Stage::None;
        let contact = self.contact.as_ref();
        Listing {
            id: self.id,
            name: self.name.clone(),
            tenant_name: self.tenant_name.clone(),
            primary_domain: Some(self.primary_domain.clone()),
            custom_domains: Some(self.custom_domains.clone()),
            country: Some(self.country),
            contact_name: contact.map(|(name, _)| name.clone()),
            contact_email: contact.map(|(_, address)| address.clone()),
            relationship: Some(relationship),
            admin_access: Some(admin_access),
            agreement: was_customer.then_some(self.agreement),
            qualification: (self.plot == Plot::School).then_some(Qualification::Education),
            local: None,
            tags: self.tags.clone(),
        }
    }
}

fn company(sample: &Sample, index: u64, plot: Plot, (locale, rank): (Locale, u64)) -> Company {
    let special = SPECIAL.iter().find(|(at, ..)| *at == index);
    if let Some((_, name, slug, short)) = special {
        return Company {
            name: (*name).to_owned(),
            slug: (*slug).to_owned(),
            short: (*short).to_owned(),
            countries: "",
        };
    }
    naming::company(sample.seed, locale, rank, plot == Plot::School)
}

fn country(plot: Plot, locale: Locale, company: &Company, facts: &mut Chance) -> Country {
    let told: Vec<&str> = company.countries.split_whitespace().collect();
    let code = match (plot, told.as_slice()) {
        (Plot::OutsideRegion, _) if locale == Locale::Turkish => "TR",
        (Plot::OutsideRegion, _) => "US",
        (_, []) => home(locale),
        (_, told) => facts.pick(told),
    };
    Country::parse(code).expect("the codes are known ones")
}

fn home(locale: Locale) -> &'static str {
    match locale {
        Locale::German | Locale::Turkish | Locale::Chinese => "DE",
        Locale::English => "GB",
        Locale::French => "FR",
        Locale::Polish => "PL",
        Locale::Spanish => "ES",
        Locale::Italian => "IT",
        Locale::Nordic => "SE",
        Locale::Dutch => "NL",
    }
}

fn agreement(since: Timestamp, facts: &mut Chance) -> Agreement {
    let on = i32::try_from(since.days_since(Timestamp(0))).ok().map(Day);
    match facts.between(1, 100) {
        1..=60 => Agreement::Attested { on },
        61..=85 => Agreement::AcceptedDirectly { on },
        _ => Agreement::NotRecorded,
    }
}

/// The label of customers whose terms end soon.
const RENEWS: &str = "renewals-q4";

fn tags(index: u64, plot: Plot, locale: Locale, country: Country) -> Vec<Tag> {
    let moved = index % ROUND + index / ROUND % ROUND;
    let every = |count: u64, from: u64| moved % count == from;
    let is_dach = ["DE", "AT", "CH"].contains(&country.code());
    let labels = [
        ("vip", !plot.is_prospect() && every(7, 1)),
        (RENEWS, plot.goes_on() && every(3, 1)),
        ("key-account", plot.goes_on() && every(9, 7)),
        ("test", every(30, 21)),
        ("dach", is_dach && every(4, 0)),
        ("中资企业", locale == Locale::Chinese && every(2, 1)),
        ("azure", plot.opening().basket == Basket::Azure),
        ("edu", plot == Plot::School),
        ("prospect", plot.is_prospect() && every(2, 0)),
    ];
    let given = labels.into_iter().filter(|(_, applies)| *applies);
    given
        .map(|(name, _)| Tag::parse(name).expect("the labels above are labels"))
        .collect()
}

fn text(name: &str) -> CompanyName {
    CompanyName::parse(name).expect("made names are neither blank nor endless")
}

fn domain(name: &str) -> DomainName {
    DomainName::parse(name).expect("letters and digits make a domain")
}
