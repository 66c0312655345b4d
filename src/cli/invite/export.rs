//! `invite export`: the letter as a mail file, which any mail program opens as a draft.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use partnerdesk_domain::{
    Decision, Event, HandOver, Invitation, InvitationEvent, InvitationId, Letter, decide,
};
use partnerdesk_exchange::{AtomicFile, FileError};
use partnerdesk_mail::mail_file;

use super::step::{hand_over, take};
use crate::deed::state_of;
use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::overwrite;

/// `invite export`
#[derive(Debug, Args)]
pub(crate) struct ExportLine {
    #[command(flatten)]
    one: super::OneLine,
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(long)]
    force: bool,
}

impl ExportLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let invitation = desk.invitation(&*book, &self.one.invitation)?;
        let command = hand_over(desk, &*book, &invitation, HandOver::MailFile)?;
        let state = state_of(&*book, &command)?;
        let now = desk.now();
        let Ok(decision) = decide(&desk.session.actor, now, &state, &command) else {
            // The book says why, and keeps the attempt.
            return take(desk, &mut *book, &invitation, command);
        };
        let letter = letter_of(&decision, invitation.id)
            .expect("a letter that is handed over is in the decision");
        // The file appears only once the book knows of it, and the book knows only of a file
        // that could be written.
        let file = self.write(&invitation, letter, now);
        let file = file.map_err(|error| desk.file_failure(&error))?;
        let exit = take(desk, &mut *book, &invitation, command)?;
        file.commit().map_err(|error| desk.file_failure(&error))?;
        if !desk.session.json {
            desk.say("cli-wrote-file", &[("path", shown(&self.path).into())]);
        }
        Ok(exit)
    }

    fn write(
        &self,
        invitation: &Invitation,
        letter: &Letter,
        now: partnerdesk_domain::Timestamp,
    ) -> Result<AtomicFile, FileError> {
        let mut file = AtomicFile::create(&self.path, overwrite(self.force))?;
        let bytes = mail_file(invitation, letter, now);
        let written = file.write_all(&bytes).and_then(|()| file.flush());
        written.map_err(|source| FileError::Io {
            path: self.path.clone(),
            source,
        })?;
        Ok(file)
    }
}

fn letter_of(decision: &Decision, id: InvitationId) -> Option<&Letter> {
    decision.events.iter().find_map(|event| match event {
        Event::Invitation(of, InvitationEvent::HandedOver { letter, .. }) if *of == id => {
            Some(letter)
        }
        _ => None,
    })
}
