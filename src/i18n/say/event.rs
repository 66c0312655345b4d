//! Words for what happened, told to the one who did it. What follows from it for others is said
//! as consequences and warnings.

use partnerdesk_domain::{
    CustomerEvent, Event, InvitationEvent, Status, SubscriptionId, Switch, Tag,
};

use crate::locale::Locale;

impl Locale {
    /// What happened, as one sentence: "Tagged "vip"."
    pub fn event(&self, event: &Event) -> String {
        match event {
            Event::Account { .. } => self.text("event-account-changed"),
            Event::Customer(_, event) => self.customer_event(event),
            Event::Invitation(_, event) => self.invitation_event(event),
            Event::Matter(event) => self.matter_event(event),
        }
    }

    fn customer_event(&self, event: &CustomerEvent) -> String {
        use CustomerEvent as E;
        match event {
            E::Added(customer) => self.naming("event-added", "customer", customer.name()),
            E::Imported(customer) => self.naming("event-imported", "customer", customer.name()),
            E::SubscriptionsImported { after, .. } => self.with(
                "event-subscriptions-imported",
                &[("count", after.len().into())],
            ),
            E::AliasChanged {
                after: Some(alias), ..
            } => self.naming("event-alias-set", "alias", alias),
            E::AliasChanged { after: None, .. } => self.text("event-alias-removed"),
            E::NoteChanged { after: Some(_), .. } => self.text("event-note-set"),
            E::NoteChanged { after: None, .. } => self.text("event-note-removed"),
            E::TagsChanged { added, removed } => self.tags_changed(added, removed),
            E::DetailsChanged { .. } => self.text("event-details-changed"),
            E::OffboardingBegun => self.text("event-offboarding-begun"),
            E::OffboardingAbandoned => self.text("event-offboarding-abandoned"),
            E::RelationshipEnded { .. } => self.text("event-relationship-ended"),
            E::RelationshipStarted {
                admin_granted: true,
                ..
            } => self.text("event-relationship-started-with-admin"),
            E::RelationshipStarted {
                admin_granted: false,
                ..
            } => self.text("event-relationship-started"),
            E::AdminAccessLost => self.text("event-admin-access-lost"),
            E::OwnerRoleConfirmed {
                confirmed: true, ..
            } => self.text("event-owner-role-confirmed"),
            E::OwnerRoleConfirmed {
                confirmed: false, ..
            } => self.text("event-owner-role-open"),
            E::PermissionSwitched { resource, to, .. } => {
                let key = match to {
                    Switch::On => "event-permission-on",
                    Switch::Off => "event-permission-off",
                };
                self.with(key, &[("resource", self.resource(*resource).into())])
            }
            E::SubscriptionsChanged { before, after } => self.subscriptions_changed(before, *after),
            E::InvitationOpened(_) => self.text("event-invitation-opened"),
            E::InvitationClosed(_) => self.text("event-invitation-closed"),
            E::Revised { change, .. } => self.change(change, &[]),
        }
    }

    fn invitation_event(&self, event: &InvitationEvent) -> String {
        match event {
            InvitationEvent::Drafted(_) => self.text("event-invitation-drafted"),
            InvitationEvent::Revised { .. } => self.text("event-invitation-revised"),
            InvitationEvent::HandedOver { by, .. } => self.with(
                "event-invitation-handed-over",
                &[("way", self.hand_over(*by).into())],
            ),
            InvitationEvent::StatusChanged { after, .. } => {
                let stage = self.invitation_stage(after.stage());
                self.with("event-invitation-moved", &[("stage", stage.into())])
            }
            InvitationEvent::Matched(_) => self.text("event-invitation-matched"),
            InvitationEvent::DispatchChanged { after, .. } => {
                let stage = self.dispatch_stage(after.stage());
                self.with("event-dispatch-changed", &[("stage", stage.into())])
            }
            InvitationEvent::Delivered { answer, .. } => self.with(
                "event-invitation-delivered",
                &[("answer", answer.as_str().into())],
            ),
        }
    }

    fn tags_changed(&self, added: &[Tag], removed: &[Tag]) -> String {
        let list = |tags: &[Tag]| self.all_of(tags.iter().map(|tag| self.quoted(tag.as_str())));
        let (added, removed) = (("added", list(added)), ("removed", list(removed)));
        let said = |(name, tags): (&'static str, String)| (name, tags.into());
        match (added.1.is_empty(), removed.1.is_empty()) {
            (false, false) => self.with("event-tags-changed", &[said(added), said(removed)]),
            (false, true) => self.with("event-tags-added", &[said(added)]),
            (true, _) => self.with("event-tags-removed", &[said(removed)]),
        }
    }

    fn subscriptions_changed(&self, before: &[(SubscriptionId, Status)], after: Status) -> String {
        let status = ("status", self.status(after).into());
        match before {
            [(id, _)] => {
                let subscription = ("subscription", id.as_str().into());
                self.with("event-subscription-changed", &[subscription, status])
            }
            several => {
                let count = ("count", several.len().into());
                self.with("event-subscriptions-changed", &[count, status])
            }
        }
    }

    /// A sentence about something by its name, which stands in quotes.
    fn naming(&self, key: &str, name: &str, what: &impl ToString) -> String {
        self.with(key, &[(name, self.quoted(&what.to_string()).into())])
    }
}
