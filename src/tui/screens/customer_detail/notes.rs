//! What our own people wrote about the customer: names, contact, tags, and the note as it was
//! written, to be scrolled.

use partnerdesk_domain::{Customer, Note};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::Act;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::wrap::wrapped;
use crate::widgets::{DisplayText, Focus, StyledLine, scroll};

use super::word::Word;
use super::{CustomerDetail, offers};

/// The width of a label.
const LABEL: usize = 15;
/// The most lines shown of a note, and of a name.
const MOST: usize = 2_000;

/// How many lines are in view.
pub(super) fn in_view(area: Rect) -> usize {
    usize::from(Panel::inner(area).height).max(1)
}

/// How many lines there are.
pub(super) fn count(detail: &CustomerDetail, shared: &Shared, area: Rect) -> usize {
    lines(detail, shared, Panel::inner(area).width).len()
}

fn lines(detail: &CustomerDetail, shared: &Shared, width: u16) -> Vec<StyledLine> {
    let Some(customer) = detail.record() else {
        return Vec::new();
    };
    let styles = &shared.look.styles;
    let mut all = Vec::new();
    for (label, value) in words(shared, customer) {
        let room = usize::from(width).saturating_sub(LABEL).max(10);
        let mut label = DisplayText::new(&label).padded(LABEL);
        for line in wrapped(&value, room, MOST) {
            all.push(StyledLine::new(&label, styles.dim).with(line, styles.base));
            label = DisplayText::blank(LABEL);
        }
    }
    all.push(StyledLine::default());
    all.push(StyledLine::new(
        shared.locale.text("detail-note"),
        styles.heading,
    ));
    match customer.note.as_ref().map(Note::as_str) {
        Some(note) => all.extend(
            wrapped(note, usize::from(width), MOST)
                .into_iter()
                .map(|line| StyledLine::new(line, styles.base)),
        ),
        None => all.push(StyledLine::new(
            shared.locale.text("detail-no-note"),
            styles.dim,
        )),
    }
    all
}

/// Each word with what it is called.
fn words(shared: &Shared, customer: &Customer) -> Vec<(String, String)> {
    let or_none = |text: String| {
        if text.is_empty() {
            shared.locale.text("none")
        } else {
            text
        }
    };
    let of = |word: Word| (word.name(shared), or_none(word.now(customer)));
    let tags: Vec<String> = customer.tags.iter().map(ToString::to_string).collect();
    let tenant = shared.locale.text("detail-tenant-name");
    vec![
        of(Word::Alias),
        of(Word::ListName),
        (tenant, customer.tenant_name.to_string()),
        of(Word::Country),
        of(Word::ContactName),
        of(Word::ContactEmail),
        (shared.locale.text("tag-title"), or_none(tags.join(", "))),
    ]
}

/// Draws the tab.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let args = [("key", offers::key(shared, Act::Edit).into())];
    let panel = Panel::new(shared.locale.text("detail-tab-notes"))
        .note(shared.locale.with("detail-edit-hint", &args))
        .focus(Focus::Here);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    let lines = lines(detail, shared, inner.width);
    let view = detail.notes.in_view(lines.len(), usize::from(inner.height));
    for (row, line) in inner.rows().zip(&lines[view]) {
        line.render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
    frame.set_cursor_position(inner.as_position());
    let bar = Rect::new(area.right().saturating_sub(1), inner.y, 1, inner.height);
    scroll::render_bar(
        detail.notes,
        lines.len(),
        bar,
        frame.buffer_mut(),
        &shared.look,
    );
}
