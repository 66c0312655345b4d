### What only the command line says. The part "fix" of a failure says what to do next.

## What came of a command

cli-deed = { $action } ({ $about })
cli-did = Done: { $deed }. Entry { $entry } of the activity log.
cli-would-do = Would be done: { $deed }.
cli-nothing-changed = Nothing to change: { $deed }. Everything is as asked already.
cli-dry-run = This was a dry run: nothing was written.
cli-refused-because = { $count ->
    [one] Not possible, for this reason:
   *[other] Not possible, for { $count } reasons:
}
cli-label = { $label }:{" "}
cli-dated = { $word } since { $date }
cli-wrote-file = Wrote { $path }.
cli-exported = { $rows ->
    [one] Wrote { $rows } row to { $path }.
   *[other] Wrote { $rows } rows to { $path }.
}
cli-export-stopped = Stopped. Nothing was written.
cli-list-part = { $shown } of { $total } shown. See more with --offset and --limit.
cli-as-of = As of entry { $entry }, { $date }: { $action } by { $agent }
cli-as-of-malformed = "{ $typed }" is no moment to look back to.
    .fix = Write a day (2026-03-31), a month, a time in UTC (2026-03-31T10:00Z), or '#' and the number of an entry of the log, in quotes.
cli-as-of-not-yet = The customer was not in the book then ({ $typed }).
    .fix = See when it came with: partnerdesk log list --customer ID
cli-list-empty = No customer matches.
cli-list-empty-book = The book has no customers yet. Bring the list that the portal exports: partnerdesk import FILE
cli-no-terminal = The program needs a terminal, and there is none here. Use a command instead, for example: partnerdesk customer list
cli-demo-extension = Name a file that ends in .csv or .redb: the ending says what is written.

## The book

cli-book-made = There was no book yet: made { $path }.
cli-book-well = All is well: { $records } records were read and fit each other.
cli-book-damaged = { $count ->
    [one] { $count } problem was found in { $records } records. Keep this file, and restore a backup: partnerdesk book restore PATH
   *[other] { $count } problems were found in { $records } records. Keep this file, and restore a backup: partnerdesk book restore PATH
}
cli-book-backed-up = Wrote a verified copy of { $bytes } bytes to { $path }.
cli-book-restored = The book is now as it was in { $path }.
cli-book-kept = The book before is kept as { $path }.

## Permissions and subscriptions

cli-permission-changed = { $position } since { $date } by { $agent }
cli-subscriptions-active = { $active } in use of { $total }
cli-blockers-count = { $count ->
    [0] Nothing here blocks the end of the relationship.
    [one] { $count } of them blocks the end of the relationship.
   *[other] { $count } of them block the end of the relationship.
}

## Invitations

cli-invite-unknown = { $count ->
    [0] No invitation begins with "{ $given }". Give more of its ID, or the ID of the customer. See: partnerdesk invite list
   *[other] More than one invitation begins with "{ $given }". Give more of its ID. See: partnerdesk invite list
}
cli-invite-none = There is no invitation to { $name }.
    .fix = Draft one: partnerdesk invite draft ID
cli-invite-not-ready = Before this letter can leave:
cli-invite-next-draft = Next: read it with "partnerdesk invite show { $invitation }", then take it out with "partnerdesk invite export { $invitation } PATH.eml", or copy it and say "partnerdesk invite ready { $invitation }".
cli-invite-next-ready = Next: send it with "partnerdesk invite send { $invitation }"; or send it yourself and say "partnerdesk invite sent { $invitation }".
cli-invite-next-sent = Next: when the customer answers, say "partnerdesk invite accepted { $invitation }", or declined, or lapsed.
cli-invite-waiting = { $word }, ask again on { $date }
cli-invite-overdue = { $word }, answer overdue since { $date }
cli-invite-list-empty = No invitation matches.

## Sending

