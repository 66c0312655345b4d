//! What the customer list asks through overlays, and what it does with the answers.

use std::path::PathBuf;

use partnerdesk_domain::{Command, CustomerId};
use partnerdesk_ports::{Page, Start, Window};
use partnerdesk_search::{Column, Sort};

use crate::act::Act;
use crate::effect::Effect;
use crate::notice::Notice;
use crate::screens::overlays::actions;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::prompt::Prompt;
use crate::screens::overlays::why::Why;
use crate::screens::tag_line::TagLine;
use crate::screens::{Answer, Context};
use crate::widgets::field::Field;

use super::{CustomerList, Shelf};

/// What was asked last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// By which column to sort.
    Sort,
    /// Which ready-made view.
    View,
    /// Which tags to add and take away.
    Tags(Vec<CustomerId>),
    /// The same for many customers, to be confirmed.
    TagsOfMany(Vec<(Command, Option<partnerdesk_domain::Version>)>),
    /// Where to write the list to.
    Export,
    /// Whether really to mark so many.
    MarkAll,
    /// Why something can or cannot be done, once the customer is loaded.
    Why,
}

/// The ready-made views: a name and the filter behind it.
pub(super) const VIEWS: [(&str, &str); 8] = [
    ("view-current", ""),
    ("view-everything", ""),
    ("view-ended", "rel:ended"),
    ("view-ending", "rel:ending"),
    ("view-invited", "has:invitation"),
    ("view-permitted", "perm:on"),
    ("view-admin-lost", "admin:lost"),
    ("view-no-agreement", "mca:none rel:active"),
];

/// More rows than this are only marked after a question.
const MARKED_AT_ONCE: u64 = 100;
/// More rows than this are never marked.
const MARKED_AT_MOST: u64 = 10_000;
/// More customers than this are only changed after a question.
const CHANGED_AT_ONCE: usize = 10;

impl CustomerList {
    /// Asks what an act needs to know. Whether the act is one of these.
    pub(super) fn ask(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        let locale = &cx.shared.locale;
        match act {
            Act::Sort => {
                let label = |column: &Column| locale.text(&format!("column-{}", column.code()));
                let items = Column::ALL
                    .iter()
                    .map(|column| Item::new(label(column)))
                    .collect();
                let menu = Menu::new(locale.text("sort-title"), items);
                self.question = Some(Asked::Sort);
                cx.over(menu);
            }
            Act::Facets => {
                let items = VIEWS
                    .iter()
                    .map(|(name, filter)| Item::noted(locale.text(name), *filter));
                let menu = Menu::new(locale.text("view-title"), items.collect());
                self.question = Some(Asked::View);
                cx.over(menu);
            }
            Act::Tag | Act::EditTags if !self.chosen().is_empty() => {
                let chosen = self.chosen();
                let count = locale.with("customers-count", &[("count", chosen.len().into())]);
                let prompt =
                    Prompt::new(locale.text("tag-title"), locale.text("tag-hint")).about(count);
                self.question = Some(Asked::Tags(chosen));
                cx.over(prompt);
            }
            Act::Export => {
                let path = cx.shared.folder.join("customers.csv").display().to_string();
                let what = if self.marks.is_empty() {
                    locale.with("export-filter", &[("count", self.page.total.into())])
                } else {
                    locale.with("export-marked", &[("count", self.marks.len().into())])
                };
                let prompt = Prompt::new(locale.text("export-title"), locale.text("export-hint"))
                    .about(what)
                    .with_text(&path);
                self.question = Some(Asked::Export);
                cx.over(prompt);
            }
            Act::MarkAll => self.mark_all(cx),
            Act::Why | Act::ActionsMenu => {
                self.question = Some(Asked::Why);
                match self.cursor {
                    Some(customer) => {
                        let slot = self.preview_slot;
                        let effect = Effect::LoadState {
                            slot,
                            customer: Some(customer),
                            invitation: None,
                            matter: None,
                        };
                        self.preview_asked = Some(cx.ask(effect));
                    }
                    None => cx.tell(Notice::info(locale.text("toast-not-here"))),
                }
            }
            Act::CopyRow | Act::CopyId | Act::CopyDomain | Act::CopyName => {
                return self.copy(cx, act);
            }
            Act::CopyMenu => cx.over(actions::copy_menu(cx.shared)),
            _ => return false,
        }
        true
    }

    /// Opens the panel that was waited for, now that the customer is there.
    pub(super) fn why_waits(&mut self, cx: &mut Context<'_>) {
        if self.question == Some(Asked::Why)
            && let Some(state) = &self.preview
        {
            self.question = None;
            let why = Why::of_customer(cx.shared, state);
            cx.over(why);
        }
    }

