//! The line in which tags are added and taken away: `vip, renewals-q4, -test`.

use partnerdesk_domain::Tag;

/// Tags to add, and tags to take away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TagLine {
    /// To add.
    pub(crate) add: Vec<Tag>,
    /// To take away.
    pub(crate) remove: Vec<Tag>,
}

impl TagLine {
    /// Reads a line: words between commas are added, those behind a hyphen taken away. The word
    /// that is no tag, when there is one.
    pub(crate) fn parse(text: &str) -> Result<Self, &str> {
        let mut line = Self::default();
        let words = text.split([',', ';', '，', '；', '、']).map(str::trim);
        for word in words.filter(|word| !word.is_empty()) {
            let (side, name) = match word.strip_prefix('-') {
                Some(name) => (&mut line.remove, name),
                None => (&mut line.add, word.strip_prefix('+').unwrap_or(word)),
            };
            side.push(Tag::parse(name).map_err(|_| name)?);
        }
        Ok(line)
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.add.is_empty() && self.remove.is_empty()
    }
}
