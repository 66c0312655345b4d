### Referrals: companies that were sent to us and wait for an answer.

## Words

referral-stage-pending = new
referral-stage-received = seen
referral-stage-accepted = active
referral-stage-won = won
referral-stage-lost = lost
referral-stage-declined = declined
referral-stage-expired = expired

referral-tab-new = New
referral-tab-active = Active
referral-tab-archive = Archive
referral-tab-marketplace = Marketplace leads
    .short = Marketplace
referral-tab-qualified = Qualified leads
    .short = Qualified
referral-tab-favourites = Favourites

referral-kind-independent = ours alone
referral-kind-shared = shared with others

lead-none = not rated
lead-direct = customer's own enquiry
lead-marketing-qualified = qualified by marketing
lead-sales-qualified = qualified by sales

referral-reason-insufficient-budget = insufficient budget
referral-reason-no-response = the customer did not respond
referral-reason-other-vendor = the customer chose another vendor
referral-reason-cannot-meet-requirements = we cannot meet the requirements
referral-reason-not-a-customer = not a customer
referral-reason-timeframe-too-short = the timeframe is too short
referral-reason-abuse = abuse, spam or phishing
referral-reason-other = other

contact-marker-fresh = wants to be contacted
    .long = The customer wants to be contacted. Answer within { $hours ->
        [one] one hour
       *[other] { $hours } hours
    } while the request is fresh.
contact-marker-late = still waits for contact
    .long = The customer asked to be contacted more than 72 hours ago and still waits.

company-size-1-9 = 1 to 9 people
company-size-10-50 = 10 to 50 people
company-size-51-250 = 51 to 250 people
company-size-251-1000 = 251 to 1,000 people
company-size-1001-5000 = 1,001 to 5,000 people
company-size-5001-10000 = 5,001 to 10,000 people
company-size-10001-20000 = 10,001 to 20,000 people
company-size-over-20000 = more than 20,000 people

## In the journal

journal-referral-add = enter referral
journal-referral-import = import referral
journal-referral-seen = referral seen
journal-referral-favourite = mark referral
journal-referral-accept = accept referral
journal-referral-decline = decline referral
journal-referral-edit = edit deal
journal-referral-contact = add contact
journal-referral-contact-remove = remove contact
journal-referral-won = referral won
journal-referral-lost = referral lost

## What happened

event-referral-entered = The referral { $title } is in the book.
event-referral-imported = The referral { $title } came from a file.
event-referral-seen = The referral { $title } was looked at.
event-referral-favourite = The mark of { $title } is changed.
event-referral-accepted = The referral { $title } is accepted.
event-referral-declined = The referral { $title } is declined.
event-referral-edited = The deal { $title } is saved.
event-referral-contact-added = A contact of { $title } is added.
event-referral-contact-removed = A contact of { $title } is removed.
event-referral-won = The deal { $title } is won.
event-referral-lost = The deal { $title } is lost.

## What follows

consequence-referral-archived = The referral goes into the archive, where nothing can be changed.
consequence-sender-informed = Whoever sent it is told to choose another partner.
consequence-won-becomes-customer = Add the company as a customer, or request a relationship when it has a directory already.

## Reasons against something

refusal-referral-won = The deal with { $about } is won: the archive is read-only.
    .fix = Look at it there. A new deal is a new referral.
refusal-referral-lost = The deal with { $about } is lost: the archive is read-only.
    .fix = If there is a new chance, enter a new referral.
refusal-referral-declined = The referral of { $about } was declined: the archive is read-only.
    .fix = If the company is to be served after all, enter a new referral.
refusal-referral-expired = The referral of { $about } expired: nobody answered within 14 days, and the archive is read-only.
    .fix = If the company still waits, write to it and enter a new referral.
refusal-deal-value-missing = It is not said what the deal { $about } may be worth.
    .fix = Enter an estimated value with its currency; 0 is allowed.
refusal-deal-timeframe-missing = It is not said when the deal { $about } may be made.
    .fix = Enter the date on which the customer means to buy.
refusal-contact-unreachable = There is no way to reach { $about }.
    .fix = Enter a phone number or an email address.
refusal-no-such-contact = { $about } is not among the contacts.
    .fix = Look at the contacts of the referral.
refusal-received-in-future = The referral of { $about } cannot have been received in the future.
    .fix = Enter the date on which it arrived.
refusal-closed-on-arrival = The referral of { $about } is not in the book and would arrive closed.
    .fix = Import it as New or Active first, or leave the row out.
refusal-only-time-expires = No file can let the referral of { $about } expire: only time does.
    .fix = Decline it, or leave the row out.

short-referral-won = won already
short-referral-lost = lost already
short-referral-declined = declined already
short-referral-expired = expired
short-deal-value-missing = value missing
short-deal-timeframe-missing = timeframe missing
short-contact-unreachable = contact unreachable
short-no-such-contact = no such contact
short-received-in-future = received in the future
short-closed-on-arrival = arrives closed
short-only-time-expires = only time expires

## What stands in a referral

