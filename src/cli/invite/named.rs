//! Which invitation is meant: by its identity, by a beginning of it that is like no other, or by
//! the customer it goes to.

use partnerdesk_domain::{CustomerId, Invitation, InvitationId, Refusal};
use partnerdesk_ports::{Book, InvitationQuery};

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// A shorter beginning is more likely a slip than a name.
const SHORTEST: usize = 4;
/// Invitations that are looked at in one go.
const WINDOW: usize = 1_000;

impl Desk<'_> {
    /// The invitation that this names. A customer stands for its open invitation, else for the
    /// newest one.
    pub(crate) fn invitation(&self, book: &dyn Book, named: &str) -> Result<Invitation, Failure> {
        let id = named.parse::<InvitationId>();
        if let Ok(id) = id
            && let Some(found) = book.invitation(id)?
        {
            return Ok(found);
        }
        if let Ok(customer) = named.parse::<CustomerId>()
            && let Some(found) = self.invitation_of(book, customer)?
        {
            return Ok(found);
        }
        match id {
            Ok(id) => Err(Refusal::NoSuchInvitation(id).into()),
            Err(_) => self.invitation_like(book, named),
        }
    }

    fn invitation_of(
        &self,
        book: &dyn Book,
        id: CustomerId,
    ) -> Result<Option<Invitation>, Failure> {
        let Some(customer) = book.customer(id)? else {
            return Ok(None);
        };
        if let Some(open) = customer.open_invitation {
            return Ok(book.invitation(open)?);
        }
        let newest = book.invitations(&InvitationQuery {
            customer: Some(id),
            len: 1,
            ..InvitationQuery::default()
        })?;
        let newest = newest.invitations.into_iter().next();
        let none = || {
            self.failed(
                "cli-invite-none",
                &[("name", customer.name().as_str().into())],
            )
        };
        newest.map(Some).ok_or_else(none)
    }

    fn invitation_like(&self, book: &dyn Book, beginning: &str) -> Result<Invitation, Failure> {
        let wanted = beginning.trim().to_ascii_lowercase();
        let mut fits: Vec<Invitation> = Vec::new();
        let mut query = InvitationQuery {
            len: WINDOW,
            ..InvitationQuery::default()
        };
        while SHORTEST <= wanted.len() {
            let page = book.invitations(&query)?;
            query.offset += page.invitations.len() as u64;
            let is_last = page.invitations.is_empty();
            let like = |one: &Invitation| one.id.to_string().starts_with(&wanted);
            fits.extend(page.invitations.into_iter().filter(like));
            if is_last {
                break;
            }
        }
        let count = fits.len();
        match fits.pop() {
            Some(only) if count == 1 => Ok(only),
            _ => {
                let args = [("given", beginning.into()), ("count", count.into())];
                let text = self.locale.with("cli-invite-unknown", &args);
                Err(Failure::Said(Exit::Usage, text))
            }
        }
    }
}
