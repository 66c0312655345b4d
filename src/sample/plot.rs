//! Which customer goes through what: sixty plots, and how a customer of each stands when it
//! comes into the book and when the month is over.

use partnerdesk_domain::{AdminStanding, Resource, Stage};

use crate::catalogue::Basket;
use crate::locale::{ROUND, place_in_round};

/// What a customer goes through in the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plot {
    /// Nothing but ordinary work.
    Settled,
    /// A school with its qualification.
    School,
    /// Allowed to buy Azure reservations.
    BuysReservations,
    /// Allowed to buy savings plans.
    BuysSavingsPlans,
    /// Allowed to buy both.
    BuysBoth,
    /// Was allowed for a while.
    BoughtBefore,
    /// Took delegated administration away.
    AdminLost,
    /// Took it away and is asked for it again.
    AdminAskedAgain,
    /// Took it away and gave it back.
    AdminGrantedAgain,
    /// Never gave it.
    NoAdmin,
    /// Has something of every kind that stands in the way of ending.
    Blocked,
    /// Has nothing that stands in the way.
    Clear,
    /// Off-boarding has begun, nothing is cleared.
    EndingBlocked,
    /// Off-boarding, one thing left.
    EndingNearlyClear,
    /// Off-boarding, nothing left.
    EndingClear,
    /// Changed its mind.
    OffboardingAbandoned,
    /// Ended in the month.
    EndedLately,
    /// Ended before the book was begun.
    EndedLongAgo,
    /// Ended and invited again.
    Returning,
    /// Ended, invited again and back.
    Returned,
    /// Known, never invited.
    Prospect,
    /// An invitation is being written.
    Drafting,
    /// An invitation is written and not sent.
    ReadyToSend,
    /// Invited some days ago.
    Invited,
    /// Invited so long ago that one should ask.
    Overdue,
    /// No answer came.
    Lapsed,
    /// No answer came and it was sent once more.
    Resent,
    /// Said no.
    Declined,
    /// Was invited by mistake.
    Withdrawn,
    /// Said yes.
    Accepted,
    /// Lives where we may not sell.
    OutsideRegion,
}

use Plot as P;

/// The plots of the first sixty customers.
const DESK: [Plot; 60] = [
    P::Settled,
    P::Blocked,
    P::BuysReservations,
    P::Overdue,
    P::EndingNearlyClear,
    P::AdminLost,
    P::EndedLately,
    P::Prospect,
    P::Invited,
    P::Accepted,
    P::Drafting,
    P::School,
    P::Settled,
    P::Settled,
    P::OutsideRegion,
    P::Blocked,
    P::Settled,
    P::Lapsed,
    P::Clear,
    P::BuysBoth,
    P::EndingBlocked,
    P::Settled,
    P::Withdrawn,
    P::Settled,
    P::EndedLongAgo,
    P::Settled,
    P::ReadyToSend,
    P::Returned,
    P::NoAdmin,
    P::Settled,
    P::Declined,
    P::AdminAskedAgain,
    P::Returning,
    P::BuysSavingsPlans,
    P::Settled,
    P::Invited,
    P::EndingClear,
    P::Settled,
    P::Settled,
    P::BoughtBefore,
    P::Prospect,
    P::EndedLately,
    P::Overdue,
    P::School,
    P::AdminLost,
    P::OffboardingAbandoned,
    P::Settled,
    P::Accepted,
    P::EndingNearlyClear,
    P::BuysReservations,
    P::EndedLongAgo,
    P::Resent,
    P::Invited,
    P::AdminGrantedAgain,
    P::Drafting,
    P::EndedLately,
    P::Blocked,
    P::Clear,
    P::EndingBlocked,
    P::NoAdmin,
];

/// How a customer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outline {
    /// The relationship.
    pub(crate) stage: Stage,
    /// Delegated administration.
    pub(crate) admin: AdminStanding,
    /// What it has bought.
    pub(crate) basket: Basket,
    /// What it may buy for itself.
    pub(crate) permissions: &'static [Resource],
}