cli-outbox-empty = The outbox is empty.
cli-outbox-later = { $word }, on { $date }
cli-outbox-sent = sent
cli-outbox-letter = { $company }, { $to }: { $place }
cli-outbox-run = Sent { $sent }, to be tried again { $deferred }, failed { $failed }, unknown { $unknown }.
cli-outbox-next = The next try is due on { $date }.
cli-outbox-stopped = Stopped. What was not sent waits in the outbox.
cli-outbox-waiting = Another program is sending: { $name }. Waiting for it ...
cli-outbox-elsewhere = Another program is still sending: { $name }. Nothing was sent from here; what waits is sent there.
cli-outbox-decide = Some letters wait for you: "partnerdesk outbox retry ID" sends one again, "outbox mark-sent ID" records that it arrived, "outbox drop ID" takes it out.
cli-mail-words = The server said: { $words }
cli-mail-passed = ok      { $step }: { $words }
cli-mail-not-passed = FAILED  { $step }: { $words }
cli-mail-step-name = name of the server
cli-mail-step-connect = connection
cli-mail-step-encrypt = encryption
cli-mail-step-password = password
cli-mail-step-login = login
cli-mail-step-sender = sender accepted
cli-mail-step-message = message
cli-mail-works = Letters can be sent with this account.
cli-mail-trial-subject = Trial letter from Partnerdesk
cli-mail-trial-text = This letter says that your mail account works in Partnerdesk.
cli-mail-type-password = Type the password; it is not shown:
cli-mail-kept = The password of { $user } at { $host } is kept in the keyring.
cli-mail-forgotten = The keyring holds no password for this account any more.
cli-fail-mail-none = No mail account is set up, so nothing can be sent from here.
    .fix = Add a section [mail] to { $file }, with host, user and from; then say: partnerdesk mail test
cli-fail-mail-incomplete = The mail account in the settings cannot be used: { $detail }.
    .fix = Correct the section [mail] in { $file }, then say: partnerdesk mail test
cli-fail-mail-no-user = The mail account has no user, so it needs no password.
    .fix = Add "user" to the section [mail] of the settings if the server asks for a login.
cli-fail-mail-no-password = That is no password.
    .fix = Type one, or give it by a pipe on a line of its own.
cli-fail-mail-keyring = The password cannot be kept: { $detail }.
    .fix = Start the keyring of your desktop, or use the variable PARTNERDESK_MAIL_PASSWORD, or "password_command" in the settings.

## The activity log

cli-log-empty = No entry matches.
cli-log-refused = refused: { $reasons }
cli-log-undoes = takes back { $entry }:
cli-log-undo = take back entry { $entry } ({ $action })
cli-log-whole = { $count ->
    [one] The log is whole: { $count } entry. Head: { $head }
   *[other] The log is whole: { $count } entries, each following from the one before. Head: { $head }
}
cli-log-broken = The log is broken at entry { $entry }: { $problem }
    .fix = Everything before that entry is sound. Keep this file, and compare it with a backup.
cli-log-no-entry = There is no entry { $entry } in the activity log.
    .fix = See the entries with: partnerdesk log list

## Bringing a file in

cli-import-progress = { $rows } rows, { $rate } a second, time left
cli-import-did = { $rows } rows: { $added } new, { $changed } changed, { $unchanged } unchanged, { $repeated } repeated, { $rejected } rejected.
cli-import-would = { $rows } rows: { $added } would be new, { $changed } would change, { $unchanged } unchanged, { $repeated } repeated, { $rejected } rejected.
cli-import-gone = { $count ->
    [one] { $count } subscription is no longer in the file.
   *[other] { $count } subscriptions are no longer in the file.
}
cli-import-reject = Line { $line }: { $reason }
cli-import-reject-in = Line { $line }, { $column }: { $reason }
## Why a row cannot be used, by the code of the reason. The value is the reason in English.

cli-reject-missing = { $reason }
cli-reject-not-an-id = { $reason }
cli-reject-malformed = { $reason }
cli-reject-too-long = { $reason }
cli-reject-unknown-word = { $reason }
cli-reject-not-a-date = { $reason }
cli-reject-not-a-number = { $reason }
cli-reject-end-without-date = { $reason }
cli-reject-not-subscriptions = { $reason }
cli-reject-not-json = { $reason }
cli-reject-line-too-long = { $reason }
cli-reject-column-count = { $reason }
cli-reject-field-too-long = { $reason }
cli-reject-unterminated-quote = { $reason }
cli-reject-stray-quote = { $reason }
cli-reject-not-text = { $reason }
cli-reject-nul-character = { $reason }

## What is said after an import

