//! A whole desk to test with: the model over a book in memory, its effects carried out at once
//! and in order, keys pressed as a person would. It asserts nothing about any screen.
//!
//! In a test program: `#[path = "desk/driver.rs"] mod driver;`
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what is wrong here fails the test that asked for it"
)]

use std::collections::VecDeque;
use std::path::PathBuf;

use partnerdesk_domain::{
    Actor, AgentName, Command, OperationId, Role, Secret, Span, Subjects, Timestamp,
};
use partnerdesk_i18n::{Language, Locale};
use partnerdesk_ports::{Authority, MemoryBook, Replica, Verdict, Write, as_of};
use partnerdesk_tui::act::Act;
use partnerdesk_tui::glyphs::Glyphs;
use partnerdesk_tui::key::{Key, KeyCode};
use partnerdesk_tui::keymap::Keymap;
use partnerdesk_tui::theme::{BuiltIn, Styles, Theme};
use partnerdesk_tui::widgets::Look;
use partnerdesk_tui::{
    CopyRoute, Effect, Model, Mouse, MouseAct, Msg, Reply, Size, Start, Ticket, Trouble,
    TroubleKind, perform, start, update, view,
};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, CellWidth};

/// The moment at which every test begins: 2026-11-22 02:42 UTC, a Sunday.
pub(crate) const NOW: Timestamp = Timestamp(1_795_315_378_500);

/// Who sits at the desk, and what the terminal is like.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Seat {
    pub(crate) size: (u16, u16),
    pub(crate) language: Language,
    pub(crate) role: Role,
    pub(crate) read_only: bool,
    pub(crate) ascii: bool,
    pub(crate) coloured: bool,
    pub(crate) can_send: bool,
}

impl Default for Seat {
    /// An Admin agent at 80x24 in English, without colour.
    fn default() -> Self {
        Self {
            size: (80, 24),
            language: Language::English,
            role: Role::AdminAgent,
            read_only: false,
            ascii: false,
            coloured: false,
            can_send: false,
        }
    }
}

/// The model, the book behind it, and everything it asked of the outside.
pub(crate) struct Desk {
    pub(crate) model: Model,
    pub(crate) book: MemoryBook,
    /// Every effect so far, in order.
    pub(crate) asked: Vec<Effect>,
    /// What the person's own editor gives back when it is opened next.
    pub(crate) edited: Option<String>,
    /// Whether another program keeps the book from being written.
    pub(crate) failing: bool,
    now: Timestamp,
    written: u128,
}

impl Desk {
    /// Sits down at a book: the customer list is loaded and shown.
    pub(crate) fn sit(book: MemoryBook, seat: Seat) -> Self {
        let glyphs = if seat.ascii {
            Glyphs::ascii()
        } else {
            Glyphs::unicode()
        };
        let mut model = Model::new(Start {
            templates: partnerdesk_letters::Catalogue::shipped(),
            actor: agent("li.na", seat.role),
            can_send: seat.can_send,
            read_only: seat.read_only,
            demo: false,
            book: PathBuf::from("/desk/book.redb"),
            folder: PathBuf::from("/desk"),
            locale: Locale::in_utc(seat.language),
            keymap: Keymap::default(),
            look: Look {
                styles: if seat.coloured {
                    Styles::new(&Theme::built_in(BuiltIn::Dark))
                } else {
                    Styles::mono()
                },
                glyphs,
            },
            size: Size {
                width: seat.size.0,
                height: seat.size.1,
            },
            now: NOW,
            mouse: true,
            seed: 7,
        });
        let effects = start(&mut model);
        let mut desk = Self {
            model,
            book,
            asked: Vec::new(),
            edited: None,
            failing: false,
            now: NOW,
            written: 1 << 100,
        };
        desk.serve(effects);
        desk
    }

    /// Presses keys: plain letters, and `<enter>`, `<esc>`, `<c-s>`, `<space>` as in the keymap.
    pub(crate) fn press(&mut self, keys: &str) {
        for key in keys_of(keys) {
            self.tell(Msg::Key(key));
        }
    }

