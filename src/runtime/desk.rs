//! What the desk does beside the book: files, the mail program, the walk along the journal.

use std::path::Path;

use partnerdesk_domain::Secret;
use partnerdesk_exchange::{
    AtomicFile, Contents, CsvStyle, ExportError, FileError, Format, Overwrite, Target, Which,
    to_file, write_customers, write_log,
};
use partnerdesk_mail::mail_file;
use partnerdesk_ports::Book;
use partnerdesk_tui::{Effect, Reply, Trouble, TroubleKind};

use crate::lanes::{failed, misled};

/// Serves one effect.
pub(crate) fn serve(book: &dyn Book, effect: Effect) -> Reply {
    match effect {
        Effect::VerifyJournal => book.verify_journal().map_or_else(failed, Reply::Verified),
        Effect::MakePassword => match Secret::generate(getrandom::fill) {
            Ok(password) => Reply::Password(password),
            Err(problem) => trouble(&problem),
        },
        Effect::OpenMail { to, subject, body } => {
            match open::that_detached(mailto(&to, &subject, &body)) {
                Ok(()) => Reply::MailOpened,
                Err(problem) => trouble(&problem),
            }
        }
        Effect::SaveMail {
            path,
            invitation,
            letter,
        } => {
            let bytes = mail_file(&invitation, &letter, crate::run::now());
            match save(&path, &bytes) {
                Ok(()) => Reply::Saved {
                    path,
                    records: None,
                },
                Err(problem) => trouble(&problem),
            }
        }
        Effect::ExportCustomers {
            path,
            query,
            only,
            full,
        } => {
            let contents = if full {
                Contents::Full
            } else {
                Contents::Portal
            };
            let which = if only.is_empty() {
                Which::Query(&query)
            } else {
                Which::Selection(&only)
            };
            let format = format_of(&path);
            exported(&path, |out| {
                write_customers(book, which, contents, format, out, &mut |_| {
                    std::ops::ControlFlow::Continue(())
                })
            })
        }
        Effect::ExportLog { path, query } => {
            let format = format_of(&path);
            exported(&path, |out| {
                write_log(book, &query, format, out, &mut |_| {
                    std::ops::ControlFlow::Continue(())
                })
            })
        }
        other => misled(&other),
    }
}

fn exported(
    path: &Path,
    fill: impl FnOnce(&mut dyn std::io::Write) -> Result<u64, ExportError>,
) -> Reply {
    match to_file(
        Target {
            path,
            overwrite: Overwrite::Refuse,
        },
        fill,
    ) {
        Ok(done) => Reply::Saved {
            path: done.path,
            records: Some(done.rows),
        },
        Err(problem) => trouble(&problem),
    }
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut file = AtomicFile::create(path, Overwrite::Refuse)?;
    std::io::Write::write_all(&mut file, bytes).map_err(|source| FileError::Io {
        path: path.to_owned(),
        source,
    })?;
    file.commit()
}

fn format_of(path: &Path) -> Format {
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    match ending.to_lowercase().as_str() {
        "jsonl" | "json" | "ndjson" => Format::JsonLines,
        _ => Format::Csv(CsvStyle::default()),
    }
}

fn trouble(problem: &impl ToString) -> Reply {
    Reply::Failed(Trouble {
        kind: TroubleKind::Other,
        detail: problem.to_string(),
    })
}

/// One hexadecimal digit.
fn hex(half: u8) -> char {
    char::from_digit(u32::from(half), 16)
        .expect("half a byte is one digit")
        .to_ascii_uppercase()
}

/// The address that a mail program opens: everything but letters and digits is written as the
/// bytes it stands for, so that nothing in a text can become a header or another recipient.
fn mailto(to: &str, subject: &str, body: &str) -> String {
    let encoded = |text: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        text.bytes().fold(String::new(), |mut out, byte| {
            if plain(byte) {
                out.push(char::from(byte));
            } else {
                out.extend(['%', hex(byte >> 4), hex(byte & 15)]);
            }
            out
        })
    };
    let body = encoded(&body.replace('\n', "\r\n"));
    format!(
        "mailto:{}?subject={}&body={body}",
        encoded(to).replace("%40", "@"),
        encoded(subject)
    )
}

#[cfg(test)]
mod tests {
    use super::mailto;

    #[test]
    fn nothing_in_a_letter_becomes_a_header() {
        let url = mailto("a&cc=x@b.example", "Hi & bye?", "line\n&bcc=y@z.example");
        assert_eq!(url.matches('&').count(), 1);
        assert_eq!(url.matches('?').count(), 1);
        assert!(url.contains("line%0D%0A%26bcc%3Dy%40z.example"));
    }
}
