//! `permission list`, `set` and `owner`: what a customer may buy for itself, and what we know
//! of the conditions for it.

use clap::{Args, Subcommand};
use partnerdesk_domain::{
    Command, Confirmation, CustomerId, Finding, Resource, Switch, preconditions,
};
use partnerdesk_exchange::instant_text;
use serde::Serialize;

use crate::deed::{Deed, Mode};
use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `permission ...`
#[derive(Debug, Subcommand)]
pub(crate) enum PermissionLine {
    List(ListLine),
    Set(SetLine),
    Owner(OwnerLine),
}

/// `permission list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
}

/// `permission set`
#[derive(Debug, Args)]
pub(crate) struct SetLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "RESOURCE", value_parser = value::coded(Resource::ALL, Resource::code))]
    resource: Resource,
    #[arg(value_name = "SWITCH", value_parser = value::coded(Switch::ALL, Switch::code))]
    to: Switch,
    #[arg(long, value_name = "NAME")]
    confirm: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// `permission owner`
#[derive(Debug, Args)]
pub(crate) struct OwnerLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "ANSWER", value_parser = ["confirmed", "unknown"])]
    answer: String,
}

impl PermissionLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => list(desk, line.customer),
            Self::Set(line) => line.run(desk),
            Self::Owner(line) => line.run(desk),
        }
    }
}

impl SetLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = customer_of(&*book, self.customer)?;
        let command = Command::SwitchPermission {
            customer: customer.id,
            resource: self.resource,
            to: self.to,
            confirmation: self.confirm.map(Confirmation::Typed),
        };
        let deed = Deed::on(customer.version, command);
        let outcome = desk.act(&mut *book, deed, Mode::of(self.dry_run))?;
        let action = match self.to {
            Switch::On => "permission.on",
            Switch::Off => "permission.off",
        };
        let resource = desk.locale.resource(self.resource);
        let about = format!("{resource}, {}", customer.name());
        let headline = desk.headline(action, &about);
        Ok(desk.report(&headline, &outcome))
    }
}

impl OwnerLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = customer_of(&*book, self.customer)?;
        let command = Command::ConfirmOwnerRole(customer.id, self.answer == "confirmed");
        let deed = Deed::on(customer.version, command);
        let outcome = desk.act(&mut *book, deed, Mode::Real)?;
        let headline = desk.headline("owner-role.confirm", customer.name().as_str());
        Ok(desk.report(&headline, &outcome))
    }
}

/// The permissions of a customer, as programs read them.
#[derive(Debug, Serialize)]
struct PermissionsShape {
    customer: String,
    permissions: Vec<PermissionShape>,
    preconditions: Vec<PreconditionShape>,
}

#[derive(Debug, Serialize)]
struct PermissionShape {
    resource: &'static str,
    /// `on` or `off`.
    position: &'static str,
    changed: Option<String>,
    changed_by: Option<String>,
}

#[derive(Debug, Serialize)]
struct PreconditionShape {
    precondition: &'static str,
    /// `met`, `unmet`, `unknown`.
    finding: &'static str,
}

fn list(desk: &mut Desk<'_>, id: CustomerId) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let customer = customer_of(&*book, id)?;
    let findings = preconditions(&customer, desk.now());
    if desk.session.json {
        let permission = |resource: &Resource| {
            let known = customer.permissions.of(*resource);
            let (at, by) = known.changed.as_ref().map(|(at, by)| (*at, by)).unzip();
            PermissionShape {
                resource: resource.code(),
                position: known.switch.code(),
                changed: at.map(instant_text),
                changed_by: by.map(ToString::to_string),
            }
        };
        let precondition =
            |(what, finding): &(partnerdesk_domain::Precondition, Finding)| PreconditionShape {
                precondition: what.code(),
                finding: match finding {
                    Finding::Met => "met",
                    Finding::Unmet => "unmet",
                    Finding::Unknown => "unknown",
                },
            };
        desk.out.json(&PermissionsShape {
            customer: customer.id.to_string(),
            permissions: Resource::ALL.iter().map(permission).collect(),
            preconditions: findings.iter().map(precondition).collect(),
        });
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    for resource in Resource::ALL {
        let known = customer.permissions.of(*resource);
        let position = locale.switch(known.switch);
        let text = match &known.changed {
            None => position,
            Some((at, by)) => {
                let args = [
                    ("position", position.into()),
                    ("date", locale.date_time(*at).into()),
                    ("agent", by.as_str().into()),
                ];
                locale.with("cli-permission-changed", &args)
            }
        };
        desk.labelled(&locale.resource(*resource), &text);
    }
    for (what, finding) in findings {
        let (what, finding) = (locale.precondition(what), locale.finding(finding));
        desk.out.line(&format!("  [{finding}] {what}"));
    }
    Ok(Exit::Done)
}
