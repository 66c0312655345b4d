//! How the wizard looks: its steps on top, the fields with what is wrong beside them, what the
//! field under the cursor is for below. On a wide window the market's facts stand at the side.

use partnerdesk_domain::CustomerField as F;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::screens::overlays::explain::{Explanation, Paragraph};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::wrap::wrapped;
use crate::widgets::{DisplayText, Focus, StyledLine, scroll, tabs};

use super::review::{self, Row};
use super::step::{self, Step};
use super::{Adding, fields};

/// The cells of a label with the sign before it, and of a value.
const LABEL: u16 = 21;
const VALUE: u16 = 31;
/// The lines below the fields.
const TOLD: u16 = 2;

/// The steps, the fields, the text below them.
fn areas(area: Rect) -> (Rect, Rect, Rect) {
    let (steps, rest) = layout::first_line(area);
    let (panel, told) = layout::upper(rest, rest.height.saturating_sub(TOLD));
    (steps, panel, told)
}

/// The fields' panel, and what stands beside it where there is room.
fn sides(shared: &Shared, panel: Rect) -> (Rect, Option<Rect>) {
    if shared.is_very_wide() {
        let (left, right) = layout::split(panel, 65);
        (left, Some(right))
    } else {
        (panel, None)
    }
}

/// How many rows fit.
pub(super) fn room(_adding: &Adding, shared: &Shared) -> usize {
    let (_, panel, _) = areas(layout::body(shared.size));
    usize::from(Panel::inner(panel).height).max(1)
}

fn steps(shared: &Shared) -> Vec<tabs::Tab> {
    let name = |(at, step): (usize, Step)| {
        let label = shared.locale.text(&format!("adding-step-{}", step.code()));
        tabs::Tab::new(&format!("{} {label}", at + 1))
    };
    Step::ALL.into_iter().enumerate().map(name).collect()
}

pub(super) fn view(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (top, panel, told) = areas(area);
    let current = Step::ALL.iter().position(|it| *it == adding.step);
    tabs::render(
        &steps(shared),
        current.unwrap_or_default(),
        top,
        frame.buffer_mut(),
        &shared.look,
    );
    let (left, right) = sides(shared, panel);
    let title = shared
        .locale
        .text(&format!("adding-step-{}", adding.step.code()));
    let inner = Panel::new(title)
        .note(adding.form.text(F::Company))
        .focus(Focus::Here)
        .render(left, frame.buffer_mut(), &shared.look);
    match adding.step {
        Step::Account | Step::Options => form(adding, shared, frame, inner),
        Step::Review => reviewed(adding, shared, frame, inner),
        Step::Done => finished(adding, shared, frame, inner),
    }
    let bar = Rect::new(left.right().saturating_sub(1), inner.y, 1, inner.height);
    let total = adding.total(shared);
    scroll::render_bar(adding.scroll, total, bar, frame.buffer_mut(), &shared.look);
    if let Some(right) = right {
        market(adding, shared, frame, right);
    }
    below(adding, shared, frame, told);
}

fn form(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, inner: Rect) {
    let checked = adding.checked(shared);
    let all = adding.step.fields(&adding.form, shared);
    let in_view = adding.scroll.in_view(all.len(), usize::from(inner.height));
    for (row, index) in inner.rows().zip(in_view) {
        let field = all[index];
        let here = index == adding.scroll.cursor();
        label(
            shared,
            frame,
            row,
            &shared.locale.customer_field(field),
            here,
        );
        let taken = LABEL.min(row.width);
        let value = Rect {
            x: row.x + taken,
            width: VALUE.min(row.width - taken),
            ..row
        };
        if here && step::is_text(field) {
            adding
                .editor
                .render(value, frame.buffer_mut(), &shared.look, Focus::Here);
            if let Some(at) = adding.editor.cursor(value) {
                frame.set_cursor_position(at);
            }
        } else {
            chosen(adding, shared, frame, value, field);
            if here && !value.is_empty() {
                frame.set_cursor_position(value.as_position());
            }
        }
        let rest = Rect {
            x: value.right() + 1,
            width: row.right().saturating_sub(value.right() + 1),
            ..row
        };
        if let Some((text, style)) = fields::beside(adding, shared, &checked, field) {
            line(shared, frame, rest, &StyledLine::new(text, style));
        }
    }
}

fn label(shared: &Shared, frame: &mut Frame<'_>, row: Rect, text: &str, here: bool) {
    let styles = &shared.look.styles;
    let sign = if here { shared.look.glyphs.cursor } else { " " };
    let style = if here { styles.focus } else { styles.dim };
    let room = usize::from(LABEL) - 3;
    let text = DisplayText::new(text).truncated(room).padded(room);
    let text = StyledLine::new(sign, style)
        .with(" ", style)
        .with(text, style);
    line(shared, frame, row, &text);
}

/// A value that is not being typed.
fn chosen(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, area: Rect, field: F) {
    let styles = &shared.look.styles;
    let here = adding.current() == Some(field);
    let style = if here {
        styles.field_focus
    } else {
        styles.field
    };
    let room = usize::from(area.width);
    let text = DisplayText::new(&fields::value(&adding.form, shared, field));
    let text = if here {
        let glyphs = &shared.look.glyphs;
        let arrows = format!("  {} {}", glyphs.before, glyphs.after);
        let left = room.saturating_sub(5);
        StyledLine::new(text.truncated(left), style).with(arrows, styles.dim)
    } else {
        StyledLine::new(text.truncated(room).padded(room), style)
    };
    line(shared, frame, area, &text);
}

