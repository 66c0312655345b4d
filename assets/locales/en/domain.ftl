### The words of the business: states, kinds, deeds, and what follows from them. The end of a key
### is the stable code of the thing, wherever it has one.

## Who. The part "one" is the role with its article.

role-global-admin = Global admin
    .one = a Global admin
role-admin-agent = Admin agent
    .one = an Admin agent
role-sales-agent = Sales agent
    .one = a Sales agent
role-helpdesk-agent = Helpdesk agent
    .one = a Helpdesk agent

account-kind-direct-reseller = direct reseller
account-kind-indirect-provider = indirect provider
account-kind-indirect-reseller = indirect reseller
account-kind-dual = direct and indirect reseller
cloud-public = Global
cloud-us-government = US Government
cloud-germany = Germany
cloud-china = China (21Vianet)
programme-active = in good standing
programme-restricted = no new sales
programme-suspended = suspended
programme-not-enrolled = not enrolled
capacity-primary = own capacity
capacity-indirect-reseller = as indirect reseller

region-africa = Africa
region-asia-pacific = Asia and Pacific
region-australia = Australia
region-brazil = Brazil
region-canada = Canada
region-europe = Europe
region-india = India
region-japan = Japan
region-korea = Korea
region-latin-america = Latin America
region-middle-east = Middle East and Eastern Europe
region-new-zealand = New Zealand
region-russia = Russia
region-taiwan = Taiwan
region-united-states = United States
region-china = mainland China

## How a customer stands

stage-none = none
stage-active = active
stage-ending = ending
stage-ended = ended
admin-none = not granted
admin-granted = granted
admin-lost = lost
agreement-none = not recorded
agreement-attested = attested by us
agreement-direct = accepted by customer
qualification-none = none
qualification-education = education
qualification-nonprofit = nonprofit
qualification-government-community-cloud = government community cloud
qualification-state-owned-entity = state-owned entity

## Subscriptions

category-license = licence
category-azure-plan = Azure plan
category-reservation = Azure reservation
category-savings-plan = Azure savings plan
category-software = software
category-marketplace = marketplace product
category-trial = trial
commerce-legacy = legacy
commerce-new-commerce = new commerce
billing-monthly = monthly
billing-annual = yearly
billing-triennial = every three years
billing-one-time = once
standing-pending = pending
standing-active = active
standing-suspended = suspended
standing-cancelled = cancelled
status-ends = active, ends { $date }
status-suspended-since = suspended since { $date }

## Invitations

invitation-draft = draft
invitation-ready = ready
invitation-sent = sent
invitation-accepted = accepted
invitation-declined = declined
invitation-lapsed = lapsed
invitation-withdrawn = withdrawn
kind-reseller = reseller
kind-indirect-reseller = through an indirect provider
hand-over-marked = marked ready
hand-over-clipboard = copied to the clipboard
hand-over-mail-program = opened in the mail program
hand-over-mail-file = written to a mail file
hand-over-outbox = put into the outbox
placeholder-invite-link = the personal link
placeholder-customer-name = the customer's name
placeholder-contact-name = the recipient's name
placeholder-partner-name = your company's name
placeholder-agent-name = your own name
placeholder-grants-summary = what accepting grants

## Purchase permissions

resource-azure-reservations = Azure reservations
resource-azure-savings-plans = Azure savings plans
switch-off = off
switch-on = on
precondition-relationship-active = The reseller relationship is active.
precondition-azure-plan = The customer has an Azure plan bought through you.
precondition-owner-role = A user of the customer has the Owner role on that plan.
finding-met = met
finding-unmet = not met
finding-unknown = unknown

## What roles may do: reads after "may"

action-see-customers = see the customers
action-export-customers = export the customer list
action-import-customers = import customers
action-annotate = change aliases, notes and tags
action-add-customer = add a customer
action-edit-customer = edit a customer
action-request-relationship = request a reseller relationship
action-end-relationship = end a reseller relationship
action-record-admin-access = record that delegated administration is lost
action-manage-subscriptions = change subscriptions
action-see-permissions = see what customers may buy
action-switch-permissions = change what a customer may buy
action-see-log = see the activity log
action-manage-account = change your partner account
action-see-agreement = see who agreed for a customer
action-attest = attest that a customer agreed
action-set-qualification = set a special qualification
action-assign-support-contact = choose support contacts
action-manage-referrals = answer and close referrals
action-edit-profile = edit the business profile
action-manage-admin-relationships = change granular admin relationships
action-manage-partner-users = manage your own users
action-manage-partnerships = invite partners and end partnerships
action-assign-reseller = assign customers to indirect resellers
action-extend-relationship = share a customer with an indirect provider
action-accept-transfer = accept transfers from partners
action-manage-customer-users = manage the users of customers

