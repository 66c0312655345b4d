//! How an invitation is read: its facts, what can be done next, and the letter as it left or as
//! it would leave. Nothing is written on here.

use partnerdesk_domain::{Invitation, InvitationStage, InvitationStatus, Letter, Timestamp};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::Act;
use crate::layout;
use crate::screens::invitation_steps::{next_steps, step_line};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::{self, Motion, Scroll};
use crate::widgets::wrap::wrapped;
use crate::widgets::{DisplayText, Focus, StyledLine};

use super::check::{Finding, Weight};
use super::saving::may_write;
use super::{Composer, SCOPES};

/// The most lines that one paragraph of a letter is folded into: more is no letter.
const MOST: usize = 400;

/// What is read, and how far it is scrolled.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Whether the letter is read alone, with the room of everything else.
    pub(super) alone: bool,
    pub(super) scroll: Scroll,
}

impl Reading {
    /// From the top again, beside the text.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }

    /// Scrolls: a letter has no cursor, so every motion moves the window.
    pub(super) fn go(&mut self, motion: Motion, lines: usize, height: usize) {
        let page = isize::try_from(height).unwrap_or(isize::MAX).max(2);
        let by = match motion {
            Motion::Up => -1,
            Motion::Down => 1,
            Motion::HalfPageUp => -page / 2,
            Motion::HalfPageDown => page / 2,
            Motion::PageUp => -page,
            Motion::PageDown => page,
            Motion::Top => isize::MIN,
            Motion::Bottom => isize::MAX,
        };
        self.scroll.roll(by, lines, height);
    }
}

/// A label and what stands behind it.
fn fact(shared: &Shared, key: &str, value: impl Into<DisplayText>) -> StyledLine {
    let styles = &shared.look.styles;
    let label = DisplayText::new(&shared.locale.text(key)).padded(12);
    StyledLine::new(label, styles.dim)
        .with(" ", styles.base)
        .with(value, styles.base)
}

/// What there is to know about an invitation.
pub(crate) fn facts(shared: &Shared, invitation: &Invitation) -> Vec<StyledLine> {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let content = &invitation.content;
    let status = invitation.status;
    let none = || locale.text("none");
    let since = locale.when_short(since(invitation), shared.now);
    let stage = locale.invitation_stage(status.stage());
    let standing = fact(shared, "composer-fact-status", &*stage);
    let mut lines = vec![standing.with(format!("  {since}"), styles.dim)];
    match status {
        InvitationStatus::Ready { by, .. } => {
            let how = locale.hand_over(by);
            lines.push(fact(shared, "composer-fact-left", &*how));
        }
        InvitationStatus::Sent { follow_up, .. } => {
            let date = locale.date(follow_up);
            let mut line = fact(shared, "composer-fact-follow-up", &*date);
            if status.is_overdue(shared.now) {
                let word = locale.text("invitations-overdue");
                line = line.with(format!("  {word}"), styles.warning);
            }
            lines.push(line);
        }
        _ => {}
    }
    let kind = locale.invitation_kind(&invitation.kind);
    let asks = if content.includes_admin {
        locale.with("composer-with-admin", &[("kind", kind.into())])
    } else {
        kind
    };
    let to = content.recipient.as_ref().map(ToString::to_string);
    let name = content.recipient_name.as_ref().map(ToString::to_string);
    let begun = locale.date(invitation.drafted);
    let by = format!("{}  {begun}", invitation.drafted_by);
    lines.extend([
        fact(shared, "composer-field-to", &*to.unwrap_or_else(none)),
        fact(shared, "composer-field-name", &*name.unwrap_or_else(none)),
        fact(shared, "composer-field-language", content.language.code()),
        fact(shared, "composer-fact-kind", &*asks),
        fact(shared, "composer-fact-drafted", &*by),
    ]);
    lines
}

/// Since when it stands where it stands.
pub(crate) fn since(invitation: &Invitation) -> Timestamp {
    match invitation.status {
        InvitationStatus::Draft => invitation.updated,
        InvitationStatus::Ready { at, .. }
        | InvitationStatus::Sent { at, .. }
        | InvitationStatus::Accepted { at }
        | InvitationStatus::Declined { at }
        | InvitationStatus::Lapsed { at }
        | InvitationStatus::Withdrawn { at } => at,
    }
}

/// A letter in lines of at most so many cells, the link set apart.
pub(crate) fn letter_lines(
    shared: &Shared,
    letter: &Letter,
    link: &str,
    cells: usize,
) -> Vec<StyledLine> {
    let styles = &shared.look.styles;
    let label = shared.locale.text("composer-field-subject");
    let subject = shared.locale.with(
        "labelled",
        &[
            ("label", label.into()),
            ("value", letter.subject.as_str().into()),
        ],
    );
    let mut lines: Vec<StyledLine> = wrapped(&subject, cells, 4)
        .into_iter()
        .map(|line| StyledLine::new(line, styles.heading))
        .collect();
    lines.push(StyledLine::default());
    for paragraph in letter.body.lines() {
        let style = if paragraph.contains(link) {
            styles.info
        } else {
            styles.base
        };
        if paragraph.trim().is_empty() {
            lines.push(StyledLine::default());
        }
        let folded = wrapped(paragraph, cells, MOST);
        lines.extend(folded.into_iter().map(|line| StyledLine::new(line, style)));
    }
    lines
}

