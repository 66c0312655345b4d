//! What happens to the customers of the desk in the month: each plot, played out step by step
//! with the commands that people at the desk would give.

mod arriving;
mod desk_work;
mod inviting;
mod leaving;
mod permitting;

pub(crate) use arriving::{arrival, import_time};
pub(crate) use inviting::invited;

use partnerdesk_domain::{Command, HandOver};

use crate::Sample;
use crate::agents::Agent;
use crate::catalogue::Fresh;
use crate::pen::Pen;
use crate::plot::Plot;
use crate::profile::Profile;

/// The whole story of a customer of the desk. Its steps are in order within each thread of it,
/// not over all: whoever puts several stories together sorts them by time.
pub(crate) fn story(sample: &Sample, index: u64) -> Pen {
    let mut pen = Pen::new(*sample, Profile::new(sample, index));
    let arrived = arriving::arrive(&mut pen);
    play(&mut pen);
    desk_work::annotate(&mut pen, arrived);
    pen
}

fn play(pen: &mut Pen) {
    match pen.profile.plot {
        Plot::Settled => desk_work::settled(pen),
        Plot::School | Plot::NoAdmin | Plot::Clear | Plot::EndedLongAgo => {}
        Plot::BuysReservations => permitting::reservations(pen),
        Plot::BuysSavingsPlans => permitting::savings_plans(pen),
        Plot::BuysBoth => permitting::both_unconfirmed(pen),
        Plot::BoughtBefore => permitting::for_a_while(pen),
        Plot::AdminLost => lose_admin(pen, 7),
        Plot::AdminAskedAgain => {
            lose_admin(pen, 8);
            inviting::send(pen, 5, true);
        }
        Plot::AdminGrantedAgain => {
            lose_admin(pen, 17);
            let sent = inviting::send(pen, 16, true);
            inviting::accept(pen, 9, sent);
        }
        Plot::Blocked => leaving::refused(pen),
        Plot::EndingBlocked => leaving::begin(pen, 6),
        Plot::EndingNearlyClear => {
            leaving::begin(pen, 11);
            leaving::clear_until(pen, 9, 1);
        }
        Plot::EndingClear => {
            leaving::begin(pen, 9);
            leaving::clear_until(pen, 4, 0);
        }
        Plot::OffboardingAbandoned => leaving::abandoned(pen),
        Plot::EndedLately => leaving::ended(pen),
        Plot::Returning => {
            inviting::send(pen, 4, true);
        }
        Plot::Returned => {
            let sent = inviting::send(pen, 15, true);
            inviting::accept(pen, 8, sent);
            arriving::buy(pen, 5, Fresh::Starter, 6);
        }
        Plot::Prospect => inviting::stranger(pen),
        Plot::Drafting => inviting::drafting(pen),
        Plot::ReadyToSend => inviting::ready(pen),
        Plot::Invited => {
            inviting::send(pen, 5, true);
        }
        Plot::Overdue => {
            inviting::send(pen, 14, true);
        }
        Plot::Lapsed => {
            let sent = inviting::send(pen, 18, false);
            inviting::answer(pen, 3, Command::RecordLapse(sent));
        }
        Plot::Resent => inviting::resent(pen),
        Plot::Declined => {
            let sent = inviting::send(pen, 12, true);
            inviting::answer(pen, 7, Command::RecordDecline(sent));
        }
        Plot::Withdrawn => {
            let sent = inviting::send(pen, 9, true);
            inviting::answer(pen, 8, Command::WithdrawInvitation(sent));
        }
        Plot::Accepted => {
            let includes_admin = pen.profile.index.is_multiple_of(2) || pen.profile.index < 10;
            let sent = inviting::send(pen, 12, includes_admin);
            inviting::accept(pen, 6, sent);
            arriving::buy(pen, 4, Fresh::Starter, 5);
        }
        Plot::OutsideRegion => outside_region(pen),
    }
}

fn lose_admin(pen: &mut Pen, days_ago: u32) {
    pen.on(days_ago);
    let who = pen.seller();
    pen.write(who, Command::RecordAdminLoss(pen.id()));
}

/// The rules refuse to invite a company outside our region.
fn outside_region(pen: &mut Pen) {
    pen.on(10);
    inviting::draft(pen, Agent::WuJo, true);
}

/// How letters usually leave.
const WAYS_OUT: [HandOver; 3] = [
    HandOver::Clipboard,
    HandOver::MailProgram,
    HandOver::MailFile,
];
