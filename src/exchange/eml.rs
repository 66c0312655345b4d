//! The mail file of an invitation: a draft that a mail program opens, ready to be sent by a
//! person. Which letter goes into it is decided elsewhere; nothing is sent from here.

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use partnerdesk_domain::{Invitation, Letter, Timestamp};

/// The bytes of a mail file with this letter, as it is written at `at`.
///
/// It has no sender: whoever opens it sends it from an account of theirs, so that its mail
/// program adds the sender. `X-Unsent` lets programs open it for writing, not for reading.
pub fn mail_file(invitation: &Invitation, letter: &Letter, at: Timestamp) -> Vec<u8> {
    let mut message = MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .date(Date::new(at.0.div_euclid(1_000)))
        // Without one the writer would make it up from the clock and the name of this machine.
        .message_id(format!("{}@partnerdesk.invalid", invitation.id));
    if let Some(recipient) = &invitation.content.recipient {
        let name = invitation.content.recipient_name.as_ref();
        message = message.to(Address::new_address(
            name.map(ToString::to_string),
            recipient.to_string(),
        ));
    }
    let message = message
        .subject(letter.subject.clone())
        // A mail's lines end like this in whatever encoding they travel.
        .text_body(letter.body.replace('\n', "\r\n"));
    let mut bytes = Vec::new();
    message.serialize(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use mail_parser::{HeaderName, MessageParser};
    use partnerdesk_domain::{
        AgentName, CompanyName, Content, EmailAddress, InvitationId, InvitationKind,
        InvitationStatus, InviteLink, MailLanguage, MicrosoftId, PersonName, Version,
    };

    use super::*;

    fn invitation(to: Option<&str>, name: Option<&str>) -> Invitation {
        let kind = InvitationKind::Reseller;
        Invitation {
            id: InvitationId(7),
            version: Version(1),
            customer: None,
            company: CompanyName::parse("Contoso").unwrap(),
            link: InviteLink::new(MicrosoftId(5), &kind, true),
            kind,
            content: Content {
                recipient: to.map(|text| EmailAddress::parse(text).unwrap()),
                recipient_name: name.map(|text| PersonName::parse(text).unwrap()),
                language: MailLanguage::English,
                includes_admin: true,
                subject: String::new(),
                body: String::new(),
            },
            letter: None,
            status: InvitationStatus::Draft,
            drafted: Timestamp(0),
            drafted_by: AgentName::parse("li.na").unwrap(),
            updated: Timestamp(0),
        }
    }

    /// Subject, address, name, body and the raw text, as a mail program reads them.
    fn read(bytes: &[u8]) -> (String, Option<String>, Option<String>, String) {
        let message = MessageParser::default().parse(bytes).unwrap();
        let to = message.to().and_then(|list| list.first());
        (
            message.subject().unwrap().to_owned(),
            to.and_then(|it| it.address().map(str::to_owned)),
            to.and_then(|it| it.name().map(str::to_owned)),
            lines(&message.body_text(0).unwrap()),
        )
    }

    /// The text of a mail, whose lines all end as they have to.
    fn lines(text: &str) -> String {
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        text.replace("\r\n", "\n")
    }

    fn check(subject: &str, name: &str, text: &str) {
        let invitation = invitation(Some("it@contoso.example"), Some(name));
        let body = format!("{text}\n\n{}\n\n{text}", invitation.link);
        let letter = Letter {
            subject: subject.to_owned(),
            body: body.clone(),
        };
        let bytes = mail_file(&invitation, &letter, Timestamp(1_700_000_000_000));
        assert!(bytes.is_ascii(), "{subject}");
        let longest = bytes.split(|byte| *byte == b'\n').map(<[u8]>::len).max();
        assert!(longest < Some(998), "{subject}");

        assert!(!bytes.windows(3).any(|ends| ends == b"\r\r\n"), "{subject}");
        let (found, to, to_name, read) = read(&bytes);
        assert_eq!(found, subject);
        assert_eq!(to.as_deref(), Some("it@contoso.example"));
        assert_eq!(to_name.as_deref(), Some(name));
        assert_eq!(read.trim_end(), body.trim_end());
        assert_eq!(read.matches(invitation.link.as_str()).count(), 1);
    }

    #[test]
    fn letter_comes_out_as_it_went_in_whatever_its_script() {
        check("Connect with us", "Jo Wu", "Hello,\nplease accept.");
        check("成为我们的客户", "李娜", "您好，\n请接受邀请。");
        check(
            "Über = 100 % \"quoted\", ok",
            "O'Brien, \"Jo\" <x>",
            "Grüße = ok",
        );
        check("emoji 👩‍💻", "Zoë", ".\n..\nFrom here\n =3D=\n");
        let long = "很长的一行".repeat(400);
        check(&long, "a", &long);
        check("word ".repeat(300).trim_end(), "a", &"x".repeat(5_000));
    }

    #[test]
    fn draft_without_recipient_is_a_draft_all_the_same() {
        let letter = Letter {
            subject: "s".to_owned(),
            body: "b".to_owned(),
        };
        let bytes = mail_file(&invitation(None, Some("Jo")), &letter, Timestamp(0));
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert!(message.to().is_none());
        assert!(message.from().is_none());
        let unsent = message
            .header(HeaderName::Other("X-Unsent".into()))
            .unwrap();
        assert_eq!(unsent.as_text(), Some("1"));
        assert_eq!(message.date().unwrap().to_timestamp(), 0);
    }

    #[test]
    fn nothing_typed_becomes_a_header_of_its_own() {
        // The domain lets no control character into a subject; the file would not either.
        let letter = Letter {
            subject: "hi\r\nBcc: evil@x.example".to_owned(),
            body: "b".to_owned(),
        };
        let bytes = mail_file(&invitation(None, None), &letter, Timestamp(0));
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert!(message.bcc().is_none());
    }
}
