//! The form of an invitation: what is typed into its fields, and the content that follows from
//! it. A field may hold what is not right yet; the content then goes without it.

use partnerdesk_domain::{
    AccountKind, Capacity, Content, Customer, EmailAddress, Feature, Invitation, InvitationKind,
    MailLanguage, MpnId, PartnerAccount, PersonName, State, acting_as, offered,
};
use partnerdesk_i18n::{Language, Locale};
use partnerdesk_letters::{Catalogue, Purpose, TemplateName, fitting};

use super::provider::Providers;
use crate::shared::Shared;
use crate::widgets::editor::Editor;
use crate::widgets::field::Field;

/// A place in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// The recipient's address.
    To,
    /// The recipient's name.
    Name,
    /// The language of the letter.
    Language,
    /// Which letter it is written from.
    Template,
    /// Whether delegated administration is asked for.
    Admin,
    /// Through which provider it goes.
    Provider,
    /// The subject.
    Subject,
    /// The body.
    Body,
}

impl Spot {
    /// The end of its label's key.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::To => "to",
            Self::Name => "name",
            Self::Language => "language",
            Self::Template => "template",
            Self::Admin => "admin",
            Self::Provider => "provider",
            Self::Subject => "subject",
            Self::Body => "body",
        }
    }

    /// Whether text is entered there.
    pub(super) fn is_text(self) -> bool {
        !matches!(self, Self::Language | Self::Template | Self::Admin)
    }
}

/// Everything that stands in the form, to be compared and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Texts {
    pub(super) to: String,
    pub(super) name: String,
    pub(super) provider: String,
    pub(super) language: MailLanguage,
    pub(super) admin: bool,
    pub(super) subject: String,
    pub(super) body: String,
}

impl Texts {
    /// What is kept of it.
    pub(super) fn content(&self) -> Content {
        Content {
            recipient: EmailAddress::parse_optional(&self.to).unwrap_or_default(),
            recipient_name: PersonName::parse_optional(&self.name).unwrap_or_default(),
            language: self.language,
            includes_admin: self.admin,
            subject: self.subject.clone(),
            body: self.body.clone(),
        }
    }
}

/// The fields.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) to: Field,
    pub(super) name: Field,
    pub(super) language: MailLanguage,
    pub(super) admin: bool,
    /// Only where the letter goes through a provider that is not chosen yet.
    pub(super) provider: Option<Field>,
    /// Whom it can name.
    pub(super) providers: Providers,
    pub(super) subject: Field,
    pub(super) body: Editor,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            to: Field::default().limited(EmailAddress::LIMIT),
            name: Field::default().limited(PersonName::LIMIT * 4),
            language: MailLanguage::English,
            admin: true,
            provider: None,
            providers: Providers::default(),
            subject: Field::default(),
            body: Editor::default(),
        }
    }
}

impl Form {
    /// A new letter to a customer, in the language of the screens, from the letter that fits
    /// where the customer stands.
    pub(super) fn fresh(shared: &Shared, state: &State, customer: &Customer) -> Self {
        let details = &customer.details;
        let mut form = Self {
            language: match shared.locale.language() {
                Language::English => MailLanguage::English,
                Language::SimplifiedChinese => MailLanguage::SimplifiedChinese,
            },
            ..Self::default()
        };
        if let Some(address) = &details.contact_email {
            form.to.set_text(address.as_str());
        }
        if let Some(name) = &details.contact_name {
            form.name.set_text(name.as_str());
        }
        form.providers = Providers::of(state);
        let only = form.providers.only().unwrap_or_default();
        form.provider = through_provider(&state.account, customer).then(|| Field::with_text(only));
        let purpose = form.purpose();
        form.write(&shared.templates, &fitting(purpose, Some(customer)));
        form
    }

    /// What stands in an invitation.
    pub(super) fn of(invitation: &Invitation) -> Self {
        let content = &invitation.content;
        let mut form = Self {
            language: content.language,
            admin: content.includes_admin,
            ..Self::default()
        };
        let text = |it: Option<&str>| it.unwrap_or_default().to_owned();
        form.to
            .set_text(&text(content.recipient.as_ref().map(EmailAddress::as_str)));
        let name = content.recipient_name.as_ref().map(PersonName::as_str);
        form.name.set_text(&text(name));
        form.subject.set_text(&content.subject);
        form.body.set_text(&content.body);
        form
    }

    /// Everything that stands in it.
    pub(super) fn texts(&self) -> Texts {
        let provider = self.provider.as_ref().map(Field::text);
        Texts {
            to: self.to.text().to_owned(),
            name: self.name.text().to_owned(),
            provider: provider.unwrap_or_default().to_owned(),
            language: self.language,
            admin: self.admin,
            subject: self.subject.text().to_owned(),
            body: self.body.text(),
        }
    }

