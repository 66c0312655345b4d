//! What a list asks of a store, and the window it gets. No question has "everything" as answer.

use partnerdesk_domain::{CustomerId, Invitation, InvitationStage, MatterKind};
use partnerdesk_search::{Filter, Row, Sort};

/// Which customers, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Which.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
}

/// Where a window begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// At this rank, counted from 0. Beyond the end, the last full window is given.
    Rank(u64),
    /// So that this customer is in it, `lead` rows below its first one; at the rank `otherwise`
    /// when the customer is not among those asked for.
    Around {
        /// The customer to be in the window.
        customer: CustomerId,
        /// How many rows to have before it, where there are so many.
        lead: u64,
        /// Where to begin when it is not there.
        otherwise: u64,
    },
}

/// A part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Where it begins.
    pub start: Start,
    /// How many rows at most.
    pub len: usize,
}

/// The part of a list that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// The rank of the first one.
    pub start: u64,
    /// How many customers the filter lets through.
    pub total: u64,
    /// How many customers the book holds.
    pub book: u64,
    /// Whether the total is what has been counted so far, and the exact one follows.
    pub counting: bool,
}

/// Which invitations: newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitationQuery {
    /// Only those of this customer.
    pub customer: Option<CustomerId>,
    /// Only those that stand at one of these; all when empty.
    pub stages: Vec<InvitationStage>,
    /// Only those whose company or recipient holds this folded text.
    pub needle: String,
    /// How many to leave out.
    pub offset: u64,
    /// How many at most.
    pub len: usize,
}

/// The invitations that were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitationPage {
    /// The invitations, newest first.
    pub invitations: Vec<Invitation>,
    /// How many there are in all.
    pub total: u64,
}

/// Which matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MatterQuery {
    /// Of this kind alone.
    pub kind: Option<MatterKind>,
    /// About this customer alone.
    pub customer: Option<CustomerId>,
}

impl MatterQuery {
    /// Every one of a kind.
    pub fn of_kind(kind: MatterKind) -> Self {
        Self {
            kind: Some(kind),
            customer: None,
        }
    }
}
