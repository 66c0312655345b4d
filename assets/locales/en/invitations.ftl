### The invitation ledger and what is due.

## Steps of an invitation

step-accept-title = The customer accepted
step-accept-question = Record that { $company } has accepted? Afterwards:
step-accept-final = This cannot be taken back.
step-accept-hint = Not a customer of the book yet: whose Microsoft ID accepted?
step-withdraw-title = Withdraw the invitation
step-withdraw-question = Withdraw the invitation to { $company }? Afterwards:

## The ledger

invitations-column-company = Company
invitations-column-recipient = Recipient
invitations-column-status = Status
invitations-column-age = Age
invitations-column-follow-up = Follow up
invitations-column-language = Lang
invitations-column-admin = Admin
invitations-overdue = overdue
invitations-all = all invitations
invitations-filter-hint = { $key } filters: company, recipient, or status:sent,ready status:open
invitations-unknown = { $term } is not known. Known: { $known }
invitations-empty = No invitations yet.
invitations-empty-hint = Press i on a customer to write one.
invitations-hidden = { $count ->
    [one] { $count } invitation is hidden by it.
   *[other] { $count } invitations are hidden by it.
}
invitations-view-title = Show
invitations-view-all = All
invitations-view-open = Not answered yet
invitations-view-draft = Being written
invitations-view-ready = Ready, not sent
invitations-view-sent = Sent, waiting for an answer
invitations-view-accepted = Accepted
invitations-view-closed = Declined, lapsed, withdrawn

## What is due

due-column-what = What
due-column-company = Company
due-column-why = Why
due-column-since = Since
due-overdue = answer overdue
due-unsent = ready, not sent
due-stale = unfinished draft
due-ending = off-boarding
due-why-overdue = Sent { $sent }, an answer was expected by { $date }. Ask again, or record what came of it.
due-why-unsent = { $way }. Send it, then mark it sent.
due-why-stale = Last written on { $date }. Finish it or withdraw it.
due-why-ending = { $count ->
    [0] No active subscription is left. The relationship can be ended.
    [one] { $count } active subscription is left. Clear it, then end the relationship.
   *[other] { $count } active subscriptions are left. Clear them, then end the relationship.
}
due-count = { $count ->
    [0] nothing is due
    [one] { $count } thing wants attention
   *[other] { $count } things want attention
}
due-left-out = { $shown } of { $count } are shown
due-empty = Nothing is due.
due-empty-hint = Answers that are overdue, letters that were not finished or not sent for three days, and customers in off-boarding appear here.
