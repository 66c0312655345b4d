//! A letter as it leaves, the values that templates are filled with, and what forbids a letter to
//! leave: its link must stand in it exactly once and unchanged. No template is filled here.

mod problem;

pub use problem::LetterProblem;

use crate::account::PartnerAccount;
use crate::invitation::Content;
use crate::link::InviteLink;
use crate::words::{AgentName, CompanyName, PersonName};

/// What a placeholder of a template stands for.
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

    /// The value of a placeholder; empty where unknown.
    pub fn value(&self, placeholder: Placeholder) -> &str {
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

/// A letter made from a template for one recipient, or everything that is wrong with it. Making
/// one needs an engine, which the rules do not have; they judge what came out.
pub type Composed = Result<Letter, Vec<LetterProblem>>;

/// Everything that forbids `letter` to leave with `link`; every problem, not only the first.
pub fn letter_problems(letter: &Letter, link: &InviteLink) -> Vec<LetterProblem> {
    let mut problems = Vec::new();
    if letter.subject.trim().is_empty() {
        problems.push(LetterProblem::SubjectBlank);
    }
    if letter.subject.chars().any(char::is_control) {
        problems.push(LetterProblem::SubjectHasControls);
    }
    problems.extend(link_problem(&letter.body, link));
    problems
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::MicrosoftId;
    use crate::link::InvitationKind;

    fn check(subject: &str, body: &str) -> Vec<LetterProblem> {
        let letter = Letter {
            subject: subject.to_owned(),
            body: body.to_owned(),
        };
        letter_problems(&letter, &link())
    }

    fn link() -> InviteLink {
        InviteLink::new(MicrosoftId(5), &InvitationKind::Reseller, true)
    }

    #[test]
    fn each_way_to_lose_the_link_is_named() {
        let check = |body: &str| check("s", body);
        let link = link().to_string();
        assert_eq!(check(&format!("Open {link} now")), []);
        assert_eq!(check("no link"), [LetterProblem::LinkMissing]);
        assert_eq!(
            check(&link.replace("DAP=true", "DAP=false")),
            [LetterProblem::LinkAltered]
        );
        assert_eq!(check(&format!("{link}x")), [LetterProblem::LinkAltered]);
        assert_eq!(
            check(&format!("{link}\n{link}")),
            [LetterProblem::LinkRepeated { times: 2 }]
        );
    }

    #[test]
    fn a_subject_is_one_line_with_something_in_it() {
        let body = link().to_string();
        assert_eq!(check(" ", &body), [LetterProblem::SubjectBlank]);
        assert_eq!(check("a\nb", &body), [LetterProblem::SubjectHasControls]);
    }
}
