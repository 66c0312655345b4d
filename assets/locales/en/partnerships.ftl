### Partnerships between indirect providers and indirect resellers.

## Words

partnership-stage-invited = invited
partnership-stage-sent = waiting for an answer
partnership-stage-active = active
partnership-stage-ended = ended
counterpart-provider = indirect provider
counterpart-reseller = indirect reseller

## In the journal

journal-partnership-invite = invite partner
journal-partnership-sent = partner invitation sent
journal-partnership-accept = accept partnership
journal-partnership-end = end partnership
journal-partnership-edit = edit partner

## What happened

event-partnership-invited = The invitation of { $title } is in the book.
event-partnership-sent = The invitation of { $title } is sent.
event-partnership-accepted = The partnership with { $title } is active.
event-partnership-ended = The partnership with { $title } has ended.
event-partnership-edited = What is known of { $title } is saved.

## Reasons against something

refusal-wrong-counterpart = { $about } cannot be that kind of partner: a provider has resellers, a reseller has providers, and only a provider sends the invitation.
    .fix = If the account's kind is recorded wrongly, correct it in the settings.
refusal-partnership-exists = There is a partnership with { $about } already.
    .fix = Open that one. One that has ended does not stand in the way.
refusal-partner-is-ourselves = { $about } has your own Microsoft ID.
    .fix = Enter the Microsoft ID of the other partner.
refusal-partner-outside-region = { $about } is outside your region: provider and reseller work in the same one.
    .fix = Check both countries. In another region you need another account.
refusal-partnership-not-active = The partnership with { $about } is not active.
    .fix = Wait until the reseller has authorised the provider, and record it under partnerships.

short-wrong-counterpart = not that kind of partner
short-partnership-exists = partnership exists
short-partner-is-ourselves = our own ID
short-partner-outside-region = partner outside the region
short-partnership-not-active = partnership not active

## What follows

consequence-provider-may-order = The provider may order and add subscriptions for the reseller's customers.
consequence-provider-sees-directory = The provider gets administrative access to the reseller's own directory. It can be taken away in the admin center.
consequence-customers-stay = Customers that both serve stay as they are.
consequence-admin-access-stays = Administrative access to customers stays as it is.
consequence-partner-not-notified = Nobody is notified: telling the partner, in writing, is up to you.
consequence-no-new-orders = The provider can order nothing new for the reseller's customers.
