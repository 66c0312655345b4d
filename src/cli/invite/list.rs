//! `invite list`: the ledger of invitations, newest first.

use clap::Args;
use partnerdesk_domain::{CustomerId, Invitation, InvitationStage};
use partnerdesk_ports::InvitationQuery;
use partnerdesk_search::fold;
use serde::Serialize;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::InvitationShape;
use crate::value;

/// `invite list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[arg(long, value_name = "ID", value_parser = value::customer())]
    customer: Option<CustomerId>,
    #[arg(long, value_name = "STATUS", value_parser = value::coded(InvitationStage::ALL, InvitationStage::code))]
    status: Vec<InvitationStage>,
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    limit: usize,
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u64,
}

/// A part of the ledger, as programs read it.
#[derive(Debug, Serialize)]
struct LedgerShape {
    total: u64,
    invitations: Vec<InvitationShape>,
}

impl ListLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let book = desk.open()?;
        let page = book.invitations(&InvitationQuery {
            customer: self.customer,
            stages: self.status,
            needle: fold(&self.text.join(" ")),
            offset: self.offset,
            len: self.limit,
        })?;
        if desk.session.json {
            let invitations = page.invitations.iter().map(InvitationShape::of).collect();
            let total = page.total;
            desk.out.json(&LedgerShape { total, invitations });
            return Ok(Exit::Done);
        }
        let locale = desk.locale;
        let titles = [
            "cli-column-invitation",
            "cli-column-company",
            "cli-column-recipient",
            "cli-column-status",
            "cli-column-drafted",
        ];
        let titles = titles.map(|key| locale.text(key));
        let row = |one: &Invitation| {
            let recipient = one.content.recipient.as_ref();
            vec![
                one.id.to_string(),
                one.company.to_string(),
                recipient.map(ToString::to_string).unwrap_or_default(),
                desk.status(one),
                locale.date(one.drafted),
            ]
        };
        let rows: Vec<Vec<String>> = page.invitations.iter().map(row).collect();
        if rows.is_empty() {
            desk.say("cli-invite-list-empty", &[]);
            return Ok(Exit::Done);
        }
        desk.print_table(&titles, &rows);
        let shown = rows.len();
        if (shown as u64) < page.total {
            let args = [("shown", shown.into()), ("total", page.total.into())];
            desk.say("cli-list-part", &args);
        }
        Ok(Exit::Done)
    }
}
