//! Who acts: the four roles of a partner's people, and an agent in one of them.
//! What each may do stands in `policy`.

use crate::words::AgentName;

/// A role of a partner's employee (documentation page "Permissions overview").
///
/// In a local book it is a chosen persona that guards against mistakes, not a security boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Runs the partner's directory and agreements.
    GlobalAdmin,
    /// Manages customers with every right towards them.
    AdminAgent,
    /// Wins customers and keeps their subscriptions.
    SalesAgent,
    /// Looks customers up and helps them.
    HelpdeskAgent,
}

impl Role {
    /// Every role, strongest first.
    pub const ALL: [Self; 4] = [
        Self::GlobalAdmin,
        Self::AdminAgent,
        Self::SalesAgent,
        Self::HelpdeskAgent,
    ];

    /// The stable name in commands and exports.
    pub fn code(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "global-admin",
            Self::AdminAgent => "admin-agent",
            Self::SalesAgent => "sales-agent",
            Self::HelpdeskAgent => "helpdesk-agent",
        }
    }

    /// The role of a stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A person at the desk, in the role they act in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who it is.
    pub name: AgentName,
    /// In which role.
    pub role: Role,
}
