//! The letter templates: those of the program and a person's own, each with the letter that it
//! makes. They are written in the person's own editor; what makes no letter is not kept.

mod view;

use partnerdesk_domain::{Composed, LetterProblem, MailLanguage};
use partnerdesk_letters::{
    Origin, Template, TemplateName, example_fields, filled, template_problems,
};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::notice::Notice;
use crate::screens::composer::reading::Reading;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::prompt::Prompt;
use crate::screens::{Answer, Context, Place, Screen};
use crate::shared::Shared;
use crate::widgets::scroll::{Motion, Scroll};

/// A template in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    name: TemplateName,
    language: MailLanguage,
    origin: Origin,
}

/// A text that could not be kept, to be put right.
#[derive(Debug)]
struct Broken {
    name: TemplateName,
    language: MailLanguage,
    text: String,
    problems: Vec<LetterProblem>,
}

/// What an overlay was opened for.
#[derive(Debug)]
enum Question {
    /// What a new template is to be called.
    Name,
    /// Whether to take one away.
    Remove(Line),
}

/// The templates.
#[derive(Default)]
pub struct Templates {
    scroll: Scroll,
    question: Option<Question>,
    /// The text that is in the editor.
    editing: Option<(Ticket, TemplateName, MailLanguage)>,
    broken: Option<Broken>,
    /// The template that is being kept: the cursor goes there.
    wanted: Option<(TemplateName, MailLanguage)>,
    reading: Reading,
}

impl Templates {
    /// The templates, at the first of them.
    pub fn new() -> Self {
        Self::default()
    }

    fn lines(shared: &Shared) -> Vec<Line> {
        let choices = shared.templates.choices().into_iter();
        choices
            .flat_map(|choice| {
                let name = choice.name;
                choice.languages.into_iter().filter_map(move |language| {
                    Some(Line {
                        origin: shared.templates.origin(&name, language)?,
                        name: name.clone(),
                        language,
                    })
                })
            })
            .collect()
    }

    fn current(&self, shared: &Shared) -> Option<Line> {
        Self::lines(shared).into_iter().nth(self.scroll.cursor())
    }

    fn put(&mut self, shared: &Shared, row: usize) {
        let total = Self::lines(shared).len();
        self.scroll.put(row, total, view::in_view(shared));
    }

    /// Opens a text in the person's own editor, to be kept under this name.
    fn write(
        &mut self,
        cx: &mut Context<'_>,
        name: TemplateName,
        language: MailLanguage,
        text: String,
    ) {
        let ticket = cx.ask(Effect::Edit(text));
        self.editing = Some((ticket, name, language));
    }

    /// Writes on, in what is broken first.
    fn edit(&mut self, cx: &mut Context<'_>) {
        if let Some(broken) = self.broken.take() {
            return self.write(cx, broken.name, broken.language, broken.text);
        }
        let Some(line) = self.current(cx.shared) else {
            return;
        };
        let template = cx.shared.templates.exactly(&line.name, line.language);
        let text = template.map(|it| it.to_file()).unwrap_or_default();
        self.write(cx, line.name, line.language, text);
    }

    fn named(&mut self, cx: &mut Context<'_>, typed: &str) {
        let locale = &cx.shared.locale;
        let Ok(name) = TemplateName::parse(typed) else {
            return cx.tell(Notice::trouble(locale.text("templates-bad-name")));
        };
        let Some(line) = self.current(cx.shared) else {
            return;
        };
        if cx.shared.templates.origin(&name, line.language).is_some() {
            let args = [("name", name.to_string().into())];
            return cx.tell(Notice::trouble(locale.with("templates-taken", &args)));
        }
        let template = cx.shared.templates.exactly(&line.name, line.language);
        let text = template.map(|it| it.to_file()).unwrap_or_default();
        self.write(cx, name, line.language, text);
    }

    /// The editor gave a text back, or nothing.
    fn edited(
        &mut self,
        cx: &mut Context<'_>,
        (name, language): (TemplateName, MailLanguage),
        text: Option<&str>,
    ) {
        let locale = &cx.shared.locale;
        let Some(text) = text else {
            return cx.tell(Notice::info(locale.text("composer-editor-nothing")));
        };
        let template = Template::of_file(text);
        if cx.shared.templates.exactly(&name, language).as_ref() == Some(&template) {
            return cx.tell(Notice::info(locale.text("toast-nothing-changed")));
        }
        let problems = template_problems(&template, language);
        if !problems.is_empty() {
            let args = [("count", problems.len().into())];
            cx.tell(Notice::trouble(locale.with("templates-broken", &args)));
            let text = text.to_owned();
            self.broken = Some(Broken {
                name,
                language,
                text,
                problems,
            });
            return;
        }
        self.wanted = Some((name.clone(), language));
        cx.ask(Effect::KeepTemplate {
            name,
            language,
            template: Some(Box::new(template)),
        });
    }

