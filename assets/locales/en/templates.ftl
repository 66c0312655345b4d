### The commands about letter templates.

cli-help-template = Letter templates: those of the program and your own
cli-help-template-list = List every template with its languages
cli-help-template-show = Show the text of a template
    .name = The template
cli-help-template-preview = Fill a template for a customer, or for an example
    .name = The template
    .customer = The customer it is filled for
cli-help-template-new = Write a template of your own, from another one
    .name = What it is to be called: lower-case letters, digits and hyphens
    .from = The template it begins as
    .body_file = The body, from a file, or from the input when it is -
cli-help-template-edit = Change a template; one of the program's own is copied first
    .name = The template
    .body_file = The body, from a file, or from the input when it is -
cli-help-template-remove = Take a template of your own away; the program's own stay
    .name = The template
cli-slip-template = a template is named with at most 40 lower-case letters, digits and hyphens
cli-fail-no-template = There is no letter template { $name }.
    .fix = There are: { $known }. Write one with: partnerdesk template new
cli-fail-template-exists = There is a letter template { $name } already.
    .fix = Change it with: partnerdesk template edit { $name }
cli-fail-template-shipped = The letter template { $name } comes with the program and cannot be taken away.
    .fix = Write one of your own of the same name to have it used instead.
cli-template-broken = The template was not kept. What has to be put right first:
cli-template-kept = Kept in { $path }
cli-template-removed = Taken away: { $name } ({ $language })
cli-template-origin-shipped = of the program
cli-template-origin-own = your own
cli-template-origin-in-place = your own, in place of the program's
cli-column-template = Template
cli-column-languages = Languages
cli-column-origin = Origin

screen-templates = Letter templates
act-open-templates = Letter templates
act-new-template = New template
act-remove-template = Take away
scope-templates = Letter templates
templates-column-name = Template
templates-column-language = Lang
templates-column-origin = Origin
templates-example-title = For an invented customer
templates-broken-title = Not kept: what has to be put right
templates-broken = { $count ->
        [one] Not kept: one problem. Press e to write on.
       *[other] Not kept: { $count } problems. Press e to write on.
    }
templates-kept = Letter templates kept
templates-new-title = New letter template, from the one under the cursor
templates-new-hint = Its name: lower-case letters, digits and hyphens
templates-bad-name = A template is named with at most 40 lower-case letters, digits and hyphens.
templates-taken = There is a template { $name } in this language already.
templates-shipped-stays = It comes with the program and stays. Edit it to have one of your own in its place.
templates-remove-title = Take a template away
templates-remove-question = Take your template { $name } ({ $language }) away?
templates-remove-shipped-back = The one of the program comes back in its place.