fn reviewed(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, inner: Rect) {
    let (locale, styles) = (&shared.locale, &shared.look.styles);
    let checked = adding.checked(shared);
    let all = review::rows(adding, shared);
    let in_view = adding.scroll.in_view(all.len(), usize::from(inner.height));
    for (row, index) in inner.rows().zip(in_view) {
        let here = index == adding.scroll.cursor();
        let attention = shared.look.glyphs.attention;
        let text = match &all[index] {
            Row::Hindrance(reason) => {
                let text = format!("{attention} {}", locale.refusal(reason).what);
                StyledLine::new(text, styles.warning)
            }
            Row::Twin(_) => {
                let text = format!("{attention} {}", locale.text("adding-twin-ask"));
                StyledLine::new(text, styles.warning)
            }
            Row::Heading(step) => {
                let text = locale.text(&format!("adding-step-{}", step.code()));
                StyledLine::new(text, styles.heading)
            }
            Row::Field(field) => {
                let room = usize::from(LABEL) - 3;
                let name = DisplayText::new(&locale.customer_field(*field));
                let written = match checked.text(*field) {
                    "" => fields::value(&adding.form, shared, *field),
                    text => fields::label(shared, *field, text),
                };
                let mut text = StyledLine::new("  ", styles.base)
                    .with(name.truncated(room).padded(room), styles.dim)
                    .with(" ", styles.base)
                    .with(written.as_str(), styles.base);
                if let Some((said, style)) = fields::beside(adding, shared, &checked, *field)
                    .filter(|_| checked.problem(*field).is_some())
                {
                    text = text.with("  ", styles.base).with(said, style);
                }
                text
            }
        };
        line(shared, frame, row, &text);
        if here {
            frame.buffer_mut().set_style(row, styles.cursor_row);
            frame.set_cursor_position(row.as_position());
        }
    }
}

fn finished(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, inner: Rect) {
    let Some(done) = &adding.done else { return };
    let lines = Explanation::lines(&done.lines(shared), inner.width + 3);
    for (row, text) in inner.rows().zip(lines.iter()) {
        line(shared, frame, row, text);
    }
}

/// What the market asks for, and what is still wrong.
fn market(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (locale, styles) = (&shared.locale, &shared.look.styles);
    let title = locale.text("adding-checks");
    let inner = Panel::new(title).render(area, frame.buffer_mut(), &shared.look);
    let checked = adding.checked(shared);
    let mut text = Vec::new();
    if let Some(market) = adding.form.market() {
        let region = locale.region(market.region);
        let args = [
            ("region", region.into()),
            ("currency", market.currency.into()),
        ];
        text.push(Paragraph::new(
            locale.with("adding-market", &args),
            styles.heading,
        ));
        if let Some(tax) = market.tax_sample {
            let said = locale.with("adding-tax", &[("sample", tax.into())]);
            text.push(Paragraph::new(said, styles.dim));
        }
        text.push(Paragraph::new("", styles.base));
    }
    let sign = shared.look.glyphs.attention;
    for (field, problem) in &checked.problems {
        let said = format!("{sign} {}", locale.field_problem(*field, problem).what);
        text.push(Paragraph::new(said, styles.warning));
    }
    for (field, advice) in &checked.advice {
        let field = locale.customer_field(*field);
        let said = format!("{field}: {}", locale.field_advice(*advice));
        text.push(Paragraph::new(said, styles.info));
    }
    if checked.problems.is_empty() {
        text.push(Paragraph::new(locale.text("adding-ready"), styles.ok));
    }
    let lines = Explanation::lines(&text, inner.width + 3);
    for (row, text) in inner.rows().zip(lines.iter()) {
        line(shared, frame, row, text);
    }
}

/// What the field under the cursor is for, or what is wrong with it.
fn below(adding: &Adding, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (text, style) = match (adding.step, adding.current()) {
        (Step::Review, _) => {
            let ready =
                adding.checked(shared).problems.is_empty() && adding.hindrances(shared).is_empty();
            let key = if ready {
                "adding-ready"
            } else {
                "adding-not-ready"
            };
            (shared.locale.text(key), shared.look.styles.base)
        }
        (Step::Account | Step::Options, Some(field)) => {
            fields::told(adding, shared, &adding.checked(shared), field)
        }
        _ => return,
    };
    let cells = usize::from(area.width).saturating_sub(2).max(10);
    for (row, text) in area.rows().zip(wrapped(&text, cells, usize::from(TOLD))) {
        let text = StyledLine::new(" ", style).with(text, style);
        line(shared, frame, row, &text);
    }
}

fn line(shared: &Shared, frame: &mut Frame<'_>, area: Rect, text: &StyledLine) {
    text.truncated(usize::from(area.width))
        .render(area, frame.buffer_mut(), &shared.look.glyphs);
}

/// The step whose name is there.
pub(super) fn step_at(adding: &Adding, shared: &Shared, at: Position) -> Option<Step> {
    let (top, _, _) = areas(layout::body(shared.size));
    let mut scratch = ratatui::buffer::Buffer::empty(top);
    let current = Step::ALL.iter().position(|it| *it == adding.step);
    let hits = tabs::render(
        &steps(shared),
        current.unwrap_or_default(),
        top,
        &mut scratch,
        &shared.look,
    );
    let found = crate::widgets::hit(&hits, at)?;
    Step::ALL.get(found).copied()
}

/// The row that is there, counted from the first of the step.
pub(super) fn row_at(adding: &Adding, shared: &Shared, at: Position) -> Option<usize> {
    let (_, panel, _) = areas(layout::body(shared.size));
    let (left, _) = sides(shared, panel);
    let inner = Panel::inner(left);
    if !inner.contains(at) {
        return None;
    }
    let row = adding.scroll.offset() + usize::from(at.y - inner.y);
    (row < adding.total(shared)).then_some(row)
}
