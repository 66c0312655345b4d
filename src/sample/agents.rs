//! The people at the desk, each in the role they act in. All of them are invented.

use partnerdesk_domain::{Actor, AgentName, Role};

/// Somebody who works at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Agent {
    /// Runs the company's directory.
    Vogel,
    /// Looks after customers with every right; keeps the book.
    Becker,
    /// Looks after customers with every right, above all the Chinese ones.
    LiNa,
    /// Sells.
    WuJo,
    /// Sells.
    Rossi,
    /// Answers the telephone.
    Nowak,
}

impl Agent {
    /// Those who sell.
    pub(crate) const SALES: [Self; 2] = [Self::WuJo, Self::Rossi];
    /// Those with every right towards customers.
    pub(crate) const ADMINS: [Self; 2] = [Self::Becker, Self::LiNa];
    /// Those who note what they hear.
    pub(crate) const EVERYBODY: [Self; 5] = [
        Self::Becker,
        Self::LiNa,
        Self::WuJo,
        Self::Rossi,
        Self::Nowak,
    ];

    /// The name in the journal.
    fn name(self) -> &'static str {
        match self {
            Self::Vogel => "h.vogel",
            Self::Becker => "a.becker",
            Self::LiNa => "li.na",
            Self::WuJo => "wu.jo",
            Self::Rossi => "m.rossi",
            Self::Nowak => "t.nowak",
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Vogel => Role::GlobalAdmin,
            Self::Becker | Self::LiNa => Role::AdminAgent,
            Self::WuJo | Self::Rossi => Role::SalesAgent,
            Self::Nowak => Role::HelpdeskAgent,
        }
    }

    /// The person in their role.
    pub(crate) fn actor(self) -> Actor {
        Actor {
            name: AgentName::parse(self.name()).expect("the names above are names"),
            role: self.role(),
        }
    }
}
