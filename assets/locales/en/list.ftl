### The customer list: columns, filters, preview.

column-name = Name
column-domain = Domain
column-country = Country
column-relationship = Rel
column-admin = Admin
column-subscriptions = Subs
column-agreement = MCA
column-permissions = May buy
column-alias = Alias
column-tags = Tags
column-updated = Upd

stage-short-none = none
stage-short-active = active
stage-short-ending = ending
stage-short-ended = ended
admin-short-lost = lost
agreement-short-attested = attest
agreement-short-direct = direct

field-alias = alias
field-id = id
field-domain = domain
field-country = country
field-relationship = relation
field-admin = admin
field-agreement = agreement
field-permissions = may buy
field-tags = tags
field-subscriptions = subs
field-blockers = blockers
next-steps = What you can do now

shelf-current = current customers
shelf-everything = all customers, ended ones too
filter-hint = { $key } filters: name, domain, id, or rel:active country:DE tag:vip -tag:test perm:on
filter-unknown = { $term } is not known. Known: { $known }

sort-title = Sort by
view-title = Show
view-current = Current customers
view-everything = All, ended ones too
view-ended = Archive: ended
view-ending = Off-boarding begun
view-invited = Invitation not answered
view-permitted = May buy for themselves
view-admin-lost = Delegated administration lost
view-no-agreement = No customer agreement

tag-title = Tags
tag-hint = Separate with commas; -tag takes one away: vip, renewals-q4, -test
tag-unfit = "{ $tag }" cannot be a tag: one line of up to 60 characters, without comma or quote.
export-title = Export to a file
export-hint = .csv or .jsonl. With "full" in the name, every field is written. Nothing is overwritten.
export-filter = { $count ->
    [one] the { $count } customer of this view
   *[other] the { $count } customers of this view
}
export-marked = { $count ->
    [one] the { $count } marked customer
   *[other] the { $count } marked customers
}
mark-all-title = Mark all
mark-all-question = { $count ->
    [one] Mark the { $count } customer of this view?
   *[other] Mark all { $count } customers of this view?
}
mark-too-many = More than { $most } customers cannot be marked at once. Filter first, or export the whole view.
