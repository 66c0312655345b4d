//! The stored shapes of the records, version by version, and the ways from and to the types of
//! the domain. A shape is never changed: a new one gets a new version beside it.

mod account;
mod code;
mod contact;
mod customer;
mod customer_event;
mod customer_more;
mod delivery;
mod dispatch;
mod entry;
mod event;
mod invitation;
mod invitation_event;
mod mailing;
mod matter;
mod partnership;
mod profile;
mod referral;
mod subscription;

use partnerdesk_domain::{Customer, Delivery, Entry, Invitation, Matter, PartnerAccount};

use partnerdesk_ports::Lease;

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

/// Gives a type of the domain its stored shapes. A record is written in the oldest one that
/// holds all of it: so what an older program wrote keeps its bytes, of which the hashes of the
/// journal are taken, when it is written again elsewhere.
macro_rules! stored {
    ($domain:ty, $kind:ident, $name:literal, $shape:ident $(, $second:ident if $needs:path)?) => {
        impl Record for $domain {
            fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
                $(if $needs(self) {
                    let bytes = codec::seal(Kind::$kind, 2, &$second::V2::from(self))?;
                    if codec::is_long(&bytes) {
                        Self::from_bytes(&bytes)?;
                    }
                    return Ok(bytes);
                })?
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
                    $(2 => codec::read::<$second::V2<'_>>(payload)?.try_into(),)?
                    0 => Err(Malformed::Foreign($name)),
                    found => Err(Malformed::TooNew {
                        found,
                        supported: stored!(@newest $($second)?),
                    }),
                }
            }
        }
    };
    (@newest) => { 1 };
    (@newest $second:ident) => { 2 };
}

stored!(Customer, Customer, "customer", customer, customer_more if customer_more::is_needed);
stored!(PartnerAccount, Account, "account", account);
stored!(Entry, Entry, "journal entry", entry, entry if entry::is_about_a_matter);
stored!(Delivery, Delivery, "letter", delivery);
stored!(Matter, Matter, "matter", matter);
stored!(Lease, Lease, "claim to send", dispatch);

impl Record for Invitation {
    fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let bytes = codec::seal(Kind::Invitation, 2, &invitation::V2::from(self))?;
        if codec::is_long(&bytes) {
            Self::from_bytes(&bytes)?;
        }
        Ok(bytes)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let (version, payload) = codec::unseal(Kind::Invitation, "invitation", bytes)?;
        match version {
            1 => codec::read::<invitation::V1<'_>>(payload)?.try_into(),
            2 => codec::read::<invitation::V2<'_>>(payload)?.try_into(),
            0 => Err(Malformed::Foreign("invitation")),
            found => Err(Malformed::TooNew {
                found,
                supported: 2,
            }),
        }
    }
}
