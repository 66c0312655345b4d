//! `referral accept` and the other steps: each is one command on one referral, on the version
//! that was looked at.

use clap::Args;
use partnerdesk_domain::{
    Command, Contact, MatterCommand, Note, Party, Referral, ReferralCommand, ReferralReason, Switch,
};
use partnerdesk_ports::Book;

use super::deal::{DealFlags, person};
use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `referral accept`
#[derive(Debug, Args)]
pub(crate) struct AcceptLine {
    #[arg(value_name = "REFERRAL")]
    referral: String,
    #[command(flatten)]
    deal: DealFlags,
    #[arg(long, value_name = "PERSON", value_parser = person())]
    contact: Vec<Contact>,
    #[arg(long, value_name = "PERSON", value_parser = person())]
    team: Vec<Contact>,
    #[arg(long)]
    dry_run: bool,
}

/// `referral decline`
#[derive(Debug, Args)]
pub(crate) struct DeclineLine {
    #[arg(value_name = "REFERRAL")]
    referral: String,
    #[arg(value_name = "REASON", value_parser = value::known(ReferralReason::parse, "cli-slip-reason"))]
    reason: ReferralReason,
    #[arg(long, value_name = "TEXT", value_parser = value::word(Note::parse, "cli-slip-line"))]
    notes: Option<Note>,
    #[arg(long)]
    dry_run: bool,
}

/// `referral edit`
#[derive(Debug, Args)]
pub(crate) struct EditLine {
    #[arg(value_name = "REFERRAL")]
    referral: String,
    #[command(flatten)]
    deal: DealFlags,
    #[arg(long)]
    dry_run: bool,
}

/// `referral contact`
#[derive(Debug, Args)]
pub(crate) struct ContactLine {
    #[arg(value_name = "REFERRAL")]
    referral: String,
    #[arg(value_name = "PERSON", value_parser = person())]
    person: Contact,
    #[arg(long)]
    team: bool,
    #[arg(long)]
    remove: bool,
}

/// `referral lost`
#[derive(Debug, Args)]
pub(crate) struct LostLine {
    #[arg(value_name = "REFERRAL")]
    referral: String,
    #[arg(long, value_name = "REASON", value_parser = value::known(ReferralReason::parse, "cli-slip-reason"))]
    reason: Option<ReferralReason>,
    #[arg(long, value_name = "TEXT", value_parser = value::word(Note::parse, "cli-slip-line"))]
    notes: Option<Note>,
}

/// `referral favourite`
#[derive(Debug, Args)]
pub(crate) struct FavouriteLine {
    #[arg(value_name = "REFERRAL")]
    referral: String,
    #[arg(value_name = "SWITCH", value_parser = value::coded(Switch::ALL, Switch::code))]
    to: Switch,
}

impl AcceptLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let known = desk.referral(&*book, &self.referral)?;
        let customers = self.contact.into_iter().map(|it| (Party::Customer, it));
        let team = self.team.into_iter().map(|it| (Party::Team, it));
        let command = ReferralCommand::Accept {
            deal: Box::new(self.deal.applied_to(desk, known.deal.clone())?),
            contacts: customers.chain(team).collect(),
        };
        let mode = Mode::of(self.dry_run);
        take(desk, &mut *book, &known, "referral.accept", command, mode)
    }
}

impl DeclineLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let known = desk.referral(&*book, &self.referral)?;
        let (reason, notes) = (self.reason, self.notes);
        let command = ReferralCommand::Decline { reason, notes };
        let mode = Mode::of(self.dry_run);
        take(desk, &mut *book, &known, "referral.decline", command, mode)
    }
}

impl EditLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let known = desk.referral(&*book, &self.referral)?;
        let deal = self.deal.applied_to(desk, known.deal.clone())?;
        let command = ReferralCommand::EditDeal(Box::new(deal));
        let mode = Mode::of(self.dry_run);
        take(desk, &mut *book, &known, "referral.edit", command, mode)
    }
}

impl ContactLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let known = desk.referral(&*book, &self.referral)?;
        let party = if self.team {
            Party::Team
        } else {
            Party::Customer
        };
        let (action, command) = if self.remove {
            let command = ReferralCommand::RemoveContact(party, self.person);
            ("referral.contact-remove", command)
        } else {
            let command = ReferralCommand::AddContact(party, self.person);
            ("referral.contact", command)
        };
        take(desk, &mut *book, &known, action, command, Mode::Real)
    }
}

impl LostLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let known = desk.referral(&*book, &self.referral)?;
        let (reason, notes) = (self.reason, self.notes);
        let command = ReferralCommand::Lose { reason, notes };
        take(
            desk,
            &mut *book,
            &known,
            "referral.lost",
            command,
            Mode::Real,
        )
    }
}

impl FavouriteLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let known = desk.referral(&*book, &self.referral)?;
        let command = ReferralCommand::SetFavourite(self.to == Switch::On);
        take(
            desk,
            &mut *book,
            &known,
            "referral.favourite",
            command,
            Mode::Real,
        )
    }
}

pub(super) fn seen(desk: &mut Desk<'_>, named: &str) -> Result<Exit, Failure> {
    let mut book = desk.open()?;
    let known = desk.referral(&*book, named)?;
    let command = ReferralCommand::See;
    take(
        desk,
        &mut *book,
        &known,
        "referral.seen",
        command,
        Mode::Real,
    )
}

pub(super) fn won(desk: &mut Desk<'_>, named: &str) -> Result<Exit, Failure> {
    let mut book = desk.open()?;
    let known = desk.referral(&*book, named)?;
    let command = ReferralCommand::Win;
    let exit = take(
        desk,
        &mut *book,
        &known,
        "referral.won",
        command,
        Mode::Real,
    )?;
    if !desk.session.json {
        let key = match known.company.microsoft_id {
            Some(_) => "cli-referral-next-request",
            None => "cli-referral-next-customer",
        };
        let company = ("company", known.company.name.as_str().into());
        desk.say(key, &[company]);
    }
    Ok(exit)
}

fn take(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    known: &Referral,
    action: &str,
    command: ReferralCommand,
    mode: Mode,
) -> Result<Exit, Failure> {
    let command = Command::Matter(MatterCommand::Referral(known.id, command));
    let deed = Deed::on(known.stamp.version, command);
    let outcome = desk.act(book, deed, mode)?;
    let headline = desk.headline(action, known.company.name.as_str());
    Ok(desk.report(&headline, &outcome))
}
