//! The bar of tabs of a screen. The one that is shown stands in brackets; when
//! there are more than fit, it is always among those that do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{DisplayText, Hit, Look, StyledLine};

/// A tab: its name and how much is behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    text: DisplayText,
}

impl Tab {
    /// A tab that only has a name.
    pub fn new(name: &str) -> Self {
        Self { text: name.into() }
    }

    /// A tab that tells how many things are behind it; none are not told.
    pub fn counting(name: &str, count: usize) -> Self {
        match count {
            0 => Self::new(name),
            count => Self::new(&format!("{name}({count})")),
        }
    }

    /// The name between two brackets or blanks.
    fn width(&self) -> usize {
        self.text.width() + 2
    }
}

/// Draws the tabs into the first line of `area` and tells where each can be
/// clicked. `current` is the place of the one that is shown.
pub fn render(tabs: &[Tab], current: usize, area: Rect, buf: &mut Buffer, look: &Look) -> Vec<Hit> {
    let area = area.intersection(buf.area);
    if area.is_empty() || tabs.is_empty() {
        return Vec::new();
    }
    let current = current.min(tabs.len() - 1);
    let width = usize::from(area.width);
    let whole: usize = tabs.iter().map(Tab::width).sum();
    // Where not all fit, a cell at each end says that there are more.
    let (edge, room) = if whole <= width {
        (0, width)
    } else {
        (1, width.saturating_sub(2))
    };
    let shown = window(tabs, current, room);

    let mut hits = Vec::new();
    let mut x = area.x.saturating_add(edge);
    let end = area.right().saturating_sub(edge);
    for index in shown.clone() {
        let place = Rect::new(x, area.y, end.saturating_sub(x), 1);
        let taken = tab_line(
            &tabs[index],
            index == current,
            usize::from(place.width),
            look,
        )
        .render(place, buf, &look.glyphs);
        if taken > 0 {
            let area = Rect {
                width: taken,
                ..place
            };
            hits.push(Hit { index, area });
        }
        x = x.saturating_add(taken);
    }
    let mut sign = |symbol: &str, x: u16| {
        buf[(x, area.y)]
            .set_symbol(symbol)
            .set_style(look.styles.dim);
    };
    if shown.start > 0 {
        sign(look.glyphs.before, area.x);
    }
    if shown.end < tabs.len() && width > 1 {
        sign(look.glyphs.after, area.right() - 1);
    }
    hits
}

/// A tab in at most `room` cells: its brackets stay however much is cut.
fn tab_line(tab: &Tab, is_current: bool, room: usize, look: &Look) -> StyledLine {
    let (open, close, style): (&str, &str, Style) = if is_current {
        ("[", "]", look.styles.tab_current)
    } else {
        (" ", " ", look.styles.tab_other)
    };
    let name = tab.text.truncated(room.saturating_sub(2));
    StyledLine::new(open, style)
        .with(name, style)
        .with(close, style)
}

/// The tabs that are shown: from the first on, or as many before `current` as
/// there is room for.
fn window(tabs: &[Tab], current: usize, room: usize) -> std::ops::Range<usize> {
    let mut start = current;
    let mut taken = tabs[current].width();
    while start > 0 && taken + tabs[start - 1].width() <= room {
        start -= 1;
        taken += tabs[start].width();
    }
    let mut end = current + 1;
    while end < tabs.len() && taken + tabs[end].width() <= room {
        taken += tabs[end].width();
        end += 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widgets::testing::{ascii, drawn};

    fn tabs() -> Vec<Tab> {
        vec![
            Tab::new("Overview"),
            Tab::counting("Blockers", 2),
            Tab::new("权限"),
            Tab::counting("Activity", 0),
        ]
    }

    fn bar(width: u16, current: usize) -> String {
        drawn(width, 1, |area, buf| {
            render(&tabs(), current, area, buf, &ascii());
        })
    }

    #[test]
    fn the_current_tab_stands_in_brackets() {
        assert_eq!(
            bar(44, 0),
            "|[Overview] Blockers(2)  权限  Activity      |\n"
        );
        assert_eq!(
            bar(44, 2),
            "| Overview  Blockers(2) [权限] Activity      |\n"
        );
    }

    #[test]
    fn the_current_tab_is_always_in_view() {
        assert_eq!(bar(26, 0), "| [Overview] Blockers(2)  >|\n");
        assert_eq!(bar(26, 3), "|< 权限 [Activity]         |\n");
        assert_eq!(bar(8, 1), "|<[Blo~]>|\n");
        assert_eq!(bar(2, 1), "|<>|\n");
    }

    #[test]
    fn each_tab_can_be_clicked_where_it_is() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 50, 3));
        let hits = render(&tabs(), 1, Rect::new(2, 1, 44, 1), &mut buf, &ascii());
        let at = |x| super::super::hit(&hits, (x, 1).into());
        assert_eq!(
            (at(1), at(2), at(12), at(25)),
            (None, Some(0), Some(1), Some(2))
        );
        assert_eq!(super::super::hit(&hits, (2, 0).into()), None);
    }
}
