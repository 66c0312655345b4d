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
    ]
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
