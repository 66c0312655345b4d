//! `referral list`: the inbox, newest first, as a whole or one tab of it.

use clap::Args;
use partnerdesk_domain::{Referral, ReferralTab};
use serde::Serialize;

use super::named::fits;
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::ReferralShape;
use crate::value;

/// `referral list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[arg(long, value_name = "TAB", value_parser = value::coded(ReferralTab::ALL, ReferralTab::code))]
    tab: Option<ReferralTab>,
}

/// A tab of the inbox, as programs read it.
#[derive(Debug, Serialize)]
struct InboxShape {
    total: usize,
    referrals: Vec<ReferralShape>,
}

impl ListLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let book = desk.open()?;
        let now = desk.now();
        let mut all = desk.referrals(&*book)?;
        all.retain(|it| fits(it, now, self.tab, &self.text));
        if desk.session.json {
            let referrals: Vec<_> = all.iter().map(|it| ReferralShape::of(it, now)).collect();
            let total = referrals.len();
            desk.out.json(&InboxShape { total, referrals });
            return Ok(Exit::Done);
        }
        if all.is_empty() {
            desk.say("cli-referral-list-empty", &[]);
            return Ok(Exit::Done);
        }
        let locale = desk.locale;
        let titles = [
            "cli-column-referral",
            "cli-column-company",
            "cli-column-deal",
            "cli-column-status",
            "cli-column-received",
            "cli-column-value",
        ];
        let titles = titles.map(|key| locale.text(key));
        let row = |one: &Referral| {
            let star = if one.favourite { "* " } else { "" };
            vec![
                one.id.to_string(),
                format!("{star}{}", one.company.name),
                one.deal.name.to_string(),
                locale.referral_stage(one.stage(now)),
                locale.date(one.received),
                one.deal.value.map(|it| it.to_string()).unwrap_or_default(),
            ]
        };
        let rows: Vec<Vec<String>> = all.iter().map(|one| row(one)).collect();
        desk.print_table(&titles, &rows);
        Ok(Exit::Done)
    }
}
