//! Whatever bytes a book holds: they are read as the record that was written, or not at all.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/records.rs"]
mod records;

use std::fmt::Debug;

use partnerdesk_domain::{Customer, Delivery, Entry, Invitation, PartnerAccount};
use partnerdesk_store_redb::{Malformed, Record};
use proptest::prelude::*;

/// Every sample, by a number.
fn sample(number: usize) -> Vec<u8> {
    match number {
        0 => records::customer().to_bytes(),
        1 => records::invitation().to_bytes(),
        2 => records::account().to_bytes(),
        3 => records::entry_of_everything().to_bytes(),
        4 => records::delivery().to_bytes(),
        5 => records::refused_entry().to_bytes(),
        _ => records::bare_customer().to_bytes(),
    }
    .unwrap()
}

/// Reads bytes as every kind of record: how many kinds they were.
fn readable(bytes: &[u8]) -> usize {
    [
        Customer::from_bytes(bytes).is_ok(),
        Invitation::from_bytes(bytes).is_ok(),
        PartnerAccount::from_bytes(bytes).is_ok(),
        Entry::from_bytes(bytes).is_ok(),
        Delivery::from_bytes(bytes).is_ok(),
    ]
    .into_iter()
    .filter(|read| *read)
    .count()
}

/// Makes the checksum of changed bytes right again, as an attacker or a wrong program would.
fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = crc32c::crc32c_append(crc32c::crc32c(&bytes[..4]), &bytes[8..]);
    bytes[4..8].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn survives<R: Record + PartialEq + Debug>(record: &R) {
    let bytes = record.to_bytes().unwrap();
    for length in 0..bytes.len() {
        assert!(R::from_bytes(&bytes[..length]).is_err(), "cut at {length}");
    }
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << bit;
            assert!(R::from_bytes(&changed).is_err(), "bit {bit} of {place}");
        }
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(R::from_bytes(&longer).is_err());
    assert!(matches!(
        R::from_bytes(&resealed(longer)),
        Err(Malformed::Payload(_))
    ));
}

#[test]
fn no_bit_can_change_unseen() {
    survives(&records::bare_customer());
    survives(&records::account());
    survives(&records::refused_entry());
    survives(&records::delivery());
}

#[test]
fn each_record_is_of_one_kind() {
    for number in 0..7 {
        assert_eq!(readable(&sample(number)), 1, "sample {number}");
    }
}

#[test]
fn a_newer_version_is_told_apart_from_damage() {
    let mut newer = sample(0);
    newer[3] = 3;
    assert_eq!(Customer::from_bytes(&newer), Err(Malformed::Checksum));
    assert_eq!(
        Customer::from_bytes(&resealed(newer)),
        Err(Malformed::TooNew {
            found: 3,
            supported: 2
        })
    );
}

#[test]
fn a_promise_of_a_huge_text_asks_for_no_memory() {
    let mut bomb = sample(2)[..8].to_vec();
    // A name is there, and is as long as a number can be.
    bomb.extend([1, 253, 255, 255, 255, 255, 255, 255, 255, 255]);
    assert!(PartnerAccount::from_bytes(&resealed(bomb)).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_are_never_read(
        number in 0..7_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let bytes = sample(number);
        let mut changed = bytes.clone();
        for (place, value) in changes {
            changed[place.index(bytes.len())] = value;
        }
        prop_assert_eq!(readable(&changed), usize::from(changed == bytes));
    }

    #[test]
    fn bytes_with_a_right_checksum_never_do_harm(
        number in 0..7_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut changed = sample(number);
        let payload = changed.len() - 8;
        for (place, value) in changes {
            changed[8 + place.index(payload)] = value;
        }
        changed.truncate(8 + cut.index(payload + 1));
        // What is read may be another record; it is one that the rules know, or none.
        readable(&resealed(changed));
    }

    #[test]
    fn chance_is_no_record(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(readable(&bytes), 0);
    }
}
