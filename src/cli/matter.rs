//! What all commands on matters have in common: finding the one that is meant, doing something
//! about it, and its shape for programs. What one kind shows stands in a file of its own.

use partnerdesk_domain::{Matter, MatterCommand, MatterKind, Refusal, Version, action_name};
use partnerdesk_ports::{Book, MatterQuery};
use partnerdesk_search::fold;

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// A shorter beginning is more likely a slip than a name.
const SHORTEST: usize = 3;

impl Desk<'_> {
    /// The matter of a kind that this names: by its identity, or by a beginning of its identity
    /// or of its title that is like no other.
    pub(crate) fn matter(
        &self,
        book: &dyn Book,
        kind: MatterKind,
        named: &str,
    ) -> Result<Matter, Failure> {
        let all = book.matters(MatterQuery::of_kind(kind))?;
        let exact = all.iter().find(|it| it.id().to_string() == named.trim());
        if let Some(exact) = exact {
            return Ok(exact.clone());
        }
        let wanted = fold(named.trim());
        let is_like = |matter: &&Matter| {
            fold(&matter.title()).starts_with(&wanted)
                || matter.id().to_string().starts_with(&wanted)
        };
        let mut fits: Vec<&Matter> = all.iter().filter(is_like).collect();
        let whole = fits
            .iter()
            .filter(|matter| fold(&matter.title()) == wanted)
            .count();
        if whole == 1 {
            fits.retain(|matter| fold(&matter.title()) == wanted);
        }
        match fits.as_slice() {
            [only] if SHORTEST <= wanted.chars().count() => Ok((*only).clone()),
            _ => {
                let args = [
                    ("kind", self.locale.matter_kind(kind).into()),
                    ("given", named.into()),
                    ("count", fits.len().into()),
                ];
                let text = self.locale.with("cli-matter-unknown", &args);
                Err(Failure::Said(Exit::Usage, text))
            }
        }
    }

    /// Does something about a matter that was looked at, and tells what came of it.
    pub(crate) fn do_to_matter(
        &mut self,
        book: &mut dyn Book,
        title: &str,
        version: Option<Version>,
        (command, mode): (MatterCommand, Mode),
    ) -> Result<Exit, Failure> {
        let command = partnerdesk_domain::Command::Matter(command);
        let headline = self.headline(action_name(&command), title);
        let deed = match version {
            Some(version) => Deed::on(version, command),
            None => Deed::new(command),
        };
        let outcome = self.act(book, deed, mode)?;
        Ok(self.report(&headline, &outcome))
    }
}

/// A matter of another kind than was asked for cannot come out of a list of that kind.
pub(crate) fn not_of_kind(matter: &Matter) -> Failure {
    Refusal::NoSuchMatter(matter.id()).into()
}
