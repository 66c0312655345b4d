//! Moving about in the wizard: from field to field, from step to step, and what Enter and a
//! click mean where the cursor is.

use partnerdesk_domain::CustomerField;
use ratatui::layout::Position;

use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::overlays::why::Why;
use crate::screens::{Context, Route};
use crate::shared::Shared;
use crate::widgets::field::Field;
use crate::widgets::scroll::{Motion, Scroll};

use super::review::{self, Row};
use super::step::{self, Step};
use super::{Adding, Question, fields, view};

impl Adding {
    /// How many rows the step has.
    pub(super) fn total(&self, shared: &Shared) -> usize {
        match self.step {
            Step::Account | Step::Options => self.step.fields(&self.form, shared).len(),
            Step::Review => review::rows(self, shared).len(),
            Step::Done => self
                .done
                .as_ref()
                .map_or(0, |done| done.lines(shared).len()),
        }
    }

    pub(super) fn moved(&mut self, shared: &Shared, motion: Motion) {
        let total = self.total(shared);
        let height = view::room(self, shared);
        self.scroll.go(motion, total, height);
        self.take_up_in(shared);
    }

    /// Puts the text of the field under the cursor into the editor.
    pub(super) fn take_up_in(&mut self, shared: &Shared) {
        let all = self.step.fields(&self.form, shared);
        self.editing_field = all.get(self.scroll.cursor()).copied();
        self.take_up();
    }

    pub(super) fn take_up(&mut self) {
        let text = self.editing_field.map(|field| self.form.text(field));
        self.editor = Field::with_text(text.unwrap_or_default());
    }

    /// Goes to a step, at this field when it has it.
    pub(super) fn go_to(&mut self, shared: &Shared, step: Step, field: Option<CustomerField>) {
        self.step = step;
        self.scroll = Scroll::default();
        let all = step.fields(&self.form, shared);
        let place = field.and_then(|field| all.iter().position(|it| *it == field));
        let total = self.total(shared);
        self.scroll
            .put(place.unwrap_or_default(), total, view::room(self, shared));
        self.take_up_in(shared);
    }

    /// The next step; from the last one, the customer is recorded.
    pub(super) fn go_on(&mut self, cx: &mut Context<'_>) {
        match self.step.next() {
            Some(next) => {
                self.urged |= next == Step::Review;
                self.go_to(cx.shared, next, None);
            }
            None if self.step == Step::Review => self.submit(cx),
            None => {}
        }
    }

    /// The step before; from the first one, away, with everything kept for the next time.
    pub(super) fn back(&mut self, cx: &mut Context<'_>) -> bool {
        let locale = &cx.shared.locale;
        if self.step == Step::Done {
            self.question = Some(Question::Leave);
            let lines = vec![locale.text("adding-leave")];
            cx.over(Confirm::new(locale.text("adding-title"), lines));
            return true;
        }
        match self.step.previous() {
            Some(previous) => {
                self.go_to(cx.shared, previous, None);
                true
            }
            None => false,
        }
    }

    /// Enter: chooses where there is a choice, else goes on to the next field.
    pub(super) fn enter(&mut self, cx: &mut Context<'_>) {
        match self.step {
            Step::Account | Step::Options => {
                let Some(field) = self.current() else { return };
                let all = self.step.fields(&self.form, cx.shared);
                let choices = fields::choices(&self.form, field);
                let fits = choices.iter().any(|it| it == self.form.text(field));
                if !choices.is_empty() && (!step::is_text(field) || !fits) {
                    self.offer(cx, field, &choices);
                } else if self.scroll.cursor() + 1 == all.len() {
                    self.go_on(cx);
                } else {
                    self.moved(cx.shared, Motion::Down);
                }
            }
            Step::Review => match review::rows(self, cx.shared).get(self.scroll.cursor()) {
                Some(Row::Heading(step)) => self.go_to(cx.shared, *step, None),
                Some(Row::Field(field)) => {
                    self.go_to(cx.shared, step::step_of(*field), Some(*field));
                }
                Some(Row::Twin(customer)) => cx.open(Route::Compose(*customer)),
                Some(Row::Hindrance(_)) => self.explain(cx),
                None => {}
            },
            Step::Done => self.offer_copies(cx),
        }
    }

    /// The next value of a field that is chosen.
    pub(super) fn toggle(&mut self, cx: &mut Context<'_>) {
        let Some(field) = self.current() else { return };
        let all = fields::choices(&self.form, field);
        let Some(last) = all.len().checked_sub(1) else {
            return;
        };
        let now = all.iter().position(|it| it == self.form.text(field));
        let next = now.map_or(0, |now| if now == last { 0 } else { now + 1 });
        self.choose(cx, field, next);
    }

    fn offer(&mut self, cx: &mut Context<'_>, field: CustomerField, choices: &[String]) {
        let now = self.form.text(field);
        let items = choices.iter().map(|choice| {
            let label = fields::label(cx.shared, field, choice);
            let present = if choice == now {
                cx.shared.locale.text("now")
            } else {
                String::new()
            };
            Item::noted(label, present)
        });
        let title = cx.shared.locale.customer_field(field);
        let menu = Menu::new(title, items.collect());
        self.question = Some(Question::Choice(field));
        cx.over(menu);
    }

    pub(super) fn choose(&mut self, cx: &mut Context<'_>, field: CustomerField, index: usize) {
        if let Some(choice) = fields::choices(&self.form, field).get(index) {
            self.changed(cx, field, choice);
            self.take_up();
        }
    }

    /// Every reason against recording it now.
    pub(super) fn explain(&mut self, cx: &mut Context<'_>) {
        let mut reasons = self.hindrances(cx.shared);
        let problems = self.checked(cx.shared).problems;
        let of_fields = problems
            .into_iter()
            .map(|(field, problem)| partnerdesk_domain::Refusal::Field(field, problem));
        reasons.extend(of_fields);
        if reasons.is_empty() {
            let text = cx.shared.locale.text("adding-ready");
            cx.tell(crate::notice::Notice::info(text));
        } else {
            cx.over(Why::refused(&reasons));
        }
    }

    pub(super) fn clicked(&mut self, cx: &mut Context<'_>, at: Position) {
        if let Some(step) = view::step_at(self, cx.shared, at) {
            if self.step != Step::Done && step != Step::Done {
                self.urged |= step == Step::Review;
                self.go_to(cx.shared, step, None);
            }
            return;
        }
        let Some(row) = view::row_at(self, cx.shared, at) else {
            return;
        };
        let total = self.total(cx.shared);
        let was = self.scroll.cursor();
        self.scroll.put(row, total, view::room(self, cx.shared));
        self.take_up_in(cx.shared);
        let chosen = self.current().is_some_and(|it| !step::is_text(it));
        if was == row && (chosen || self.step == Step::Review) {
            self.enter(cx);
        }
    }
}
