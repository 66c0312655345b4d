//! `mailing prepare`: from customers, a filter or a list of prospects to a mailing, with what
//! stands against each row. A dry run says the same and writes nothing.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use partnerdesk_domain::{
    AccountPart, Command, Customer, CustomerId, InvitationKind, MailLanguage, Mailing,
    MailingCommand, MailingName, MailingPlan, MailingText, MatterCommand, MicrosoftId, Refusal,
    Stamp, Version,
};
use partnerdesk_exchange::{
    Prospect, ProspectsError, Standing, customers_as_prospects, read_prospects,
};
use partnerdesk_i18n::Language;
use partnerdesk_letters::{Purpose, TemplateName, fitting};
use partnerdesk_ports::{Book, Query};
use serde::Serialize;

use super::{fresh_id, judged, show};
use crate::deed::{Deed, Mode};
use crate::desk::{Desk, customer_of, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `mailing prepare`
#[derive(Debug, Args)]
pub(crate) struct PrepareLine {
    #[arg(value_name = "NAME", value_parser = value::word(MailingName::parse, "cli-slip-line"))]
    name: MailingName,
    #[command(flatten)]
    to: To,
    #[arg(long, value_name = "NAME", value_parser = value::template())]
    template: Option<TemplateName>,
    #[arg(long = "letter-lang", value_name = "LANG", value_parser = value::language(), ignore_case = true)]
    letter_lang: Option<Language>,
    #[arg(long, value_name = "ID", value_parser = value::id::<MicrosoftId>())]
    provider: Option<MicrosoftId>,
    #[arg(long)]
    no_admin: bool,
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct To {
    #[arg(long, value_name = "FILE")]
    prospects: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    #[arg(long, value_name = "ID", value_parser = value::customer(), num_args = 1..)]
    customers: Option<Vec<CustomerId>>,
}

/// What was prepared, as programs read it.
#[derive(Debug, Serialize)]
struct PreparedShape {
    mailing: Option<String>,
    dry_run: bool,
    ready: usize,
    rows: Vec<show::RowShape>,
}

impl PrepareLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mode = Mode::of(self.dry_run);
        if mode == Mode::Real {
            desk.require_writable()?;
        }
        let mut book = desk.open()?;
        let language = match desk.session.language {
            Language::English => MailLanguage::English,
            Language::SimplifiedChinese => MailLanguage::SimplifiedChinese,
        };
        let mut prospects = self.prospects(desk, &*book, language)?;
        if let Some(forced) = self.letter_lang {
            for recipient in prospects
                .iter_mut()
                .filter_map(|it| it.recipient.as_mut().ok())
            {
                recipient.language = match forced {
                    Language::English => MailLanguage::English,
                    Language::SimplifiedChinese => MailLanguage::SimplifiedChinese,
                };
            }
        }
        let plan = self.plan(desk, &*book, &prospects)?;
        let mailing = Mailing {
            id: fresh_id(desk),
            stamp: Stamp::new(desk.now(), desk.session.actor.name.clone()),
            plan,
        };
        let standings = judged(desk, &*book, &mailing)?;
        let rows = show::rows(desk, &prospects, &standings);
        let command = MailingCommand::Prepare(Box::new(mailing.plan.clone()));
        let command = Command::Matter(MatterCommand::Mailing(mailing.id, command));
        let deed = Deed::on(Version(0), command);
        let outcome = desk.act(&mut *book, deed, mode)?;
        let ready = standings.iter().filter(|it| **it == Standing::Waiting);
        let ready = ready.count();
        let partly = ready < rows.len();
        if desk.session.json {
            desk.out.json(&PreparedShape {
                mailing: (mode == Mode::Real).then(|| mailing.id.to_string()),
                dry_run: self.dry_run,
                ready,
                rows,
            });
        } else {
            show::print_rows(desk, &rows);
            let headline = desk.headline("mailing.prepare", mailing.plan.name.as_str());
            desk.report(&headline, &outcome);
            let args = [("ready", ready.into()), ("count", rows.len().into())];
            desk.say("cli-mailing-prepared", &args);
        }
        Ok(if partly { Exit::Partly } else { Exit::Done })
    }

    fn prospects(
        &self,
        desk: &Desk<'_>,
        book: &dyn Book,
        language: MailLanguage,
    ) -> Result<Vec<Prospect>, Failure> {
        if let Some(path) = &self.to.prospects {
            let failed = |detail: String| {
                let args = [("path", shown(path).into()), ("detail", detail.into())];
                desk.failed("cli-fail-read", &args)
            };
            let file = File::open(path).map_err(|error| failed(error.to_string()))?;
            return read_prospects(file, book, language).map_err(|error| match error {
                ProspectsError::Store(error) => error.into(),
                other => failed(other.to_string()),
            });
        }
        let customers: Vec<Customer> = match (&self.to.filter, &self.to.customers) {
            (Some(filter), _) => filtered(desk, book, filter)?,
            (None, ids) => {
                let ids = ids.iter().flatten();
                ids.map(|id| customer_of(book, *id))
                    .collect::<Result<_, _>>()?
            }
        };
        Ok(customers_as_prospects(&customers, language))
    }

    fn plan(
        &self,
        desk: &Desk<'_>,
        book: &dyn Book,
        prospects: &[Prospect],
    ) -> Result<MailingPlan, Failure> {
        let account = book.account()?;
        let kind = match (self.provider, account.mpn_id.clone()) {
            (None, _) => InvitationKind::Reseller,
            (Some(provider), Some(mpn_id)) => InvitationKind::IndirectReseller { provider, mpn_id },
            (Some(_), None) => return Err(Refusal::AccountIncomplete(AccountPart::MpnId).into()),
        };
        let usual = fitting(Purpose::of(&kind), None);
        let name = self.template.as_ref().unwrap_or(&usual);
        let recipients: Vec<_> = prospects
            .iter()
            .filter_map(|prospect| prospect.recipient.clone().ok())
            .collect();
        let needed = MailLanguage::ALL
            .iter()
            .filter(|language| recipients.iter().any(|it| it.language == **language));
        let texts = needed.map(|language| {
            let template = desk.template(name, *language)?;
            Ok(MailingText {
                language: *language,
                subject: template.subject,
                body: template.body,
            })
        });
        Ok(MailingPlan {
            name: self.name.clone(),
            kind,
            includes_admin: !self.no_admin,
            texts: texts.collect::<Result<_, Failure>>()?,
            recipients,
        })
    }
}

/// The customers that a filter finds, as many as a mailing may have and one more, so that too
/// many are told.
fn filtered(desk: &Desk<'_>, book: &dyn Book, filter: &str) -> Result<Vec<Customer>, Failure> {
    let filter = desk.filter(&[filter.to_owned()])?;
    let query = Query {
        filter,
        ..Query::default()
    };
    let mut found = Vec::new();
    book.each(&query, &mut |customer| {
        found.push(customer);
        if found.len() <= Mailing::LIMIT {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    Ok(found)
}