## What accounts are offered

feature-referrals = referrals
feature-business-profile = a business profile
feature-relationship-requests = requests for a reseller relationship
feature-omit-delegated-admin = requests without delegated administration privileges
feature-indirect-model = work through an indirect provider
feature-create-customers = new customers
feature-qualification = special qualifications of customers
feature-end-relationship = ending a reseller relationship
feature-purchase-permissions = purchases by customers themselves
feature-new-sales = new sales
feature-attestation = attesting that a customer agreed
feature-extension = sharing direct customers with an indirect provider
feature-granular-admin = granular admin relationships
feature-partner-users = your own users and their roles

## What could be done about a customer

opportunity-request = Request a relationship
opportunity-reinstate = Reinstate the relationship
opportunity-begin-offboarding = Begin off-boarding
opportunity-abandon-offboarding = Give up off-boarding
opportunity-end = End the relationship
opportunity-record-admin-loss = Record that delegated administration is lost
opportunity-switch = Switch purchases of { $resource }
opportunity-edit = Edit name, country and contact
opportunity-annotate = Edit alias, note and tags
opportunity-suspend = Suspend subscription { $subscription }
opportunity-reactivate = Reactivate subscription { $subscription }
opportunity-cancel = Cancel subscription { $subscription }

## What was done or tried, in the journal. Says nothing of whether it succeeded.

journal-account-set = set own account
journal-customer-add = add customer
journal-customer-create = create customer
journal-customer-import = import customer
journal-customer-edit = edit customer
journal-subscription-import = import subscriptions
journal-subscription-suspend = suspend subscription
journal-subscription-reactivate = reactivate subscription
journal-subscription-cancel = cancel subscription
journal-subscription-restore = restore subscriptions
journal-alias-set = set alias
journal-note-set = set note
journal-tag-change = change tags
journal-offboarding-begin = begin off-boarding
journal-offboarding-abandon = give up off-boarding
journal-relationship-end = end relationship
journal-admin-lost = record lost admin
journal-owner-role-confirm = confirm Owner role
journal-permission-on = switch permission on
journal-permission-off = switch permission off
journal-invitation-draft = draft invitation
journal-invitation-revise = revise invitation
journal-invitation-ready = invitation ready
journal-invitation-sent = invitation sent
journal-invitation-accepted = invitation accepted
journal-invitation-declined = invitation declined
journal-invitation-lapsed = invitation lapsed
journal-invitation-withdrawn = withdraw invitation
journal-invitation-resend = reopen to send again
journal-invitation-reopen = take back a step
journal-outbox-begin = begin sending
journal-outbox-delivered = invitation mailed
journal-outbox-deferred = mail to be tried again
journal-outbox-failed = mail failed
journal-outbox-lost = mail without an answer
journal-outbox-retry = send mail again
journal-outbox-drop = take out of the outbox

## What follows from a deed

consequence-leaves-list = The customer leaves the list of current customers and stays in the archive.
consequence-purchases-blocked = The customer can buy nothing more through you.
consequence-admin-access-dropped = Your delegated administration privileges end. Microsoft's pages disagree on this: ask the customer to look at its page "Partner relationships".
consequence-azure-roles-stay = Azure roles given to your groups of agents stay until the customer takes them away.
consequence-permission-voided = The customer may no longer buy { $resource } by itself.
consequence-customer-not-notified = Nobody is notified: telling the customer is up to you.
consequence-reinstate-needs-invitation = The only way back is a new invitation that the customer accepts.
consequence-relationship-active = You are the customer's reseller.
consequence-admin-access-granted = You have delegated administration privileges in the customer's directory.
consequence-subscriptions-stay-suspended = Suspended subscriptions stay suspended until you reactivate them.
consequence-we-pay = You pay for all { $resource } that the customer buys.
consequence-purchases-not-notified = You are not notified of purchases: look at the order history and the activity log in the portal.
consequence-we-serve-purchases = The customer cannot exchange, cancel or renew what it bought: you have to.
consequence-earlier-purchases-stay = What the customer bought before stays as it is.
consequence-users-locked-out = Users cannot use the product until it is reactivated.
consequence-data-kept-until = The data is kept until { $date } at least, then it is deleted.
consequence-still-billed = It is billed all the same: in new commerce only a cancellation ends the bill.
consequence-cancelled-for-good = Users and data lose the product for good.
consequence-in-use-until = It stays in use, and is billed, until its term ends on { $date }.
consequence-link-keeps-working = The link keeps working for whoever has it: it cannot be taken back.
consequence-local-only = Only this book knows of it. Nothing happens in the portal.

