### The activity log: columns, one entry, scopes, the chain.

log-title = Log
log-title-following = Log, following what is new
log-scope-desk = work at the desk
log-recent = last 30 days
log-all-time = all time
log-older = { $count ->
    [one] Nothing in the last 30 days. { $key } shows { $count } older entry.
   *[other] Nothing in the last 30 days. { $key } shows { $count } older entries.
}
log-scope-all = everything
log-filter-hint = { $key } filters: action:perm by:wu.jo since:2026-10 op:dap

log-column-when = When
log-column-who = Who
log-column-role = Role
log-column-customer = Customer
log-column-operation = Operation type
log-column-action = Action
log-column-result = Result
log-blocked = blocked ({ $count })
log-undo-of = (undo { $entry })

log-entry-title = Entry #{ $entry }
log-entry-whole = Entry
log-what = what
log-when = when
log-who = who
log-who-value = { $agent } ({ $role })
log-local = local
log-about = about
log-about-invitation = letter
log-about-us = our own account
log-not-in-book = a customer that is not in the book
log-change = change
log-reason = blocked
log-way-back = way back
log-hashes = chain
log-hash-whole = hash { $hash }
log-operation = operation { $id }
log-more = { $count ->
    [one] { $count } more line: { $key } shows it
   *[other] { $count } more lines: { $key } shows them
}

log-undoes = takes entry { $entry } back
log-stands = stands, can be taken back
log-taken-back = taken back by entry { $entry }
log-no-way-back = there is none
log-nothing-changed = nothing was changed
log-fate-unknown = can be tried: too far back to tell whether it was taken back

log-unconfirmed = not known to be met
log-voided = permissions void now
log-list-name = name in the list
log-contact-name = contact
log-contact-email = contact's address
log-recipient = recipient
log-recipient-name = greeting
log-mail-language = language of the letter
log-asks-admin = asks for delegated administration
log-subject = subject
log-body = letter

log-facet-customer = Everything about this customer
log-facet-desk = Work at the desk
log-facet-all = Everything: rows of files, autosaves
log-facet-refused = Only what was refused
log-facet-mine = Only mine

log-chain = chain: { $state }
log-chain-unverified = not checked yet
log-chain-checking = checking
log-chain-verified = { $count ->
    [one] verified: { $count } entry, head { $head }
   *[other] verified: { $count } entries, head { $head }
}
log-chain-newer = { $checked }, { $count } newer
log-chain-broken = BROKEN at entry { $at }

log-tail-on = New entries are followed: the cursor goes to the newest.
log-tail-off = New entries are not followed: the cursor stays with its entry.
log-no-customer = This entry is about no customer of the book.
log-empty-hint = What is done at this desk, by you and by others, appears here. Refused attempts too.
log-hidden = { $count ->
    [one] { $count } entry is hidden by it.
   *[other] { $count } entries are hidden by it.
}
log-export-hint = .csv or .jsonl; this scope and filter, times in UTC. Nothing is overwritten.
log-export-ending = The name has to end in .csv or .jsonl: it decides the form.
