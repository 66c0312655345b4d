//! Referrals in and out, in the columns of the portal's bulk file (documentation page "Bulk
//! operations"). What a row may change is decided by the domain.

mod columns;
mod errors;
mod import;
mod read;
mod write;

pub use import::{
    MOST_IMPORTED, ReferralImport, ReferralImportError, ReferralImportReport, import_referrals,
};
pub use write::{MOST_EXPORTED, write_referrals};
