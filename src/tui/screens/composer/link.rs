//! Puts the personal link's token back into a body from which it was taken, or in which it was
//! changed or repeated. What counts as an invitation link is asked of the domain.

use partnerdesk_domain::{Fields, LINK_TOKEN, Letter, LetterProblem, letter_problems};

/// What stands between the braces of the token.
const NAME: &str = "invite.link";

/// The body with the token exactly once: where the first link was, else on line `at` (from 0).
/// Nothing but links and what keeps them from being alone is changed.
pub(super) fn restored(body: &str, at: usize, fields: &Fields) -> String {
    let mut kept = false;
    let mut lines: Vec<String> = Vec::new();
    for line in body.lines() {
        let tidy = tidied(line);
        let pieces: Vec<String> = tidy
            .split(LINK_TOKEN)
            .map(|piece| without_addresses(piece, fields))
            .collect();
        lines.push(with_one_token(&pieces.join(LINK_TOKEN), &mut kept));
    }
    if !kept {
        insert(&mut lines, at);
    }
    lines.join("\n")
}

/// The line with the token where an invitation link was written out.
fn without_addresses(text: &str, fields: &Fields) -> String {
    let in_address = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>');
    let mut clean = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let first = rest.chars().next().is_some_and(in_address);
        let end = rest.find(|c| in_address(c) != first).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if first && is_link(run, fields) {
            clean.push_str(run.split("http").next().unwrap_or_default());
            clean.push_str(LINK_TOKEN);
        } else {
            clean.push_str(run);
        }
    }
    clean
}

/// The line with the first token of the letter only, and a blank behind it where a mail program
/// would take what follows for a part of the link.
fn with_one_token(line: &str, kept: &mut bool) -> String {
    let mut pieces = line.split(LINK_TOKEN);
    let mut clean = pieces.next().unwrap_or_default().to_owned();
    let mut removed = false;
    for piece in pieces {
        if std::mem::replace(kept, true) {
            removed = true;
            let piece = if clean.is_empty() || clean.ends_with(' ') {
                piece.trim_start_matches(' ')
            } else {
                piece
            };
            clean.push_str(piece);
            continue;
        }
        clean.push_str(LINK_TOKEN);
        if !piece.is_empty() && !piece.starts_with([' ', '>']) {
            clean.push(' ');
        }
        clean.push_str(piece);
    }
    if removed {
        clean.truncate(clean.trim_end().len());
    }
    clean
}

/// The line of the token, counted from 0, where there is one.
pub(super) fn line_of(lines: &[String]) -> Option<usize> {
    lines.iter().position(|line| line.contains(LINK_TOKEN))
}

/// On a line of its own, with a blank line on either side.
fn insert(lines: &mut Vec<String>, at: usize) {
    let at = at.min(lines.len());
    let blank = |line: Option<&String>| line.is_none_or(|line| line.trim().is_empty());
    // The blank line that the link left behind is its own.
    if at < lines.len() && blank(lines.get(at)) {
        lines.remove(at);
    }
    let mut new = vec![LINK_TOKEN.to_owned()];
    if !blank(lines.get(at)) {
        new.push(String::new());
    }
    if !blank(at.checked_sub(1).and_then(|before| lines.get(before))) {
        new.insert(0, String::new());
    }
    lines.splice(at..at, new);
}

/// The token as templates write it, whatever blanks or default somebody put into it.
fn tidied(line: &str) -> String {
    let mut tidy = String::new();
    let mut rest = line;
    while let Some(open) = rest.find("{{") {
        tidy.push_str(&rest[..open]);
        let inside = &rest[open + 2..];
        let Some(close) = inside.find("}}") else {
            return tidy + &rest[open..];
        };
        let name = inside[..close].split('|').next().unwrap_or_default().trim();
        if name == NAME {
            tidy.push_str(LINK_TOKEN);
        } else {
            tidy.push_str(&rest[open..open + close + 4]);
        }
        rest = &inside[close + 2..];
    }
    tidy + rest
}

/// Whether a word is an invitation link or holds one, ours or another.
fn is_link(word: &str, fields: &Fields) -> bool {
    let letter = Letter {
        subject: "-".to_owned(),
        body: word.to_owned(),
    };
    !letter_problems(&letter, &fields.link).contains(&LetterProblem::LinkMissing)
}

#[cfg(test)]
mod tests {
    use partnerdesk_domain::{InvitationKind, InviteLink, MicrosoftId};
    use partnerdesk_letters::compose;

    use super::*;

    fn put_back(body: &str, at: usize) -> String {
        let fields = Fields {
            link: InviteLink::new(MicrosoftId(5), &InvitationKind::Reseller, true),
            customer_name: "Contoso".to_owned(),
            contact_name: String::new(),
            partner_name: "Acme".to_owned(),
            agent_name: "li.na".to_owned(),
            grants_summary: String::new(),
        };
        let body = restored(body, at, &fields);
        assert!(
            compose("s", &body, &fields).is_ok() || body.contains("{{nope}}"),
            "{body}"
        );
        body
    }

    #[test]
    fn a_missing_link_comes_back_on_a_line_of_its_own() {
        assert_eq!(
            put_back("Hello,\nBye", 1),
            "Hello,\n\n{{invite.link}}\n\nBye"
        );
        assert_eq!(
            put_back("Hello,\n\nBye", 2),
            "Hello,\n\n{{invite.link}}\n\nBye"
        );
        assert_eq!(
            put_back("Hello,\n\n\n\nBye", 2),
            "Hello,\n\n{{invite.link}}\n\nBye"
        );
        assert_eq!(put_back("Hello", 99), "Hello\n\n{{invite.link}}");
        assert_eq!(put_back("", 0), "{{invite.link}}");
        assert_eq!(put_back("{{nope}}", 0), "{{invite.link}}\n\n{{nope}}");
    }

    #[test]
    fn a_changed_link_gives_way_to_the_token_where_it_was() {
        let altered = "https://admin.microsoft.com/Adminportal/Home?invType=x&DAP=false#/y";
        assert_eq!(
            put_back(&format!("Open {altered} now."), 0),
            "Open {{invite.link}} now."
        );
        assert_eq!(
            put_back("a {{invite.link}}! b", 0),
            "a {{invite.link}} ! b",
            "what would have prolonged the link stands apart"
        );
        assert_eq!(
            put_back("{{ invite.link|default:\"x\" }}", 0),
            "{{invite.link}}"
        );
        assert_eq!(
            put_back(&format!("请打开链接：{altered}。谢谢"), 0),
            "请打开链接：{{invite.link}} 。谢谢"
        );
    }

    #[test]
    fn of_several_links_the_first_stays() {
        let body = "{{invite.link}}\n上海 {{invite.link}} and {{invite.link}}";
        assert_eq!(put_back(body, 0), "{{invite.link}}\n上海 and");
    }
}
