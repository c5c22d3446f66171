# Sentences of the window alone. What it shares with the command line and the exports is in shared.ftl.

## The frame

window-title = Checkup
brand = Sightline
skip-to-content = Skip to the content
nav-label = Places
nav-findings = Findings
nav-not-checked = Not checked
nav-new-checkup = New checkup
nav-about = About this method
frame-settings = Language and appearance
language-label = Language
theme-label = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
loading = One moment …

## The first question

first-heading = Is this computer only yours?
first-lead = We ask this before anything else, because it decides whether anything may be written here.
first-mine = Yes, only mine
first-mine-about = What you want remembered may be kept here, always encrypted, and a small log that never says what was found.
first-shared = No, or I’d rather not say
first-shared-about = Everything stays in memory. Nothing is written, and closing the window leaves nothing behind.

## Welcome

welcome-heading = See who could reach your data, and through what.
welcome-lead = A look at the programs and browser extensions on this computer. It takes a few seconds and changes nothing.
welcome-read-heading = What is read
welcome-read-programs = The list of installed programs
welcome-read-extensions = The extensions of your browsers, and what they are allowed to do
welcome-read-autostart = What starts by itself
welcome-unread-heading = What is not read
welcome-unread-list = Passwords, browsing history, documents, messages.
welcome-stays-heading = What leaves this computer
welcome-stays-list = Nothing. No connection is opened.
welcome-kept-mine = A small log is kept in { $path }.
welcome-kept-shared = Nothing is written to this computer.
welcome-declare-heading = What else do you use?
welcome-declare-lead = A checkup of this computer cannot see your phone. Tick what you use elsewhere, and it is looked up too.
welcome-declare-find = Find another by name, of { $count }
welcome-declare-none = Nothing of that name is in the risk database. That says nothing about it, good or bad.
welcome-declare-product = Service
welcome-declare-phone = On my phone
welcome-declare-browser = In the browser
welcome-declare-phone-of = { $name } on my phone
welcome-declare-browser-of = { $name } in the browser
welcome-declare-count =
    { $count ->
        [0] Nothing ticked.
        [one] One ticked.
       *[other] { $count } ticked.
    }
welcome-declare-skip = Skip, leave my phone out
welcome-declare-skipped = Your phone is left out. The result will say so.
welcome-declare-unskip = Ask me after all
welcome-start = Look now
welcome-database =
    Compared with a risk database of { $products ->
        [one] one product
       *[other] { $products } products
    } and { $advisories ->
        [one] one report
       *[other] { $advisories } reports
    } on extensions, last reviewed on { $date }.
welcome-database-age =
    { $days ->
        [0] That was today.
        [one] That was yesterday.
       *[other] That was { $days } days ago.
    }
welcome-database-stand-in = An update of the risk database on this computer cannot be used any more; the one that came with the program stands in.
welcome-no-database = The risk database could not be opened. You would get a list of what is here, but nothing could be said about it.

## The checkup runs

checkup-heading = Looking …
checkup-lead = Files are opened for reading only. Nothing is changed, and nothing leaves this computer.
checkup-progress = { $done } of { $total } sources
checkup-progress-start = Starting
checkup-live = { $source }, { $done } of { $total }
checkup-sources = Sources
checkup-state-started = being read
checkup-state-finished = read
checkup-items =
    { $count ->
        [0] nothing there
        [one] one entry
       *[other] { $count } entries
    }
checkup-problems =
    { $count ->
        [one] one place could not be read
       *[other] { $count } places could not be read
    }
checkup-cancel = Stop and show what was read
checkup-cancelling = Stopping …
failed-heading = The checkup could not be done.
failed-start-heading = The window could not start.
failed-detail-heading = This finding could not be shown.
failed-again = Try again
failed-detail = Technical detail: { $detail }

## Findings

findings-act-first =
    { $count ->
        [1] One thing deserves attention first.
        [2] Two things deserve attention first.
        [3] Three things deserve attention first.
        [4] Four things deserve attention first.
        [5] Five things deserve attention first.
       *[other] { $count } things deserve attention first.
    }
findings-plan =
    { $count ->
        [1] Nothing is pressing. One change is worth planning.
        [2] Nothing is pressing. Two changes are worth planning.
        [3] Nothing is pressing. Three changes are worth planning.
       *[other] Nothing is pressing. { $count } changes are worth planning.
    }
findings-find-out =
    { $count ->
        [1] Nothing here asks for action today. One thing is worth finding out about.
        [2] Nothing here asks for action today. Two things are worth finding out about.
       *[other] Nothing here asks for action today. { $count } things are worth finding out about.
    }
findings-look =
    { $count ->
        [1] Nothing here asks for action today. One thing is worth a look.
        [2] Nothing here asks for action today. Two things are worth a look.
       *[other] Nothing here asks for action today. { $count } things are worth a look.
    }
findings-nothing = Nothing here asks for action today.
findings-no-database = This is a list only: nothing could be compared.
findings-empty = No programs and no extensions were found.
findings-cancelled = You stopped early; this is what was read until then.
findings-looked =
    Looked at { $apps ->
        [one] one program
       *[other] { $apps } programs
    } and { $extensions ->
        [one] one extension
       *[other] { $extensions } extensions
    }.
findings-unread =
    { $count ->
        [0] Every place that is there could be read.
        [1] One place could not be read.
        [2] Two places could not be read.
        [3] Three places could not be read.
       *[other] { $count } places could not be read.
    }