cli-import-rejected-file = { $count ->
    [one] { $count } rejected row is in { $path }. Mend it there and import that file.
   *[other] { $count } rejected rows are in { $path }. Mend them there and import that file.
}
cli-import-encoding = The file does not say how it is encoded. It was read as { $encoding }: check a few names.
cli-import-interrupted = Stopped after line { $line }. What was read until then is in the book. To go on, run the same command again.
cli-import-stopped = Reading stopped after line { $line }. What was read until then is in the book. { $detail }
cli-import-store-failed = The import ended after line { $line }. What was read until then is in the book. Once the cause is gone, run the same command again.
cli-import-whose-subscriptions = This is a list of subscriptions, and it does not say whose they are.
    .fix = Name the customer: --subscriptions-of ID
cli-import-list-of-customers = This is a list of customers, not of the subscriptions of one.
    .fix = Import it without --subscriptions-of.
cli-import-subscriptions-as-json = The subscriptions of a customer are read from a CSV file, and this is JSON.
    .fix = Export them from the portal as CSV.
cli-import-incomplete = The list of subscriptions could not be read to its end, so nothing was taken from it: a part would look as if the rest had been cancelled. { $detail }
    .fix = Export the list again.
cli-import-failed = The file cannot be imported: { $detail }
    .fix = Nothing was written.
cli-import-empty = The file is empty.
    .fix = Export the list again.
cli-import-workbook = The file is a workbook, not a CSV file.
    .fix = Open it in the spreadsheet program and save it as CSV (UTF-8).
cli-import-binary = The file is not text, so it cannot be a CSV file.
    .fix = Check that it is the right file.
cli-import-no-header = The first line names no column.
    .fix = It must hold the names of the columns, as the portal writes them.
cli-import-broken-header = The first line cannot be read: { $detail }
    .fix = It must hold the names of the columns, as the portal writes them.
cli-import-too-many-columns = The first line names { $found } columns, and at most { $limit } are read.
    .fix = Check that it is the right file.
cli-import-duplicate-column = The column "{ $column }" stands there twice, so neither can be trusted.
    .fix = Remove or rename one of them.
cli-import-no-identity = No column says which customer a row is about. One of these is needed: { $wanted }. The file has: { $found }.
    .fix = Check that it is the right file. Nothing was written.
cli-import-too-many-rows = The file has more than { $limit } rows. Split it and go on with the rest.
cli-import-unreadable = The file cannot be read: { $detail }
    .fix = Check that the file can be reached.

## Failures

cli-fail-missing = There is no book at { $path }.
    .fix = Make one: partnerdesk import FILE. Or name another with --book PATH. Or look around first: partnerdesk demo
cli-fail-not-a-book = { $path } is not a Partnerdesk book: { $detail }
    .fix = It was left untouched. Name another with --book PATH.
cli-fail-too-new = The book has format { $found }, and this program knows formats up to { $supported }.
    .fix = It was left untouched. Use the newer program.
cli-fail-damaged = The book is damaged in { $place }: { $detail }
    .fix = See what else is: partnerdesk book verify. Then restore a backup: partnerdesk book restore PATH
cli-fail-busy =
    { $seconds ->
        [one] Another Partnerdesk has been writing to the book for { $seconds } second.
       *[other] Another Partnerdesk has been writing to the book for { $seconds } seconds.
    }
    .fix = Nothing was written. Try again when it is done.
cli-fail-unwritable = The book cannot be written: { $detail }
    .fix = Nothing was changed. Check that the disk is not full and that the file may be written.
cli-fail-store = The book could not do this: { $detail }
    .fix = Nothing was changed. Check the book with: partnerdesk book verify
cli-fail-no-home = There is no home directory to keep the book in.
    .fix = Name a book with --book PATH or the variable PARTNERDESK_BOOK.
cli-fail-no-path = --book was given an empty path.
    .fix = Name a file, or leave the flag out to open your own book.
cli-fail-read = { $path } cannot be read: { $detail }
    .fix = Check the name, and that you may read it.
cli-fail-too-large = { $path } is too large for a letter. { $detail }
    .fix = Check that it is the right file.
cli-fail-not-text = { $path } is not UTF-8 text: { $detail }
    .fix = Save it as UTF-8.
cli-fail-exists = { $path } exists already.
    .fix = Choose another name.
cli-fail-file-exists = { $path } exists already.
    .fix = Choose another name, or allow it to be replaced with --force.
cli-fail-not-a-file = { $path } is not a plain file and is not replaced.
    .fix = Name a file.
cli-fail-no-directory = There is no directory { $path }.
    .fix = Make it first, or choose another.
cli-fail-write = { $path } cannot be written: { $detail }
    .fix = Nothing was written.