    fn copy(&self, cx: &mut Context<'_>, act: Act) -> bool {
        let Some(row) = self.row(self.scroll.cursor()) else {
            return false;
        };
        let domain = row.domain.clone().unwrap_or_default();
        let text = match act {
            Act::CopyId => row.id.microsoft_id.to_string(),
            Act::CopyDomain => domain,
            Act::CopyName => row.name.clone(),
            _ => format!("{}\t{}\t{domain}", row.id.microsoft_id, row.name),
        };
        cx.ask(Effect::Copy(text));
        true
    }

    fn mark_all(&mut self, cx: &mut Context<'_>) {
        let count = self.page.total;
        let locale = &cx.shared.locale;
        if MARKED_AT_MOST < count {
            let text = locale.with("mark-too-many", &[("most", MARKED_AT_MOST.into())]);
            cx.tell(Notice::trouble(text));
        } else if MARKED_AT_ONCE < count {
            let ask = locale.with("mark-all-question", &[("count", count.into())]);
            self.question = Some(Asked::MarkAll);
            cx.over(Confirm::new(locale.text("mark-all-title"), vec![ask]));
        } else {
            self.load_all(cx);
        }
    }

    fn load_all(&mut self, cx: &mut Context<'_>) {
        let len = usize::try_from(self.page.total.min(MARKED_AT_MOST)).unwrap_or_default();
        let window = Window {
            start: Start::Rank(0),
            len,
        };
        let slot = cx.slot();
        let query = Box::new(self.query());
        self.marking_all = Some(cx.ask(Effect::LoadPage {
            slot,
            query,
            window,
        }));
    }

    /// The rows to be marked are there.
    pub(super) fn took_all(&mut self, _cx: &mut Context<'_>, page: &Page) {
        self.marks
            .extend(page.rows.iter().map(|row| (row.id, row.name.clone())));
    }

    /// An overlay answered.
    pub(super) fn take_answer(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(Asked::Sort), Answer::Choice(index)) => {
                if let Some(column) = Column::ALL.get(index) {
                    self.sort_by(
                        cx,
                        Sort {
                            column: *column,
                            ..Sort::default()
                        },
                    );
                }
            }
            (Some(Asked::View), Answer::Choice(index)) => {
                if let Some((name, filter)) = VIEWS.get(index) {
                    let all = *name == "view-everything";
                    self.shelf = if all {
                        Shelf::Everything
                    } else {
                        Shelf::Current
                    };
                    // What is typed next is another word.
                    let blank = if filter.is_empty() { "" } else { " " };
                    self.filter = Field::with_text(&format!("{filter}{blank}"));
                    self.filtering = false;
                    self.refilter(cx);
                }
            }
            (Some(Asked::Tags(chosen)), Answer::Text(text)) => self.change_tags(cx, chosen, &text),
            (Some(Asked::TagsOfMany(commands)), Answer::Yes) => drop(cx.submit_all(commands)),
            (Some(Asked::Export), Answer::Text(path)) => {
                let query = Box::new(self.query());
                let only = self.marks.keys().copied().collect();
                let full = path.contains("full");
                cx.ask(Effect::ExportCustomers {
                    path: PathBuf::from(path),
                    query,
                    only,
                    full,
                });
            }
            (Some(Asked::MarkAll), Answer::Yes) => self.load_all(cx),
            _ => {}
        }
    }

    fn change_tags(&mut self, cx: &mut Context<'_>, chosen: Vec<CustomerId>, text: &str) {
        let line = match TagLine::parse(text) {
            Ok(line) if line.is_empty() => return,
            Ok(line) => line,
            Err(tag) => {
                let text = cx.shared.locale.with("tag-unfit", &[("tag", tag.into())]);
                return cx.tell(Notice::trouble(text));
            }
        };
        let many = CHANGED_AT_ONCE < chosen.len();
        let count = chosen.len();
        let commands: Vec<_> = chosen
            .into_iter()
            .map(|customer| {
                (
                    Command::ChangeTags {
                        customer,
                        add: line.add.clone(),
                        remove: line.remove.clone(),
                    },
                    None,
                )
            })
            .collect();
        if many {
            let ask = cx
                .shared
                .locale
                .with("ask-many", &[("count", count.into())]);
            let names = self.marks.values().take(5).cloned();
            let more = cx
                .shared
                .locale
                .with("more-items", &[("count", (count - 5).into())]);
            let lines = std::iter::once(ask)
                .chain(names)
                .chain(Some(more))
                .collect();
            self.question = Some(Asked::TagsOfMany(commands));
            cx.over(Confirm::new(cx.shared.locale.text("tag-title"), lines));
        } else {
            cx.submit_all(commands);
        }
    }
}
