//! `subscription list`, `suspend`, `reactivate`, `cancel`: what a customer bought, and the
//! record of what was done about it in the portal.

use clap::{Args, Subcommand};
use partnerdesk_domain::{Command, Customer, CustomerId, Subscription, SubscriptionId};
use partnerdesk_exchange::SubscriptionJson;
use serde::Serialize;

use crate::deed::{Deed, Mode};
use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `subscription ...`
#[derive(Debug, Subcommand)]
pub(crate) enum SubscriptionLine {
    List(ListLine),
    Suspend(ChangeLine),
    Reactivate(ChangeLine),
    Cancel(ChangeLine),
}

/// `subscription list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
}

/// `subscription suspend`, `reactivate`, `cancel`
#[derive(Debug, Args)]
pub(crate) struct ChangeLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "SUBSCRIPTION", value_parser = value::id::<SubscriptionId>())]
    subscription: SubscriptionId,
    #[arg(long)]
    dry_run: bool,
}

impl SubscriptionLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => list(desk, line.customer),
            Self::Suspend(line) => {
                line.run(desk, "subscription.suspend", Command::SuspendSubscription)
            }
            Self::Reactivate(line) => line.run(
                desk,
                "subscription.reactivate",
                Command::ReactivateSubscription,
            ),
            Self::Cancel(line) => {
                line.run(desk, "subscription.cancel", Command::CancelSubscription)
            }
        }
    }
}

impl ChangeLine {
    fn run(
        self,
        desk: &mut Desk<'_>,
        action: &str,
        command: fn(CustomerId, SubscriptionId) -> Command,
    ) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = customer_of(&*book, self.customer)?;
        let subscription = named(&customer, self.subscription);
        let product = customer.subscription(&subscription).map_or_else(
            || subscription.to_string(),
            |found| found.product.to_string(),
        );
        let deed = Deed::on(customer.version, command(customer.id, subscription));
        let outcome = desk.act(&mut *book, deed, Mode::of(self.dry_run))?;
        let headline = desk.headline(action, &format!("{product}, {}", customer.name()));
        Ok(desk.report(&headline, &outcome))
    }
}

/// The identity that was given, or the only one that begins with it.
fn named(customer: &Customer, given: SubscriptionId) -> SubscriptionId {
    let begins = |one: &&Subscription| one.id.as_str().starts_with(given.as_str());
    let mut fits = customer.subscriptions.iter().filter(begins);
    match (customer.subscription(&given), fits.next(), fits.next()) {
        (None, Some(only), None) => only.id.clone(),
        _ => given,
    }
}

/// A subscription, as programs read it: as in exported files, and how it stands now.
#[derive(Debug, Serialize)]
struct SubscriptionShape {
    #[serde(flatten)]
    recorded: SubscriptionJson,
    /// `pending`, `active`, `suspended`, `cancelled`: terms and retentions run out by themselves.
    standing: &'static str,
    /// Why it blocks the end of the relationship, if it does.
    blocks: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct SubscriptionsShape {
    customer: String,
    subscriptions: Vec<SubscriptionShape>,
}

fn list(desk: &mut Desk<'_>, id: CustomerId) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let customer = customer_of(&*book, id)?;
    let now = desk.now();
    let blockers = partnerdesk_domain::blockers(&customer, now);
    let blocks = |id: &SubscriptionId| {
        let found = blockers.iter().find(|blocker| blocker.subscription == *id);
        found.map(|blocker| blocker.kind.code())
    };
    if desk.session.json {
        let shape = |one: &Subscription| SubscriptionShape {
            recorded: SubscriptionJson::of(one),
            standing: one.standing(now).code(),
            blocks: blocks(&one.id),
        };
        desk.out.json(&SubscriptionsShape {
            customer: customer.id.to_string(),
            subscriptions: customer.subscriptions.iter().map(shape).collect(),
        });
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    let titles = [
        "cli-column-subscription",
        "cli-column-product",
        "cli-column-quantity",
        "cli-column-status",
    ];
    let titles = titles.map(|key| locale.text(key));
    let row = |one: &Subscription| {
        vec![
            one.id.to_string(),
            one.product.to_string(),
            one.quantity.to_string(),
            locale.status(one.status),
        ]
    };
    let rows: Vec<Vec<String>> = customer.subscriptions.iter().map(row).collect();
    desk.print_table(&titles, &rows);
    let blocking = locale.with("cli-blockers-count", &[("count", blockers.len().into())]);
    desk.out.say(&blocking);
    Ok(Exit::Done)
}
