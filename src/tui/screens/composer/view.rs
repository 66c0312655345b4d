//! How the composer looks: the state of the draft, the fields, the text with the finished letter
//! beside it, the checks, and the sentence that nothing is sent.

use partnerdesk_domain::{InvitationStage, LetterProblem, Timestamp};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use InvitationStage as S;

use crate::act::{Act, Scope};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::wrap::wrapped;
use crate::widgets::{Focus, StyledLine, empty};

use super::check::{Finding, Findings};
use super::form::Spot;
use super::saving::Unkept;
use super::{Composer, areas, form_view, reading};

/// The keys worth knowing, by where the letter stands and where the focus is.
pub(super) fn hints(composer: &Composer, shared: &Shared) -> Vec<Act> {
    let stage = composer.invitation().map(|it| it.status.stage());
    if !composer.is_reading(shared) {
        let out = [Act::CopyText, Act::MarkReady];
        if composer.reading.alone {
            let mut acts = vec![Act::Preview, Act::Down];
            acts.extend(out);
            acts.extend([Act::Back, Act::OpenMail, Act::ExportEml]);
            return acts;
        }
        if composer.editing {
            let lost = composer.findings(shared).problems.iter().any(is_of_link);
            let first = if lost { Act::RestoreLink } else { Act::Preview };
            let mut acts = vec![first];
            acts.extend(out);
            acts.extend([Act::Back, Act::NextField, Act::ExternalEditor]);
            return acts;
        }
        let mut acts = vec![Act::Edit];
        acts.extend(out);
        acts.extend([
            Act::OpenMail,
            Act::ExportEml,
            Act::ActionsMenu,
            Act::Why,
            Act::Back,
        ]);
        return acts;
    }
    let mut acts = match stage {
        Some(S::Draft) | None => vec![Act::Why],
        Some(S::Ready) => vec![
            Act::MarkSent,
            Act::CopyText,
            Act::OpenMail,
            Act::ExportEml,
            Act::Edit,
        ],
        Some(S::Sent) => vec![
            Act::MarkAccepted,
            Act::CopyLink,
            Act::CopyText,
            Act::Withdraw,
        ],
        Some(S::Declined | S::Lapsed | S::Withdrawn) => vec![Act::Resend, Act::CopyLink],
        Some(S::Accepted) => vec![Act::CopyLink, Act::CopyText],
    };
    acts.extend([Act::ActionsMenu, Act::Back, Act::Help]);
    acts
}

fn is_of_link(problem: &LetterProblem) -> bool {
    use LetterProblem::{LinkAltered, LinkMissing, LinkRepeated};
    matches!(problem, LinkMissing | LinkAltered | LinkRepeated { .. })
}

/// Draws the composer.
pub(super) fn view(composer: &Composer, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let known = composer.state.as_deref();
    if known.is_none_or(|state| state.customer.is_none() && state.invitation.is_none()) {
        let key = match (known.is_some(), composer.asked.is_some()) {
            (false, true) => "state-loading",
            (false, false) => "composer-unread",
            (true, _) => "composer-nobody",
        };
        return empty::render(
            &locale.text(key),
            "",
            area,
            frame.buffer_mut(),
            &shared.look,
        );
    }
    let findings = composer.findings(shared);
    let found = composer.found(shared, &findings);
    let areas = areas::areas(composer, shared, area, found.len());
    status(composer, shared, frame, areas.status);
    let sentence = locale.text("composer-nothing-sent");
    let cells = usize::from(areas.note.width.saturating_sub(2));
    let lines = wrapped(&sentence, cells, usize::from(areas.note.height));
    for (row, line) in areas.note.rows().zip(lines) {
        let line =
            StyledLine::new(" ", shared.look.styles.info).with(line, shared.look.styles.info);
        line.render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
    if composer.is_reading(shared) {
        let rest = Rect {
            y: areas.status.bottom(),
            height: areas.note.y.saturating_sub(areas.status.bottom()),
            ..area
        };
        return reading::view(composer, shared, frame, rest);
    }
    if !areas.fields.is_empty() {
        form_view::view(composer, shared, frame, areas.fields);
    }
    text(composer, shared, frame, areas.text, &findings);
    letter(composer, shared, frame, areas.letter);
    checks(shared, frame, areas.checks, &found);
}

/// What kind of draft this is, and whether it is kept.
fn status(composer: &Composer, shared: &Shared, frame: &mut Frame<'_>, line: Rect) {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let stage = match composer.invitation() {
        Some(invitation) => locale.invitation_stage(invitation.status.stage()),
        None => locale.text("composer-new"),
    };
    let left = StyledLine::new(" ", styles.base).with(stage, styles.heading);
    let used = left.render(line, frame.buffer_mut(), &shared.look.glyphs);
    let (said, style) = kept(composer, shared);
    let right =
        StyledLine::new(said, style).truncated(usize::from(line.width.saturating_sub(used + 4)));
    let width = u16::try_from(right.width()).unwrap_or(line.width);
    let place = Rect {
        x: line.right().saturating_sub(width + 1),
        width,
        ..line
    };
    right.render(place, frame.buffer_mut(), &shared.look.glyphs);
}

