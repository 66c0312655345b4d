//! A screen as a picture: a window with its title, rectangles for backgrounds, paths for frames
//! and text that keeps its columns in whatever font is found.

use std::fmt::Write;

use crate::frames::{is_frame, strokes};
use crate::ink::PAPER;
use crate::runs::{Run, runs};

/// A cell, in pixels of the picture.
const CELL: (f64, f64) = (8.4, 18.0);
/// Where letters stand below the upper side of a cell.
const BASE: f64 = 13.5;
const LETTERS: f64 = 14.0;
/// Between the window and the cells.
const MARGIN: f64 = 12.0;
/// The bar with the title.
const BAR: f64 = 32.0;
const FONTS: &str = "ui-monospace,'JetBrains Mono','Cascadia Mono','DejaVu Sans Mono',Menlo,\
                     Consolas,'Noto Sans Mono CJK SC','Noto Sans CJK SC',monospace";

/// The picture of a screen.
pub(crate) fn picture(screen: &vt100::Screen, title: &str) -> String {
    let (rows, columns) = screen.size();
    let width = 2.0 * MARGIN + f64::from(columns.get()) * CELL.0;
    let height = BAR + 2.0 * MARGIN + f64::from(rows.get()) * CELL.1;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\" font-size=\"{LETTERS}\">\n\
         <title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"9\" fill=\"{PAPER}\"/>\n\
         <path d=\"M0 {BAR}V9a9 9 0 0 1 9-9H{:.0}a9 9 0 0 1 9 9V{BAR}z\" fill=\"#1f252d\"/>\n",
        escaped(title),
        width - 9.0,
    );
    for (place, colour) in [(20, "#f47067"), (40, "#eac55f"), (60, "#57ab5a")] {
        let _ = writeln!(
            out,
            "<circle cx=\"{place}\" cy=\"16\" r=\"6\" fill=\"{colour}\"/>"
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"50%\" y=\"21\" text-anchor=\"middle\" fill=\"#8b949e\">{}</text>",
        escaped(title)
    );
    let runs = runs(screen);
    for draw in [paper, frame, letters] {
        for run in &runs {
            draw(&mut out, run);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn corner(row: u16, column: u16) -> (f64, f64) {
    (
        MARGIN + f64::from(column) * CELL.0,
        BAR + MARGIN + f64::from(row) * CELL.1,
    )
}

fn paper(out: &mut String, run: &Run) {
    let Some(colour) = &run.ink.paper else { return };
    let (x, y) = corner(run.row, run.column);
    let (width, height) = (f64::from(run.cells) * CELL.0, CELL.1);
    let _ = writeln!(
        out,
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{colour}\"/>"
    );
}

fn frame(out: &mut String, run: &Run) {
    let mut path = String::new();
    for (column, character) in (run.column..).zip(run.text.chars()) {
        let (x, y) = corner(run.row, column);
        path += &strokes(character, (x, y), CELL);
        if character == '▐' {
            let (x, width, height) = (x + CELL.0 / 2.0, CELL.0 / 2.0, CELL.1);
            let colour = &run.ink.text;
            let _ = writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height}\" \
                 fill=\"{colour}\"/>"
            );
        }
    }
    if !path.is_empty() {
        let colour = &run.ink.text;
        let _ = writeln!(out, "<path d=\"{path}\" stroke=\"{colour}\"/>");
    }
}

fn letters(out: &mut String, run: &Run) {
    // Frames are drawn already.
    let mut run = run.clone();
    run.text = run.text.replace(is_frame, " ");
    let (colour, attributes) = (&run.ink.text, &run.ink.attributes);
    for (column, word) in run.words() {
        let (x, y) = corner(run.row, column);
        let cells = if run.text == word {
            run.cells
        } else {
            count(word)
        };
        let width = f64::from(cells) * CELL.0;
        let _ = writeln!(
            out,
            "<text x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" \
             lengthAdjust=\"spacingAndGlyphs\" fill=\"{colour}\"{attributes}>{}</text>",
            y + BASE,
            escaped(word)
        );
    }
}

fn count(word: &str) -> u16 {
    u16::try_from(word.chars().count()).expect("a row of a terminal is short")
}

/// Text as it may stand in a picture. Controls do not occur on a screen.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
