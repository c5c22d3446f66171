# Sentences of the command line, the exports and the compiled database. Vocabulary shared with the window is in shared.ftl.

fact-owner-law = The law { $owner } answers to: { $jurisdiction }. { $regime }

core-title = Privacy checkup
core-lead =
    { $count ->
        [0] Nothing here asks for action.
        [one] One thing deserves attention first.
       *[other] { $count } things deserve attention first.
    }
core-looked =
    Looked at { $apps ->
        [one] one program
       *[other] { $apps } programs
    } and { $extensions ->
        [one] one browser extension
       *[other] { $extensions } browser extensions
    } on { $machine }.
core-parts =
    { $count ->
        [one] One library or system part matches nothing known and was only counted.
       *[other] { $count } libraries and system parts match nothing known and were only counted.
    }
core-not-checked = Not checked
core-not-checked-none = Every place that is there could be read.
core-known = What is known
core-counts = Counts
core-sure = How sure: { $sure }
core-possible = Only the name agrees; this may be something else.
core-owner = Owner: { $owner }
core-seen = Seen here: { $place }
core-sources = Sources
core-nothing-left = Nothing left this computer.
core-your-situation = These words describe your situation, not the product.
core-database = Risk database { $version }, reviewed to { $date }
core-no-database = No risk database is built in; programs are listed but not matched. Run “cargo xtask riskdb build” and build again.
core-made-on = Made on { $date }
core-version = version { $version }
core-more = … and { $count } more with this word. Use --full to list all of them.
core-this-machine = this computer
core-folder-machine = the system in { $path }
core-reach-none = It can read no site.
core-reach-some-sites = It can read some sites: { $hosts }
core-reach-all-sites = It can read and change every page you open.
core-off = It is turned off.
core-written = Written: { $path }
core-opened = read { $date }
core-places = Where its data goes
core-settings = Settings worth changing
core-alternatives = Instead of it
core-advice = What you can do
core-delete-account = Where an account is deleted: { $url }
core-not-looked = not looked
core-notable = Worth a look, not malicious: { $why }
core-reviewed = Last reviewed on { $date } by { $reviewer }.
core-contest = Is something wrong here? Each statement has an id, for example { $id }. Tell { $contact }.
core-contest-nowhere = Is something wrong here? Each statement has an id, for example { $id }. How a correction is made stands in assets/riskdb/README.md of the source.
core-all-places = Everything that was looked at
core-column-source = Source
core-column-place = Place
core-column-answer = Answer
core-column-items = Items
core-no-window = The window cannot be opened here. The same checkup runs in the terminal: sightline checkup, or as a page: sightline checkup --format html --output FILE.

advice-extension-remove = Open your browser's list of extensions and remove it. What it saved in the browser goes with it; if you need what it did, look for another one first.
advice-extension-update = Open your browser's list of extensions, turn on developer mode there and press “Update”; or remove it and install the current version.
advice-extension-find-out = Open your browser's list of extensions and look at what it may do and where it came from. If you do not remember why you have it, turn it off for a week and see what you miss.
core-remembered-first = Kept. The next checkup with --remember will say what changed.
core-remembered = Kept. { $count ->
    [0] Nothing changed
    [one] One thing changed
   *[other] { $count } things changed
} since { $date }. To see it:
core-history-none = No checkup was kept yet.
core-no-such-checkup = No such checkup was kept ({ $detail }); “sightline history” lists them.
core-diff-none = Nothing changed between these two.
core-requests-none = Nothing was ever sent.
core-requests-cleared = { $count ->
    [one] { $count } request was removed from the list.
   *[other] { $count } requests were removed from the list.
}
core-wipe-ask = This removes everything Sightline keeps for you on this computer: checkups, decisions, settings, their key, the log. It cannot be undone. Type “remove” to go on:
core-wipe-word = remove
core-wipe-not = Nothing was removed.
core-wipe-yes = removing everything cannot be undone; say --yes when nobody can be asked
core-wipe-nothing = There was nothing to remove.
core-wiped = Removed: { $path }
core-wiped-key = Removed: the key in the keyring of this system
core-remind = A checkup is due
core-remind-about = You asked to be reminded. It takes a few seconds; open the program when it suits you.
core-left-out = { $count ->
    [one] One item has no place in this format and was left out.
   *[other] { $count } items have no place in this format and were left out.
}
core-observed-note = The letters say where a network is registered, by a table of June 2026 made from what the regional registries publish. That is no proof of where the server stands.
core-observed-others = { $count ->
    [one] One program with connections belongs to nothing that was found.
   *[other] { $count } programs with connections belong to nothing that was found.
}
core-imported-machine = another device, as the file “{ $name }” has it
core-database-stand-in = The updated risk database on this computer cannot be used; the built-in one stands in. Run “sightline riskdb update” to replace it.

