//! Pictures of tables: scripts of every width, cuts, marks, sorting.

use insta::assert_snapshot;
use ratatui::style::Modifier;

use super::*;
use crate::widgets::testing::{ascii, drawn, unicode};

fn columns() -> Vec<Column> {
    vec![
        Column::flexible("Name", 8, 20, 1),
        Column::fixed("Domain", 16).leaves_at(1),
        Column::fixed("Subs", 4).right().leaves_at(2),
    ]
}

fn rows() -> Vec<Row> {
    let row = |name: &str, domain: &str, subs: &str| {
        Row::new(vec![name.into(), domain.into(), subs.into()])
    };
    vec![
        row("Contoso Retail", "contoso.example", "3"),
        row("上海明德科技有限公司", "mingde.example", "12").marked(true),
        row("مؤسسة", "arabic.example", "7"),
        row(
            "Ev\u{1b}[31mil\u{202E}\u{200B} Corp",
            "northwind.example.org",
            "10000",
        ),
        row("ﾎﾟﾝﾄﾞ", "🏢.example", ""),
    ]
}

fn picture(width: u16, look: &Look) -> String {
    let (columns, rows) = (columns(), rows());
    let table = Table::new(&columns, &rows)
        .cursor(Some(1))
        .sorted(2, Order::Descending);
    drawn(width, 6, |area, buf| table.render(area, buf, look))
}

#[test]
fn columns_line_up_in_every_script() {
    assert_snapshot!(picture(46, &ascii()), @"
    |   Name                 Domain           Su~v |
    |   Contoso Retail       contoso.example     3 |
    |>* 上海明德科技有限公司 mingde.example     12 |
    |   مؤسسة                arabic.example      7 |
    |   Ev?[31mil? Corp      northwind.examp~ 100~ |
    |   ﾎﾟﾝﾄﾞ                🏢.example            |
    ");
}

#[test]
fn narrow_tables_lose_columns_not_alignment() {
    assert_snapshot!(picture(22, &unicode()), @"
    |   Name               |
    |   Contoso Retail     |
    |>* 上海明德科技有限公~|
    |   مؤسسة              |
    |   Ev␦[31mil␦ Corp    |
    |   ﾎﾟﾝﾄﾞ              |
    ");
}

#[test]
fn the_cursor_row_is_styled_from_edge_to_edge() {
    let (columns, rows) = (columns(), rows());
    let area = Rect::new(0, 0, 30, 4);
    let mut buf = Buffer::empty(area);
    let table = Table::new(&columns, &rows).cursor(Some(1));
    table.render(area, &mut buf, &ascii());
    let reversed = |y| (0..30).all(|x| buf[(x, y)].modifier.contains(Modifier::REVERSED));
    assert!(reversed(2));
    assert!(!reversed(1));
    assert_eq!(table.cursor_position(area), Some(Position::new(0, 2)));
    let flat = Rect::new(0, 0, 30, 2);
    assert_eq!(table.cursor_position(flat), None);
}

#[test]
fn the_mouse_finds_rows_and_headings() {
    let (columns, rows) = (columns(), rows());
    let table = Table::new(&columns, &rows[..2]);
    let area = Rect::new(5, 3, 46, 10);
    let row = |x, y| table.row_at(area, Position::new(x, y));
    assert_eq!(
        (row(9, 3), row(9, 4), row(9, 5), row(9, 6)),
        (None, Some(0), Some(1), None)
    );
    assert_eq!((row(4, 4), row(51, 4)), (None, None));
    let heading = |x, y| table.heading_at(area, Position::new(x, y));
    assert_eq!(heading(8, 3), Some(0));
    assert_eq!(heading(6, 3), None, "the gutter belongs to no column");
    assert_eq!(heading(30, 3), Some(1));
    assert_eq!(heading(8, 4), None);
}
