### Writing an invitation: fields, checks, preview, ways out.

composer-title = Invitation to { $company }
composer-unread = The records could not be read. Press R to try again.
composer-nobody = There is no such customer and no such invitation in the book.
composer-nothing-sent = Nothing is sent by this program: copy, open in mail, export; then mark as sent
composer-no-account = No mail account is set up, so nothing can be sent from here. Add [mail] to the settings, then say: partnerdesk mail test
composer-posted = The letter is in the outbox and is sent now.
composer-reopened = A letter to this customer is being written already. It was opened again.

## Fields

composer-fields-title = Letter
composer-field-to = To
composer-field-name = Name
composer-field-language = Language
composer-field-template = Template
composer-field-admin = Admin
composer-field-provider = Provider
composer-field-subject = Subject
composer-field-body = Text
composer-template-first-contact = first contact
composer-template-reinstate = reinstate
composer-template-through-provider = through a provider
composer-template-partnership = partnership
composer-template-granular-admin = limited administration
composer-template-own = own text
composer-admin-ask = ask for delegated administration
composer-admin-forced = always asked for
composer-admin-forced-cloud = required in { $cloud }
composer-provider-missing = Enter your indirect provider first, by name or Microsoft ID: the link holds it.
composer-provider-unknown = No partner of yours is that provider. Known: { $known }.

## Whether it is kept

composer-new = new letter
composer-kept-later = kept from the first change on
composer-unsaved = changed, kept in a moment
composer-autosaved = autosaved { $time }
composer-not-kept = Not kept: { $why }
composer-theirs = Somebody else has changed this letter in the meantime.
composer-theirs-key = Somebody else changed this letter. Your text is here: { $key } chooses
composer-whose-title = Whose text counts?
composer-take-theirs = Take theirs
composer-take-theirs-note = yours can be gone back to
composer-keep-ours = Keep mine
composer-keep-ours-note = takes the place of theirs
composer-leave-title = Leave the letter
composer-leave-question = Something that was typed here could not be kept. Leave all the same?

## Checks

composer-checks-title = Checks
composer-more-checks = and { $count } more, all of them in the preview
composer-text-sound = The link is in the text, unchanged. Every placeholder has its value.
composer-no-recipient = No recipient yet: needed to open it in mail and to mark it sent.
composer-link-in-place = link in place
composer-link-lost = LINK NOT IN PLACE
composer-link-there = The link is where it should be.
composer-link-restored = The link is back in the text.
composer-no-link = There is no link yet: it needs your own Microsoft ID and, where there is one, your provider's.

## Text of one's own

composer-replace-title = Replace the text
composer-language-question = The language was changed. Put the letter "{ $template }" of that language in place of what was written?
composer-template-question = Put the letter "{ $template }" in place of what was written?
composer-replace-note = What was written can be gone back to.
composer-editor-nothing = The editor gave nothing back. The text is as it was.
composer-editor-taken = { $count ->
    [0] Taken over. { $key } goes back to the text before.
    [one] Taken over, with { $count } problem. { $key } goes back to the text before.
   *[other] Taken over, with { $count } problems. { $key } goes back to the text before.
}

## Ways out

composer-export-title = Write a mail file
composer-export-hint = Where to. Any mail program opens an .eml file as a draft. Nothing is overwritten.

## A letter that is only read

composer-facts-title = Invitation
composer-letter-title = Letter
composer-fact-status = Status
composer-fact-kind = Asks for
composer-fact-left = How
composer-fact-follow-up = Follow up
composer-with-admin = { $kind }, delegated administration
composer-write-on = Write on: it becomes a draft again
composer-fact-drafted = Begun by
composer-nothing-next = Nothing more: this invitation has found its end.
