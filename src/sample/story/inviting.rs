//! Invitations: drafted, sent, answered or not.

use partnerdesk_domain::{
    Command, CompanyName, EmailAddress, HandOver, InvitationId, InvitationKind, PersonName,
};

use super::WAYS_OUT;
use crate::agents::Agent;
use crate::letters::content;
use crate::naming;
use crate::pen::Pen;

/// Companies that are not in the book have names from far behind in the lists.
const STRANGERS_FROM: u64 = 50_000;

/// Begins an invitation to the customer; none if the rules refuse it.
pub(crate) fn draft(pen: &mut Pen, who: Agent, includes_admin: bool) -> Option<InvitationId> {
    let id = pen.new_invitation();
    let content = Box::new(content(&pen.profile, includes_admin));
    let command = Command::DraftInvitation {
        id,
        customer: Some(pen.id()),
        company: pen.profile.name.clone(),
        kind: InvitationKind::Reseller,
        content,
    };
    pen.write(who, command);
    (pen.customer().open_invitation == Some(id)).then_some(id)
}

fn hand_over(pen: &mut Pen, who: Agent, invitation: InvitationId) {
    let by = *pen.chance.pick(&WAYS_OUT);
    pen.hand_over(who, invitation, by);
}

/// Drafts, hands over and sends an invitation to the customer.
pub(crate) fn send(pen: &mut Pen, days_ago: u32, includes_admin: bool) -> InvitationId {
    pen.on(days_ago);
    send_now(pen, includes_admin)
}

fn send_now(pen: &mut Pen, includes_admin: bool) -> InvitationId {
    let who = pen.seller();
    let id = draft(pen, who, includes_admin).expect("only plots that may invite do so");
    hand_over(pen, who, id);
    pen.write(who, Command::MarkSent(id));
    id
}

/// The steps of an invitation that goes out about the time at which the story stands.
pub(crate) fn invited(pen: &mut Pen) {
    send_now(pen, true);
}

/// Records what came of an invitation.
pub(crate) fn answer(pen: &mut Pen, days_ago: u32, command: Command) {
    pen.on(days_ago);
    let who = pen.seller();
    pen.write(who, command);
}

/// Records that the customer accepted.
pub(crate) fn accept(pen: &mut Pen, days_ago: u32, invitation: InvitationId) {
    let customer = None;
    let command = Command::RecordAcceptance {
        invitation,
        customer,
    };
    answer(pen, days_ago, command);
}

/// Lapsed, opened again, written anew and sent once more.
pub(crate) fn resent(pen: &mut Pen) {
    let id = send(pen, 19, true);
    answer(pen, 6, Command::RecordLapse(id));
    pen.on(3);
    let who = pen.seller();
    pen.write(who, Command::ResendInvitation(id));
    let mut letter = content(&pen.profile, true);
    letter.subject.insert_str(0, "Reminder: ");
    pen.write(who, Command::ReviseInvitation(id, Box::new(letter)));
    hand_over(pen, who, id);
    pen.write(who, Command::MarkSent(id));
}

/// An invitation that somebody is still writing.
pub(crate) fn drafting(pen: &mut Pen) {
    pen.on(2);
    let who = pen.seller();
    let id = draft(pen, who, true).expect("only plots that may invite do so");
    let mut letter = content(&pen.profile, true);
    letter.body.push_str("\nPS: ");
    pen.write(who, Command::ReviseInvitation(id, Box::new(letter)));
}

/// An invitation that is checked and waits to be sent.
pub(crate) fn ready(pen: &mut Pen) {
    pen.on(1);
    let who = pen.seller();
    let id = draft(pen, who, true).expect("only plots that may invite do so");
    pen.hand_over(who, id, HandOver::Marked);
}

/// While looking after one prospect, the seller writes to another company, which is not in the
/// book.
pub(crate) fn stranger(pen: &mut Pen) {
    pen.on(3);
    let who = pen.seller();
    let (seed, locale) = (pen.sample.seed, pen.profile.locale);
    let company = naming::company(seed, locale, STRANGERS_FROM + pen.profile.index, false);
    let person = naming::person(locale, &mut pen.chance);
    let address = format!("{}@{}.example", person.mailbox, company.slug);
    let mut letter = content(&pen.profile, true);
    letter.recipient = EmailAddress::parse(&address).ok();
    letter.recipient_name = PersonName::parse(&person.name).ok();
    let id = pen.new_invitation();
    let command = Command::DraftInvitation {
        id,
        customer: None,
        company: CompanyName::parse(&company.name).expect("made names are names"),
        kind: InvitationKind::Reseller,
        content: Box::new(letter),
    };
    pen.write(who, command);
    hand_over(pen, who, id);
    pen.write(who, Command::MarkSent(id));
}
