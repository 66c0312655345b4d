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

## Customers in the indirect model

journal-reseller-assign = assign to a reseller
journal-provider-note = note a provider
journal-relationship-extend = extend to a provider

event-reseller-assigned = The indirect reseller of the customer is saved.
event-provider-noted = The indirect providers of the customer are saved.
event-relationship-extended = The customer is shared with the indirect provider.

refusal-no-provider = No indirect provider is your partner yet.
    .fix = Record the invitation of your provider under partnerships, and accept it. Then ask the customer.
refusal-only-providers-assign = { $about } can be assigned to a reseller by an indirect provider only.
    .fix = If the account's kind is recorded wrongly, correct it in the settings.
refusal-only-resellers-share = { $about } is not a customer that you serve as indirect reseller.
    .fix = A dual partner notes providers on its second row of the customer. A direct customer is extended to a provider.
refusal-only-direct-extended = { $about } is served as indirect reseller already.
    .fix = Only direct customers are extended to a provider. Use the customer's direct row.

short-no-provider = no provider is a partner
short-only-providers-assign = only providers assign
short-only-resellers-share = not served as reseller
short-only-direct-extended = not a direct customer

consequence-billing-profile-shared = The provider sees the customer's billing data.
consequence-admin-access-not-shared = The provider gets no administrative access to the customer by this.
consequence-attestation-lost = Your attestation of the agreement is void: the provider attests anew, or the customer accepts by itself.
consequence-customer-consent-needed = The customer has to have agreed to this: your agreement with it asks for that.

## The columns of a list, and the labels of one

partnership-column-partner = partner
partnership-column-counterpart = is our
partnership-column-status = status
partnership-column-since = since
partnership-column-country = country
partnership-column-id = ID
partnership-column-tenant = Microsoft ID
partnership-column-mpn-id = MPN ID
partnership-column-email = address

## On the command line

cli-matter-unknown = { $count ->
    [0] No { $kind } is called "{ $given }". Give its name, a beginning of it of at least three characters, or its ID.
   *[other] "{ $given }" names more than one { $kind }, or is too short. Give its ID.
}
cli-partnership-none = No partnership matches.
cli-partnership-next-send = Next: send your partner the link from the portal, since nothing is sent from here. Then say "partnerdesk partnership sent { $partner }", and accept once it has authorised you.
cli-partnership-next-accept = Next: authorise the provider in the portal, by the link that it sent you. Then say "partnerdesk partnership accept { $partner }".
cli-help-partnership = Partners of the indirect model: providers of a reseller, resellers of a provider
cli-help-partnership-list = List partnerships
    .text = Part of the partner's name
    .status = Only those that stand here; may be repeated
cli-help-partnership-show = Show a partnership
    .partner = The partner's name, its Microsoft ID, or the partnership's ID
cli-help-partnership-invite = Draw up the invitation of a reseller, or record that of your provider
    .tenant = The partner's Microsoft ID
    .name = Its name
    .mpn_id = Its location's MPN ID
    .country = Where it is, two letters
    .email = Whom to write to there
cli-help-partnership-sent = Record that the invitation was sent
    .partner = The partner's name, its Microsoft ID, or the partnership's ID
cli-help-partnership-accept = Record that the reseller authorised the provider
    .partner = The partner's name, its Microsoft ID, or the partnership's ID
cli-help-partnership-end = End a partnership; customers stay as they are
    .partner = The partner's name, its Microsoft ID, or the partnership's ID
    .confirm = The partner's name, to confirm
cli-help-partnership-edit = Correct what is recorded of a partner
    .partner = The partner's name, its Microsoft ID, or the partnership's ID
    .name = Its name
    .mpn_id = Its location's MPN ID
    .country = Where it is, two letters
    .email = Whom to write to there
cli-help-customer-assign = As provider, assign a customer to an indirect reseller
    .reseller = The reseller's name or ID
    .none = To none: it is a direct customer of yours
cli-help-customer-shared = As reseller, record that a provider shares a customer
    .provider = The provider's name or ID
    .no_more = It does so no more
cli-help-customer-extend = As dual partner, share a direct customer with an indirect provider
    .provider = The provider's name or ID
    .confirm = The customer's name, alias or domain, to confirm

## The screen

screen-partners = Partners
partners-filter-hint = { $key } filters by name, ID, status
partners-empty = No partners yet
partners-empty-hint = Indirect providers and resellers stand here. { $key } invites a reseller, or notes the invitation of your provider.
partners-end-title = End the partnership with { $name }
partners-ask-name = The name of the other partner
partners-ask-tenant = Its Microsoft ID
partners-ask-country = Its country, two letters; may stay empty

## A customer's partners

partners-none-yet = No partnership is active yet: see the partners.
partners-direct-customer = none: a direct customer
partners-is-so = now
partners-extend-title = Share the customer with { $name }
partners-fact-capacity = served
partners-fact-reseller = reseller
partners-fact-providers = providers
