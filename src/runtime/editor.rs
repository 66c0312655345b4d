//! The person's own editor, on a file that only they can read.

use std::io::{self, Read, Write};
use std::process::Command;

/// Opens the text in `$VISUAL`, `$EDITOR` or `vi`; none when the editor failed.
pub(crate) fn edit(text: &str) -> io::Result<Option<String>> {
    let editor = std::env::var("VISUAL").or_else(|_| std::env::var("EDITOR"));
    let editor = editor.ok().filter(|command| !command.trim().is_empty());
    let words = shell_words::split(editor.as_deref().unwrap_or("vi"))
        .map_err(|problem| io::Error::new(io::ErrorKind::InvalidInput, problem))?;
    let Some((program, arguments)) = words.split_first() else {
        return Ok(None);
    };
    let mut file = tempfile::Builder::new()
        .prefix("partnerdesk-")
        .suffix(".txt")
        .tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let status = Command::new(program)
        .args(arguments)
        .arg(file.path())
        .status()?;
    if !status.success() {
        return Ok(None);
    }
    // Editors replace files: the path is read, not the handle.
    let mut edited = String::new();
    std::fs::File::open(file.path())?.read_to_string(&mut edited)?;
    Ok(Some(edited))
}
