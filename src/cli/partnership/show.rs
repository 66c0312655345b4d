//! `partnership list` and `show`: with whom we work, as what, and where it stands.

use clap::Args;
use partnerdesk_domain::{
    Action, Kept, MatterKind, Partnership, PartnershipStage, PartnershipStatus, Timestamp,
};
use partnerdesk_exchange::instant_text;
use partnerdesk_ports::MatterQuery;
use partnerdesk_search::fold;
use serde::Serialize;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `partnership list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[arg(long, value_name = "STATUS", value_parser = value::coded(PartnershipStage::ALL, PartnershipStage::code))]
    status: Vec<PartnershipStage>,
}

/// `partnership show`
#[derive(Debug, Args)]
pub(crate) struct ShowLine {
    #[arg(value_name = "PARTNER")]
    partner: String,
}

/// A partnership, as programs read it.
#[derive(Debug, Serialize)]
pub(crate) struct PartnershipShape {
    id: String,
    version: u64,
    /// `provider` or `reseller`: what the other one is to us.
    counterpart: &'static str,
    name: String,
    tenant: String,
    mpn_id: Option<String>,
    country: Option<String>,
    email: Option<String>,
    /// `invited`, `sent`, `active`, `ended`.
    status: &'static str,
    /// Since when it stands there.
    since: String,
    made: String,
    made_by: String,
    updated: String,
}

impl PartnershipShape {
    fn of(record: &Partnership) -> Self {
        let partner = &record.partner;
        Self {
            id: record.id.to_string(),
            version: record.stamp.version.0,
            counterpart: record.counterpart.code(),
            name: partner.name.to_string(),
            tenant: partner.tenant.to_string(),
            mpn_id: partner.mpn_id.as_ref().map(ToString::to_string),
            country: partner.country.map(|it| it.to_string()),
            email: partner.email.as_ref().map(ToString::to_string),
            status: record.status.stage().code(),
            since: instant_text(since(record)),
            made: instant_text(record.stamp.made),
            made_by: record.stamp.made_by.to_string(),
            updated: instant_text(record.stamp.updated),
        }
    }
}

fn since(record: &Partnership) -> Timestamp {
    match record.status {
        PartnershipStatus::Invited => record.stamp.made,
        PartnershipStatus::Sent { at } | PartnershipStatus::Ended { at } => at,
        PartnershipStatus::Active { since } => since,
    }
}

impl ListLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        desk.require(Action::SeeCustomers)?;
        let book = desk.open()?;
        let all = book.matters(MatterQuery::of_kind(MatterKind::Partnership))?;
        let needle = fold(&self.text.join(" "));
        let fits = |record: &&Partnership| {
            (self.status.is_empty() || self.status.contains(&record.status.stage()))
                && fold(record.partner.name.as_str()).contains(&needle)
        };
        let found: Vec<&Partnership> = all
            .iter()
            .filter_map(Partnership::of)
            .filter(fits)
            .collect();
        if desk.session.json {
            let shapes: Vec<PartnershipShape> =
                found.into_iter().map(PartnershipShape::of).collect();
            desk.out.json(&shapes);
            return Ok(Exit::Done);
        }
        if found.is_empty() {
            desk.say("cli-partnership-none", &[]);
            return Ok(Exit::Done);
        }
        let locale = desk.locale;
        let titles = ["partner", "counterpart", "status", "since", "country", "id"];
        let titles = titles.map(|name| locale.text(&format!("partnership-column-{name}")));
        let row = |record: &&Partnership| {
            vec![
                record.partner.name.to_string(),
                locale.text(&format!("counterpart-{}", record.counterpart.code())),
                locale.matter_stage(MatterKind::Partnership, record.status.stage().code()),
                locale.date(since(record)),
                record
                    .partner
                    .country
                    .map(|it| it.to_string())
                    .unwrap_or_default(),
                record.id.to_string(),
            ]
        };
        let rows: Vec<Vec<String>> = found.iter().map(row).collect();
        desk.print_table(&titles, &rows);
        Ok(Exit::Done)
    }
}

impl ShowLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        desk.require(Action::SeeCustomers)?;
        let book = desk.open()?;
        let record = desk.partnership(&*book, &self.partner)?;
        let shape = PartnershipShape::of(&record);
        if desk.session.json {
            desk.out.json(&shape);
            return Ok(Exit::Done);
        }
        let locale = desk.locale;
        let stage = locale.matter_stage(MatterKind::Partnership, shape.status);
        let counterpart = locale.text(&format!("counterpart-{}", shape.counterpart));
        let facts = [
            ("partner", shape.name),
            ("counterpart", counterpart),
            ("status", stage),
            ("since", locale.date(since(&record))),
            ("tenant", shape.tenant),
            ("mpn-id", shape.mpn_id.unwrap_or_default()),
            ("country", shape.country.unwrap_or_default()),
            ("email", shape.email.unwrap_or_default()),
            ("id", shape.id),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let lines: Vec<String> = facts
            .map(|(name, value)| {
                let label = locale.text(&format!("partnership-column-{name}"));
                let args = [("label", label.into()), ("value", value.into())];
                locale.with("labelled", &args)
            })
            .collect();
        for line in lines {
            desk.out.line(&line);
        }
        Ok(Exit::Done)
    }
}
