//! A letter as a message: the one builder for what is sent and for what a mail program opens, so
//! that both are the same letter. Text and simple HTML, UTF-8, safe for the oldest server.

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;
use partnerdesk_domain::{EmailAddress, Invitation, Letter, Timestamp};
use partnerdesk_ports::Posting;

use crate::address::{Misaddressed, WireAddress};
use crate::header_text::HeaderText;
use crate::html;

/// From whom letters come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The address.
    pub address: EmailAddress,
    /// What is shown before it; perhaps nothing.
    pub name: HeaderText,
}

/// A message and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// From whom, for the server.
    pub from: WireAddress,
    /// To whom.
    pub to: WireAddress,
    /// Its identity, the same however often it is tried: mail programs show it once.
    pub id: String,
    /// All of it, in lines that end with CR LF.
    pub bytes: Vec<u8>,
}

impl Message {
    /// The message of a letter in the outbox, as it leaves at `at`.
    pub fn of(posting: &Posting, sender: &Sender, at: Timestamp) -> Result<Self, Misaddressed> {
        let from = WireAddress::of(&sender.address)?;
        let to = WireAddress::of(&posting.delivery.to)?;
        let id = format!(
            "{}.{}@{}",
            posting.invitation.id,
            posting.sequence.0,
            from.domain()
        );
        let bytes = Draft {
            invitation: &posting.invitation,
            letter: &posting.delivery.letter,
            at,
            id: &id,
        }
        .bytes(Some((sender, &from)), Some(&to));
        Ok(Self {
            from,
            to,
            id,
            bytes,
        })
    }

    /// A message that says nothing but that it arrived, to try an account.
    pub fn trial(
        sender: &Sender,
        to: &EmailAddress,
        words: (&str, &str),
        at: Timestamp,
    ) -> Result<Self, Misaddressed> {
        let from = WireAddress::of(&sender.address)?;
        let to = WireAddress::of(to)?;
        let id = format!("trial.{}@{}", at.0, from.domain());
        let (subject, text) = words;
        let mut bytes = Vec::new();
        MessageBuilder::new()
            .from(named(&sender.name, &from))
            .to(named(&HeaderText::new(""), &to))
            .date(Date::new(at.0.div_euclid(1_000)))
            .message_id(id.clone())
            .subject(Text::new(HeaderText::new(subject).as_str().to_owned()))
            .text_body(lines(text))
            .serialize(&mut bytes);
        Ok(Self {
            from,
            to,
            id,
            bytes,
        })
    }
}

/// The bytes of a mail file with this letter, as it is written at `at`.
///
/// It has no sender: whoever opens it sends it from an account of theirs, so that its mail
/// program adds the sender. `X-Unsent` lets programs open it for writing, not for reading.
pub fn mail_file(invitation: &Invitation, letter: &Letter, at: Timestamp) -> Vec<u8> {
    let recipient = invitation.content.recipient.as_ref();
    // An address that cannot travel is left out: the person who opens the file sees it missing.
    let to = recipient.and_then(|address| WireAddress::of(address).ok());
    Draft {
        invitation,
        letter,
        at,
        id: &format!("{}@partnerdesk.invalid", invitation.id),
    }
    .bytes(None, to.as_ref())
}

/// What every message of a letter is made of.
struct Draft<'a> {
    invitation: &'a Invitation,
    letter: &'a Letter,
    at: Timestamp,
    id: &'a str,
}

impl Draft<'_> {
    fn bytes(&self, from: Option<(&Sender, &WireAddress)>, to: Option<&WireAddress>) -> Vec<u8> {
        let content = &self.invitation.content;
        let mut message = MessageBuilder::new();
        message = match from {
            Some((sender, address)) => message.from(named(&sender.name, address)),
            None => message.header("X-Unsent", Raw::new("1")),
        };
        if let Some(to) = to {
            let name = content.recipient_name.as_ref().map(ToString::to_string);
            let name = HeaderText::new(name.as_deref().unwrap_or_default());
            message = message.to(named(&name, to));
        }
        let subject = HeaderText::new(&self.letter.subject);
        let text = lines(&self.letter.body);
        let page = html::page(&self.letter.body, &self.invitation.link, content.language);
        // Neither of the encodings that a body travels in can hold this border.
        let border = format!("=_{}", self.invitation.id);
        let both = ContentType::new("multipart/alternative").attribute("boundary", border);
        let parts = vec![
            MimePart::new("text/plain", text),
            MimePart::new("text/html", lines(&page)),
        ];
        let mut bytes = Vec::new();
        message
            .date(Date::new(self.at.0.div_euclid(1_000)))
            // Without one the writer would make it up from the clock and this machine's name.
            .message_id(self.id.to_owned())
            .header("Content-Language", Raw::new(content.language.code()))
            .subject(Text::new(subject.as_str().to_owned()))
            .body(MimePart::new(both, parts))
            .serialize(&mut bytes);
        bytes
    }
}

fn named<'a>(name: &HeaderText, address: &WireAddress) -> Address<'a> {
    let shown = (!name.is_empty()).then(|| name.as_str().to_owned());
    Address::new_address(shown, address.to_string())
}

/// A mail's lines end like this in whatever encoding they travel.
fn lines(text: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace(['\r', '\0'], "");
    plain.replace('\n', "\r\n")
}
