//! The letter of one invitation: the values that its template is filled with, taken from the
//! records. A preview and the hand-over both come from here, so that what was seen is what leaves.

use partnerdesk_domain::{
    AdminStanding, AgentName, Composed, Customer, Fields, Invitation, InviteLink, PartnerAccount,
    Stage,
};

use crate::catalogue::{FIRST_CONTACT, Purpose, REINSTATE, THROUGH_PROVIDER};
use crate::engine::compose;
use crate::grants::grants_summary;
use crate::template::TemplateName;

/// The values for an invitation as it stands: with the link that follows from the account now,
/// and under the customer's present name.
pub fn fields_for(
    account: &PartnerAccount,
    customer: Option<&Customer>,
    invitation: &Invitation,
    agent: &AgentName,
) -> Fields {
    let content = &invitation.content;
    let link = account.tenant.map_or_else(
        || invitation.link.clone(),
        |tenant| InviteLink::new(tenant, &invitation.kind, content.includes_admin),
    );
    let customer = customer.filter(|known| Some(known.id) == invitation.customer);
    let name = customer.map_or(&invitation.company, Customer::name);
    let grants = grants_summary(content.language, content.includes_admin);
    Fields::new(account, content, &link, name.as_str(), agent, grants)
}

/// The letter of an invitation as it stands, or everything that is wrong with it.
pub fn compose_for(
    account: &PartnerAccount,
    customer: Option<&Customer>,
    invitation: &Invitation,
    agent: &AgentName,
) -> Composed {
    let content = &invitation.content;
    let fields = fields_for(account, customer, invitation, agent);
    compose(&content.subject, &content.body, &fields)
}

/// The name of the letter that fits what is asked for and where the customer stands.
pub fn fitting(purpose: Purpose, customer: Option<&Customer>) -> TemplateName {
    let had_us = customer.is_some_and(|it| {
        it.relationship.stage() == Stage::Ended
            || it.admin_access.standing() == AdminStanding::Revoked
    });
    let name = match purpose {
        _ if had_us => REINSTATE,
        Purpose::Reseller => FIRST_CONTACT,
        Purpose::ThroughProvider => THROUGH_PROVIDER,
    };
    TemplateName::parse(name).expect("the shipped names are names")
}
