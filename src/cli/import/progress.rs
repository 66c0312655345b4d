//! The bar of an import: how far it is, how fast it goes, how long it will take. Drawn only
//! where a person looks.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use partnerdesk_exchange::Progress;
use partnerdesk_i18n::Locale;

use crate::desk::Desk;

/// A bar on the terminal, or nothing at all.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// A bar for a file of so many bytes.
    pub(super) fn new(desk: &Desk<'_>, size: u64) -> Self {
        let is_looked_at = desk.out.terminal().talk && !desk.session.json;
        let target = if is_looked_at {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let characters = if desk.session.ascii { "=> " } else { "━╸ " };
        let style = ProgressStyle::with_template("[{bar:16}] {percent:>3} % {msg} {eta_precise}")
            .expect("the template is our own")
            .progress_chars(characters);
        let bar = ProgressBar::with_draw_target(Some(size), target);
        bar.set_style(style);
        Self(bar)
    }

    /// Shows how far it is.
    pub(super) fn show(&self, locale: &Locale, progress: &Progress) {
        self.0.set_position(progress.bytes);
        let rows = progress.counts.rows;
        let milliseconds = u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX);
        let rate = rows.saturating_mul(1_000) / milliseconds.max(1);
        let args = [("rows", rows.into()), ("rate", rate.into())];
        self.0
            .set_message(locale.with("cli-import-progress", &args));
    }

    /// Takes it off the terminal: the summary says the rest.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }
}
