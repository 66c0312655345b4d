//! `invite edit`: the text and the address of a letter that has not been sent. A letter that was
//! ready becomes a draft again, since it has to be checked again.

use std::path::PathBuf;

use clap::Args;
use partnerdesk_domain::{Command, EmailAddress, MailLanguage, PersonName, Switch};
use partnerdesk_i18n::Language;
use partnerdesk_letters::TemplateName;

use super::step::take;
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value::{self, Change};

/// `invite edit`: what is not named stays.
#[derive(Debug, Args)]
pub(crate) struct EditLine {
    #[command(flatten)]
    one: super::OneLine,
    #[command(flatten)]
    changes: Changes,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct Changes {
    #[arg(long, value_name = "ADDRESS", value_parser = value::change(EmailAddress::parse_optional, "cli-slip-email"))]
    to: Option<Change<EmailAddress>>,
    #[arg(long, value_name = "NAME", value_parser = value::change(PersonName::parse_optional, "cli-slip-line"))]
    name: Option<Change<PersonName>>,
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    #[arg(long, value_name = "PATH")]
    body_file: Option<PathBuf>,
    #[arg(long, value_name = "SWITCH", value_parser = value::coded(Switch::ALL, Switch::code))]
    admin: Option<Switch>,
    #[arg(long, value_name = "NAME", value_parser = value::template())]
    template: Option<TemplateName>,
    #[arg(long = "letter-lang", value_name = "LANG", value_parser = value::language(), ignore_case = true)]
    letter_lang: Option<Language>,
}

impl EditLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let invitation = desk.invitation(&*book, &self.one.invitation)?;
        let mut content = invitation.content.clone();
        let changes = self.changes;
        if let Some(language) = changes.letter_lang {
            content.language = match language {
                Language::English => MailLanguage::English,
                Language::SimplifiedChinese => MailLanguage::SimplifiedChinese,
            };
        }
        if let Some(name) = changes.template {
            let text = desk.template(&name, content.language)?;
            content.subject = text.subject;
            content.body = text.body;
        }
        if let Some(Change(to)) = changes.to {
            content.recipient = to;
        }
        if let Some(Change(name)) = changes.name {
            content.recipient_name = name;
        }
        if let Some(subject) = changes.subject {
            content.subject = subject;
        }
        if let Some(path) = &changes.body_file {
            content.body = desk.read_text(path)?;
        }
        if let Some(admin) = changes.admin {
            content.includes_admin = admin == Switch::On;
        }
        let command = Command::ReviseInvitation(invitation.id, Box::new(content));
        take(desk, &mut *book, &invitation, command)
    }
}
