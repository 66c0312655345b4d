//! Laws of the activity log: newest first, in scopes, filtered, with names of today.

use partnerdesk_domain::{Command, InvitationId, Role, Sequence};
use partnerdesk_search::LogFilter;

use super::desk::{Desk, account, alias, content, customer_id, draft, listing};
use crate::log::{LogPage, LogQuery, LogScope};
use crate::shelf::Book;

/// Eight entries: account, two rows of a file, an alias, an invitation with a revision, a
/// refused attempt, another alias.
fn a_morning(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    desk.import(listing(7, "Contoso"));
    desk.import(listing(8, "Fabrikam"));
    desk.done(alias(7, "Conny"));
    desk.done(draft(1, Some(7), "Contoso"));
    let mut content = content();
    content.subject.push('!');
    desk.done(Command::ReviseInvitation(
        InvitationId(1),
        Box::new(content),
    ));
    desk.role = Role::HelpdeskAgent;
    assert!(
        desk.submit(Command::BeginOffboarding(customer_id(8)))
            .refused()
            .is_some()
    );
    desk.role = Role::AdminAgent;
    desk.done(alias(8, "Fabi"));
}

fn query(scope: LogScope) -> LogQuery {
    LogQuery {
        scope,
        len: 100,
        ..LogQuery::default()
    }
}

fn sequences(page: &LogPage) -> Vec<u64> {
    page.links
        .iter()
        .map(|link| link.entry.sequence.0)
        .collect()
}

/// Offset, length and "before" cut windows out of one list; both totals stay.
pub fn the_log_is_paged_newest_first(book: &mut dyn Book) {
    a_morning(book);
    let windows = [
        (0, 100, None, vec![8, 7, 6, 5, 4, 3, 2, 1], 8),
        (0, 3, None, vec![8, 7, 6], 8),
        (6, 3, None, vec![2, 1], 8),
        (9, 3, None, vec![], 8),
        (0, 2, Some(5), vec![4, 3], 4),
        (3, 9, Some(5), vec![1], 4),
        (0, 9, Some(1), vec![], 0),
        (0, 9, Some(100), vec![8, 7, 6, 5, 4, 3, 2, 1], 8),
    ];
    for (offset, len, before, expected, matching) in windows {
        let query = LogQuery {
            offset,
            len,
            before: before.map(Sequence),
            ..query(LogScope::All)
        };
        let page = book.log(&query).unwrap();
        assert_eq!(sequences(&page), expected, "{query:?}");
        assert_eq!((page.matching, page.total), (matching, 8), "{query:?}");
        assert_eq!(page.customers.len(), page.links.len());
        for link in &page.links {
            let entry = book.entry(link.entry.sequence).unwrap();
            assert_eq!(entry.as_ref(), Some(link));
        }
    }
}

/// The desk does not see rows of files and autosaved drafts; a customer and an invitation see
/// what is about them.
pub fn the_log_has_scopes(book: &mut dyn Book) {
    a_morning(book);
    for (scope, expected) in [
        (LogScope::Desk, vec![8, 7, 5, 4, 1]),
        (LogScope::Customer(customer_id(7)), vec![6, 5, 4, 2]),
        (LogScope::Customer(customer_id(8)), vec![8, 7, 3]),
        (LogScope::Customer(customer_id(9)), vec![]),
        (LogScope::Invitation(InvitationId(1)), vec![6, 5]),
        (LogScope::Invitation(InvitationId(2)), vec![]),
    ] {
        let page = book.log(&query(scope)).unwrap();
        assert_eq!(sequences(&page), expected, "{scope:?}");
        let number = expected.len() as u64;
        assert_eq!((page.matching, page.total), (number, number), "{scope:?}");
        let before = LogQuery {
            before: Some(Sequence(5)),
            offset: 1,
            len: 1,
            ..query(scope)
        };
        let older: Vec<u64> = expected.into_iter().filter(|at| *at < 5).collect();
        let page = book.log(&before).unwrap();
        assert_eq!(page.matching, older.len() as u64, "{scope:?}");
        let second: Vec<u64> = older.into_iter().skip(1).take(1).collect();
        assert_eq!(sequences(&page), second, "{scope:?}");
        assert_eq!(page.total, number);
    }
}

/// A filter looks at action, agent, result and the customer's name, and counts what fits.
pub fn the_log_is_filtered(book: &mut dyn Book) {
    a_morning(book);
    for (scope, text, expected) in [
        (LogScope::All, "action:alias", vec![8, 4]),
        (LogScope::All, "result:refused", vec![7]),
        (LogScope::All, "by:nobody", vec![]),
        (LogScope::All, "contoso", vec![6, 5, 4, 2]),
        (LogScope::Desk, "contoso", vec![5, 4]),
        (LogScope::Desk, "fabrikam action:alias", vec![8]),
        (
            LogScope::Customer(customer_id(7)),
            "action:invitation",
            vec![6, 5],
        ),
    ] {
        for (offset, len, before) in [(0, 100, None), (1, 1, None), (0, 2, Some(6))] {
            let query = LogQuery {
                scope,
                filter: LogFilter::parse(text),
                before: before.map(Sequence),
                offset,
                len,
            };
            let fits: Vec<u64> = expected
                .iter()
                .copied()
                .filter(|at| before.is_none_or(|before| *at < before))
                .collect();
            let page = book.log(&query).unwrap();
            assert_eq!(page.matching, fits.len() as u64, "{query:?}");
            let skip = usize::try_from(offset).unwrap();
            let window: Vec<u64> = fits.into_iter().skip(skip).take(len).collect();
            assert_eq!(sequences(&page), window, "{query:?}");
        }
    }
}

/// A line names its customer as it is called now; one that never came into the book has none.
pub fn the_log_calls_customers_by_their_name_of_today(book: &mut dyn Book) {
    a_morning(book);
    let mut desk = Desk::at(book);
    let mut renamed = listing(7, "Contoso Holding");
    renamed.tenant_name = partnerdesk_domain::CompanyName::parse("Contoso").ok();
    let write = partnerdesk_domain::OperationId(99);
    let write = crate::write::Write {
        operation: write,
        ..desk.write(Command::ImportCustomer(Box::new(renamed)))
    };
    desk.book.submit(&write).unwrap();
    let write = crate::write::Write {
        operation: partnerdesk_domain::OperationId(100),
        ..desk.write(alias(9, "Nobody"))
    };
    assert!(desk.book.submit(&write).unwrap().refused().is_some());
    let page = desk.book.log(&query(LogScope::All)).unwrap();
    let names: Vec<Option<&str>> = page.customers.iter().map(Option::as_deref).collect();
    let (contoso, fabrikam) = (Some("Contoso Holding"), Some("Fabrikam"));
    assert_eq!(
        names,
        [
            None, contoso, fabrikam, fabrikam, contoso, contoso, contoso, fabrikam, contoso, None
        ]
    );
}
