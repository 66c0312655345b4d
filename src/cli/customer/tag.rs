//! `customer tag`: labels put on with `+` and taken off with `-`.

use clap::Args;
use partnerdesk_domain::{Command, CustomerId, Tag, WordProblem};

use crate::argv::unshielded;
use crate::deed::{Deed, Mode};
use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `customer tag`
#[derive(Debug, Args)]
pub(crate) struct TagLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "+TAG|-TAG", required = true, value_parser = value::word(TagChange::parse, "cli-slip-tag"))]
    tags: Vec<TagChange>,
}

/// A label, put on or taken off.
#[derive(Debug, Clone)]
enum TagChange {
    On(Tag),
    Off(Tag),
}

impl TagChange {
    fn parse(word: &str) -> Result<Self, WordProblem> {
        let word = unshielded(word);
        if let Some(tag) = word.strip_prefix('+') {
            return Tag::parse(tag).map(Self::On);
        }
        match word.strip_prefix('-') {
            Some(tag) => Tag::parse(tag).map(Self::Off),
            None => Err(WordProblem::Malformed),
        }
    }
}

impl TagLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = customer_of(&*book, self.customer)?;
        let (mut add, mut remove) = (Vec::new(), Vec::new());
        for tag in self.tags {
            match tag {
                TagChange::On(tag) => add.push(tag),
                TagChange::Off(tag) => remove.push(tag),
            }
        }
        let command = Command::ChangeTags {
            customer: customer.id,
            add,
            remove,
        };
        let deed = Deed::on(customer.version, command);
        let outcome = desk.act(&mut *book, deed, Mode::Real)?;
        let headline = desk.headline("tag.change", customer.name().as_str());
        Ok(desk.report(&headline, &outcome))
    }
}
