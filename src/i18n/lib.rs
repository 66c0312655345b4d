//! Every sentence the program says, in English and Simplified Chinese, and how it writes times
//! and numbers for people. It decides nothing and reads no environment: the language, the time
//! zone and the present are arguments.

mod arg;
mod catalogue;
mod language;
mod locale;
mod moment;
mod period;
mod say;

pub use arg::Arg;
pub use jiff::tz::TimeZone;
pub use language::Language;
pub use locale::Locale;
pub use say::Reason;
