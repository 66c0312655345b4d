//! `template ...`: the letters that invitations are written from, those of the program and a
//! person's own. What cannot make a letter is not kept.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use partnerdesk_domain::{CustomerId, LetterProblem, MailLanguage, PartnerAccount};
use partnerdesk_exchange::{remove_template, write_template};
use partnerdesk_i18n::Language;
use partnerdesk_letters::{
    Origin, Template, TemplateName, example_fields, filled, template_problems,
};
use serde::Serialize;

use crate::desk::{Desk, customer_of, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `template ...`
#[derive(Debug, Subcommand)]
pub(crate) enum TemplateLine {
    List,
    Show(OneLine),
    Preview(PreviewLine),
    New(NewLine),
    Edit(EditLine),
    Remove(OneLine),
}

/// A template in a language.
#[derive(Debug, Args)]
pub(crate) struct OneLine {
    #[arg(value_name = "NAME", value_parser = value::template())]
    name: TemplateName,
    #[arg(long = "letter-lang", value_name = "LANG", value_parser = value::language(), ignore_case = true)]
    letter_lang: Option<Language>,
}

/// `template preview`
#[derive(Debug, Args)]
pub(crate) struct PreviewLine {
    #[command(flatten)]
    one: OneLine,
    #[arg(long, value_name = "ID", value_parser = value::customer())]
    customer: Option<CustomerId>,
}

/// `template new`
#[derive(Debug, Args)]
pub(crate) struct NewLine {
    #[command(flatten)]
    one: OneLine,
    #[arg(long, value_name = "NAME", value_parser = value::template(), default_value = "first-contact")]
    from: TemplateName,
    #[command(flatten)]
    text: Text,
}

/// `template edit`
#[derive(Debug, Args)]
pub(crate) struct EditLine {
    #[command(flatten)]
    one: OneLine,
    #[command(flatten)]
    text: Text,
}

#[derive(Debug, Args)]
struct Text {
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    #[arg(long, value_name = "PATH")]
    body_file: Option<PathBuf>,
}

/// A template, as programs read it.
#[derive(Debug, Serialize)]
struct ChoiceShape {
    name: String,
    languages: Vec<&'static str>,
    origin: &'static str,
}

#[derive(Debug, Serialize)]
struct TextShape {
    name: String,
    language: &'static str,
    subject: String,
    body: String,
}

impl TemplateLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List => Ok(list(desk)),
            Self::Show(one) => show(desk, &one),
            Self::Preview(line) => preview(desk, &line),
            Self::New(line) => {
                let (name, language) = (&line.one.name, line.one.language(desk));
                if desk.world.templates.origin(name, language).is_some() {
                    let args = [("name", name.to_string().into())];
                    return Err(desk.failed("cli-fail-template-exists", &args));
                }
                let template = desk.template(&line.from, language)?;
                let template = line.text.on(desk, template)?;
                keep(desk, name, language, &template)
            }
            Self::Edit(line) => {
                let (name, language) = (&line.one.name, line.one.language(desk));
                let template = desk.template(name, language)?;
                let template = line.text.on(desk, template)?;
                keep(desk, name, language, &template)
            }
            Self::Remove(one) => remove(desk, &one),
        }
    }
}

impl OneLine {
    /// The language that is meant: that of the screens, unless another one is named.
    fn language(&self, desk: &Desk<'_>) -> MailLanguage {
        match self.letter_lang.unwrap_or(desk.session.language) {
            Language::English => MailLanguage::English,
            Language::SimplifiedChinese => MailLanguage::SimplifiedChinese,
        }
    }
}

impl Text {
    fn on(&self, desk: &mut Desk<'_>, mut template: Template) -> Result<Template, Failure> {
        if let Some(subject) = &self.subject {
            subject.trim().clone_into(&mut template.subject);
        }
        if let Some(path) = &self.body_file {
            template.body = desk.read_text(path)?;
        }
        Ok(template)
    }
}

