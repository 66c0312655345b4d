//! From the words of a command line to what is asked for. Nothing is opened and nothing is done
//! here; help, the version and complaints come back as answers.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use partnerdesk_domain::{Actor, AgentName, Role};
use partnerdesk_i18n::{Language, Locale};

use crate::account::AccountLine;
use crate::argv::{flag_language, shielded};
use crate::book::BookLine;
use crate::customer::CustomerLine;
use crate::demo::DemoLine;
use crate::exit::Exit;
use crate::export::ExportLine;
use crate::help::localised;
use crate::import::ImportLine;
use crate::invite::InviteLine;
use crate::log::LogLine;
use crate::mail::MailLine;
use crate::mailing::MailingLine;
use crate::outbox::OutboxLine;
use crate::output::Streams;
use crate::partnership::PartnershipLine;
use crate::permission::PermissionLine;
use crate::profile::ProfileLine;
use crate::referral::ReferralLine;
use crate::relationship::RelationshipLine;
use crate::session::{Session, Surroundings};
use crate::shell::CompletionsLine;
use crate::subscription::SubscriptionLine;
use crate::template::TemplateLine;
use crate::usage::complaint;
use crate::value;

/// What a command line asks for.
#[derive(Debug)]
pub enum Invocation {
    /// To open the program on a book.
    OpenProgram(Session),
    /// To open it on a sample book of so many customers, in a temporary place.
    OpenDemo {
        /// With these flags.
        session: Session,
        /// How many customers.
        customers: u32,
    },
    /// To carry out a command; see [`crate::run`].
    Command(Box<CommandLine>),
}

/// A command with everything it needs to know of the command line.
#[derive(Debug)]
pub struct CommandLine {
    pub(crate) session: Session,
    pub(crate) locale: Locale,
    pub(crate) family: Family,
}

/// What is said instead of doing something: help, the version, or what is wrong.
#[derive(Debug)]
pub struct Answer {
    text: String,
    exit: Exit,
}

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "partnerdesk", bin_name = "partnerdesk", version)]
#[command(disable_help_subcommand = true)]
#[command(disable_help_flag = true, disable_version_flag = true)]
pub(crate) struct Line {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    family: Option<Family>,
}

#[derive(Debug, clap::Args)]
struct Flags {
    #[arg(long, global = true, value_name = "PATH")]
    book: Option<PathBuf>,
    #[arg(long, global = true, value_name = "ROLE", value_parser = value::role(), default_value = "admin-agent")]
    role: Role,
    #[arg(long, global = true, value_name = "NAME", value_parser = value::word(AgentName::parse, "cli-slip-name"))]
    agent: Option<AgentName>,
    #[arg(long, global = true)]
    read_only: bool,
    #[arg(long, global = true)]
    json: bool,
    // Read before anything else, since help and complaints are said in it.
    #[arg(long, global = true, value_name = "LANG", value_parser = value::language(), ignore_case = true)]
    lang: Option<Language>,
    #[arg(long, global = true)]
    ascii: bool,
}

/// The families of commands, in the order of the help.
#[derive(Debug, Subcommand)]
pub(crate) enum Family {
    Demo(DemoLine),
    #[command(subcommand)]
    Account(AccountLine),
    Import(ImportLine),
    Export(ExportLine),
    #[command(subcommand)]
    Customer(CustomerLine),
    #[command(subcommand)]
    Relationship(RelationshipLine),
    #[command(subcommand)]
    Invite(InviteLine),
    #[command(subcommand)]
    Mailing(MailingLine),
    #[command(subcommand)]
    Template(TemplateLine),
    #[command(subcommand)]
    Partnership(PartnershipLine),
    #[command(subcommand)]
    Outbox(OutboxLine),
    #[command(subcommand)]
    Mail(MailLine),
    #[command(subcommand)]
    Permission(PermissionLine),
    #[command(subcommand)]
    Subscription(SubscriptionLine),
    #[command(subcommand)]
    Referral(ReferralLine),
    #[command(subcommand)]
    Profile(ProfileLine),
    #[command(subcommand)]
    Log(LogLine),
    #[command(subcommand)]
    Book(BookLine),
    Completions(CompletionsLine),
    Man,
}

/// Reads a command line, its first word being the name of the program.
pub fn parse(
    words: impl IntoIterator<Item = OsString>,
    surroundings: Surroundings<'_>,
) -> Result<Invocation, Answer> {
    let words = shielded(words.into_iter().collect());
    let language = surroundings.language(flag_language(&words));
    let locale = Locale::new(language, surroundings.zone.clone());
    let parsed = localised(Line::command(), &locale)
        .try_get_matches_from(words)
        .and_then(|matches| Line::from_arg_matches(&matches));
    let Line { flags, family } = match parsed {
        Ok(line) => line,
        Err(error) => return Err(Answer::of(&error, &locale)),
    };
    let unflagged = Session::new(surroundings);
    let session = Session {
        book: flags.book,
        actor: Actor {
            name: flags.agent.unwrap_or(unflagged.actor.name),
            role: flags.role,
        },
        read_only: flags.read_only,
        json: flags.json,
        language,
        ascii: flags.ascii || unflagged.ascii,
    };
    Ok(match family {
        None => Invocation::OpenProgram(session),
        Some(Family::Demo(DemoLine {
            customers,
            write: None,
        })) => Invocation::OpenDemo { session, customers },
        Some(family) => Invocation::Command(Box::new(CommandLine {
            session,
            locale,
            family,
        })),
    })
}

impl Answer {
    fn of(error: &clap::Error, locale: &Locale) -> Self {
        let exit = if error.use_stderr() {
            Exit::Usage
        } else {
            Exit::Done
        };
        let text = complaint(error, locale);
        Self { text, exit }
    }

    /// Says it, where it belongs.
    pub fn tell(&self, streams: Streams<'_>) -> Exit {
        let mut out = crate::output::Output::new(streams, false);
        if self.exit == Exit::Done {
            out.text(&self.text);
        } else {
            out.say(&self.text);
        }
        match out.finish() {
            Ok(()) => self.exit,
            Err(_) => Exit::Failed,
        }
    }
}
