//! `customer create`: a new customer from the form, judged by its market. What is to be done in
//! Partner Center is told; the first password is shown once and kept nowhere.

use clap::{Arg, ArgMatches, Args, Command as Line, FromArgMatches};
use partnerdesk_domain::{
    Command, CustomerField, CustomerForm, CustomerId, MicrosoftId, Newcomer, Secret,
    admin_user_name,
};
use partnerdesk_ports::{Book, Query, Start, Window};
use partnerdesk_search::{Filter, fold};
use serde::Serialize;

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::Change;

/// How many customers are looked at whose names or domains hold the new one's.
const LOOKED_AT: usize = 200;

/// `customer create`
#[derive(Debug, Args)]
pub(crate) struct CreateLine {
    #[command(flatten)]
    form: FormFlags,
    #[arg(long)]
    with_password: bool,
    #[arg(long)]
    dry_run: bool,
}

/// One flag for each field of the form.
#[derive(Debug)]
struct FormFlags(CustomerForm);

impl Args for FormFlags {
    fn augment_args(line: Line) -> Line {
        CustomerField::ALL.iter().fold(line, |line, field| {
            let flag = Arg::new(field.code()).long(field.code());
            line.arg(flag.value_name("TEXT").allow_hyphen_values(true))
        })
    }

    fn augment_args_for_update(line: Line) -> Line {
        Self::augment_args(line)
    }
}

impl FromArgMatches for FormFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut form = CustomerForm::default();
        for field in CustomerField::ALL {
            if let Some(text) = matches.get_one::<String>(field.code()) {
                form.set(*field, text.as_str());
            }
        }
        Ok(Self(form))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// A customer that was created, as programs read it. The password is there only when asked for.
#[derive(Debug, Serialize)]
struct CreatedShape {
    #[serde(flatten)]
    change: Change,
    customer: String,
    /// Whether Partner Center has to create it still.
    planned: bool,
    admin: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<String>,
}

impl CreateLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mode = Mode::of(self.dry_run);
        let mut book = desk.open_or_create(mode)?;
        let mut form = self.form.0;
        if let Some(country) = book.account()?.country {
            form.fill(CustomerField::Country, country.code());
        }
        form.fill_missing_from_market();
        let today = desk.locale.today(desk.now());
        let checked = form.check(today);
        let given = form.text(CustomerField::MicrosoftId).parse().ok();
        let id = given.unwrap_or_else(|| MicrosoftId::provisional((desk.world.fresh)()));
        let id = CustomerId::primary(id);
        let domain = checked.text(CustomerField::Domain).to_owned();
        let name = checked.text(CustomerField::Company).to_owned();
        let twin = twin_of(&*book, &domain)?;
        let new = Newcomer {
            id,
            form,
            today,
            twin,
        };
        let deed = Deed::new(Command::CreateCustomer(Box::new(new)));
        let outcome = desk.act(&mut *book, deed, mode)?;
        let headline = desk.headline("customer.create", &name);
        let admin = admin_user_name(&domain);
        // Only a customer that is recorded has somebody who will sign in.
        let shown = !desk.session.json || self.with_password;
        let password = if mode == Mode::Real && shown {
            let generated = Secret::generate(getrandom::fill);
            Some(generated.map_err(|problem| Failure::failed(problem.to_string()))?)
        } else {
            None
        };
        if desk.session.json {
            desk.out.json(&CreatedShape {
                change: Change::of(&outcome),
                customer: id.to_string(),
                planned: id.microsoft_id.is_provisional(),
                admin,
                password: password.map(|it| it.reveal().to_owned()),
            });
            return Ok(Exit::Done);
        }
        let exit = desk.report(&headline, &outcome);
        if let Some(password) = password {
            desk.field("cli-field-id", Some(id.to_string()));
            desk.field("adding-user", Some(admin));
            desk.field("adding-password", Some(password.reveal().to_owned()));
            desk.say("adding-once", &[]);
            if id.microsoft_id.is_provisional() {
                for key in [
                    "adding-todo",
                    "adding-todo-create",
                    "adding-todo-sign-in",
                    "adding-todo-id",
                ] {
                    desk.say(key, &[]);
                }
            }
        }
        Ok(exit)
    }
}

/// The customer of the book that has this domain.
fn twin_of(book: &dyn Book, prefix: &str) -> Result<Option<CustomerId>, Failure> {
    if prefix.is_empty() {
        return Ok(None);
    }
    let domain = format!("{prefix}{}", CustomerField::DOMAIN_END);
    let filter = Filter {
        needles: vec![fold(&domain)],
        ..Filter::default()
    };
    let query = Query {
        filter,
        ..Query::default()
    };
    let start = Start::Rank(0);
    let len = LOOKED_AT;
    let page = book.page(&query, Window { start, len })?;
    let has_it = |row: &&partnerdesk_search::Row| {
        let theirs = row.domain.as_deref().unwrap_or_default();
        theirs.eq_ignore_ascii_case(&domain)
    };
    // One that Partner Center knows says more than one that was only planned.
    let found = page.rows.iter().filter(has_it);
    let first = found.min_by_key(|row| row.id.microsoft_id.is_provisional());
    Ok(first.map(|row| row.id))
}
