### Records of the desk beside customers and invitations: what all kinds have in common.
### The sentences of one kind stand in a file of their own.

## What kinds are called

matter-partnership = partnership
matter-referral = referral
matter-profile = business profile
matter-mailing = mailing

## What happened, where only its code is known

event-offboarding-step-done = The step of the off-boarding is ticked off.
event-offboarding-step-open = The step of the off-boarding is open again.
event-other-change = Changed: { $change }.

## Reasons against something

refusal-no-such-matter = There is no { $kind } { $id } in the book.
    .fix = Check the ID.
refusal-matter-exists = A { $kind } with the ID { $id } is in the book already.
    .fix = Open that one, or try again.
refusal-wrong-matter-status = This { $title } stands at "{ $stage }". Needed: { $needs }.
    .fix = Look at where it stands, and take the step that comes next.

## The same reasons in a few words, for the activity log

short-no-such-matter = not in the book
short-matter-exists = in the book already
short-wrong-matter-status = stands elsewhere
