### The words that all screens and commands share: title, answers, counts, notices, states, times.
### One line to a sentence. No characters of ambiguous width: straight quotes, no dashes, no dots
### in one character.

app-name = Partnerdesk
app-tagline = The desk of a cloud reseller

## The title and the foot of every screen

title-account = { $name }
title-account-unnamed = account not named yet
title-cloud = cloud: { $cloud }
title-role = role: { $role }
title-role-note = a chosen role, not a security boundary
title-agent = agent: { $agent }
title-read-only = READ-ONLY
title-read-only-off = [RO off]
title-outbox = outbox { $waiting }
title-outbox-stuck = outbox: { $stuck } failed
title-outbox-both = outbox { $waiting }, { $stuck } failed
title-demo = DEMO
title-language = language: { $language }
title-theme = theme: { $theme }
title-view = view: { $view }
title-sort = sort: { $column }
title-filter = filter: { $filter }

read-only = read-only
read-only-on = read-only: on
read-only-off = read-only: off
role = role
language = language

screen-customers = Customers
screen-detail = Customer
screen-composer = Invitation letter
screen-permissions = Customer permissions
screen-invitations = Invitations
screen-activity = Activity
screen-due = Due
screen-settings = Settings
screen-help = Keys
screen-palette = Commands
screen-messages = Messages
screen-why = Why not

mode-normal = normal
mode-filter = filter
mode-form = form
mode-dialog = question
mode-palette = commands
mode-mark = marking

## Answers and small words

yes = Yes
no = No
ok = OK
cancel = Cancel
close = Close
back = Back
done = Done
continue = Continue
discard = Discard
all = all
none = none
never = never
unknown = unknown
not-recorded = not recorded
now = now
before = before
after = after
everyone = all agents
allowed = allowed
blocked = blocked
not-applicable = not applicable
refused = refused
failed = failed
succeeded = ok

quoted = "{ $text }"
labelled = { $label }: { $value }
one-of-two = { $first } or { $last }
one-of-more = { $first }, { $last }
all-of-two = { $first } and { $last }
all-of-more = { $first }, { $last }

## Counts

shown-of-total = { $shown } of { $total }
shown-so-far = { $shown } so far of { $total }, counting
position-of-total = { $position } of { $total }
line-and-column = line { $line }, column { $column }
customers-count = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
invitations-count = { $count ->
    [one] { $count } invitation
   *[other] { $count } invitations
}
subscriptions-count = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
}
entries-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
changes-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
marked-count = { $count } marked
marked-hidden = { $count ->
    [one] { $count } marked row is hidden by the filter
   *[other] { $count } marked rows are hidden by the filter
}
more-rows = { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
}
more-items = and { $count } more
blocked-by = { $count ->
    [one] blocked by { $count } reason
   *[other] blocked by { $count } reasons
}

## Notices

toast-saved = Saved.
toast-draft-saved = Draft saved.
toast-nothing-changed = Nothing changed.
toast-discarded = Discarded.
toast-copied = Copied { $what } through { $route }.
toast-copied-unsure = Sent { $what } to the terminal's clipboard. The terminal does not say whether it took it.
toast-not-copied = { $what } could not be copied: select it here and copy it with the terminal.
toast-undo-hint = { $what } ({ $key } takes it back)
toast-undone = Taken back: { $what }
toast-redone = Done again: { $what }
toast-nothing-to-undo = There is nothing to take back.
toast-nothing-to-redo = There is nothing to do again.
toast-exported = Wrote { $count } rows to { $path }.
toast-written = Wrote { $path }.
toast-opened = Opened in { $program }.
toast-not-found = Nothing found for { $query }.
toast-paste-refused = Pasted text is taken in text fields only.
toast-mouse-on = The mouse is on. To select text, hold Shift or switch it off.
toast-mouse-off = The mouse is off.
toast-read-only-on = Read-only: nothing can be changed now.
toast-read-only-off = Changes are possible again.
toast-language = The language is English now.
toast-changed-elsewhere = Another Partnerdesk has changed this.
toast-not-here = This does nothing here.
toast-key-unknown = No command has the key { $key }.
toast-quit-again = Press { $key } again to quit. Drafts are kept.
toast-cancelled = Stopped. Nothing was written.

route-clipboard = the clipboard
route-terminal = the terminal
route-shown = the screen

## States

state-empty-book = No customers yet.
state-empty-book-hint = Bring the list that the portal exports: partnerdesk import FILE. Or look around first: partnerdesk demo.
state-empty-filter = Nothing matches { $filter }.
state-empty-filter-hidden = { $count ->
    [one] { $count } customer is hidden by it.
   *[other] { $count } customers are hidden by it.
}
state-empty-filter-hint = { $key } clears the filter.
state-empty-list = Nothing here yet.
state-loading = Loading
state-searching = Searching
state-unread = The list could not be read.
state-unread-hint = { $key } tries again.
state-loading-count = Loading: { $count } so far
state-working = Working
state-saving = Saving
state-waiting = Waiting for another Partnerdesk to finish writing.
state-waiting-hint = { $key } stops waiting; nothing is lost.
state-damaged = The book is damaged. Nothing is written to it.
state-damaged-hint = See what can still be read with: partnerdesk book verify. Then restore a backup.
state-newer = The book was written by a newer Partnerdesk. This one does not touch it.
state-newer-hint = Use the newer program, or open another book.
state-error = { $what }: { $why }
state-error-next = { $key } tries again.
state-too-small = The window is { $width } by { $height }. This needs { $needed-width } by { $needed-height }.
state-too-small-hint = Make it larger; nothing is lost.

## Questions before something grave

ask-after-this = Afterwards
ask-type-name = To go on, type the name.
ask-type-count = To go on, type the number of customers: { $count }
ask-also-accepted = Also accepted: { $names }
ask-mismatch = This is not the name yet.
ask-paste-refused = Please type it: pasting is not accepted here.
ask-many = { $count ->
    [one] Do this for { $count } customer?
   *[other] Do this for { $count } customers?
}
ask-overwrite = { $path } exists already. Overwrite it?
ask-quit-unsaved = Something is not saved yet. Quit all the same?
ask-discard = Give up what was changed here?
ask-locked = locked

## Times

age-now = now
age-minutes = { $count }m
age-hours = { $count }h
age-days = { $count }d
age-months = { $count }mo
age-years = { $count }y
age-ahead = in { $age }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
