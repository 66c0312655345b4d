//! Matters of every kind, and what the second shapes of customers and entries hold, from fixed
//! values. Their bytes stand in `golden/`, so nothing here may ever change; a new kind, or a new
//! shape of one, gets a sample of its own.
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]

use partnerdesk_domain::*;

use super::records;

fn at(day: i64) -> Timestamp {
    Timestamp(1_700_000_000_000 + day * 86_400_000)
}

fn agent() -> AgentName {
    AgentName::parse("wu.jo").unwrap()
}

fn stamp(version: u64) -> Stamp {
    Stamp {
        version: Version(version),
        made: at(0),
        made_by: agent(),
        updated: at(3),
    }
}

/// Each with the name of its golden file.
pub(crate) fn all() -> Vec<(&'static str, Matter)> {
    vec![
        ("partnership-1.bin", partnership().into()),
        ("partnership-1-bare.bin", bare_partnership().into()),
        ("referral-1.bin", referral().into()),
        ("referral-1-bare.bin", bare_referral().into()),
        ("referral-1-declined.bin", declined_referral().into()),
        ("profile-1.bin", profile().into()),
        ("profile-1-bare.bin", bare_profile().into()),
        ("mailing-1.bin", mailing().into()),
    ]
}

fn person(name: &str, address: Option<&str>) -> Contact {
    Contact {
        first_name: NamePart::parse(name).unwrap(),
        last_name: NamePart::parse("Müller").ok(),
        phone: PhoneNumber::parse("+49 89 1234").ok(),
        email: address.and_then(|it| EmailAddress::parse(it).ok()),
    }
}

fn site() -> Site {
    Site {
        address: Address {
            line1: AddressLine::parse("Hauptplatz 1").ok(),
            line2: AddressLine::parse("2. Stock").ok(),
            city: City::parse("Graz").ok(),
            state: StateName::parse("Steiermark").ok(),
            postal_code: PostalCode::parse("8010").ok(),
        },
        country: Country::parse("AT").unwrap(),
    }
}

pub(crate) fn referral() -> Referral {
    Referral {
        id: ReferralId(0x0190_0000_0000_7000_8000_0000_0000_0021),
        stamp: stamp(4),
        engagement: Reference::parse("E-7").ok(),
        kind: ReferralKind::Shared,
        quality: LeadQuality::SalesQualified,
        company: ReferredCompany {
            name: CompanyName::parse("翼尖玩具").unwrap(),
            site: Some(site()),
            size: Some(CompanySize::Over20000),
            duns: DunsNumber::parse("15-048-3782").ok(),
            microsoft_id: Some(MicrosoftId(0xabc)),
            contacts: vec![person("Zoë", Some("zoe@wingtip.example"))],
        },
        consent: Consent {
            to_share: true,
            to_contact: true,
        },
        deal: Deal {
            name: DealName::parse("New desks").unwrap(),
            value: Some(Money {
                hundredths: 1_200_050,
                currency: Currency::parse("EUR").unwrap(),
            }),
            closes: Some(Day(20_000)),
            notes: Note::parse("Two\nlines").ok(),
            crm_id: Reference::parse("C-1").ok(),
            campaign_id: Reference::parse("Spring").ok(),
        },
        team: vec![person("Bo", None)],
        status: ReferralStatus::Lost {
            at: at(2),
            reason: Some(ReferralReason::Other),
            notes: Note::parse("too late").ok(),
        },
        favourite: true,
        received: at(1),
    }
}

pub(crate) fn bare_referral() -> Referral {
    Referral {
        id: ReferralId(3),
        stamp: stamp(1),
        engagement: None,
        kind: ReferralKind::Independent,
        quality: LeadQuality::None,
        company: ReferredCompany {
            name: CompanyName::parse("Tailspin").unwrap(),
            site: None,
            size: None,
            duns: None,
            microsoft_id: None,
            contacts: Vec::new(),
        },
        consent: Consent::default(),
        deal: Deal::named(DealName::parse("Desks").unwrap()),
        team: Vec::new(),
        status: ReferralStatus::New { seen: false },
        favourite: false,
        received: at(1),
    }
}

pub(crate) fn declined_referral() -> Referral {
    Referral {
        status: ReferralStatus::Declined {
            at: at(2),
            reason: ReferralReason::Abuse,
            notes: None,
        },
        ..bare_referral()
    }
}

pub(crate) fn profile() -> BusinessProfile {
    BusinessProfile {
        content: ProfileContent {
            description: Description::parse("We move desks.\nGladly.").ok(),
            website: WebAddress::parse("https://fabrikam.example").ok(),
            linkedin: LinkedInPage::parse("https://www.linkedin.com/company/fabrikam").ok(),
            logo: Logo::new("logo.png", 300).ok(),
            industries: Industry::ALL.iter().copied().collect(),
            products: ProductLine::ALL.iter().copied().collect(),
            services: Service::ALL.iter().copied().collect(),
            skills: vec![Tag::parse("ERP").unwrap()],
            target_sizes: [CompanySize::UpTo9, CompanySize::UpTo250].into(),
            endorsement: false,
        },
        locations: vec![Location {
            name: LocationName::parse("Graz").unwrap(),
            site: site(),
            contact: person("Eva", Some("eva@fabrikam.example")),
        }],
        publication: Publication::Revised { published: at(2) },
        ..BusinessProfile::empty(Region::Europe, stamp(9))
    }
}

pub(crate) fn bare_profile() -> BusinessProfile {
    BusinessProfile::empty(Region::China, stamp(1))
}

