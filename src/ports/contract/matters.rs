//! Laws of matters: kept and found by identity and kind, guarded by their own version, with a log
//! of their own, judged beside all that they need.

use partnerdesk_domain::{
    Matter, MatterId, MatterKind, Outcome, PartnershipCommand, PartnershipId, PartnershipStage,
    Refusal, Rule, Sequence, Subjects, Version,
};

use super::desk::{Desk, customer_id, invite, listing, partnership, provider, set_account};
use crate::log::{LogQuery, LogScope};
use crate::query::MatterQuery;
use crate::shelf::Book;
use crate::write::Write;

fn stage(matter: Option<Matter>) -> Option<PartnershipStage> {
    match matter {
        Some(Matter::Partnership(record)) => Some(record.status.stage()),
        _ => None,
    }
}

fn id(number: u128) -> MatterId {
    MatterId::Partnership(PartnershipId(number))
}

/// A matter is found by its identity, among its kind, and in the state of what names it.
pub fn a_matter_is_kept_and_found(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(set_account(provider()));
    assert_eq!(desk.book.matters(MatterQuery::default()).unwrap(), []);
    desk.done(partnership(2, invite(2, "Wingtip")));
    desk.done(partnership(1, invite(1, "Tailspin")));
    desk.done(partnership(2, PartnershipCommand::Accept));
    let book = desk.book;
    assert_eq!(
        stage(book.matter(id(1)).unwrap()),
        Some(PartnershipStage::Invited)
    );
    assert_eq!(
        stage(book.matter(id(2)).unwrap()),
        Some(PartnershipStage::Active)
    );
    assert_eq!(book.matter(id(3)).unwrap(), None);
    let of_kind = MatterQuery::of_kind(MatterKind::Partnership);
    let all = book.matters(of_kind).unwrap();
    let titles: Vec<String> = all.iter().map(Matter::title).collect();
    assert_eq!(titles, ["Tailspin", "Wingtip"]);
    let of_customer = MatterQuery {
        customer: Some(customer_id(7)),
        ..of_kind
    };
    assert_eq!(book.matters(of_customer).unwrap(), []);
    let alone = Subjects {
        matter: Some(id(2)),
        ..Subjects::default()
    };
    let state = book.state(&alone).unwrap();
    assert_eq!(state.matters.iter().collect::<Vec<_>>(), [&all[1]]);
    let whole = book.state(&Subjects::whole(None, None, None)).unwrap();
    assert_eq!(whole.matters.iter().count(), 2);
}

/// The version of the matter counts, not that of a customer.
pub fn a_stale_write_on_a_matter_is_refused(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(set_account(provider()));
    desk.import(listing(7, "Contoso"));
    desk.done(partnership(1, invite(1, "Tailspin")));
    let sent = partnership(1, PartnershipCommand::MarkSent);
    let stale = Write {
        expected: Some(Version(2)),
        ..desk.write(sent.clone())
    };
    let verdict = desk.book.submit(&stale).unwrap();
    assert_eq!(
        verdict.refused().unwrap().reasons(),
        [Refusal::Changed {
            expected: Version(2),
            found: Version(1)
        }]
    );
    let fresh = Write {
        expected: Some(Version(1)),
        ..desk.write(sent)
    };
    assert!(desk.book.submit(&fresh).unwrap().refused().is_none());
    let matter = desk.book.matter(id(1)).unwrap().unwrap();
    assert_eq!(matter.stamp().version, Version(2));
}

/// Its entries name it, refused ones too, and no other matter sees them.
pub fn a_matter_has_a_log_of_its_own(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(set_account(provider()));
    desk.done(partnership(1, invite(1, "Tailspin")));
    desk.done(partnership(2, invite(2, "Wingtip")));
    desk.done(partnership(1, PartnershipCommand::Accept));
    let again = desk.submit(partnership(1, PartnershipCommand::Accept));
    assert!(again.refused().is_some());
    let sequences = |scope, before: Option<u64>| {
        let query = LogQuery {
            scope,
            before: before.map(Sequence),
            len: 10,
            ..LogQuery::default()
        };
        let page = desk.book.log(&query).unwrap();
        assert_eq!(page.links.len() as u64, page.matching);
        let of = |link: &crate::chain::Link| link.entry.sequence.0;
        page.links.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(sequences(LogScope::Matter(id(1)), None), [5, 4, 2]);
    assert_eq!(sequences(LogScope::Matter(id(1)), Some(4)), [2]);
    assert_eq!(sequences(LogScope::Matter(id(2)), None), [3]);
    assert_eq!(sequences(LogScope::Matter(id(3)), None), []);
    let entry = desk.book.entry(Sequence(4)).unwrap().unwrap().entry;
    assert_eq!(entry.matter, Some(id(1)));
    assert_eq!(entry.action, "partnership.accept");
    assert!(matches!(entry.outcome, Outcome::Done(_)));
}

/// What stands beside it counts, also when it came in the same transaction.
pub fn a_matter_is_judged_beside_its_kind(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(set_account(provider()));
    let writes = [
        desk.write(partnership(1, invite(7, "Tailspin"))),
        desk.write(partnership(2, invite(7, "Tailspin again"))),
    ];
    let verdicts = desk.book.submit_many(&writes).unwrap();
    assert!(verdicts[0].refused().is_none());
    let reasons = verdicts[1].refused().unwrap().reasons();
    let rule = Rule::PartnershipExists;
    assert!(matches!(&reasons[0], Refusal::Rule { rule: found, .. } if *found == rule));
    let third = desk.submit(partnership(3, invite(7, "Tailspin")));
    assert!(third.refused().is_some());
}