cli-fail-output = The answer could not be written: { $detail }
cli-filter-unknown = The filter { $field }:{ $value } is not known. Use one of: { $known }.

## What is wrong with a command line

cli-usage-help = See: partnerdesk --help
cli-usage-suggestion = Did you mean { $name }?
cli-usage-value-missing = { $argument } needs a value.
cli-usage-value-unknown = { $argument } cannot be "{ $value }". Use one of: { $values }.
cli-usage-value-wrong = { $argument } cannot be "{ $value }": { $reason }
cli-usage-value-surplus = { $argument } takes no "{ $value }".
cli-usage-argument-unknown = There is no { $argument } here.
cli-usage-argument-missing = Missing: { $argument }
cli-usage-command-unknown = There is no command "{ $name }".
cli-usage-command-missing = A command is missing.
cli-usage-conflict = { $argument } cannot be used together with { $other }.
cli-usage-not-text = A word of the command line is not UTF-8 text.

cli-slip-blank = it is empty
cli-slip-too-long = it has more than { $limit } characters
cli-slip-id = an ID looks like 6b1f0a52-0000-4000-8000-00000000002e
cli-slip-name = a name holds no control characters
cli-slip-line = it has to stand on one line
cli-slip-domain = a domain looks like contoso.example
cli-slip-email = an address looks like it@contoso.example
cli-slip-country = a country is two letters, such as DE, and one that the programme serves
cli-slip-mpn = an MPN ID is made of digits
cli-slip-tag = write +TAG to put a tag on and -TAG to take it off; a tag holds no comma, semicolon or quote
cli-slip-sort = name a column, and :desc behind it for the other way round: name, domain, country, relationship, admin, subscriptions, agreement, permissions, alias, tags, updated
cli-slip-number = it has to be a whole number

## Labels and titles of columns. One that begins with # has numbers under it.

cli-field-name = Name
cli-field-tenant-name = Own name
cli-field-id = ID
cli-field-alias = Alias
cli-field-domain = Domain
cli-field-country = Country
cli-field-relationship = Relationship
cli-field-admin = Delegated administration
cli-field-agreement = Customer agreement
cli-field-qualification = Qualification
cli-field-subscriptions = Subscriptions
cli-field-contact = Contact
cli-field-tags = Tags
cli-field-note = Note
cli-field-added = Added
cli-field-updated = Updated
cli-field-kind = Kind
cli-field-cloud = Cloud
cli-field-tenant = Tenant ID
cli-field-mpn = MPN ID
cli-field-status = Programme
cli-field-requests = Relationship requests granted
cli-field-invitation = Invitation
cli-field-company = Company
cli-field-invitation-status = Status
cli-field-invitation-kind = Asks for
cli-field-asks-admin = Asks for delegated administration
cli-field-recipient = Recipient
cli-field-recipient-name = Recipient's name
cli-field-letter-language = Language
cli-field-link = Link
cli-field-subject = Subject
cli-field-path = Book
cli-field-bytes = Bytes
cli-field-format = Format
cli-field-customers = Customers
cli-field-invitations = Invitations
cli-field-entries = Entries of the log
cli-field-head = Head of the log

cli-column-name = NAME
cli-column-domain = DOMAIN
cli-column-country = COUNTRY
cli-column-relationship = RELATIONSHIP
cli-column-admin = ADMIN
cli-column-subscriptions = #SUBS
cli-column-tags = TAGS
cli-column-id = ID
cli-column-subscription = SUBSCRIPTION
cli-column-product = PRODUCT
cli-column-quantity = #QUANTITY
cli-column-status = STATUS
cli-column-invitation = INVITATION
cli-column-company = COMPANY
cli-column-recipient = RECIPIENT
cli-column-drafted = DRAFTED
cli-column-entry = #ENTRY
cli-column-when = WHEN
cli-column-agent = AGENT
cli-column-role = ROLE
cli-column-customer = CUSTOMER
cli-column-operation = OPERATION
cli-column-action = ACTION
cli-column-result = RESULT

## Help. A key is the way to a command; its parts are the arguments there. Arguments that mean
## the same everywhere stand once, under cli-any.

