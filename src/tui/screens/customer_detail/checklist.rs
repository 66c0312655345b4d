//! What stands in the way of the end: every kind of blocker in the order in which one would
//! clear them, each with the way to clear it and the key that records it.

use partnerdesk_domain::{
    Blocker, BlockerKind, Customer, OffboardingStep, Offer, Opportunity, Refusal, Refused, Stage,
    State, SubscriptionId, blockers,
};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::Act;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::{Focus, StyledLine};

use super::lines::{Lines, Place};
use super::{CustomerDetail, offers};

/// The blockers of a customer whose relationship can end at all.
pub(super) fn of(state: &State, shared: &Shared) -> Vec<Blocker> {
    let customer = state.customer.as_ref();
    let live = customer.filter(|customer| customer.relationship.is_live());
    live.map_or_else(Vec::new, |customer| blockers(customer, shared.now))
}

/// Something on the checklist that the cursor can stand on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A subscription that blocks.
    Blocker(SubscriptionId),
    /// A step that a person ticks off.
    Step(OffboardingStep),
}

/// What is on the checklist, in its order: the subscriptions that block, then the steps.
pub(super) fn items(detail: &CustomerDetail, shared: &Shared) -> Vec<Item> {
    let Some(state) = detail.state.as_deref() else {
        return Vec::new();
    };
    let blockers = of(state, shared).into_iter();
    let blockers = blockers.map(|blocker| Item::Blocker(blocker.subscription));
    let steps = leaving(state).map_or(&[][..], |_| OffboardingStep::ALL);
    blockers
        .chain(steps.iter().map(|step| Item::Step(*step)))
        .collect()
}

/// The customer, if it is in off-boarding, or was until its relationship ended.
fn leaving(state: &State) -> Option<&Customer> {
    let customer = state.customer.as_ref();
    customer.filter(|it| match it.relationship.stage() {
        Stage::Ending => true,
        Stage::Ended => it.offboarding.is_some(),
        Stage::None | Stage::Active => false,
    })
}

/// What clears a blocker of this kind.
fn clears(kind: BlockerKind) -> Act {
    match kind {
        BlockerKind::ActiveSubscription => Act::SuspendSubscription,
        BlockerKind::OpenReservation
        | BlockerKind::SoftwarePurchase
        | BlockerKind::NewCommerceNotCancelled => Act::CancelSubscription,
    }
}

fn heading(kind: BlockerKind) -> &'static str {
    match kind {
        BlockerKind::OpenReservation => "detail-group-reservations",
        BlockerKind::SoftwarePurchase => "detail-group-software",
        BlockerKind::ActiveSubscription => "detail-group-active",
        BlockerKind::NewCommerceNotCancelled => "detail-group-new-commerce",
    }
}

/// The checklist in lines of this width; the blockers count up from 0.
pub(super) fn lines(shared: &Shared, state: &State, width: u16) -> Lines {
    let mut all = Lines::default();
    let Some(end) = offers::offer(shared, state, &Opportunity::End) else {
        return all;
    };
    all.plain(offers::line(shared, &end, 0));
    other_reasons(shared, &end, width, &mut all);
    let mut number = 0;
    if end.is_not_applicable() {
        steps(shared, state, (number, width), &mut all);
        return all;
    }
    let found = of(state, shared);
    for kind in BlockerKind::ALL {
        let group: Vec<&Blocker> = found.iter().filter(|one| one.kind == kind).collect();
        all.plain(group_line(shared, kind, group.len()));
        for blocker in group {
            one(shared, blocker, (number, width), &mut all);
            number += 1;
        }
    }
    steps(shared, state, (number, width), &mut all);
    all
}

/// The steps of the off-boarding, each with who ticked it off and when; one person begins it and
/// another may finish it.
fn steps(shared: &Shared, state: &State, (first, width): (usize, u16), all: &mut Lines) {
    let Some(customer) = leaving(state) else {
        return;
    };
    // One that was begun before its steps were kept has none of them done.
    let offboarding = customer.offboarding.as_ref();
    let (locale, styles, glyphs) = (&shared.locale, &shared.look.styles, &shared.look.glyphs);
    let done = offboarding.map_or(0, |it| it.progress().0);
    let mut args = vec![
        ("done", done.into()),
        ("count", OffboardingStep::ALL.len().into()),
        ("key", offers::key(shared, Act::ConfirmPrecondition).into()),
    ];
    let heading = match offboarding {
        Some(begun) => {
            args.push(("date", locale.date(begun.begun).into()));
            args.push(("agent", begun.begun_by.to_string().into()));
            locale.with("detail-offboarding", &args)
        }
        None => locale.with("detail-offboarding-steps", &args),
    };
    all.plain(StyledLine::default());
    let place = |indent| Place { width, indent };
    all.paragraph(None, &heading, styles.heading, place(0));
    for (number, step) in (first..).zip(OffboardingStep::ALL) {
        let text = locale.text(&format!("offboarding-step-{}", step.code()));
        let ticked = offboarding.and_then(|it| it.done.get(step));
        let (sign, style) = match ticked {
            Some(_) => (glyphs.checked, styles.ok),
            None => (glyphs.unchecked, styles.base),
        };
        all.paragraph(Some(number), &format!("{sign} {text}"), style, place(0));
        if let Some((at, agent)) = ticked {
            let by = format!("{}  {agent}", locale.date(*at));
            all.paragraph(Some(number), &by, styles.dim, place(4));
        }
    }
}

