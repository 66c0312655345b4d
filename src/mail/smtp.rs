//! The way to a mail server, step by step, so that each failure can be explained: its name, the
//! connection, its encryption, the login, the letter. Nothing secret is said before the
//! connection is one that only the server can read, and there is no setting to change that.

use std::net::{SocketAddr, ToSocketAddrs};

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::response::Response;
use partnerdesk_domain::{MailFault, MailTrouble, ServerWords};

use crate::account::{Account, Auth, Security};
use crate::address::WireAddress;
use crate::fault::{fault, words};
use crate::message::Message;
use crate::postman::{Answer, Mailer};
use crate::secret::PasswordSource;

/// A step on the way to a mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The server's name has an address.
    Name,
    /// The server answers at its port.
    Connect,
    /// Nobody else can read the connection, and the server is who it says it is.
    Encrypt,
    /// There is a password.
    Password,
    /// The server lets us in.
    Login,
    /// The server takes letters from our address.
    Sender,
}

/// What a step found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Which step.
    pub step: Step,
    /// What was found, or what went wrong.
    pub found: Result<ServerWords, MailFault>,
}

/// A mail account that letters can be sent with.
#[derive(Debug, Clone)]
pub struct Smtp {
    account: Account,
    password: Option<PasswordSource>,
}

/// A connection that is ready for letters.
pub struct Connection {
    inner: SmtpConnection,
    /// The server closed it, or nobody knows what it would say next.
    broken: bool,
}

impl Smtp {
    /// An account, and where its password comes from.
    pub fn new(account: Account, password_command: Option<&str>) -> Self {
        let password = account.user.as_ref().map(|user| match password_command {
            Some(words) => PasswordSource::Command(words.to_owned()),
            None => PasswordSource::VariableOrKeyring {
                host: account.host.clone(),
                user: user.clone(),
            },
        });
        Self { account, password }
    }

    /// The account.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// Connects, telling of every step that was taken; the last one told is the one that failed.
    pub fn connect(&self, tell: &mut dyn FnMut(Check)) -> Result<Connection, MailFault> {
        let mut step = |step: Step, found: Result<String, MailFault>| {
            let found = found.map(|said| ServerWords::new(&said));
            let passed = found.as_ref().map(|_| ()).map_err(Clone::clone);
            tell(Check { step, found });
            passed
        };
        let addresses = self.addresses();
        step(
            Step::Name,
            addresses
                .as_ref()
                .map(|all| list(all))
                .map_err(Clone::clone),
        )?;
        let addresses = addresses?;
        let tls = self.tls();
        let hello = match &self.account.hello_name {
            Some(name) => ClientId::Domain(name.clone()),
            None => ClientId::default(),
        };
        let at_once = match (&tls, self.account.security) {
            (Ok(tls), Security::Tls) => Some(tls),
            _ => None,
        };
        if let (Err(wrong), Security::Tls) = (&tls, self.account.security) {
            step(Step::Encrypt, Err(wrong.clone()))?;
        }
        let timeout = Some(self.account.timeout);
        let connected =
            SmtpConnection::connect(addresses.as_slice(), timeout, &hello, at_once, None);
        let mut inner = match connected {
            Ok(inner) => inner,
            Err(error) => {
                let fault = fault(&error);
                // With encryption from the first byte, both are one step.
                let at = match fault.trouble {
                    MailTrouble::Insecure => Step::Encrypt,
                    _ => Step::Connect,
                };
                step(at, Err(fault.clone()))?;
                return Err(fault);
            }
        };
        step(Step::Connect, Ok(inner.server_info().name().to_owned()))?;
        let encrypted = self.encrypt(&mut inner, tls, &hello);
        step(Step::Encrypt, encrypted)?;
        self.log_in(&mut inner, &mut step)?;
        Ok(Connection {
            inner,
            broken: false,
        })
    }

    fn addresses(&self) -> Result<Vec<SocketAddr>, MailFault> {
        let host = self.account.host.as_str();
        let unknown = |said: &str| MailFault::new(MailTrouble::Unreachable, said);
        let all: Vec<SocketAddr> = (host, self.account.port)
            .to_socket_addrs()
            .map_err(|error| unknown(&error.to_string()))?
            .collect();
        if all.is_empty() {
            return Err(unknown("the name has no address"));
        }
        Ok(all)
    }

    fn tls(&self) -> Result<TlsParameters, MailFault> {
        let insecure = |said: String| MailFault::new(MailTrouble::Insecure, &said);
        let mut builder = TlsParameters::builder(self.account.host.clone());
        if let Some(path) = &self.account.ca_file {
            let unreadable =
                |said: &dyn std::fmt::Display| insecure(format!("{}: {said}", path.display()));
            let pem = std::fs::read(path).map_err(|error| unreadable(&error))?;
            let certificate = Certificate::from_pem(&pem).map_err(|error| unreadable(&error))?;
            builder = builder.add_root_certificate(certificate);
        }
        builder
            .build_rustls()
            .map_err(|error| insecure(words(&error)))
    }

    /// Makes sure that nobody else can read what follows.
    fn encrypt(
        &self,
        inner: &mut SmtpConnection,
        tls: Result<TlsParameters, MailFault>,
        hello: &ClientId,
    ) -> Result<String, MailFault> {
        match self.account.security {
            Security::Tls => Ok("TLS".to_owned()),
            Security::None => Ok("-".to_owned()),
            Security::StartTls => {
                let tls = tls?;
                if !inner.can_starttls() {
                    inner.abort();
                    let said = "the server offers no STARTTLS";
                    return Err(MailFault::new(MailTrouble::Insecure, said));
                }
                inner.starttls(&tls, hello).map_err(|error| {
                    let seen = fault(&error);
                    match seen.trouble {
                        // The server knows nothing of us yet: what it refuses is encryption.
                        MailTrouble::Rejected | MailTrouble::TryLater => MailFault {
                            trouble: MailTrouble::Insecure,
                            ..seen
                        },
                        _ => seen,
                    }
                })?;
                Ok("STARTTLS".to_owned())
            }
        }
    }

