//! What the customer may buy for itself, to be read: each switch with its last change and
//! whether it may be turned, and what should be true before. Turning is another screen's work.

use partnerdesk_domain::{Finding, Opportunity, Refused, Resource, Switch, preconditions};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::Act;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::{Focus, StyledLine};

use super::lines::{Lines, Place};
use super::{CustomerDetail, offers};

/// Draws the tab.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let panel = Panel::new(shared.locale.text("detail-permissions")).focus(Focus::Here);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    lines(detail, shared, inner.width).view(usize::MAX, shared, frame, inner);
}

fn lines(detail: &CustomerDetail, shared: &Shared, width: u16) -> Lines {
    let mut all = Lines::default();
    let Some((state, customer)) = detail.state_and_record() else {
        return all;
    };
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let glyphs = &shared.look.glyphs;
    let place = |indent| Place { width, indent };
    for resource in Resource::ALL {
        let permission = customer.permissions.of(*resource);
        let (sign, style) = match permission.switch {
            Switch::On => (glyphs.checked, styles.warning),
            Switch::Off => (glyphs.unchecked, styles.base),
        };
        let changed = match &permission.changed {
            None => locale.text("detail-permission-untouched"),
            Some((at, by)) => {
                let args = [
                    ("date", locale.date_time(*at).into()),
                    ("agent", by.as_str().into()),
                ];
                locale.with("detail-permission-changed", &args)
            }
        };
        let line = StyledLine::new(sign, style)
            .with(" ", styles.base)
            .with(locale.resource(*resource), styles.heading)
            .with("  ", styles.base)
            .with(locale.switch(permission.switch), style)
            .with("  ", styles.base)
            .with(changed, styles.dim);
        all.plain(line);
        if let Some(offer) = offers::offer(shared, state, &Opportunity::Switch(*resource)) {
            let refused = offer.verdict.as_ref().err();
            for reason in refused.into_iter().flat_map(Refused::reasons) {
                let said = locale.refusal(reason);
                all.paragraph(None, &said.what, styles.refusal, place(4));
                all.paragraph(None, &said.fix, styles.dim, place(4));
            }
        }
    }
    all.plain(StyledLine::default());
    let heading = locale.text("permissions-before-title");
    all.plain(StyledLine::new(heading, styles.heading));
    for (precondition, finding) in preconditions(customer, shared.now) {
        let (sign, style) = match finding {
            Finding::Met => (glyphs.checked, styles.ok),
            Finding::Unmet => (glyphs.unchecked, styles.warning),
            Finding::Unknown => (glyphs.unknown, styles.warning),
        };
        let line = StyledLine::new(sign, style)
            .with(" ", styles.base)
            .with(locale.precondition(precondition), styles.base)
            .with("  ", styles.base)
            .with(locale.finding(finding), style);
        all.plain(line);
    }
    all.plain(StyledLine::default());
    let args = [
        ("open", offers::key(shared, Act::Permissions).into()),
        (
            "confirm",
            offers::key(shared, Act::ConfirmPrecondition).into(),
        ),
    ];
    let hint = locale.with("detail-permissions-hint", &args);
    all.paragraph(None, &hint, styles.dim, place(0));
    all
}