findings-stays = Nothing left this computer.
findings-words = Show only one word
findings-word-all = All
findings-search = Search
findings-search-hint = Name, owner or sentence
findings-search-key = Press / to search
findings-clear = Clear
findings-group = Arrange
findings-group-word = by what to do
findings-group-owner = by owner
findings-group-browser = by browser
findings-shown =
    { $count ->
        [0] Nothing fits.
        [one] One finding.
       *[other] { $count } findings.
    }
findings-none-fit = Nothing in this checkup fits what you typed.
findings-list = Findings
findings-owner-unknown = Owner not known
findings-owner-law = under the law of: { $country }
findings-browser-none = Programs, not in a browser
findings-browser-declared = On your phone and elsewhere, as you told us
row-owner-unknown = owner not known
row-possibly = possibly { $name } — only the name agrees
row-off = turned off
row-places =
    { $count ->
        [one] in one place
       *[other] in { $count } places
    }
row-no-lead-fine = Looked at; nothing that asks for a change.
row-no-lead-unknown = We have no information about it.
row-no-lead-find-out = We have no information about it, and it { $reach }.
row-no-lead-find-out-app = We have no information about it, and it can reach a great deal.
row-no-lead-other = Open it to see why.

## One finding

detail-back = All findings
detail-sightline = Who can reach what it sees
detail-sightline-you = You
detail-sightline-your-data = your data
detail-sightline-unknown = Owner not known
detail-sightline-unknown-about = We do not know who could be asked for your data.
detail-sightline-possible = if it is this product at all
detail-sightline-law-of = law of: { $country }
detail-sightline-community = no single law: a community, or not known
detail-known = What is known
detail-known-nothing = Nothing is publicly known to us. Unknown is not the same as bad, and not the same as good.
detail-known-about = about { $name }
detail-known-again = described again { $date }
detail-known-checked = checked { $date }
detail-undated = no date
detail-pill-reported = reported by { $publisher }
detail-pill-reported-more =
    { $count ->
        [one] reported by { $publisher } and one more
       *[other] reported by { $publisher } and { $count } more
    }
detail-pill-alleged = alleged, reported by { $publisher }
detail-good = Good to know
detail-looked = Looked at, nothing found
detail-restrictions = Acts of authorities
detail-restrictions-about = Each binds only those it names.
detail-restriction-counts = Counts here.
detail-laws = Laws the owners answer to
detail-laws-about = What the owners could be required to do. A law that allows something is no proof that it was done.
detail-laws-count =
    { $count ->
        [one] one law
       *[other] { $count } laws
    }
detail-sources-label = Sources
detail-source-not-opened = not read by us, known from elsewhere
detail-source-open = Open “{ $title }” by { $publisher } in your browser
detail-seen = Seen here
detail-seen-version = Version
detail-seen-profile = Profile
detail-seen-id = Id
detail-seen-state = State
detail-seen-on = on
detail-seen-off = off
detail-seen-state-unknown = the profile does not say
detail-seen-came = Installed
detail-seen-when = { $how }, on { $date }
detail-seen-where = Where
detail-seen-declared = You told us that you use it; it was not seen on this computer.
detail-seen-nothing = Nothing of it was seen on this computer.
detail-reach = What it can reach here
detail-reach-extension =
    { $reach ->
        [all-sites] In { $browser } it can read and change every website you open.
        [some-sites] In { $browser } it can read and change some websites, named below.
       *[none] In { $browser } it cannot read any website.
    }
detail-reach-off = It is turned off, so it reaches nothing now.
detail-reach-capability = This is what it could do, not what it was seen doing.
detail-reach-data = It handles { $list }.
detail-permissions = Permissions behind it
detail-permissions-none = It asked for no permissions.
detail-permission-unknown = We have no explanation for this one.
detail-hosts = Websites it can read
detail-hosts-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
detail-questions = Eight questions
detail-question-checked = { $state }, { $date }
detail-do = What you can do
detail-do-minutes =
    { $count ->
        [one] About one minute
       *[other] About { $count } minutes
    }
detail-do-nothing = We have no advice for this one yet.
detail-do-find-out = Look at who makes it and whether you chose it yourself.
detail-do-find-out-off = If you do not need it, turning it off costs nothing, and it can be turned on again.
detail-do-possible = Look at who made it: if it is another program of the same name, nothing said here applies.
detail-do-nothing-fine = Nothing needs to be done.
detail-alternatives = Instead of it
detail-places = Where its data goes
detail-settings = Settings worth changing
detail-delete-account = Where an account is deleted
detail-working = How was this worked out?
detail-working-joined = What was seen was joined with what is known by { $by }: { $value }. { $certainty }
detail-working-not-joined = Nothing in the risk database agrees with what was seen here.
detail-working-number = The number behind the word is { $attention } of 100. It orders the list and says nothing more.
detail-working-thresholds = From 70: act first. From 45: plan a change. From 20: worth a look. Below: fine as it is.
detail-working-terms = The parts add up to { $attention }
detail-working-term = Part
detail-working-points = Points
detail-working-total = Together
detail-working-reach = Reach that nothing explains
detail-working-exposure = Here: { $exposure }.
detail-working-weight = Weight of the statement: { $weight }
detail-working-editorial = The weights are editorial judgement, not science.
detail-reviewed = Last reviewed on { $date }.
detail-reviewed-never = Not in the risk database.

## Not checked

unread-heading =
    { $count ->
        [0] Every place that is there could be read.
        [1] One place could not be read.
        [2] Two places could not be read.
        [3] Three places could not be read.
       *[other] { $count } places could not be read.
    }
unread-lead = Not checked is not the same as nothing found. Here is what this checkup cannot speak about.
unread-places = Places
unread-limits = What a checkup like this cannot see
unread-all = Everything that was looked at
unread-all-count =
    { $count ->
        [one] one place
       *[other] { $count } places
    }
