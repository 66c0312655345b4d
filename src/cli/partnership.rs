//! `partnership ...`: the partners of the indirect model, provider or reseller, from the
//! invitation to the end.

mod show;

use clap::{Args, Subcommand};
use partnerdesk_domain::{
    AccountKind, CompanyName, Confirmation, Counterpart, Country, EmailAddress, Kept, Matter,
    MatterCommand, MatterKind, MicrosoftId, MpnId, PartnerProfile, Partnership, PartnershipCommand,
    PartnershipId,
};
use partnerdesk_ports::Book;

use crate::deed::Mode;
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::matter::not_of_kind;
use crate::value;

/// `partnership ...`
#[derive(Debug, Subcommand)]
pub(crate) enum PartnershipLine {
    List(show::ListLine),
    Show(show::ShowLine),
    Invite(InviteLine),
    Sent(StepLine),
    Accept(StepLine),
    End(EndLine),
    Edit(EditLine),
}

/// `partnership invite`
#[derive(Debug, Args)]
pub(crate) struct InviteLine {
    #[arg(value_name = "ID", value_parser = value::id::<MicrosoftId>())]
    tenant: MicrosoftId,
    #[arg(value_name = "NAME", value_parser = value::word(CompanyName::parse, "cli-slip-name"))]
    name: CompanyName,
    #[command(flatten)]
    about: AboutLine,
    #[arg(long)]
    dry_run: bool,
}

/// What else is known of a partner.
#[derive(Debug, Args)]
pub(crate) struct AboutLine {
    #[arg(long = "mpn-id", value_name = "DIGITS", value_parser = value::word(MpnId::parse, "cli-slip-mpn"))]
    mpn_id: Option<MpnId>,
    #[arg(long, value_name = "CODE", value_parser = value::known(Country::parse, "cli-slip-country"))]
    country: Option<Country>,
    #[arg(long, value_name = "ADDRESS", value_parser = value::word(EmailAddress::parse, "cli-slip-email"))]
    email: Option<EmailAddress>,
}

/// `partnership sent`, `accept`
#[derive(Debug, Args)]
pub(crate) struct StepLine {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(long)]
    dry_run: bool,
}

/// `partnership end`
#[derive(Debug, Args)]
pub(crate) struct EndLine {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    confirm: String,
    #[arg(long)]
    dry_run: bool,
}

/// `partnership edit`
#[derive(Debug, Args)]
pub(crate) struct EditLine {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(long, value_name = "NAME", value_parser = value::word(CompanyName::parse, "cli-slip-name"))]
    name: Option<CompanyName>,
    #[command(flatten)]
    about: AboutLine,
    #[arg(long)]
    dry_run: bool,
}

impl PartnershipLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => line.run(desk),
            Self::Show(line) => line.run(desk),
            Self::Invite(line) => line.run(desk),
            Self::Sent(line) => line.run(desk, PartnershipCommand::MarkSent),
            Self::Accept(line) => line.run(desk, PartnershipCommand::Accept),
            Self::End(line) => {
                let confirmation = Confirmation::Typed(line.confirm);
                let step = StepLine {
                    partner: line.partner,
                    dry_run: line.dry_run,
                };
                step.run(desk, PartnershipCommand::End(confirmation))
            }
            Self::Edit(line) => line.run(desk),
        }
    }
}

impl InviteLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        // What the other one is follows from what we are; the rules say where it does not.
        let counterpart = match book.account()?.kind {
            AccountKind::IndirectProvider => Counterpart::Reseller,
            AccountKind::IndirectReseller | AccountKind::Dual | AccountKind::DirectReseller => {
                Counterpart::Provider
            }
        };
        let partner = PartnerProfile {
            name: self.name,
            tenant: self.tenant,
            mpn_id: self.about.mpn_id,
            country: self.about.country,
            email: self.about.email,
        };
        let id = PartnershipId((desk.world.fresh)());
        let title = partner.name.to_string();
        let invite = PartnershipCommand::Invite(counterpart, Box::new(partner));
        let asked = (
            MatterCommand::Partnership(id, invite),
            Mode::of(self.dry_run),
        );
        let exit = desk.do_to_matter(&mut *book, &title, None, asked)?;
        if !desk.session.json && !self.dry_run {
            desk.out.line(&id.to_string());
            let key = match counterpart {
                Counterpart::Reseller => "cli-partnership-next-send",
                Counterpart::Provider => "cli-partnership-next-accept",
            };
            desk.say(key, &[("partner", id.to_string().into())]);
        }
        Ok(exit)
    }
}

impl StepLine {
    fn run(self, desk: &mut Desk<'_>, command: PartnershipCommand) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let partnership = desk.partnership(&*book, &self.partner)?;
        let asked = (
            MatterCommand::Partnership(partnership.id, command),
            Mode::of(self.dry_run),
        );
        let version = Some(partnership.stamp.version);
        desk.do_to_matter(
            &mut *book,
            partnership.partner.name.as_str(),
            version,
            asked,
        )
    }
}

impl EditLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let book = desk.open()?;
        let known = desk.partnership(&*book, &self.partner)?.partner;
        let profile = PartnerProfile {
            name: self.name.unwrap_or(known.name),
            tenant: known.tenant,
            mpn_id: self.about.mpn_id.or(known.mpn_id),
            country: self.about.country.or(known.country),
            email: self.about.email.or(known.email),
        };
        let step = StepLine {
            partner: self.partner,
            dry_run: self.dry_run,
        };
        step.run(desk, PartnershipCommand::Edit(Box::new(profile)))
    }
}

impl Desk<'_> {
    /// The partnership that this names: by identity, name, or the partner's Microsoft ID, of
    /// which the one that has not ended is meant.
    pub(crate) fn partnership(&self, book: &dyn Book, named: &str) -> Result<Partnership, Failure> {
        if let Ok(tenant) = named.parse::<MicrosoftId>() {
            let query = partnerdesk_ports::MatterQuery::of_kind(MatterKind::Partnership);
            let all = book.matters(query)?;
            let of = |matter: &Matter| Partnership::of(matter).cloned();
            let mut theirs: Vec<Partnership> = all.iter().filter_map(of).collect();
            theirs.retain(|it| it.partner.tenant == tenant);
            theirs.sort_by_key(|it| it.status.stage());
            if let Some(found) = theirs.into_iter().next() {
                return Ok(found);
            }
        }
        let matter = self.matter(book, MatterKind::Partnership, named)?;
        Partnership::of(&matter)
            .cloned()
            .ok_or_else(|| not_of_kind(&matter))
    }
}
