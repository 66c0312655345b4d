//! A mailing as it is stored.

use partnerdesk_domain::{
    CompanyName, Country, EmailAddress, InvitationKind, Mailing, MailingId, MailingName,
    MailingPlan, MailingText, PersonName, Recipient,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::{country, word};
use super::customer::CustomerIdV1;
use super::invitation::KindV1;
use super::partnership::StampV1;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    id: u128,
    #[serde(borrow)]
    stamp: StampV1<'a>,
    name: &'a str,
    kind: KindV1<'a>,
    includes_admin: bool,
    texts: Vec<(u8, &'a str, &'a str)>,
    recipients: Vec<RecipientV1<'a>>,
}

#[derive(Serialize, Deserialize)]
struct RecipientV1<'a> {
    company: &'a str,
    customer: Option<CustomerIdV1>,
    country: Option<&'a str>,
    email: &'a str,
    name: Option<&'a str>,
    language: u8,
}

impl<'a> From<&'a Mailing> for V1<'a> {
    fn from(record: &'a Mailing) -> Self {
        let plan = &record.plan;
        let text = |it: &'a MailingText| (it.language.number(), &*it.subject, &*it.body);
        let recipient = |it: &'a Recipient| RecipientV1 {
            company: it.company.as_str(),
            customer: it.customer.map(CustomerIdV1::from),
            country: it.country.as_ref().map(Country::code),
            email: it.email.as_str(),
            name: it.name.as_ref().map(PersonName::as_str),
            language: it.language.number(),
        };
        Self {
            id: record.id.0,
            stamp: (&record.stamp).into(),
            name: plan.name.as_str(),
            kind: (&plan.kind).into(),
            includes_admin: plan.includes_admin,
            texts: plan.texts.iter().map(text).collect(),
            recipients: plan.recipients.iter().map(recipient).collect(),
        }
    }
}

/// A mailing, read back.
pub(super) fn read(stored: V1<'_>) -> Result<Mailing, Malformed> {
    let text = |(language, subject, body): (u8, &str, &str)| {
        Ok(MailingText {
            language: Coded::stored(language)?,
            subject: subject.to_owned(),
            body: body.to_owned(),
        })
    };
    let texts = stored.texts.into_iter().map(text);
    let recipients = stored.recipients.iter().map(recipient);
    Ok(Mailing {
        id: MailingId(stored.id),
        stamp: stored.stamp.try_into()?,
        plan: MailingPlan {
            name: MailingName::parse(stored.name).map_err(|_| Malformed::Value("mailing"))?,
            kind: InvitationKind::try_from(stored.kind)?,
            includes_admin: stored.includes_admin,
            texts: texts.collect::<Result<_, Malformed>>()?,
            recipients: recipients.collect::<Result<_, Malformed>>()?,
        },
    })
}

fn recipient(stored: &RecipientV1<'_>) -> Result<Recipient, Malformed> {
    Ok(Recipient {
        company: CompanyName::parse(stored.company).map_err(|_| Malformed::Value("company"))?,
        customer: stored.customer.map(TryInto::try_into).transpose()?,
        country: country(stored.country)?,
        email: EmailAddress::parse(stored.email).map_err(|_| Malformed::Value("address"))?,
        name: word("recipient", PersonName::parse, stored.name)?,
        language: Coded::stored(stored.language)?,
    })
}