cli-help-usage = Usage
cli-help-commands = Commands
cli-help-options = Options
cli-help-everywhere = Options of every command
cli-help-arguments = Arguments
cli-help-values = { $help } (one of: { $values })
cli-help-default = { $help } (otherwise: { $value })
cli-help-exit-codes = Exit codes
cli-help-exit-0 = done
cli-help-exit-1 = failed: a file, a disk, a damaged or missing book
cli-help-exit-2 = the command line makes no sense
cli-help-exit-3 = refused by a rule
cli-help-exit-4 = the book is busy, or the mail server cannot be used now
cli-help-exit-5 = done in part
cli-help-examples = Examples
cli-help-example-1 = look around in a sample book
    .line = partnerdesk demo
cli-help-example-2 = bring in the portal's customer list
    .line = partnerdesk import customers.csv
cli-help-example-3 = which customers in Germany have left?
    .line = partnerdesk customer list rel:ended country:DE
cli-help-example-4 = what can be done, and why not?
    .line = partnerdesk relationship why ID

cli-any =
    .letter_lang = The language of the letter
    .subject = The subject
    .customer = The customer's ID
    .invitation = The invitation's ID or its beginning, or the ID of its customer
    .dry_run = Only show what would happen
    .limit = Show at most so many
    .offset = Leave out so many first
    .force = Replace a file that is there already
    .format = The form of the file; otherwise its ending tells

cli-help = The desk of a cloud reseller. Without a command, the program opens on the book.
    .book = The book to work on; otherwise PARTNERDESK_BOOK, else your own
    .role = The role you act in. It guards against mistakes and is no security boundary
    .agent = Your name in the activity log
    .read_only = Change nothing
    .json = Answer for programs, as JSON
    .lang = The language to speak
    .ascii = Draw with ASCII characters only
    .help = Show this help
    .version = Show the version
cli-help-demo = Open the program on a sample book in a temporary place
    .customers = How many customers the sample has
    .write = Write the sample to this new .csv or .redb file instead
cli-help-account = Your own partner account
cli-help-account-show = Show your own account
cli-help-account-set = Change your own account; an empty text takes a value away
    .kind = What kind of partner you are
    .cloud = The cloud you sell
    .country = Where you are, two letters
    .tenant = Your directory's Microsoft ID; every invitation link needs it
    .mpn = Your location's MPN ID
    .name = Your company's name, with which letters are signed
    .status = Where you stand in the programme
    .grant_requests = Offer relationship requests although your cloud does not list them
cli-help-import = Bring in the portal's customer list, or our own full format
    .file = A CSV file, or lines of JSON
    .subscriptions_of = The file lists the subscriptions of this customer
cli-help-export = Write customers to a file
    .path = The file; - for the output
    .full = Write everything the book has, not only the portal's columns
    .filter = Only customers that match, as in: customer list
    .subscriptions_of = Write the subscriptions of this customer instead
cli-help-customer = Look customers up and record what you know of them
cli-help-customer-list = List customers
    .filter = Words, and terms such as rel:active, country:DE, tag:vip, -tag:test, perm:on
    .sort = A column, and :desc behind it for the other way round
