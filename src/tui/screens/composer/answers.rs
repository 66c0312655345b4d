//! What the composer asks through overlays, and what it does with the answers: another letter or
//! language in place of one's own text, whose text counts, where a file goes, leaving unkept text.

use std::path::PathBuf;

use partnerdesk_domain::{MailLanguage, NotOffered, Refusal};
use partnerdesk_letters::{Purpose, TemplateName, fitting};

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::notice::Notice;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::why::Why;
use crate::screens::{Answer, Context, Go, Screen};

use super::form::{Spot, may_omit_admin, template_label};
use super::hand_over::Way;
use super::saving::Unkept;
use super::{Aside, Composer, link};

/// What was asked last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether another letter takes the place of what was written.
    Replace(TemplateName),
    /// Where to write the mail file to.
    Path,
    /// Whose text counts.
    Whose,
    /// Whether to leave what could not be kept.
    Leave,
}

impl Composer {
    /// Opens an overlay for a question of the composer itself.
    pub(super) fn ask(
        &mut self,
        cx: &mut Context<'_>,
        question: Question,
        overlay: impl Screen + 'static,
    ) {
        self.steps.forget();
        self.question = Some(question);
        cx.over(overlay);
    }

    /// An overlay answered.
    pub(super) fn take_answer(&mut self, cx: &mut Context<'_>, answer: &Answer) {
        match (self.question.take(), answer) {
            (Some(Question::Replace(name)), Answer::Yes) => self.replace(cx, &name),
            (Some(Question::Path), Answer::Text(path)) if !path.trim().is_empty() => {
                self.hand_over(cx, Way::MailFile(PathBuf::from(path.trim())));
            }
            (Some(Question::Whose), Answer::Choice(0)) => self.take_theirs(),
            (Some(Question::Whose), Answer::Choice(_)) => self.keep_ours(cx),
            (Some(Question::Leave), Answer::Yes) => cx.go(Go::Back),
            _ => drop(self.steps.answered(cx, answer)),
        }
    }

    /// Switches what the focus is on, if it is a choice.
    pub(super) fn toggle(&mut self, cx: &mut Context<'_>) -> bool {
        match self.focus {
            Spot::Language => self.next_language(cx),
            Spot::Template => self.next_template(cx),
            Spot::Admin => self.toggle_admin(cx),
            _ => return false,
        }
        true
    }

    fn next_language(&mut self, cx: &mut Context<'_>) {
        let templates = &cx.shared.templates;
        let untouched = self.form.is_untouched(templates);
        let name = self.form.template(templates);
        let name = name.unwrap_or_else(|| self.fitting());
        self.form.language = match self.form.language {
            MailLanguage::English => MailLanguage::SimplifiedChinese,
            MailLanguage::SimplifiedChinese => MailLanguage::English,
        };
        if untouched {
            self.form.write(templates, &name);
            self.changed(cx);
        } else {
            self.changed(cx);
            self.ask_to_replace(cx, name, "composer-language-question");
        }
    }

    fn next_template(&mut self, cx: &mut Context<'_>) {
        let templates = &cx.shared.templates;
        let names = templates.names_for(self.purpose());
        let known = self.form.template(templates);
        let at = known.and_then(|known| names.iter().position(|name| *name == known));
        let next = match at {
            Some(at) => names[(at + 1) % names.len()].clone(),
            None => self.fitting(),
        };
        if self.form.is_untouched(templates) {
            self.form.write(templates, &next);
            self.changed(cx);
        } else {
            self.ask_to_replace(cx, next, "composer-template-question");
        }
    }

    fn fitting(&self) -> TemplateName {
        let customer = self
            .state
            .as_ref()
            .and_then(|state| state.customer.as_ref());
        fitting(self.purpose(), customer)
    }

    fn purpose(&self) -> Purpose {
        let kind = self.invitation().map(|it| Purpose::of(&it.kind));
        kind.unwrap_or_else(|| self.form.purpose())
    }

    fn ask_to_replace(&mut self, cx: &mut Context<'_>, name: TemplateName, question: &str) {
        let locale = &cx.shared.locale;
        let label = template_label(cx.shared, &name);
        let lines = vec![
            locale.with(question, &[("template", label.into())]),
            locale.text("composer-replace-note"),
        ];
        let confirm = Confirm::new(locale.text("composer-replace-title"), lines);
        self.ask(cx, Question::Replace(name), confirm);
    }

    /// Another letter in place of what was written, which can be gone back to.
    fn replace(&mut self, cx: &mut Context<'_>, name: &TemplateName) {
        self.aside = Some(Aside::Letter(self.form.texts()));
        self.form.write(&cx.shared.templates, name);
        self.changed(cx);
    }

    fn toggle_admin(&mut self, cx: &mut Context<'_>) {
        let omitted = self
            .state
            .as_ref()
            .is_some_and(|state| may_omit_admin(&state.account));
        if self.form.admin && !omitted {
            let reason = cx.shared.locale.refusal(&Refusal::AdminCannotBeOmitted);
            cx.tell(Notice::info(reason.what));
            return;
        }
        self.form.admin = !self.form.admin;
        self.changed(cx);
    }

    /// Why delegated administration cannot be left out, where it cannot.
    pub(super) fn why_forced(&self) -> Option<Vec<NotOffered>> {
        let state = self.state.as_deref()?;
        let feature = partnerdesk_domain::Feature::OmitDelegatedAdmin;
        partnerdesk_domain::offered(&state.account, feature).err()
    }

