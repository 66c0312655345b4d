//! How the fields look, and where each of them is: beside each other where there is room
//! for that.

use ratatui::Frame;
use ratatui::layout::Rect;

use partnerdesk_domain::{Cloud, NotOffered};

use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::{DisplayText, Focus, StyledLine};

use super::Composer;
use super::form::{Spot, template_label};

/// The cells of a label with the sign before it.
const LABEL: u16 = 12;

/// The places, row by row.
fn rows(composer: &Composer, shared: &Shared) -> Vec<Vec<Spot>> {
    use Spot::{Admin, Language, Name, Provider, Subject, Template, To};
    let mut rows = if shared.is_wide() {
        vec![vec![To, Name], vec![Language, Template, Admin]]
    } else {
        vec![vec![To], vec![Name], vec![Language, Template], vec![Admin]]
    };
    if composer.form.provider.is_some() {
        rows.push(vec![Provider]);
    }
    rows.push(vec![Subject]);
    rows
}

/// How much of its row a place gets, against the others in it.
fn share(spot: Spot) -> u16 {
    if spot == Spot::Admin { 2 } else { 1 }
}

/// How many rows the panel of the fields needs.
pub(super) fn height(composer: &Composer, shared: &Shared) -> u16 {
    let rows = rows(composer, shared).len();
    u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2)
}

/// Where each place is, label and all.
pub(super) fn places(composer: &Composer, shared: &Shared, outer: Rect) -> Vec<(Spot, Rect)> {
    let inner = Panel::inner(outer);
    let mut found = Vec::new();
    for (row, line) in inner.rows().zip(rows(composer, shared)) {
        let whole: u16 = line.iter().map(|spot| share(*spot)).sum();
        let mut x = row.x;
        for spot in line {
            let width = row.width * share(spot) / whole;
            found.push((
                spot,
                Rect {
                    x,
                    width: width.saturating_sub(1),
                    ..row
                },
            ));
            x += width;
        }
    }
    found
}

/// Draws the fields, and the terminal's cursor where one of them has the keys.
pub(super) fn view(composer: &Composer, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let here = composer.focus != Spot::Body;
    let focus = if here { Focus::Here } else { Focus::Elsewhere };
    let panel = Panel::new(locale.text("composer-fields-title")).focus(focus);
    panel.render(area, frame.buffer_mut(), &shared.look);
    for (spot, place) in places(composer, shared, area) {
        let here = composer.focus == spot;
        let styles = &shared.look.styles;
        let label = locale.text(&format!("composer-field-{}", spot.code()));
        let sign = if here { shared.look.glyphs.cursor } else { " " };
        let style = if here { styles.focus } else { styles.dim };
        let room = usize::from(LABEL).saturating_sub(3);
        let label = DisplayText::new(&label).truncated(room).padded(room);
        let line = StyledLine::new(sign, style)
            .with(" ", style)
            .with(label, style);
        let taken = LABEL.min(place.width);
        let left = Rect {
            width: taken,
            ..place
        };
        line.render(left, frame.buffer_mut(), &shared.look.glyphs);
        let value = Rect {
            x: place.x + taken,
            width: place.width - taken,
            ..place
        };
        match composer.form.field(spot) {
            Some(field) => {
                let focus = if here && composer.editing {
                    Focus::Here
                } else {
                    Focus::Elsewhere
                };
                field.render(value, frame.buffer_mut(), &shared.look, focus);
                if let Some(at) = field.cursor(value).filter(|_| here && !value.is_empty()) {
                    frame.set_cursor_position(at);
                }
            }
            None => choice(composer, shared, frame, spot, value),
        }
    }
}

/// What is chosen, with arrows beside it where another choice is a key away.
fn choice(composer: &Composer, shared: &Shared, frame: &mut Frame<'_>, spot: Spot, area: Rect) {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let glyphs = &shared.look.glyphs;
    let here = composer.focus == spot;
    let style = if here {
        styles.field_focus
    } else {
        styles.field
    };
    let line = match spot {
        Spot::Admin => {
            let sign = if composer.form.admin {
                glyphs.checked
            } else {
                glyphs.unchecked
            };
            let text = locale.text("composer-admin-ask");
            let line = StyledLine::new(format!("{sign} {text}"), style);
            match composer.why_forced() {
                None => line,
                Some(reasons) => {
                    let why = forced(shared, &reasons);
                    line.with("  ", styles.base).with(why, styles.warning)
                }
            }
        }
        Spot::Language => arrows(
            shared,
            composer.form.language.code(),
            style,
            here && composer.editing,
        ),
        _ => {
            let name = match composer.form.template(&shared.templates) {
                Some(name) => template_label(shared, &name),
                None => locale.text("composer-template-own"),
            };
            arrows(shared, &name, style, here && composer.editing)
        }
    };
    line.truncated(usize::from(area.width))
        .render(area, frame.buffer_mut(), glyphs);
    if here && !area.is_empty() {
        frame.set_cursor_position(area.as_position());
    }
}

fn arrows(shared: &Shared, text: &str, style: ratatui::style::Style, on: bool) -> StyledLine {
    let glyphs = &shared.look.glyphs;
    let dim = shared.look.styles.dim;
    let line = StyledLine::new(text, style);
    if on {
        line.with(format!("  {} {}", glyphs.before, glyphs.after), dim)
    } else {
        line
    }
}

/// Why the switch cannot be turned off.
fn forced(shared: &Shared, reasons: &[NotOffered]) -> String {
    let cloud = |reason: &NotOffered| match reason {
        NotOffered::InCloud(cloud) => Some(*cloud),
        NotOffered::ToKind(_) | NotOffered::InStanding(_) => None,
    };
    let cloud: Option<Cloud> = reasons.iter().find_map(cloud);
    match cloud {
        Some(cloud) => {
            let cloud = shared.locale.cloud(cloud);
            let args = [("cloud", cloud.into())];
            shared.locale.with("composer-admin-forced-cloud", &args)
        }
        None => shared.locale.text("composer-admin-forced"),
    }
}
