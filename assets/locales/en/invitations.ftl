### The invitation ledger and what is due.
