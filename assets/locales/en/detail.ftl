### One customer: overview, blockers, subscriptions, notes.
