//! Changing our own account: one field at a time, each change an entry of the journal. What does
//! not fit is explained and can be typed again.

use partnerdesk_domain::{
    AccountKind, Cloud, Command, CompanyName, Country, MicrosoftId, MpnId, PartnerAccount,
    ProgrammeStatus, State, decide,
};
use partnerdesk_i18n::Locale;

use crate::notice::Notice;
use crate::screens::Context;
use crate::screens::overlays::prompt::Prompt;
use crate::screens::overlays::why::Why;

use super::Settings;
use super::rows::Row;

impl Settings {
    /// Asks for another value. Whoever may not change the account learns it before typing, and
    /// the attempt is kept.
    pub(super) fn change_account(&mut self, cx: &mut Context<'_>, row: Row) {
        let account = &cx.shared.account;
        if cx.shared.read_only || refused(cx).is_some() {
            cx.submit(Command::SetAccount(Box::new(account.clone())), None);
        } else if row == Row::Requests {
            let mut account = account.clone();
            account.relationship_requests_granted = !account.relationship_requests_granted;
            submit(cx, account);
        } else if let Some(choices) = row.choices(cx.shared) {
            self.offer(cx, row, choices);
        } else {
            let text = row.value(cx.shared).unwrap_or_default();
            let hint = cx.shared.locale.text("setting-prompt-hint");
            self.prompt(cx, row, &text, hint);
        }
    }

    fn prompt(&mut self, cx: &mut Context<'_>, row: Row, text: &str, hint: String) {
        let title = row.label(&cx.shared.locale);
        self.question = Some(row);
        cx.over(Prompt::new(title, hint).with_text(text));
    }

    /// Takes a typed value, or explains what is wrong with it and asks again.
    pub(super) fn typed_in(&mut self, cx: &mut Context<'_>, row: Row, typed: &str) {
        match with_typed(&cx.shared.locale, &cx.shared.account, row, typed) {
            Ok(account) => submit(cx, account),
            Err(problem) => {
                cx.tell(Notice::trouble(problem.as_str()));
                self.prompt(cx, row, typed, problem);
            }
        }
    }

    /// Takes a value that was chosen from a list.
    pub(super) fn account_chosen(cx: &mut Context<'_>, row: Row, index: usize) {
        let mut account = cx.shared.account.clone();
        match row {
            Row::Kind => put(&mut account.kind, AccountKind::ALL, index),
            Row::Cloud => put(&mut account.cloud, Cloud::ALL, index),
            Row::Status => put(&mut account.status, ProgrammeStatus::ALL, index),
            _ => return,
        }
        submit(cx, account);
    }

    /// Explains whether the account may be changed.
    pub(super) fn why(&self, cx: &mut Context<'_>) {
        let row = self.current(cx.shared);
        match refused(cx).filter(|_| row.is_of_account()) {
            Some(reasons) => cx.over(Why::refused(&reasons)),
            None => cx.tell(Notice::info(row.about(&cx.shared.locale))),
        }
    }
}

fn put<T: Copy>(place: &mut T, all: &[T], index: usize) {
    if let Some(value) = all.get(index) {
        *place = *value;
    }
}

fn submit(cx: &mut Context<'_>, account: PartnerAccount) {
    cx.submit(Command::SetAccount(Box::new(account)), None);
}

/// What stands against changing the account, if anything does.
fn refused(cx: &Context<'_>) -> Option<Vec<partnerdesk_domain::Refusal>> {
    let account = &cx.shared.account;
    let state = State {
        account: account.clone(),
        ..State::default()
    };
    let same = Command::SetAccount(Box::new(account.clone()));
    let refused = decide(&cx.shared.actor, cx.shared.now, &state, &same).err()?;
    Some(refused.reasons().to_vec())
}

/// The account with a typed value in it; an empty text takes the value away.
fn with_typed(
    locale: &Locale,
    account: &PartnerAccount,
    row: Row,
    typed: &str,
) -> Result<PartnerAccount, String> {
    let mut account = account.clone();
    let blank = typed.trim().is_empty();
    match row {
        Row::Name => {
            let name = CompanyName::parse_optional(typed);
            account.name = name.map_err(|problem| locale.word_problem(&problem))?;
        }
        Row::Tenant if blank => account.tenant = None,
        Row::Tenant => {
            let tenant = typed.parse::<MicrosoftId>();
            account.tenant = Some(tenant.map_err(|problem| locale.malformed_id(&problem))?);
        }
        Row::Country if blank => account.country = None,
        Row::Country => {
            let unknown = || locale.with("setting-country-unknown", &[("given", typed.into())]);
            account.country = Some(Country::parse(typed).ok_or_else(unknown)?);
        }
        Row::Mpn => {
            let mpn = MpnId::parse_optional(typed);
            account.mpn_id = mpn.map_err(|_| locale.text("setting-mpn-unfit"))?;
        }
        _ => {}
    }
    Ok(account)
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnerdesk_i18n::Language;

    fn typed(row: Row, text: &str) -> Result<PartnerAccount, String> {
        let locale = Locale::in_utc(Language::English);
        with_typed(&locale, &PartnerAccount::default(), row, text)
    }

    #[test]
    fn what_fits_is_taken_and_nothing_takes_the_value_away() {
        let tenant = "6B1F0A52-0000-4000-8000-00000000002E";
        let account = typed(Row::Tenant, tenant).unwrap();
        assert_eq!(account.tenant.unwrap().to_string(), tenant.to_lowercase());
        assert_eq!(
            typed(Row::Country, " de ").unwrap().country,
            Country::parse("DE")
        );
        assert_eq!(
            typed(Row::Mpn, "4711").unwrap().mpn_id,
            MpnId::parse("4711").ok()
        );
        for row in [Row::Name, Row::Tenant, Row::Country, Row::Mpn] {
            assert_eq!(typed(row, "  ").unwrap(), PartnerAccount::default());
        }
    }

    #[test]
    fn what_does_not_fit_is_explained() {
        assert!(typed(Row::Tenant, "acme").unwrap_err().contains("\"acme\""));
        assert!(
            typed(Row::Country, "Germany")
                .unwrap_err()
                .contains("Germany")
        );
        assert!(typed(Row::Mpn, "47-11").unwrap_err().contains("digits"));
        let long = "x".repeat(CompanyName::LIMIT + 1);
        assert!(typed(Row::Name, &long).unwrap_err().contains("1,001"));
    }
}