    fn log_in(
        &self,
        inner: &mut SmtpConnection,
        step: &mut dyn FnMut(Step, Result<String, MailFault>) -> Result<(), MailFault>,
    ) -> Result<(), MailFault> {
        let (Some(user), Some(source)) = (&self.account.user, &self.password) else {
            return Ok(());
        };
        // Nothing secret where others listen, whatever the settings may come to say.
        if !inner.is_encrypted() {
            let said = "the connection is not encrypted";
            return step(
                Step::Login,
                Err(MailFault::new(MailTrouble::Insecure, said)),
            );
        }
        let password = match source.ask() {
            Ok(password) => password,
            Err(error) => {
                inner.abort();
                let said = error.to_string();
                return step(
                    Step::Password,
                    Err(MailFault::new(MailTrouble::LoginRefused, &said)),
                );
            }
        };
        step(Step::Password, Ok(user.clone()))?;
        let mechanisms: &[Mechanism] = match self.account.auth {
            Auth::Password => &[Mechanism::Plain, Mechanism::Login],
            Auth::Plain => &[Mechanism::Plain],
            Auth::Login => &[Mechanism::Login],
            Auth::Xoauth2 => &[Mechanism::Xoauth2],
        };
        let credentials = Credentials::new(user.clone(), password.reveal().to_owned());
        let answer = inner.auth(mechanisms, &credentials);
        let found = answer.as_ref().map(said).map_err(|error| {
            let seen = fault(error);
            let trouble = match seen.trouble {
                // Neither a refusal nor the lack of a way in that both know goes away by itself.
                MailTrouble::Rejected => MailTrouble::LoginRefused,
                MailTrouble::Unreachable if error.is_client() => MailTrouble::LoginRefused,
                other => other,
            };
            MailFault { trouble, ..seen }
        });
        if found.is_err() {
            inner.abort();
        }
        step(Step::Login, found)
    }
}

impl Mailer for Smtp {
    fn open(&self) -> Result<Box<dyn crate::postman::Wire>, MailFault> {
        let connection = self.connect(&mut |_| {})?;
        Ok(Box::new(connection))
    }
}

impl Connection {
    /// Asks whether the server takes letters from this address, and sends none.
    pub fn check_sender(&mut self, from: &WireAddress) -> Check {
        let asked = self
            .inner
            .command(Mail::new(Some(from.inner()), Vec::new()));
        let found = asked.map(|answer| ServerWords::new(&said(&answer)));
        let found = found.map_err(|error| fault(&error));
        let _ = self.inner.command(Rset);
        Check {
            step: Step::Sender,
            found,
        }
    }

    fn hand_over(&mut self, message: &Message) -> Answer {
        let mut parameters = Vec::new();
        if message.to.needs_smtputf8() || message.from.needs_smtputf8() {
            if !self
                .inner
                .server_info()
                .supports_feature(Extension::SmtpUtfEight)
            {
                let said = format!("{}: the server has no SMTPUTF8", message.to);
                let fault = MailFault::new(MailTrouble::AddressNotHandled, &said);
                return Answer::Refused(fault);
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let from = Mail::new(Some(message.from.inner()), parameters);
        if let Err(error) = self.inner.command(from) {
            self.broken = true;
            return Answer::NotSent(fault(&error));
        }
        let to = Rcpt::new(message.to.inner(), Vec::new());
        if let Err(error) = self.inner.command(to) {
            return self.declined(&error);
        }
        if let Err(error) = self.inner.command(Data) {
            return self.declined(&error);
        }
        match self.inner.message(&message.bytes) {
            Ok(answer) => Answer::Taken(ServerWords::new(&said(&answer))),
            Err(error) if error.is_transient() || error.is_permanent() => self.declined(&error),
            Err(error) => {
                self.broken = true;
                Answer::Lost(MailFault::new(MailTrouble::AnswerLost, &words(&error)))
            }
        }
    }

    /// The server has said no, or nothing, before it had the whole letter.
    fn declined(&mut self, error: &lettre::transport::smtp::Error) -> Answer {
        let seen = fault(error);
        let answered = matches!(seen.trouble, MailTrouble::TryLater | MailTrouble::Rejected);
        self.broken = !answered || self.inner.command(Rset).is_err();
        match seen.trouble {
            MailTrouble::TryLater => Answer::Deferred(seen),
            MailTrouble::Rejected => Answer::Refused(seen),
            _ => Answer::NotSent(seen),
        }
    }
}

impl crate::postman::Wire for Connection {
    fn send(&mut self, message: &Message) -> Answer {
        self.hand_over(message)
    }

    fn is_broken(&self) -> bool {
        self.broken || self.inner.has_broken()
    }

    fn close(mut self: Box<Self>) {
        if self.broken {
            self.inner.abort();
        } else {
            let _ = self.inner.quit();
        }
    }
}

fn said(answer: &Response) -> String {
    let lines: Vec<&str> = answer.message().collect();
    format!("{} {}", answer.code(), lines.join(" "))
}

fn list(addresses: &[SocketAddr]) -> String {
    let all: Vec<String> = addresses.iter().map(|one| one.ip().to_string()).collect();
    all.join(", ")
}
