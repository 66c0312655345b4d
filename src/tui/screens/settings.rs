//! The settings: in which role one acts, how the program looks and listens, who we are as a
//! partner, which book is open. A change counts at once: there is nothing to save. What belongs
//! to the program lasts until it ends; what belongs to our account goes into the book.

mod account;
mod rows;
mod view;

use partnerdesk_i18n::Language;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::msg::{Mouse, MouseAct};
use crate::notice::Notice;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::{Answer, Context, Place, Screen, Setting};
use crate::shared::{ChainState, Shared};
use crate::theme::BuiltIn;
use crate::widgets::scroll::{Motion, Scroll};

use rows::Row;

/// The settings.
#[derive(Default)]
pub struct Settings {
    scroll: Scroll,
    /// The setting that an overlay was opened for.
    question: Option<Row>,
}

impl Settings {
    /// The settings, at the first of them.
    pub fn new() -> Self {
        Self::default()
    }

    fn current(&self, shared: &Shared) -> Row {
        let rows = Row::shown(shared);
        let at = self.scroll.cursor().min(rows.len() - 1);
        rows[at]
    }

    fn go_to(&mut self, shared: &Shared, row: Row) {
        let rows = Row::shown(shared);
        let at = rows.iter().position(|one| *one == row);
        let height = view::in_view(shared);
        self.scroll.put(at.unwrap_or_default(), rows.len(), height);
    }

    /// Changes the setting under the cursor, or asks what it shall be.
    fn change(&mut self, cx: &mut Context<'_>) {
        let shared = cx.shared;
        let row = self.current(shared);
        match row {
            Row::Mouse => {
                cx.set(Setting::Mouse(!shared.mouse));
                cx.ask(Effect::SetMouse(!shared.mouse));
            }
            Row::ReadOnly => cx.set(Setting::ReadOnly(!shared.read_only)),
            Row::Chain if shared.chain != ChainState::Checking => {
                cx.ask(Effect::VerifyJournal);
            }
            _ if row.is_of_account() => self.change_account(cx, row),
            _ => match row.choices(shared) {
                Some(choices) => self.offer(cx, row, choices),
                None => cx.tell(Notice::info(shared.locale.text("setting-not-here"))),
            },
        }
    }

    /// Lets one of several values be chosen; the present one is marked.
    fn offer(&mut self, cx: &mut Context<'_>, row: Row, choices: Vec<(String, bool)>) {
        let locale = &cx.shared.locale;
        let items = choices.into_iter().map(|(label, present)| {
            let note = if present {
                locale.text("now")
            } else {
                String::new()
            };
            Item::noted(label, note)
        });
        let menu = Menu::new(row.label(locale), items.collect());
        self.question = Some(row);
        cx.over(menu);
    }

    fn chosen(cx: &mut Context<'_>, row: Row, index: usize) {
        let setting = match row {
            Row::Role => partnerdesk_domain::Role::ALL
                .get(index)
                .map(|role| Setting::Role(*role)),
            Row::Language => Language::ALL
                .get(index)
                .map(|language| Setting::Language(*language)),
            Row::Theme => BuiltIn::ALL
                .get(index)
                .map(|theme| Setting::Theme(theme.name().to_owned())),
            _ => return Self::account_chosen(cx, row, index),
        };
        if let Some(setting) = setting {
            cx.set(setting);
        }
    }
}

impl Screen for Settings {
    fn place(&self) -> Place {
        Place::Settings
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Settings]
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-settings")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Open, Act::Toggle, Act::Why, Act::Palette, Act::Help]
    }

    /// A new book has nothing to look at yet: the cursor stands where one begins.
    fn opened(&mut self, cx: &mut Context<'_>) {
        if rows::is_first_run(cx.shared) {
            self.go_to(cx.shared, Row::Name);
        }
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            let total = Row::shown(cx.shared).len();
            self.scroll.go(motion, total, view::in_view(cx.shared));
            return true;
        }
        match act {
            Act::Open | Act::Toggle | Act::Edit => self.change(cx),
            Act::Why => self.why(cx),
            _ => return false,
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let (total, height) = (Row::shown(cx.shared).len(), view::in_view(cx.shared));
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-1, total, height),
            MouseAct::ScrollDown => self.scroll.roll(1, total, height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                let Some(index) = view::row_at(self, cx.shared, at) else {
                    return;
                };
                let row = self.scroll.offset() + index;
                let was = self.scroll.cursor();
                self.scroll.put(row, total, height);
                // A second click on the row that has the cursor is meant for the setting.
                if was == row {
                    self.change(cx);
                }
            }
        }
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(row), Answer::Choice(index)) => Self::chosen(cx, row, index),
            (Some(row), Answer::Text(typed)) => self.typed_in(cx, row, &typed),
            _ => {}
        }
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        let row = self.current(cx.shared);
        self.go_to(cx.shared, row);
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