unread-parts =
    { $count ->
        [one] One library or system part matches nothing in the database; it was counted, not judged.
       *[other] { $count } libraries and system parts match nothing in the database; they were counted, not judged.
    }
unread-column-source = Source
unread-column-path = Path
unread-column-status = Answer
unread-column-items = Entries
unread-no-path = the source as a whole

## About

about-leave = Back
about-heading = How the words are found
about-lead = What was seen on this computer is joined with public statements, each with a source and a date.
about-words = Six words
about-sure = How sure, said apart
about-sure-text = The word says what we would do; a separate line says how much stands behind it. Both can differ: a strong word may rest on little, and then it says so.
about-weights = The weights are opinions
about-weights-text = A number orders the list. It comes from how serious a statement is, how good its source, how old it is and where the matter stands, and from what the software can reach and whether it is on. These weights are editorial judgement: published, and open to dispute. There is no grade for you.
about-same = The same ruler for every country
about-same-text = Where an owner sits can never by itself lead to more than “worth a look”. What a law allows is shown apart from what was found to have happened.
about-limits = What it cannot do
about-limit-small = The risk database is small and rests on public sources. For much software nobody has looked, and then it says “not known yet”.
about-limit-device = It sees one computer, not your phone.
about-limit-spyware = It does not look for spyware aimed at one person.
about-limit-laws = Laws, owners and programs change; each entry shows when it was last reviewed.
about-facts = This program
about-version = Version
about-database = Risk database
about-database-value = version { $version }, last reviewed on { $date }
about-database-from =
    { $from ->
        [updated] taken in as an update
       *[built-in] came with the program
    }
about-database-none = could not be opened
about-updates = Updates
about-updates-none = This program was built without a publisher’s key, so no update can be believed. Newer data comes with a newer program.
about-log = Log
about-log-none = none; everything stays in memory
about-network = Connections
about-network-none = none; the program opens no connection by itself

nav-connections = Connections
nav-watching = watching

phone-heading = A list from a phone
phone-lead = A phone can write down what is on it. The file is read here, in memory, and is not kept.
phone-kind-app-privacy-report = iPhone or iPad: App Privacy Report
phone-how-app-privacy-report = Settings › Privacy & Security › App Privacy Report, then the share symbol. Send the file to this computer.
phone-kind-adb-packages = Android: list of packages
phone-how-adb-packages = With the phone connected for debugging: adb shell pm list packages -f -i > packages.txt
phone-choose = Choose the file
phone-apps =
    { $count ->
        [one] one app
       *[other] { $count } apps
    }
phone-problems =
    { $count ->
        [one] (one place in it could not be read)
       *[other] ({ $count } places in it could not be read)
    }
phone-clear = Take the lists out again

watch-heading = What your programs are connected to
watch-lead = For as long as you choose, Sightline asks this computer which programs have a connection open, and to which address.
watch-promise = It opens no connection itself, reads nothing that is sent, looks nothing up over the network, and keeps what it saw only while the window is open.
watch-how-long = How long?
watch-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
watch-start = Start watching
watch-again = Watch again
watch-stop = Stop now
watch-left = Time left
watch-running = Use your computer as you always do. The result comes when the time is over, or when you stop.
watch-seen =
    { $count ->
        [0] No connection of anything in the list was seen
        [one] One thing in the list was connected
       *[other] { $count } things in the list were connected
    }
watch-column-what = What
watch-column-count = Addresses
watch-column-where = Networks registered in
watch-local = your own network
watch-unknown = not known
watch-others =
    { $count ->
        [one] One more program had connections and belongs to nothing in the list.
       *[other] { $count } more programs had connections and belong to nothing in the list.
    }
watch-cut = There was more than is kept; the rest was left out.
watch-note = Where a network is registered is no proof of where the server stands, or of who runs it. By a table of June 2026, made from what the regional internet registries publish (Number Resource Organization, CC BY 4.0). It changes no word of the checkup.
watch-no-table = This build carries no table of networks, so it cannot say where they are registered.
watch-missed =
    { $count ->
        [one] The list was read once. Connections that lasted shorter, and those of other accounts, were not seen.
       *[other] The list was read { $count } times, once a second. Shorter connections, and those of other accounts, were not seen.
    }

detail-seen-installed = Installed
detail-seen-publisher = Publisher, as it says
detail-seen-installer = Put there by
detail-seen-installer-none = nobody on record: not from a store
detail-seen-activity = Activity
detail-seen-running = was running during the checkup
detail-seen-not-running = was not running during the checkup
detail-seen-autostart = starts by itself
detail-seen-no-autostart = does not start by itself
detail-seen-last-used = Last used
detail-seen-private = Private windows
detail-seen-private-on = allowed
detail-seen-private-off = not allowed
detail-seen-updates = Takes updates from
detail-seen-collects = Declares to collect
detail-seen-leftover = only files of it are left
detail-seen-withheld = reads a site only when you click
detail-connections = Connected to, while watched
detail-connection-registered = network registered in { $country }
detail-observed = What the phone wrote down
detail-observed-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }

