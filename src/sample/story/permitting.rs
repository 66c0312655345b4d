//! Purchase permissions: switched on and off by those who may, and tried by those who may not.

use partnerdesk_domain::{Command, Resource, Switch};

use crate::agents::Agent;
use crate::pen::Pen;

fn switch(pen: &mut Pen, who: Agent, resource: Resource, to: Switch) {
    let confirmation = (to == Switch::On).then(|| pen.typed());
    let customer = pen.id();
    pen.write(
        who,
        Command::SwitchPermission {
            customer,
            resource,
            to,
            confirmation,
        },
    );
}

fn confirm_owner(pen: &mut Pen, who: Agent) {
    pen.write(who, Command::ConfirmOwnerRole(pen.id(), true));
}

/// Somebody without the right tries first; then it is done properly.
pub(crate) fn reservations(pen: &mut Pen) {
    let without_right = if pen.profile.index == 2 {
        Agent::Nowak
    } else {
        Agent::Vogel
    };
    pen.on(16);
    switch(pen, without_right, Resource::AzureReservations, Switch::On);
    pen.on(15);
    let who = pen.admin();
    confirm_owner(pen, who);
    switch(pen, who, Resource::AzureReservations, Switch::On);
}

/// Savings plans alone.
pub(crate) fn savings_plans(pen: &mut Pen) {
    pen.on(11);
    let who = pen.admin();
    confirm_owner(pen, who);
    switch(pen, who, Resource::AzureSavingsPlans, Switch::On);
}

/// Both, although nobody has confirmed the Owner role.
pub(crate) fn both_unconfirmed(pen: &mut Pen) {
    pen.on(5);
    let who = pen.admin();
    for resource in Resource::ALL {
        switch(pen, who, *resource, Switch::On);
    }
}

/// On for two weeks, then off again.
pub(crate) fn for_a_while(pen: &mut Pen) {
    pen.on(18);
    confirm_owner(pen, Agent::LiNa);
    switch(pen, Agent::LiNa, Resource::AzureReservations, Switch::On);
    pen.on(6);
    switch(pen, Agent::Becker, Resource::AzureReservations, Switch::Off);
}
