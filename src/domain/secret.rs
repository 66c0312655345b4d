//! A password that is shown once: made from the randomness of the machine, kept by nobody. No
//! command, event or record has room for it, and `Debug` does not show it.

use std::fmt;

use crate::form::CustomerField;

/// Sixty-four characters, so that six random bits choose one of them evenly. None looks like
/// another one.
const ALPHABET: &[u8; 64] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789!#$%&*+-?";
/// The characters of a password.
const LENGTH: usize = 16;

/// A secret text. It is not compared and not printed; who shows it asks for it by name.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new password. `fill` gives random bytes; it is asked again until the password has
    /// capital and small letters, digits and signs, which about two of three have.
    pub fn generate<E>(mut fill: impl FnMut(&mut [u8]) -> Result<(), E>) -> Result<Self, E> {
        loop {
            let mut bytes = [0; LENGTH];
            fill(&mut bytes)?;
            let text: String = bytes
                .iter()
                .map(|byte| char::from(ALPHABET[usize::from(byte % 64)]))
                .collect();
            let has = |kind: fn(char) -> bool| text.chars().any(kind);
            if has(|c| c.is_ascii_uppercase())
                && has(|c| c.is_ascii_lowercase())
                && has(|c| c.is_ascii_digit())
                && has(|c| c.is_ascii_punctuation())
            {
                return Ok(Self(text));
            }
        }
    }

    /// The text itself, for the one place that shows it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The name under which a new directory's first administrator signs in.
pub fn admin_user_name(domain_prefix: &str) -> String {
    format!("admin@{domain_prefix}{}", CustomerField::DOMAIN_END)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Bytes that differ from call to call, of the kind that tests need.
    fn bytes(seed: &mut u64) -> impl FnMut(&mut [u8]) -> Result<(), ()> {
        move |out| {
            for byte in out {
                *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                *byte = u8::try_from(*seed >> 56).unwrap();
            }
            Ok(())
        }
    }

    #[test]
    fn a_password_has_every_kind_of_character_and_is_another_one_each_time() {
        let mut seed = 7;
        let mut made = BTreeSet::new();
        for _ in 0..500 {
            let secret = Secret::generate(bytes(&mut seed)).unwrap();
            let text = secret.reveal();
            assert_eq!(text.len(), LENGTH);
            assert!(text.bytes().all(|byte| ALPHABET.contains(&byte)));
            assert!(text.contains(|c: char| c.is_ascii_digit()), "{text}");
            assert!(text.contains(|c: char| c.is_ascii_punctuation()), "{text}");
            assert!(made.insert(text.to_owned()));
        }
    }

    #[test]
    fn the_characters_are_different_ones() {
        assert_eq!(ALPHABET.iter().collect::<BTreeSet<_>>().len(), 64);
    }

    #[test]
    fn a_secret_is_not_told_by_accident() {
        let secret = Secret::generate(bytes(&mut 3)).unwrap();
        assert!(Secret::generate(|_| Err("no randomness")).is_err());
        assert!(!format!("{secret:?}").contains(secret.reveal()));
    }
}
