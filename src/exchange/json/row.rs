//! A line of the customer list as published JSON.

use partnerdesk_domain::{Resource, Switch};
use partnerdesk_search::Row;
use serde::Serialize;

use crate::instant::instant_text;

/// A line of the customer list as published JSON: what every customer is shown with, without
/// reading whole customers. Keys that [`super::CustomerJson`] has too mean the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowJson {
    id: String,
    name: String,
    alias: Option<String>,
    domain: Option<String>,
    country: Option<String>,
    relationship: &'static str,
    delegated_admin: &'static str,
    agreement: &'static str,
    subscriptions_active: u32,
    subscriptions_total: u32,
    permissions_on: Vec<&'static str>,
    invited: bool,
    tags: Vec<String>,
    updated: String,
}

impl RowJson {
    /// A line of the list.
    pub fn of(row: &Row) -> Self {
        let switches = [
            (Resource::AzureReservations, row.reservations),
            (Resource::AzureSavingsPlans, row.savings_plans),
        ];
        let on = switches.into_iter().filter(|(_, to)| *to == Switch::On);
        Self {
            id: row.id.to_string(),
            name: row.name.clone(),
            alias: row.alias.clone(),
            domain: row.domain.clone(),
            country: row.country.map(|country| country.to_string()),
            relationship: row.stage.code(),
            delegated_admin: row.admin.code(),
            agreement: row.agreement.code(),
            subscriptions_active: row.subscriptions_active,
            subscriptions_total: row.subscriptions_total,
            permissions_on: on.map(|(resource, _)| resource.code()).collect(),
            invited: row.invited,
            tags: row.tags.clone(),
            updated: instant_text(row.updated),
        }
    }
}
