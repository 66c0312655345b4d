### Mailings: the same letter to many companies.

mailing-stage-prepared = prepared
journal-mailing-prepare = prepare mailing
event-mailing-prepared = The mailing { $title } is prepared.
refusal-mailing-empty = The mailing { $about } has no recipient.
    .fix = Mark customers, give a filter that finds some, or a list of prospects.
refusal-mailing-too-large = A mailing of { $about } recipients is too large.
    .fix = Prepare several mailings of at most 2,000 recipients each.
refusal-mailing-repeats = The address { $about } is there more than once.
    .fix = Take it out of the list, all but once.
refusal-mailing-text-missing = There is no text in the language { $about }, which a recipient needs.
    .fix = Write the template in that language, or give the recipients another one.
short-mailing-empty = no recipient
short-mailing-too-large = too many recipients
short-mailing-repeats = address repeated
short-mailing-text-missing = no text in that language

cli-help-mailing = Mailings: the same letter to many companies
cli-help-mailing-prepare = Write down what is to be sent, and to whom; nothing is sent by it
    .name = What it is to be called
    .prospects = The recipients, from a list with a column E-mail
    .filter = The recipients: the customers that a filter finds
    .customers = The recipients: these customers
    .template = The letter; the usual one when none is named
    .letter_lang = One language for all; otherwise each recipient's own
    .provider = The Microsoft ID of the indirect provider that it also asks for
    .no_admin = Do not ask for delegated administration
cli-help-mailing-list = List mailings, newest first
cli-help-mailing-show = Show where every recipient stands
    .mailing = The mailing: its name, or the beginning of its ID
cli-help-mailing-send = Put every letter that may leave into the outbox; goes on where it was
    .mailing = The mailing: its name, or the beginning of its ID
cli-help-mailing-eml = Write every letter that may leave as a mail file
    .mailing = The mailing: its name, or the beginning of its ID
    .into = The folder that the files are written into
cli-fail-no-mailing = There is no mailing { $name }.
    .fix = List them with: partnerdesk mailing list
cli-mailing-none = No mailings yet. Prepare one with: partnerdesk mailing prepare
cli-mailing-prepared = { $ready } of { $count } can be written to.
cli-mailing-sent = { $count ->
        [one] One letter is in the outbox.
       *[other] { $count } letters are in the outbox.
    }
cli-mailing-written = { $count ->
        [one] One letter was taken out.
       *[other] { $count } letters were taken out.
    }
cli-mailing-blocked = { $count ->
        [one] One recipient cannot be written to. See: partnerdesk mailing show
       *[other] { $count } recipients cannot be written to. See: partnerdesk mailing show
    }
cli-mailing-paused = { $count } recipients were not looked at. The same command goes on there.
cli-column-mailing = MAILING
cli-column-recipients = #RECIPIENTS
cli-column-made = MADE
cli-column-line = #LINE
cli-column-language = LANG

prospect-fault-no-address = there is no address
prospect-fault-bad-address = { $about } is no address
prospect-fault-no-company = there is no company
prospect-fault-bad-name = the name { $about } cannot be used
prospect-fault-unknown-language = letters are written in en and zh-CN, not in { $about }
prospect-fault-unknown-country = { $about } is no country
prospect-fault-bad-id = { $about } is no Microsoft ID
prospect-fault-repeated = the address stands on line { $about } already
prospect-fault-bad-row = the row cannot be read: { $about }
prospect-pending = another invitation waits for an answer: { $invitation }
prospect-standing-waiting = can be written to
prospect-standing-ready = handed over
prospect-standing-draft = draft
prospect-standing-sent = sent
prospect-standing-accepted = accepted
prospect-standing-declined = declined
prospect-standing-lapsed = lapsed
prospect-standing-withdrawn = withdrawn
