### The screen of purchase permissions.

permissions-title = Let the customer buy for itself
permissions-column-what = Permission
permissions-column-now = Now
permissions-column-pending = Pending
permissions-column-changed = Last change
permissions-if-title = If you turn { $what } { $to }
permissions-before-title = Before you turn it on
permissions-source = Source: page "Give customers permission", 2021, and its later form.
permissions-pending = { $count ->
    [0] Nothing is set. Space sets a switch; nothing is applied before Ctrl-S.
    [one] { $count } change is set. Nothing is applied before Ctrl-S.
   *[other] { $count } changes are set. Nothing is applied before Ctrl-S.
}
permissions-nothing-set = No switch is set. Space sets one.
permissions-on-title = Let customers buy: you pay
permissions-left-out = { $shown } customers are shown; { $left } more were left out. Do them in a second step.
