# Words that the window, the command line and the exports share. Codes of the program stand after the prefix, as they
# are written in the data (hyphens and underscores alike). `-other` is said for a code this version does not know.
# Wording rules: laws, owners, facts; who found what, and when; never nationalities, never blame.

## What to do about a thing

word-act-first = Act first
word-plan = Plan a change
word-look = Worth a look
word-fine = Fine as it is
word-find-out = Find out
word-unknown = Not known yet

word-about-act-first = What we would look at first.
word-about-plan = Worth a change when you have a quiet hour.
word-about-look = Good to know about; nothing is pressing.
word-about-fine = Looked at; nothing that asks for a change.
word-about-find-out = Nobody we know has written about it, and it can reach a great deal. Not bad, but worth knowing what it is.
word-about-unknown = We have no information, and it can reach little. That is neither good nor bad.

## How sure

sure-label = How sure are we?
sure-high = High confidence
sure-moderate = Moderate confidence
sure-low = Low confidence
sure-none = No evidence

sure-about-high = At least two strong, independent sources, and most questions were looked at.
sure-about-moderate = One strong source, or two fair ones.
sure-about-low = Something is known, but little or from one side.
sure-about-none = No source that we know says anything about it.

near-border = A close call: with slightly different weights another word would stand here.

certainty-certain = An identifier of its own agrees.
certainty-likely = An identifier agrees that others could carry too.
certainty-possible = Only the name agrees.
certainty-other = How closely it agrees is not known.

## The eight questions

question-D1 = Who owns it and whose law applies?
question-D2 = Where does the data go?
question-D3 = What happened before?
question-D4 = Has watching or filtering been documented?
question-D5 = Is it kept up well?
question-D6 = What can it reach here?
question-D7 = Has an authority restricted it?
question-D8 = Is it on?

question-state-found = found something
question-state-nothing = looked, found nothing
question-state-not-looked = not looked at
place-says = The maker says
place-seen = Seen in traffic
place-studied = Researchers found

## Where a matter stands

status-in_force = in force
status-final = decided
status-settled = settled
status-open = not answered yet
status-under_appeal = under appeal
status-alleged = alleged, not decided
status-disputed = disputed
status-vendor_says_fixed = fixed, says the maker
status-fixed_verified = fixed and verified
status-superseded = no longer so
status-other = status not known

whynot-fixed-in-this-version = Does not count here: the version on this computer has the fix.
whynot-other-versions = Does not count here: it concerns other versions.
whynot-not-your-rule = Does not count here: this rule binds others.
whynot-only-warns = Does not count against it: this measure only means that use may be noticed or hindered there.
whynot-rule-unknown = Does not count here: we do not know whether this rule binds you.
whynot-superseded = Does not count any more: it was overturned, withdrawn, or is no longer so.
whynot-only-possible = Does not count here: only the name agrees, so it may be about something else.
whynot-distribution-repairs = Does not count here: your system’s distribution repairs flaws in the version it ships, so the version number does not say whether this one is repaired.
whynot-other = Does not count here.

## Why a place could not be read

reason-link-out-of-root = It is a link that leads somewhere else; such links are not followed.
reason-link-loop = It is a link that leads back to itself.
reason-link-broken = It is a link to something that is not there.
reason-too-large = It is larger than what is read at once.
reason-over-budget = It would have been more than one checkup reads.
reason-denied = You are not allowed to read it with this account.
reason-vanished = It was there a moment ago and is gone now.
reason-not-utf8 = It is not written in the alphabet it should be written in.
reason-bad-json = Its contents are damaged: they do not follow the format.
reason-bad-format = Its contents are damaged or of a kind this version does not know.
reason-truncated = It ends too early, as if it was cut off.
reason-other-disk = It lies on another disk or computer, which was not looked at.
reason-not-a-file = There should be a file, and it is something else.
reason-io = The disk or the system did not hand it out.
reason-cancelled = You stopped the checkup before it was read.
reason-over-time = Reading it took too long.
reason-no-home = No home folder was found for this account.
reason-too-many = There were more entries than one checkup reads.
reason-import-not-osquery = It holds no results of osquery about what is installed. Expected: what “osqueryi --json” prints, a result log of osqueryd, or an export by table.
reason-import-not-app-privacy-report = It is no App Privacy Report. Expected: the file “App_Privacy_Report_….ndjson” that an iPhone or iPad saves under Settings › Privacy & Security.
reason-import-not-adb-packages = It is no list of packages. Expected: what “adb shell pm list packages -f -i” prints, one “package:” a line.
reason-import-other-rows = Rows of tables that do not say what is installed; they are not used.
reason-import-other-machines = The file tells of several computers; only the first one is taken.
reason-import-no-identity = Rows without the column that says what they are about.
reason-import-site-access-unknown = The file does not say which sites these extensions may read; they may read more than is shown.
reason-import-browser-parts = Parts of the browser itself; they are not looked at.
reason-import-observations-left-out = Only the 500 most frequent sensors and domains of an app are kept.
reason-id-mismatch = It does not carry the identifier it should carry.
reason-parts-not-judged = Libraries and system parts that match nothing; counted, not judged.
reason-other = It could not be read.

