//! Which referral is meant, and all of them: by identity, by the beginning of one, in a tab, with
//! a text.

use std::sync::Arc;

use partnerdesk_domain::{
    Action, Matter, MatterKind, Referral, ReferralId, ReferralTab, Refusal, Timestamp,
};
use partnerdesk_ports::{Book, MatterQuery};
use partnerdesk_search::fold;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// A shorter beginning is more likely a slip than a name.
const SHORTEST: usize = 4;

impl Desk<'_> {
    /// Every referral, the newest first. Only those see them who deal with them.
    pub(super) fn referrals(&self, book: &dyn Book) -> Result<Vec<Arc<Referral>>, Failure> {
        self.require(Action::ManageReferrals)?;
        let matters = book.matters(MatterQuery::of_kind(MatterKind::Referral))?;
        let referral = |matter| match matter {
            Matter::Referral(referral) => Some(referral),
            _ => None,
        };
        let mut all: Vec<Arc<Referral>> = matters.into_iter().filter_map(referral).collect();
        all.sort_by_key(|it| std::cmp::Reverse((it.received, it.id)));
        Ok(all)
    }

    /// The referral that this names.
    pub(super) fn referral(&self, book: &dyn Book, named: &str) -> Result<Arc<Referral>, Failure> {
        let all = self.referrals(book)?;
        if let Ok(id) = named.parse::<ReferralId>() {
            let found = all.into_iter().find(|it| it.id == id);
            return found.ok_or_else(|| Refusal::NoSuchMatter(id.into()).into());
        }
        let wanted = named.trim().to_ascii_lowercase();
        let like =
            |it: &Arc<Referral>| SHORTEST <= wanted.len() && it.id.to_string().starts_with(&wanted);
        let mut fits: Vec<Arc<Referral>> = all.into_iter().filter(like).collect();
        let count = fits.len();
        match fits.pop() {
            Some(only) if count == 1 => Ok(only),
            _ => {
                let args = [("given", named.into()), ("count", count.into())];
                let text = self.locale.with("cli-referral-unknown", &args);
                Err(Failure::Said(Exit::Usage, text))
            }
        }
    }
}

/// Whether a referral is listed in a tab and has a text in its names.
pub(super) fn fits(
    referral: &Referral,
    now: Timestamp,
    tab: Option<ReferralTab>,
    text: &[String],
) -> bool {
    let names = fold(&format!("{} {}", referral.company.name, referral.deal.name));
    tab.is_none_or(|tab| tab.holds(referral, now))
        && text.iter().all(|word| names.contains(&fold(word)))
}