## What is remembered
nav-history = History
nav-settings = Settings
welcome-kept-store = What you keep here is encrypted.
passphrase = Passphrase
passphrase-new = A new passphrase
passphrase-show = Show it
passphrase-hide = Hide it
passphrase-about = Eight characters at least; four or five words that nobody would guess are better. Nobody can reset it.
remember-heading = Shall this program remember?
remember-lead = With what it remembers, it can tell you next time what changed. What it keeps is always encrypted.
remember-passphrase = Keep it with this passphrase
remember-again = Ask the keyring again
remember-not = Keep nothing
unlock-waiting = Asking the keyring of this system …
unlock-heading = What was kept is locked
unlock-lead = Type your passphrase to see earlier checkups. Without it you can still look; nothing is remembered then.
unlock-lead-keyring = The key to earlier checkups is in the keyring of this system. Without it you can still look; nothing is remembered then.
unlock-open = Unlock
unlock-again = Try again
unlock-repair = Repair, after setting a copy aside
unlock-without = Go on without it
settings-heading = Settings
settings-data = What this program keeps
settings-open-keyring = Your checkups and settings are kept here, encrypted. The key is in the keyring of this system.
settings-open-passphrase = Your checkups and settings are kept here, encrypted. They open with your passphrase.
settings-left = Everything stays in memory for now. What was kept before is still there, locked.
settings-memory-mine = Everything stays in memory and ends with the program.
settings-memory-shared = You said this computer is shared: everything stays in memory and ends with the program.
settings-where = Where
settings-size = Size
settings-backup = Make a backup
settings-backup-about = One encrypted file in your documents, with a passphrase of its own. It opens on another computer too.
settings-backup-go = Write the backup
settings-backup-done = The backup is written: { $path }
settings-restore = Restore a backup
settings-restore-about = What is kept here now makes room for what is in the backup, and stays beside it until the next time.
settings-restore-file = Backup file
settings-restore-keep = Let this passphrase open it from now on, instead of the keyring
settings-restore-go = Restore
settings-restored = The backup is restored.
settings-repaired = Repaired; nothing was lost. A copy of the damaged file is at { $path }.
settings-repaired-part = Repaired, but some of it could not be read. A copy of the damaged file is at { $path }.
settings-leave = Leave nothing behind this time
settings-leave-about = From now on everything stays in memory until you close the program. What was kept before stays as it is, locked.
settings-leave-go = Stay in memory
settings-wipe = Remove everything
settings-wipe-about = Checkups, decisions, settings, their key, updated data and the log go. It cannot be undone; a backup you made elsewhere stays.
settings-wipe-sure = I want everything of mine removed here
settings-wipe-go = Remove everything
settings-wiped = Removed: { $list }
settings-wiped-key = the key in the keyring of this system
settings-open = Open what was kept
settings-keyring = Keep it, with the key in this system’s keyring
settings-mine = This computer is only mine after all
settings-network = Connections of this program
settings-network-about = None is opened unless you turn its purpose on. Each request is written down before it is sent.
settings-requests = Requests
settings-requests-none = Nothing was ever sent.
settings-requests-export = Save this list as a file
settings-requests-exported = The list is written: { $path }
settings-requests-clear = Empty this list
settings-request-when = When
settings-request-why = What for
settings-request-to = Address
settings-request-sent = Sent along
history-heading = What changed
history-lead =
    { $count ->
    [0] No checkup is remembered yet.
    [one] One checkup is remembered; the next one will show what changed.
   *[other] { $count } checkups are remembered.
}
history-kept = They are kept encrypted on this computer.
history-memory = They end with the program, because nothing is kept.
history-settings = See the settings
history-changes = Differences
history-between = From { $first } to { $second }.
history-same = Nothing changed between these two.
history-from-to = { $before } → { $after }
history-gained = Gained:
history-lost = Given up:
history-all = Checkups
history-when = When
history-counts = Words
history-compare = Compare
history-earlier = from
history-later = to
history-earlier-of = Compare from the checkup of { $when }
history-later-of = Compare to the checkup of { $when }
history-forget = Forget
history-forget-of = Forget the checkup of { $when }
history-cancelled = stopped early
history-trend = What asks for something, checkup by checkup; the figures stand below.
findings-since =
    { $count ->
    [0] Nothing changed
    [one] One thing changed
   *[other] { $count } things changed
} since { $when }.
findings-since-reach =
    { $count ->
    [one] One extension may do more than before.
   *[other] { $count } extensions may do more than before.
}
findings-since-show = See what
findings-not-kept = This checkup is not remembered.
settings-reminder = Remind me
settings-reminder-about = By a notification of the system at login, from that day on until the next checkup. It says only that a checkup is due. For this an entry is made in what starts at login; it holds the day and nothing else.
settings-reminder-never = Never
settings-reminder-days =
    { $days ->
        [7] After a week
        [30] After a month
       *[other] After { $days } days
    }

## The first screen after a checkup
nav-overview = Overview
overview-lead =
    { $count ->
        [one] One small step would help most.
        [2] Two steps would help most.
        [3] Three steps would help most.
       *[other] { $count } steps would help most.
    }
overview-step = Step { $number }
overview-look = Look together
overview-for =
    { $count ->
        [one] { $name }
       *[other] { $name } and { $more } more
    }