coverage-found = read
coverage-absent = not there
coverage-denied = no permission
coverage-damaged = damaged
coverage-skipped = left out
coverage-other = not known

## What no checkup like this can see

limit-phone = Your phone was left out. What you use on it is not in the list.
limit-targeted-spyware = Nothing here looks for spyware aimed at one person. If you fear that, ask people who are trained for it.
limit-this-computer-only = This is one computer. Other devices, and what this account may not read, were not looked at.
limit-no-database = The risk database could not be opened, so nothing could be compared. This is only a list of what is here.
limit-cancelled = You stopped the checkup. What was read until then is shown; the rest is not.
limit-imported = This is what the file says. Nothing on this computer was looked at.
limit-other = There is something else this checkup could not see.

## Kinds of source

source-kind-homes = Home folders
source-kind-dpkg = Debian packages
source-kind-rpm = RPM packages
source-kind-pacman = Arch packages
source-kind-nix = Nix packages
source-kind-homebrew = Homebrew packages
source-kind-appimages = AppImages
source-kind-opt = Programs unpacked by hand
source-kind-flatpak = Flatpak apps
source-kind-snap = Snap apps
source-kind-desktop-entries = Entries of the app menu
source-kind-autostart = Programs that start by themselves
source-kind-registry = Windows registry
source-kind-programs = Windows programs
source-kind-msix = Store apps
source-kind-start-menu = Windows start menu
source-kind-windows-autostart = Programs that start with Windows
source-kind-services = Services
source-kind-scheduled-tasks = Scheduled tasks
source-kind-chocolatey = Chocolatey packages
source-kind-scoop = Scoop apps
source-kind-processes = Programs that run right now
source-kind-chromium-extensions = Extensions of Chrome and its relatives
source-kind-firefox-addons = Add-ons of Firefox and its relatives
source-kind-extension-policies = Extensions that others put into browsers
source-kind-editor-extensions = Extensions of code editors
source-kind-web-apps = Web apps
source-kind-apps = Apps of this Mac
source-kind-receipts = Receipts of installed packages
source-kind-launch-items = Programs that macOS starts by itself
source-kind-safari-extensions = Extensions of Safari
source-kind-declared = What you told us
source-kind-parts = Libraries and system parts
source-kind-other = Another source

## How an item was recognised

by-deb = Debian package
by-deb_distro = package of the distribution
by-rpm = RPM package
by-aur = Arch package
by-flatpak = Flatpak id
by-snap = Snap name
by-desktop_entry = app menu entry
by-chromium_extension = extension id
by-firefox_addon = add-on id
by-winget = winget id
by-windows_program = program and publisher
by-msix = Windows app id
by-macos_bundle = macOS bundle id
by-cask = Homebrew cask
by-android = Android app id
by-ios = iOS app id
by-rpm_distro = package of the distribution
by-pacman = package of the distribution
by-nix = Nix package
by-formula = Homebrew formula
by-chocolatey = Chocolatey id
by-scoop = Scoop name
by-safari_extension = Safari extension id
by-editor_extension = editor extension id
by-process = name of the program file
by-web_app = address of the web app
by-product = what you told us
by-name = name
by-other = another identifier

install-source-store = from the browser’s store
install-source-file = from a file
install-source-other-program = by another program on this computer
install-source-policy = by whoever administers this computer
install-source-folder = from a folder
install-source-system = with the operating system’s packages
install-source-unknown = the profile does not say how
install-source-other = in another way

