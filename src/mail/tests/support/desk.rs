//! A book in memory with invitations in its outbox, and a postman whose clock is moved by hand.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test program uses a part of it; what is wrong here fails the test"
)]

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::time::Duration;

use partnerdesk_config::MailSettings;
use partnerdesk_domain::*;
use partnerdesk_mail::{Account, Auth, Postman, Progress, Run, Security, Smtp, Which};
use partnerdesk_ports::{Authority, MemoryBook, Replica, Verdict, Write};

/// A desk that sends.
pub(crate) struct Desk {
    /// The book.
    pub(crate) book: MemoryBook,
    /// The present.
    pub(crate) now: Cell<i64>,
    made: Cell<u128>,
    /// What was told of each letter.
    pub(crate) told: RefCell<Vec<Progress>>,
}

/// An account at a server that asks for no login and is not encrypted.
pub(crate) fn plain(port: u16) -> Account {
    let settings = MailSettings {
        host: Some("localhost".to_owned()),
        port: Some(port),
        security: Security::None,
        from: Some("desk@fabrikam.example".to_owned()),
        from_name: Some("Fabrikam 合作".to_owned()),
        timeout: Duration::from_secs(20),
        ..MailSettings::default()
    };
    Account::of(Some(&settings)).unwrap()
}

/// An account with a login over STARTTLS.
pub(crate) fn secured(port: u16, user: &str, ca_file: Option<PathBuf>) -> Account {
    Account {
        security: Security::StartTls,
        user: Some(user.to_owned()),
        auth: Auth::Password,
        ca_file,
        ..plain(port)
    }
}

/// An account whose password comes from a command.
pub(crate) fn smtp(account: Account, password: &str) -> Smtp {
    Smtp::new(account, Some(&format!("printf %s '{password}'")))
}

impl Desk {
    /// A desk with an account of ours and an empty outbox.
    pub(crate) fn new() -> Self {
        let mut desk = Self {
            book: MemoryBook::default(),
            now: Cell::new(1_700_000_000_000),
            made: Cell::new(0),
            told: RefCell::default(),
        };
        desk.done(Command::SetAccount(Box::new(PartnerAccount {
            name: CompanyName::parse("Fabrikam").ok(),
            tenant: Some(MicrosoftId(0xf00)),
            ..PartnerAccount::default()
        })));
        desk
    }

    /// Puts a letter into the outbox.
    pub(crate) fn post(&mut self, id: u128, to: &str, language: MailLanguage) -> InvitationId {
        let greeting = match language {
            MailLanguage::English => "Dear customer,",
            MailLanguage::SimplifiedChinese => "尊敬的客户：",
        };
        let id = InvitationId(id);
        self.done(Command::DraftInvitation {
            id,
            customer: None,
            company: CompanyName::parse(&format!("Contoso {}", id.0)).unwrap(),
            kind: InvitationKind::Reseller,
            content: Box::new(Content {
                recipient: Some(EmailAddress::parse(to).unwrap()),
                recipient_name: PersonName::parse("李 \"Jo\" O'Neil, <x>").ok(),
                language,
                // Half of them ask for more, so that links differ.
                includes_admin: true,
                subject: format!("成为我们的客户 / Working together {}", id.0),
                body: format!(
                    "{greeting}\n.\n..dots & <b>\n\n{LINK_TOKEN}\n\nNo {}\n",
                    id.0
                ),
            }),
        });
        let draft = self.book.invitation(id).unwrap().unwrap();
        let link = draft.link.as_str();
        let letter = Letter {
            subject: draft.content.subject.clone(),
            body: draft.content.body.trim_end().replace(LINK_TOKEN, link),
        };
        self.done(Command::HandOverInvitation {
            invitation: id,
            by: HandOver::Outbox,
            letter: Ok(letter),
        });
        id
    }

    /// Does something that has to be possible.
    pub(crate) fn done(&mut self, command: Command) {
        let write = Write {
            operation: OperationId(self.fresh()),
            actor: actor(),
            at: Timestamp(self.now.get()),
            command,
            expected: None,
            undoes: None,
        };
        let verdict = self.book.submit(&write).unwrap();
        assert!(matches!(verdict, Verdict::Applied { .. }), "{verdict:?}");
    }

    /// Sends what is due.
    pub(crate) fn send(&mut self, smtp: &Smtp) -> Run {
        let mut book = self.book.clone();
        let (now, made, told) = (&self.now, &self.made, &self.told);
        let fresh = || {
            made.set(made.get() + 1);
            made.get()
        };
        let clock = || Timestamp(now.get());
        let actor = actor();
        let postman = Postman {
            mailer: smtp,
            sender: &smtp.account().sender,
            actor: &actor,
            owner: 1,
            name: ServerWords::new("test"),
            gap: Duration::ZERO,
            lease: Postman::LEASE,
            clock: &clock,
            fresh: &fresh,
            wait: &|_| true,
        };
        let run = postman.run(&mut book, &Which::Due, &mut |progress| {
            told.borrow_mut().push(progress.clone());
        });
        self.book = book;
        run.unwrap()
    }

    /// Where a letter stands; none when it is not in the outbox.
    pub(crate) fn stage(&self, id: InvitationId) -> Option<DispatchStage> {
        let invitation = self.book.invitation(id).unwrap().unwrap();
        invitation.dispatch.as_ref().map(Dispatch::stage)
    }

    /// What went wrong with a letter last.
    pub(crate) fn fault(&self, id: InvitationId) -> MailFault {
        let invitation = self.book.invitation(id).unwrap().unwrap();
        invitation.dispatch.unwrap().fault().unwrap().clone()
    }

    /// Whether the book says that it was sent.
    pub(crate) fn is_sent(&self, id: InvitationId) -> bool {
        let invitation = self.book.invitation(id).unwrap().unwrap();
        invitation.status.stage() == InvitationStage::Sent
    }

    /// Moves the clock.
    pub(crate) fn later(&self, minutes: i64) {
        self.now.set(self.now.get() + minutes * 60_000);
    }

    fn fresh(&self) -> u128 {
        self.made.set(self.made.get() + 1);
        self.made.get()
    }
}

fn actor() -> Actor {
    Actor {
        name: AgentName::parse("li.na").unwrap(),
        role: Role::AdminAgent,
    }
}
