//! Latin spellings of Chinese names, so that they are found without an input method: 上海明德 by
//! `shanghaimingde` and by `shmd`. Characters with several readings are spelled in each.

use pinyin::ToPinyinMulti;

use crate::fold::fold;

/// The most spellings of one name: characters with several readings multiply.
const MOST: usize = 8;
/// The most characters of a name that are spelled; longer names are told apart by these.
const LONGEST: usize = 24;

/// Words that many names end with. They are read in one way only: without them, the readings of
/// their characters would use up the spellings that a name may have.
const WORDS: [(&str, [&str; 4]); 8] = [
    ("有限公司", ["you", "xian", "gong", "si"]),
    ("公司", ["gong", "si", "", ""]),
    ("股份", ["gu", "fen", "", ""]),
    ("集团", ["ji", "tuan", "", ""]),
    ("控股", ["kong", "gu", "", ""]),
    ("有限", ["you", "xian", "", ""]),
    ("学校", ["xue", "xiao", "", ""]),
    ("银行", ["yin", "hang", "", ""]),
];

/// The spellings of a text, whole and by initials; none when nothing in it is Chinese.
///
/// Latin letters and digits between Chinese characters are kept in the whole spelling, so that
/// `A3上海` is found by `a3shanghai`.
pub(crate) fn spellings(text: &str) -> Vec<String> {
    let mut whole = vec![String::new()];
    let mut initials = vec![String::new()];
    let mut spelled = 0;
    // What is left of a word that has begun.
    let mut known: &[&str] = &[];
    for (at, c) in text.char_indices() {
        if LONGEST <= spelled {
            break;
        }
        if known.is_empty()
            && let Some((_, word)) = WORDS.iter().find(|(word, _)| text[at..].starts_with(word))
        {
            known = word
                .split(|reading| reading.is_empty())
                .next()
                .unwrap_or_default();
        }
        if let Some((reading, rest)) = known.split_first() {
            known = rest;
            spelled += 1;
            for word in &mut whole {
                word.push_str(reading);
            }
            for word in &mut initials {
                word.push_str(&reading[..1]);
            }
            continue;
        }
        let Some(multi) = c.to_pinyin_multi() else {
            if c.is_ascii_alphanumeric() {
                for word in &mut whole {
                    word.push(c.to_ascii_lowercase());
                }
            }
            continue;
        };
        spelled += 1;
        let mut readings: Vec<String> = multi
            .into_iter()
            .flat_map(|reading| typed(reading.plain()))
            .collect();
        readings.sort_unstable();
        readings.dedup();
        let mut firsts: Vec<String> = readings
            .iter()
            .filter_map(|reading| reading.chars().next())
            .map(String::from)
            .collect();
        firsts.dedup();
        whole = multiplied(&whole, &readings);
        initials = multiplied(&initials, &firsts);
    }
    if spelled == 0 {
        return Vec::new();
    }
    // One character's initial finds half the book; it says nothing that the reading does not.
    let initials = initials.into_iter().filter(|word| 1 < word.len());
    whole.into_iter().chain(initials).collect()
}

/// A reading as people type it: ü is typed as u or as v.
fn typed(reading: &str) -> Vec<String> {
    if reading.contains('ü') {
        vec![reading.replace('ü', "u"), reading.replace('ü', "v")]
    } else {
        vec![fold(reading)]
    }
}

/// Each word with each ending, as far as there is room for so many.
fn multiplied(words: &[String], endings: &[String]) -> Vec<String> {
    let room = if MOST < words.len() * endings.len() {
        1
    } else {
        endings.len()
    };
    let with = |word: &String, ending: &String| format!("{word}{ending}");
    words
        .iter()
        .flat_map(|word| endings[..room].iter().map(move |ending| with(word, ending)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn a_chinese_name_is_spelled_whole_and_by_initials() {
        let found = spellings("上海明德科技有限公司");
        assert!(
            found
                .iter()
                .any(|word| word.starts_with("shanghaimingdekeji")),
            "{found:?}"
        );
        assert!(
            found.iter().any(|word| word.starts_with("shmdkj")),
            "{found:?}"
        );
    }

    #[test]
    fn each_reading_of_a_character_is_spelled() {
        let found = spellings("重庆");
        for word in ["chongqing", "zhongqing", "cq", "zq"] {
            assert!(
                found.iter().any(|spelling| spelling == word),
                "{word}: {found:?}"
            );
        }
    }

    #[test]
    fn the_rounded_u_is_found_however_it_is_typed() {
        let found = spellings("绿野");
        assert!(
            found.contains(&"luye".to_owned()) && found.contains(&"lvye".to_owned()),
            "{found:?}"
        );
    }

    #[test]
    fn a_latin_name_has_no_other_spelling() {
        assert!(spellings("Contoso Retail Ltd").is_empty());
        assert!(spellings("").is_empty());
    }

    #[test]
    fn many_readings_stay_few_spellings() {
        assert!(spellings(&"重行长乐".repeat(200)).len() <= 16);
    }

    #[test]
    fn usual_endings_are_read_in_one_way() {
        assert_eq!(spellings("三禾集团有限公司").len(), 2);
        let found = spellings("重庆银行股份有限公司");
        assert!(found.contains(&"chongqingyinhanggufenyouxiangongsi".to_owned()));
        assert!(found.contains(&"cqyhgfyxgs".to_owned()), "{found:?}");
    }

    #[test]
    fn latin_letters_between_are_kept() {
        assert!(spellings("A3上海").contains(&"a3shanghai".to_owned()));
    }
}
