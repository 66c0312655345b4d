//! `relationship why`: everything that could be done about a customer, with the answer that the
//! screens give: allowed, not applicable, or refused with every reason.

use partnerdesk_domain::{
    CustomerId, Offer, Opportunity, State, Subjects, SubscriptionId, consequences, options,
};
use serde::Serialize;

use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::{Coded, consequence, reasons, warning};

/// The options of a customer, as programs read them.
#[derive(Debug, Serialize)]
struct WhyShape {
    customer: String,
    name: String,
    options: Vec<OptionShape>,
}

#[derive(Debug, Serialize)]
struct OptionShape {
    /// The stable name of what could be done.
    option: &'static str,
    /// The subscription it is about, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    subscription: Option<String>,
    /// `allowed`, `not-applicable`, `refused`.
    answer: &'static str,
    /// Why not: `{"code", ...}`.
    reasons: Vec<Coded>,
    /// What would follow.
    consequences: Vec<Coded>,
    /// What to know although nothing forbids it.
    warnings: Vec<Coded>,
}

pub(super) fn run(desk: &mut Desk<'_>, id: CustomerId) -> Result<Exit, Failure> {
    let book = desk.open()?;
    let customer = customer_of(&*book, id)?;
    let name = customer.name().to_string();
    let state = book.state(&Subjects::whole(Some(customer.id), None, None))?;
    let offers = options(&desk.session.actor, desk.now(), &state);
    if desk.session.json {
        let options = offers.iter().map(|it| shape(desk, &state, it)).collect();
        let customer = id.to_string();
        desk.out.json(&WhyShape {
            customer,
            name,
            options,
        });
        return Ok(Exit::Done);
    }
    desk.out.line(&name);
    for offer in &offers {
        print(desk, offer);
    }
    Ok(Exit::Done)
}

fn answer(offer: &Offer) -> &'static str {
    match &offer.verdict {
        Ok(_) => "allowed",
        Err(_) if offer.is_not_applicable() => "not-applicable",
        Err(_) => "refused",
    }
}

fn shape(desk: &Desk<'_>, state: &State, offer: &Offer) -> OptionShape {
    let decision = offer.verdict.as_ref().ok();
    let after = decision.map(|it| consequences(state, desk.now(), it));
    let warnings = decision.map(|it| it.warnings.as_slice());
    let refused = offer.verdict.as_ref().err();
    OptionShape {
        option: offer.opportunity.code(),
        subscription: subscription(&offer.opportunity).map(ToString::to_string),
        answer: answer(offer),
        reasons: refused.map(reasons).unwrap_or_default(),
        consequences: after.iter().flatten().map(consequence).collect(),
        warnings: warnings.into_iter().flatten().map(warning).collect(),
    }
}

fn subscription(opportunity: &Opportunity) -> Option<&SubscriptionId> {
    match opportunity {
        Opportunity::Suspend(id) | Opportunity::Reactivate(id) | Opportunity::Cancel(id) => {
            Some(id)
        }
        _ => None,
    }
}

fn print(desk: &mut Desk<'_>, offer: &Offer) {
    let locale = desk.locale;
    let answer = locale.text(answer(offer));
    let opportunity = locale.opportunity(&offer.opportunity);
    desk.out.line(&format!("[{answer}] {opportunity}"));
    let Err(refused) = &offer.verdict else { return };
    for refusal in refused.reasons() {
        let reason = locale.refusal(refusal);
        desk.out.line(&format!("    - {}", reason.what));
        // What does not apply needs no remedy.
        if !offer.is_not_applicable() {
            desk.out.line(&format!("      {}", reason.fix));
        }
    }
}
