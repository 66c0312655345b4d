### Adding a customer: the fields of the form, what can be wrong with them, the steps of the wizard.

## Fields. Keys end with the stable code.

form-country = Country
form-company = Company name
form-domain = Primary domain
form-line1 = Address
form-line2 = Address line 2
form-city = City
form-state = State
form-postal-code = Postal code
form-first-name = First name
form-last-name = Last name
form-email = Email
form-phone = Phone
form-registration = Registration no.
form-culture = Culture
form-language = Language
form-qualification = Qualification
form-validation-code = Validation code
form-remaining-creates = Creates left
form-agreement = Agreement
form-agreed-first-name = Agreed: first name
form-agreed-last-name = Agreed: last name
form-agreed-email = Agreed: email
form-agreed-phone = Agreed: phone
form-agreed-on = Agreed on
form-reseller = Indirect reseller
form-microsoft-id = Microsoft ID

## What a field is for, shown while the cursor is in it.

form-about-country = Two letters, as in DE or US. It decides what the other fields ask for and cannot be changed later.
form-about-company = The legal name, whole and spelled as it is registered.
form-about-domain = 1 to 27 letters and digits before { $end }. It can never be changed.
form-about-line1 = Street and number.
form-about-line2 = Building, floor or whatever else the address needs.
form-about-city = The city.
form-about-state = The state or province.
form-about-postal-code = The postal code.
form-about-first-name = Of the person who administers the account.
form-about-last-name = Of the person who administers the account.
form-about-email = Of the same person. A school uses an address of its own.
form-about-phone = With its calling code, or as it is dialled in the country.
form-about-registration = The company's tax number, never a person's.
form-about-culture = Decides formats and, with the region, the currency.
form-about-language = The language Microsoft writes to the customer in.
form-about-qualification = Only where it is true: it is vetted, and once given it cannot be taken back.
form-about-validation-code = From the government community cloud list in Partner Center.
form-about-remaining-creates = How many customers that code may still create, as Partner Center shows it.
form-about-agreement = Nothing can be ordered until the customer has agreed; it can be recorded later.
form-about-agreed-first-name = Of the person who agreed for the customer.
form-about-agreed-last-name = Of the person who agreed for the customer.
form-about-agreed-email = Of the same person.
form-about-agreed-phone = Of the same person, where it is known.
form-about-agreed-on = The day of the agreement, as in 2026-11-22. Not in the future.
form-about-reseller = Who serves this customer; without one it is your own.
form-about-microsoft-id = Leave it empty until Partner Center has created the customer.

## Choices

agreement-way-attest = attest now that the customer agreed
agreement-way-direct = the customer will accept by itself
agreement-way-none = not yet
reseller-none = none: our own customer

## What is wrong with a field: a sentence with the field for lists of reasons, what to do, and a
## short form beside the field itself. The number is the one Partner Center answers with.

refusal-field-missing = { $field } is missing{ $number }.
    .fix = Fill it in.
    .short = missing{ $number }
refusal-field-not-here = { $field } cannot be given in this market{ $number }.
    .fix = Leave it empty.
    .short = not in this market{ $number }
refusal-field-too-long = { $field } is too long: { $length } characters of at most { $limit }.
    .fix = Shorten it.
    .short = { $length } of at most { $limit } characters
refusal-field-malformed =
    { $samples ->
        [none] { $field } is not written as it should be{ $number }.
       *[other] { $field } does not look like { $samples }{ $number }.
    }
    .fix = Correct it. In a form, 9 stands for a digit, A for a letter and X for either.
    .short =
        { $samples ->
            [none] not written as it should be{ $number }
           *[other] not like { $samples }{ $number }
        }
refusal-field-not-listed = { $field } is none of { $choices }.
    .fix = Choose one of them.
    .short = none of those there are
refusal-field-in-future = { $field } has not come yet.
    .fix = Give the day on which the customer agreed, today at the latest.
    .short = in the future
refusal-field-not-of-the-school = { $field } belongs to a free mail service or to the new directory.
    .fix = A school proves itself by an address in a domain of its own.
    .short = not the school's own address
