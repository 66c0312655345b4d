//! What can be done about the customer from its own screen. Each deed is judged before anything
//! is asked of the person; a refused one is asked for all the same, so that the attempt is kept
//! and its reasons are shown.

use partnerdesk_domain::{
    Command, Confirmation, Decision, OffboardingStep, Offer, Opportunity, Refusal, State, Status,
    SubscriptionId, blockers, consequences, decide,
};

use crate::act::Act;
use crate::notice::Notice;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::explain::Paragraph;
use crate::screens::overlays::reading::Reading;
use crate::screens::overlays::typed_confirm::TypedConfirm;
use crate::screens::overlays::why::Why;
use crate::screens::{Context, Route};
use crate::shared::Shared;

use super::answers::Asked;
use super::checklist::Item;
use super::tab::Tab;
use super::{CustomerDetail, offers};

impl CustomerDetail {
    /// Asks for a command, for the version on the screen.
    pub(super) fn ask_for(&self, cx: &mut Context<'_>, command: Command) {
        if cx.shared.read_only {
            cx.over(Why::refused(&[Refusal::ReadOnly]));
        } else {
            cx.submit(command, self.seen());
        }
    }

    /// What a command would do, when nothing forbids it. When something does, `attempt` is
    /// asked for.
    pub(super) fn judged(
        &self,
        cx: &mut Context<'_>,
        command: &Command,
        attempt: Command,
    ) -> Option<Decision> {
        let state = self.state.as_deref()?;
        let verdict = decide(&cx.shared.actor, cx.shared.now, state, command);
        match verdict {
            Ok(decision) if !cx.shared.read_only => Some(decision),
            _ => {
                self.ask_for(cx, attempt);
                None
            }
        }
    }

    /// Does what an act of this screen asks for. Whether it is one of these.
    pub(super) fn deed(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        match act {
            Act::EndRelationship => self.end(cx),
            Act::DryRun => self.dry_run(cx),
            Act::BeginOffboarding => {
                self.ask_for(cx, Command::BeginOffboarding(self.id));
            }
            Act::AbandonOffboarding => {
                self.ask_for(cx, Command::AbandonOffboarding(self.id));
            }
            Act::RecordAdminLoss => self.admin_loss(cx),
            Act::Reinstate => self.reinstate(cx),
            Act::ChoosePartner => self.choose_partner(cx),
            Act::ConfirmPrecondition => self.confirm_owner(cx),
            Act::SuspendSubscription | Act::ReactivateSubscription | Act::CancelSubscription => {
                self.on_subscription(cx, act);
            }
            _ => return false,
        }
        true
    }

    /// Ends the relationship, once its name is typed.
    pub(super) fn end(&mut self, cx: &mut Context<'_>) {
        let Some((state, customer)) = self.state_and_record() else {
            return;
        };
        let ending =
            |typed: &str| Command::EndRelationship(self.id, Confirmation::Typed(typed.to_owned()));
        let named = ending(customer.name().as_str());
        let Some(decision) = self.judged(cx, &named, ending("")) else {
            return;
        };
        let mut accepted: Vec<String> = Vec::new();
        for name in customer.confirmations() {
            if !accepted.iter().any(|known| known == name) {
                accepted.push(name.to_owned());
            }
        }
        let title = offers::title(cx.shared, &Opportunity::End, customer);
        let follows = follows(cx.shared, state, &decision);
        let seen = customer.version;
        cx.over(TypedConfirm::new(title, follows, accepted));
        self.question = Some(Asked::End(seen));
    }

    /// Shows what would follow from the end; when something is in the way, that, and what
    /// would follow once it is cleared.
    pub(super) fn dry_run(&self, cx: &mut Context<'_>) {
        let Some((state, customer)) = self.state_and_record() else {
            return;
        };
        let shared = cx.shared;
        let locale = &shared.locale;
        let styles = &shared.look.styles;
        let name = customer.name().to_string();
        let command = Command::EndRelationship(self.id, Confirmation::Typed(name));
        let judge = |state: &State| decide(&shared.actor, shared.now, state, &command);
        let heading = |key: &str| Paragraph::new(locale.text(key), styles.heading);
        let mut text = Vec::new();
        let listed = |text: &mut Vec<Paragraph>, state: &State, decision: &Decision| {
            for line in follows(shared, state, decision) {
                let line = format!("{} {line}", shared.look.glyphs.bullet);
                text.push(Paragraph::new(line, styles.base).indented(1));
            }
        };
        match judge(state) {
            Ok(decision) => {
                text.push(heading("detail-dry-run-now"));
                listed(&mut text, state, &decision);
            }
            Err(refused) => {
                text.push(heading("detail-dry-run-blocked"));
                for reason in refused.reasons() {
                    let said = locale.refusal(reason);
                    let sign = shared.look.glyphs.unchecked;
                    let what = format!("{sign} {}", said.what);
                    text.push(Paragraph::new(what, styles.refusal));
                    text.push(Paragraph::new(said.fix, styles.base).indented(4));
                }
                let cleared = cleared(shared, state);
                if let Ok(decision) = judge(&cleared) {
                    text.push(heading("detail-dry-run-then"));
                    listed(&mut text, &cleared, &decision);
                }
            }
        }
        text.push(Paragraph::new("", styles.base));
        text.push(Paragraph::new(
            locale.text("detail-dry-run-note"),
            styles.dim,
        ));
        let name = customer.name().to_string();
        let title = locale.with("detail-dry-run-title", &[("name", name.into())]);
        cx.over(Reading::new(title, text));
    }

