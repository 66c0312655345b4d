//! Wires the crates under `src/` into one program. No rule and no screen lives here: the kind
//! of store is chosen, the surroundings are read, and either a command is carried out or the
//! screens are opened.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use partnerdesk_cli::{Exit, Invocation, SampleKind, Session, Streams, Surroundings, World};
use partnerdesk_config::{Environment, KeySource, Settings, read_settings};
use partnerdesk_domain::{
    Access, Action, Actor, AgentName, Command, Customer, CustomerEvent, Event, Listing, Role,
    State, Timestamp, access, decide,
};
use partnerdesk_exchange::{
    Contents, CsvStyle, Format, Overwrite, Target, read_templates, to_file, write_given,
};
use partnerdesk_i18n::{Locale, TimeZone};
use partnerdesk_letters::Catalogue;
use partnerdesk_mail::{Account, Smtp};
use partnerdesk_ports::{Book, ReadOnlyBook, Shelf, StoreError};
use partnerdesk_runtime::MailRoom;
use partnerdesk_sample::Sample;
use partnerdesk_store_redb::{Options, RedbShelf};
use partnerdesk_tui::glyphs::Glyphs;
use partnerdesk_tui::keymap::Keymap;
use partnerdesk_tui::theme::{BuiltIn, Styles, Theme};
use partnerdesk_tui::widgets::Look;
use partnerdesk_tui::{Size, Start};

/// How many writes of a sample go into one transaction.
const BATCH: usize = 2_000;

fn main() -> ExitCode {
    partnerdesk_runtime::install_panic_hook();
    let environment = Environment::of_this_process();
    let (settings, warnings) = match settings(&environment) {
        Ok(loaded) => loaded,
        Err(problem) => return failed(&problem).into(),
    };
    let zone = TimeZone::system();
    let login = std::env::var("USER").ok();
    let surroundings = Surroundings {
        environment: &environment,
        settings: &settings,
        login: login.as_deref(),
        zone: &zone,
    };
    for warning in warnings {
        partnerdesk_cli::say_failure(&warning, Streams::of_this_process());
    }
    let templates = templates(&environment);
    let invocation = match partnerdesk_cli::parse(std::env::args_os(), surroundings) {
        Ok(invocation) => invocation,
        Err(answer) => return answer.tell(Streams::of_this_process()).into(),
    };
    let shelf = RedbShelf::new(Options {
        wait: settings.wait_for_lock,
        ..Options::default()
    });
    let world = World {
        shelf: &shelf,
        environment: &environment,
        settings: &settings,
        templates: &templates,
        clock: &now,
        fresh: &partnerdesk_cli::fresh_id,
        sample: &|kind, customers, path| {
            write_sample(&shelf, kind, customers, path).map_err(Into::into)
        },
        listen: &partnerdesk_cli::listen_for_interrupt,
    };
    let exit = match invocation {
        Invocation::Command(line) => {
            partnerdesk_cli::run(*line, &world, Streams::of_this_process())
        }
        Invocation::OpenProgram(session) => opened(&session, &world, &zone, Source::Own),
        Invocation::OpenDemo { session, customers } => {
            opened(&session, &world, &zone, Source::Sample(customers))
        }
    };
    exit.into()
}

