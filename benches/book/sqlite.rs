//! The same list in SQLite by its own command line program, as it comes and with settings made
//! for the work: what is timed is always a whole process, or one answer of a running one.

use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::place::Place;
use crate::process::{Ran, run};
use crate::report::{Checked, because, check};
use crate::terminal::Terminal;

/// The program.
pub(crate) const PROGRAM: &str = "sqlite3";
/// What is said to it before an import when it is tuned.
pub(crate) const TUNED: &str = "pragma page_size=8192; pragma journal_mode=wal; \
    pragma synchronous=full; pragma cache_size=-262144; pragma temp_store=memory; \
    pragma threads=2;";

/// The file of the tuned import, which everything else asks.
pub(crate) fn file(place: &Place) -> PathBuf {
    place.file("peer-tuned.sqlite")
}

/// Brings the list in, with an index for each one that a book has over the same columns: the
/// identity, the name, the domain. Gives how long it took and the bytes on the disk.
pub(crate) fn import(place: &Place, is_tuned: bool) -> Checked<(Ran, u64)> {
    let name = if is_tuned { "tuned" } else { "default" };
    let path = place.file(&format!("peer-{name}.sqlite"));
    for ending in ["", "-wal", "-shm", "-journal"] {
        // It is not there in the first round.
        let _ = std::fs::remove_file(format!("{}{ending}", path.display()));
    }
    let list = place.file("list.csv");
    let header = std::fs::File::open(&list).map_err(because)?;
    let mut first = String::new();
    BufReader::new(header)
        .read_line(&mut first)
        .map_err(because)?;
    let columns: Vec<&str> = first
        .trim()
        .split(',')
        .map(|cell| cell.trim_matches('"'))
        .collect();
    let named = |part: &str| {
        let found = columns
            .iter()
            .find(|name| name.to_lowercase().contains(part));
        found.ok_or_else(|| format!("the list has no column with {part}: {first}"))
    };
    let (id, name, domain) = (named("id")?, named("name")?, named("domain")?);
    let settings = if is_tuned {
        TUNED
    } else {
        "pragma synchronous=full;"
    };
    let indexes = format!(
        "create unique index i on c(\"{id}\"); create index n on c(\"{name}\"); \
         create index d on c(\"{domain}\");"
    );
    let table = columns.iter().map(|name| format!("\"{name}\" text"));
    let table = table.collect::<Vec<_>>().join(",");
    let load = format!(".mode csv\n.import --skip 1 '{}' c\n", list.display());
    // Tuned, the indexes are made of the whole table; by default, they are there before it.
    let work = if is_tuned {
        format!("{load}begin; {indexes} commit;")
    } else {
        format!("{indexes}\n{load}")
    };
    let script = format!("{settings}\ncreate table c({table});\n{work}\nselect count(*) from c;\n");
    let ran = run(Command::new(PROGRAM).arg(&path), &script, &[0])?;
    let count = ran.out.lines().last().unwrap_or_default();
    check(count == place.size.to_string(), || {
        format!("SQLite has {count} of {} rows: {}", place.size, ran.out)
    })?;
    let bytes = std::fs::metadata(&path).map_err(because)?.len();
    Ok((ran, bytes))
}

/// The first rows by name and the number of all, in a pseudo-terminal: milliseconds until the
/// number is to be seen.
pub(crate) fn first_rows(place: &Place, rows: usize) -> Checked<f64> {
    let path = file(place);
    let path = path.to_str().ok_or("the folder is not named in UTF-8")?;
    let names = columns(Path::new(path))?;
    let script = format!(
        "select * from c order by \"{}\" limit {rows}; select 'rows', count(*) from c;",
        names.1
    );
    let mut terminal = Terminal::start(&[PROGRAM, path, &script], &place.environment())?;
    let last = format!("rows|{}", place.size);
    let time = terminal.until(&last, |screen| {
        screen.iter().any(|line| line.starts_with(&last))
    })?;
    terminal.ended()?;
    Ok(time)
}

/// The names of the columns with the identity and the name.
pub(crate) fn columns(path: &Path) -> Checked<(String, String)> {
    let script =
        "select name from pragma_index_info('i'); select name from pragma_index_info('n');";
    let ran = run(Command::new(PROGRAM).arg(path).arg(script), "", &[0])?;
    let mut lines = ran.out.lines().map(str::to_owned);
    let pair = lines.next().zip(lines.next());
    pair.ok_or_else(|| format!("the indexes are not there: {}", ran.out))
}

/// SQLite, running and asked again and again through pipes.
pub(crate) struct Session {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Session {
    /// Starts it on a file.
    pub(crate) fn start(path: &Path) -> Checked<Self> {
        let mut child = Command::new(PROGRAM)
            .arg(path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(because)?;
        let input = child.stdin.take().ok_or("its input is ours")?;
        let output = child.stdout.take().ok_or("its output is ours")?;
        Ok(Self {
            child,
            input,
            output: BufReader::new(output),
        })
    }

    /// Says something whose last answer is one line; gives that line.
    pub(crate) fn ask(&mut self, line: &str) -> Checked<String> {
        writeln!(self.input, "{line}").map_err(because)?;
        self.input.flush().map_err(because)?;
        let mut answer = String::new();
        self.output.read_line(&mut answer).map_err(because)?;
        check(!answer.is_empty(), || format!("no answer to {line}"))?;
        Ok(answer.trim().to_owned())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // It is not waited for by anybody else.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