overview-after = { $before } → { $after }
overview-quiet = Its name is not shown here, because somebody else may be looking.
overview-counts = How it stands
overview-counts-about = Each finding has one word. There is no grade, and no comparison with others.
overview-since = Since last time
overview-since-first = This is the first checkup that is remembered. Next time you will see here what changed.
overview-since-none = Nothing changed since { $when }.
overview-since-memory = Nothing is remembered on this computer, so there is nothing to compare with.
overview-blind = What this checkup could not see
overview-kept = Kept on purpose
overview-kept-about = You decided to keep these. They come back only when something new becomes known.
overview-kept-back = Something new is known of what you kept:
overview-all = See everything that was found
overview-person = These words are for you as you described your situation.
overview-person-none = These words are for anyone. Say a little about your situation, and the order will fit you better.
overview-person-change = Your situation
findings-heading = Everything that was found
findings-group-question = by question
findings-question-none = No question raises concern
findings-sort = Order
findings-sort-attention = most pressing first
findings-sort-name = by name
findings-sort-newest = newest event first
findings-map = Map of the owners’ laws
findings-map-about = Where the law stands that a product’s owner answers to. It is not where data is stored, and it is no verdict.
findings-map-country = Law of
findings-map-products = Findings
findings-map-unknown = Owner not known
findings-map-more = { $names } and { $count } more
## Who the person is
person-heading = Your situation
person-about = It changes what comes first, never what is known. All of it may be left out, and it stays in memory unless you save it.
person-profiles = What fits you? Several may.
person-home = Home country
person-home-none = I would rather not say
person-home-about = Needed only to tell which rules of authorities can bind you.
person-device = Whose computer is this?
person-levels = Adjust what matters to me
person-levels-about = One step less or more for each question, on top of your situation.
person-level-less = less
person-level-normal = as usual
person-level-more = more
person-keep = Save this in the encrypted store of this computer
person-applied = Done. Words and order follow what you said.
person-cleared = Nothing about you is used.
## What a person decides about a finding
detail-offers = With the help of this program
detail-offer-how = Show me how
detail-offer-changes = What changes
detail-offer-keeps = What stays
detail-offer-before = Before you start
detail-offer-undo = To take it back
detail-offer-where-linux = Linux
detail-offer-where-windows = Windows
detail-offer-where-macos = macOS
detail-offer-where-chromium = Chrome, Chromium, Edge, Brave and others of the family
detail-offer-where-firefox = Firefox and others of the family
detail-offer-where-safari = Safari
detail-offer-where-phone = On the phone
detail-offer-where-any = Anywhere
detail-offer-where-other = Elsewhere
detail-need = I need this
detail-need-said = You need this, so nothing here takes it away. What is left makes it reach less.
detail-keep = Keep it as it is
detail-kept-said = Kept on purpose. It leaves the next steps, and returns only when something new becomes known.
detail-decide-undo = Take that back
detail-returned = You kept this on purpose. Something is known now that was not known then.
detail-signals = Worth knowing
detail-signals-about = Circumstances, not evidence. Each can have a good reason.
detail-working-signals = Circumstances
safety-heading = One question first
safety-ask = Could someone who has power over you (a partner, an employer, an official) see this computer, or notice that a program is gone?
safety-no = No
safety-unsure = I am not sure
safety-yes = Yes
safety-careful = Then nothing is taken away from here. A sudden change can be noticed, and can make things worse.
safety-careful-do = Use another, safer device to think and to talk. Write down what you found here without changing it. Ask people who do this every day: the Digital Security Helpline of Access Now, or a helpline for violence in relationships where you live.
safety-again = Answer again
report-heading = Report a mistake
report-about = Writes a text file beside your documents, for you to send if you like. It names the entry, and nothing that was found here.
report-fact = What is it about?
report-fact-all = The entry as a whole
report-note = What is wrong, and where can one see it?
report-write = Write the file
report-written = The file is written: { $path }
detail-bounds = Applies to:
detail-bounds-work = on devices of the organisation
bound-role-public-servant = people who work for public bodies
bound-role-soldier = people in defence
bound-role-journalist = journalists
bound-role-diaspora = people with ties abroad
bound-role-business = companies
bound-role-parent = parents
bound-role-anyone = everyone
bound-role-other = others

## Plan

nav-plan = Plan
plan-title = One step at a time
plan-lead =
    { $count ->
        [0] Nothing is left to do just now.
        [one] One step is open.
       *[other] { $count } steps are open.
    }
plan-rest = That is a good day’s work. The rest can wait; look again in a week or a month.
plan-memory = Nothing is kept on this computer, so the way back is known only until you close Sightline.
plan-managed = An organisation has set rules for the browsers of this computer. Sightline changes nothing here; it shows what you could ask the administrator.
plan-note = Note for the administrator
plan-note-text = Please look at “{ $name }” on my computer. What I would like: { $title }. Reason: { $why }
plan-next = Next
plan-later = Later
plan-aside = Set aside
plan-done = What was done
plan-open = Look at this step
plan-finding = Everything about it
plan-do = Do it for me
plan-doing = Doing it …
plan-check = I did it: look again
plan-checking = Looking again …
plan-did = Yes, I did it
plan-not-yet = Not yet
plan-asked = Did you do it?
plan-not-now = Not now
plan-elsewhere = Done elsewhere
plan-accept = Leave it as it is
plan-accept-why = Why, for yourself (may stay empty)
plan-accept-until = Ask me again
plan-days =
    { $days ->
        [0] never
        [7] in a week
        [30] in a month
        [365] in a year
       *[other] in { $days } days
    }
plan-copy = I have a copy of what exists only here.
plan-agree = { $name } may go along.
plan-command = Show every change
plan-undo = Take it back
plan-undoing = Taking it back …
plan-onwards = Go on
plan-until = until { $date }
plan-again = Open it again
plan-forget = Forget what was done
plan-forget-about = Then nothing of it can be taken back from here.
plan-mark-later = not now
plan-mark-elsewhere = done elsewhere
plan-mark-accepted = left as it is
plan-mark-other = set aside
plan-needs = You will need
plan-need-admin = the right to change this computer
plan-need-internet = a connection
plan-need-password = your password for the service
plan-need-phone = your phone
plan-need-other = something else
plan-none = Nothing here asks for a step. Learn on, or come back after the next checkup.
plan-sites = Sites to keep it off, one to a line
plan-sites-go = Show what would be done
plan-left = What it left behind
plan-left-none = Nothing of its name was found in your home folder.
plan-left-certain = its own folder
plan-left-likely = bears its name
plan-left-other = perhaps
plan-left-go = Move what is ticked to the trash
overview-plan = Go through the plan

