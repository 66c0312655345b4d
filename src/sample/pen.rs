//! Writes down what happens to one customer, day after day, and keeps its records beside it, so
//! that each step can look at what the ones before have led to.

use partnerdesk_domain::{
    Command, Confirmation, Customer, CustomerId, HandOver, InvitationId, OperationId, Sequence,
    Span, State, Timestamp,
};
use partnerdesk_letters::compose_for;
use partnerdesk_ports::{Judged, Write, judge};

use crate::Sample;
use crate::agents::Agent;
use crate::calendar::working_time;
use crate::chance::{Chance, Purpose};
use crate::locale::Locale;
use crate::profile::Profile;

/// The story of one customer, as far as it is written.
pub(crate) struct Pen {
    /// The book it belongs to.
    pub(crate) sample: Sample,
    /// Whom it is about.
    pub(crate) profile: Profile,
    /// Small decisions.
    pub(crate) chance: Chance,
    /// What has been written, in the order of writing.
    pub(crate) writes: Vec<Write>,
    identities: Chance,
    state: State,
    at: Timestamp,
}

impl Pen {
    /// A story of which nothing is written.
    pub(crate) fn new(sample: Sample, profile: Profile) -> Self {
        let index = profile.index;
        Self {
            sample,
            chance: Chance::new(sample.seed, Purpose::Story, index),
            identities: Chance::new(sample.seed, Purpose::Operations, index),
            state: State {
                account: sample.account(),
                ..State::default()
            },
            at: sample.now,
            writes: Vec::new(),
            profile,
        }
    }

    /// Goes on at some time of the working day so many days ago.
    pub(crate) fn on(&mut self, days_ago: u32) {
        let minute = self.chance.between(30, 540);
        self.at = working_time(self.sample.now, days_ago, minute);
    }

    /// Goes on at exactly this time.
    pub(crate) fn at(&mut self, at: Timestamp) {
        self.at = at;
    }

    /// The time of the next step.
    pub(crate) fn time(&self) -> Timestamp {
        self.at
    }

    /// Writes one step down and takes it into the records, unless the rules refuse it. The next
    /// one is some minutes later.
    pub(crate) fn write(&mut self, who: Agent, command: Command) {
        let write = Write {
            operation: OperationId(self.identities.timed_guid(self.at)),
            actor: who.actor(),
            at: self.at,
            command,
            expected: None,
            undoes: None,
        };
        if let Judged::Apply { records, .. } = judge(&write, &self.state, Sequence(1)) {
            let state = &mut self.state;
            state.customer = records.customer.or(state.customer.take());
            state.invitation = records.invitation.or(state.invitation.take());
        }
        self.writes.push(write);
        let minutes = i64::from(self.chance.between(1, 14));
        self.at = self.at.plus(Span(minutes * 60_000));
    }

    /// A fresh invitation's identity. What is written next is about that one.
    pub(crate) fn new_invitation(&mut self) -> InvitationId {
        self.state.invitation = None;
        InvitationId(self.identities.timed_guid(self.at))
    }

    /// Hands the invitation over that is being written, with the letter as it stands.
    pub(crate) fn hand_over(&mut self, who: Agent, invitation: InvitationId, by: HandOver) {
        let State {
            account,
            customer,
            invitation: written,
            ..
        } = &self.state;
        let written = written
            .as_ref()
            .expect("only what was begun is handed over");
        let letter = compose_for(account, customer.as_ref(), written, &who.actor().name);
        let command = Command::HandOverInvitation {
            invitation,
            by,
            letter,
        };
        self.write(who, command);
    }

    /// Which customer.
    pub(crate) fn id(&self) -> CustomerId {
        self.profile.id
    }

    /// The customer's record as it is by now.
    pub(crate) fn customer(&self) -> &Customer {
        let customer = self.state.customer.as_ref();
        customer.expect("a story begins with the customer's arrival")
    }

    /// The customer's name, typed as confirmation.
    pub(crate) fn typed(&self) -> Confirmation {
        Confirmation::Typed(self.customer().name().to_string())
    }

    /// Who sells to this customer.
    pub(crate) fn seller(&mut self) -> Agent {
        match self.profile.locale {
            Locale::Chinese => Agent::WuJo,
            Locale::Italian | Locale::Spanish => Agent::Rossi,
            _ => *self.chance.pick(&Agent::SALES),
        }
    }

    /// Who administers for this customer.
    pub(crate) fn admin(&mut self) -> Agent {
        match self.profile.locale {
            Locale::Chinese => Agent::LiNa,
            _ => *self.chance.pick(&Agent::ADMINS),
        }
    }
}
