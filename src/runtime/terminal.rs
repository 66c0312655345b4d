//! The terminal: entering it, and giving it back whatever happens. Each step of giving back is
//! tried even if one before failed.

use std::io::{self, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, terminal};
use partnerdesk_tui::{Model, Size, view};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

/// Whether the terminal is ours at the moment: the panic hook asks.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// A larger window is drawn in its upper left part only: memory is not the window's to decide.
const LARGEST: Size = Size {
    width: 500,
    height: 200,
};

/// The terminal while it is ours.
pub(crate) struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    /// What is drawn into.
    area: Rect,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal.
    pub(crate) fn enter(mouse: bool) -> io::Result<Self> {
        take(mouse)?;
        let area = Rect::ZERO;
        // Fixed, so that no more memory is taken than for what is drawn, and no other size is
        // drawn than the one the screens know of.
        let options = TerminalOptions {
            viewport: Viewport::Fixed(area),
        };
        let backend = CrosstermBackend::new(io::stdout());
        let terminal = Terminal::with_options(backend, options)?;
        Ok(Self {
            terminal,
            area,
            mouse,
        })
    }

    /// Takes it again after it was given back.
    pub(crate) fn enter_again(&mut self) -> io::Result<()> {
        take(self.mouse)?;
        self.repaint()
    }

    /// Listens to the mouse, or no longer.
    pub(crate) fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        if on {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            execute!(io::stdout(), DisableMouseCapture)
        }
    }

    /// Paints everything again at the next frame.
    pub(crate) fn repaint(&mut self) -> io::Result<()> {
        // Not `clear` of the terminal: that one asks for the cursor, and not every terminal
        // answers.
        self.terminal.backend_mut().clear()?;
        self.terminal.resize(self.area)
    }

    /// Draws the model. A window without a cell is not drawn into.
    pub(crate) fn draw(&mut self, model: &Model) -> io::Result<()> {
        let Size { width, height } = model.shared().size;
        let area = Rect::new(0, 0, width, height);
        if area.is_empty() {
            return Ok(());
        }
        if area != self.area {
            self.area = area;
            self.repaint()?;
        }
        // A terminal that knows these two shows the picture only when all of it is there.
        queue!(io::stdout(), BeginSynchronizedUpdate)?;
        let drawn = self.terminal.draw(|frame| view(model, frame)).map(drop);
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        drawn
    }
}

/// Writes an escape sequence that is no part of the picture.
pub(crate) fn write_sequence(sequence: &str) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(sequence.as_bytes())?;
    out.flush()
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// The size of the window, as far as it is drawn into.
pub(crate) fn size() -> io::Result<Size> {
    let (width, height) = terminal::size()?;
    Ok(Size {
        width: width.min(LARGEST.width),
        height: height.min(LARGEST.height),
    })
}

fn take(mouse: bool) -> io::Result<()> {
    terminal::enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    let entered = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste);
    let entered = if mouse {
        entered.and(execute!(io::stdout(), EnableMouseCapture))
    } else {
        entered
    };
    if entered.is_err() {
        give_back();
    }
    entered
}

/// Gives the terminal back. Every step is tried: half of it is better than none of it.
pub(crate) fn give_back() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = execute!(out, EndSynchronizedUpdate);
    let _ = execute!(out, DisableMouseCapture);
    let _ = execute!(out, DisableBracketedPaste);
    let _ = execute!(out, LeaveAlternateScreen);
    let _ = execute!(out, cursor::Show);
    let _ = terminal::disable_raw_mode();
    let _ = out.flush();
}

/// Makes a panic give the terminal back before it is reported: a report on the other screen
/// would be lost with it.
pub fn install_panic_hook() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        // A worker's death is told to the loop, which gives the terminal back in order.
        if std::thread::current().name() == Some("main") {
            give_back();
        }
        // What the store's database gives up on in a damaged file becomes an error of the store,
        // told in words; its report would only frighten.
        let from_database = info
            .location()
            .is_some_and(|at| at.file().contains("/redb-"));
        if !ENTERED.load(Ordering::SeqCst) && !from_database {
            report(info);
        }
    }));
}
