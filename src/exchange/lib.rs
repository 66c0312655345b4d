//! Customer lists in and out: the portal's export, subscriptions, the full format.