refusal-field-no-creates-left = The validation code may create no further customer.
    .fix = Ask for another validation code in Partner Center.
    .short = none left

number-documented = { " " }[{ $number }]

## What is worth a second look

advice-name-is-acronym = Looks like an acronym: the legal name passes the vetting sooner.
advice-name-is-test = Names a test: such customers are not approved.
advice-name-is-short = Very short: is this the whole legal name?
advice-address-not-whole = Without its postal code the address may not pass the vetting.
advice-registration-of-company = Check that this is the company's number, never a person's.

warning-advice = { $field }: { $advice }
refusal-domain-taken = The customer { $customer } has this domain already.
    .fix = Ask it for a reseller relationship instead of creating it again.

## The wizard

adding-title = Add a customer
adding-step-account = Account
adding-step-options = Options
adding-step-review = Review
adding-step-done = Confirmation
adding-needed = needed
adding-optional = optional
adding-market = { $region }, { $currency }
adding-tax = Tax numbers look like { $sample }.
adding-checks = Checks
adding-twin = in use: { $name }
adding-twin-fix = The book has this customer already. On the review, request a relationship with it instead.
adding-twin-ask = The book has this customer already: Enter requests a relationship with it instead.
adding-ready = Nothing stands against it.
adding-not-ready = Something stands against it: Enter on a row leads to its field.
adding-recorded = The customer is recorded.
adding-done = { $name } is recorded in the book.
adding-done-known = Partner Center has created it already; it is an active customer of yours.
adding-todo = This program is offline. What is left to do:
adding-todo-create = In Partner Center, add the customer with the same data; they can be copied from here.
adding-todo-sign-in = Set the administrator below with this password and hand both over safely.
adding-todo-id = Then add it here once more with its Microsoft ID, or import the list of customers.
adding-user = Administrator
adding-password = One-time password
adding-no-password = could not be made on this machine
adding-once = The password is shown here once. It is not kept anywhere.
adding-leave = The password cannot be shown again. Leave this page?
adding-copy-password = Copy the password
adding-copy-user = Copy the administrator
adding-copy-sheet = Copy the customer's data

## On the command line

cli-help-customer-create = Create a new customer, judged by what its market asks for
    .country = Two letters, as in DE or US. It decides what the other fields ask for and cannot be changed later
    .company = The legal name, whole and spelled as it is registered
    .domain = 1 to 27 letters and digits before .onmicrosoft.com. It can never be changed
    .line1 = Street and number
    .line2 = Building, floor or whatever else the address needs
    .city = The city
    .state = The state or province
    .postal-code = The postal code
    .first-name = Of the person who administers the account
    .last-name = Of the person who administers the account
    .email = Of the same person. A school uses an address of its own
    .phone = With its calling code, or as it is dialled in the country
    .registration = The company's tax number, never a person's
    .culture = Decides formats and, with the region, the currency
    .language = The language Microsoft writes to the customer in
    .qualification = none, education, government-community-cloud or state-owned-entity
    .validation-code = From the government community cloud list in Partner Center
    .remaining-creates = How many customers that code may still create, as Partner Center shows it
    .agreement = attest: it agreed; direct: it will accept by itself
    .agreed-first-name = Of the person who agreed for the customer
    .agreed-last-name = Of the person who agreed for the customer
    .agreed-email = Of the same person
    .agreed-phone = Of the same person, where it is known
    .agreed-on = The day of the agreement, as in 2026-11-22. Not in the future
    .reseller = The partnership with the indirect reseller that serves it
    .microsoft-id = Leave it empty until Partner Center has created the customer
    .with_password = Show the one-time password among what programs read

short-field-missing = a field is missing
short-field-not-here = a field is not for this market
short-field-too-long = a field is too long
short-field-malformed = a field is malformed
short-field-not-listed = a field is not on its list
short-field-in-future = a date is in the future
short-field-not-of-the-school = not the school's address
short-field-no-creates-left = the validation code is used up
short-domain-taken = the domain is in use
