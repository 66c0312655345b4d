//! `account show` and `account set`: who we are as a partner. What follows from it for
//! commands is the domain's business.

use clap::{Args, Subcommand};
use partnerdesk_domain::{
    AccountKind, Cloud, Command, CompanyName, Country, MicrosoftId, MpnId, PartnerAccount,
    ProgrammeStatus, Switch,
};
use serde::Serialize;

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value::{self, Change};

/// `account ...`
#[derive(Debug, Subcommand)]
pub(crate) enum AccountLine {
    Show,
    Set(SetLine),
}

/// `account set`: what is not named stays.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct SetLine {
    #[arg(long, value_name = "KIND", value_parser = value::coded(AccountKind::ALL, AccountKind::code))]
    kind: Option<AccountKind>,
    #[arg(long, value_name = "CLOUD", value_parser = value::coded(Cloud::ALL, Cloud::code))]
    cloud: Option<Cloud>,
    #[arg(long, value_name = "CODE", value_parser = value::known_change(Country::parse, "cli-slip-country"))]
    country: Option<Change<Country>>,
    #[arg(long, value_name = "ID", value_parser = value::known_change(|text| text.parse::<MicrosoftId>().ok(), "cli-slip-id"))]
    tenant: Option<Change<MicrosoftId>>,
    #[arg(long, value_name = "ID", value_parser = value::change(MpnId::parse_optional, "cli-slip-mpn"))]
    mpn: Option<Change<MpnId>>,
    #[arg(long, value_name = "NAME", value_parser = value::change(CompanyName::parse_optional, "cli-slip-name"))]
    name: Option<Change<CompanyName>>,
    #[arg(long, value_name = "STATUS", value_parser = value::coded(ProgrammeStatus::ALL, ProgrammeStatus::code))]
    status: Option<ProgrammeStatus>,
    #[arg(long, value_name = "SWITCH", value_parser = value::coded(Switch::ALL, Switch::code))]
    grant_requests: Option<Switch>,
}

impl AccountLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Show => show(desk),
            Self::Set(line) => line.run(desk),
        }
    }
}

impl SetLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open_or_create(Mode::Real)?;
        let account = self.applied_to(book.account()?);
        let about = account.name.as_ref().map(ToString::to_string);
        let deed = Deed::new(Command::SetAccount(Box::new(account)));
        let outcome = desk.act(&mut *book, deed, Mode::Real)?;
        let headline = desk.headline("account.set", &about.unwrap_or_default());
        Ok(desk.report(&headline, &outcome))
    }

    fn applied_to(self, mut account: PartnerAccount) -> PartnerAccount {
        fn change<T>(known: &mut Option<T>, told: Option<Change<T>>) {
            if let Some(Change(value)) = told {
                *known = value;
            }
        }
        account.kind = self.kind.unwrap_or(account.kind);
        account.cloud = self.cloud.unwrap_or(account.cloud);
        account.status = self.status.unwrap_or(account.status);
        change(&mut account.country, self.country);
        change(&mut account.tenant, self.tenant);
        change(&mut account.mpn_id, self.mpn);
        change(&mut account.name, self.name);
        if let Some(switch) = self.grant_requests {
            account.relationship_requests_granted = switch == Switch::On;
        }
        account
    }
}

/// Our own account, as programs read it.
#[derive(Debug, Serialize)]
struct AccountShape {
    name: Option<String>,
    kind: &'static str,
    cloud: &'static str,
    country: Option<String>,
    tenant: Option<String>,
    mpn_id: Option<String>,
    status: &'static str,
    relationship_requests_granted: bool,
}

fn show(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let account = desk.open()?.account()?;
    let PartnerAccount {
        name,
        tenant,
        mpn_id,
        kind,
        cloud,
        country,
        status,
        relationship_requests_granted,
    } = account;
    let shape = AccountShape {
        name: name.map(|it| it.to_string()),
        kind: kind.code(),
        cloud: cloud.code(),
        country: country.map(|it| it.to_string()),
        tenant: tenant.map(|it| it.to_string()),
        mpn_id: mpn_id.map(|it| it.to_string()),
        status: status.code(),
        relationship_requests_granted,
    };
    if desk.session.json {
        desk.out.json(&shape);
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    desk.field("cli-field-name", shape.name);
    desk.field("cli-field-kind", Some(locale.account_kind(kind)));
    desk.field("cli-field-cloud", Some(locale.cloud(cloud)));
    desk.field("cli-field-country", shape.country);
    desk.field("cli-field-tenant", shape.tenant);
    desk.field("cli-field-mpn", shape.mpn_id);
    desk.field("cli-field-status", Some(locale.programme_status(status)));
    if relationship_requests_granted {
        desk.field("cli-field-requests", Some(locale.text("yes")));
    }
    Ok(Exit::Done)
}
