### The activity log: columns, entries, verification.
