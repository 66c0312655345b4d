//! `mail ...`: the account that letters are sent with: trying it, and keeping its password.

mod password;
mod test;

use clap::Subcommand;
use partnerdesk_mail::{Account, Incomplete, Smtp};

use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;

/// `mail ...`
#[derive(Debug, Subcommand)]
pub(crate) enum MailLine {
    Test(test::TestLine),
    #[command(name = "set-password")]
    SetPassword(password::PasswordLine),
}

impl MailLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Test(line) => line.run(desk),
            Self::SetPassword(line) => line.run(desk),
        }
    }
}

impl Desk<'_> {
    /// The mail account of the settings; a failure says which line is missing, and where.
    pub(crate) fn mail_account(&self) -> Result<Smtp, Failure> {
        let settings = self.world.settings.mail.as_ref();
        let directories = self.world.environment.directories.as_ref();
        let file = directories.map(|them| shown(&them.settings_file()));
        let file = file.unwrap_or_default();
        let account = Account::of(settings).map_err(|wrong| {
            let detail = ("detail", wrong.to_string().into());
            let args = [detail, ("file", file.into())];
            match wrong {
                Incomplete::NoSection => self.failed("cli-fail-mail-none", &args),
                _ => self.failed("cli-fail-mail-incomplete", &args),
            }
        })?;
        let command = settings.and_then(|mail| mail.password_command.as_deref());
        Ok(Smtp::new(account, command))
    }
}