/// The same in as few lines as it takes to see what is left: what blocks, without the way to
/// clear it.
pub(super) fn summary(shared: &Shared, state: &State) -> Lines {
    let mut all = Lines::default();
    let Some(end) = offers::offer(shared, state, &Opportunity::End) else {
        return all;
    };
    all.plain(offers::line(shared, &end, 0));
    if end.is_not_applicable() {
        return all;
    }
    let found = of(state, shared);
    for kind in BlockerKind::ALL {
        let group = found.iter().filter(|one| one.kind == kind);
        all.plain(group_line(shared, kind, group.clone().count()));
        for blocker in group {
            let args = [
                ("quantity", blocker.quantity.into()),
                ("product", blocker.product.as_str().into()),
                ("subscription", blocker.subscription.as_str().into()),
            ];
            let text = shared.locale.with("blocker-evidence", &args);
            let style = shared.look.styles.base;
            all.plain(StyledLine::new("    ", style).with(text, style));
        }
    }
    all
}

/// What else speaks against the end: the role, the account, the place of the relationship.
fn other_reasons(shared: &Shared, end: &Offer, width: u16, all: &mut Lines) {
    let styles = &shared.look.styles;
    let reasons = end.verdict.as_ref().err().map(Refused::reasons);
    let others = reasons
        .into_iter()
        .flatten()
        .filter(|reason| !matches!(reason, Refusal::Blocked(_)));
    for reason in others {
        let said = shared.locale.refusal(reason);
        let place = |indent| Place { width, indent };
        all.paragraph(None, &said.what, styles.refusal, place(4));
        all.paragraph(None, &said.fix, styles.base, place(4));
    }
}

fn group_line(shared: &Shared, kind: BlockerKind, count: usize) -> StyledLine {
    let styles = &shared.look.styles;
    let glyphs = &shared.look.glyphs;
    let (sign, style) = if count == 0 {
        (glyphs.checked, styles.ok)
    } else {
        (glyphs.unchecked, styles.refusal)
    };
    let text = shared
        .locale
        .with(heading(kind), &[("count", count.into())]);
    StyledLine::new(sign, style)
        .with(" ", styles.base)
        .with(text, style)
}

fn one(shared: &Shared, blocker: &Blocker, (number, width): (usize, u16), all: &mut Lines) {
    let styles = &shared.look.styles;
    let said = shared.locale.blocker(blocker);
    let act = clears(blocker.kind);
    let args = [
        ("fix", said.fix.into()),
        ("key", offers::key(shared, act).into()),
        ("label", shared.label(act).into()),
    ];
    let fix = shared.locale.with("detail-fix", &args);
    let place = |indent| Place { width, indent };
    all.paragraph(Some(number), &said.what, styles.base, place(4));
    all.paragraph(Some(number), &fix, styles.dim, place(6));
}

/// Draws the checklist.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let Some(state) = detail.state.as_deref() else {
        return;
    };
    let dry_run = shared.locale.with(
        "detail-dry-run-hint",
        &[("key", offers::key(shared, Act::DryRun).into())],
    );
    let panel = Panel::new(shared.locale.text("detail-blockers"))
        .note(dry_run)
        .focus(Focus::Here);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    let on = detail.blockers.scroll().cursor();
    lines(shared, state, inner.width).view(on, shared, frame, inner);
}

/// The blocker under the mouse.
pub(super) fn at(
    detail: &CustomerDetail,
    shared: &Shared,
    area: Rect,
    position: Position,
) -> Option<usize> {
    let inner = Panel::inner(area);
    let on = detail.blockers.scroll().cursor();
    let state = detail.state.as_deref()?;
    lines(shared, state, inner.width).at(on, inner, position)
}
