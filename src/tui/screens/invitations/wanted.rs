//! The filter of the ledger: statuses after `status:`, and text that company or recipient hold.
//! It reads what is typed; finding the invitations is the store's business.

use partnerdesk_domain::InvitationStage;
use partnerdesk_search::fold;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Only these statuses; all when empty.
    pub(super) stages: Vec<InvitationStage>,
    /// Folded text.
    pub(super) needle: String,
    /// The first status that is none.
    pub(super) unknown: Option<String>,
}

/// What stands before statuses.
const STATUS: &str = "status:";

/// Names for several statuses at once.
const SETS: [(&str, &[InvitationStage]); 2] = [
    (
        "open",
        &[
            InvitationStage::Draft,
            InvitationStage::Ready,
            InvitationStage::Sent,
        ],
    ),
    (
        "closed",
        &[
            InvitationStage::Declined,
            InvitationStage::Lapsed,
            InvitationStage::Withdrawn,
        ],
    ),
];

impl Wanted {
    /// Reads what is typed so far. A word that is no status yet lets everything through.
    pub(super) fn parse(text: &str) -> Self {
        let mut wanted = Self::default();
        let mut words = Vec::new();
        for word in text.split_whitespace() {
            match word.strip_prefix(STATUS) {
                Some(names) => wanted.add(names),
                None => words.push(word),
            }
        }
        wanted.needle = fold(&words.join(" "));
        wanted
    }

    fn add(&mut self, names: &str) {
        for name in names.split(',').filter(|name| !name.is_empty()) {
            let set = SETS.iter().find(|(set, _)| set.eq_ignore_ascii_case(name));
            match (set, InvitationStage::from_code(name)) {
                (Some((_, stages)), _) => self.stages.extend_from_slice(stages),
                (None, Some(stage)) => self.stages.push(stage),
                (None, None) => {
                    self.unknown
                        .get_or_insert_with(|| format!("{STATUS}{name}"));
                }
            }
        }
    }

    /// What can stand behind `status:`.
    pub(super) fn known() -> String {
        let stages = InvitationStage::ALL.iter().map(|stage| stage.code());
        let sets = SETS.iter().map(|(set, _)| *set);
        stages.chain(sets).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_and_text_stand_beside_each_other() {
        let wanted = Wanted::parse("  Société status:sent,READY générale ");
        assert_eq!(
            wanted.stages,
            [InvitationStage::Sent, InvitationStage::Ready]
        );
        assert_eq!(wanted.needle, "societe generale");
        assert_eq!(wanted.unknown, None);
        assert_eq!(Wanted::parse("status:closed").stages.len(), 3);
        assert_eq!(Wanted::parse(""), Wanted::default());
    }

    #[test]
    fn a_status_that_is_none_is_named_and_hides_nothing() {
        let wanted = Wanted::parse("status:snet,sent");
        assert_eq!(wanted.unknown.as_deref(), Some("status:snet"));
        assert_eq!(wanted.stages, [InvitationStage::Sent]);
        assert_eq!(Wanted::parse("status:").stages, []);
    }
}
