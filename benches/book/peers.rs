//! Other programs that find text, on the same texts: each has to find as many customers as were
//! counted without any of them. They are whole processes; nothing is taken off for their start.

use std::process::Command;

use crate::mix::{SHARED, counted};
use crate::place::{Place, argument};
use crate::process::{Ran, is_installed, run};
use crate::report::{Checked, Figure, check};
use crate::times::Times;
use crate::{owed, sqlite};

/// The file of the texts in SQLite.
const FILE: &str = "peer-texts.sqlite";

/// Measures whoever is installed.
pub(crate) fn measure(place: &Place) -> Checked<()> {
    let out = place.report();
    let texts = place.file("texts.txt");
    check(texts.exists(), || "the texts are not made".to_owned())?;
    let lines = |ran: &Ran| ran.out.lines().count().to_string();
    let number = |ran: &Ran| match ran.out.lines().last().unwrap_or_default() {
        "" => "0".to_owned(),
        text => text.to_owned(),
    };
    let searched = |program: &str, arguments: &[&str], ran: &dyn Fn(&Ran) -> String| {
        present(program)?;
        each(place, |needle| {
            let mut command = Command::new(program);
            for word in arguments {
                command.arg(word.replace("NEEDLE", needle));
            }
            // Both end with 1 when nothing is found.
            let done = if program == "fzf" {
                let script = format!("exec fzf -e --filter '{needle}' < \"$0\"");
                run(
                    Command::new("sh").args(["-c", &script]).arg(&texts),
                    "",
                    &[0, 1],
                )?
            } else {
                run(&mut command, "", &[0, 1])?
            };
            Ok((done.seconds * 1_000.0, ran(&done)))
        })
    };
    let file = argument(&texts);
    let ripgrep = searched("rg", &["-c", "-F", "NEEDLE", file], &number);
    out.say(
        "ripgrep, count, ms p50",
        ripgrep.map(|times| times.median()),
    );
    let fzf = searched("fzf", &[], &lines);
    out.say("fzf, exact filter, ms p50", fzf.map(|times| times.median()));

    let built = present(sqlite::PROGRAM).and_then(|()| load(place));
    let path = place.file(FILE);
    let database = argument(&path);
    let like = built.clone().and_then(|()| {
        let script = "select count(*) from t where x like '%NEEDLE%';";
        searched(sqlite::PROGRAM, &[database, script], &number)
    });
    out.say(
        "SQLite, LIKE and count, ms p50",
        like.map(|times| times.median()),
    );
    let trigrams = built.and_then(|()| trigrams(place));
    let answered = trigrams.clone().and_then(|_| {
        let script = "select count(*) from f where f match '\"NEEDLE\"';";
        searched(sqlite::PROGRAM, &[database, script], &number)
    });
    out.say(
        "SQLite, FTS5 trigram, count, ms p50",
        answered.map(|times| times.median()),
    );
    let seconds = trigrams.map(Figure::one);
    out.say("SQLite, FTS5 trigram, making the index, s", seconds);
    let viewer = present("csvlens").and(Err("it gives no count to be checked".to_owned()));
    out.say("csvlens", viewer);
    Ok(())
}

fn present(program: &str) -> Checked<()> {
    check(is_installed(program), || owed::ABSENT.to_owned())
}

/// Lets a program find each of the needles some times.
fn each(place: &Place, mut find: impl FnMut(&str) -> Checked<(f64, String)>) -> Checked<Times> {
    let questions = counted(place)?;
    let mut times = Times::default();
    for _ in 0..place.times(3, 1) {
        for needle in SHARED {
            let counted = questions.iter().find(|one| one.text == needle);
            let hits = counted.map(|one| one.hits).ok_or("it is counted")?;
            let (time, found) = find(needle)?;
            check(found == hits.to_string(), || {
                format!("{needle:?} found {found}, and {hits} customers fit it")
            })?;
            times.push(time);
        }
    }
    Ok(times)
}

fn load(place: &Place) -> Checked<()> {
    let path = place.file(FILE);
    // A run on kept books has made it before.
    let _ = std::fs::remove_file(&path);
    let texts = place.file("texts.txt");
    let script = format!(
        "create table t(x text);\n.mode ascii\n.separator \"\\001\" \"\\n\"\n.import '{}' t\n",
        texts.display()
    );
    run(Command::new(sqlite::PROGRAM).arg(&path), &script, &[0]).map(drop)
}

/// Makes an index of trigrams, where this SQLite can; seconds.
fn trigrams(place: &Place) -> Checked<f64> {
    let script = "create virtual table f using fts5(x, content='t', content_rowid='rowid', \
        detail='full', tokenize='trigram'); insert into f(f) values('rebuild');";
    let path = place.file(FILE);
    let ran = run(
        Command::new(sqlite::PROGRAM).arg(path).arg(script),
        "",
        &[0],
    );
    // Older ones have no trigrams, and some are built without the whole module.
    let ran = ran.map_err(|reason| {
        if reason.contains("no such") {
            owed::UNABLE.to_owned()
        } else {
            reason
        }
    })?;
    Ok(ran.seconds)
}
