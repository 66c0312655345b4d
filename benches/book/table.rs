//! One table: a row for each thing measured, a column for each size, how it grows, and what is
//! owed at a million customers.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::owed;
use crate::report::{Checked, Figure, Line, because, figure};
use crate::times::short;

/// What was measured of one thing, by size.
type Cells = BTreeMap<u64, Checked<Figure>>;

/// The figures so far.
pub(crate) struct Table {
    sizes: Vec<u64>,
    rows: Vec<(String, Cells)>,
}

impl Table {
    /// An empty table for these sizes.
    pub(crate) fn new(sizes: &[u64]) -> Self {
        Self {
            sizes: sizes.to_vec(),
            rows: Vec::new(),
        }
    }

    /// What a part said.
    pub(crate) fn put(&mut self, line: Line) {
        let Line {
            size,
            label,
            figure,
        } = line;
        match self.rows.iter_mut().find(|(name, _)| *name == label) {
            Some((_, cells)) => drop(cells.insert(size, figure)),
            None => self.rows.push((label, Cells::from([(size, figure)]))),
        }
    }

    /// Whether a figure is missing because its check failed.
    pub(crate) fn is_whole(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|(_, cells)| cells.values());
        cells.all(|cell| {
            cell.as_ref()
                .err()
                .is_none_or(|reason| owed::is_excused(reason))
        })
    }

    /// The table in Markdown. The exponent says how a figure grows with the book from the
    /// smallest to the largest size: 0 not at all, 1 in step with it.
    pub(crate) fn markdown(&self) -> String {
        let sizes = self.sizes.iter().map(|size| format!(" {size} |"));
        let mut out = format!(
            "| measured |{} exponent | owed | |\n",
            sizes.collect::<String>()
        );
        let _ = writeln!(out, "|---|{}--:|---|---|", "--:|".repeat(self.sizes.len()));
        for (label, cells) in &self.rows {
            let _ = write!(out, "| {label} |");
            for size in &self.sizes {
                let _ = write!(out, " {} |", cells.get(size).map_or_else(String::new, cell));
            }
            let (owed, met) = owed::of(label, cells.last_key_value());
            let _ = writeln!(out, " {} | {owed} | {met} |", exponent(cells));
        }
        out
    }

    /// Puts the table, under a line that says how it came about, into a file, between the two
    /// markers of this name.
    pub(crate) fn write(&self, file: &Path, name: &str, about: &str) -> Checked<()> {
        let [begin, end] = ["begin", "end"].map(|side| format!("<!-- {name}: {side} -->"));
        let missing = || format!("{} has no {begin} and {end}", file.display());
        let text = fs::read_to_string(file).map_err(because)?;
        let (before, rest) = text.split_once(&begin).ok_or_else(missing)?;
        let (_, after) = rest.split_once(&end).ok_or_else(missing)?;
        let table = self.markdown();
        let text = format!("{before}{begin}\n\n{about}\n\n{table}\n{end}{after}");
        fs::write(file, text).map_err(because)
    }
}

fn cell(cell: &Checked<Figure>) -> String {
    match cell {
        Ok(figure) if figure.detail.is_empty() => short(figure.value),
        Ok(figure) => format!("{} ({})", short(figure.value), figure.detail),
        Err(reason) => reason.clone(),
    }
}

fn exponent(cells: &Cells) -> String {
    let known = |cell: (&u64, &Checked<Figure>)| Some((*cell.0, cell.1.as_ref().ok()?.value));
    let first = cells.first_key_value().and_then(known);
    let last = cells.last_key_value().and_then(known);
    match (first, last) {
        (Some((small, a)), Some((large, b))) if small < large && 0.0 < a && 0.0 < b => {
            format!("{:.2}", (b / a).ln() / (figure(large) / figure(small)).ln())
        }
        _ => String::new(),
    }
}