    fn ask_to_remove(&mut self, cx: &mut Context<'_>) {
        let locale = &cx.shared.locale;
        let Some(line) = self.current(cx.shared) else {
            return;
        };
        if line.origin == Origin::Shipped {
            return cx.tell(Notice::info(locale.text("templates-shipped-stays")));
        }
        let args = [
            ("name", line.name.to_string().into()),
            ("language", line.language.code().into()),
        ];
        let mut lines = vec![locale.with("templates-remove-question", &args)];
        if line.origin == Origin::InPlace {
            lines.push(locale.text("templates-remove-shipped-back"));
        }
        let confirm = Confirm::new(locale.text("templates-remove-title"), lines);
        self.question = Some(Question::Remove(line));
        cx.over(confirm);
    }

    /// The letter that the template under the cursor makes for an invented customer.
    fn example(&self, shared: &Shared) -> Option<Composed> {
        let line = self.current(shared)?;
        let template = shared.templates.exactly(&line.name, line.language)?;
        let agent = &shared.actor.name;
        let fields = example_fields(&shared.account, None, agent, line.language);
        Some(filled(&template, &fields))
    }
}

impl Screen for Templates {
    fn place(&self) -> Place {
        Place::Templates
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Templates]
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-templates")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![
            Act::Open,
            Act::Edit,
            Act::NewTemplate,
            Act::RemoveTemplate,
            Act::Back,
            Act::Palette,
            Act::Help,
        ]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            if self.reading.alone {
                view::scroll(self, cx.shared, motion);
                return true;
            }
            let total = Self::lines(cx.shared).len();
            self.scroll.go(motion, total, view::in_view(cx.shared));
            self.broken = None;
            return true;
        }
        let writes = matches!(act, Act::Edit | Act::NewTemplate | Act::RemoveTemplate);
        if writes && cx.shared.read_only {
            let text = cx
                .shared
                .locale
                .refusal(&partnerdesk_domain::Refusal::ReadOnly);
            cx.tell(Notice::trouble(text.what));
            return true;
        }
        match act {
            Act::Open | Act::Preview => {
                let alone = !self.reading.alone;
                self.reading.reset();
                self.reading.alone = alone;
            }
            Act::Back if self.reading.alone => self.reading.reset(),
            Act::Edit => self.edit(cx),
            Act::NewTemplate => {
                let locale = &cx.shared.locale;
                let title = locale.text("templates-new-title");
                let prompt = Prompt::new(title, locale.text("templates-new-hint"));
                self.question = Some(Question::Name);
                cx.over(prompt);
            }
            Act::RemoveTemplate => self.ask_to_remove(cx),
            Act::Back if self.broken.is_some() => self.broken = None,
            _ => return false,
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let (total, height) = (Self::lines(cx.shared).len(), view::in_view(cx.shared));
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-3, total, height),
            MouseAct::ScrollDown => self.scroll.roll(3, total, height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                if let Some(row) = view::row_at(self, cx.shared, at) {
                    self.scroll.put(self.scroll.offset() + row, total, height);
                }
            }
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        match reply {
            Reply::Edited(text) => {
                if let Some((_, name, language)) = self.editing.take_if(|it| it.0 == ticket) {
                    self.edited(cx, (name, language), text.as_deref());
                }
            }
            // The root has taken the new catalogue in before.
            Reply::Templates(_) => {
                let lines = Self::lines(cx.shared);
                let wanted = self.wanted.take();
                let at = wanted.and_then(|(name, language)| {
                    let same = |line: &Line| line.name == name && line.language == language;
                    lines.iter().position(same)
                });
                self.put(cx.shared, at.unwrap_or(self.scroll.cursor()));
            }
            _ => {}
        }
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(Question::Name), Answer::Text(typed)) => self.named(cx, &typed),
            (Some(Question::Remove(line)), Answer::Yes) => {
                cx.ask(Effect::KeepTemplate {
                    name: line.name,
                    language: line.language,
                    template: None,
                });
            }
            _ => {}
        }
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        self.put(cx.shared, self.scroll.cursor());
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
