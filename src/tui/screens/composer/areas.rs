//! Where the parts of the composer are, for drawing, for the mouse and for scrolling alike: the
//! less room there is, the fewer of them are there at once.

use ratatui::layout::{Position, Rect};

use crate::key::{Key, KeyCode};
use crate::layout;
use crate::screens::Context;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::Motion;
use crate::widgets::wrap::wrapped;

use super::form::Spot;
use super::{Composer, form_view, reading};

/// The most findings that are listed beside the text; the letter's own panel has them all.
const MOST_CHECKS: usize = 4;

/// Where everything is.
pub(super) struct Areas {
    pub(super) status: Rect,
    pub(super) fields: Rect,
    pub(super) text: Rect,
    pub(super) letter: Rect,
    pub(super) checks: Rect,
    pub(super) note: Rect,
}

/// Shares the room out; `findings` is how many there are to list.
pub(super) fn areas(composer: &Composer, shared: &Shared, area: Rect, findings: usize) -> Areas {
    let sentence = shared.locale.text("composer-nothing-sent");
    let lines = wrapped(&sentence, usize::from(area.width.saturating_sub(2)), 3);
    let lines = u16::try_from(lines.len()).unwrap_or(1);
    let (status, rest) = layout::first_line(area);
    let (rest, note) = layout::upper(rest, rest.height.saturating_sub(lines));
    if composer.is_reading(shared) {
        let [fields, checks, letter] = reading::areas(shared, rest);
        return Areas {
            status,
            fields,
            text: Rect::default(),
            letter,
            checks,
            note,
        };
    }
    if composer.reading.alone {
        let nowhere = Rect::default();
        return Areas {
            status,
            fields: nowhere,
            text: nowhere,
            letter: rest,
            checks: nowhere,
            note,
        };
    }
    let wanted = form_view::height(composer, shared);
    // On a low window, the fields and the text take turns.
    let low = rest.height < wanted + 5;
    let fields = match (low, composer.focus) {
        (false, _) => wanted,
        (true, Spot::Body) => 0,
        (true, _) => rest.height,
    };
    let (fields, rest) = layout::upper(rest, fields);
    let checks = u16::try_from(findings.clamp(1, MOST_CHECKS)).unwrap_or(1) + 2;
    let checks = if rest.height < checks + 4 { 0 } else { checks };
    let (middle, checks) = layout::upper(rest, rest.height - checks);
    let (text, letter) = if shared.is_wide() {
        layout::split(middle, 50)
    } else {
        (middle, Rect::default())
    };
    Areas {
        status,
        fields,
        text,
        letter,
        checks,
        note,
    }
}

fn areas_now(composer: &Composer, shared: &Shared) -> Areas {
    let found = composer.found(shared, &composer.findings(shared));
    areas(composer, shared, layout::body(shared.size), found.len())
}

/// Which place lies under the mouse.
pub(super) fn spot_at(composer: &Composer, shared: &Shared, at: Position) -> Option<Spot> {
    if composer.is_reading(shared) {
        return None;
    }
    let areas = areas_now(composer, shared);
    let places = form_view::places(composer, shared, areas.fields);
    let place = places.into_iter().find(|(_, place)| place.contains(at));
    place
        .map(|(spot, _)| spot)
        .or_else(|| areas.text.contains(at).then_some(Spot::Body))
}

/// How many lines the letter has, and how many of them are in view.
pub(super) fn letter_size(composer: &Composer, shared: &Shared) -> (usize, usize) {
    let inner = Panel::inner(areas_now(composer, shared).letter);
    let lines = composer.preview_lines(shared, usize::from(inner.width));
    (lines.len(), usize::from(inner.height))
}

impl Composer {
    /// The wheel turned by so many lines.
    pub(super) fn rolled(&mut self, cx: &mut Context<'_>, at: Position, by: i8) {
        let over_text = areas_now(self, cx.shared).text.contains(at);
        let (code, motion) = if by < 0 {
            (KeyCode::Up, Motion::Up)
        } else {
            (KeyCode::Down, Motion::Down)
        };
        for _ in 0..by.unsigned_abs() {
            if over_text {
                self.form.body.press(Key::plain(code));
            } else {
                let (lines, height) = letter_size(self, cx.shared);
                self.reading.go(motion, lines, height);
            }
        }
    }
}
