//! A referral as it is stored.

use partnerdesk_domain::{
    CompanyName, Consent, Currency, Day, Deal, DealName, DunsNumber, MicrosoftId, Money, Note,
    Reference, Referral, ReferralId, ReferralStatus, ReferredCompany, Timestamp,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::word;
use super::contact::{ContactV1, SiteV1, people};
use super::partnership::StampV1;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    id: u128,
    #[serde(borrow)]
    stamp: StampV1<'a>,
    engagement: Option<&'a str>,
    kind: u8,
    quality: u8,
    company: CompanyV1<'a>,
    to_share: bool,
    to_contact: bool,
    deal: DealV1<'a>,
    team: Vec<ContactV1<'a>>,
    status: StatusV1<'a>,
    favourite: bool,
    received: i64,
}

#[derive(Serialize, Deserialize)]
struct CompanyV1<'a> {
    name: &'a str,
    #[serde(borrow)]
    site: Option<SiteV1<'a>>,
    size: Option<u8>,
    duns: Option<&'a str>,
    microsoft_id: Option<u128>,
    contacts: Vec<ContactV1<'a>>,
}

#[derive(Serialize, Deserialize)]
struct DealV1<'a> {
    name: &'a str,
    /// Hundredths and currency.
    value: Option<(u64, &'a str)>,
    closes: Option<i32>,
    notes: Option<&'a str>,
    crm_id: Option<&'a str>,
    campaign_id: Option<&'a str>,
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum StatusV1<'a> {
    New {
        seen: bool,
    },
    Active {
        accepted: i64,
    },
    Won {
        at: i64,
    },
    Lost {
        at: i64,
        reason: Option<u8>,
        notes: Option<&'a str>,
    },
    Declined {
        at: i64,
        reason: u8,
        notes: Option<&'a str>,
    },
}

impl<'a> From<&'a Referral> for V1<'a> {
    fn from(record: &'a Referral) -> Self {
        Self {
            id: record.id.0,
            stamp: (&record.stamp).into(),
            engagement: record.engagement.as_ref().map(Reference::as_str),
            kind: record.kind.number(),
            quality: record.quality.number(),
            company: (&record.company).into(),
            to_share: record.consent.to_share,
            to_contact: record.consent.to_contact,
            deal: (&record.deal).into(),
            team: record.team.iter().map(ContactV1::from).collect(),
            status: (&record.status).into(),
            favourite: record.favourite,
            received: record.received.0,
        }
    }
}

/// A referral, read back.
pub(super) fn read(stored: V1<'_>) -> Result<Referral, Malformed> {
    Ok(Referral {
        id: ReferralId(stored.id),
        stamp: stored.stamp.try_into()?,
        engagement: word("engagement", Reference::parse, stored.engagement)?,
        kind: Coded::stored(stored.kind)?,
        quality: Coded::stored(stored.quality)?,
        company: stored.company.try_into()?,
        consent: Consent {
            to_share: stored.to_share,
            to_contact: stored.to_contact,
        },
        deal: stored.deal.try_into()?,
        team: people(stored.team)?,
        status: stored.status.try_into()?,
        favourite: stored.favourite,
        received: Timestamp(stored.received),
    })
}

impl<'a> From<&'a ReferredCompany> for CompanyV1<'a> {
    fn from(company: &'a ReferredCompany) -> Self {
        Self {
            name: company.name.as_str(),
            site: company.site.as_ref().map(SiteV1::from),
            size: company.size.map(Coded::number),
            duns: company.duns.as_ref().map(DunsNumber::as_str),
            microsoft_id: company.microsoft_id.map(|id| id.0),
            contacts: company.contacts.iter().map(ContactV1::from).collect(),
        }
    }
}

impl TryFrom<CompanyV1<'_>> for ReferredCompany {
    type Error = Malformed;

    fn try_from(stored: CompanyV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            name: CompanyName::parse(stored.name).map_err(|_| Malformed::Value("company"))?,
            site: stored.site.map(TryInto::try_into).transpose()?,
            size: stored.size.map(Coded::stored).transpose()?,
            duns: word("D-U-N-S number", DunsNumber::parse, stored.duns)?,
            microsoft_id: stored.microsoft_id.map(MicrosoftId),
            contacts: people(stored.contacts)?,
        })
    }
}

impl<'a> From<&'a Deal> for DealV1<'a> {
    fn from(deal: &'a Deal) -> Self {
        let value = deal.value.as_ref();
        Self {
            name: deal.name.as_str(),
            value: value.map(|money| (money.hundredths, money.currency.code())),
            closes: deal.closes.map(|day| day.0),
            notes: deal.notes.as_ref().map(Note::as_str),
            crm_id: deal.crm_id.as_ref().map(Reference::as_str),
            campaign_id: deal.campaign_id.as_ref().map(Reference::as_str),
        }
    }
}

impl TryFrom<DealV1<'_>> for Deal {
    type Error = Malformed;

    fn try_from(stored: DealV1<'_>) -> Result<Self, Malformed> {
        let money = |(hundredths, code)| {
            let currency = Currency::parse(code).ok_or(Malformed::Value("currency"))?;
            Ok(Money {
                hundredths,
                currency,
            })
        };
        Ok(Self {
            name: DealName::parse(stored.name).map_err(|_| Malformed::Value("deal"))?,
            value: stored.value.map(money).transpose()?,
            closes: stored.closes.map(Day),
            notes: word("notes", Note::parse, stored.notes)?,
            crm_id: word("CRM id", Reference::parse, stored.crm_id)?,
            campaign_id: word("campaign", Reference::parse, stored.campaign_id)?,
        })
    }
}

impl<'a> From<&'a ReferralStatus> for StatusV1<'a> {
    fn from(status: &'a ReferralStatus) -> Self {
        fn text(notes: Option<&Note>) -> Option<&str> {
            notes.map(Note::as_str)
        }
        match status {
            ReferralStatus::New { seen } => Self::New { seen: *seen },
            ReferralStatus::Active { accepted } => Self::Active {
                accepted: accepted.0,
            },
            ReferralStatus::Won { at } => Self::Won { at: at.0 },
            ReferralStatus::Lost { at, reason, notes } => Self::Lost {
                at: at.0,
                reason: reason.map(Coded::number),
                notes: text(notes.as_ref()),
            },
            ReferralStatus::Declined { at, reason, notes } => Self::Declined {
                at: at.0,
                reason: Coded::number(*reason),
                notes: text(notes.as_ref()),
            },
        }
    }
}

impl TryFrom<StatusV1<'_>> for ReferralStatus {
    type Error = Malformed;

    fn try_from(stored: StatusV1<'_>) -> Result<Self, Malformed> {
        Ok(match stored {
            StatusV1::New { seen } => Self::New { seen },
            StatusV1::Active { accepted } => Self::Active {
                accepted: Timestamp(accepted),
            },
            StatusV1::Won { at } => Self::Won { at: Timestamp(at) },
            StatusV1::Lost { at, reason, notes } => Self::Lost {
                at: Timestamp(at),
                reason: reason.map(Coded::stored).transpose()?,
                notes: word("notes", Note::parse, notes)?,
            },
            StatusV1::Declined { at, reason, notes } => Self::Declined {
                at: Timestamp(at),
                reason: Coded::stored(reason)?,
                notes: word("notes", Note::parse, notes)?,
            },
        })
    }
}
