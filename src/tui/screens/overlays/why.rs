//! Why something can or cannot be done: every opportunity of a customer with its answer, or the
//! reasons of one refusal. The reasons come from the domain and the words from the catalogue.

use partnerdesk_domain::{Offer, Opportunity, Refusal, State, options};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::screens::{Context, Place, Screen};
use crate::shared::Shared;
use crate::widgets::StyledLine;

use super::explain::{Explanation, Paragraph};

/// What is explained.
enum Subject {
    /// One refusal.
    Refusal(Vec<Refusal>),
    /// Everything about a customer.
    Offers(String, Vec<Offer>),
}

/// The panel.
pub struct Why {
    subject: Subject,
    explanation: Explanation,
}

impl Why {
    /// Explains one refusal.
    pub fn refused(reasons: &[Refusal]) -> Self {
        Self {
            subject: Subject::Refusal(reasons.to_vec()),
            explanation: Explanation::default(),
        }
    }

    /// Explains everything that could be done about the customer of `state`.
    pub fn of_customer(shared: &Shared, state: &State) -> Self {
        let name = state
            .customer
            .as_ref()
            .map(|customer| customer.name().to_string());
        let offers = options(&shared.actor, shared.now, state);
        let subject = Subject::Offers(name.unwrap_or_default(), offers);
        Self {
            subject,
            explanation: Explanation::default(),
        }
    }

    fn paragraphs(&self, shared: &Shared) -> Vec<Paragraph> {
        match &self.subject {
            Subject::Refusal(reasons) => reasons_of(shared, reasons),
            Subject::Offers(_, offers) => offers
                .iter()
                .filter(|offer| is_main(&offer.opportunity) || offer.verdict.is_ok())
                .flat_map(|offer| of_offer(shared, offer))
                .collect(),
        }
    }

    fn title(&self, shared: &Shared) -> String {
        match &self.subject {
            Subject::Refusal(reasons) => shared
                .locale
                .with("refused-title", &[("count", reasons.len().into())]),
            Subject::Offers(name, _) => shared.locale.with("why-title", &[("name", name.into())]),
        }
    }
}

/// The opportunities that are always worth a line: the rest are as many as subscriptions.
pub(crate) fn is_main(opportunity: &Opportunity) -> bool {
    !matches!(
        opportunity,
        Opportunity::Suspend(_) | Opportunity::Reactivate(_) | Opportunity::Cancel(_)
    )
}

/// One line: what, and whether.
pub(crate) fn offer_line(shared: &Shared, offer: &Offer) -> StyledLine {
    let styles = &shared.look.styles;
    let label = shared.locale.opportunity(&offer.opportunity);
    let (sign, style, word) = answer(shared, offer);
    StyledLine::new(sign, style)
        .with(" ", styles.base)
        .with(label, styles.base)
        .with("  ", styles.base)
        .with(word, style)
}

pub(crate) fn answer(
    shared: &Shared,
    offer: &Offer,
) -> (&'static str, ratatui::style::Style, String) {
    let styles = &shared.look.styles;
    let glyphs = &shared.look.glyphs;
    if offer.is_not_applicable() {
        return (" - ", styles.dim, shared.locale.text("not-applicable"));
    }
    match &offer.verdict {
        Ok(_) => (glyphs.checked, styles.ok, shared.locale.text("allowed")),
        Err(refused) => {
            let count = refused.reasons().len();
            let text = shared.locale.with("blocked-by", &[("count", count.into())]);
            (glyphs.unchecked, styles.refusal, text)
        }
    }
}

fn of_offer(shared: &Shared, offer: &Offer) -> Vec<Paragraph> {
    let styles = &shared.look.styles;
    let (sign, style, word) = answer(shared, offer);
    let label = shared.locale.opportunity(&offer.opportunity);
    let mut all = vec![Paragraph::new(format!("{sign} {label}: {word}"), style)];
    if let Err(refused) = &offer.verdict {
        for reason in refused.reasons() {
            let reason = shared.locale.refusal(reason);
            all.push(Paragraph::new(reason.what, styles.base).indented(4));
            if !offer.is_not_applicable() {
                all.push(Paragraph::new(reason.fix, styles.dim).indented(4));
            }
        }
    }
    all
}

fn reasons_of(shared: &Shared, reasons: &[Refusal]) -> Vec<Paragraph> {
    let styles = &shared.look.styles;
    let mut all = Vec::new();
    for refusal in reasons {
        let reason = shared.locale.refusal(refusal);
        let sign = shared.look.glyphs.unchecked;
        all.push(Paragraph::new(
            format!("{sign} {}", reason.what),
            styles.refusal,
        ));
        all.push(Paragraph::new(reason.fix, styles.base).indented(4));
    }
    all
}

impl Screen for Why {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Help]
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-why")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Down, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        let body = crate::layout::body(cx.shared.size);
        let lines = Explanation::lines(&self.paragraphs(cx.shared), Explanation::width(body)).len();
        if matches!(act, Act::Open | Act::Why) {
            cx.go(crate::screens::Go::Back);
            return true;
        }
        self.explanation
            .act(act, lines, usize::from(body.height.saturating_sub(2)))
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let lines = Explanation::lines(&self.paragraphs(shared), Explanation::width(area));
        self.explanation
            .view(shared, frame, area, &self.title(shared), &lines);
    }
}