cli-help-customer-show = Show a customer
    .as_of = As it was: at the end of a day (2026-03-31), at a time, or after an entry of the log (#12)
cli-help-customer-add = Add a customer by hand
    .customer = The customer's Microsoft ID
    .name = Its name
    .domain = Its primary domain
    .country = Where it is, two letters
    .prospect = You are not its reseller yet
cli-help-customer-edit = Change what is recorded; an empty text takes a value away
    .alias = Your short name for it
    .note = Your note
    .name = The name shown in the list
    .country = Where it is, two letters
    .contact_name = Who to write to
    .contact_email = Where to write to
cli-help-customer-tag = Put tags on and take them off
    .tags = +TAG puts a tag on, -TAG takes it off
cli-help-relationship = What can be done about a relationship; its end and the way back
cli-help-relationship-why = Show what can be done about a customer, and why not
cli-help-relationship-end = End the relationship
    .confirm = The customer's name, alias or domain, to confirm
cli-help-relationship-reinstate = Draft the invitation that brings an ended relationship back
    .to = The recipient's address; otherwise the customer's contact
    .name = The recipient's name
    .lang = The language of the letter
    .provider = The indirect provider: a partner's name, or its Microsoft ID
cli-help-relationship-begin = Begin off-boarding
cli-help-relationship-abandon = Give off-boarding up
cli-help-relationship-admin-lost = Record that delegated administration is gone
cli-help-invite = Invitations: write, take out, record what came of them
cli-help-invite-draft = Draft an invitation
    .company = A company that is not in the book, instead of a customer
    .to = The recipient's address; otherwise the customer's contact
    .name = The recipient's name
    .lang = The language of the letter
    .provider = The indirect provider: a partner's name, or its Microsoft ID
    .subject = A subject of your own
    .body_file = A body of your own from this file, - for the input; the link goes where the template has it
    .no_admin = Do not ask for delegated administration
    .template = The letter to begin with
cli-help-invite-list = List invitations, newest first
    .text = Part of the company's name or the recipient
    .customer = Only those to this customer
    .status = Only those that stand here; may be repeated
cli-help-invite-show = Show an invitation with its letter
cli-help-invite-edit = Change an invitation that is not sent
    .to = The recipient's address
    .name = The recipient's name
    .subject = The subject
    .body_file = The body, from this file, - for the input
    .admin = Whether to ask for delegated administration
    .template = Begin again with this letter
    .letter_lang = The language of the letter
cli-help-invite-export = Write the letter as a mail file, which mail programs open
    .path = The .eml file
cli-help-invite-ready = Check the letter and mark it ready
cli-help-invite-sent = Record that it was sent
cli-help-invite-accepted = Record that the customer accepted
    .customer = Who accepted, when it went to a company outside the book
cli-help-invite-declined = Record that the customer declined
cli-help-invite-lapsed = Stop waiting for an answer
cli-help-invite-withdraw = Take it back; the link itself keeps working
cli-help-invite-resend = Open it again, to send it once more
cli-help-invite-send = Check the letter and send it by mail
    .later = Only put it into the outbox; the open program or "outbox send" delivers it
cli-help-outbox = Letters that wait to be sent
cli-help-outbox-list = List them, with what stands in their way
cli-help-outbox-send = Deliver what waits
    .invitations = Only these
cli-help-outbox-retry = Send a letter again that failed or whose fate is unknown
cli-help-outbox-drop = Take a letter out of the outbox
cli-help-outbox-mark-sent = Record that a letter arrived
cli-help-mail = The mail account: try it, keep its password
cli-help-mail-test = Try the mail account step by step
    .to = Also send a trial letter to this address
cli-help-mail-set-password = Keep the password in the keyring
    .forget = Take it out of the keyring instead
cli-help-permission = What customers may buy by themselves
cli-help-permission-list = Show what a customer may buy
cli-help-permission-set = Let a customer buy, or no longer
    .resource = What it is about
    .to = Whether the customer may buy it
    .confirm = The customer's name, alias or domain, to confirm switching on
cli-help-permission-owner = Record whether a user of the customer is Owner of its Azure plan
    .answer = What is known
cli-help-subscription = What customers bought
cli-help-subscription-list = List a customer's subscriptions
cli-help-subscription-suspend = Record that a subscription is suspended
    .subscription = Its ID or the beginning of it
cli-help-subscription-reactivate = Record that a suspended subscription is active again
    .subscription = Its ID or the beginning of it
cli-help-subscription-cancel = Record that a subscription is cancelled
    .subscription = Its ID or the beginning of it
cli-help-log = The activity log
cli-help-log-list = List entries, newest first
    .filter = Words, and terms such as action:permission, op:add_customer, by:li.na, result:refused, since:2026-10, until:2026-11-15
    .all = With rows of files and autosaved drafts
    .customer = Only those about this customer
cli-help-log-verify = Check that each entry follows from the one before
cli-help-log-export = Write the log to a file
    .path = The file; - for the output
    .all = With rows of files and autosaved drafts
    .customer = Only entries about this customer
    .filter = Only entries that match, as in: log list
cli-help-log-undo = Take an entry back by a new change
    .entry = The number of the entry
cli-help-book = The book as a file
cli-help-book-info = Show where the book is and what is in it
cli-help-book-verify = Read everything and check that it fits together
cli-help-book-backup = Write a verified copy to a new file
    .path = The new file
cli-help-book-restore = Put a backup in the place of the book, and keep the book before
    .path = The backup
cli-help-completions = Write completions for a shell
    .shell = The shell
cli-help-man = Write the manual page

cli-help-relationship-step = Tick a step of the off-boarding off
    .step = The step
    .open = Open it again
cli-field-offboarding = Off-boarding
cli-offboarding = { $done } of { $count } steps done, begun on { $date } by { $agent }
