//! Folding, the filter language and the row that a list shows: pure.
//!
//! Stores keep a [`Row`] beside each customer and ask a [`Filter`] whether it fits; screens and
//! commands write filters in one language, read by [`Filter::parse`].

mod filter;
mod fold;
mod id_part;
mod log_filter;
mod parse;
mod pinyin;
mod row;
mod sort;
mod terms;

pub use filter::{Filter, Flag, Term, TermKind};
pub use fold::fold;
pub use id_part::IdPart;
pub use log_filter::{LogFilter, LogLine};
pub use parse::FilterProblem;
pub use row::{Glimpse, Row};
pub use sort::{Column, Direction, Sort};