    fn admin_loss(&mut self, cx: &mut Context<'_>) {
        let Some((state, customer)) = self.state_and_record() else {
            return;
        };
        let command = Command::RecordAdminLoss(self.id);
        let Some(decision) = self.judged(cx, &command, command.clone()) else {
            return;
        };
        if decision.events.is_empty() {
            self.ask_for(cx, command);
            return;
        }
        let title = offers::title(cx.shared, &Opportunity::RecordAdminLoss, customer);
        let follows = follows(cx.shared, state, &decision);
        let seen = customer.version;
        cx.over(Confirm::new(title, follows));
        self.question = Some(Asked::Command(command, seen));
    }

    /// The way back is an invitation. Whether there is anything to come back from is said here.
    fn reinstate(&self, cx: &mut Context<'_>) {
        let Some(state) = self.state.as_deref() else {
            return;
        };
        let offer = offers::offer(cx.shared, state, &Opportunity::Reinstate);
        let refused = offer.filter(Offer::is_not_applicable);
        match refused.and_then(|offer| offer.verdict.err()) {
            Some(refused) => cx.over(Why::refused(refused.reasons())),
            None => cx.open(Route::Compose(self.id)),
        }
    }

    /// Records that a user of the customer is Owner, or that this is not known: where one sees
    /// what it is about.
    /// Ticks a step of the off-boarding off, or opens it again.
    pub(super) fn tick(&self, cx: &mut Context<'_>, step: OffboardingStep) {
        let record = self.record();
        let offboarding = record.and_then(|customer| customer.offboarding.as_ref());
        let done = !offboarding.is_some_and(|offboarding| offboarding.is_done(step));
        let customer = self.id;
        let command = Command::TickOffboarding {
            customer,
            step,
            done,
        };
        self.ask_for(cx, command);
    }

    fn confirm_owner(&mut self, cx: &mut Context<'_>) {
        if let (Tab::Blockers, Some(Item::Step(step))) = (self.tab, self.blockers.on()) {
            return self.tick(cx, *step);
        }
        if self.tab != Tab::Permissions {
            self.tab = Tab::Permissions;
            return;
        }
        let confirmed = self
            .record()
            .is_some_and(|customer| customer.owner_role_confirmed.is_none());
        self.ask_for(cx, Command::ConfirmOwnerRole(self.id, confirmed));
    }

    /// The subscription that the cursor is on, on a tab that shows one.
    pub(super) fn chosen_subscription(&self) -> Option<SubscriptionId> {
        match self.tab {
            Tab::Blockers => match self.blockers.on() {
                Some(Item::Blocker(id)) => Some(id.clone()),
                Some(Item::Step(_)) | None => None,
            },
            Tab::Subscriptions => self.subscriptions.on().cloned(),
            _ => None,
        }
    }

    fn on_subscription(&mut self, cx: &mut Context<'_>, act: Act) {
        let Some(subscription) = self.chosen_subscription() else {
            self.tab = Tab::Subscriptions;
            let text = cx.shared.locale.text("detail-choose-subscription");
            return cx.tell(Notice::info(text));
        };
        match act {
            Act::SuspendSubscription => {
                self.ask_for(cx, Command::SuspendSubscription(self.id, subscription));
            }
            Act::ReactivateSubscription => {
                self.ask_for(cx, Command::ReactivateSubscription(self.id, subscription));
            }
            _ => self.cancel(cx, subscription),
        }
    }

    /// Cancels a subscription, or lets it end with its term, after what follows was read.
    fn cancel(&mut self, cx: &mut Context<'_>, subscription: SubscriptionId) {
        let Some((state, customer)) = self.state_and_record() else {
            return;
        };
        let command = Command::CancelSubscription(self.id, subscription.clone());
        let Some(decision) = self.judged(cx, &command, command.clone()) else {
            return;
        };
        if decision.events.is_empty() {
            self.ask_for(cx, command);
            return;
        }
        let locale = &cx.shared.locale;
        let product = customer.subscription(&subscription);
        let product = product.map(|one| one.product.to_string());
        let mut lines: Vec<String> = product.into_iter().collect();
        lines.extend(decision.events.iter().map(|event| locale.event(event)));
        lines.extend(follows(cx.shared, state, &decision));
        let title = offers::title(cx.shared, &Opportunity::Cancel(subscription), customer);
        let seen = customer.version;
        cx.over(Confirm::new(title, lines));
        self.question = Some(Asked::Command(command, seen));
    }
}

/// What follows from a decision, and what to know although nothing forbids it.
pub(super) fn follows(shared: &Shared, state: &State, decision: &Decision) -> Vec<String> {
    let all = consequences(state, shared.now, decision);
    let said = all.iter().map(|one| shared.locale.consequence(one));
    let warned = decision
        .warnings
        .iter()
        .map(|one| shared.locale.warning(one));
    said.chain(warned).collect()
}

/// The state as it will be when everything that blocks the end is cancelled.
fn cleared(shared: &Shared, state: &State) -> State {
    let mut cleared = state.clone();
    if let Some(customer) = &mut cleared.customer {
        let blocking = blockers(customer, shared.now);
        for subscription in &mut customer.subscriptions {
            if blocking
                .iter()
                .any(|one| one.subscription == subscription.id)
            {
                subscription.status = Status::Cancelled;
            }
        }
    }
    cleared
}
