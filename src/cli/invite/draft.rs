//! `invite draft`: a new invitation, from a template or from a text of one's own. Also what
//! `relationship reinstate` does.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use partnerdesk_domain::{
    AccountPart, Command, CompanyName, Content, Customer, CustomerId, EmailAddress, InvitationId,
    InvitationKind, MailLanguage, MicrosoftId, PersonName, Refusal,
};
use partnerdesk_i18n::Language;
use partnerdesk_letters::{Purpose, Template, TemplateName, fitting};
use partnerdesk_ports::Book;
use serde::Serialize;

use crate::deed::{Deed, Mode, Outcome};
use crate::desk::{Desk, customer_of, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::{Change, InvitationShape};
use crate::value;

/// The largest text that is read, in bytes; what a letter may hold is judged by the domain.
const LARGEST_TEXT: u64 = 1024 * 1024;

/// `invite draft`
#[derive(Debug, Args)]
pub(crate) struct DraftLine {
    #[arg(value_name = "ID", value_parser = value::customer(), required_unless_present = "company")]
    customer: Option<CustomerId>,
    #[arg(long, value_name = "NAME", value_parser = value::word(CompanyName::parse, "cli-slip-name"), conflicts_with = "customer")]
    company: Option<CompanyName>,
    #[command(flatten)]
    head: Letterhead,
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    #[arg(long, value_name = "PATH")]
    body_file: Option<PathBuf>,
    #[arg(long)]
    no_admin: bool,
    #[arg(long, value_name = "NAME", value_parser = value::template())]
    template: Option<TemplateName>,
    #[arg(long)]
    dry_run: bool,
}

/// To whom a letter goes, and in which language.
#[derive(Debug, Clone, Args)]
pub(crate) struct Letterhead {
    #[arg(long, value_name = "ADDRESS", value_parser = value::word(EmailAddress::parse, "cli-slip-email"))]
    to: Option<EmailAddress>,
    #[arg(long, value_name = "NAME", value_parser = value::word(PersonName::parse, "cli-slip-line"))]
    name: Option<PersonName>,
    // The same name as the flag of every command: here it is the language of the letter.
    #[arg(long = "lang", value_name = "LANG", value_parser = value::language(), ignore_case = true)]
    lang: Option<Language>,
    #[arg(long, value_name = "PARTNER")]
    provider: Option<String>,
}

/// An invitation that was begun, as programs read it.
#[derive(Debug, Serialize)]
struct DraftShape {
    #[serde(flatten)]
    change: Change,
    invitation: Option<InvitationShape>,
}

impl DraftLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = match self.customer {
            Some(id) => Some(customer_of(&*book, id)?),
            None => None,
        };
        let mut content = self.head.content(desk, customer.as_ref(), self.template)?;
        content.includes_admin = !self.no_admin;
        content.subject = self.subject.unwrap_or(content.subject);
        if let Some(path) = &self.body_file {
            content.body = desk.read_text(path)?;
        }
        let kind = self.head.kind(desk, &*book)?;
        let company = customer
            .as_ref()
            .map(|it| it.name().clone())
            .or(self.company)
            .expect("one of the two is required by the command line");
        let command = Command::DraftInvitation {
            id: InvitationId((desk.world.fresh)()),
            customer: customer.map(|it| it.id),
            company,
            kind,
            content: Box::new(content),
        };
        draft(desk, &mut *book, command, Mode::of(self.dry_run))
    }
}