## Accounts and rights
nav-accounts = Accounts
accounts-title = Accounts and rights
accounts-lead = What lies with others: ask what they keep, have it erased, and see whether a password is known. Sightline sends no letter.
letters-title = Write a letter
letters-care = A letter tells the other side who you are, and that you asked. To someone you fear, write through a lawyer or an organisation that helps, or not at all.
letters-which = Which letter
letters-law-gdpr = You live in the European Union, Iceland, Liechtenstein or Norway
letters-law-uk-gdpr = You live in the United Kingdom
letters-law-other = Elsewhere
letters-language = Written in
letters-in-en = English
letters-in-cs = Czech
letters-in-other = another language
letters-place-company = Company
letters-place-account = How they know you: the e-mail or user name of the account, nothing more
letters-place-name = How you sign
letters-place-what = What is to be erased
letters-place-sent = Date of your earlier letter
letters-place-authority = Authority where you live
letters-place-other = Other
letters-parts = Also ask for
letters-preview = The letter
letters-save = Save as a file
letters-saved = Saved: { $path }
letters-sent = I sent it on
letters-track = Keep an eye on it
letters-tracked = On their way
letters-tracked-none = No letter is on its way.
letters-due = answer due by { $date }
letters-overdue = the time was over on { $date }
letters-answered = answered
letters-answer = It was answered
letters-forget = Remove from the list
letters-memory = Nothing is kept on this computer, so this list ends when you close Sightline.
password-title = Is a password known?
password-about = Your computer works out a hash of forty digits and sends the first five. Hundreds of leaked passwords begin alike; which one is meant stays here. The password is not kept.
password-on = Allow asking Have I Been Pwned
password-field = Password
password-go = Ask
password-asking = Asking …
password-seen =
    { $count ->
        [one] It is in known leaks, once. Change it wherever you use it.
       *[other] It is in known leaks, { $count } times. Change it wherever you use it, the e-mail account first.
    }
password-not-seen = It is not among the known leaks. That does not make it a good password.

## Summary
nav-report = Summary
report-title = A summary to take along
report-lead = The preview is everything that will be in the file. It is written beside your documents, and sent nowhere.
report-reader = For whom
report-reader-me = For me: what asks for attention
report-reader-adviser = For an adviser: everything that is known
report-format = As
report-format-pdf = PDF, for printing
report-format-html = a web page (HTML)
report-format-md = text with marks (Markdown)
report-format-csv = a table (CSV)
report-format-summary = a file Sightline can open (JSON)
report-format-other = another
report-paper = Paper
report-paper-a4 = A4
report-paper-letter = Letter
report-paper-other = another
report-language = Language
report-shown = What may be in it
report-names = Names of programs and extensions
report-places = Paths and profiles, which may hold your name
report-profile = Your situation, and words chosen for it
report-profile-about = Without it, everything is judged as for anyone: the words alone would tell.
report-save = Save
report-preview = Preview

report-print = Print the preview
handed-title = Summaries others gave you
handed-lead = Opened here, kept nowhere: they are gone when Sightline is closed. A file tells whether it is whole, not who made it.
handed-open = Open a summary…
handed-none = None is open.
handed-show = Read
handed-hide = Close the text
handed-made = Made on { $date }
handed-nameless = Without names of programs
handed-column = What stands over the column
handed-agreed = They have agreed to be on the sheet
handed-close = Put away
handed-differences = What differs between the two
handed-no-difference = Nothing differs by name and word.
handed-change-new = Only in the second: { $name } ({ $after })
handed-change-word = { $name }: { $before } → { $after }
handed-change-gone = Only in the first: { $name } ({ $before })
handed-office = One sheet for an office
handed-office-lead = For two to fifteen people who agreed: each program once, with the most pressing word anyone has for it. It says nothing of who is right.
handed-waits-few = It takes two summaries at least.
handed-waits-many = It takes fifteen at most.
handed-waits-nameless = One of them holds no names of programs, so they cannot be compared.
handed-waits-unagreed = Someone has not agreed yet.
handed-waits-other = The sheet is not ready yet.
handed-office-save = Save the sheet
handed-program = Program

nav-learn = Learn
nav-workshop = Workshop
demo-banner = You are looking at the computer of { $name }, an invented person. Nothing of this computer is shown, and nothing is changed.
demo-leave = Back to my computer
welcome-demo = Only want to see how it works? Look at the computer of an invented person.
welcome-demo-open = Try with a demo person

learn-title = Learn
learn-lead = Short lessons about what is on your own list. Each ends with one thing you can do.
learn-progress = { $done } of { $all } finished.
learn-not-kept = What you finish is forgotten when Sightline is closed.
learn-number = Lesson { $number }
learn-here =
    { $count ->
        [one] about { $count } thing found here
       *[other] about { $count } things found here
    }