pub(crate) fn mailing() -> Mailing {
    let recipient = |company: &str, email: &str| Recipient {
        company: CompanyName::parse(company).unwrap(),
        customer: None,
        country: None,
        email: EmailAddress::parse(email).unwrap(),
        name: None,
        language: MailLanguage::English,
    };
    Mailing {
        id: MailingId(0x0190_0000_0000_7000_8000_0000_0000_0031),
        stamp: stamp(1),
        plan: MailingPlan {
            name: MailingName::parse("春季 2026").unwrap(),
            kind: InvitationKind::IndirectReseller {
                provider: MicrosoftId(0xabc),
                mpn_id: MpnId::parse("4712").unwrap(),
            },
            includes_admin: true,
            texts: vec![MailingText {
                language: MailLanguage::English,
                subject: "Hello {{customer.name}}".to_owned(),
                body: LINK_TOKEN.to_owned(),
            }],
            recipients: vec![
                recipient("Tailspin", "it@tailspin.example"),
                Recipient {
                    customer: Some(records::id(7)),
                    country: Country::parse("CN"),
                    name: PersonName::parse("李娜").ok(),
                    language: MailLanguage::SimplifiedChinese,
                    ..recipient("上海明德", "it@mingde.example")
                },
            ],
        },
    }
}

pub(crate) fn partnership() -> Partnership {
    Partnership {
        id: PartnershipId(0x0190_0000_0000_7000_8000_0000_0000_0011),
        stamp: stamp(3),
        counterpart: Counterpart::Reseller,
        partner: PartnerProfile {
            name: CompanyName::parse("翼尖玩具").unwrap(),
            tenant: MicrosoftId(0xabc),
            mpn_id: MpnId::parse("4712").ok(),
            country: Country::parse("FR"),
            email: EmailAddress::parse("ops@wingtip.example").ok(),
        },
        status: PartnershipStatus::Active { since: at(3) },
    }
}

pub(crate) fn bare_partnership() -> Partnership {
    Partnership {
        id: PartnershipId(2),
        counterpart: Counterpart::Provider,
        partner: PartnerProfile {
            name: CompanyName::parse("Tailspin").unwrap(),
            tenant: MicrosoftId(1),
            mpn_id: None,
            country: None,
            email: None,
        },
        status: PartnershipStatus::Invited,
        ..partnership()
    }
}

fn details() -> Details {
    Details {
        address: Address {
            line1: AddressLine::parse("Hauptstraße 1").ok(),
            line2: AddressLine::parse("Hof 2").ok(),
            city: City::parse("Wien").ok(),
            state: StateName::parse("W").ok(),
            postal_code: PostalCode::parse("1010").ok(),
        },
        phone: PhoneNumber::parse("+43 1 234").ok(),
        registration_number: RegistrationNumber::parse("FN 123456a").ok(),
        culture: Culture::parse("de-AT").ok(),
        language: LanguageCode::parse("de").ok(),
        ..records::customer().details
    }
}

/// A customer with all that the second shape holds.
pub(crate) fn customer() -> Customer {
    Customer {
        details: details(),
        attestation: Some(Attestation {
            first_name: NamePart::parse("Ada").unwrap(),
            last_name: NamePart::parse("Müller").unwrap(),
            email: EmailAddress::parse("ada@northwind.example").unwrap(),
            phone: PhoneNumber::parse("+43 1 235").ok(),
            agreed: Day(19_600),
            recorded: at(1),
            recorded_by: agent(),
        }),
        vetting: Some(Vetting {
            of: Qualification::Education,
            requested: at(1),
            outcome: VettingOutcome::Denied {
                at: at(2),
                reason: Note::parse("no school").ok(),
            },
        }),
        review: AccountReview::NotApproved,
        reseller: Some(PartnershipId(2)),
        providers: [PartnershipId(3), PartnershipId(4)].into(),
        support_contacts: [
            ("s-1".parse().unwrap(), SupportContact::Us),
            (
                "s-2".parse().unwrap(),
                SupportContact::Partner(PartnershipId(2)),
            ),
        ]
        .into(),
        offboarding: Some(Offboarding {
            begun: at(1),
            begun_by: agent(),
            done: [(OffboardingStep::CustomerTold, (at(2), agent()))].into(),
        }),
        favourite: true,
        ..records::customer()
    }
}

/// An entry about a matter, with every event that the first shape did not know.
pub(crate) fn entry_of_everything() -> Entry {
    let of = |event| Event::Customer(records::second_row(), event);
    let details = |details: Details| Box::new(details);
    let matter = |before, after: Partnership| {
        Event::Matter(Box::new(MatterEvent {
            change: Change::of("partnership-accepted"),
            before,
            after: after.into(),
        }))
    };
    Entry {
        matter: Some(partnership().id.into()),
        action: "partnership.accept".to_owned(),
        outcome: Outcome::Done(vec![
            matter(None, bare_partnership()),
            matter(Some(bare_partnership().into()), partnership()),
            of(CustomerEvent::Added(Box::new(customer()))),
            of(CustomerEvent::Imported(Box::new(customer()))),
            of(CustomerEvent::DetailsChanged {
                before: details(records::customer().details),
                after: details(self::details()),
            }),
            of(CustomerEvent::Revised {
                change: Change::of("agreement-attested"),
                before: Box::new(records::customer()),
                after: Box::new(customer()),
            }),
        ]),
        ..records::refused_entry()
    }
}
