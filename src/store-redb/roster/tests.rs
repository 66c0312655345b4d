//! Lines give back what they were made of, or nothing; and they are those that stand in books.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::renewal::GENERATION;
use crate::sample_records as records;
use partnerdesk_domain::{CompanyName, Customer};

/// Customers whose rows come out otherwise when anything about folding changes.
fn customers() -> Vec<Customer> {
    let names = [
        "Çontoso Straße Ærø",
        "ＦＵＬＬ　ｗｉｄｔｈ ﾃｽﾄ",
        "重庆长安银行",
        "한국전력공사",
        "Łódź ĐĐ ıİ",
        "Ωμέγα Тест",
    ];
    let others = (100..).zip(names).map(|(number, name)| {
        let name = CompanyName::parse(name).unwrap();
        Customer::new(records::id(number), name, Timestamp(7))
    });
    let whole = [records::customer(), records::bare_customer()];
    others.chain(whole).collect()
}

#[test]
fn a_line_gives_back_its_row() {
    for customer in customers() {
        let row = Row::of(&customer);
        let (key, bytes) = line(&row);
        let read = Line::new(&key, &bytes).unwrap();
        assert_eq!(read.row().unwrap(), row);
        assert_eq!(read.id().unwrap(), customer.id);
        let [alias, domain, tag] = read.texts().unwrap();
        assert_eq!(alias, row.alias.as_deref());
        assert_eq!(domain, row.domain.as_deref());
        assert_eq!(tag, row.tags.first().map(String::as_str));
    }
}

#[test]
fn no_bit_of_a_line_or_its_key_can_change_unseen() {
    let (key, bytes) = line(&Row::of(&records::customer()));
    for place in 0..key.len() + bytes.len() {
        let (mut key, mut bytes) = (key.clone(), bytes.clone());
        match place.checked_sub(key.len()) {
            None => key[place] ^= 1,
            Some(place) => bytes[place] ^= 0x80,
        }
        assert!(Line::new(&key, &bytes).is_err(), "byte {place}");
    }
    for length in 0..bytes.len() {
        assert!(
            Line::new(&key, &bytes[..length]).is_err(),
            "cut at {length}"
        );
    }
}

#[test]
fn lines_come_out_as_those_in_books() {
    let name = format!("tests/golden/lines-{GENERATION}.bin");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut lines = Vec::new();
    for customer in customers() {
        let (key, bytes) = line(&Row::of(&customer));
        lines.extend([key, bytes].concat());
    }
    if !path.exists() && std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&path, &lines).unwrap();
    }
    assert!(
        fs::read(&path).unwrap_or_default() == lines,
        "rows of customers come out otherwise than in books that were written before: raise \
         GENERATION in renewal.rs, so that lists are written anew, and run the tests once \
         with GOLDEN=write"
    );
}