    /// Presses keys faster than the book answers: what they ask for is served after the last.
    pub(crate) fn press_at_once(&mut self, keys: &str) {
        let asked = keys_of(keys)
            .into_iter()
            .flat_map(|key| update(&mut self.model, self.now, Msg::Key(key)))
            .collect();
        self.serve(asked);
    }

    /// Types a text letter by letter, `<` among them.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.tell(Msg::Key(Key::char(letter)));
        }
    }

    /// Asks for an act as the palette does.
    pub(crate) fn act(&mut self, act: Act) {
        let effects = perform(&mut self.model, self.now, act);
        self.serve(effects);
    }

    /// Clicks on the first place where the screen shows this text.
    pub(crate) fn click_on(&mut self, text: &str) {
        let screen = self.screen();
        let found = screen
            .lines()
            .enumerate()
            .find_map(|(row, line)| line.find(text).map(|at| (row, cells(&line[..at]))));
        let (row, column) = found.unwrap_or_else(|| panic!("no {text:?} on:\n{screen}"));
        self.mouse(column, u16::try_from(row).unwrap(), MouseAct::Click);
    }

    /// Does something with the mouse at a cell.
    pub(crate) fn mouse(&mut self, column: u16, row: u16, what: MouseAct) {
        self.tell(Msg::Mouse(Mouse { column, row, what }));
    }

    /// Makes the terminal another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.tell(Msg::Resized(Size { width, height }));
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, span: Span) {
        self.now = self.now.plus(span);
        self.tell(Msg::Woke);
    }

    /// Lets another program write to the book, and its news arrive here.
    pub(crate) fn elsewhere(&mut self, command: Command) -> Verdict {
        self.written += 1;
        let verdict = write(&mut self.book, self.written, "wu.jo", command);
        let (sequence, hash) = self.book.head().unwrap();
        self.tell(Msg::News(sequence, hash));
        verdict
    }

    /// Lets another program write to the book without this one learning of it yet.
    pub(crate) fn behind_the_back(&mut self, command: Command) -> Verdict {
        self.written += 1;
        write(&mut self.book, self.written, "wu.jo", command)
    }

    /// Brings a message and carries out whatever follows from it.
    pub(crate) fn tell(&mut self, msg: Msg) {
        let effects = update(&mut self.model, self.now, msg);
        self.serve(effects);
    }

    /// The screen as a terminal shows it, blanks at the ends of the lines cut.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.drawn();
        let mut text = String::new();
        for y in buffer.area.top()..buffer.area.bottom() {
            let mut line = String::new();
            let mut x = buffer.area.left();
            while x < buffer.area.right() {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += symbol.cell_width().max(1);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// The screen with its styles.
    pub(crate) fn drawn(&self) -> Buffer {
        let size = self.model.shared().size;
        let mut terminal = Terminal::new(TestBackend::new(size.width, size.height)).unwrap();
        terminal.draw(|frame| view(&self.model, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The stable names of what stands in the journal, oldest first, refused ones marked.
    pub(crate) fn journal(&mut self) -> Vec<String> {
        let links = self
            .book
            .entries_after(partnerdesk_domain::Sequence(0), usize::MAX)
            .unwrap();
        links
            .iter()
            .map(|link| match &link.entry.outcome {
                partnerdesk_domain::Outcome::Done(_) => link.entry.action.clone(),
                partnerdesk_domain::Outcome::Refused(notes) => {
                    let codes: Vec<&str> = notes.iter().map(|note| note.code.as_str()).collect();
                    format!("{} refused: {}", link.entry.action, codes.join(" "))
                }
            })
            .collect()
    }

    fn serve(&mut self, effects: Vec<(Ticket, Effect)>) {
        let mut waiting: VecDeque<(Ticket, Effect)> = effects.into();
        while let Some((ticket, effect)) = waiting.pop_front() {
            self.asked.push(effect.clone());
            if let Some(reply) = self.carry_out(effect) {
                let more = update(&mut self.model, self.now, Msg::Reply(ticket, reply));
                waiting.extend(more);
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Reply> {
        Some(match effect {
            Effect::LoadPage { query, window, .. } => {
                Reply::Page(Box::new(self.book.page(&query, window).unwrap()))
            }
            Effect::LoadState {
                customer,
                invitation,
                matter,
                ..
            } => {
                let subjects = Subjects::whole(customer, invitation, matter);
                Reply::State(Box::new(self.book.state(&subjects).unwrap()))
            }
            Effect::LoadMatters { query, .. } => Reply::Matters(self.book.matters(query).unwrap()),
            Effect::LoadLog { query, .. } => Reply::Log(Box::new(self.book.log(&query).unwrap())),
            Effect::LoadInvitations { query, .. } => {
                Reply::Invitations(Box::new(self.book.invitations(&query).unwrap()))
            }
            Effect::LoadThen {
                customer, moment, ..
            } => Reply::Then(as_of(&self.book, customer, moment).unwrap().map(Box::new)),
            Effect::LoadBook => Reply::Book {
                account: Box::new(self.book.account().unwrap()),
                counts: self.book.counts().unwrap(),
                head: self.book.head().unwrap(),
                outbox: self.book.outbox().unwrap(),
            },
            Effect::Submit(_) if self.failing => Reply::Failed(Trouble {
                kind: TroubleKind::Busy,
                detail: "another program is writing".to_owned(),
            }),
            Effect::Submit(writes) => Reply::Verdicts(self.book.submit_many(&writes).unwrap()),
            Effect::VerifyJournal => Reply::Verified(self.book.verify_journal().unwrap()),
            Effect::MakePassword => Reply::Password(password()),
            Effect::Copy(_) | Effect::CopySecret(_) => Reply::Copied(CopyRoute::Terminal),
            Effect::OpenMail { .. } => Reply::MailOpened,
            Effect::SaveMail { path, .. } => Reply::Saved {
                path,
                records: None,
            },
            Effect::ExportCustomers { path, .. } | Effect::ExportLog { path, .. } => Reply::Saved {
                path,
                records: Some(0),
            },
            Effect::Edit(_) => Reply::Edited(self.edited.take()),
            Effect::SetMouse(_) | Effect::Suspend | Effect::Repaint => return None,
        })
    }
}

fn keys_of(keys: &str) -> Vec<Key> {
    let mut found = Vec::new();
    let mut rest = keys;
    while let Some(letter) = rest.chars().next() {
        let named = rest
            .starts_with('<')
            .then(|| rest.find('>'))
            .flatten()
            .map(|end| &rest[..=end]);
        let length = named.map_or(letter.len_utf8(), str::len);
        found.push(match named {
            Some(name) => name.parse().unwrap(),
            None => Key::plain(KeyCode::Char(letter)),
        });
        rest = &rest[length..];
    }
    found
}

/// The password that this machine makes each time.
pub(crate) fn password() -> Secret {
    let same = |bytes: &mut [u8]| {
        bytes.copy_from_slice(b"0aA!zZ19?yY28#xX");
        Ok::<(), String>(())
    };
    Secret::generate(same).unwrap()
}

/// An agent in a role.
pub(crate) fn agent(name: &str, role: Role) -> Actor {
    Actor {
        name: AgentName::parse(name).unwrap(),
        role,
    }
}

/// Writes to a book as an Admin agent, before or beside the desk. `number` is the operation's
/// identity and must be another one each time.
pub(crate) fn write(book: &mut MemoryBook, number: u128, by: &str, command: Command) -> Verdict {
    let write = Write {
        operation: OperationId(number),
        actor: agent(by, Role::AdminAgent),
        at: NOW,
        command,
        expected: None,
        undoes: None,
    };
    book.submit(&write).unwrap()
}

fn cells(text: &str) -> u16 {
    text.cell_width()
}