/// The present.
fn now() -> Timestamp {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

fn failed(problem: &anyhow::Error) -> Exit {
    partnerdesk_cli::say_failure(&format!("{problem:#}"), Streams::of_this_process())
}

/// What the person set, and which lines of it have no effect.
fn settings(environment: &Environment) -> Result<(Settings, Vec<String>)> {
    let Some(directories) = &environment.directories else {
        return Ok((Settings::default(), Vec::new()));
    };
    let loaded = read_settings(&directories.settings_file())?;
    Ok((
        loaded.settings,
        loaded.warnings.iter().map(ToString::to_string).collect(),
    ))
}

/// Which book is opened.
#[derive(Clone, Copy)]
enum Source {
    /// The person's own.
    Own,
    /// A sample of so many customers, gone when the program ends.
    Sample(u32),
}

fn opened(session: &Session, world: &World<'_>, zone: &TimeZone, source: Source) -> Exit {
    let streams = Streams::of_this_process();
    if !(streams.terminal.input && streams.terminal.data) {
        return partnerdesk_cli::say_no_terminal(session, zone.clone(), streams);
    }
    match open_program(session, world, zone, source) {
        Ok(()) => Exit::Done,
        Err(problem) => match problem.downcast_ref::<StoreError>() {
            Some(error) => {
                partnerdesk_cli::say_store_failure(session, zone.clone(), error, streams)
            }
            None => failed(&problem),
        },
    }
}

fn open_program(
    session: &Session,
    world: &World<'_>,
    zone: &TimeZone,
    source: Source,
) -> Result<()> {
    // The folder of a sample lives as long as this function does.
    let (_folder, path, book) = match source {
        Source::Own => {
            let path = session.book_path(world.environment)?.path;
            let book = match world.shelf.open(&path) {
                // The first start of a new user: an empty book says what to do next.
                Err(StoreError::Missing(_)) => world.shelf.create(&path)?,
                opened => opened?,
            };
            (None, path, book)
        }
        Source::Sample(customers) => {
            let folder = tempfile::Builder::new()
                .prefix("partnerdesk-demo-")
                .tempdir()?;
            let path = folder.path().join("book.redb");
            let book = sample_book(world.shelf, customers, &path)?;
            (Some(folder), path, book)
        }
    };
    let book: Box<dyn Book> = if session.read_only {
        Box::new(ReadOnlyBook(book))
    } else {
        book
    };
    let mail = mail_room(session, world, source);
    let start = Start {
        actor: session.actor.clone(),
        read_only: session.read_only,
        demo: matches!(source, Source::Sample(_)),
        book: path,
        folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
        locale: Locale::new(session.language, zone.clone()),
        templates: world.templates.clone(),
        keymap: keymap(world.settings)?,
        look: look(session, world.settings)?,
        size: Size {
            width: 80,
            height: 24,
        },
        now: now(),
        mouse: world.settings.mouse,
        can_send: mail.is_some(),
        seed: seed(),
    };
    let in_tmux = std::env::var_os("TMUX").is_some();
    partnerdesk_runtime::run(
        &*book,
        partnerdesk_runtime::Session {
            start,
            in_tmux,
            mail,
        },
    )?;
    Ok(())
}

/// With what letters are sent while the program is open: nothing where no account is set up, where
/// nothing may be written, in a sample, and for a role that sends nothing.
fn mail_room(session: &Session, world: &World<'_>, source: Source) -> Option<MailRoom> {
    let sends = access(session.actor.role, Action::RequestRelationship) == Access::Full;
    if session.read_only || !sends || matches!(source, Source::Sample(_)) {
        return None;
    }
    let settings = world.settings.mail.as_ref();
    let account = Account::of(settings).ok()?;
    let command = settings.and_then(|mail| mail.password_command.as_deref());
    Some(MailRoom {
        smtp: Smtp::new(account, command),
        actor: session.actor.clone(),
        fresh: partnerdesk_cli::fresh_id,
    })
}

/// Different for every program: two that write to one book must not make the same identities.
fn seed() -> u64 {
    let id = partnerdesk_cli::fresh_id();
    u64::try_from(id & u128::from(u64::MAX)).expect("the lower half of 128 bits is 64 bits")
}

/// The letters that can be written from; files of a person's own that are none are named.
fn templates(environment: &Environment) -> Catalogue {
    let Some(directories) = &environment.directories else {
        return Catalogue::shipped();
    };
    let (templates, faults) = read_templates(&directories.templates());
    for fault in faults {
        partnerdesk_cli::say_failure(&fault.to_string(), Streams::of_this_process());
    }
    templates
}

fn keymap(settings: &Settings) -> Result<Keymap> {
    let own = match &settings.keys {
        None => return Ok(Keymap::default()),
        Some(KeySource::Inline(text)) => text.clone(),
        Some(KeySource::File(path)) => std::fs::read_to_string(path)
            .with_context(|| format!("the keys in {} cannot be read", path.display()))?,
    };
    let (keymap, problems) = Keymap::with_own(&own);
    if let Some(problem) = problems.first() {
        bail!("the keys of your own have a mistake: {problem}");
    }
    Ok(keymap)
}

fn look(session: &Session, settings: &Settings) -> Result<Look> {
    let colourless = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let styles = match &settings.theme {
        _ if colourless => Styles::mono(),
        None => Styles::new(&Theme::built_in(BuiltIn::Dark)),
        Some(name) => match BuiltIn::named(name) {
            Some(theme) => Styles::new(&Theme::built_in(theme)),
            None => bail!("there is no theme called {name}; use dark, light, contrast or mono"),
        },
    };
    let glyphs = if session.ascii {
        Glyphs::ascii()
    } else {
        Glyphs::unicode()
    };
    Ok(Look { styles, glyphs })
}

fn sample(customers: u32) -> Sample {
    Sample {
        customers: u64::from(customers),
        ..Sample::desk(now())
    }
}

/// Makes a sample book through the ordinary front door.
fn sample_book(shelf: &dyn Shelf, customers: u32, path: &Path) -> Result<Box<dyn Book>> {
    let mut book = shelf.create(path)?;
    let mut batch = Vec::with_capacity(BATCH);
    for write in sample(customers).writes() {
        batch.push(write);
        if batch.len() == BATCH {
            book.submit_many(&batch)?;
            batch.clear();
        }
    }
    book.submit_many(&batch)?;
    book.prepare()?;
    Ok(book)
}

fn write_sample(shelf: &dyn Shelf, kind: SampleKind, customers: u32, path: &Path) -> Result<()> {
    match kind {
        SampleKind::Book => sample_book(shelf, customers, path).map(drop),
        SampleKind::List => {
            let sample = sample(customers);
            let target = Target {
                path,
                overwrite: Overwrite::Refuse,
            };
            to_file(target, |out| {
                let customers = sample
                    .listings()
                    .map(|listing| customer_of(listing, sample.now));
                let format = Format::Csv(CsvStyle::default());
                write_given(customers, Contents::Portal, format, out, &mut |_| {
                    ControlFlow::Continue(())
                })
            })?;
            Ok(())
        }
    }
}

/// The customer that an empty book would make of a line of a list.
fn customer_of(listing: Listing, now: Timestamp) -> Customer {
    let actor = Actor {
        name: AgentName::parse("sample").expect("it is a plain word"),
        role: Role::AdminAgent,
    };
    let command = Command::ImportCustomer(Box::new(listing));
    let decision = decide(&actor, now, &State::default(), &command);
    let mut events = decision.map(|decision| decision.events).unwrap_or_default();
    match events.pop() {
        Some(Event::Customer(_, CustomerEvent::Imported(customer))) => *customer,
        other => unreachable!("an Admin agent imports into an empty book: {other:?}"),
    }
}
