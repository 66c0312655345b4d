//! Looks through the open invitations, part by part, and through the customers in off-boarding,
//! and keeps what wants attention. It holds no more than it shows.

use partnerdesk_domain::{
    CustomerId, HandOver, Invitation, InvitationId, InvitationStage, InvitationStatus, Span,
    Timestamp,
};
use partnerdesk_ports::{InvitationQuery, Query, Start, Window};
use partnerdesk_search::{Filter, Row};

use crate::effect::{Effect, Slot};
use crate::msg::{Reply, Ticket};
use crate::screens::Context;

/// A letter that waits this long to be finished or sent is due.
const PATIENCE: Span = Span::days(3);
/// So many invitations are looked through at once.
const PART: usize = 500;
/// No more of a kind than this are shown: the oldest of them.
const MOST: usize = 500;

/// Why something is due, most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Matter {
    /// No answer came in time.
    Overdue {
        /// When it was sent.
        sent: Timestamp,
        /// When an answer was expected.
        expected: Timestamp,
    },
    /// A letter is ready and was not sent.
    Unsent(HandOver),
    /// A draft was not finished.
    Stale,
    /// A customer is being off-boarded, with so many active subscriptions left.
    Ending(u32),
}

/// What the line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// An invitation, and its customer where it has one.
    Invitation(InvitationId, Option<CustomerId>),
    /// A customer.
    Customer(CustomerId),
}

/// Something that wants attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) matter: Matter,
    pub(super) company: String,
    pub(super) since: Timestamp,
    pub(super) target: Target,
}

/// How far the looking has come.
pub(super) struct Gathering {
    invitations: Slot,
    customers: Slot,
    asked: Option<Ticket>,
    offset: u64,
    /// Overdue, unsent, stale, off-boarding: each with how many there are.
    kinds: [(Vec<Item>, usize); 4],
}

impl Gathering {
    /// Nothing was looked through.
    pub(super) fn new(cx: &mut Context<'_>) -> Self {
        Self {
            invitations: cx.slot(),
            customers: cx.slot(),
            asked: None,
            offset: 0,
            kinds: <[(Vec<Item>, usize); 4]>::default(),
        }
    }

    /// Looks through everything, from the beginning.
    pub(super) fn begin(&mut self, cx: &mut Context<'_>) {
        self.offset = 0;
        self.kinds = <[(Vec<Item>, usize); 4]>::default();
        self.ask_part(cx);
    }

    fn ask_part(&mut self, cx: &mut Context<'_>) {
        use InvitationStage::{Draft, Ready, Sent};
        let query = InvitationQuery {
            stages: vec![Draft, Ready, Sent],
            offset: self.offset,
            len: PART,
            ..InvitationQuery::default()
        };
        self.asked = Some(cx.ask(Effect::LoadInvitations {
            slot: self.invitations,
            query: Box::new(query),
        }));
    }

    fn ask_customers(&mut self, cx: &mut Context<'_>) {
        let query = Query {
            filter: Filter::parse_partial("rel:ending").0,
            ..Query::default()
        };
        self.asked = Some(cx.ask(Effect::LoadPage {
            slot: self.customers,
            query: Box::new(query),
            window: Window {
                start: Start::Rank(0),
                len: MOST,
            },
        }));
    }

    /// Takes an answer and asks for the next part. Everything, once there is no part left: what
    /// is shown, and how much there is.
    pub(super) fn receive(
        &mut self,
        cx: &mut Context<'_>,
        ticket: Ticket,
        reply: &Reply,
    ) -> Option<(Vec<Item>, usize)> {
        if self.asked != Some(ticket) {
            return None;
        }
        self.asked = None;
        match reply {
            Reply::Invitations(page) => {
                for invitation in &page.invitations {
                    self.keep(invitation, cx.shared.now);
                }
                self.offset += page.invitations.len() as u64;
                if page.invitations.is_empty() || page.total <= self.offset {
                    self.ask_customers(cx);
                } else {
                    self.ask_part(cx);
                }
                None
            }
            // The first rows may come early; the whole answer follows.
            Reply::Page(page) if page.counting => {
                self.asked = Some(ticket);
                None
            }
            Reply::Page(page) => {
                let total = usize::try_from(page.total).unwrap_or(usize::MAX);
                self.kinds[3] = (page.rows.iter().map(ending).collect(), total);
                let kinds = std::mem::take(&mut self.kinds);
                let total = kinds.iter().map(|(_, count)| count).sum();
                Some((
                    kinds.into_iter().flat_map(|(items, _)| items).collect(),
                    total,
                ))
            }
            _ => None,
        }
    }

    /// Invitations come newest first: of too many, the ones that came first give way.
    fn keep(&mut self, invitation: &Invitation, now: Timestamp) {
        let Some((kind, matter, since)) = matter(invitation, now) else {
            return;
        };
        let (items, count) = &mut self.kinds[kind];
        *count += 1;
        let item = Item {
            matter,
            company: invitation.company.to_string(),
            since,
            target: Target::Invitation(invitation.id, invitation.customer),
        };
        let at = items.partition_point(|known| known.since <= since);
        items.insert(at, item);
        items.truncate(MOST);
    }
}

fn matter(invitation: &Invitation, now: Timestamp) -> Option<(usize, Matter, Timestamp)> {
    let waited = |since: Timestamp| since.plus(PATIENCE) <= now;
    match invitation.status {
        InvitationStatus::Sent { at, follow_up } if follow_up <= now => {
            let matter = Matter::Overdue {
                sent: at,
                expected: follow_up,
            };
            Some((0, matter, follow_up))
        }
        InvitationStatus::Ready { at, by } if waited(at) => Some((1, Matter::Unsent(by), at)),
        InvitationStatus::Draft if waited(invitation.updated) => {
            Some((2, Matter::Stale, invitation.updated))
        }
        _ => None,
    }
}

fn ending(row: &Row) -> Item {
    Item {
        matter: Matter::Ending(row.subscriptions_active),
        company: row.name.clone(),
        since: row.updated,
        target: Target::Customer(row.id),
    }
}
