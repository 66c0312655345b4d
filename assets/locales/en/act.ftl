### What keys mean (act-NAME) and where they mean it (scope-NAME), by the stable names of the
### keymap. Short labels for help, palette, menus and the foot of the screen.

## Moving

act-down = Down
act-up = Up
act-page-down = Page down
act-page-up = Page up
act-half-page-down = Half a page down
act-half-page-up = Half a page up
act-top = First row
act-bottom = Last row
act-open = Open
act-back = Back
act-next-tab = Next tab
act-prev-tab = Previous tab
act-next-field = Next field
act-prev-field = Previous field

## The program

act-quit = Quit
act-suspend = Suspend to the shell
act-cancel = Cancel
act-help = Help
act-palette = Commands
act-messages = Messages
act-why = Why not?
act-undo = Undo
act-redo = Redo
act-refresh = Read again
act-redraw = Redraw
act-open-customers = Customers
act-open-invitations = Invitations
act-open-activity = Activity log
act-open-due = What is due
act-open-settings = Settings
act-open-partners = Partners
act-toggle-mouse = Mouse on or off
act-toggle-read-only = Read-only on or off
act-toggle-language = Change the language

## Lists

act-filter = Filter
act-facets = Choose a filter
act-sort = Sort by
act-sort-reverse = Reverse the order
act-mark = Mark
act-mark-range = Mark a range
act-mark-all = Mark all found
act-copy-menu = Copy
act-copy-row = Copy the row
act-copy-id = Copy the ID
act-copy-domain = Copy the domain
act-copy-name = Copy the name
act-copy-link = Copy the link
act-copy-text = Copy the letter
act-actions-menu = Actions
act-export = Export the list

## Customers

act-edit = Edit
act-edit-alias = Edit the alias
act-edit-note = Edit the note
act-edit-tags = Edit the tags
act-edit-list-name = Edit the list name
act-tag = Tag
act-add-customer = Add a customer
act-invite = Invite
act-permissions = Permissions
act-activity = Activity
act-begin-offboarding = Begin off-boarding
act-abandon-offboarding = Give up off-boarding
act-record-admin-loss = Record lost admin
act-end-relationship = End relationship
act-reinstate = Reinstate
act-dry-run = Dry run
act-confirm-precondition = Confirm a precondition
act-suspend-subscription = Suspend subscription
act-reactivate-subscription = Reactivate subscription
act-cancel-subscription = Cancel subscription
act-toggle = Switch
act-apply = Apply

## Invitations

act-preview = Preview
act-external-editor = Own editor
act-restore-link = Restore the link
act-open-mail = Open in mail program
act-export-eml = Write a mail file
act-send-mail = Send by mail
act-mark-ready = Mark ready
act-mark-sent = Mark sent
act-mark-accepted = Mark accepted
act-mark-declined = Mark declined
act-mark-lapsed = Mark lapsed
act-withdraw = Withdraw
act-resend = Send again

## The activity log

act-verify-log = Verify the log
act-as-of = As it was then
act-earlier = Earlier entry
act-later = Later entry
act-live-tail = Follow new entries
act-diff = What changed

## Answers

act-add-partner = Invite a partner
act-accept-partner = Partner authorised
act-end-partner = End the partnership
act-choose-partner = Partners of the customer
act-yes = Yes
act-no = No

## Where keys have their meaning

scope-global = Everywhere
scope-list = Customer list
scope-detail = Customer
scope-composer = Invitation letter
scope-permissions = Customer permissions
scope-activity = Activity log
scope-invitations = Invitations
scope-dialog = Question
scope-help = List of keys
scope-palette = List of commands
scope-field = Text field
scope-history = History of one customer
scope-then = Customer as it was
scope-due = What is due
scope-partners = partners
scope-form = Form
scope-settings = Settings
