//! `demo`: opens the program on a seeded sample, or writes the sample to a file. What is in the
//! sample is not known here.

use std::path::PathBuf;

use clap::Args;

use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::world::SampleKind;

/// `demo`
#[derive(Debug, Args)]
pub(crate) struct DemoLine {
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub(crate) customers: u32,
    #[arg(long, value_name = "PATH")]
    pub(crate) write: Option<PathBuf>,
}

impl DemoLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let Some(path) = self.write else {
            return Ok(Exit::Done);
        };
        let extension = path.extension().and_then(|it| it.to_str());
        let kind = match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("csv") => SampleKind::List,
            Some("redb") => SampleKind::Book,
            _ => {
                let text = desk.locale.text("cli-demo-extension");
                return Err(Failure::Said(Exit::Usage, text));
            }
        };
        let args = [("path", shown(&path).into())];
        if path.symlink_metadata().is_ok() {
            return Err(desk.failed("cli-fail-exists", &args));
        }
        (desk.world.sample)(kind, self.customers, &path).map_err(|error| {
            let detail = error.to_string();
            desk.failed(
                "cli-fail-write",
                &[("path", shown(&path).into()), ("detail", detail.into())],
            )
        })?;
        desk.say("cli-wrote-file", &args);
        Ok(Exit::Done)
    }
}
