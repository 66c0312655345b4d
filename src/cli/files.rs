//! Files that commands write: whether one may be replaced, and what is said when it cannot be
//! written. Writing itself is the exchange's business.

use std::path::Path;

use partnerdesk_domain::Refusal;
use partnerdesk_exchange::{CsvStyle, ExportError, FileError, Format, Overwrite};

use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;

/// The form of an exported file, by its name in flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileFormat {
    Csv,
    JsonLines,
}

impl FileFormat {
    pub(crate) const ALL: [Self; 2] = [Self::Csv, Self::JsonLines];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }

    /// The form that was asked for, else the one that the name of the file tells.
    pub(crate) fn of(asked: Option<Self>, path: &Path) -> Self {
        let extension = path.extension().and_then(|it| it.to_str());
        let told = match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("jsonl" | "ndjson" | "json") => Self::JsonLines,
            _ => Self::Csv,
        };
        asked.unwrap_or(told)
    }
}

/// What `--force` says about a file that is there.
pub(crate) fn overwrite(force: bool) -> Overwrite {
    if force {
        Overwrite::Replace
    } else {
        Overwrite::Refuse
    }
}

impl Desk<'_> {
    /// How this form is written, with the person's settings.
    pub(crate) fn format(&self, format: FileFormat) -> Format {
        match format {
            FileFormat::Csv => Format::Csv(CsvStyle {
                byte_order_mark: self.world.settings.export_bom,
                ..CsvStyle::default()
            }),
            FileFormat::JsonLines => Format::JsonLines,
        }
    }

    /// Why a file was not written.
    pub(crate) fn file_failure(&self, error: &FileError) -> Failure {
        match error {
            FileError::Exists { path } => {
                self.failed("cli-fail-file-exists", &[("path", shown(path).into())])
            }
            FileError::NotAFile { path } => {
                self.failed("cli-fail-not-a-file", &[("path", shown(path).into())])
            }
            FileError::NoDirectory { path } => {
                self.failed("cli-fail-no-directory", &[("path", shown(path).into())])
            }
            FileError::Io { path, source } => {
                let args = [
                    ("path", shown(path).into()),
                    ("detail", source.to_string().into()),
                ];
                self.failed("cli-fail-write", &args)
            }
        }
    }

    /// Why nothing was exported to `path`.
    pub(crate) fn export_failure(&self, path: &Path, error: ExportError) -> Failure {
        match error {
            ExportError::File(error) => self.file_failure(&error),
            ExportError::Store(error) => error.into(),
            ExportError::NoSuchCustomer(id) => Refusal::NoSuchCustomer(Some(id)).into(),
            ExportError::Interrupted => {
                Failure::Said(Exit::Failed, self.locale.text("cli-export-stopped"))
            }
            other => {
                let args = [
                    ("path", shown(path).into()),
                    ("detail", other.to_string().into()),
                ];
                self.failed("cli-fail-write", &args)
            }
        }
    }
}
