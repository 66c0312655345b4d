//! What is in a message: the words that were written, the link once and whole in each part, and
//! no header that nobody meant, whatever anybody typed.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use mail_parser::{HeaderName, MessageParser};
use partnerdesk_domain::*;
use partnerdesk_mail::{HeaderText, Message, Sender, mail_file};
use partnerdesk_ports::Posting;
use proptest::prelude::*;

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
            recipient_name: name.and_then(|text| PersonName::parse(text).ok()),
            language: MailLanguage::English,
            includes_admin: true,
            subject: String::new(),
            body: String::new(),
        },
        letter: None,
        status: InvitationStatus::Draft,
        dispatch: None,
        drafted: Timestamp(0),
        drafted_by: AgentName::parse("li.na").unwrap(),
        updated: Timestamp(0),
    }
}

fn letter(subject: &str, body: &str) -> Letter {
    Letter {
        subject: subject.to_owned(),
        body: body.to_owned(),
    }
}

fn posted(invitation: &Invitation, letter: &Letter, from_name: &str) -> Message {
    let sender = Sender {
        address: EmailAddress::parse("desk@fabrikam.example").unwrap(),
        name: HeaderText::new(from_name),
    };
    let posting = Posting {
        sequence: Sequence(9),
        delivery: Delivery {
            invitation: invitation.id,
            to: invitation.content.recipient.clone().unwrap(),
            letter: letter.clone(),
        },
        invitation: invitation.clone(),
    };
    Message::of(&posting, &sender, Timestamp(1_700_000_000_000)).unwrap()
}

/// The text and the page of a message.
fn parts(bytes: &[u8]) -> (String, String) {
    let message = MessageParser::default().parse(bytes).unwrap();
    assert_eq!(message.text_body.len(), 1);
    assert_eq!(message.html_body.len(), 1);
    assert_eq!(message.attachment_count(), 0);
    let text = message.body_text(0).unwrap().into_owned();
    let html = message.html_part(0).unwrap().text_contents().unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    (text.replace("\r\n", "\n"), html.to_owned())
}

fn check(subject: &str, name: &str, text: &str) {
    let invitation = invitation(Some("it@contoso.example"), Some(name));
    let body = format!("{text}\n\n{}\n\n{text}", invitation.link);
    let letter = letter(subject, &body);
    let file = mail_file(&invitation, &letter, Timestamp(1_700_000_000_000));
    let sent = posted(&invitation, &letter, "Fabrikam").bytes;
    for bytes in [&file, &sent] {
        assert!(bytes.is_ascii(), "{subject}");
        let longest = bytes.split(|byte| *byte == b'\n').map(<[u8]>::len).max();
        assert!(longest < Some(998), "{subject}");
        assert!(!bytes.windows(3).any(|ends| ends == b"\r\r\n"), "{subject}");
        let message = MessageParser::default().parse(bytes.as_slice()).unwrap();
        assert_eq!(message.subject(), Some(subject));
        let to = message.to().unwrap().first().unwrap();
        assert_eq!(to.address(), Some("it@contoso.example"));
        assert_eq!(to.name(), Some(name));
        let (plain, page) = parts(bytes);
        assert_eq!(plain.trim_end(), body.trim_end());
        for part in [&plain, &page] {
            assert_eq!(part.matches(invitation.link.as_str()).count(), 1);
        }
    }
    // Both ways out carry the same letter.
    assert_eq!(parts(&file), parts(&sent));
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
    check(&"很长的一行".repeat(70), "a", &long);
    check("word ".repeat(79).trim_end(), "a", &"x".repeat(5_000));
}

#[test]
fn a_message_has_an_identity_of_its_own_that_stays() {
    let invitation = invitation(Some("it@contoso.example"), None);
    let letter = letter("s", invitation.link.as_str());
    let message = posted(&invitation, &letter, "");
    assert_eq!(message.id, format!("{}.9@fabrikam.example", invitation.id));
    assert_eq!(message, posted(&invitation, &letter, ""));
    let parsed = MessageParser::default().parse(&message.bytes).unwrap();
    assert_eq!(parsed.message_id(), Some(message.id.as_str()));
    assert_eq!(parsed.date().unwrap().to_timestamp(), 1_700_000_000);
}

#[test]
fn draft_without_recipient_is_a_draft_all_the_same() {
    let bytes = mail_file(
        &invitation(None, Some("Jo")),
        &letter("s", "b"),
        Timestamp(0),
    );
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert!(message.to().is_none());
    assert!(message.from().is_none());
    let unsent = message
        .header(HeaderName::Other("X-Unsent".into()))
        .unwrap();
    assert_eq!(unsent.as_text(), Some("1"));
    assert_eq!(message.date().unwrap().to_timestamp(), 0);
}

/// Texts that look like what one would break out with.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\r".to_owned()),
        Just("\0".to_owned()),
        Just("\u{85}".to_owned()),
        Just("\u{9b}".to_owned()),
        Just("\u{2028}".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("Bcc: evil@x.example".to_owned()),
        Just("\r\n\r\n--=_00000000\r\n".to_owned()),
        Just("\r\n.\r\nMAIL FROM:<evil@x.example>\r\n".to_owned()),
        Just("=?utf-8?q?=0d=0a?=".to_owned()),
        Just("\"<>,;:@".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

const HEADERS: [&str; 8] = [
    "From",
    "To",
    "Date",
    "Message-ID",
    "Content-Language",
    "Subject",
    "Content-Type",
    "MIME-Version",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_typed_becomes_a_header_or_a_recipient(
        subject in hostile(),
        name in hostile(),
        from_name in hostile(),
        before in hostile(),
    ) {
        let invitation = invitation(Some("it@contoso.example"), Some(&name));
        let body = format!("{before}\n{}\n", invitation.link);
        let message = posted(&invitation, &letter(&subject, &body), &from_name);
        let parsed = MessageParser::default().parse(&message.bytes).unwrap();
        for header in parsed.headers() {
            prop_assert!(HEADERS.contains(&header.name()), "{:?}", header.name());
        }
        for address in [parsed.to(), parsed.from()] {
            prop_assert_eq!(address.unwrap().iter().count(), 1);
        }
        let to = parsed.to().unwrap().first().unwrap();
        prop_assert_eq!(to.address(), Some("it@contoso.example"));
        let kept = [parsed.subject(), to.name(), parsed.from().unwrap().first().unwrap().name()];
        for text in kept.into_iter().flatten() {
            let harmful = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
            prop_assert!(!text.contains(harmful), "{text:?}");
        }
        let (text, page) = parts(&message.bytes);
        for part in [&text, &page] {
            prop_assert_eq!(part.matches(invitation.link.as_str()).count(), 1);
        }
        // Whatever reaches the server is one recipient and one sender.
        prop_assert_eq!(message.to.to_string(), "it@contoso.example");
        prop_assert_eq!(message.from.to_string(), "desk@fabrikam.example");
    }

    #[test]
    fn what_is_no_single_address_is_none(text in hostile()) {
        if let Ok(address) = EmailAddress::parse(&text) {
            prop_assert!(!address.as_str().contains(|c: char| c.is_control() || " <>,;\"".contains(c)));
            prop_assert!(!address.as_str().starts_with('-'));
        }
    }
}