learn-done = finished, { $right } of 4 right
learn-back = All lessons
learn-activity = Try it out
learn-discuss = Think or talk about it
learn-points = What is known
learn-changed = Since then:
learn-sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
learn-reviewed = Last read against its sources on { $date }.
learn-now = One thing to do now
learn-do-step = Go to the step: { $title }
learn-to-accounts = Go to your accounts
learn-to-findings = Go to the findings
learn-to-plan = Go to your plan
learn-to-other = Go on
learn-quiz = Four questions
learn-right = This one
learn-yes = Yes.
learn-no = Not quite.
learn-finished = { $right } of { $all } right. The lesson is finished.
learn-demo = Done with the list of { $name }, an invented person.
gauge-green = Light
gauge-yellow = Touches on being watched and on family. You may leave it out.
gauge-red = Tells of people who were locked up. You may leave it out, and nobody has to say why.
gauge-other = Look at what it is about before you begin.
detail-lessons = Lessons that explain this
plan-lesson = Why this helps: { $title }

exercise-none = Nothing of this kind was found here. You can do it with an invented person’s list.
exercise-no-checkup = This is done with a list: make a checkup first, or take an invented person’s.
exercise-demo = Choose a demo person
passport-choose = Which program?
passport-none = Choose one
passport-owner = Who owns it
passport-law = Whose law binds the owner
passport-laws = Which laws
passport-stored = Where data is kept, as the maker says
passport-seen = Where data goes, as others saw
passport-other = More
passport-sure = How sure all this is
passport-unknown = We do not know
passport-gaps =
    { $count ->
        [0] Every field is filled in.
        [one] One field is empty. Where could the answer be written?
       *[other] { $count } fields are empty. Where could the answers be written?
    }
passport-open = Open its whole card
then-slider = As it stood in { $year }
then-known = { $count } of { $all } statements were known by then.
keyboard-none = No input method of a third party was found here. The exercise works all the same.
keyboard-type = Type something made up. It stays in this field and is gone when you leave the page.
keyboard-cloud = The input method asks its maker for suggestions
keyboard-program = The program you write in
keyboard-program-sees = sees what you send
keyboard-method = The input method
keyboard-nothing = nothing yet
keyboard-maker = The maker of the input method
keyboard-maker-none = nothing, as long as suggestions are made on this computer
keyboard-count = { $count } characters. An input method sees each of them before you have sent anything.
filter-about = A pretend chat with a pretend filter. Write about a water main that burst in your street. Nothing is stored.
filter-list = burst|flood|mayor|closed
filter-write = Your message
filter-send = Send
filter-yours = What you sent
filter-theirs = What arrived
filter-show = Show the filter
filter-told =
    { $count ->
        [0] All of them arrived. The filter stops: { $list }
        [one] One message vanished without a word to anybody. The filter stops: { $list }
       *[other] { $count } messages vanished without a word to anybody. The filter stops: { $list }
    }
circles-about = For one app you cannot simply leave. Initials only; they stay on this page and are gone when you leave it.
circles-who = Who do you reach there?
circles-add = Add
circles-title = People and how they can be reached
circles-initials = Initials
circle-only = only there
circle-could = could move
circle-already = already elsewhere
circle-other = other
circles-plan = A quieter way
circles-plan-only =
    { $count ->
        [one] For one person the app stays. It need not start by itself, and what is delicate goes another way.
       *[other] For { $count } people the app stays. It need not start by itself, and what is delicate goes another way.
    }
circles-plan-could =
    { $count ->
        [one] One person could be asked, once, without pressing. There is a letter for it in the handouts.
       *[other] { $count } people could be asked, once, without pressing. There is a letter for it in the handouts.
    }
circles-plan-already =
    { $count ->
        [one] With one person you already write elsewhere: that way can be the first from now on.
       *[other] With { $count } people you already write elsewhere: that way can be the first from now on.
    }
scene-about = A drawn picture somebody might post. What in it tells a stranger something?
scene-sign = MILL LANE 4
scene-ask = What would you blur?
scene-clue-sign = The sign
scene-clue-clock = The clock
scene-clue-badge = The badge
scene-clue-tree = The tree
scene-clue-shadow = The shadow
scene-clue-cup = The cup
scene-clue-other = Something else
scene-tells-sign = The sign tells the street, and with it the place.
scene-tells-clock = The clock tells when.
scene-tells-badge = The badge tells who somebody works for.
scene-tells-tree = The tree tells little: there are many like it.
scene-tells-shadow = The shadow tells the time of day and the direction.
scene-tells-cup = The cup tells nothing here.
scene-tells-other = It may tell something.
scene-done = Place, time and employer from one picture. Posting it a day later, without sign and badge, changes that.
scene-rows = On this list, these can know where you are or see pictures: { $names }.
xray-about = A made-up page and the extensions of this list. Tick one to see what “on click” would change; nothing is changed here.
xray-page = The made-up page
xray-site-bank = Your bank
xray-site-other = A newspaper
xray-text = Your name, your account, what you read
xray-password = What you type into the form
xray-told =
    { $count ->
        [0] No extension reads this page by itself. Before it was { $before }.
        [one] One extension can read all of this. Before it was { $before }.
       *[other] { $count } extensions can read all of this. Before it was { $before }.
    }
xray-other = Try another page
xray-on-click = on click
xray-off = turned off
xray-some =
    { $count ->
        [one] One more reads only sites it names.
       *[other] { $count } more read only sites they name.
    }
people-about = Guess how many people are in each. Nothing is read: only your guess counts, and it stays on this page.
people-sum = About { $count } other people are part of this list. None of them was asked.
guests-about =
    { $count ->
        [one] { $count } program here could see very much. Do you know how it earns its money?
       *[other] { $count } programs here could see very much. Do you know how they earn their money?
    }
