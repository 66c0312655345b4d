### The settings: what each is called, what it means, what a new book begins with.

setting-column-section = Of
setting-column-what = Setting
setting-column-value = Now
setting-section-you = you
setting-section-program = the program
setting-section-account = your account
setting-section-book = the book
setting-section-files = files
setting-on = on
setting-off = off

setting-role = Role
setting-role-about = The role guards against mistakes: what it may not do is refused, with the reason, and the attempt is kept in the log. It is no security boundary: whoever can open this book can choose any role. It lasts until the program ends; --role chooses it at the start.
setting-agent = Name in the log
setting-agent-about = Under this name your changes stand in the activity log. It is chosen at the start: by --agent, by agent in settings.toml, or else by the name you are logged in with.
setting-read-only = Read-only
setting-read-only-about = While it is on, every change is refused before it reaches the book. A guard rail for looking around. A book that was opened with --read-only stays closed to changes until the program is started again.
setting-language = Language
setting-language-about = The language of the screens, until the program ends; language in settings.toml keeps it. The language of each invitation is chosen with the invitation.
setting-theme = Theme
setting-theme-about = The colours, until the program ends; theme in settings.toml keeps them. Nothing is told by colour alone.
setting-theme-own = colours of your own
setting-mouse = Mouse
setting-mouse-about = While it is on, the terminal selects text only with Shift held. mouse in settings.toml keeps the choice.

setting-name = Company name
setting-name-about = The name of your company, as it stands in invitations. Customers learn from it who invites them.
setting-tenant = Microsoft ID
setting-tenant-about = The ID of your own directory (tenant ID). It is a part of every invitation link: without it no invitation can leave. In Partner Center it is in the account settings, under organization profile.
setting-kind = Kind of partner
setting-kind-about = How you take part in the programme. Indirect resellers work through a provider; some things are offered to one kind only.
setting-cloud = Cloud
setting-cloud-about = The Microsoft cloud you sell. Not everything is offered in the cloud for US Government.
setting-country = Country
setting-country-about = Where your company is, as two letters: DE, US, CN. A partner serves customers in its own region only; customers elsewhere are refused.
setting-country-unknown = "{ $given }" is no country of the programme. Write two letters, such as DE, US or CN.
setting-mpn = MPN ID
setting-mpn-about = The ID of your location in the Microsoft partner network: digits. Indirect resellers need it.
setting-mpn-unfit = An MPN ID consists of up to 20 digits, nothing else.
setting-status = Standing
setting-status-about = Where your account stands in the programme. It decides what is offered: a suspended account sells nothing new.
setting-requests = Requests all the same
setting-requests-about = Offer relationship requests although the documents do not list them for this cloud. Switch it on only where you know that they work.

setting-book = Book
setting-book-about = The file with your customers, invitations and the log. Another one is opened with --book or the variable PARTNERDESK_BOOK; copies are made with: partnerdesk book backup PATH
setting-counts = What is in it
setting-counts-value = { $customers }, { $invitations }, { $entries }
setting-counts-about = Customers, invitations and entries of the log, as the book counts them.
setting-head = Head of the chain
setting-head-about = The last entry of the log and the beginning of its hash. Written down elsewhere, it proves later that nothing before it was changed.
setting-chain = Chain of the log
setting-chain-about = Each entry carries the hash of the one before. Enter walks along the whole log and checks it.
setting-head-value = entry { $entry }, { $hash }
setting-settings-file = Settings file
setting-settings-file-about = settings.toml in your configuration folder (on Linux ~/.config/partnerdesk) keeps language, theme, mouse, agent and more. The README describes all of it under Configuration. It can grant no role.
setting-keymap = Keys of your own
setting-keymap-about = keys in settings.toml: a table of scopes and acts, or the name of a file with one. It needs only what differs. ? lists the keys that count, : the names of the acts.

setting-not-here = This is not changed here.
setting-prompt-hint = Enter keeps it; an empty text takes it away.
setting-first-title = A new book
setting-first-account = First say who you are: company name, Microsoft ID (it is in every invitation link), kind of partner, cloud and country.
setting-first-customers = Then bring your customers with partnerdesk import FILE, or look around first: partnerdesk demo.