update-done = Risk database { $version }, reviewed to { $date }, is now in use. The one before is kept beside it.
update-current = Risk database { $version }, reviewed to { $date }, is the newest one; nothing was changed.
update-still = Still in use: risk database { $version }, reviewed to { $date }.
update-no-publisher = This program was built without a publisher's key, so no update can be believed. Newer data comes with a newer program, or from a publisher you name with --publisher.
update-no-address = The publisher has no address for updates. Name an update file, a folder or an address with --from.
update-not-in-book = This run’s requests are told here only, for the store of this user did not open.
update-no-home = The system names no folder for this program's data, so an update has no place.
update-expired = What is offered is past its date: it may be an old copy, or somebody may be holding newer data back. Nothing was changed. Try another copy, or later.
update-refused = What is offered is not what the publisher signed. Nothing was changed. Use another copy or mirror.
update-too-large = What is offered is larger than any real update. Nothing was changed.
update-unreachable = The update could not be fetched. Nothing was changed. Try again later, or use an update file.
update-database = What was signed is not a database this program can read; a newer program may be needed. Nothing was changed.
update-no-target = The publisher offers no database for this version of the program; a newer program may be needed. Nothing was changed.
update-archive = This is not an update file, or only part of one. Nothing was changed. Copy it again.
update-memory = What this computer remembers of the last update cannot be read. Nothing was changed.
update-clock = This computer's clock stands before its last update. Nothing was changed. Set the clock right and try again.
update-disk = The disk does not take the update. The database in use is as it was. Make room, or check who owns the folder.
core-pack-product = This program is installed. What is said of it is publicly known; it is a reason to look, and says nothing about the computer or its user.
core-pack-remove = This extension is installed and the advisory names it. Remove it from the browser; the entry's sources say what it did.
core-pack-update = This extension is installed and the advisory names it. Update it to a repaired version, or remove it; the entry's sources say what it did.
core-pack-find-out = This extension is installed and the advisory names it. Find out who needs it and what it may do; the entry's sources say what is known.
core-pack-versions = Versions concerned: { $versions }.
core-pack-sources = Sources: { $sources }

## fix, undo, verify

core-fix-several = Several findings are called “{ $name }”; name one by its id, as `checkup --format json` shows it
core-fix-nothing = There is no finding “{ $name }” on this computer
core-fix-no-way = No step fits this finding
core-fix-ways = That step does not fit. These do:
core-fix-dry = Nothing was changed.
core-fix-no-store = Nothing was done: the way back is kept in the encrypted store, and there is none yet. `sightline checkup --remember` makes it.
core-fix-not = Nothing was done.
core-fix-yes = nobody can be asked here; say --yes when you mean it
core-fix-ask = Do this? Type “yes”:
core-fix-word = yes
core-undo-nothing = Nothing that can be taken back is known of “{ $name }”
core-journal-none = Nothing was done yet.

## The summary
summary-steps = What to do first
summary-word = Word
summary-number = Number
summary-since = Since last time
summary-unknown = What this checkup could not see
summary-kept = Kept on purpose
summary-place = Place
summary-reason = Why
summary-name = Name
summary-sure = How sure
summary-owner = Owner
summary-reach = Reach
summary-sources = Sources
summary-for-anyone = They were chosen as for anyone.
summary-for = They were chosen for: { $list }.
summary-program = Program
summary-extension = Extension
office-title = Programs in this organisation
office-about = Made from summaries people handed in of their own accord. The most pressing word anyone has decides. It is about programs, never about who uses them.
handed-label = Person { $number }

stage-invented = An invented person
stage-agreements = What we agree on
stage-board = All together
stage-steps = My three steps
stage-steps-about = Write them down for yourself. “Not today” is an answer.
stage-which-steps = Which three steps would you take first?
board-few = few of us
board-most = most of us
board-about = about { $count } of us
board-people = { $count } people, counted in batches of five; small numbers are never shown.
board-confidence = How sure we feel, from 1 to 5: { $before } before, { $after } now.
board-waits = The board appears when five people have handed in a card.
handout-helpline = Whom to call: { $who }
workshop-go = Should it take place?
workshop-ready = Ready before it starts
workshop-part = Part
workshop-minutes = Minutes
workshop-noted = What we noted
workshop-afterwards = Four to six weeks later
workshop-report = Notes after the workshop
core-personas-about = Invented people with invented computers, for workshops: sightline workshop demo NAME
core-card-about = This line is all that a card holds. It names no program, no person, no language and no time.
workshop-one-minute = Every lesson in a minute
workshop-one-minute-about = For helpers: what to say when there is a minute, and the one thing to do.
core-demo-machine = the computer of an invented person, { $name }
summary-no-letters = □ stands for a letter this document has no shape for.