verdict-malware = The browser’s maker has marked it as harmful software.
verdict-vulnerability = The browser’s maker has marked it as having a serious flaw.
verdict-policy-violation = The browser’s maker says it breaks the store’s rules.
verdict-potentially-unwanted = The browser’s maker has marked it as possibly unwanted.
verdict-blocked = The browser’s maker has blocked it.
verdict-other = The browser’s maker has recorded an objection.

## What it is

kind-app = App
kind-extension = Browser extension
kind-web-app = Web app
kind-process = Running program
kind-autostart = Starts by itself
kind-phone-app = Phone app
kind-declared = You told us
kind-other = Something else

category-messaging = Messaging
category-browser = Browser
category-vpn = VPN
category-security = Security software
category-cloud-storage = Cloud storage
category-ai-assistant = AI assistant
category-system-utilities = System tools
category-collaboration = Working together
category-device-companion = Device companion
category-input-method = Keyboard input
category-file-sharing = File sharing
category-file-sync = File synchronisation
category-remote-access = Remote access
category-email = Mail
category-password-manager = Password manager
category-social-media = Social media
category-shopping = Shopping
category-office-suite = Office suite
category-pdf = PDF
category-streaming = Streaming
category-music = Music
category-notes = Notes
category-video-conferencing = Video calls
category-video-editing = Video editing
category-developer-tools = Developer tools
category-games = Games
category-media-player = Media player
category-download-manager = Download manager
category-archiver = Archives
category-proxy-client = Proxy
category-encryption = Encryption
category-camera-software = Camera software
category-drone-software = Drone software
category-image-editor = Pictures
category-audio-editor = Sound
category-writing-assistant = Writing assistant
category-text-editor = Text editor
category-extension-advisory = Reported extension
category-credit-bureau = Credit bureau
category-office = Office
category-mail = Mail
category-extension = Browser extension
category-meetings = Meetings
category-telephony = Telephony
category-document-scanning = Document scanning
category-network-devices = Network devices
category-operating-system-feature = Part of the operating system
category-other = Other

data-communication = messages
data-contact = contacts
data-location = location
data-picture = pictures
data-financial = payments
data-identifying = who you are
data-documents = documents
data-device = device details
data-browsing-behaviour = pages visited
data-keystrokes = what you type
data-health = health
data-authentication = passwords and log-ins
data-biometric = face or voice
data-audio = sound
data-video = video
data-behaviour = how you use it
data-network = connections
data-employment = work details
data-other = other data

## Owners

relation-owned-by = owned by
relation-controlled-by = controlled by
relation-operated-by = operated by
relation-developed-by = developed by
relation-hosted-by = hosted by
relation-receives-from = receives data from
relation-other = connected with

## What it can reach, and whether it is on

reach-none = cannot read any website
reach-some-sites = can read some websites
reach-all-sites = can read every website
reach-other = what it can read is not known

power-minimal = It can reach little: no personal data, or closed off from the rest.
power-ordinary = It can reach its own data and the network.
power-broad = It can reach a good deal: messages, contacts, camera, microphone, location or many files.
power-full = It can reach everything that is typed or opened.
power-other = What it can reach is not known.

exposure-absent = not on this computer
exposure-leftover = only data left behind
exposure-disabled = turned off
exposure-dormant = not used for 90 days
exposure-used = installed
exposure-on = on
exposure-other = not known whether it is on

## What decided the word, when the number did not

decided-reported-malicious = A named report, which we have not read ourselves, says this version did harm, and it is on.
decided-confirmed-malicious = Reports that we read found it harmful, and it is turned on. That comes before the number.
decided-bulk-list-only = It stands on one unverified list only. That is a reason to find out, not proof.
decided-only-possible = Only the name agrees, so what is known of that product does not count against this one.
decided-organisation-rule = A rule of your organisation comes first.
decided-unknown-with-reach = Nothing is known of it, and it can reach a great deal. That is a reason to find out.
decided-no-evidence = Nothing is known of it. Unknown is a word of its own, never a zero.
decided-other = A rule of the method came before the number.

## What went wrong