referral-company = Company
referral-deal = Deal
referral-status = Status
referral-received = Received
referral-expires = Expires
referral-closed = Closed
referral-lead = Lead
referral-kind = Who works on it
referral-value = Estimated value
referral-currency = Currency
referral-closes = Purchase expected
referral-address = Address
referral-size = Size
referral-contact = Contact
referral-team = Our team
referral-crm = CRM ID
referral-campaign = Campaign ID
referral-engagement = Engagement
referral-reason = Reason
referral-notes = Notes

## On the command line

cli-column-referral = REFERRAL
cli-column-deal = DEAL
cli-column-received = RECEIVED
cli-column-value = #VALUE
cli-referral-added = Its ID is { $id }.
cli-referral-list-empty = No referral matches.
cli-referral-unknown = { $count ->
    [0] No referral begins with "{ $given }". Give more of its ID. See: partnerdesk referral list
   *[other] More than one referral begins with "{ $given }". Give more of its ID. See: partnerdesk referral list
}
cli-referral-half-a-value = A value needs its currency: name both --value and --currency.
cli-referral-next-customer = Next: add { $company } with "partnerdesk customer add", or request a relationship when it has a directory already.
cli-referral-next-request = Next: { $company } has a directory already. Request a relationship with "partnerdesk invite draft --company".
cli-referral-too-many = { $count } referrals match, and a file holds at most { $limit }.
    .fix = Name a tab with --tab, or a part of the names.
cli-slip-amount = an amount looks like 12000 or 12000.50
cli-slip-currency = a currency is three letters, such as EUR
cli-slip-date = a date looks like 2026-03-31
cli-slip-contact = a person looks like "Ann Lee <ann@contoso.example>, +49 89 1234"
cli-slip-duns = a D-U-N-S number has nine digits
cli-slip-reason = a reason is a number from 1 to 8 or its name, such as insufficient-budget

cli-help-referral = Referrals: companies that were sent to you
cli-help-referral-list = List referrals, newest first
    .text = Part of the company's or the deal's name
    .tab = Only those in this tab
cli-help-referral-show = Show a referral
    .referral = The referral's ID or its beginning
cli-help-referral-add = Enter a referral by hand
    .company = The company that was sent to you
    .name = What the deal is called; otherwise as the company
    .value = What it may be worth
    .currency = In which currency
    .closes = When the customer means to buy
    .notes = What else there is to say
    .crm = Its ID in your customer records
    .campaign = The campaign it came from
    .lead = How good a lead it is
    .shared = Others work on it, too
    .contact = Whom to ask for there; may be repeated
    .wants_contact = The company wants to be contacted
    .may_share = Its data may be shared
    .size = How large it is
    .street = Street and number
    .city = City
    .state = State or province
    .postal_code = Postal code
    .country = Country, two letters
    .duns = Its D-U-N-S number
    .tenant = Its Microsoft ID, if it has a directory already
    .engagement = The engagement it belongs to
    .received = When it reached you; otherwise now
cli-help-referral-seen = Record that somebody has looked at it
    .referral = The referral's ID or its beginning
cli-help-referral-accept = Accept a new referral; value and date have to be known
    .referral = The referral's ID or its beginning
    .name = What the deal is called
    .value = What it may be worth
    .currency = In which currency
    .closes = When the customer means to buy
    .notes = What else there is to say
    .crm = Its ID in your customer records
    .campaign = The campaign it came from
    .contact = Whom to ask for there; may be repeated
    .team = A person of yours who works on it; may be repeated
cli-help-referral-decline = Decline a new referral
    .referral = The referral's ID or its beginning
    .reason = 1 insufficient budget, 2 no response, 3 other vendor, 4 cannot meet requirements, 5 not a customer, 6 timeframe too short, 7 abuse, 8 other
    .notes = What else there is to say
cli-help-referral-edit = Change the deal of an active referral
    .referral = The referral's ID or its beginning
    .name = What the deal is called
    .value = What it may be worth
    .currency = In which currency
    .closes = When the customer means to buy
    .notes = What else there is to say
    .crm = Its ID in your customer records
    .campaign = The campaign it came from
cli-help-referral-contact = Add a person to an active referral
    .referral = The referral's ID or its beginning
    .person = Such as "Ann Lee <ann@contoso.example>, +49 89 1234"
    .team = One of your people, not the customer's
    .remove = Take the person away instead
cli-help-referral-won = Record that the deal was made
    .referral = The referral's ID or its beginning
cli-help-referral-lost = Record that the deal was lost
    .referral = The referral's ID or its beginning
    .reason = Why, 1 to 8 as for decline
    .notes = What else there is to say
cli-help-referral-favourite = Mark a referral, or no longer
    .referral = The referral's ID or its beginning
    .to = The mark
cli-help-referral-import = Bring in the portal's file of referrals, at most 1,000 rows
    .file = A CSV file
cli-help-referral-export = Write referrals in the portal's columns, at most 5,000
    .path = The file; - for the output
    .text = Part of the company's or the deal's name
    .tab = Only those in this tab