fn list(desk: &mut Desk<'_>) -> Exit {
    let choices = desk.world.templates.choices();
    let languages = |of: &[MailLanguage]| {
        of.iter()
            .map(|one| one.code())
            .collect::<Vec<&'static str>>()
    };
    if desk.session.json {
        let shapes: Vec<ChoiceShape> = choices
            .iter()
            .map(|choice| ChoiceShape {
                name: choice.name.to_string(),
                languages: languages(&choice.languages),
                origin: origin_code(choice.origin),
            })
            .collect();
        desk.out.json(&shapes);
        return Exit::Done;
    }
    let titles = [
        "cli-column-template",
        "cli-column-languages",
        "cli-column-origin",
    ];
    let titles = titles.map(|key| desk.locale.text(key));
    let rows = choices.iter().map(|choice| {
        let origin = format!("cli-template-origin-{}", origin_code(choice.origin));
        vec![
            choice.name.to_string(),
            languages(&choice.languages).join(" "),
            desk.locale.text(&origin),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    desk.print_table(&titles, &rows);
    Exit::Done
}

fn origin_code(origin: Origin) -> &'static str {
    match origin {
        Origin::Shipped => "shipped",
        Origin::Own => "own",
        Origin::InPlace => "in-place",
    }
}

fn show(desk: &mut Desk<'_>, one: &OneLine) -> Result<Exit, Failure> {
    let language = one.language(desk);
    let template = desk.template(&one.name, language)?;
    tell(desk, one, template);
    Ok(Exit::Done)
}

fn tell(desk: &mut Desk<'_>, one: &OneLine, text: Template) {
    let language = one.language(desk);
    if desk.session.json {
        desk.out.json(&TextShape {
            name: one.name.to_string(),
            language: language.code(),
            subject: text.subject,
            body: text.body,
        });
        return;
    }
    desk.field("cli-field-subject", Some(text.subject));
    desk.out.line("");
    desk.out.text(&text.body);
}

fn preview(desk: &mut Desk<'_>, line: &PreviewLine) -> Result<Exit, Failure> {
    let language = line.one.language(desk);
    let template = desk.template(&line.one.name, language)?;
    let (account, customer) = match line.customer {
        Some(id) => {
            let book = desk.open()?;
            (book.account()?, Some(customer_of(&*book, id)?))
        }
        None => (PartnerAccount::default(), None),
    };
    let agent = &desk.session.actor.name;
    let fields = example_fields(&account, customer.as_ref(), agent, language);
    match filled(&template, &fields) {
        Ok(letter) => {
            let (subject, body) = (letter.subject, letter.body);
            tell(desk, &line.one, Template { subject, body });
            Ok(Exit::Done)
        }
        Err(problems) => Ok(refused(desk, &problems, "cli-invite-not-ready")),
    }
}

fn refused(desk: &mut Desk<'_>, problems: &[LetterProblem], headline: &str) -> Exit {
    desk.say(headline, &[]);
    for problem in problems {
        let reason = desk.locale.letter_problem(problem);
        desk.out.say(&format!("  ! {} {}", reason.what, reason.fix));
    }
    Exit::Refused
}

fn keep(
    desk: &mut Desk<'_>,
    name: &TemplateName,
    language: MailLanguage,
    template: &Template,
) -> Result<Exit, Failure> {
    desk.require_writable()?;
    let problems = template_problems(template, language);
    if !problems.is_empty() {
        return Ok(refused(desk, &problems, "cli-template-broken"));
    }
    let folder = desk.templates_folder()?;
    let path = write_template(&folder, name, language, template)
        .map_err(|error| Failure::failed(error.to_string()))?;
    desk.say("cli-template-kept", &[("path", shown(&path).into())]);
    Ok(Exit::Done)
}

fn remove(desk: &mut Desk<'_>, one: &OneLine) -> Result<Exit, Failure> {
    desk.require_writable()?;
    let language = one.language(desk);
    let folder = desk.templates_folder()?;
    let removed = remove_template(&folder, &one.name, language)
        .map_err(|error| Failure::failed(error.to_string()))?;
    if !removed {
        desk.template(&one.name, language)?;
        let args = [("name", one.name.to_string().into())];
        return Err(desk.failed("cli-fail-template-shipped", &args));
    }
    let name = one.name.to_string();
    let args = [("name", name.into()), ("language", language.code().into())];
    desk.say("cli-template-removed", &args);
    Ok(Exit::Done)
}

impl Desk<'_> {
    /// Where a person's own templates are kept.
    fn templates_folder(&self) -> Result<PathBuf, Failure> {
        let directories = self.world.environment.directories.as_ref();
        let folder = directories.map(partnerdesk_config::Directories::templates);
        folder.ok_or_else(|| self.failed("cli-fail-no-home", &[]))
    }
}
