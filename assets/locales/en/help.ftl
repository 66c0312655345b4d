### Help, palette, explanations, and what the root says of writes and files.

help-type-to-filter = Type to filter:
set-role = act as { $role }
set-theme = theme { $theme }
ask-enter-confirms = Enter confirms
refused-title = { $count ->
    [one] This cannot be done
   *[other] This cannot be done: { $count } reasons
}
why-title = What can be done: { $name }

chain-ok = log verified
chain-checking = log: checking
chain-bad = LOG BROKEN
title-chain-broken = LOG BROKEN AT { $at }
chain-verified = The activity log is whole: { $count } entries, each following from the one before.
chain-broken = The activity log is broken at entry { $at }: { $what }. Nothing was changed. Compare with a backup.
changes-written = { $count ->
    [one] { $count } change saved.
   *[other] { $count } changes saved.
}
copied-terminal = Sent to the terminal's clipboard. The terminal does not say whether it took it.
copied-tmux = Sent to the clipboard through tmux. It needs set-clipboard on; nobody says whether it arrived.
copied-too-long = Too long for a terminal's clipboard. Export it to a file instead.
mail-opened = Handed to the mail program. Nothing is sent until you send it there.
saved-file = Wrote { $path }.
saved-records = Wrote { $count } rows to { $path }.
trouble-busy = Another Partnerdesk kept the book busy. Nothing was changed; try again. ({ $detail })
trouble-damaged = The book is damaged. Nothing wrong is shown. See: partnerdesk book verify. ({ $detail })
trouble-unwritable = It could not be saved. Make room on the disk and try again; nothing is lost. ({ $detail })
trouble-other = This did not work: { $detail }
