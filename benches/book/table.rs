//! One table: a row for each thing measured, a column for each size, and how it grows.

use std::collections::BTreeMap;
use std::io::{self, Write};

/// The figures so far.
pub(crate) struct Table {
    sizes: Vec<u64>,
    rows: Vec<(String, BTreeMap<u64, f64>)>,
}

impl Table {
    /// An empty table for these sizes.
    pub(crate) fn new(sizes: &[u64]) -> Self {
        Self {
            sizes: sizes.to_vec(),
            rows: Vec::new(),
        }
    }

    /// A figure of one size.
    pub(crate) fn put(&mut self, what: &str, size: u64, figure: f64) {
        match self.rows.iter_mut().find(|(name, _)| name == what) {
            Some((_, figures)) => drop(figures.insert(size, figure)),
            None => self
                .rows
                .push((what.to_owned(), BTreeMap::from([(size, figure)]))),
        }
    }

    /// Prints it as a table in Markdown. The exponent says how a figure grows with the book from
    /// the smallest to the largest size: 0 not at all, 1 in step with it.
    pub(crate) fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let sizes: Vec<String> = self
            .sizes
            .iter()
            .map(|size| format!("{size} customers"))
            .collect();
        writeln!(out, "| measured | {} | exponent |", sizes.join(" | "))?;
        writeln!(out, "|---|{}--:|", "--:|".repeat(self.sizes.len()))?;
        for (what, figures) in &self.rows {
            let cell = |size: &u64| figures.get(size).map_or("-".to_owned(), |one| short(*one));
            let cells: Vec<String> = self.sizes.iter().map(cell).collect();
            writeln!(
                out,
                "| {what} | {} | {} |",
                cells.join(" | "),
                Self::exponent(figures)
            )?;
        }
        Ok(())
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "sizes are far below what a float tells apart"
    )]
    fn exponent(figures: &BTreeMap<u64, f64>) -> String {
        match (figures.first_key_value(), figures.last_key_value()) {
            (Some((small, a)), Some((large, b))) if small < large && 0.0 < *a && 0.0 < *b => {
                format!("{:.2}", (b / a).ln() / (*large as f64 / *small as f64).ln())
            }
            _ => "-".to_owned(),
        }
    }
}

fn short(figure: f64) -> String {
    if figure < 1.0 {
        format!("{figure:.3}")
    } else if figure < 100.0 {
        format!("{figure:.1}")
    } else {
        format!("{figure:.0}")
    }
}
