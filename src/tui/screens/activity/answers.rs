//! What the activity log asks through overlays, and what it does with the answers: ready-made
//! scopes and filters, the file to write to, what to copy.

use partnerdesk_domain::Outcome;
use partnerdesk_ports::{Link, LogScope};

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::notice::Notice;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::prompt::Prompt;
use crate::screens::{Answer, Context};

use super::Activity;

/// What was asked last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// What to show.
    Facet,
    /// Where to write the log to.
    Export,
}

/// Something that can be shown.
enum Facet {
    /// The entries of a scope.
    Scope(LogScope),
    /// The last month only, or all the time there was.
    Recent(bool),
    /// Those that fulfil this word of the filter, or all again.
    Word(String),
}

impl Activity {
    /// Asks what an act needs to know. Whether the act is one of these.
    pub(super) fn ask(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        match act {
            Act::Facets => self.ask_facet(cx),
            Act::Export => self.ask_path(cx, ""),
            Act::CopyMenu => {
                let menu = Menu::of_acts(
                    cx.shared,
                    cx.shared.label(Act::CopyMenu),
                    &[Scope::Activity, Scope::Global],
                    vec![Act::CopyId, Act::CopyRow],
                );
                cx.over(menu);
            }
            Act::CopyId | Act::CopyRow => return self.copy(cx, act),
            _ => return false,
        }
        true
    }

    /// The facets with their labels.
    fn facets(&self, cx: &Context<'_>) -> Vec<(Facet, String)> {
        let locale = &cx.shared.locale;
        let own = self.customer.map(|id| {
            let label = locale.text("log-facet-customer");
            (Facet::Scope(LogScope::Customer(id)), label)
        });
        let scope = |scope, key: &str| (Facet::Scope(scope), locale.text(key));
        let word = |word: String, key: &str| (Facet::Word(word), locale.text(key));
        let me = cx.shared.actor.name.as_str();
        // A name with blanks is one word only in quotes.
        let me = if me.contains(char::is_whitespace) {
            format!("by:\"{me}\"")
        } else {
            format!("by:{me}")
        };
        own.into_iter()
            .chain([
                scope(LogScope::Desk, "log-facet-desk"),
                scope(LogScope::All, "log-facet-all"),
                word("result:refused".to_owned(), "log-facet-refused"),
                word(me, "log-facet-mine"),
                (Facet::Recent(true), locale.text("log-recent")),
                (Facet::Recent(false), locale.text("log-all-time")),
            ])
            .collect()
    }

    fn ask_facet(&mut self, cx: &mut Context<'_>) {
        let glyphs = &cx.shared.look.glyphs;
        let items = self.facets(cx).into_iter().map(|(facet, label)| {
            let note = match facet {
                Facet::Scope(scope) if scope == self.window.scope() => glyphs.chosen.to_owned(),
                Facet::Recent(recent) if recent == self.recent => glyphs.chosen.to_owned(),
                Facet::Scope(_) | Facet::Recent(_) => glyphs.unchosen.to_owned(),
                Facet::Word(word) if self.has_word(&word) => format!("{word} {}", glyphs.checked),
                Facet::Word(word) => format!("{word} {}", glyphs.unchecked),
            };
            Item::noted(label, note)
        });
        let menu = Menu::new(cx.shared.locale.text("view-title"), items.collect());
        self.question = Some(Asked::Facet);
        cx.over(menu);
    }

    fn has_word(&self, word: &str) -> bool {
        let padded = format!(" {} ", self.filter.text());
        padded.contains(&format!(" {word} "))
    }

    fn choose(&mut self, cx: &mut Context<'_>, facet: Facet) {
        match facet {
            Facet::Scope(scope) => self.show(cx, scope),
            Facet::Recent(recent) => {
                self.recent = recent;
                self.refilter(cx);
            }
            Facet::Word(word) => {
                let text = format!(" {} ", self.filter.text());
                let padded = format!(" {word} ");
                let text = if text.contains(&padded) {
                    text.replacen(&padded, " ", 1)
                } else {
                    format!("{text}{word}")
                };
                self.filtering = false;
                self.set_filter(cx, text.trim());
            }
        }
    }

    /// Asks for a path; `typed` is the answer that did not fit, if there was one.
    fn ask_path(&mut self, cx: &mut Context<'_>, typed: &str) {
        let locale = &cx.shared.locale;
        let (matching, _) = self.window.counts();
        let own = cx.shared.folder.join("activity.csv").display().to_string();
        let about = locale.with("entries-count", &[("count", matching.into())]);
        let text = if typed.is_empty() {
            own.as_str()
        } else {
            typed
        };
        let prompt = Prompt::new(locale.text("export-title"), locale.text("log-export-hint"))
            .about(about)
            .with_text(text);
        self.question = Some(Asked::Export);
        cx.over(prompt);
    }

    fn export(&mut self, cx: &mut Context<'_>, typed: &str) {
        let path = cx.shared.folder.join(typed.trim());
        let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        if ending.is_none_or(|it| it != "csv" && it != "jsonl") {
            cx.tell(Notice::trouble(cx.shared.locale.text("log-export-ending")));
            return self.ask_path(cx, typed);
        }
        cx.ask(Effect::ExportLog {
            path,
            query: Box::new(self.window.query()),
        });
    }

    fn copy(&self, cx: &mut Context<'_>, act: Act) -> bool {
        let Some((link, name)) = self.window.current() else {
            return false;
        };
        let text = match (act, link.entry.customer) {
            (Act::CopyId, Some(id)) => id.microsoft_id.to_string(),
            (Act::CopyId, None) => {
                cx.tell(Notice::info(cx.shared.locale.text("log-no-customer")));
                return true;
            }
            _ => row_of(cx, link, name),
        };
        cx.ask(Effect::Copy(text));
        true
    }

    /// An overlay answered.
    pub(super) fn take_answer(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(Asked::Facet), Answer::Choice(index)) => {
                if let Some((facet, _)) = self.facets(cx).into_iter().nth(index) {
                    self.choose(cx, facet);
                }
            }
            (Some(Asked::Export), Answer::Text(typed)) => self.export(cx, &typed),
            _ => {}
        }
    }
}

/// A whole row for other programs: stable words, separated by tabs.
fn row_of(cx: &Context<'_>, link: &Link, name: Option<&str>) -> String {
    let entry = &link.entry;
    let id = entry.customer.map(|id| id.to_string());
    let result = match &entry.outcome {
        Outcome::Done(_) => "done".to_owned(),
        Outcome::Refused(notes) => {
            let codes: Vec<&str> = notes.iter().map(|note| note.code.as_str()).collect();
            format!("refused: {}", codes.join(" "))
        }
    };
    [
        entry.sequence.0.to_string(),
        cx.shared.locale.utc(entry.at),
        entry.actor.name.to_string(),
        entry.actor.role.code().to_owned(),
        entry.action.clone(),
        id.unwrap_or_default(),
        name.unwrap_or_default().replace(char::is_control, " "),
        result,
        link.hash.to_string(),
    ]
    .join("\t")
}
