//! Words for matters of every kind. The sentences of one kind stand in a file of the catalogue
//! that is named after it; here is how their keys are put together.

use partnerdesk_domain::{Change, MatterEvent, MatterId, MatterKind};

use crate::arg::Arg;
use crate::locale::Locale;
use crate::say::Reason;

impl Locale {
    /// What a kind of matter is called: "partnership".
    pub fn matter_kind(&self, kind: MatterKind) -> String {
        self.coded("matter", kind.code())
    }

    /// Where a matter stands, by the stable word of its kind: "waiting for an answer".
    pub fn matter_stage(&self, kind: MatterKind, stage: &str) -> String {
        self.text(&format!("{}-stage-{stage}", kind.code()))
    }

    /// What happened, by its stable code. A change that we do not know, from a newer program, is
    /// told by its code.
    pub(crate) fn change(&self, change: &Change, args: &[(&str, Arg<'_>)]) -> String {
        let code = change.code();
        let known = self.find(&format!("event-{code}"), args);
        known.unwrap_or_else(|| self.with("event-other-change", &[("change", code.into())]))
    }

    pub(crate) fn matter_event(&self, event: &MatterEvent) -> String {
        let title = self.quoted(&event.after.title());
        self.change(&event.change, &[("title", title.into())])
    }

    pub(crate) fn of_matter(&self, key: &str, id: MatterId) -> Reason {
        let kind = self.matter_kind(id.kind());
        let args = [("kind", kind.into()), ("id", id.to_string().into())];
        self.reason(key, &args)
    }

    pub(crate) fn wrong_matter_stage(
        &self,
        kind: MatterKind,
        stage: &str,
        needs: &[&str],
    ) -> Reason {
        let needs = self.one_of(needs.iter().map(|stage| self.matter_stage(kind, stage)));
        let args = [
            ("title", self.matter_kind(kind).into()),
            ("stage", self.matter_stage(kind, stage).into()),
            ("needs", needs.into()),
        ];
        self.reason("refusal-wrong-matter-status", &args)
    }
}
