//! Frames, drawn as lines: between the rows of a picture the letters of a font leave gaps, and
//! a frame has none. Characters that are no part of a frame are none of this.

use std::fmt::Write;

/// Where the arms of a character of a frame lead: left, right, up, down.
fn arms(character: char) -> Option<[bool; 4]> {
    Some(match character {
        '─' => [true, true, false, false],
        '│' => [false, false, true, true],
        '┌' | '╭' => [false, true, false, true],
        '┐' | '╮' => [true, false, false, true],
        '└' | '╰' => [false, true, true, false],
        '┘' | '╯' => [true, false, true, false],
        '├' => [false, true, true, true],
        '┤' => [true, false, true, true],
        '┬' => [true, true, false, true],
        '┴' => [true, true, true, false],
        '┼' => [true; 4],
        _ => return None,
    })
}

/// Whether a character is drawn here.
pub(crate) fn is_frame(character: char) -> bool {
    arms(character).is_some() || character == '▐'
}

/// The path of a character of a frame in a cell at this corner, to be stroked; nothing for others.
pub(crate) fn strokes(character: char, (x, y): (f64, f64), (width, height): (f64, f64)) -> String {
    let mut path = String::new();
    let (middle, centre) = (x + width / 2.0, y + height / 2.0);
    let ends = [
        (x, centre),
        (x + width, centre),
        (middle, y),
        (middle, y + height),
    ];
    let arms = arms(character).unwrap_or_default();
    for ((to_x, to_y), _) in ends.iter().zip(arms).filter(|(_, is_there)| *is_there) {
        let _ = write!(path, "M{middle:.1} {centre:.1}L{to_x:.1} {to_y:.1}");
    }
    path
}
