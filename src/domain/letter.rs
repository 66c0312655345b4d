//! From a template with placeholders to the letter that leaves: one pass, nothing re-expanded.
//! The link must come out exactly once and unchanged, or there is no letter.

mod problem;

pub use problem::LetterProblem;

use crate::account::PartnerAccount;
use crate::invitation::Content;
use crate::link::InviteLink;
use crate::words::{AgentName, CompanyName, PersonName};

/// What a placeholder stands for: `{{name}}`, or `{{name|default:"text"}}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Placeholder {
    /// The personal link.
    InviteLink,
    /// The customer's name.
    CustomerName,
    /// The recipient's name.
    ContactName,
    /// Our company's name.
    PartnerName,
    /// The agent's name.
    AgentName,
    /// What accepting grants us, in the letter's language.
    GrantsSummary,
}

crate::account::coded!(Placeholder {
    InviteLink => "invite.link",
    CustomerName => "customer.name",
    ContactName => "contact.name",
    PartnerName => "partner.name",
    AgentName => "agent.name",
    GrantsSummary => "grants.summary",
});

/// The values of the placeholders for one letter. Empty where unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// The personal link.
    pub link: InviteLink,
    /// The customer's name.
    pub customer_name: String,
    /// The recipient's name.
    pub contact_name: String,
    /// Our company's name.
    pub partner_name: String,
    /// The agent's name.
    pub agent_name: String,
    /// What accepting grants us.
    pub grants_summary: String,
}

impl Fields {
    /// The values for a letter of ours: to the recipient named in `content`, from `agent` of
    /// `account`, about `customer_name`. `grants_summary` is in the letter's language.
    ///
    /// A preview and the hand-over both use this, so that what was seen is what leaves.
    pub fn new(
        account: &PartnerAccount,
        content: &Content,
        link: &InviteLink,
        customer_name: &str,
        agent: &AgentName,
        grants_summary: &str,
    ) -> Self {
        let text = |name: Option<&str>| name.unwrap_or_default().to_owned();
        Self {
            link: link.clone(),
            customer_name: customer_name.to_owned(),
            contact_name: text(content.recipient_name.as_ref().map(PersonName::as_str)),
            partner_name: text(account.name.as_ref().map(CompanyName::as_str)),
            agent_name: agent.to_string(),
            grants_summary: grants_summary.to_owned(),
        }
    }

    fn value(&self, placeholder: Placeholder) -> &str {
        match placeholder {
            Placeholder::InviteLink => self.link.as_str(),
            Placeholder::CustomerName => &self.customer_name,
            Placeholder::ContactName => &self.contact_name,
            Placeholder::PartnerName => &self.partner_name,
            Placeholder::AgentName => &self.agent_name,
            Placeholder::GrantsSummary => &self.grants_summary,
        }
    }
}

/// A mail as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Any number of lines, separated by `\n`.
    pub body: String,
}

/// The text of the link's placeholder, as templates write it.
pub const LINK_TOKEN: &str = "{{invite.link}}";

/// Fills a template; every problem is reported, not only the first.
pub fn compose(subject: &str, body: &str, fields: &Fields) -> Result<Letter, Vec<LetterProblem>> {
    let mut problems = Vec::new();
    let subject = fill(subject, 0, fields, &mut problems).trim().to_owned();
    if subject.is_empty() {
        problems.push(LetterProblem::SubjectBlank);
    }
    if subject.chars().any(char::is_control) {
        problems.push(LetterProblem::SubjectHasControls);
    }
    let lines: Vec<String> = body
        .lines()
        .enumerate()
        .map(|(index, line)| fill(line, index + 1, fields, &mut problems))
        .collect();
    let body = lines.join("\n");
    problems.extend(link_problem(&body, &fields.link));
    if problems.is_empty() {
        Ok(Letter { subject, body })
    } else {
        Err(problems)
    }
}

/// Where any invitation link, ours or altered, may begin.
const LINK_MARKS: [&str; 2] = ["admin.microsoft.com/adminportal", "partnersignup.aspx"];

fn link_problem(body: &str, link: &InviteLink) -> Option<LetterProblem> {
    // What follows the link must not prolong it: a mail program would make it part of the link.
    let ends_there = |rest: &str| {
        rest.chars()
            .next()
            .is_none_or(|c| c.is_whitespace() || c == '>')
    };
    let ours = body
        .match_indices(link.as_str())
        .filter(|(at, text)| ends_there(&body[at + text.len()..]))
        .count();
    let lower = body.to_lowercase();
    let any: usize = LINK_MARKS
        .iter()
        .map(|mark| lower.matches(mark).count())
        .sum();
    match (ours, any) {
        (1, 1) => None,
        (0, 0) => Some(LetterProblem::LinkMissing),
        (ours, any) if ours == any => Some(LetterProblem::LinkRepeated { times: ours }),
        _ => Some(LetterProblem::LinkAltered),
    }
}

