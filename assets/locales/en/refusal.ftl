### Why something cannot be done. The text of a reason says what is in the way, with its evidence;
### its part "fix" says what to do about it, or who may. Keys end with the stable code.

## Who may, and what is offered

refusal-read-only = Partnerdesk is in read-only mode.
    .fix = Leave read-only mode, or start without --read-only.
refusal-role-may-not = Only { $allowed } may { $action }. You act as { $role }.
    .fix = Ask a colleague in that role. If the role is yours as well, choose it in the settings or with --role.
refusal-not-offered-in-cloud = Not offered in your cloud ({ $cloud }): { $feature }.
    .fix = If the cloud of your account is recorded wrongly, correct it in the settings.
refusal-not-offered-to-kind = Not offered to you as { $kind }: { $feature }.
    .fix =
        { $code ->
            [indirect-reseller] Ask your indirect provider to do it. If your account is recorded wrongly, correct it in the settings.
           *[other] If the kind of your account is recorded wrongly, correct it in the settings.
        }
refusal-not-offered-in-standing = Not possible while your standing in the programme is "{ $standing }": { $feature }.
    .fix = Settle it with Microsoft, then record your new standing in the settings.

## Where the relationship stands

refusal-wrong-relationship =
    { $stage ->
        [none] There is no reseller relationship with this customer yet.
        [active] The reseller relationship is active.
        [ending] Off-boarding of this customer has begun.
       *[ended] The reseller relationship has ended.
    } Needed: { $needs }.
    .fix =
        { $stage ->
            [none] Request a relationship: it is active as soon as the customer accepts.
            [active] Nothing needs to be done: you are the customer's reseller.
            [ending] End the relationship once nothing blocks it, or give off-boarding up.
           *[ended] Reinstate the relationship with a new invitation.
        }
refusal-nothing-to-request = You are this customer's reseller already, and the request asks for nothing new.
    .fix = Include delegated administration privileges if you lack them. Otherwise there is nothing to ask for.

## What has to be cleared before the end. The evidence is a subscription.

blocker-evidence = { $quantity } x { $product } ({ $subscription })
blocker-evidence-until = { $quantity } x { $product } ({ $subscription }), term ends { $ends }
refusal-open-reservation = An Azure reservation or savings plan is not cancelled: { $evidence }.
    .fix = Cancel it in the portal, which may cost a fee. Then record the cancellation here.
refusal-software-purchase = A software purchase is not cancelled: { $evidence }.
    .fix = Cancel it in the portal while its return window is open, else wait for the end of its term. Then record it here.
refusal-active-subscription = A subscription is still in use: { $evidence }.
    .fix = Suspend it in the portal. Then record the suspension here.
refusal-new-commerce-not-cancelled = A new-commerce subscription is not cancelled: { $evidence }.
    .fix = Suspending is not enough: cancel it in the portal within 7 days of purchase or renewal, else it runs until its term ends. Then record it here.

## Customers and their place

refusal-no-such-customer = No customer { $customer } is in the book.
    .fix = Check the ID, or bring the customer in: import the portal's list, or add the customer by hand.
refusal-no-customer-named = No customer is named, and the invitation went to a company outside the book.
    .fix = Name the customer that accepted. If it is new, import the portal's list first.
refusal-customer-exists = The customer { $customer } is in the book already.
    .fix = Open it and edit it there.
refusal-outside-region = The customer is in { $country } ({ $region }). You may sell only in your own region: { $own-region }.
    .fix = Pass the customer on to a partner in its region. If a country is wrong ({ $country } or your { $own-country }), correct it.

## Invitations

refusal-no-such-invitation = No invitation { $invitation } is in the book.
    .fix = Choose one from the list of invitations.
refusal-invitation-exists = The invitation { $invitation } is in the book already.
    .fix = Open that one, or draft another.
refusal-other-customer-invited = This invitation went to another customer: { $customer }.
    .fix = Record the acceptance for that customer, or draft an invitation to this one.
refusal-wrong-invitation-status = The status of the invitation is { $stage }. Needed: { $needs }.
    .fix =
        { $code ->
            [draft] Finish the letter and mark it ready.
            [ready] Send it and mark it sent, or withdraw it.
            [sent] Record the customer's answer. To change the letter, withdraw it and send it again.
            [accepted] It has done its work. To ask for something more, draft a new one.
           *[other] Send it again, or draft a new one.
        }
refusal-wrong-invitation-kind = This kind of request does not fit your kind of account.
    .fix = Indirect resellers ask together with their provider, direct resellers and providers ask alone. Choose the other kind, or correct your account.
refusal-admin-cannot-be-omitted = In your cloud every request includes delegated administration privileges.
    .fix = Include delegated administration privileges.
refusal-not-in-outbox = This invitation is not in the outbox.
    .fix = Send it to put it there.
refusal-in-outbox = The letter is in the outbox: { $stage }.
    .fix =
        { $code ->
            [sending] Wait until the mail server has answered.
            [unknown] Decide first: send it again, mark it sent, or take it out of the outbox.
           *[other] Take it out of the outbox first.
        }
refusal-wrong-outbox-state = The letter stands in the outbox as: { $stage }. Needed: { $needs }.
    .fix = Look at the outbox and choose what fits.
