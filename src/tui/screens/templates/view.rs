//! How the templates look: a line for each in each language, and beside or below it the letter
//! that it makes, or what is wrong with a text that was not kept.

use partnerdesk_domain::LetterProblem;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::screens::composer::form::template_label;
use crate::screens::composer::reading::{letter_lines, render_scrolled};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::Motion;
use crate::widgets::table::{self, Table};
use crate::widgets::wrap::wrapped;
use crate::widgets::{Focus, StyledLine};

use super::Templates;

/// The most lines that one sentence is folded into.
const MOST: usize = 40;

fn areas(shared: &Shared, area: Rect) -> (Rect, Rect) {
    if shared.is_wide() {
        return layout::split(area, 45);
    }
    layout::upper(area, 9.min(area.height / 2))
}

fn table_area(shared: &Shared) -> Rect {
    let (list, _) = areas(shared, layout::body(shared.size));
    Panel::inner(list)
}

/// How many rows are in view.
pub(super) fn in_view(shared: &Shared) -> usize {
    Table::rows_in(table_area(shared)).max(1)
}

/// Which row in view lies under the mouse.
pub(super) fn row_at(templates: &Templates, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(templates, shared));
    Table::new(&columns, &rows).row_at(table_area(shared), at)
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let title = |name: &str| shared.locale.text(&format!("templates-column-{name}"));
    vec![
        table::Column::flexible(title("name"), 16, 40, 2),
        table::Column::fixed(title("language"), 6),
        table::Column::flexible(title("origin"), 12, 40, 1),
    ]
}

fn rows(templates: &Templates, shared: &Shared) -> Vec<table::Row> {
    let lines = Templates::lines(shared);
    let view = templates.scroll.in_view(lines.len(), in_view(shared));
    let styles = &shared.look.styles;
    lines[view]
        .iter()
        .map(|line| {
            let origin = match line.origin {
                partnerdesk_letters::Origin::Shipped => "cli-template-origin-shipped",
                partnerdesk_letters::Origin::Own => "cli-template-origin-own",
                partnerdesk_letters::Origin::InPlace => "cli-template-origin-in-place",
            };
            table::Row::new(vec![
                StyledLine::new(template_label(shared, &line.name), styles.base),
                StyledLine::new(line.language.code(), styles.base),
                StyledLine::new(shared.locale.text(origin), styles.dim),
            ])
        })
        .collect()
}

fn problem_lines(shared: &Shared, problems: &[LetterProblem], cells: usize) -> Vec<StyledLine> {
    let styles = &shared.look.styles;
    problems
        .iter()
        .flat_map(|problem| {
            let reason = shared.locale.letter_problem(problem);
            let what = wrapped(&format!("[x] {}", reason.what), cells, MOST);
            let fix = wrapped(&format!("    {}", reason.fix), cells, MOST);
            let what = what
                .into_iter()
                .map(|it| StyledLine::new(it, styles.danger));
            let fix = fix.into_iter().map(|it| StyledLine::new(it, styles.base));
            what.chain(fix).collect::<Vec<_>>()
        })
        .collect()
}

/// Draws the templates.
pub(super) fn view(templates: &Templates, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    if templates.reading.alone {
        return letter(templates, shared, frame, area);
    }
    let (list, side) = areas(shared, area);
    let panel = Panel::new(locale.text("screen-templates")).focus(Focus::Here);
    let inner = panel.render(list, frame.buffer_mut(), &shared.look);
    let (columns, rows) = (columns(shared), rows(templates, shared));
    let cursor = templates
        .scroll
        .cursor()
        .checked_sub(templates.scroll.offset());
    let table = Table::new(&columns, &rows).cursor(cursor.filter(|row| *row < rows.len()));
    table.render(inner, frame.buffer_mut(), &shared.look);
    if let Some(position) = table.cursor_position(inner) {
        frame.set_cursor_position(position);
    }
    letter(templates, shared, frame, side);
}

/// The lines of the letter, or of what is wrong.
fn letter_text(templates: &Templates, shared: &Shared, cells: usize) -> Vec<StyledLine> {
    match (&templates.broken, templates.example(shared)) {
        (Some(broken), _) => problem_lines(shared, &broken.problems, cells),
        (None, Some(Ok(letter))) => letter_lines(shared, &letter, "https://", cells),
        (None, Some(Err(problems))) => problem_lines(shared, &problems, cells),
        (None, None) => Vec::new(),
    }
}

/// Scrolls the letter while it is read alone.
pub(super) fn scroll(templates: &mut Templates, shared: &Shared, motion: Motion) {
    let inner = Panel::inner(layout::body(shared.size));
    let lines = letter_text(templates, shared, usize::from(inner.width)).len();
    templates
        .reading
        .go(motion, lines, usize::from(inner.height));
}

fn letter(templates: &Templates, shared: &Shared, frame: &mut Frame<'_>, side: Rect) {
    let locale = &shared.locale;
    let key = match templates.broken {
        Some(_) => "templates-broken-title",
        None => "templates-example-title",
    };
    let inner = Panel::new(locale.text(key)).render(side, frame.buffer_mut(), &shared.look);
    let lines = letter_text(templates, shared, usize::from(inner.width));
    render_scrolled(
        shared,
        frame,
        (side, inner),
        &lines,
        templates.reading.scroll,
    );
}