fn fill(text: &str, line: usize, fields: &Fields, problems: &mut Vec<LetterProblem>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find("{{") {
        filled.push_str(&rest[..open]);
        let inside = &rest[open + 2..];
        let Some(close) = inside.find("}}") else {
            problems.push(LetterProblem::Unclosed { line });
            return filled + &rest[open..];
        };
        let (name, default) = split_default(&inside[..close]);
        match Placeholder::from_code(name) {
            None => problems.push(LetterProblem::UnknownPlaceholder {
                line,
                name: name.to_owned(),
            }),
            Some(placeholder) => match (one_line(fields.value(placeholder)), default) {
                (value, Some(default)) if value.is_empty() => filled.push_str(default),
                (value, None) if value.is_empty() => {
                    problems.push(LetterProblem::EmptyPlaceholder { line, placeholder });
                }
                (value, _) => filled.push_str(&value),
            },
        }
        rest = &inside[close + 2..];
    }
    filled + rest
}

/// Splits `name|default:"text"`.
fn split_default(inside: &str) -> (&str, Option<&str>) {
    let Some((name, rest)) = inside.split_once('|') else {
        return (inside.trim(), None);
    };
    let default = rest.trim().strip_prefix("default:").map(str::trim);
    let unquoted = default
        .and_then(|text| text.strip_prefix('"'))
        .and_then(|t| t.strip_suffix('"'));
    match unquoted {
        Some(text) => (name.trim(), Some(text)),
        None => (inside.trim(), None),
    }
}

/// A value takes no new line and no control character into the letter.
fn one_line(value: &str) -> String {
    value
        .split(|c: char| c.is_control())
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::MicrosoftId;
    use crate::link::InvitationKind;

    fn fields() -> Fields {
        Fields {
            link: InviteLink::new(MicrosoftId(5), &InvitationKind::Reseller, true),
            customer_name: "Contoso {{invite.link}}\r\nBcc: x".to_owned(),
            contact_name: String::new(),
            partner_name: "Acme".to_owned(),
            agent_name: "li.na".to_owned(),
            grants_summary: "reseller".to_owned(),
        }
    }

    #[test]
    fn values_are_never_expanded_again_and_stay_on_their_line() {
        let letter = compose("For {{customer.name}}", "Hi\n{{invite.link}}\n", &fields()).unwrap();
        assert_eq!(letter.subject, "For Contoso {{invite.link}}  Bcc: x");
        assert_eq!(letter.body.matches("partner-invitation").count(), 1);
    }

    #[test]
    fn each_way_to_lose_the_link_is_named() {
        let check = |body: &str| compose("s", body, &fields()).map(|_| ()).unwrap_err();
        let link = fields().link.to_string();
        assert_eq!(check("no link"), [LetterProblem::LinkMissing]);
        assert_eq!(
            check(&link.replace("DAP=true", "DAP=false")),
            [LetterProblem::LinkAltered]
        );
        assert_eq!(check(&format!("{link}x")), [LetterProblem::LinkAltered]);
        assert_eq!(
            check(&format!("{link}\n{LINK_TOKEN}")),
            [LetterProblem::LinkRepeated { times: 2 }]
        );
    }

    #[test]
    fn every_problem_is_reported_with_its_line() {
        let problems = compose(
            " ",
            "{{nope}}\n{{contact.name}}\n{{invite.link}}\n{{",
            &fields(),
        );
        assert_eq!(
            problems.unwrap_err(),
            [
                LetterProblem::SubjectBlank,
                LetterProblem::UnknownPlaceholder {
                    line: 1,
                    name: "nope".to_owned()
                },
                LetterProblem::EmptyPlaceholder {
                    line: 2,
                    placeholder: Placeholder::ContactName
                },
                LetterProblem::Unclosed { line: 4 },
            ]
        );
    }

    #[test]
    fn default_stands_in_for_an_empty_value() {
        let letter = compose(
            "s",
            "Hello {{contact.name|default:\"team\"}},\n{{invite.link}}",
            &fields(),
        );
        assert!(letter.unwrap().body.starts_with("Hello team,"));
    }
}