refusal-recipient-missing = Nobody is named to send the invitation to.
    .fix = Enter the recipient's mail address.
refusal-text-too-long = The text has { $length } characters; { $limit } are allowed.
    .fix = Shorten it by { $excess } characters.
refusal-account-incomplete =
    { $part ->
        [tenant] Your own Microsoft ID is not recorded: every invitation link needs it.
        [mpn-id] Your partner location ID is not recorded: an indirect reseller's link needs it.
       *[name] Your company's name is not recorded: letters are signed with it.
    }
    .fix = Enter it in the settings, or with: partnerdesk account set.

## The letter. "where" is the subject or a line of the body.

letter-in-subject = in the subject
letter-in-line = in line { $line }
refusal-subject-blank = The subject is empty.
    .fix = Write a subject.
refusal-subject-has-controls = The subject has a line break or another control character.
    .fix = Write the subject on one line.
refusal-unknown-placeholder = There is no placeholder { $placeholder } ({ $where }).
    .fix = Correct its name or take it out. There are: { $known }.
refusal-empty-placeholder = There is no value for { $placeholder } ({ $where }): { $meaning }.
    .fix =
        { $code ->
            [partner-name] Enter your company's name in the settings, or with: partnerdesk account set.
            [contact-name] Enter the recipient's name, or give a default: { $example }.
           *[other] Enter the value, or give a default: { $example }.
        }
refusal-placeholder-unclosed = A placeholder is opened and not closed ({ $where }).
    .fix = Close it with two braces, or take out the two that open it.
refusal-template-malformed = The letter cannot be made from its text ({ $where }): { $detail }.
    .fix = Correct the expression between the braces there.
refusal-link-missing = The personal link is not in the letter.
    .fix = Restore the link: { $token } on a line of its own.
refusal-link-altered = The letter has an invitation link that is not exactly yours.
    .fix = Take it out and restore the link: { $token } on a line of its own.
refusal-link-repeated = The personal link stands in the letter { $times } times.
    .fix = Keep one of them, on a line of its own.

## Subscriptions

refusal-no-such-subscription = This customer has no subscription { $subscription }.
    .fix = Check the ID, or import the customer's subscriptions from the portal.
refusal-wrong-subscription-status = The subscription is { $standing }. Needed: { $needs }.
    .fix =
        { $code ->
            [pending] Wait until it is active, or cancel it.
            [active] Nothing needs to be done: it is in use.
            [suspended] Reactivate it, or cancel it.
           *[other] It is gone. Order a new one in the portal if it is needed.
        }
refusal-cannot-suspend = Reservations, savings plans and software are cancelled, never suspended.
    .fix = Cancel it in the portal. Then record the cancellation here.
refusal-cancellation-window-closed = It could be cancelled until { $until }, and the end of its term is not recorded.
    .fix = Import the customer's subscriptions with the end of the term. Then cancel again: it will end with its term.

## The proof that it is meant

refusal-confirmation-missing = Nothing was typed to confirm this.
    .fix = Type { $expected }.
refusal-confirmation-mismatch = What was typed does not name this customer.
    .fix = Type { $expected }.
refusal-changed = Somebody changed this since you looked at it (version { $expected } then, { $found } now).
    .fix = Look at it again, then decide anew.
refusal-not-undoable = There is no way back from this.
    .fix = Put it right with a new change. The activity log keeps both.
refusal-changed-since = The same thing was changed again since: taking this back would undo that as well.
    .fix = Take back the later change first, or change it by hand.

## The same reasons in a few words, for the activity log

short-about = { $short }: { $about }
short-read-only = read-only
short-role-may-not = the role may not
short-not-offered = not offered
short-wrong-relationship = relationship stands elsewhere
short-nothing-to-request = nothing to request
short-open-reservation = open reservation or savings plan
short-software-purchase = software not cancelled
short-active-subscription = subscription in use
short-new-commerce-not-cancelled = new commerce not cancelled
short-no-such-customer = no such customer
short-customer-exists = customer exists
short-outside-region = outside the region
short-no-such-invitation = no such invitation
short-invitation-exists = invitation exists
short-other-customer-invited = another customer was invited
short-wrong-invitation-status = invitation stands elsewhere
short-wrong-invitation-kind = wrong kind of request
short-admin-cannot-be-omitted = delegated administration is required
short-not-in-outbox = not in the outbox
short-in-outbox = in the outbox
short-wrong-outbox-state = it stands elsewhere in the outbox
short-recipient-missing = no recipient
short-text-too-long = text too long
short-account-incomplete = own account incomplete
short-subject-blank = subject is empty
short-subject-has-controls = line break in the subject
short-unknown-placeholder = unknown placeholder
short-empty-placeholder = placeholder without value
short-placeholder-unclosed = placeholder not closed
short-template-malformed = expression not readable
short-link-missing = link missing
short-link-altered = link altered
short-link-repeated = link repeated
short-no-such-subscription = no such subscription
short-wrong-subscription-status = subscription stands elsewhere
short-cannot-suspend = cannot be suspended
short-cancellation-window-closed = too late to cancel
short-confirmation-missing = not confirmed
short-confirmation-mismatch = wrong name typed
short-changed = changed by somebody else
short-not-undoable = no way back
short-changed-since = changed again since
