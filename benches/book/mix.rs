//! What is searched for, and how many customers each question fits: counted once from the sample
//! itself, without any store.

use std::fs;

use partnerdesk_search::{Filter, Row};

use crate::place::Place;
use crate::report::{Checked, because};

/// Words that are typed letter by letter, up to eight letters: frequent, very frequent, rare,
/// with accents, in full width, Chinese by characters and by initials, a domain, nowhere.
const TYPED: [&str; 10] = [
    "salzmoor",
    "gmbh",
    "onmicrosoft",
    "berufskoll",
    "société",
    "ＧＭＢＨ",
    "齐云岭",
    "shmd",
    "contoso.ex",
    "zzqxv",
];
/// Several words, and terms beside words.
const SEVERAL: [&str; 8] = [
    "gmbh nord",
    "salz gmbh",
    "cloud -gmbh",
    "gmbh rel:active",
    "salz rel:none,active,ending",
    "so tag:vip",
    "on -rel:ended -tag:vip",
    "齐 rel:active",
];
/// Terms alone, of what a list of the portal tells.
pub(crate) const TERMS: [&str; 6] = [
    "rel:active",
    "rel:none,active,ending",
    "tag:vip",
    "tag:vip,dach rel:active",
    "-tag:vip -rel:ended",
    "tag:dach,key -rel:active",
];
/// The needles that other programs are given as well.
pub(crate) const SHARED: [&str; 4] = ["salzmoor", "gmbh", "齐云岭", "zzqxv"];
/// The longest beginning of a word.
const LETTERS: usize = 8;

/// A question with the number of customers it fits.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    /// The row of the table that it belongs to.
    pub(crate) class: &'static str,
    /// As it is typed.
    pub(crate) text: String,
    /// How many customers it fits.
    pub(crate) hits: u64,
}

/// Every question, not counted yet.
pub(crate) fn questions() -> Vec<Question> {
    let question = |class, text: &str| Question {
        class,
        text: text.to_owned(),
        hits: 0,
    };
    let mut all = Vec::new();
    for word in TYPED {
        for (number, (at, letter)) in word.char_indices().take(LETTERS).enumerate() {
            let class = match number {
                _ if ('\u{2e80}'..'\u{ff00}').contains(&letter) => "Chinese",
                0 => "1 letter",
                1 => "2 letters",
                _ => "3 and more letters",
            };
            all.push(question(class, &word[..at + letter.len_utf8()]));
        }
    }
    all.extend(SEVERAL.map(|text| question("several words and terms", text)));
    all.extend(TERMS.map(|text| question("terms", text)));
    all
}

/// Counts how many customers fit each question, one customer after the other.
pub(crate) struct Count {
    questions: Vec<(Question, Filter)>,
}

impl Count {
    /// A count of nobody yet.
    pub(crate) fn new() -> Checked<Self> {
        let read = |question: Question| {
            let filter = Filter::parse(&question.text).map_err(|error| format!("{error:?}"))?;
            Ok((question, filter))
        };
        let questions = questions().into_iter().map(read);
        Ok(Self {
            questions: questions.collect::<Checked<_>>()?,
        })
    }

    /// Counts a customer.
    pub(crate) fn add(&mut self, row: &Row) {
        let glimpse = row.glimpse();
        for (question, filter) in &mut self.questions {
            question.hits += u64::from(filter.matches(&glimpse));
        }
    }

    /// Keeps the counts beside the book.
    pub(crate) fn keep(&self, place: &Place) -> Checked<()> {
        let line = |(question, _): &(Question, Filter)| question.hits.to_string();
        let lines: Vec<String> = self.questions.iter().map(line).collect();
        fs::write(place.file("counts.txt"), lines.join("\n")).map_err(because)
    }
}

/// The questions with the counts that are kept beside the book.
pub(crate) fn counted(place: &Place) -> Checked<Vec<Question>> {
    let text = fs::read_to_string(place.file("counts.txt")).map_err(because)?;
    let all = questions().into_iter().zip(text.lines());
    let with = |(question, hits): (Question, &str)| {
        let hits = hits.parse().map_err(because)?;
        Ok(Question { hits, ..question })
    };
    all.map(with).collect()
}