    /// Puts everything into it.
    pub(super) fn put(&mut self, texts: &Texts) {
        self.to.set_text(&texts.to);
        self.name.set_text(&texts.name);
        if let Some(provider) = &mut self.provider {
            provider.set_text(&texts.provider);
        }
        self.language = texts.language;
        self.admin = texts.admin;
        self.subject.set_text(&texts.subject);
        self.body.set_text(&texts.body);
    }

    /// The letter it still is, word for word; none when something was changed in it.
    pub(super) fn template(&self, catalogue: &Catalogue) -> Option<TemplateName> {
        let body = self.body.text();
        let mut names = catalogue.choices().into_iter().map(|choice| choice.name);
        names.find(|name| {
            catalogue
                .template(name, self.language)
                .is_some_and(|text| text.subject == self.subject.text() && text.body == body)
        })
    }

    /// Whether nothing was written of one's own.
    pub(super) fn is_untouched(&self, catalogue: &Catalogue) -> bool {
        let blank = self.subject.text().trim().is_empty() && self.body.text().trim().is_empty();
        blank || self.template(catalogue).is_some()
    }

    /// Puts a letter in place of subject and body.
    pub(super) fn write(&mut self, catalogue: &Catalogue, name: &TemplateName) {
        if let Some(text) = catalogue.template(name, self.language) {
            self.subject.set_text(&text.subject);
            self.body.set_text(&text.body);
        }
    }

    /// What a new letter is for.
    pub(super) fn purpose(&self) -> Purpose {
        match self.provider {
            Some(_) => Purpose::ThroughProvider,
            None => Purpose::Reseller,
        }
    }

    /// What the letter asks for; none while the provider is not named.
    pub(super) fn kind(&self, account: &PartnerAccount) -> Option<InvitationKind> {
        let Some(field) = &self.provider else {
            return Some(InvitationKind::Reseller);
        };
        let provider = self.providers.find(field.text())?;
        // Without a location id of ours the domain refuses, and says why.
        let none = || MpnId::parse("0").expect("a digit is a location id");
        let mpn_id = account.mpn_id.clone().unwrap_or_else(none);
        Some(InvitationKind::IndirectReseller { provider, mpn_id })
    }

    /// Fields whose text cannot be taken, with the reason.
    pub(super) fn slips(&self, locale: &Locale) -> Vec<(Spot, String)> {
        let mut slips = Vec::new();
        if let Err(problem) = EmailAddress::parse_optional(self.to.text()) {
            slips.push((Spot::To, locale.word_problem(&problem)));
        }
        if let Err(problem) = PersonName::parse_optional(self.name.text()) {
            slips.push((Spot::Name, locale.word_problem(&problem)));
        }
        if let Some(field) = &self.provider {
            if field.text().trim().is_empty() {
                slips.push((Spot::Provider, locale.text("composer-provider-missing")));
            } else if self.providers.find(field.text()).is_none() {
                let args = [("known", self.providers.names().into())];
                let why = locale.with("composer-provider-unknown", &args);
                slips.push((Spot::Provider, why));
            }
        }
        slips
    }

    /// The places, in their order.
    pub(super) fn spots(&self) -> Vec<Spot> {
        use Spot::{Admin, Body, Language, Name, Provider, Subject, Template, To};
        let provider = self.provider.is_some().then_some(Provider);
        let first = [To, Name, Language, Template, Admin];
        first
            .into_iter()
            .chain(provider)
            .chain([Subject, Body])
            .collect()
    }

    /// The field of one line at a place, if there is one.
    pub(super) fn field_mut(&mut self, spot: Spot) -> Option<&mut Field> {
        match spot {
            Spot::To => Some(&mut self.to),
            Spot::Name => Some(&mut self.name),
            Spot::Subject => Some(&mut self.subject),
            Spot::Provider => self.provider.as_mut(),
            Spot::Language | Spot::Template | Spot::Admin | Spot::Body => None,
        }
    }

    /// See [`Form::field_mut`].
    pub(super) fn field(&self, spot: Spot) -> Option<&Field> {
        match spot {
            Spot::To => Some(&self.to),
            Spot::Name => Some(&self.name),
            Spot::Subject => Some(&self.subject),
            Spot::Provider => self.provider.as_ref(),
            Spot::Language | Spot::Template | Spot::Admin | Spot::Body => None,
        }
    }
}

/// Whether a request to this customer goes through a provider.
fn through_provider(account: &PartnerAccount, customer: &Customer) -> bool {
    let capacity: Capacity = customer.id.capacity;
    acting_as(account.kind, capacity) == AccountKind::IndirectReseller
}

/// Whether our cloud lets delegated administration be left out.
pub(super) fn may_omit_admin(account: &PartnerAccount) -> bool {
    offered(account, Feature::OmitDelegatedAdmin).is_ok()
}

/// What a letter is called: a shipped one in words, a person's own by its name.
pub(crate) fn template_label(shared: &Shared, name: &TemplateName) -> String {
    if Catalogue::shipped()
        .choices()
        .iter()
        .any(|choice| choice.name == *name)
    {
        shared.locale.text(&format!("composer-template-{name}"))
    } else {
        name.to_string()
    }
}
