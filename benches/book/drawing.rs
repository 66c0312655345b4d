//! Drawing the list: after the cursor moved by one line, and everything anew. The screens are the
//! real ones over the real book; the terminal is the one of the tests.

use std::path::PathBuf;

use partnerdesk_i18n::{Language, Locale};
use partnerdesk_ports::Book;
use partnerdesk_tui::glyphs::Glyphs;
use partnerdesk_tui::key::{Key, KeyCode};
use partnerdesk_tui::keymap::Keymap;
use partnerdesk_tui::theme::{BuiltIn, Styles, Theme};
use partnerdesk_tui::widgets::Look;
use partnerdesk_tui::{Effect, Model, Msg, Reply, Size, Start, Ticket, start, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::place::{NOW, Place, actor};
use crate::report::{Checked, because, check};
use crate::terminal::{COLUMNS, LINES};
use crate::times::{Times, once};

/// The screens with a book behind them and a terminal before them.
pub(crate) struct Screens {
    model: Model,
    book: Box<dyn Book>,
    terminal: Terminal<TestBackend>,
}

impl Screens {
    /// Sits down at the list of a book.
    pub(crate) fn new(place: &Place) -> Checked<Self> {
        let mut model = Model::new(Start {
            can_send: false,
            actor: actor(),
            read_only: false,
            demo: false,
            book: place.book(),
            folder: PathBuf::from("."),
            templates: partnerdesk_letters::Catalogue::shipped(),
            locale: Locale::in_utc(Language::English),
            keymap: Keymap::default(),
            look: Look {
                styles: Styles::new(&Theme::built_in(BuiltIn::Dark)),
                glyphs: Glyphs::unicode(),
            },
            size: Size {
                width: COLUMNS,
                height: LINES,
            },
            now: NOW,
            mouse: false,
            seed: 7,
        });
        let effects = start(&mut model);
        let terminal = Terminal::new(TestBackend::new(COLUMNS, LINES)).map_err(because)?;
        let book = place.open()?;
        let mut screens = Self {
            model,
            book,
            terminal,
        };
        screens.serve(effects)?;
        Ok(screens)
    }

    fn serve(&mut self, effects: Vec<(Ticket, Effect)>) -> Checked<()> {
        let mut waiting = effects;
        while let Some((ticket, effect)) = waiting.pop() {
            let reply = match effect {
                Effect::LoadPage { query, window, .. } => {
                    let page = self.book.page(&query, window).map_err(because)?;
                    Reply::Page(Box::new(page))
                }
                Effect::LoadBook => Reply::Book {
                    outbox: partnerdesk_ports::OutboxCounts::default(),
                    account: Box::new(self.book.account().map_err(because)?),
                    counts: self.book.counts().map_err(because)?,
                    head: self.book.head().map_err(because)?,
                },
                Effect::LoadState {
                    customer,
                    invitation,
                    matter,
                    ..
                } => {
                    let subjects =
                        partnerdesk_domain::Subjects::whole(customer, invitation, matter);
                    let state = self.book.state(&subjects).map_err(because)?;
                    Reply::State(Box::new(state))
                }
                Effect::LoadLog { query, .. } => {
                    Reply::Log(Box::new(self.book.log(&query).map_err(because)?))
                }
                _ => continue,
            };
            waiting.extend(update(&mut self.model, NOW, Msg::Reply(ticket, reply)));
        }
        Ok(())
    }

    /// Presses a key and lets the book answer.
    pub(crate) fn press(&mut self, letter: char) -> Checked<()> {
        let key = Key::plain(KeyCode::Char(letter));
        let effects = update(&mut self.model, NOW, Msg::Key(key));
        self.serve(effects)
    }

    /// Draws what is to be seen now.
    pub(crate) fn draw(&mut self) -> Checked<()> {
        let model = &self.model;
        let drawn = self.terminal.draw(|frame| view(model, frame));
        drawn.map(drop).map_err(because)
    }

    /// Forgets what stands on the terminal.
    pub(crate) fn clear(&mut self) -> Checked<()> {
        self.terminal.clear().map_err(because)
    }

    /// How many cells show something.
    pub(crate) fn filled(&self) -> usize {
        let cells = self.terminal.backend().buffer().content.iter();
        cells.filter(|cell| cell.symbol() != " ").count()
    }

    /// Where something differs from a picture before; gives the new picture as well.
    pub(crate) fn picture(&self) -> ratatui::buffer::Buffer {
        self.terminal.backend().buffer().clone()
    }
}

/// The least number of cells of a full list.
pub(crate) const FULL: usize = 3_000;

/// Measures the drawing.
pub(crate) fn measure(place: &Place) -> Checked<()> {
    let out = place.report();
    let mut screens = Screens::new(place)?;
    screens.draw()?;
    let filled = screens.filled();
    check(FULL <= filled, || format!("only {filled} cells are drawn"))?;
    let count = place.times(300, 20);
    let (mut moved, mut whole) = (Times::default(), Times::default());
    for number in 0..count {
        let before = screens.picture();
        screens.press(if number % 40 < 20 { 'j' } else { 'k' })?;
        let mut drawn = Ok(());
        moved.push(once(|| drawn = screens.draw()));
        drawn?;
        let after = screens.picture();
        check(before != after, || "the cursor did not move".to_owned())?;
        screens.clear()?;
        let mut drawn = Ok(());
        whole.push(once(|| drawn = screens.draw()));
        drawn?;
        let again = screens.picture();
        check(after == again, || "it was not drawn again".to_owned())?;
    }
    out.say("draw after a move, 200x60, ms p50", Ok(moved.median()));
    out.say("draw all of 200x60, ms p50", Ok(whole.median()));
    Ok(())
}