impl Letterhead {
    /// A letter from a template. What was not said is taken from the customer's record, and the
    /// letter is in the language of the screens.
    pub(crate) fn content(
        &self,
        desk: &Desk<'_>,
        customer: Option<&Customer>,
        template_name: Option<TemplateName>,
    ) -> Result<Content, Failure> {
        let details = customer.map(|it| &it.details);
        let language = match self.lang.unwrap_or(desk.session.language) {
            Language::English => MailLanguage::English,
            Language::SimplifiedChinese => MailLanguage::SimplifiedChinese,
        };
        let purpose = match &self.provider {
            Some(_) => Purpose::ThroughProvider,
            None => Purpose::Reseller,
        };
        let name = template_name.unwrap_or_else(|| fitting(purpose, customer));
        let text = desk.template(&name, language)?;
        let known = |of: fn(&Customer) -> bool| customer.is_some_and(of);
        let is_contact = self.to.is_none() && known(|it| it.details.contact_email.is_some());
        // A name is taken over with its address only: another address is another person.
        let contact_name = details
            .filter(|_| is_contact)
            .and_then(|it| it.contact_name.clone());
        let contact_email = details.and_then(|it| it.contact_email.clone());
        Ok(Content {
            recipient: self.to.clone().or(contact_email),
            recipient_name: self.name.clone().or(contact_name),
            language,
            includes_admin: true,
            subject: text.subject,
            body: text.body,
        })
    }

    /// What is asked for: through a provider where one is named, as a partner of ours or by a
    /// Microsoft ID, of which the rules say whether it is one.
    pub(crate) fn kind(&self, desk: &Desk<'_>, book: &dyn Book) -> Result<InvitationKind, Failure> {
        let Some(named) = &self.provider else {
            return Ok(InvitationKind::Reseller);
        };
        let provider = match named.parse::<MicrosoftId>() {
            Ok(tenant) => tenant,
            Err(_) => desk.partnership(book, named)?.partner.tenant,
        };
        match book.account()?.mpn_id {
            Some(mpn_id) => Ok(InvitationKind::IndirectReseller { provider, mpn_id }),
            None => Err(Refusal::AccountIncomplete(AccountPart::MpnId).into()),
        }
    }
}

/// Begins an invitation, and tells its identity and what to do next.
pub(crate) fn draft(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    command: Command,
    mode: Mode,
) -> Result<Exit, Failure> {
    let (id, company) = match &command {
        Command::DraftInvitation { id, company, .. } => (*id, company.to_string()),
        _ => unreachable!("only drafts are drafted"),
    };
    let outcome: Outcome = desk.act(book, Deed::new(command), mode)?;
    let invitation = book.invitation(id)?;
    if desk.session.json {
        let invitation = invitation.as_ref().map(InvitationShape::of);
        let change = Change::of(&outcome);
        desk.out.json(&DraftShape { change, invitation });
        return Ok(Exit::Done);
    }
    let headline = desk.headline("invitation.draft", &company);
    let exit = desk.report(&headline, &outcome);
    if let Some(invitation) = invitation {
        desk.out.line(&id.to_string());
        desk.tell_letter_problems(&*book, &invitation)?;
        desk.say(
            "cli-invite-next-draft",
            &[("invitation", id.to_string().into())],
        );
    }
    Ok(exit)
}

impl Desk<'_> {
    /// The template of a name, in this language or else in the other.
    pub(crate) fn template(
        &self,
        name: &TemplateName,
        language: MailLanguage,
    ) -> Result<Template, Failure> {
        let known = &self.world.templates;
        known.template(name, language).ok_or_else(|| {
            let names = known.choices().into_iter().map(|it| it.name.to_string());
            let names = names.collect::<Vec<_>>().join(", ");
            let args = [("name", name.to_string().into()), ("known", names.into())];
            self.failed("cli-fail-no-template", &args)
        })
    }

    /// A text from a file, or from the input when the path is `-`; lines end as in a letter.
    pub(crate) fn read_text(&mut self, path: &Path) -> Result<String, Failure> {
        let read = if path == Path::new("-") {
            self.out.read_input(LARGEST_TEXT)
        } else {
            fs::read(path)
        };
        let args = |detail: String| [("path", shown(path).into()), ("detail", detail.into())];
        let bytes = read.map_err(|error| self.failed("cli-fail-read", &args(error.to_string())))?;
        if LARGEST_TEXT < bytes.len() as u64 {
            return Err(self.failed("cli-fail-too-large", &args(String::new())));
        }
        let text = String::from_utf8(bytes)
            .map_err(|error| self.failed("cli-fail-not-text", &args(error.to_string())))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Ok(text.replace("\r\n", "\n").trim_end().to_owned())
    }
}
