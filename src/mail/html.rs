//! The simple HTML form of a letter: the same words, the link to be clicked. No pictures, no
//! styles to speak of, nothing that is fetched from anywhere.

use partnerdesk_domain::{InviteLink, MailLanguage};

/// The letter's text as HTML.
///
/// The link stands in it once, byte by byte, as the target. Ampersands need no escape in a
/// target where no name of a character follows, and none does in a link of ours. What is shown
/// is the link as well, with its ampersands escaped and points at which long lines may break.
pub(crate) fn page(text: &str, link: &InviteLink, language: MailLanguage) -> String {
    let mut body = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(at) = rest.find(link.as_str()) {
        escape(&rest[..at], &mut body);
        body.push_str("<a href=\"");
        body.push_str(link.as_str());
        body.push_str("\">");
        let mut shown = String::new();
        escape(link.as_str(), &mut shown);
        body.push_str(&shown.replace("&amp;", "<wbr>&amp;"));
        body.push_str("</a>");
        rest = &rest[at + link.as_str().len()..];
    }
    escape(rest, &mut body);
    let paragraphs: Vec<String> = body
        .split("\n\n")
        .map(|paragraph| paragraph.replace('\n', "<br>\n"))
        .collect();
    let paragraphs = paragraphs.join("</p>\n<p>");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n<p>{paragraphs}</p>\n</body>\n</html>\n",
        language.code()
    )
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use partnerdesk_domain::{InvitationKind, MicrosoftId};

    use super::*;

    #[test]
    fn words_stay_words_and_the_link_is_whole_and_once() {
        let link = InviteLink::new(MicrosoftId(5), &InvitationKind::Reseller, true);
        let text = format!("Dear <b>you</b> & \"co\",\n\nplease:\n{link}\n\nBye");
        let html = page(&text, &link, MailLanguage::SimplifiedChinese);
        assert_eq!(html.matches(link.as_str()).count(), 1);
        assert!(html.contains("lang=\"zh-CN\""));
        assert!(html.contains(
            "Dear &lt;b&gt;you&lt;/b&gt; &amp; &quot;co&quot;,</p>\n<p>please:<br>\n<a href"
        ));
        assert!(html.contains("</a></p>\n<p>Bye</p>"));
    }
}