impl Plot {
    /// The plot of a customer. In later rounds the plots move against the languages, so that
    /// neither tells the other.
    pub(crate) fn of_customer(index: u64) -> Self {
        let shift = (index / ROUND % ROUND) * 7;
        DESK[place_in_round(index % ROUND + shift)]
    }

    /// Whether the customer is known without ever having been one.
    pub(crate) fn is_prospect(self) -> bool {
        self.opening().stage == Stage::None
    }

    /// Whether somebody writes to it, so that its address has to be known.
    pub(crate) fn is_written_to(self) -> bool {
        self.is_prospect()
            || matches!(
                self,
                P::Returning | P::Returned | P::AdminAskedAgain | P::AdminGrantedAgain
            )
    }

    /// Whether it goes on with us, so that its terms are worth recording.
    pub(crate) fn goes_on(self) -> bool {
        matches!(
            self,
            P::Settled | P::School | P::NoAdmin | P::BuysReservations | P::AdminLost
        )
    }

    /// How the customer stands when it comes into the book at the beginning of the month.
    pub(crate) fn opening(self) -> Outline {
        let customer = |basket| Outline {
            stage: Stage::Active,
            admin: AdminStanding::Granted,
            basket,
            permissions: &[],
        };
        match self {
            P::Settled
            | P::AdminLost
            | P::AdminAskedAgain
            | P::AdminGrantedAgain
            | P::OffboardingAbandoned => customer(Basket::Office),
            P::School => customer(Basket::School),
            P::BuysReservations | P::BuysSavingsPlans | P::BuysBoth | P::BoughtBefore => {
                customer(Basket::Azure)
            }
            P::NoAdmin => Outline {
                admin: AdminStanding::NotGranted,
                ..customer(Basket::Office)
            },
            P::Blocked | P::EndingBlocked | P::EndingNearlyClear => customer(Basket::Everything),
            P::Clear => customer(Basket::Cleared),
            P::EndingClear | P::EndedLately => customer(Basket::Leaving),
            P::EndedLongAgo | P::Returning | P::Returned => Outline {
                stage: Stage::Ended,
                admin: AdminStanding::Revoked,
                ..customer(Basket::Cleared)
            },
            P::Prospect
            | P::Drafting
            | P::ReadyToSend
            | P::Invited
            | P::Overdue
            | P::Lapsed
            | P::Resent
            | P::Declined
            | P::Withdrawn
            | P::Accepted
            | P::OutsideRegion => Outline {
                stage: Stage::None,
                admin: AdminStanding::NotGranted,
                ..customer(Basket::Nothing)
            },
        }
    }

    /// How it stands at the end of the month: for customers that come into the book as they are
    /// then, without the month being played.
    pub(crate) fn closing(self) -> Outline {
        let opening = self.opening();
        let ending = |basket| Outline {
            stage: Stage::Ending,
            basket,
            ..opening
        };
        match self {
            P::BuysReservations => Outline {
                permissions: &[Resource::AzureReservations],
                ..opening
            },
            P::BuysSavingsPlans => Outline {
                permissions: &[Resource::AzureSavingsPlans],
                ..opening
            },
            P::BuysBoth => Outline {
                permissions: Resource::ALL,
                ..opening
            },
            P::AdminLost | P::AdminAskedAgain => Outline {
                admin: AdminStanding::Revoked,
                ..opening
            },
            P::EndingBlocked => ending(Basket::Everything),
            P::EndingNearlyClear => ending(Basket::NearlyCleared),
            P::EndingClear => ending(Basket::Cleared),
            P::EndedLately => P::EndedLongAgo.opening(),
            P::Returned | P::Accepted => P::Settled.opening(),
            _ => opening,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_round_has_the_plots_of_the_desk() {
        let counted = |round: u64| {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for index in round * ROUND..(round + 1) * ROUND {
                *counts
                    .entry(format!("{:?}", Plot::of_customer(index)))
                    .or_default() += 1;
            }
            counts
        };
        let desk = counted(0);
        assert_eq!(desk.len(), P::OutsideRegion as usize + 1);
        for round in [1, 7, 59, 60, 1_000] {
            assert_eq!(counted(round), desk, "{round}");
        }
    }
}