guests-program = Program
guests-yes = I know
guests-no = I do not
guests-look = Their cards say what is known:
claims-about = Where does each statement stand? Choose, then see.
claims-guess = It is …
claims-done = { $right } of { $all } right. A fair sentence names its standing.
hosted-about = A made-up request to an AI service. Black out what should not leave.
hosted-text = Please make this letter shorter.|Dear Mrs Nováková,|we met in March.|Your account number is 123 456,|and I would like to know|what the doctor wrote about your son.
hosted-compare = Compare
hosted-told =
    { $count ->
        [0] A name, a number and somebody’s health stay out. The question can be answered without them.
        [one] One thing about somebody is still in it. Could the question do without?
       *[other] { $count } things about somebody are still in it. Could the question do without?
    }
hosted-where = Where does the model run?
hosted-elsewhere = On a service’s computers
hosted-here = On this computer, without network
hosted-way-elsewhere = You → the network → the service → its computers, under the law of its owner → kept as long as its rules say.
hosted-way-here = You → this computer. Nobody else carries it. The answer can still be wrong.
paper-about = How a password is looked up without being told, with the word “password”, which is nobody’s secret.
paper-step-hash = The word is turned into forty characters. From them the word cannot be read back.
paper-step-five = Only the first five leave the computer. Hundreds of thousands of words share them.
paper-step-list = The answer is a list of all endings that begin with these five.
paper-step-here = The comparison happens here. Who was asked never learns which one was meant.
paper-next = Next step
chooser-spill-test = Choose up to three. Imagine all they know of you on a poster in your street. Which would you mind most?
chooser-three-words = Choose three. What would an employer, a border officer or an advertiser guess from these alone?
chooser-my-plan = Choose the three you will look after first.
chooser-other = Choose up to three.
chooser-told-spill-test = Their cards say what can be reduced:
chooser-told-three-words = A list speaks without you. In a summary you can leave names out. These you could leave out first:
chooser-told-my-plan = Each opens with what can be done:
chooser-told-other = Look at them:

workshop-title = Workshop
workshop-lead = For whoever shows others. The wall knows invented people, lessons and the board of the room; it cannot show this computer.
workshop-wipe = Afterwards
workshop-wipe-about = Forgets the room, the cards, what is on the wall and the demo person. Files you saved stay where they are.
workshop-wipe-do = Wipe this workshop
persons-title = Demo persons
persons-lead = Eight invented people with invented computers. The same checkup looks at them as at any other.
persons-careful = Say beforehand what it is about; leaving it out is fine.
persons-look = Look at this computer
desk-title = The desk
desk-lead = You see notes; the projector’s window shows only the large text. Esc twice gives a calm screen, here and there.
desk-before = Before you begin
desk-go = Should it take place?
desk-ready = Have ready
desk-say = What helpers say
desk-leave = What helpers leave
desk-agenda = Agenda
desk-agenda-name = { $title } ({ $minutes } min)
desk-language = Language on the wall
desk-open = Open the projector’s window
desk-close = Close the projector’s window
desk-blank = Blank
desk-show = Show again
desk-freeze = Freeze
desk-unfreeze = Follow again
desk-calm = Calm screen
desk-mirror = What is on the wall
desk-back = Part before
desk-next = Next part
desk-clock = Start the clock
desk-clock-stop = Stop the clock
desk-persona = Person
desk-lesson = Lesson
desk-card-back = Card before
desk-card-next = Next card
desk-reveal = Reveal
desk-hide = Hide again
desk-notes = Notes
desk-likely = Questions that may come
phase-opening = opening
phase-activity = activity
phase-discussion = discussion
phase-input = input
phase-deepening = deepening
phase-synthesis = synthesis
phase-break = break
phase-other = part
room-title = The room’s board
room-lead = What people hand in of their own accord, counted together. It appears with five, then in batches of five, and never shows small numbers.
room-name = Name of the room
room-open = Open the room
room-called = Room { $room }
room-cards =
    { $cards ->
        [one] { $cards } card is in, { $missing } more until the next batch.
       *[other] { $cards } cards are in, { $missing } more until the next batch.
    }
room-lines = Cards, one in each line
room-take = Count them
room-files = Files of cards…
room-paper = Counted from paper or raised hands
room-people = People asked
card-title = My card for a room
card-lead = Coarse counts of your own checkup. You see all of it before anything is written, and you hand it in yourself, or not.
card-needs = A card is made from a checkup of your own.
card-before = Sum of the four sentences before (4 to 20, may stay empty)
card-after = The same afterwards
card-preview = Show my card
card-all = This is all of it: no program, no person, no language, no time.
card-agree = I have looked at it and want to hand it in
card-save = Write it into a file
card-not-today = Not today
handouts-title = To hand out
handouts-lead = Sheets to print, in the language of the wall, beside your documents.
handouts-own-title = Another title, where a plain one is better
handouts-helpline = Whom to call, for the emergency card
handouts-save = Save as PDF
handouts-save-one = Save as PDF: { $title }
handouts-agenda = The agenda with its notes
handouts-report = Notes after the workshop

kit-title = Your own persons and agendas
kit-lead = In memory until you save them into a file. Invent people nobody could take for somebody they know.
kit-open = Open a kit…
kit-save = Save the kit
kit-remove = Remove { $name }
kit-person = A person
kit-name = Name
kit-story = Who it is, in two or three sentences
kit-profile = Situation
kit-profile-none = Anyone
kit-device = Whose device
kit-device-none = Not said
kit-home = Home country, two letters
kit-search = What is on the computer? Look for it in the risk database
kit-find = Look
kit-add = Add { $name }
kit-on = On the computer
kit-starts = starts by itself
kit-take = Take away
kit-make-person = Make this person
kit-agenda = An agenda
kit-agenda-title = Title
kit-part = Add a part
kit-minutes = Minutes of { $title }
kit-make-agenda = Make this agenda
