//! The walk along the whole journal: whether each entry is there and follows from the one
//! before. It stops at the first that does not.

use partnerdesk_domain::Sequence;
use partnerdesk_ports::{ChainReport, Hash, Link, StoreError};
use redb::ReadableTable;

use super::Journal;
use crate::failure::Failure;

impl<T: ReadableTable<u64, &'static [u8]>> Journal<T> {
    /// Walks the whole journal; stops at the first entry that does not fit.
    pub(crate) fn verify(
        &self,
        mut visit: impl FnMut(&Link) -> Result<(), Failure>,
    ) -> Result<ChainReport, Failure> {
        let mut report = ChainReport {
            entries: 0,
            head: Hash::default(),
            broken: None,
        };
        let last = self.last()?;
        let mut in_runs = 0;
        for sequence in 1..=last {
            let problem = match self.link(Sequence(sequence)).map_err(StoreError::from) {
                Err(StoreError::Damaged { detail, .. }) if self.run(sequence).is_ok() => {
                    Some(detail)
                }
                Err(StoreError::Damaged { place, detail }) => Some(format!("{place}: {detail}")),
                Err(other) => return Err(other.into()),
                Ok(None) => Some("it is missing".to_owned()),
                Ok(Some(link)) if link.previous != report.head => {
                    Some("it does not follow from the entry before".to_owned())
                }
                Ok(Some(link)) => {
                    visit(&link)?;
                    report.head = link.hash;
                    None
                }
            };
            if problem.is_some() {
                report.broken = problem.map(|problem| (Sequence(sequence), problem));
                return Ok(report);
            }
            report.entries = sequence;
            in_runs += u64::from(self.run(sequence)?.is_some());
        }
        let told = self.last_run()?.map_or(0, |(_, facts)| facts.in_runs);
        if told != in_runs || self.entries.len()? != last - in_runs {
            let after = Sequence(last.saturating_add(1));
            report.broken = Some((after, "others stand there twice".to_owned()));
        }
        Ok(report)
    }
}
