//! What the screen asks through overlays, and what it does with the answers. Also what it takes
//! out of the program: copies and files.

use std::path::PathBuf;

use partnerdesk_domain::{Command, Confirmation, IndirectCommand, PartnershipId, Version};
use partnerdesk_ports::Query;

use crate::act::Act;
use crate::effect::Effect;
use crate::notice::Notice;
use crate::screens::overlays::actions;
use crate::screens::overlays::prompt::Prompt;
use crate::screens::{Answer, Context};

use super::CustomerDetail;
use super::tab::Tab;
use super::word::Word;

/// What was asked last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// What to edit.
    What,
    /// One word, of the customer as it was at this version.
    Word(Word, Version),
    /// Which tags to add and take away.
    Tags,
    /// The name that confirms the end.
    End(Version),
    /// Whether really to do this.
    Command(Command, Version),
    /// Where to write the customer to.
    Export,
    /// Which partner, of a customer at this version.
    Partner(Vec<IndirectCommand>, Version),
    /// The name that confirms the extension to this provider.
    Extension(PartnershipId, Version),
}

impl CustomerDetail {
    /// An overlay answered.
    pub(super) fn take_answer(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(Asked::What), Answer::Choice(index)) => match Word::ALL.get(index) {
                Some(word) => self.begin(cx, *word),
                None => self.begin_tags(cx),
            },
            (Some(Asked::Word(word, seen)), Answer::Text(text)) => {
                self.write_word(cx, word, seen, text);
            }
            (Some(Asked::Tags), Answer::Text(text)) => self.write_tags(cx, &text),
            (Some(Asked::End(seen)), Answer::Text(typed)) => {
                let confirmation = Confirmation::Typed(typed);
                cx.submit(Command::EndRelationship(self.id, confirmation), Some(seen));
            }
            (Some(Asked::Partner(commands, seen)), Answer::Choice(index)) => {
                if let Some(command) = commands.into_iter().nth(index) {
                    self.chose_partner(cx, command, seen);
                }
            }
            (Some(Asked::Extension(provider, seen)), Answer::Text(typed)) => {
                cx.submit(self.extension(provider, typed), Some(seen));
            }
            (Some(Asked::Command(command, seen)), Answer::Yes) => {
                cx.submit(command, Some(seen));
            }
            (Some(Asked::Export), Answer::Text(path)) => {
                let full = path.contains("full");
                cx.ask(Effect::ExportCustomers {
                    path: PathBuf::from(path),
                    query: Box::new(Query::default()),
                    only: vec![self.id],
                    full,
                });
            }
            _ => {}
        }
    }

    /// Copies something, or asks where to write the customer to. Whether the act is one of
    /// these.
    pub(super) fn take_out(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        let Some(customer) = self.record() else {
            return false;
        };
        let id = customer.id.microsoft_id.to_string();
        let domain = customer.primary_domain.as_ref().map(ToString::to_string);
        let text = match act {
            Act::CopyId => Some(id),
            Act::CopyName => Some(customer.name().to_string()),
            Act::CopyDomain => domain,
            Act::CopyRow => Some(format!(
                "{id}\t{}\t{}",
                customer.name(),
                domain.unwrap_or_default()
            )),
            Act::CopyLink => self.link(),
            Act::CopyMenu => {
                cx.over(actions::copy_menu(cx.shared));
                return true;
            }
            Act::Export => {
                let locale = &cx.shared.locale;
                let path = cx.shared.folder.join("customer.csv").display().to_string();
                let prompt = Prompt::new(locale.text("export-title"), locale.text("export-hint"))
                    .about(customer.name().to_string())
                    .with_text(&path);
                cx.over(prompt);
                self.question = Some(Asked::Export);
                return true;
            }
            _ => return false,
        };
        match text {
            Some(text) => {
                cx.ask(Effect::Copy(text));
            }
            None => cx.tell(Notice::info(
                cx.shared.locale.text("detail-nothing-to-copy"),
            )),
        }
        true
    }

    /// The link of the invitation under the cursor, where invitations are shown, else of the
    /// open one.
    fn link(&self) -> Option<String> {
        let open = self.record()?.open_invitation;
        let of_open = self
            .invitations
            .items
            .iter()
            .find(|one| Some(one.id) == open);
        let found = match self.tab {
            Tab::Invitations => self.invitations.current(),
            _ => of_open,
        };
        found.map(|one| one.link.to_string())
    }
}
