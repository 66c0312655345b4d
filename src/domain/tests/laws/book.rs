//! A small book in memory: it loads the records that a command is about, keeps what the events
//! make of them, and writes a journal, as a store does.

use std::collections::BTreeMap;

use partnerdesk_domain::*;

use crate::records::{
    account, admin_agent, customer, customer_id, day, entry, partners, subscription,
};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Book {
    pub(crate) account: PartnerAccount,
    pub(crate) customers: BTreeMap<CustomerId, Customer>,
    pub(crate) invitations: BTreeMap<InvitationId, Invitation>,
    pub(crate) matters: Matters,
}

pub(crate) fn first() -> CustomerId {
    customer_id(1)
}

/// The second customer stands in the second row of a dual partner.
pub(crate) fn second() -> CustomerId {
    CustomerId {
        capacity: Capacity::IndirectReseller,
        ..customer_id(2)
    }
}

impl Book {
    /// Two customers: one with everything that can be bought, one that is only known.
    pub(crate) fn at_the_start() -> Self {
        let of = |id: &str, category, commerce, parent: Option<&str>| Subscription {
            category,
            commerce,
            parent: parent.and_then(|id| id.parse().ok()),
            ..subscription(id)
        };
        let served = Customer {
            subscriptions: vec![
                of("add-on", Category::License, Commerce::Legacy, Some("base")),
                of("base", Category::License, Commerce::Legacy, None),
                of("nce", Category::AzurePlan, Commerce::NewCommerce, None),
                of("software", Category::Software, Commerce::Legacy, None),
            ],
            ..customer(1)
        };
        let known = Customer {
            id: second(),
            relationship: Relationship::None,
            ..customer(2)
        };
        let all = [served, known];
        Self {
            account: account(),
            customers: all.into_iter().map(|one| (one.id, one)).collect(),
            invitations: BTreeMap::new(),
            matters: partners(),
        }
    }

    /// The records that a command is judged by.
    pub(crate) fn state_for(&self, command: &Command) -> State {
        let invitation = command
            .invitation()
            .and_then(|id| self.invitations.get(&id));
        let invited = invitation.and_then(|invitation| invitation.customer);
        let customer = command.customer().or(invited);
        State {
            account: self.account.clone(),
            customer: customer.and_then(|id| self.customers.get(&id)).cloned(),
            invitation: invitation.cloned(),
            matters: self.matters.clone(),
        }
    }

    pub(crate) fn state_of(&self, customer: &Customer) -> State {
        State {
            matters: self.matters.clone(),
            ..State::of_customer(self.account.clone(), customer.clone())
        }
    }

    pub(crate) fn decide(
        &self,
        actor: &Actor,
        at: Timestamp,
        command: &Command,
    ) -> Result<Decision, Refused> {
        decide(actor, at, &self.state_for(command), command)
    }

    /// Keeps what an event makes of its record. The record alone is loaded: an event that needs
    /// another one to be applied would not come out the same from a journal.
    pub(crate) fn apply(&mut self, actor: &Actor, at: Timestamp, event: &Event) {
        let mut state = State {
            account: self.account.clone(),
            ..State::default()
        };
        match event {
            Event::Account { .. } | Event::Matter(_) => {}
            Event::Customer(id, _) => state.customer = self.customers.get(id).cloned(),
            Event::Invitation(id, _) => state.invitation = self.invitations.get(id).cloned(),
        }
        evolve(&mut state, actor, at, event);
        self.account = state.account;
        self.customers
            .extend(state.customer.map(|one| (one.id, one)));
        self.invitations
            .extend(state.invitation.map(|one| (one.id, one)));
        for matter in state.matters.iter() {
            self.matters.insert(matter.clone());
        }
    }

    /// Decides and applies; the entry of the journal, if anything happened.
    pub(crate) fn attempt(
        &mut self,
        actor: &Actor,
        at: Timestamp,
        command: &Command,
    ) -> Option<Entry> {
        let events = self.decide(actor, at, command).ok()?.events;
        for event in &events {
            self.apply(actor, at, event);
        }
        let happened = !events.is_empty();
        happened.then(|| entry(actor, at, command, events))
    }

    /// The book without the marks of who touched it last and when.
    pub(crate) fn without_stamps(&self) -> Self {
        let mut book = self.clone();
        for customer in book.customers.values_mut() {
            customer.version = Version(0);
            customer.updated = day(0);
            let confirmed = &mut customer.owner_role_confirmed;
            *confirmed = confirmed.map(|_| day(0));
            for resource in Resource::ALL {
                customer.permissions.of_mut(*resource).changed = None;
            }
            // One of which nothing is done is as good as none.
            let begun = customer.offboarding.take();
            customer.offboarding = begun.filter(|begun| !begun.done.is_empty());
            if let Some(offboarding) = &mut customer.offboarding {
                offboarding.begun = day(0);
                offboarding.begun_by = admin_agent().name;
                for when in offboarding.done.values_mut() {
                    *when = (day(0), admin_agent().name);
                }
            }
            if let Relationship::Ending { begun, .. } = &mut customer.relationship {
                *begun = day(0);
            }
        }
        let unstamped = |matter: &Matter| match matter {
            Matter::Partnership(record) => Partnership {
                stamp: Stamp::new(day(0), record.stamp.made_by.clone()),
                ..(**record).clone()
            }
            .into(),
            other => other.clone(),
        };
        book.matters = self.matters.iter().map(unstamped).collect();
        for invitation in book.invitations.values_mut() {
            invitation.version = Version(0);
            invitation.updated = day(0);
        }
        book
    }
}
