//! A real mail server on this machine: exim with a configuration, a certificate, a spool and a
//! mailbox of its own in a folder that goes away. Where it is not installed, tests say so and
//! pass; where `PARTNERDESK_NEEDS_EXIM` is set, they fail.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "each test program uses a part of it; what is wrong here fails the test"
)]

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The user and the password that the server knows.
pub(crate) const USER: &str = "desk";
/// See [`USER`].
pub(crate) const PASSWORD: &str = "open sesame";

/// A running server.
pub(crate) struct Exim {
    folder: tempfile::TempDir,
    daemon: Child,
    /// For STARTTLS.
    pub(crate) port: u16,
    /// Encrypted from the first byte.
    pub(crate) tls_port: u16,
}

impl Exim {
    /// Starts a server, or says that there is none.
    pub(crate) fn start() -> Option<Self> {
        let Some(program) = program() else {
            assert!(
                std::env::var_os("PARTNERDESK_NEEDS_EXIM").is_none(),
                "exim4 is not installed, and PARTNERDESK_NEEDS_EXIM is set"
            );
            let line = b"SKIPPED: exim4 is not installed (apt-get install exim4-daemon-light)\n";
            std::io::Write::write_all(&mut std::io::stderr(), line).unwrap();
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        // Both are held until both are known, so that they differ.
        let listeners = [0, 0].map(|_| TcpListener::bind("127.0.0.1:0").unwrap());
        let [port, tls_port] = [0, 1].map(|at| listeners[at].local_addr().unwrap().port());
        drop(listeners);
        let owner = owner();
        for name in ["spool", "mail", "log"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        certificate(folder.path());
        let text = configuration(folder.path(), (port, tls_port), &owner);
        fs::write(folder.path().join("exim.conf"), text).unwrap();
        give_to(folder.path(), &owner);
        let daemon = Command::new(program)
            .arg("-C")
            .arg(folder.path().join("exim.conf"))
            .args(["-bdf", "-q30m"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut server = Self {
            folder,
            daemon,
            port,
            tls_port,
        };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let starts = server.daemon.try_wait().unwrap().is_none();
            let in_time = begun.elapsed() <= DEADLINE;
            assert!(starts && in_time, "exim does not start:\n{}", server.log());
            std::thread::sleep(LOOK);
        }
        Some(server)
    }

    /// The certificate of the server, which is its own authority.
    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.path().join("cert.pem")
    }

    /// From now on letters to `grey@...` are taken.
    pub(crate) fn end_greylisting(&self) {
        fs::write(self.folder.path().join("open"), "").unwrap();
    }

    /// The messages in the mailbox, once there are at least so many and none is on its way.
    pub(crate) fn messages(&self, at_least: usize) -> Vec<Vec<u8>> {
        let begun = Instant::now();
        loop {
            let found = files(&self.folder.path().join("mail/all/new"));
            if at_least <= found.len() && files(&self.folder.path().join("spool/input")).is_empty()
            {
                return found.iter().map(|path| fs::read(path).unwrap()).collect();
            }
            assert!(
                begun.elapsed() < DEADLINE,
                "{} of {at_least} messages arrived:\n{}",
                found.len(),
                self.log()
            );
            std::thread::sleep(LOOK);
        }
    }

    /// What the server wrote down.
    pub(crate) fn log(&self) -> String {
        let all = files(&self.folder.path().join("log"));
        let texts = all.iter().map(|path| fs::read(path).unwrap_or_default());
        texts
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .collect()
    }
}

impl Drop for Exim {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Longer than anything here takes on a busy machine.
const DEADLINE: Duration = Duration::from_mins(1);
const LOOK: Duration = Duration::from_millis(20);

fn program() -> Option<PathBuf> {
    ["/usr/sbin/exim4", "/usr/sbin/exim", "/usr/local/sbin/exim"]
        .into_iter()
        .map(PathBuf::from)
        .find(|path| path.exists())
}

/// Whom the server runs as: its own user where we may become it, else ourselves.
fn owner() -> String {
    let me = Command::new("id").arg("-un").output().unwrap().stdout;
    let me = String::from_utf8(me).unwrap().trim().to_owned();
    if me != "root" {
        return me;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let known = ["Debian-exim", "exim", "mail"].into_iter();
    let mut known = known.filter(|name| users.contains(&format!("\n{name}:")));
    known.next().expect("exim brings a user").to_owned()
}

fn give_to(folder: &Path, owner: &str) {
    let done = Command::new("chown")
        .args(["-R", owner])
        .args(["spool", "mail", "log", "cert.pem", "key.pem"])
        .current_dir(folder)
        .status();
    assert!(done.unwrap().success());
}

fn certificate(folder: &Path) {
    let names = vec!["localhost".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn configuration(folder: &Path, (port, tls_port): (u16, u16), owner: &str) -> String {
    let folder = folder.display();
    format!(
        r"exim_user = {owner}
deliver_drop_privilege = true
primary_hostname = localhost
domainlist local_domains = *
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port} : {tls_port}
tls_on_connect_ports = {tls_port}
tls_advertise_hosts = *
tls_certificate = {folder}/cert.pem
tls_privatekey = {folder}/key.pem
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
smtputf8_advertise_hosts = *
spool_directory = {folder}/spool
log_file_path = {folder}/log/%s
pid_file_path = {folder}/spool/pid
smtp_accept_max = 0
smtp_accept_max_per_connection = 90
smtp_accept_queue_per_connection = 0
host_lookup =
rfc1413_query_timeout = 0s
check_spool_space = 0
acl_smtp_rcpt = check_recipient
acl_smtp_data = check_letter

begin acl

check_recipient:
  deny !authenticated = *
       message = log in first
  defer local_parts = grey
        condition = ${{if exists{{{folder}/open}}{{no}}{{yes}}}}
        message = greylisted, try again later
  defer local_parts = ^busy
        message = mailbox busy
  deny local_parts = ^gone
       message = no such person here
  accept

check_letter:
  deny condition = ${{if match{{$recipients}}{{^full}}}}
       message = 552 the mailbox is full
  accept

begin routers

all:
  driver = accept
  transport = mailbox

begin transports

mailbox:
  driver = appendfile
  directory = {folder}/mail/all
  maildir_format
  create_directory
  envelope_to_add

begin authenticators

plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and{{{{eq{{$auth2}}{{{USER}}}}}{{eq{{$auth3}}{{{PASSWORD}}}}}}}}}
  server_set_id = $auth2

login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = ${{if and{{{{eq{{$auth1}}{{{USER}}}}}{{eq{{$auth2}}{{{PASSWORD}}}}}}}}}
  server_set_id = $auth1
"
    )
}
