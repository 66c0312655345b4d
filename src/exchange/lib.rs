//! Customer lists in and out: the portal's export, subscriptions, the full format, referrals.
//! Reading is hostile-proof and streaming, writing is whole or not at all.

mod atomic_file;
mod attribute;
mod cell;
mod decode;
mod export;
mod fault;
mod field;
mod formula;
mod full;
mod headers;
mod import;
mod instant;
mod json;
mod json_lines;
mod listing;
mod mailing;
mod nul;
mod portal;
mod prospects;
mod records;
mod referrals;
mod rejected;
mod splitter;
mod subscriptions;
mod templates;
mod window;

pub use atomic_file::{AtomicFile, FileError, Overwrite};
pub use decode::{DAMAGED, Decoder, Encoding};
pub use export::{
    Contents, CsvStyle, ExportError, Exported, Format, RowsWritten, Target, Which, to_file,
    write_customers, write_given, write_log, write_subscriptions,
};
pub use fault::{BadRow, Refused, RowFault, Stopped};
pub use formula::{neutralise, restore};
pub use headers::Headers;
pub use import::{
    Change, Counts, Difference, EXAMPLES, End, ImportError, ImportOptions, Progress, Reject,
    Repeat, Report, Shape, Stamps, import,
};
pub use instant::{day_text, instant_text, parse_day, parse_instant};
pub use json::{CustomerJson, LogEntryJson, RowJson, SubscriptionJson};
pub use mailing::{MailingProgress, MailingRun, Standing, carry_out, standings};
pub use prospects::{
    Prospect, ProspectFault, ProspectsError, customers_as_prospects, read_prospects,
};
pub use records::{Record, Records, Row};
pub use referrals::{
    MOST_EXPORTED, MOST_IMPORTED, ReferralImport, ReferralImportError, ReferralImportReport,
    import_referrals, write_referrals,
};
pub use rejected::{Kept, RejectedFile, rejected_path};
pub use splitter::Limits;
pub use templates::{TemplateFault, read_templates, remove_template, write_template};