/// Findings in full: what, and what to do about it.
fn finding_lines(shared: &Shared, found: &[Finding], cells: usize) -> Vec<StyledLine> {
    let styles = &shared.look.styles;
    let mut lines = Vec::new();
    for finding in found {
        let (sign, style) = sign(shared, finding.weight);
        let what = format!("{sign} {}", finding.what);
        let fold = |text: &str| wrapped(text, cells, MOST);
        lines.extend(
            fold(&what)
                .into_iter()
                .map(|line| StyledLine::new(line, style)),
        );
        let fix = format!("    {}", finding.fix);
        if !finding.fix.is_empty() {
            lines.extend(
                fold(&fix)
                    .into_iter()
                    .map(|line| StyledLine::new(line, styles.base)),
            );
        }
    }
    lines
}

/// How a finding is marked.
pub(super) fn sign(shared: &Shared, weight: Weight) -> (&'static str, ratatui::style::Style) {
    let (glyphs, styles) = (&shared.look.glyphs, &shared.look.styles);
    match weight {
        Weight::Problem => ("[x]", styles.danger),
        Weight::Note => (glyphs.attention, styles.warning),
        Weight::Fine => (glyphs.passed, styles.ok),
    }
}

impl Composer {
    /// The letter as it left or would leave; while it may not, everything that is in the way.
    pub(super) fn preview_lines(&self, shared: &Shared, cells: usize) -> Vec<StyledLine> {
        let recorded = self.invitation().filter(|_| self.is_reading(shared));
        if let Some(invitation) = recorded {
            let draft = Letter {
                subject: invitation.content.subject.clone(),
                body: invitation.content.body.clone(),
            };
            let letter = invitation.letter.as_ref().unwrap_or(&draft);
            return letter_lines(shared, letter, invitation.link.as_str(), cells);
        }
        let findings = self.findings(shared);
        let fields = self.fields(shared);
        if let (Some(letter), Some(fields)) = (&findings.letter, fields) {
            return letter_lines(shared, letter, fields.link.as_str(), cells);
        }
        let found = self.found(shared, &findings);
        finding_lines(shared, &found, cells)
    }
}

/// Draws lines into a panel, scrolled, with a bar where there is more.
pub(super) fn render_scrolled(
    shared: &Shared,
    frame: &mut Frame<'_>,
    (outer, inner): (Rect, Rect),
    lines: &[StyledLine],
    scroll: Scroll,
) {
    let mut scroll = scroll;
    let height = usize::from(inner.height);
    scroll.put(scroll.cursor(), lines.len(), height);
    let view = scroll.in_view(lines.len(), height);
    for (row, line) in inner.rows().zip(&lines[view]) {
        line.truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
    let bar = Rect::new(outer.right().saturating_sub(1), inner.y, 1, inner.height);
    scroll::render_bar(scroll, lines.len(), bar, frame.buffer_mut(), &shared.look);
}

/// The parts of the screen when a letter is only read: facts, next steps, letter.
pub(super) fn areas(shared: &Shared, area: Rect) -> [Rect; 3] {
    if shared.is_wide() {
        let (left, letter) = layout::split(area, 45);
        let (facts, next) = layout::upper(left, 9);
        return [facts, next, letter];
    }
    let (upper, letter) = layout::upper(area, 9.min(area.height / 2));
    let (facts, next) = layout::split(upper, 55);
    [facts, next, letter]
}

/// Draws an invitation that is only read.
pub(super) fn view(composer: &Composer, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (Some(state), Some(invitation)) = (composer.state.as_deref(), composer.invitation()) else {
        return;
    };
    let locale = &shared.locale;
    let [facts_area, next, letter] = areas(shared, area);
    let draw = |frame: &mut Frame<'_>, area: Rect, key: &str, lines: &[StyledLine]| {
        let panel = Panel::new(locale.text(key));
        let inner = panel.render(area, frame.buffer_mut(), &shared.look);
        render_scrolled(shared, frame, (area, inner), lines, Scroll::default());
    };
    draw(
        frame,
        facts_area,
        "composer-facts-title",
        &facts(shared, invitation),
    );
    let mut steps = next_steps(shared, state, &SCOPES);
    if invitation.status.stage() == InvitationStage::Ready && may_write(shared) {
        let key = shared.keymap.hint(&SCOPES, Act::Edit);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let label = locale.text("composer-write-on");
        steps.push(step_line(shared, true, &key, &label));
    }
    if steps.is_empty() {
        let nothing = locale.text("composer-nothing-next");
        steps.push(StyledLine::new(nothing, shared.look.styles.dim));
    }
    draw(frame, next, "next-steps", &steps);
    let panel = Panel::new(locale.text("composer-letter-title")).focus(Focus::Here);
    let inner = panel.render(letter, frame.buffer_mut(), &shared.look);
    let lines = composer.preview_lines(shared, usize::from(inner.width));
    render_scrolled(
        shared,
        frame,
        (letter, inner),
        &lines,
        composer.reading.scroll,
    );
}
