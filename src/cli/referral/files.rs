//! `referral import` and `referral export`: the portal's bulk file of referrals.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use partnerdesk_domain::{Feature, Referral, ReferralTab, Refusal, Refused, offered};
use partnerdesk_exchange::{
    CsvStyle, MOST_EXPORTED, Overwrite, ReferralImport, ReferralImportError, ReferralImportReport,
    import_referrals, rejected_path, write_referrals,
};
use serde::Serialize;

use super::named::fits;
use crate::deed::Mode;
use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::import::failure::{file_failure, stopped_text};
use crate::value;

/// `referral import`
#[derive(Debug, Args)]
pub(crate) struct ImportLine {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

/// `referral export`
#[derive(Debug, Args)]
pub(crate) struct ExportLine {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[arg(long, value_name = "TAB", value_parser = value::coded(ReferralTab::ALL, ReferralTab::code))]
    tab: Option<ReferralTab>,
    #[arg(long)]
    force: bool,
}

/// An import, as programs read of it.
#[derive(Debug, Serialize)]
struct ImportShape {
    dry_run: bool,
    rows: u64,
    added: u64,
    changed: u64,
    unchanged: u64,
    rejected: u64,
    /// Where the rejected rows are, each with its reason in the column "Error".
    rejected_file: Option<String>,
    rejects: Vec<RejectShape>,
}

#[derive(Debug, Serialize)]
struct RejectShape {
    line: u64,
    column: Option<String>,
    code: &'static str,
    reason: String,
}

impl ImportLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mode = Mode::of(self.dry_run);
        let file = File::open(&self.file).map_err(|error| {
            let detail = error.to_string();
            let args = [
                ("path", shown(&self.file).into()),
                ("detail", detail.into()),
            ];
            desk.failed("cli-fail-read", &args)
        })?;
        if mode == Mode::Real {
            desk.require_writable()?;
        }
        let mut book = desk.open()?;
        let (locale, fresh) = (desk.locale, desk.world.fresh);
        let explain = |refused: &Refused| {
            let reasons = refused.reasons().iter();
            let texts: Vec<String> = reasons.map(|it| locale.refusal(it).what).collect();
            texts.join(" ")
        };
        let options = ReferralImport {
            actor: desk.session.actor.clone(),
            now: desk.now(),
            dry_run: self.dry_run,
            rejects: Some((rejected_path(&self.file), Overwrite::Replace)),
            fresh: &|| fresh(),
            explain: &explain,
        };
        let report = import_referrals(file, &mut *book, &options);
        let report = report.map_err(|error| failure(desk, error))?;
        Ok(self.tell(desk, &report))
    }

    fn tell(&self, desk: &mut Desk<'_>, report: &ReferralImportReport) -> Exit {
        let counts = report.counts;
        let exit = if counts.rejected == 0 {
            Exit::Done
        } else {
            Exit::Partly
        };
        let kept = report.kept.as_ref().map(|kept| shown(&kept.path));
        if desk.session.json {
            let reject = |it: &partnerdesk_exchange::Reject| RejectShape {
                line: it.line,
                column: it.column.clone(),
                code: it.code,
                reason: it.reason.clone(),
            };
            desk.out.json(&ImportShape {
                dry_run: self.dry_run,
                rows: counts.rows,
                added: counts.added,
                changed: counts.changed,
                unchanged: counts.unchanged,
                rejected: counts.rejected,
                rejected_file: kept,
                rejects: report.rejects.iter().map(reject).collect(),
            });
            return exit;
        }
        let key = if self.dry_run {
            "cli-import-would"
        } else {
            "cli-import-did"
        };
        let args = [
            ("rows", counts.rows.into()),
            ("added", counts.added.into()),
            ("changed", counts.changed.into()),
            ("unchanged", counts.unchanged.into()),
            ("repeated", 0_u64.into()),
            ("rejected", counts.rejected.into()),
        ];
        let text = desk.locale.with(key, &args);
        desk.out.line(&text);
        for reject in &report.rejects {
            let line = ("line", reject.line.to_string().into());
            let reason = ("reason", reject.reason.as_str().into());
            match &reject.column {
                Some(column) => {
                    let args = [line, ("column", column.into()), reason];
                    desk.say("cli-import-reject-in", &args);
                }
                None => desk.say("cli-import-reject", &[line, reason]),
            }
        }
        if let Some(path) = kept {
            let args = [("path", path.into()), ("count", counts.rejected.into())];
            desk.say("cli-import-rejected-file", &args);
        }
        if self.dry_run {
            desk.say("cli-dry-run", &[]);
        }
        exit
    }
}

fn failure(desk: &Desk<'_>, error: ReferralImportError) -> Failure {
    match error {
        ReferralImportError::File(refused) => file_failure(desk, &refused),
        ReferralImportError::Stopped(stopped) => {
            let detail = stopped_text(desk.locale, &stopped);
            desk.failed("cli-import-failed", &[("detail", detail.into())])
        }
        ReferralImportError::NotAllowed(refused) => refused.into(),
        ReferralImportError::Store(error) => error.into(),
        ReferralImportError::RejectsNotKept(error) => desk.file_failure(&error),
        other => desk.failed("cli-import-failed", &[("detail", other.to_string().into())]),
    }
}

impl ExportLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let book = desk.open()?;
        let now = desk.now();
        let account = book.account()?;
        if let Err(reasons) = offered(&account, Feature::Referrals) {
            let feature = Feature::Referrals;
            let refusal = |because| Refusal::NotOffered { feature, because };
            let refused = Refused::new(reasons.into_iter().map(refusal).collect());
            return Err(refused.expect("there is a reason").into());
        }
        let mut all = desk.referrals(&*book)?;
        all.retain(|it| fits(it, now, self.tab, &self.text));
        if MOST_EXPORTED < all.len() {
            let args = [("count", all.len().into()), ("limit", MOST_EXPORTED.into())];
            return Err(desk.failed("cli-referral-too-many", &args));
        }
        let rows: Vec<&Referral> = all.iter().map(|it| &**it).collect();
        let style = CsvStyle {
            byte_order_mark: desk.world.settings.export_bom,
            ..CsvStyle::default()
        };
        let fill = |out: &mut dyn Write| write_referrals(&rows, now, style, out);
        desk.write_out(&self.path, self.force, fill)
    }
}