## What to know although nothing forbids it

warning-another-invitation-open = Another invitation to this customer is still open: { $invitation }.
warning-unconfirmed = Not confirmed: { $precondition }
warning-ends-with-term = It is too late to cancel at once: it ends with its term.
warning-ends-with-term-on = It is too late to cancel at once: it ends with its term on { $date }.
warning-country-unknown = Your country or the customer's is not recorded, so the region was not checked.
warning-undoes = This takes back entry #{ $sequence } of the activity log.

## What is wrong with an entered text

word-blank = This cannot be empty.
word-too-long = This has { $length } characters; { $limit } are allowed.
word-malformed = This does not have the right form.
id-malformed = "{ $given }" is no valid ID. A Microsoft ID looks like 6b1f0a52-0000-4000-8000-00000000002e.

## What happened, told to the one who did it

event-account-changed = Your own account was changed.
event-added = { $customer } was added.
event-imported = { $customer } was taken over from the file.
event-subscriptions-imported = { $count ->
    [one] { $count } subscription was taken over from the file.
   *[other] { $count } subscriptions were taken over from the file.
}
event-alias-set = The alias is { $alias } now.
event-alias-removed = The alias was removed.
event-note-set = The note was saved.
event-note-removed = The note was removed.
event-tags-added = Tagged { $added }.
event-tags-removed = No longer tagged { $removed }.
event-tags-changed = Tagged { $added }, no longer tagged { $removed }.
event-details-changed = Name, country and contact were saved.
event-offboarding-begun = Off-boarding has begun.
event-offboarding-abandoned = Off-boarding was given up.
event-relationship-ended = The relationship has ended.
event-relationship-started = The relationship is active.
event-relationship-started-with-admin = The relationship is active, with delegated administration privileges.
event-admin-access-lost = Recorded: delegated administration is lost.
event-owner-role-confirmed = The Owner role is confirmed.
event-owner-role-open = The Owner role is no longer confirmed.
event-permission-on = The customer may buy { $resource } by itself now.
event-permission-off = The customer may no longer buy { $resource } by itself.
event-subscription-changed = Subscription { $subscription }: { $status }.
event-subscriptions-changed = { $count } subscriptions together: { $status }.
event-invitation-opened = The customer has an open invitation.
event-invitation-closed = The customer's open invitation is closed.
event-invitation-drafted = The invitation was drafted.
event-invitation-revised = The draft was saved.
event-invitation-handed-over = The letter is ready: { $way }.
event-invitation-moved = The invitation: { $stage }.
event-invitation-matched = The invitation belongs to a customer of the book now.

journal-offboarding-done = off-boarding step done
journal-offboarding-open = off-boarding step reopened
event-invitation-delivered = The mail server took the letter ({ $answer }).
event-dispatch-changed = The letter in the outbox: { $stage }.

## The outbox

dispatch-queued = waiting to be sent
dispatch-sending = being sent
dispatch-deferred = tried again later
dispatch-failed = failed
dispatch-unknown = sent or not: unknown

trouble-unreachable = The mail server could not be reached.
    .fix = Check the network, and host and port in the settings.
trouble-timed-out = The mail server did not answer in time.
    .fix = Try again later, or allow it more time in the settings.
trouble-insecure = There is no connection that only the mail server can read, so nothing was sent, not even the password.
    .fix = Check host, port and security in the settings. A server of your own may need its CA certificate named there.
trouble-login-refused = The mail server did not accept the user name or the password.
    .fix = Check the user name in the settings and set the password again.
trouble-try-later = The mail server asked to try again later.
    .fix = It is tried again by itself.
trouble-rejected = The mail server will not take this letter.
    .fix = Read its words, correct the address or the letter, and put it into the outbox again.
trouble-address-not-handled = The address has letters that this mail server cannot handle.
    .fix = Ask the recipient for an address in plain letters.
trouble-answer-lost = The connection was lost while the letter was on its way. It may have arrived.
    .fix = Look into the sent mail, or ask the recipient; then send it again, or mark it sent.
trouble-sender-gone = The program ended while the letter was on its way. It may have arrived.
    .fix = Look into the sent mail, or ask the recipient; then send it again, or mark it sent.