error-no-checkup = There is no checkup to show.
error-no-checkup-do = Start one; it takes a few seconds.
error-not-found = This finding is not in the last checkup.
error-not-found-do = Go back to the list, or look again.
error-link-refused = This address was not opened: it does not stand in the risk database.
error-link-refused-do = Nothing needs to be done.
error-link-failed = The address could not be opened in a browser.
error-link-failed-do = Copy it from here and open it yourself.
error-busy = A checkup is running already.
error-busy-do = Wait a moment, or stop it first.
error-bad-request = The program did not understand its own window.
error-bad-request-do = Close the program and open it again. If it comes back, please report it.
error-not-for-this-window = This window may not do that.
error-not-for-this-window-do = Close the window and open it again.
error-internal = Something went wrong inside the program.
error-internal-do = Your computer was not changed. Try again; if it comes back, please report it.
error-file-refused = The file was not taken in.
error-file-refused-do = It is not of the kind it was given as. Choose another file, or the other kind.
error-cannot-observe = Connections cannot be watched here.
error-cannot-observe-do = The running programs of this system cannot be asked. Everything else works as before.
error-language-unknown = This language is not there yet.
error-language-unknown-do = Choose another one.
error-vault-nothing = Nothing was kept on this computer yet.
error-vault-nothing-do = Turn on remembering in the settings, or run a checkup with --remember.
error-vault-exists = There is a store on this computer already.
error-vault-exists-do = Open it, or remove everything first.
error-vault-needs-passphrase = The store opens with your passphrase.
error-vault-needs-passphrase-do = Type it to see what was kept. Without it the program works, and remembers nothing.
error-vault-wrong-passphrase = That is not the passphrase of this store.
error-vault-wrong-passphrase-do = Try again. Nobody can reset it; a backup with another passphrase opens with that one.
error-vault-short-passphrase = The passphrase is too short.
error-vault-short-passphrase-do = Use eight characters or more; four or five words that nobody would guess are better.
error-vault-keyring-absent = This system has no keyring that answers, so the key has no safe place.
error-vault-keyring-absent-do = Choose a passphrase instead, or let everything stay in memory.
error-vault-keyring-locked = The keyring of this system is locked.
error-vault-keyring-locked-do = Unlock it, then try again. Until then everything stays in memory.
error-vault-keyring-slow = The keyring of this system did not answer in time. It may be waiting for its password in another window.
error-vault-keyring-slow-do = Look for that window, then try again. Until then everything stays in memory.
error-vault-keyring-lost = The keyring of this system no longer has the key of this store.
error-vault-keyring-lost-do = Restore a backup, or remove everything and begin anew. Without the key nobody can read the store.
error-vault-keyring-refused = The keyring of this system refused.
error-vault-keyring-refused-do = Try again, or choose a passphrase instead.
error-vault-busy = Another window or command of this program has the store open.
error-vault-busy-do = Close it, then try again. Until then everything stays in memory.
error-vault-newer = The store was written by a newer version of this program.
error-vault-newer-do = Use the newer version. Nothing was changed.
error-vault-damaged = The store is damaged.
error-vault-damaged-do = A repair keeps what can still be read, and first sets a copy aside. Or restore a backup.
error-vault-header = The small file that says how the key is kept cannot be read.
error-vault-header-do = Restore a backup, or remove everything and begin anew.
error-vault-not-a-backup = This file is not a backup of this program, or only part of one.
error-vault-not-a-backup-do = Choose another file. Nothing was changed.
error-vault-full = There is no room left on the disk.
error-vault-full-do = Make room, then try again. What was kept before is as it was.
error-vault-read-only = This place cannot be written to.
error-vault-read-only-do = Check who owns the folder and whether the disk is read-only. Until then everything stays in memory.
error-vault-failed = The store could not be read or written.
error-vault-failed-do = Try again. If it comes back, make a backup, and please report it.
error-vault-no-key = No key could be made.
error-vault-no-key-do = Try again. If it comes back, please report it.
error-vault-nowhere = The system names no folder for this.
error-vault-nowhere-do = Everything stays in memory.
error-vault-not-yours = This computer was said to be shared, so nothing is kept on it.
error-vault-not-yours-do = If it is yours after all, say so in the settings.
change-reach = May do more than before
change-new = New
change-word = Another word
change-on = Turned on
change-off = Turned off
change-less = May do less than before
change-version = Another version
change-gone = No longer there
change-other = Changed
change-unsure = Not certain: one of the two checkups could not read the place where this would be seen.
change-all-sites = It can now read every site.
purpose-database-update = Newer risk database
purpose-database-update-about = Asks the publisher for a newer, signed database. Says nothing of this computer but its network address.
purpose-other = Something else
purpose-other-about = A newer version of the program did this.
error-other = Something went wrong.
error-other-do = Your computer was not changed. Try again; if it comes back, please report it.
reason-half-installed = Packages that are not fully installed; the system's package manager can finish or remove them.
reason-themes = Themes; they change looks only and are not looked at.
reason-of-windows = Parts of Windows itself; counted, not listed.
reason-registry-not-read = The registry was not read; what stands in it was not looked at.
reason-not-a-folder = There should be a folder, and it is something else.
reason-format-not-read = It is written in a way this version does not read.
reason-system-not-read-yet = This version reads Linux systems; nothing of this one was looked at.
reason-not-live = This is not the computer you are using, so nothing runs on it that could be looked at.
reason-not-on-this-system = This version cannot look at this on this system.
source-kind-system = The system
off-user = turned off by you
off-permissions-increase = a newer version asks for more, and waits for your consent
off-unsupported-manifest = of a kind the browser no longer runs
off-policy = turned off by a policy
off-corrupted = its files were changed
off-not-verified = the browser could not verify it
off-external = brought by another program, waits for your consent
off-parent = waits for a parent’s consent
off-blocked = blocked by the browser’s maker
off-app = the browser does not run it
off-soft-blocked = turned off by the browser’s maker
off-embedder = turned off by the program it is in
off-other = for another reason

