//! Whether the book has this customer already: looked up by domain and by Microsoft ID while they
//! are typed. A twin is not created again; it is asked for a relationship.

use partnerdesk_domain::{CustomerField as F, CustomerForm, CustomerId};
use partnerdesk_ports::{Page, Query, Start, Window};
use partnerdesk_search::{Filter, fold};

use crate::effect::{Effect, Slot};
use crate::msg::Ticket;
use crate::screens::Context;

/// How many rows are looked at: several may hold the text without being it.
const ROWS: usize = 50;

/// One text that is looked up.
struct Look {
    slot: Slot,
    asked: Option<Ticket>,
    text: String,
    found: Option<(CustomerId, String)>,
}

impl Look {
    fn new(cx: &mut Context<'_>) -> Self {
        Self {
            slot: cx.slot(),
            asked: None,
            text: String::new(),
            found: None,
        }
    }

    fn ask(&mut self, cx: &mut Context<'_>, text: String) {
        if text == self.text {
            return;
        }
        self.found = None;
        self.asked = None;
        self.text = text;
        if self.text.is_empty() {
            return;
        }
        let filter = Filter {
            needles: vec![fold(&self.text)],
            ..Filter::default()
        };
        let query = Box::new(Query {
            filter,
            ..Query::default()
        });
        let start = Start::Rank(0);
        let window = Window { start, len: ROWS };
        let slot = self.slot;
        self.asked = Some(cx.ask(Effect::LoadPage {
            slot,
            query,
            window,
        }));
    }

    fn took(&mut self, ticket: Ticket, page: &Page) {
        if self.asked.take_if(|asked| *asked == ticket).is_none() {
            return;
        }
        let is_it = |row: &&partnerdesk_search::Row| {
            let domain = row.domain.as_deref().unwrap_or_default();
            domain.eq_ignore_ascii_case(&self.text) || row.id.microsoft_id.to_string() == self.text
        };
        // One that Partner Center knows says more than one that was only planned.
        let all = page.rows.iter().filter(is_it);
        let found = all.min_by_key(|row| row.id.microsoft_id.is_provisional());
        self.found = found.map(|row| (row.id, row.name.clone()));
    }
}

/// The customers of the book that this one could be.
pub(super) struct Twins {
    domain: Look,
    id: Look,
}

impl Twins {
    pub(super) fn new(cx: &mut Context<'_>) -> Self {
        Self {
            domain: Look::new(cx),
            id: Look::new(cx),
        }
    }

    /// Looks a field up that has changed.
    pub(super) fn look(&mut self, cx: &mut Context<'_>, form: &CustomerForm, field: F) {
        match field {
            F::Domain => self.domain.ask(cx, domain(form)),
            F::MicrosoftId => self.id.ask(cx, id(form)),
            _ => {}
        }
    }

    /// Looks both up.
    pub(super) fn look_all(&mut self, cx: &mut Context<'_>, form: &CustomerForm) {
        self.look(cx, form, F::Domain);
        self.look(cx, form, F::MicrosoftId);
    }

    /// The book has answered somebody.
    pub(super) fn took(&mut self, ticket: Ticket, page: &Page) {
        self.domain.took(ticket, page);
        self.id.took(ticket, page);
    }

    /// The customer that this one is.
    pub(super) fn found(&self) -> Option<CustomerId> {
        let found = self.id.found.as_ref().or(self.domain.found.as_ref());
        found.map(|(customer, _)| *customer)
    }

    /// The name of the customer that has what stands in this field.
    pub(super) fn of(&self, field: F) -> Option<&str> {
        let look = match field {
            F::Domain => &self.domain,
            F::MicrosoftId => &self.id,
            _ => return None,
        };
        look.found.as_ref().map(|(_, name)| name.as_str())
    }
}

fn domain(form: &CustomerForm) -> String {
    let text = form.text(F::Domain).to_lowercase();
    if text.is_empty() || text.ends_with(F::DOMAIN_END) {
        text
    } else {
        format!("{text}{}", F::DOMAIN_END)
    }
}

fn id(form: &CustomerForm) -> String {
    let id = form
        .text(F::MicrosoftId)
        .parse::<partnerdesk_domain::MicrosoftId>();
    id.map(|id| id.to_string()).unwrap_or_default()
}
