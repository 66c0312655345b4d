//! The stored shapes of the records, version by version, and the ways from and to the types of
//! the domain. A shape is never changed: a new one gets a new version beside it.

mod account;
mod code;
mod customer;
mod customer_event;
mod delivery;
mod entry;
mod event;
mod invitation;
mod invitation_event;
mod subscription;

use partnerdesk_domain::{Customer, Delivery, Entry, Invitation, PartnerAccount};

use crate::codec::{self, Kind, Malformed};

pub(crate) use code::Coded;

/// A record that a book keeps.
pub trait Record: Sized {
    /// Its bytes, as they stand in a book.
    fn to_bytes(&self) -> Result<Vec<u8>, Malformed>;

    /// Reads bytes of a book. Never panics, whatever they are, and asks for no more memory than
    /// a record may have.
    fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed>;
}

/// Gives a type of the domain its stored shape.
macro_rules! stored {
    ($domain:ty, $kind:ident, $name:literal, $shape:ident) => {
        impl Record for $domain {
            fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
                let bytes = codec::seal(Kind::$kind, 1, &$shape::V1::from(self))?;
                if codec::is_long(&bytes) {
                    Self::from_bytes(&bytes)?;
                }
                Ok(bytes)
            }

            fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
                let (version, payload) = codec::unseal(Kind::$kind, $name, bytes)?;
                match version {
                    1 => codec::read::<$shape::V1<'_>>(payload)?.try_into(),
                    0 => Err(Malformed::Foreign($name)),
                    found => Err(Malformed::TooNew {
                        found,
                        supported: 1,
                    }),
                }
            }
        }
    };
}

stored!(Customer, Customer, "customer", customer);
stored!(Invitation, Invitation, "invitation", invitation);
stored!(PartnerAccount, Account, "account", account);
stored!(Entry, Entry, "journal entry", entry);
stored!(Delivery, Delivery, "letter", delivery);