    /// The token of the link back into the text.
    pub(super) fn restore_link(&mut self, cx: &mut Context<'_>) {
        let Some(fields) = self.fields(cx.shared) else {
            return;
        };
        let body = self.form.body.text();
        let restored = link::restored(&body, self.link_line, &fields);
        if restored == body {
            cx.tell(Notice::info(cx.shared.locale.text("composer-link-there")));
            return;
        }
        self.aside = Some(Aside::Letter(self.form.texts()));
        self.form.body.set_text(&restored);
        self.changed(cx);
        cx.tell(Notice::done(
            cx.shared.locale.text("composer-link-restored"),
        ));
    }

    /// The person's own editor gave a text back, or nothing.
    pub(super) fn edited(&mut self, cx: &mut Context<'_>, text: Option<&str>) {
        let locale = &cx.shared.locale;
        let Some(text) = text.map(|text| text.trim_end_matches('\n')) else {
            return cx.tell(Notice::info(locale.text("composer-editor-nothing")));
        };
        let before = self.form.texts();
        self.form.body.set_text(text);
        if self.form.body.text() == before.body {
            return cx.tell(Notice::info(locale.text("toast-nothing-changed")));
        }
        self.aside = Some(Aside::Letter(before));
        self.changed(cx);
        let count = self.findings(cx.shared).problems.len();
        let key = cx.shared.keymap.hint(&[Scope::Composer], Act::Undo);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let args = [("count", count.into()), ("key", key.into())];
        cx.tell(Notice::info(
            cx.shared.locale.with("composer-editor-taken", &args),
        ));
    }

    /// Takes back typing, then a text that was replaced as a whole. Whether there was one.
    pub(super) fn take_back(&mut self, cx: &mut Context<'_>) -> bool {
        if self.editing
            && self.focus == Spot::Body
            && self.form.body.undo() == crate::widgets::Pressed::Changed
        {
            self.changed(cx);
            return true;
        }
        match self.aside.take() {
            Some(Aside::Whole(texts)) => self.form.put(&texts),
            Some(Aside::Letter(texts)) => {
                self.form.subject.set_text(&texts.subject);
                self.form.body.set_text(&texts.body);
            }
            None => return self.editing,
        }
        self.changed(cx);
        true
    }

    /// Opens the body in the person's own editor.
    pub(super) fn open_editor(&mut self, cx: &mut Context<'_>) {
        let text = self.form.body.text();
        self.edit_asked = Some(cx.ask(Effect::Edit(text)));
    }

    /// Asks whose text counts.
    pub(super) fn ask_whose(&mut self, cx: &mut Context<'_>) {
        let locale = &cx.shared.locale;
        let items = vec![
            Item::noted(
                locale.text("composer-take-theirs"),
                locale.text("composer-take-theirs-note"),
            ),
            Item::noted(
                locale.text("composer-keep-ours"),
                locale.text("composer-keep-ours-note"),
            ),
        ];
        let menu = Menu::new(locale.text("composer-whose-title"), items);
        self.ask(cx, Question::Whose, menu);
    }

    /// Why the letter may not leave, or what could be done about the customer.
    pub(super) fn explain(&mut self, cx: &mut Context<'_>) {
        let findings = self.findings(cx.shared);
        let problems = findings.problems.into_iter().map(Refusal::Letter);
        let reasons: Vec<Refusal> = problems.chain(findings.reasons).collect();
        match self.state.as_deref() {
            _ if !reasons.is_empty() => cx.over(Why::refused(&reasons)),
            Some(state) if state.customer.is_some() => {
                let why = Why::of_customer(cx.shared, state);
                cx.over(why);
            }
            _ => cx.tell(Notice::info(cx.shared.locale.text("composer-text-sound"))),
        }
    }

    /// Esc leaves one thing at a time: the preview, the field, then the screen, with everything
    /// kept or after a question.
    pub(super) fn back(&mut self, cx: &mut Context<'_>) -> bool {
        if std::mem::take(&mut self.reading.alone) || std::mem::take(&mut self.editing) {
            return true;
        }
        if self.leaving {
            return false;
        }
        let has_slip = !self.form.slips(&cx.shared.locale).is_empty();
        if self.is_unsaved() {
            self.save(cx);
            if self.saving.writing.is_some() {
                self.leaving = !has_slip;
            } else {
                self.ask_to_leave(cx);
                return true;
            }
        } else if self.saving.writing.is_some() {
            self.leaving = true;
        } else if !has_slip || !self.saving.was_typed {
            return false;
        }
        if has_slip {
            self.ask_to_leave(cx);
        }
        true
    }

    fn ask_to_leave(&mut self, cx: &mut Context<'_>) {
        let locale = &cx.shared.locale;
        let mut lines = vec![locale.text("composer-leave-question")];
        for (spot, why) in self.form.slips(locale) {
            let label = locale.text(&format!("composer-field-{}", spot.code()));
            let args = [("label", label.into()), ("value", why.into())];
            lines.push(locale.with("labelled", &args));
        }
        match &self.saving.unkept {
            Some(Unkept::Refused(refused)) => lines.extend(
                refused
                    .reasons()
                    .iter()
                    .map(|reason| locale.refusal(reason).what),
            ),
            Some(Unkept::Failed(detail)) => lines.push(detail.clone()),
            Some(Unkept::Slip) | None => {}
        }
        if self.saving.theirs.is_some() {
            lines.push(locale.text("composer-theirs"));
        }
        let confirm = Confirm::new(locale.text("composer-leave-title"), lines);
        self.ask(cx, Question::Leave, confirm);
    }
}
