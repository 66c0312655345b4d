//! Changing what our own people write about the customer: one word at a time in a question of
//! one line, the note in a box of its own. What was typed is asked again, filled in, until it
//! is written or given up.

use partnerdesk_domain::{Command, Customer, Refusal, Version};
use partnerdesk_ports::Verdict;

use crate::act::Act;
use crate::msg::{Reply, Ticket};
use crate::notice::Notice;
use crate::screens::Context;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::prompt::Prompt;
use crate::screens::overlays::text_box::TextBox;
use crate::screens::tag_line::TagLine;
use crate::widgets::DisplayText;

use super::CustomerDetail;
use super::answers::Asked;
use super::word::Word;

/// A word that is on its way to the book.
#[derive(Debug, Clone)]
pub(super) struct Written {
    ticket: Ticket,
    word: Word,
    text: String,
}

impl CustomerDetail {
    /// Asks what an act of writing needs to know. Whether the act is one of these.
    pub(super) fn edit(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        match act {
            Act::Edit => self.choose_word(cx),
            Act::EditAlias => self.begin(cx, Word::Alias),
            Act::EditListName => self.begin(cx, Word::ListName),
            Act::EditNote => self.begin(cx, Word::Note),
            Act::Tag | Act::EditTags => self.begin_tags(cx),
            _ => return false,
        }
        true
    }

    /// The words there are, and the tags after them.
    fn choose_word(&mut self, cx: &mut Context<'_>) {
        let Some(customer) = self.record() else {
            return;
        };
        let shared = cx.shared;
        let noted = |name: String, now: String| {
            let line = now.lines().next().unwrap_or_default();
            let note = DisplayText::new(line).truncated(30).to_string();
            Item::noted(name, note)
        };
        let mut items: Vec<Item> = Word::ALL
            .iter()
            .map(|word| noted(word.name(shared), word.now(customer)))
            .collect();
        items.push(noted(shared.locale.text("tag-title"), tags(customer)));
        cx.over(Menu::new(shared.label(Act::Edit), items));
        self.question = Some(Asked::What);
    }

    /// Asks for one word, unless the role may not write it.
    pub(super) fn begin(&mut self, cx: &mut Context<'_>, word: Word) {
        let Some(customer) = self.record() else {
            return;
        };
        let (now, seen) = (word.now(customer), customer.version);
        if let Ok(same) = word.command(customer, &now)
            && self.judged(cx, &same, same.clone()).is_some()
        {
            self.ask_word(cx, word, seen, &now);
        }
    }

    /// Asks for one word, with this text filled in.
    fn ask_word(&mut self, cx: &mut Context<'_>, word: Word, seen: Version, text: &str) {
        let Some(customer) = self.record() else {
            return;
        };
        let shared = cx.shared;
        let about = customer.name().to_string();
        let (title, hint) = (word.name(shared), word.hint(shared));
        if word == Word::Note {
            let now = word.now(customer);
            cx.over(TextBox::new(title, hint, &now).about(about).with_text(text));
        } else {
            cx.over(Prompt::new(title, hint).about(about).with_text(text));
        }
        self.question = Some(Asked::Word(word, seen));
    }

    /// Writes what was typed, or says what is wrong with it and asks again.
    pub(super) fn write_word(
        &mut self,
        cx: &mut Context<'_>,
        word: Word,
        seen: Version,
        text: String,
    ) {
        let Some(customer) = self.record() else {
            return;
        };
        match word.command(customer, &text) {
            // What is on the screen may be older than what was seen already: the answer to
            // the newest question is not there yet.
            Ok(command) => {
                let seen = seen.min(customer.version);
                let ticket = cx.submit(command, Some(seen));
                self.written = Some(Written { ticket, word, text });
            }
            Err(problem) => {
                let said = if word == Word::Country {
                    cx.shared.locale.text("detail-country-unknown")
                } else {
                    cx.shared.locale.word_problem(&problem)
                };
                cx.tell(Notice::trouble(said));
                self.ask_word(cx, word, seen, &text);
            }
        }
    }

    /// What came of a word that was written: nothing typed is lost when it was in vain.
    pub(super) fn word_came_back(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        let Some(written) = self.written.take_if(|written| written.ticket == ticket) else {
            return;
        };
        let Some(mut seen) = self.seen() else {
            return;
        };
        match reply {
            Reply::Verdicts(verdicts) => {
                let Some(refused) = verdicts.iter().find_map(Verdict::refused) else {
                    return;
                };
                for reason in refused.reasons() {
                    if let Refusal::Changed { found, .. } = reason {
                        seen = *found;
                    }
                }
            }
            Reply::Failed(_) => {}
            _ => return,
        }
        self.ask_word(cx, written.word, seen, &written.text);
    }

    /// Asks for tags, unless nothing may be written at all.
    pub(super) fn begin_tags(&mut self, cx: &mut Context<'_>) {
        let none = Command::ChangeTags {
            customer: self.id,
            add: Vec::new(),
            remove: Vec::new(),
        };
        if self.judged(cx, &none, none.clone()).is_some() {
            self.ask_tags(cx, "");
        }
    }

    /// Asks which tags to add and which to take away.
    fn ask_tags(&mut self, cx: &mut Context<'_>, text: &str) {
        let Some(customer) = self.record() else {
            return;
        };
        let locale = &cx.shared.locale;
        let prompt = Prompt::new(locale.text("tag-title"), locale.text("tag-hint"))
            .about(tags(customer))
            .with_text(text);
        cx.over(prompt);
        self.question = Some(Asked::Tags);
    }

    /// Adds and takes away tags. Both can be said of any version.
    pub(super) fn write_tags(&mut self, cx: &mut Context<'_>, text: &str) {
        match TagLine::parse(text) {
            Ok(line) if line.is_empty() => {}
            Ok(TagLine { add, remove }) => {
                let customer = self.id;
                let command = Command::ChangeTags {
                    customer,
                    add,
                    remove,
                };
                cx.submit(command, None);
            }
            Err(tag) => {
                let said = cx.shared.locale.with("tag-unfit", &[("tag", tag.into())]);
                cx.tell(Notice::trouble(said));
                self.ask_tags(cx, text);
            }
        }
    }
}

fn tags(customer: &Customer) -> String {
    let tags: Vec<String> = customer.tags.iter().map(ToString::to_string).collect();
    tags.join(", ")
}
