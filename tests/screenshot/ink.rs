//! The colours of a picture: those of a dark terminal, as what the program asked for is shown.
//! Which cell has which is asked of the cell.

/// The background of the terminal.
pub(crate) const PAPER: &str = "#12161c";
/// The colour of plain text.
const TEXT: &str = "#c9d1d9";

/// The sixteen colours that a terminal has names for.
const NAMED: [&str; 16] = [
    "#21262d", "#f47067", "#57ab5a", "#c69026", "#539bf5", "#b083f0", "#39c5cf", "#b6bfc9",
    "#7d8794", "#ff938a", "#7ee08a", "#eac55f", "#79b8ff", "#dcbdfb", "#64dbe3", "#f0f6fc",
];

/// How the text of a cell is drawn, and on what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ink {
    pub(crate) text: String,
    /// None where the background of the terminal shows.
    pub(crate) paper: Option<String>,
    /// What else is special about the letters, as attributes of the picture's text.
    pub(crate) attributes: String,
}

impl Ink {
    /// The ink of a cell; what is reversed has its colours turned round.
    pub(crate) fn of(cell: &vt100::Cell) -> Self {
        let text = colour(cell.fgcolor()).unwrap_or_else(|| TEXT.to_owned());
        let paper = colour(cell.bgcolor());
        let (text, paper) = if cell.inverse() {
            (paper.unwrap_or_else(|| PAPER.to_owned()), Some(text))
        } else {
            (text, paper)
        };
        let special = [
            (cell.bold(), " font-weight=\"bold\""),
            (cell.dim(), " opacity=\"0.65\""),
            (cell.italic(), " font-style=\"italic\""),
            (cell.underline(), " text-decoration=\"underline\""),
        ];
        Self {
            text,
            paper,
            attributes: special.iter().filter(|it| it.0).map(|it| it.1).collect(),
        }
    }
}

/// A colour as pictures write it; none for the terminal's own.
fn colour(colour: vt100::Color) -> Option<String> {
    match colour {
        vt100::Color::Default => None,
        vt100::Color::Idx(number) => Some(indexed(number)),
        vt100::Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
    }
}

/// The palette of 256: the named ones, a cube of 6 x 6 x 6, and 24 greys.
fn indexed(number: u8) -> String {
    let (red, green, blue) = match number {
        0..=15 => return NAMED[usize::from(number)].to_owned(),
        16..=231 => {
            let step = |it: u8| if it == 0 { 0 } else { 55 + 40 * it };
            let at = number - 16;
            (step(at / 36), step(at / 6 % 6), step(at % 6))
        }
        _ => {
            let grey = 8 + 10 * (number - 232);
            (grey, grey, grey)
        }
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
