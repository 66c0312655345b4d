//! `referral show`: one referral whole, as it stands now.

use partnerdesk_domain::{Contact, ContactMarker, Party, Referral, ReferralStatus};

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::ReferralShape;

pub(super) fn run(desk: &mut Desk<'_>, named: &str) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let now = desk.now();
    let referral = desk.referral(&*book, named)?;
    if desk.session.json {
        desk.out.json(&ReferralShape::of(&referral, now));
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    let stage = referral.stage(now);
    let (company, deal) = (&referral.company, &referral.deal);
    desk.field("referral-company", Some(company.name.to_string()));
    desk.field("referral-deal", Some(deal.name.to_string()));
    desk.field("referral-status", Some(locale.referral_stage(stage)));
    desk.field(
        "referral-received",
        Some(locale.date_time(referral.received)),
    );
    if stage.is_new() {
        desk.field(
            "referral-expires",
            Some(locale.date_time(referral.expires())),
        );
    }
    if let Some(at) = referral.closed(now) {
        desk.field("referral-closed", Some(locale.date_time(at)));
    }
    if let Some(marker) = referral.contact_marker(now) {
        let text = match marker {
            ContactMarker::Fresh | ContactMarker::Late => locale.contact_marker(marker),
        };
        desk.out.line(&format!("! {text}"));
    }
    desk.field("referral-lead", Some(locale.lead_quality(referral.quality)));
    desk.field("referral-kind", Some(locale.referral_kind(referral.kind)));
    desk.field("referral-value", deal.value.map(|it| it.to_string()));
    desk.field("referral-closes", deal.closes.map(|day| locale.day(day)));
    desk.field(
        "referral-address",
        company.site.as_ref().map(ToString::to_string),
    );
    desk.field(
        "referral-size",
        company.size.map(|it| locale.company_size(it)),
    );
    people(desk, &referral, Party::Customer, "referral-contact");
    people(desk, &referral, Party::Team, "referral-team");
    desk.field(
        "referral-crm",
        deal.crm_id.as_ref().map(ToString::to_string),
    );
    desk.field(
        "referral-campaign",
        deal.campaign_id.as_ref().map(ToString::to_string),
    );
    if let ReferralStatus::Lost { reason, notes, .. } = &referral.status {
        desk.field(
            "referral-reason",
            reason.map(|it| locale.referral_reason(it)),
        );
        desk.field("referral-notes", notes.as_ref().map(ToString::to_string));
    }
    if let ReferralStatus::Declined { reason, notes, .. } = &referral.status {
        desk.field("referral-reason", Some(locale.referral_reason(*reason)));
        desk.field("referral-notes", notes.as_ref().map(ToString::to_string));
    }
    desk.field(
        "referral-notes",
        deal.notes.as_ref().map(ToString::to_string),
    );
    Ok(Exit::Done)
}

fn people(desk: &mut Desk<'_>, referral: &Referral, party: Party, label: &str) {
    let all: Vec<String> = referral
        .people(party)
        .iter()
        .map(Contact::to_string)
        .collect();
    for one in all {
        desk.field(label, Some(one));
    }
}
