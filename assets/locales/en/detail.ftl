### One customer: overview, blockers, subscriptions, permissions, invitations, history, notes.

## The tabs, short enough to stand beside each other at 80 cells

detail-tab-overview = Overview
detail-tab-blockers = Blockers
detail-tab-subscriptions = Subs
detail-tab-permissions = Permissions
detail-tab-invitations = Invites
detail-tab-activity = Activity
detail-tab-notes = Notes

detail-not-read = The customer could not be read.

## The overview. Labels have ten cells.

detail-name = name
detail-tenant = tenant
detail-qualification = qualified
detail-contact = contact
detail-invitation = invited
detail-invitation-open = open
detail-since-date = { $what } since { $date }
detail-on-date = { $what } on { $date }
detail-ending = { $ending }, { $active }
detail-last-activity = Last activity
detail-state = Where it stands, and what you can do now
detail-you-are-here = you are here
detail-way-back = (invite)
detail-press-key = "{ $what }" is on the key { $key }, not on Enter.

## Blockers. A heading says what is done, or what is left.

detail-blockers = In the way of ending
detail-group-reservations = { $count ->
    [0] Azure reservations and savings plans: none left
    [one] { $count } Azure reservation or savings plan to cancel
   *[other] { $count } Azure reservations or savings plans to cancel
}
detail-group-software = { $count ->
    [0] Software purchases: none left
    [one] { $count } software purchase to cancel
   *[other] { $count } software purchases to cancel
}
detail-group-active = { $count ->
    [0] Subscriptions in use: none left
    [one] { $count } subscription in use to suspend
   *[other] { $count } subscriptions in use to suspend
}
detail-group-new-commerce = { $count ->
    [0] New-commerce subscriptions: none left
    [one] { $count } new-commerce subscription to cancel
   *[other] { $count } new-commerce subscriptions to cancel
}
detail-fix = { $fix } { $key }: { $label }
detail-dry-run-hint = { $key } dry run
detail-dry-run-title = Dry run: end the relationship with { $name }
detail-dry-run-now = Ended now, this would follow
detail-dry-run-blocked = It cannot be ended now
detail-dry-run-then = Once all of it is cancelled, this would follow from the end
detail-dry-run-note = This was a dry run. Nothing was written.

## Subscriptions

detail-subscriptions = Subscriptions
detail-no-subscriptions = No subscriptions are recorded.
detail-choose-subscription = Choose the subscription first.
detail-sub-column-product = Product
detail-sub-column-quantity = Qty
detail-sub-column-status = Status
detail-sub-column-category = Kind
detail-sub-column-commerce = Commerce
detail-sub-column-ends = Ends
detail-sub-column-blocks = Blocks?
detail-sub-started = started
detail-sub-ends = ends
detail-sub-add-on-of = add-on of
detail-sub-cancellable-until = can be cancelled until

## Permissions

detail-permissions = What the customer may buy for itself
detail-permission-untouched = never switched
detail-permission-changed = last changed { $date } by { $agent }
detail-permissions-hint = { $open } opens the switches. { $confirm } confirms the Owner role, or takes that back.

## Invitations

detail-new-invitation = { $key } new
detail-no-invitations = No invitations to this customer yet.
detail-column-drafted = Drafted
detail-column-recipient = Recipient
detail-column-stage = Status
detail-column-since = Since
detail-column-asks = Asks for
detail-column-by = By
detail-asks-admin = with admin
detail-asks-relationship = relationship

## Activity

detail-column-when = When
detail-column-action = Action
detail-column-result = What came of it

## Notes, and what is written about a customer

detail-note = Note
detail-no-note = There is no note yet.
detail-edit-hint = { $key } edit
detail-alias = Alias
detail-alias-hint = Your own short name, only in this book. Empty takes it away.
detail-list-name = List name
detail-list-name-hint = The name in the list, from the bill-to address. Empty: the tenant's own.
detail-tenant-name = Tenant name
detail-country = Country
detail-country-hint = Two letters, such as DE or CN. Empty takes it away.
detail-country-unknown = This is no country of the programme: type its two letters, such as DE.
detail-contact-name = Contact name
detail-contact-name-hint = As used in a greeting. Empty takes it away.
detail-contact-email = Contact e-mail
detail-contact-email-hint = One address. Empty takes it away.
detail-note-hint = Only in this book. Empty takes the note away.
detail-nothing-to-copy = There is nothing of it to copy.
text-box-unedited = The editor gave no text back. What was here before is still here.

## The customer as it was

then-banner = As it was after entry { $entry }, { $date }. Nothing can be changed here.
then-first = It was not in the book before this entry.
then-newest = There is no later entry about this customer.
then-not-yet = It was not in the book then.

detail-offboarding = Off-boarding, begun on { $date } by { $agent }: { $done } of { $count } steps done ({ $key } ticks one off)
detail-offboarding-steps = Off-boarding: { $done } of { $count } steps done ({ $key } ticks one off)
offboarding-step-customer-told = The customer was told in writing. Nobody else tells it.
offboarding-step-successor-known = It knows where it gets its licences from.
offboarding-step-data-handed-over = Its data was handed over, or it needs nothing.
offboarding-step-invoices-settled = The last invoices are settled.
offboarding-step-azure-roles-removed = Azure roles of your groups were removed. Nothing removes them by itself.
offboarding-step-partner-list-checked = The customer looked at its list of partners and found you gone.