overview-steps = What to do next
overview-no-steps = There is nothing to do now.
overview-minutes =
    { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
reverse-exact = can be undone
reverse-reinstall = can be had again
reverse-partly = undone in part
reverse-none = cannot be undone
after-gone = no longer here
after-act-first = { word-act-first }
after-plan = { word-plan }
after-look = { word-look }
after-find-out = { word-find-out }
after-fine = { word-fine }
after-unknown = { word-unknown }
decided-marked-by-browser = The maker of the browser has it on its own list of harmful extensions, and it is on. We have no other source.
signal-other-program = Another program put it into the browser.
signal-folder = It was loaded from a folder, past the store.
signal-file = It was installed from a file, past the store.
signal-other-updates = It takes its updates from a place of its own, past the store.
signal-old-manifest = It is built in the old way that browsers of this family no longer accept.
signal-not-updated = It was not updated for more than three years.
signal-talks-to-programs = It reads every site and can talk to a program on this computer.
signal-sees-other-extensions = It reads every site and can see and switch other extensions.
signal-turns-traffic = It reads every site and can send the browser’s traffic another way.
signal-debugs = It reads every site and can control the browser as a developer’s tool does.
signal-other = There is a circumstance this version has no words for.

## Steps that are carried out

error-fix-along = Other packages would go along.
error-fix-along-do = Look at their names, and agree to each of them first.
error-fix-as-root = Sightline runs as administrator in somebody’s home.
error-fix-as-root-do = Start it as that person.
error-fix-by-hand = This copy was not installed in a way Sightline can undo or remove whole.
error-fix-by-hand-do = Follow the instructions; Sightline looks afterwards.
error-fix-cannot-write = A file could not be written.
error-fix-cannot-write-do = Look whether the disk is in order, and try again.
error-fix-changed = The computer changed since this was shown, so nothing was done.
error-fix-changed-do = Look at the new preview, and decide again.
error-fix-changed-since = Something of it was changed since, and is left as it is.
error-fix-changed-since-do = Take it back by hand, or leave it.
error-fix-copy = Data that exists only here could be lost.
error-fix-copy-do = Make a copy first, and say that you have it.
error-fix-denied = This account may not change that.
error-fix-denied-do = Ask whoever administers this computer.
error-fix-elsewhere = A path leads somewhere this program does not write.
error-fix-elsewhere-do = Nothing was changed; follow the instructions instead.
error-fix-essential = The system cannot do without a package that would go.
error-fix-essential-do = It is not removed.
error-fix-guided = Sightline does not do this itself.
error-fix-guided-do = Follow the instructions; it looks afterwards.
error-fix-installs = The package manager would have to install something in its place.
error-fix-installs-do = Follow the instructions, and decide there.
error-fix-journal = It could not be written down how to take this back, so nothing was done.
error-fix-journal-do = Look whether the disk is full, and try again.
error-fix-locked = Another program is installing or removing something just now.
error-fix-locked-do = Wait until it is done, and try again.
error-fix-managed = An organisation has set rules for the browsers of this computer.
error-fix-managed-do = Ask its administrator; Sightline changes nothing here.
error-fix-no-policy = This browser or extension cannot be told by a file.
error-fix-no-policy-do = Follow the instructions instead.
error-fix-no-site = Name the sites it is to be kept off, such as bank.example.
error-fix-no-site-do = Type the name of at least one site, without https://.
error-fix-no-space = The disk is full.
error-fix-no-space-do = Free some space, and try again; what was done is shown.
error-fix-no-tool = A program of the system that is needed is missing.
error-fix-no-tool-do = Follow the instructions instead.
error-fix-no-undo = This cannot be taken back from here.
error-fix-no-undo-do = The instructions say what you can do.
error-fix-nobody-asks = This needs an administrator, and nothing here can ask for one.
error-fix-nobody-asks-do = Follow the instructions, or ask whoever administers this computer.
error-fix-not-a-file = Where a settings file should be, there is something else.
error-fix-not-a-file-do = Nothing was changed; follow the instructions instead.
error-fix-not-a-link = Where a link should be, there is something else.
error-fix-not-a-link-do = Nothing was changed; follow the instructions instead.
error-fix-not-allowed = The system did not allow it.
error-fix-not-allowed-do = Ask whoever administers this computer.
error-fix-not-confirmed = You closed the question of the system, so nothing was done.
error-fix-not-confirmed-do = Try again when you like.
error-fix-not-here = Sightline does this on Linux only, and only on the computer it runs on.
error-fix-not-here-do = Follow the instructions; it looks afterwards.
error-fix-not-offered = This step does not fit this finding any more.
error-fix-not-offered-do = Go back to the plan.
error-fix-not-text = A settings file does not read as one.
error-fix-not-text-do = Nothing was changed; follow the instructions instead.
error-fix-not-there = What this is about is not there any more.
error-fix-not-there-do = Look again.
error-fix-nothing = There is nothing left to do: it is so already.
error-fix-nothing-do = Look again.
error-fix-organisation = This is a device of your organisation, and its rules come first.
error-fix-organisation-do = Ask the people there who look after devices.
error-fix-other-disk = It lies on another disk than your trash.
error-fix-other-disk-do = Move it by hand, in your file manager.
error-fix-read-only = The disk can only be read.
error-fix-read-only-do = Nothing was changed.
error-fix-safety = First think about who else would notice.
error-fix-safety-do = Answer that question, and decide then.
error-fix-still-running = The program was asked to end and still runs; it may be waiting for your answer.
error-fix-still-running-do = Look at its window.
error-fix-takes-others = Other programs need it, so it is not removed.
error-fix-takes-others-do = Follow the instructions, and decide there.
error-fix-too-slow = A program of the system did not finish in time.
error-fix-too-slow-do = Look again; what is shown is what was seen.
error-fix-tool-failed = A program of the system said no.
error-fix-tool-failed-do = What it said stands beside it.
error-fix-undone = This was taken back already.
error-fix-undone-do = There is nothing to do.
error-fix-watched = This can show what is done here to somebody else, so nothing is taken away from here.
error-fix-watched-do = Plan first, from another, safer device.
fix-file-made = New file
fix-file-changed = Changed file
fix-file-removed = Removed file
fix-link-removed = Removed link
fix-trash = To the trash
fix-package-removed = Removed package
fix-process-stopped = Asked to end
fix-value-changed = Changed value
fix-value-removed = Removed value
fix-other = Change
fix-state-begun = under way
fix-state-done = done
fix-state-unchanged = nothing was changed
fix-state-partly = done in part
fix-state-undo-begun = being taken back
fix-state-undone = taken back
fix-state-other = not known
fix-proof-seen = Looked again: it is so.
fix-proof-after-restart = Done. It holds from the next start of the program or browser.
fix-proof-not-seen = Looked again: it is still as before.
fix-proof-unseeable = Nothing on this computer can show whether it was done. Only you know.
fix-proof-other = Not verified.
plan-preview = What exactly is done
plan-along = These packages would go along: { $list }
plan-administrator = The system will ask for an administrator.
plan-undoable = It can be taken back.
plan-not-undoable = Not all of it can be taken back by this program.

## Accounts and rights
purpose-password-check = Password check
purpose-password-check-about = Asks Have I Been Pwned whether a password you type is in known leaks, each time you press the button. Sends five of the forty digits of its hash, never the password; the service sees your network address.
error-password-check-off = The password check is turned off.
error-password-check-off-do = Turn it on first, here or in Settings.
error-password-not-checked = Not checked: the service gave no answer we could read.
error-password-not-checked-do = That says nothing about the password. Try again later.

## The summary
error-summary-not-one = This file is not a summary of Sightline.
error-summary-not-one-do = Choose the JSON file that was saved as a summary.
error-summary-newer = This summary was written by a newer version.
error-summary-newer-do = Open it with that version.
error-summary-changed = This summary is damaged, or was changed after it was written.
error-summary-changed-do = Ask whoever gave it to you for a new one.
error-summary-no-fonts = This build of Sightline has no fonts to print with.
error-summary-no-fonts-do = Take HTML instead, and print it from a browser.
error-summary-exists = A file of that name is there already.
error-summary-exists-do = Choose another name, or say --force.
person-profile-public-servant = I work for a public body
person-profile-soldier = I serve in defence
person-profile-journalist = I work as a journalist, or for a cause that has opponents
person-profile-diaspora = I or my family have ties to a country whose authorities may be interested in its people abroad
person-profile-business = I run a company, or travel for one
person-profile-parent = I look after children
person-device-none = I would rather not say
person-device-own = My own
person-device-work = My employer’s
person-device-service = A public service’s
person-device-shared = Shared with others

error-summary-too-many = No more than fifteen summaries are opened at once.
error-summary-too-many-do = Close one first.
error-summary-not-agreed = The sheet waits for a yes from everyone who is on it.
error-summary-not-agreed-do = Tick it for each summary, or close that one.
error-summary-nameless = At least one of these summaries holds no names of programs.
error-summary-nameless-do = Ask for one saved with names, or leave it out.
office-fine = Fine
office-find-out = Find out first
office-separate-device = On a separate device
office-not-for-work = Not for work
office-other = Something else

error-demo = Not while a demo person’s computer is shown.
error-demo-do = Go back to your own computer first.
error-fix-demo = This is an invented person’s computer; nothing is changed here.
error-fix-demo-do = Go back to your own computer to take steps.
error-room-name = A room is called by four to eight capital letters and digits.
error-room-name-do = For example 7Q4K.
error-room-none = No room is open.
error-room-none-do = Open one first.
error-card-not-one = This is not a card.
error-card-not-one-do = Take the whole line that begins with WS1.
error-card-version = This card was made by another version.
error-card-version-do = Make it anew with this version.
error-card-sum = This card is mistyped or damaged.
error-card-sum-do = Type it again, or take the file.
error-card-room = This card is for another room.
error-card-room-do = Make a new one with the name of this room.
error-card-forged = These numbers cannot be.
error-card-forged-do = Count again; the card was not taken.
error-card-twice = This card is in already.
error-card-twice-do = It counts once.
error-card-full = The room is full: two hundred is the most.
error-card-full-do = Open a second room.

board-ask-act-first = Something to act on first
board-ask-plan = Something to plan
board-ask-unknown = Something nobody here knows enough about
board-ask-all-sites = An extension that can read every page
board-ask-autostart = Three or more programs that start by themselves
board-ask-extensions = More than five extensions
board-ask-step = At least one step taken

error-kit-not-one = This file is not a workshop kit.
error-kit-not-one-do = Choose a file that was saved as one.
error-kit-version = This kit was saved by another version.
error-kit-version-do = Open it with that version, or make it anew.
error-kit-bounds = This holds something a kit cannot hold.
error-kit-bounds-do = Shorten names and texts, take fewer things; of a file somebody gave you, ask for another.
error-kit-missing = Something is missing.
error-kit-missing-do = A person needs a name, a story and something on the computer; an agenda a title and a part.
