//! A mail server that misbehaves as told: every connection follows a script, and all that a
//! client said is kept.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test program uses a part of it; what is wrong here fails the test"
)]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What happens on one connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Everything is taken.
    Take,
    /// The letter is taken, and the connection cut before the server says so.
    CutAfterLetter,
    /// The connection is cut in the middle of the letter.
    CutInLetter,
    /// `RCPT` gets this answer.
    Recipient(&'static str),
    /// `MAIL` gets this answer after so many letters, and the connection ends.
    Enough(u32, &'static str),
    /// Nothing is ever said after the greeting.
    Silent,
    /// The letter is read, and nothing is said any more.
    SilentAfterLetter,
}

/// What the server saw.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Every line that was said to it, letters aside.
    pub(crate) said: Vec<String>,
    /// Every letter that it had to the end, whether it said so or not.
    pub(crate) letters: Vec<String>,
}

/// A server with a script for each connection; the last one is for all that follow.
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) port: u16,
    seen: Arc<Mutex<Seen>>,
}

impl Server {
    /// Starts it.
    pub(crate) fn start(scripts: &[Script]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let kept = Arc::clone(&seen);
        let scripts = scripts.to_vec();
        thread::spawn(move || {
            for (at, stream) in listener.incoming().enumerate() {
                let script = scripts[at.min(scripts.len() - 1)];
                let kept = Arc::clone(&kept);
                thread::spawn(move || {
                    // A client that goes away ends it.
                    let _ = serve(&stream.unwrap(), script, &kept);
                });
            }
        });
        Self { port, seen }
    }

    /// What it saw so far.
    pub(crate) fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.seen.lock().unwrap())
    }
}

fn serve(stream: &TcpStream, script: Script, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let mut out = stream;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 scripted\r\n")?;
    let mut taken = 0;
    while let Some(line) = lines.next() {
        let line = line?;
        seen.lock().unwrap().said.push(line.clone());
        if script == Script::Silent {
            continue;
        }
        let word: String = line.chars().take(4).collect::<String>().to_uppercase();
        let answer = match (word.as_str(), script) {
            ("EHLO", _) => "250-scripted\r\n250 8BITMIME",
            ("MAIL", Script::Enough(most, answer)) if taken == most => {
                out.write_all(format!("{answer}\r\n").as_bytes())?;
                return Ok(());
            }
            ("RCPT", Script::Recipient(answer)) => answer,
            ("DATA", _) => {
                out.write_all(b"354 go on\r\n")?;
                let mut letter = String::new();
                for line in lines.by_ref() {
                    let line = line?;
                    if script == Script::CutInLetter {
                        return stream.shutdown(std::net::Shutdown::Both);
                    }
                    if line == "." {
                        break;
                    }
                    letter.push_str(&line);
                    letter.push_str("\r\n");
                }
                seen.lock().unwrap().letters.push(letter);
                taken += 1;
                match script {
                    Script::CutAfterLetter => return stream.shutdown(std::net::Shutdown::Both),
                    Script::SilentAfterLetter => continue,
                    _ => "250 taken",
                }
            }
            ("QUIT", _) => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => "250 ok",
        };
        out.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}
