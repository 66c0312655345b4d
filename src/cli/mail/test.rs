//! `mail test`: the way to the mail server, step by step, each failure explained.

use clap::Args;
use partnerdesk_domain::EmailAddress;
use partnerdesk_mail::{Answer, Check, Message, Step, Wire as _, WireAddress};
use serde::Serialize;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `mail test`
#[derive(Debug, Args)]
pub(crate) struct TestLine {
    #[arg(long, value_name = "ADDRESS", value_parser = value::word(EmailAddress::parse, "cli-slip-email"))]
    to: Option<EmailAddress>,
}

/// What was found, as programs read it.
#[derive(Debug, Serialize)]
struct TestShape {
    ok: bool,
    steps: Vec<StepShape>,
}

/// One step.
#[derive(Debug, Serialize)]
struct StepShape {
    /// `name`, `connect`, `encrypt`, `password`, `login`, `sender`, `message`.
    step: &'static str,
    ok: bool,
    trouble: Option<&'static str>,
    words: String,
}

impl TestLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let smtp = desk.mail_account()?;
        let mut steps = Vec::new();
        let connected = smtp.connect(&mut |check| tell(desk, &mut steps, check));
        if let Ok(mut connection) = connected {
            let sender = &smtp.account().sender;
            // The account was made of an address that can travel.
            if let Ok(from) = WireAddress::of(&sender.address) {
                let check = connection.check_sender(&from);
                let passed = check.found.is_ok();
                tell(desk, &mut steps, check);
                if let (Some(to), true) = (&self.to, passed) {
                    let subject = desk.locale.text("cli-mail-trial-subject");
                    let text = desk.locale.text("cli-mail-trial-text");
                    let words = (subject.as_str(), text.as_str());
                    let message = Message::trial(sender, to, words, desk.now());
                    let message = message.map_err(|wrong| Failure::failed(wrong.to_string()))?;
                    let (found, words) = match connection.send(&message) {
                        Answer::Taken(words) => (None, words),
                        Answer::Deferred(fault)
                        | Answer::Refused(fault)
                        | Answer::NotSent(fault)
                        | Answer::Lost(fault) => (Some(fault.clone()), fault.words),
                    };
                    let title = desk.locale.text("cli-mail-step-message");
                    tell_step(desk, &mut steps, ("message", &title), found, words.as_str());
                }
            }
            Box::new(connection).close();
        }
        let ok = steps.iter().all(|step| step.ok);
        if desk.session.json {
            desk.out.json(&TestShape { ok, steps });
        } else if ok {
            desk.say("cli-mail-works", &[]);
        }
        Ok(if ok { Exit::Done } else { Exit::Unreachable })
    }
}

fn tell(desk: &mut Desk<'_>, steps: &mut Vec<StepShape>, check: Check) {
    let (code, key) = match check.step {
        Step::Name => ("name", "cli-mail-step-name"),
        Step::Connect => ("connect", "cli-mail-step-connect"),
        Step::Encrypt => ("encrypt", "cli-mail-step-encrypt"),
        Step::Password => ("password", "cli-mail-step-password"),
        Step::Login => ("login", "cli-mail-step-login"),
        Step::Sender => ("sender", "cli-mail-step-sender"),
    };
    let title = desk.locale.text(key);
    match check.found {
        Ok(words) => tell_step(desk, steps, (code, &title), None, words.as_str()),
        Err(fault) => {
            let words = fault.words.clone();
            tell_step(desk, steps, (code, &title), Some(fault), words.as_str());
        }
    }
}

fn tell_step(
    desk: &mut Desk<'_>,
    steps: &mut Vec<StepShape>,
    (step, title): (&'static str, &str),
    fault: Option<partnerdesk_domain::MailFault>,
    words: &str,
) {
    if !desk.session.json {
        let key = if fault.is_none() {
            "cli-mail-passed"
        } else {
            "cli-mail-not-passed"
        };
        desk.say(key, &[("step", title.into()), ("words", words.into())]);
        if let Some(fault) = &fault {
            let reason = desk.locale.mail_trouble(fault.trouble);
            desk.out.say(&reason.what);
            desk.out.say(&reason.fix);
        }
    }
    steps.push(StepShape {
        step,
        ok: fault.is_none(),
        trouble: fault.map(|fault| fault.trouble.code()),
        words: words.to_owned(),
    });
}