/// Whether what was typed is kept, in words.
fn kept(composer: &Composer, shared: &Shared) -> (String, Style) {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let saving = &composer.saving;
    let not_kept = |why: String| {
        let text = locale.with("composer-not-kept", &[("why", why.into())]);
        (text, styles.warning)
    };
    if saving.theirs.is_some() {
        let key = shared.keymap.keys_for(Scope::Global, Act::Refresh).last();
        let key = key.map(ToString::to_string).unwrap_or_default();
        let text = locale.with("composer-theirs-key", &[("key", key.into())]);
        return (text, styles.warning);
    }
    match &saving.unkept {
        Some(Unkept::Refused(refused)) => {
            let reason = refused.reasons().first().map(|it| locale.refusal(it).what);
            return not_kept(reason.unwrap_or_default());
        }
        Some(Unkept::Failed(detail)) => return not_kept(detail.clone()),
        Some(Unkept::Slip) => return not_kept(locale.text("composer-provider-missing")),
        None => {}
    }
    if saving.writing.is_some() {
        return (locale.text("state-saving"), styles.dim);
    }
    if composer.is_reading(shared) {
        return (String::new(), styles.dim);
    }
    if composer.is_unsaved() {
        return (locale.text("composer-unsaved"), styles.dim);
    }
    match (saving.saved_at, composer.invitation()) {
        (Some(at), _) => {
            let time = clock(shared, at);
            let text = locale.with("composer-autosaved", &[("time", time.into())]);
            (text, styles.dim)
        }
        (None, None) => (locale.text("composer-kept-later"), styles.dim),
        (None, Some(_)) => (String::new(), styles.dim),
    }
}

/// The time of day with its seconds, which are the same in every zone.
fn clock(shared: &Shared, at: Timestamp) -> String {
    let seconds = at.0.div_euclid(1_000).rem_euclid(60);
    format!("{}:{seconds:02}", shared.locale.time(at))
}

fn text(
    composer: &Composer,
    shared: &Shared,
    frame: &mut Frame<'_>,
    area: Rect,
    findings: &Findings,
) {
    if area.is_empty() {
        return;
    }
    let locale = &shared.locale;
    let here = composer.focus == Spot::Body;
    let lost = findings.problems.iter().any(is_of_link);
    let note = locale.text(if lost {
        "composer-link-lost"
    } else {
        "composer-link-in-place"
    });
    let focus = if here { Focus::Here } else { Focus::Elsewhere };
    let panel = Panel::new(locale.text("composer-field-body"))
        .note(note)
        .focus(focus);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    let body = &composer.form.body;
    body.render(inner, frame.buffer_mut(), &shared.look, focus);
    if here && let Some(at) = body.cursor(inner) {
        frame.set_cursor_position(at);
    }
}

fn letter(composer: &Composer, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    if area.is_empty() {
        return;
    }
    let focus = if composer.reading.alone {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    let panel = Panel::new(shared.label(Act::Preview))
        .note(composer.form.language.code())
        .focus(focus);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    let lines = composer.preview_lines(shared, usize::from(inner.width));
    reading::render_scrolled(
        shared,
        frame,
        (area, inner),
        &lines,
        composer.reading.scroll,
    );
    if composer.reading.alone {
        frame.set_cursor_position(inner.as_position());
    }
}

/// The findings, problems first, as many as there is room for.
fn checks(shared: &Shared, frame: &mut Frame<'_>, area: Rect, found: &[Finding]) {
    if area.is_empty() {
        return;
    }
    let locale = &shared.locale;
    let panel = Panel::new(locale.text("composer-checks-title"));
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    let room = usize::from(inner.height);
    let shown = if found.len() <= room {
        room
    } else {
        room.saturating_sub(1)
    };
    let more = found.len().saturating_sub(shown);
    let mut lines: Vec<StyledLine> = found
        .iter()
        .take(shown)
        .map(|finding| {
            let (sign, style) = reading::sign(shared, finding.weight);
            StyledLine::new(sign, style)
                .with(" ", style)
                .with(finding.what.as_str(), shared.look.styles.base)
        })
        .collect();
    if 0 < more {
        let text = locale.with("composer-more-checks", &[("count", more.into())]);
        lines.push(StyledLine::new(text, shared.look.styles.dim));
    }
    for (row, line) in inner.rows().zip(lines) {
        line.truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
}
