//! The last step: the customer is recorded. What must still be done in Partner Center, and the
//! first administrator's name and password, which are shown here and nowhere else.

use partnerdesk_domain::{CustomerField as F, CustomerForm, CustomerId, Secret, admin_user_name};
use partnerdesk_ports::Verdict;

use crate::effect::Effect;
use crate::screens::Context;
use crate::screens::overlays::explain::Paragraph;
use crate::screens::overlays::menu::{Item, Menu};
use crate::shared::Shared;

use super::{Adding, Question, fields};

/// What is shown of a recorded customer.
pub(super) struct Done {
    pub(super) customer: CustomerId,
    name: String,
    user: String,
    pub(super) password: Option<Secret>,
    /// What is to be typed in Partner Center, field by field.
    sheet: String,
}

/// Whether the book has taken it.
pub(super) fn is_written(verdicts: &[Verdict]) -> bool {
    matches!(verdicts, [Verdict::Applied { .. }])
}

impl Done {
    pub(super) fn new(customer: CustomerId, form: &CustomerForm, shared: &Shared) -> Self {
        let checked = form.check(shared.locale.today(shared.now));
        let written = form.written().map(|(field, _)| {
            let value = fields::label(shared, field, checked.text(field));
            format!("{}: {value}\n", shared.locale.customer_field(field))
        });
        Self {
            customer,
            name: form.text(F::Company).to_owned(),
            user: admin_user_name(checked.text(F::Domain)),
            password: None,
            sheet: written.collect(),
        }
    }

    /// The text of the step.
    pub(super) fn lines(&self, shared: &Shared) -> Vec<Paragraph> {
        let (locale, styles) = (&shared.locale, &shared.look.styles);
        let said = |key: &str| Paragraph::new(locale.text(key), styles.base);
        let name = [("name", self.name.as_str().into())];
        let planned = self.customer.microsoft_id.is_provisional();
        let mut all = vec![
            Paragraph::new(locale.with("adding-done", &name), styles.heading),
            Paragraph::new("", styles.base),
        ];
        if planned {
            all.push(said("adding-todo"));
            for key in [
                "adding-todo-create",
                "adding-todo-sign-in",
                "adding-todo-id",
            ] {
                let bullet = shared.look.glyphs.bullet;
                let text = format!("{bullet} {}", locale.text(key));
                all.push(Paragraph::new(text, styles.base).indented(2));
            }
        } else {
            all.push(said("adding-done-known"));
        }
        let password = match &self.password {
            Some(password) => password.reveal().to_owned(),
            None => locale.text("adding-no-password"),
        };
        all.extend([
            Paragraph::new("", styles.base),
            said("adding-user"),
            Paragraph::new(self.user.as_str(), styles.heading).indented(4),
            said("adding-password"),
            Paragraph::new(password, styles.heading).indented(4),
            Paragraph::new("", styles.base),
            Paragraph::new(locale.text("adding-once"), styles.warning),
        ]);
        all
    }
}

impl Adding {
    pub(super) fn offer_copies(&mut self, cx: &mut Context<'_>) {
        let locale = &cx.shared.locale;
        let keys = [
            "adding-copy-password",
            "adding-copy-user",
            "adding-copy-sheet",
        ];
        let items = keys.map(|key| Item::new(locale.text(key)));
        let menu = Menu::new(cx.shared.label(crate::act::Act::CopyMenu), items.into());
        self.question = Some(Question::Copy);
        cx.over(menu);
    }

    pub(super) fn copy(&mut self, cx: &mut Context<'_>, index: usize) {
        let Some(done) = &self.done else { return };
        let effect = match (index, &done.password) {
            (0, Some(password)) => Effect::CopySecret(password.clone()),
            (1, _) => Effect::Copy(done.user.clone()),
            (2, _) => Effect::Copy(done.sheet.clone()),
            _ => return,
        };
        cx.ask(effect);
    }
}
