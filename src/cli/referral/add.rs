//! `referral add`: a referral that reached us by mail or by phone, entered by hand.

use clap::Args;
use partnerdesk_domain::{
    Address, AddressLine, Arrival, City, Command, CompanyName, CompanySize, Consent, Contact,
    Country, Deal, DealName, DunsNumber, LeadQuality, MatterCommand, MicrosoftId, PostalCode,
    Reference, ReferralCommand, ReferralId, ReferralKind, ReferredCompany, Site, StateName,
    Timestamp,
};
use partnerdesk_exchange::parse_instant;

use super::deal::{DealFlags, person};
use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `referral add`
#[derive(Debug, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own on the line"
)]
pub(crate) struct AddLine {
    #[arg(long, value_name = "NAME", value_parser = value::word(CompanyName::parse, "cli-slip-name"))]
    company: CompanyName,
    #[command(flatten)]
    deal: DealFlags,
    #[arg(long, value_name = "LEAD", default_value = "direct", value_parser = value::coded(LeadQuality::ALL, LeadQuality::code))]
    lead: LeadQuality,
    #[arg(long)]
    shared: bool,
    #[arg(long, value_name = "PERSON", value_parser = person())]
    contact: Vec<Contact>,
    #[arg(long)]
    wants_contact: bool,
    #[arg(long)]
    may_share: bool,
    #[arg(long, value_name = "SIZE", value_parser = value::coded(CompanySize::ALL, CompanySize::code))]
    size: Option<CompanySize>,
    #[command(flatten)]
    place: PlaceFlags,
    #[arg(long, value_name = "NUMBER", value_parser = value::word(DunsNumber::parse, "cli-slip-duns"))]
    duns: Option<DunsNumber>,
    #[arg(long, value_name = "ID", value_parser = value::id::<MicrosoftId>())]
    tenant: Option<MicrosoftId>,
    #[arg(long, value_name = "ID", value_parser = value::word(Reference::parse, "cli-slip-line"))]
    engagement: Option<Reference>,
    #[arg(long, value_name = "TIME", value_parser = value::known(parse_instant, "cli-slip-date"))]
    received: Option<Timestamp>,
    #[arg(long)]
    dry_run: bool,
}

/// Where something is.
#[derive(Debug, Args)]
pub(crate) struct PlaceFlags {
    #[arg(long, value_name = "TEXT", value_parser = value::word(AddressLine::parse, "cli-slip-line"))]
    street: Option<AddressLine>,
    #[arg(long, value_name = "NAME", value_parser = value::word(City::parse, "cli-slip-line"))]
    city: Option<City>,
    #[arg(long, value_name = "NAME", value_parser = value::word(StateName::parse, "cli-slip-line"))]
    state: Option<StateName>,
    #[arg(long, value_name = "CODE", value_parser = value::word(PostalCode::parse, "cli-slip-line"))]
    postal_code: Option<PostalCode>,
    #[arg(long, value_name = "CODE", value_parser = value::known(Country::parse, "cli-slip-country"))]
    country: Option<Country>,
}

impl PlaceFlags {
    /// The place, in a country that may be named here or be known otherwise. None when neither
    /// is so.
    pub(crate) fn site(self, known: Option<&Site>, otherwise: Option<Country>) -> Option<Site> {
        let before = known.map(|site| site.address.clone()).unwrap_or_default();
        let known = known.map(|site| site.country);
        let country = self.country.or(known).or(otherwise)?;
        let address = Address {
            line1: self.street.or(before.line1),
            line2: before.line2,
            city: self.city.or(before.city),
            state: self.state.or(before.state),
            postal_code: self.postal_code.or(before.postal_code),
        };
        Some(Site { address, country })
    }

    fn is_empty(&self) -> bool {
        self.street.is_none() && self.city.is_none() && self.country.is_none()
    }
}

impl AddLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mode = Mode::of(self.dry_run);
        let mut book = desk.open_or_create(mode)?;
        let id = ReferralId((desk.world.fresh)());
        let about = self.company.to_string();
        // Without a name of its own, a deal is called after the company.
        let name: String = about.chars().take(DealName::LIMIT).collect();
        let name = name.replace(char::is_control, " ");
        let name = DealName::parse(&name).expect("a company's name is never blank");
        let ours = book.account()?.country;
        let site = if self.place.is_empty() {
            None
        } else {
            self.place.site(None, ours)
        };
        let arrival = Arrival {
            engagement: self.engagement,
            kind: if self.shared {
                ReferralKind::Shared
            } else {
                ReferralKind::Independent
            },
            quality: self.lead,
            company: ReferredCompany {
                name: self.company,
                site,
                size: self.size,
                duns: self.duns,
                microsoft_id: self.tenant,
                contacts: self.contact,
            },
            consent: Consent {
                to_share: self.may_share,
                to_contact: self.wants_contact,
            },
            deal: self.deal.applied_to(desk, Deal::named(name))?,
            received: self.received,
            seen: true,
        };
        let command = ReferralCommand::Enter(Box::new(arrival));
        let command = Command::Matter(MatterCommand::Referral(id, command));
        let outcome = desk.act(&mut *book, Deed::new(command), mode)?;
        let headline = desk.headline("referral.add", &about);
        let exit = desk.report(&headline, &outcome);
        if mode == Mode::Real && !desk.session.json {
            let id = id.to_string();
            desk.say("cli-referral-added", &[("id", id.into())]);
        }
        Ok(exit)
    }
}
