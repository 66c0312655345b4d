//! `customer list`: the customers that a filter lets through, in windows, so that a book of any
//! size is listed in constant memory.

use clap::Args;
use partnerdesk_exchange::RowJson;
use partnerdesk_ports::{Book, Page, Query, Start, Window};
use partnerdesk_search::{Filter, Row, Sort};

use crate::argv::unshielded;
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::table::Table;
use crate::value;

/// Rows that are asked for at once. Each window may be a walk through the book, so that few
/// large ones are better than many small ones.
const WINDOW: u64 = 10_000;

/// `customer list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "FILTER")]
    filter: Vec<String>,
    #[arg(long, value_name = "COLUMN[:desc]", value_parser = value::known(Sort::parse, "cli-slip-sort"))]
    sort: Option<Sort>,
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u64,
}

impl ListLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let query = Query {
            filter: desk.filter(&self.filter)?,
            sort: self.sort.unwrap_or_default(),
        };
        let book = desk.open()?;
        let first = window(&*book, &query, self.offset, self.next(0))?;
        let total = first.total;
        let shown = if desk.session.json {
            self.print_json(desk, &*book, &query, first)?
        } else {
            self.print_lines(desk, &*book, &query, first)?
        };
        if !desk.session.json && !desk.out.is_closed() && shown < total {
            let args = [("shown", shown.into()), ("total", total.into())];
            desk.say("cli-list-part", &args);
        }
        Ok(Exit::Done)
    }

    /// How many rows to ask for when so many were shown.
    fn next(&self, shown: u64) -> u64 {
        self.limit
            .map_or(WINDOW, |limit| limit.saturating_sub(shown).min(WINDOW))
    }

    /// Shows every window; gives how many rows there were.
    fn each(
        &self,
        book: &dyn Book,
        query: &Query,
        first: Page,
        mut show: impl FnMut(Row) -> bool,
    ) -> Result<u64, Failure> {
        let mut shown = 0;
        let mut page = first;
        while !page.rows.is_empty() {
            for row in page.rows {
                shown += 1;
                if !show(row) {
                    return Ok(shown);
                }
            }
            page = window(
                book,
                query,
                self.offset.saturating_add(shown),
                self.next(shown),
            )?;
        }
        Ok(shown)
    }

    /// Row by row, since all of them may not fit into memory.
    fn print_json(
        &self,
        desk: &mut Desk<'_>,
        book: &dyn Book,
        query: &Query,
        first: Page,
    ) -> Result<u64, Failure> {
        let out = &mut desk.out;
        out.bytes(format!("{{\"total\":{},\"rows\":[", first.total).as_bytes());
        let mut separator = "";
        let shown = self.each(book, query, first, |row| {
            out.bytes(separator.as_bytes());
            out.json_part(&RowJson::of(&row));
            separator = ",";
            !out.is_closed()
        })?;
        out.bytes(b"]}\n");
        Ok(shown)
    }

    fn print_lines(
        &self,
        desk: &mut Desk<'_>,
        book: &dyn Book,
        query: &Query,
        first: Page,
    ) -> Result<u64, Failure> {
        if first.rows.is_empty() {
            let key = if first.book == 0 {
                "cli-list-empty-book"
            } else {
                "cli-list-empty"
            };
            desk.say(key, &[]);
            return Ok(first.total);
        }
        let locale = desk.locale;
        let cells = |row: &Row| {
            vec![
                row.name.clone(),
                row.domain.clone().unwrap_or_default(),
                row.country.map(|it| it.to_string()).unwrap_or_default(),
                locale.stage(row.stage),
                locale.admin(row.admin),
                format!("{}/{}", row.subscriptions_active, row.subscriptions_total),
                row.tags.join(", "),
                row.id.to_string(),
            ]
        };
        let titles = [
            "cli-column-name",
            "cli-column-domain",
            "cli-column-country",
            "cli-column-relationship",
            "cli-column-admin",
            "cli-column-subscriptions",
            "cli-column-tags",
            "cli-column-id",
        ];
        let titles = titles.map(|key| locale.text(key));
        let rows: Vec<Vec<String>> = first.rows.iter().map(cells).collect();
        let table: Table = desk.table(&titles, &rows);
        drop(rows);
        table.print_titles(&mut desk.out);
        let out = &mut desk.out;
        self.each(book, query, first, |row| {
            table.print(out, &cells(&row));
            !out.is_closed()
        })
    }
}

/// The rows from this rank; none beyond the end, where a store would give the last ones.
fn window(book: &dyn Book, query: &Query, rank: u64, len: u64) -> Result<Page, Failure> {
    let window = Window {
        start: Start::Rank(rank),
        len: usize::try_from(len).unwrap_or(usize::MAX),
    };
    let mut page = book.page(query, window)?;
    let early = usize::try_from(rank.saturating_sub(page.start)).unwrap_or(usize::MAX);
    page.rows.drain(..early.min(page.rows.len()));
    Ok(page)
}

impl Desk<'_> {
    /// The filter that these words make, one after the other.
    pub(crate) fn filter(&self, words: &[String]) -> Result<Filter, Failure> {
        let words: Vec<String> = words.iter().map(|word| unshielded(word)).collect();
        Filter::parse(&words.join(" ")).map_err(|problem| {
            let args = [
                ("field", (&problem.field).into()),
                ("value", (&problem.value).into()),
                ("known", problem.known.join(", ").into()),
            ];
            Failure::Said(Exit::Usage, self.locale.with("cli-filter-unknown", &args))
        })
    }
}
