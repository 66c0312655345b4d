//! Referrals as rows of the portal's file. Status and substatus are those of the moment: an
//! unanswered referral is written as expired once its time is over.

use std::borrow::Cow;
use std::io::{self, Write};

use partnerdesk_domain::{
    Contact, Deal, Party, Referral, ReferralReason, ReferralStage, ReferralStatus, Timestamp,
};

use super::columns::Column;
use crate::export::{CsvStyle, ExportError, begin_csv};
use crate::formula;
use crate::instant::us_day_text;

/// The most referrals in one file.
pub const MOST_EXPORTED: usize = 5_000;

/// Writes these referrals in this order as they stand at `now`; says how many there are.
pub fn write_referrals(
    referrals: &[&Referral],
    now: Timestamp,
    style: CsvStyle,
    out: &mut dyn Write,
) -> Result<u64, ExportError> {
    let titles: Vec<&str> = Column::ALL.iter().map(|column| column.title()).collect();
    let mut table = begin_csv(out, style, &titles)?;
    for referral in referrals {
        let cells = Column::ALL.iter().map(|it| cell(referral, now, *it));
        let safe = cells.map(|text| formula::neutralise(&text).into_owned());
        table.write_record(safe).map_err(io::Error::from)?;
    }
    table.flush()?;
    Ok(referrals.len() as u64)
}

/// What stands in one column.
fn cell(referral: &Referral, now: Timestamp, column: Column) -> String {
    fn text<T: ToString>(value: Option<&T>) -> String {
        value.map(ToString::to_string).unwrap_or_default()
    }
    let yes_no = |yes: bool| if yes { "Yes" } else { "No" }.to_owned();
    let Deal {
        name,
        value,
        closes,
        notes,
        crm_id,
        campaign_id,
    } = &referral.deal;
    let company = &referral.company;
    let address = company.site.as_ref().map(|site| &site.address);
    let contact = referral.people(Party::Customer).first();
    let stage = referral.stage(now);
    match column {
        // Nobody but Microsoft says what it does with a referral, and nothing goes wrong here.
        Column::Error | Column::MicrosoftStatus | Column::HelpType | Column::Solution => {
            String::new()
        }
        Column::Engagement => text(referral.engagement.as_ref()),
        Column::Id => referral.id.to_string(),
        Column::Deal => name.to_string(),
        Column::Customer => company.name.to_string(),
        Column::Line1 => text(address.and_then(|it| it.line1.as_ref())),
        Column::Line2 => text(address.and_then(|it| it.line2.as_ref())),
        Column::City => text(address.and_then(|it| it.city.as_ref())),
        Column::State => text(address.and_then(|it| it.state.as_ref())),
        Column::PostalCode => text(address.and_then(|it| it.postal_code.as_ref())),
        Column::Country => text(company.site.as_ref().map(|site| &site.country)),
        Column::Duns => text(company.duns.as_ref()),
        Column::ContactFirst => text(contact.map(|it| &it.first_name)),
        Column::ContactLast => text(contact.and_then(|it| it.last_name.as_ref())),
        Column::ContactPhone => text(contact.and_then(|it| it.phone.as_ref())),
        Column::ContactEmail => text(contact.and_then(|it| it.email.as_ref())),
        Column::Status => status(stage).to_owned(),
        Column::Substatus => substatus(stage).to_owned(),
        Column::Reason => {
            reason(&referral.status).map_or_else(String::new, |it| it.number().to_string())
        }
        Column::SalesStage => sales_stage(stage).to_owned(),
        Column::Value => value
            .map(partnerdesk_domain::Money::amount)
            .unwrap_or_default(),
        Column::Currency => text(value.as_ref().map(|money| &money.currency)),
        Column::CloseDate => closes.map(us_day_text).unwrap_or_default(),
        Column::CrmId => text(crm_id.as_ref()),
        Column::Campaign => text(campaign_id.as_ref()),
        Column::Notes => text(notes.as_ref()),
        Column::HelpWanted | Column::Shared => yes_no(false),
        Column::Consent => yes_no(referral.consent.to_share),
        Column::Team => referral.team.first().map(person).unwrap_or_default(),
    }
}

fn status(stage: ReferralStage) -> &'static str {
    match (stage.is_new(), stage.is_closed()) {
        (true, _) => "New",
        (_, true) => "Closed",
        _ => "Active",
    }
}

fn substatus(stage: ReferralStage) -> &'static str {
    match stage {
        ReferralStage::Pending => "Pending",
        ReferralStage::Received => "Received",
        ReferralStage::Accepted => "Accepted",
        ReferralStage::Won => "Won",
        ReferralStage::Lost => "Lost",
        ReferralStage::Declined => "Declined",
        ReferralStage::Expired => "Expired",
    }
}

/// The two sales stages that follow from what we know.
fn sales_stage(stage: ReferralStage) -> &'static str {
    match stage {
        ReferralStage::Accepted => "Accepted",
        ReferralStage::Won => "Won",
        _ => "",
    }
}

fn reason(status: &ReferralStatus) -> Option<ReferralReason> {
    match status {
        ReferralStatus::Lost { reason, .. } => *reason,
        ReferralStatus::Declined { reason, .. } => Some(*reason),
        _ => None,
    }
}

fn person(contact: &Contact) -> String {
    let name = contact.name();
    let email = contact.email.as_ref();
    let text = email.map(|email| Cow::Owned(format!("{name} <{email}>")));
    text.unwrap_or(Cow::Borrowed(&name)).into_owned()
}
