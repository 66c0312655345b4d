//! `mail set-password`: keeps the password in the keyring of the platform. It is typed without
//! being shown, or comes in by a pipe, and stands nowhere else.

use clap::Args;
use partnerdesk_mail::{NoPassword, Password, forget_password, keep_password};

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// Passwords and tokens are shorter than this.
const LONGEST: u64 = 16 * 1024;

/// `mail set-password`
#[derive(Debug, Args)]
pub(crate) struct PasswordLine {
    #[arg(long)]
    forget: bool,
}

impl PasswordLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let smtp = desk.mail_account()?;
        let account = smtp.account();
        let Some(user) = &account.user else {
            return Err(desk.failed("cli-fail-mail-no-user", &[]));
        };
        if self.forget {
            forget_password(&account.host, user).map_err(|error| unkept(desk, &error))?;
            desk.say("cli-mail-forgotten", &[]);
            return Ok(Exit::Done);
        }
        let password = read(desk)?;
        keep_password(&account.host, user, &password).map_err(|error| unkept(desk, &error))?;
        let args = [
            ("user", user.as_str().into()),
            ("host", account.host.as_str().into()),
        ];
        desk.say("cli-mail-kept", &args);
        Ok(Exit::Done)
    }
}

fn read(desk: &mut Desk<'_>) -> Result<Password, Failure> {
    let typed = if desk.out.terminal().input {
        desk.say("cli-mail-type-password", &[]);
        rpassword::read_password().map_err(|error| Failure::failed(error.to_string()))?
    } else {
        let bytes = desk.out.read_input(LONGEST);
        let bytes = bytes.map_err(|error| Failure::failed(error.to_string()))?;
        let text = String::from_utf8(bytes).unwrap_or_default();
        text.lines().next().unwrap_or_default().to_owned()
    };
    if typed.is_empty() || LONGEST < typed.len() as u64 {
        return Err(desk.failed("cli-fail-mail-no-password", &[]));
    }
    Ok(Password::new(typed))
}

fn unkept(desk: &Desk<'_>, error: &NoPassword) -> Failure {
    let args = [("detail", error.to_string().into())];
    desk.failed("cli-fail-mail-keyring", &args)
}
