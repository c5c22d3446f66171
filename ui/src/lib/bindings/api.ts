// Generated from the api crate; do not edit. See src-tauri/crates/api/src/bindings.rs.

/**
 * What the person answered to "Is this computer only yours?".
 */
export type ComputerAnswer = "mine" | "shared";

/**
 * Where a person uses something that is not installed here.
 */
export type Place = "phone" | "browser";

/**
 * Where the risk database in use comes from.
 */
export type DatabaseFrom = "built-in" | "updated" | "stand-in";

/**
 * Where what is remembered is.
 */
export type VaultState = "memory" | "open" | "closed";

/**
 * What opens a store.
 */
export type VaultLock = "keyring" | "passphrase";

/**
 * Where a source stands while a checkup runs.
 */
export type ProgressState = "started" | "finished";

/**
 * What was done about a question.
 */
export type QuestionState = "found" | "nothing" | "not-looked";

/**
 * A station on the line from the person to the law.
 */
export type ChainKind = "you" | "app" | "entity" | "law";

/**
 * No content.
 */
export type Nothing = Record<symbol, never>;

/**
 * The answer to the first question.
 */
export type AnswerComputer = { 
/**
 * The answer.
 */
answer: ComputerAnswer, };

/**
 * Language choice.
 */
export type SetLanguage = { 
/**
 * BCP 47 tag out of `SessionState.languages`.
 */
language: string, };

/**
 * What the window needs to know at start.
 */
export type SessionState = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * `None`: not answered yet; then nothing is written.
 */
computer?: ComputerAnswer | null, 
/**
 * Language in use.
 */
language: string, 
/**
 * Languages there are.
 */
languages: Array<string>, 
/**
 * The risk database in use; `None`: none could be opened.
 */
database?: DatabaseInfo | null, 
/**
 * Whether this program has a publisher whose updates it can believe.
 */
updates: boolean, 
/**
 * Products worth asking about that no checkup of this computer can see.
 */
ask_about: Array<AskAbout>, 
/**
 * What the person said of themselves.
 */
person: PersonView, 
/**
 * It is kept in the store.
 */
person_kept: boolean, 
/**
 * Where what is remembered is.
 */
vault: VaultView, 
/**
 * Days after which a checkup is due again; `None`: no reminder.
 */
reminder_days?: number | null, 
/**
 * Whether this system can remind at all.
 */
reminders: boolean, 
/**
 * Where the log is kept; `None`: in memory only.
 */
log_file?: string | null, 
/**
 * Lists from phones that the next checkup takes in.
 */
phone_lists: Array<PhoneListView>, 
/**
 * Name of the demo person whose computer is looked at; `None`: it is one's own.
 */
demo?: string | null, };

/**
 * The risk database in use.
 */
export type DatabaseInfo = { 
/**
 * Content version.
 */
version: string, 
/**
 * Date of the newest review, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Number of products.
 */
products: number, 
/**
 * Number of extension advisories.
 */
advisories: number, 
/**
 * Where it comes from.
 */
origin: DatabaseFrom, };

/**
 * A product the welcome screen asks about.
 */
export type AskAbout = { 
/**
 * Product id.
 */
product: string, 
/**
 * Name.
 */
name: string, 
/**
 * Every name it is searched by, folded to lower case.
 */
names: Array<string>, 
/**
 * In the short list shown at once.
 */
first: boolean, };

/**
 * Something the person says they use elsewhere.
 */
export type DeclaredUse = { 
/**
 * Product id out of `ask_about`.
 */
product: string, 
/**
 * Where.
 */
place: Place, };

/**
 * What a checkup should take in.
 */
export type CheckupRequest = { 
/**
 * What the person ticked.
 */
declared: Array<DeclaredUse>, 
/**
 * Whether the question about the phone was answered at all (even with nothing ticked).
 */
phone_asked: boolean, };

/**
 * One step of a running checkup; sent as the event `checkup-progress`.
 */
export type Progress = { 
/**
 * Kind of source (`dpkg`, `chromium-extensions` …).
 */
source: string, 
/**
 * The place being read, as a path on this machine; empty for the source as a whole.
 */
place: string, 
/**
 * Where it stands.
 */
state: ProgressState, 
/**
 * Items so far from this source.
 */
items: number, 
/**
 * Places of this source that could not be read.
 */
problems: number, 
/**
 * Sources finished.
 */
done: number, 
/**
 * Sources in all.
 */
total: number, };

/**
 * How many findings carry a word.
 */
export type WordCount = { 
/**
 * The word.
 */
word: string, 
/**
 * How many.
 */
count: number, };

/**
 * The outcome of a checkup.
 */
export type CheckupView = { 
/**
 * True when the person stopped it; what was read until then is shown.
 */
cancelled: boolean, 
/**
 * Programs a person would name.
 */
apps: number, 
/**
 * Browser extensions.
 */
extensions: number, 
/**
 * Libraries and system parts that match nothing, counted only.
 */
parts: number, 
/**
 * Counts for all six words, from most to least pressing.
 */
counts: Array<WordCount>, 
/**
 * Most pressing first; then by name.
 */
findings: Array<FindingRow>, 
/**
 * Every place looked at, and every one that could not be read.
 */
coverage: Array<CoverageRow>, 
/**
 * Codes of what this checkup could not see (messages `limit-<code>`): `phone`, `targeted-spyware`,
 * `this-computer-only`, `no-database`, `cancelled`.
 */
limits: Array<string>, 
/**
 * What to do next, at most three.
 */
steps: Array<StepView>, 
/**
 * What changed since the checkup before; `None`: this is the first one that is remembered.
 */
since?: SinceView | null, 
/**
 * Why this checkup is not remembered (messages `vault-<code>`); `None`: it is.
 */
not_kept?: ErrorView | null, };

/**
 * One finding in the list.
 */
export type FindingRow = { 
/**
 * Id for `finding_detail`; stable between checkups.
 */
id: string, 
/**
 * Name, untrusted text.
 */
name: string, 
/**
 * `app`, `extension`, `declared` …
 */
kind: string, 
/**
 * `act-first`, `plan`, `look`, `fine`, `find-out`, `unknown`.
 */
word: string, 
/**
 * `high`, `moderate`, `low`, `none`.
 */
sure: string, 
/**
 * The word is a close call.
 */
near_border: boolean, 
/**
 * `certain`, `likely`, `possible`; `None`: not in the database.
 */
certainty?: string | null, 
/**
 * Name of the ultimate owner; `None`: not known.
 */
owner?: string | null, 
/**
 * ISO code of the ultimate owner's law; `None`: not known.
 */
country?: string | null, 
/**
 * Browser name for extensions.
 */
browser?: string | null, 
/**
 * Category of the product; `None`: not in the database.
 */
category?: string | null, 
/**
 * `none`, `some-sites`, `all-sites` for extensions.
 */
reach?: string | null, 
/**
 * Off, on, or not known; `None` for what cannot be turned off.
 */
enabled?: boolean | null, 
/**
 * The statement that weighs most, in the person's language if there is one.
 */
lead?: string | null, 
/**
 * Number of items that are this finding (profiles, packages).
 */
places: number, 
/**
 * The question that weighs most, `D1` … `D7`; `None`: none does.
 */
question?: string | null, 
/**
 * When the newest thing that counts happened, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
newest?: string | null, 
/**
 * What the person decided: `open`, `needed`, `kept`.
 */
stance: string, 
/**
 * It was kept on purpose, and something new is known since.
 */
returned: boolean, 
/**
 * What the search looks through besides the name: statements, owners, publishers, in lower case.
 */
text: string, };

/**
 * One place looked at.
 */
export type CoverageRow = { 
/**
 * Kind of source.
 */
source: string, 
/**
 * `found`, `absent`, `denied`, `damaged`, `skipped`.
 */
status: string, 
/**
 * Path on this machine.
 */
path: string, 
/**
 * Items it gave.
 */
items: number, 
/**
 * Reason code (message `reason-<code>`).
 */
reason?: string | null, 
/**
 * Technical detail in English.
 */
detail?: string | null, };

/**
 * Asks for a finding.
 */
export type FindingRequest = { 
/**
 * `FindingRow.id`.
 */
id: string, };

/**
 * A source one can open.
 */
export type SourceView = { 
/**
 * Title.
 */
title: string, 
/**
 * Publisher.
 */
publisher: string, 
/**
 * https address.
 */
url: string, 
/**
 * When it was published, as far as known.
 */
date?: string | null, 
/**
 * When we read it; `None`: known from elsewhere.
 */
opened?: string | null, };

/**
 * One statement with all that makes it checkable.
 */
export type FactView = { 
/**
 * Id of the statement.
 */
id: string, 
/**
 * What it is about: the product's or the entity's name.
 */
about: string, 
/**
 * `D1` … `D8`.
 */
question: string, 
/**
 * `concern`, `protective`, `trust`, `checked`.
 */
polarity: string, 
/**
 * The statement.
 */
claim: string, 
/**
 * Language of the statement.
 */
language: string, 
/**
 * When it happened or began.
 */
date?: string | null, 
/**
 * When it was last repeated by a source.
 */
corroborated?: string | null, 
/**
 * When we last checked it.
 */
checked: string, 
/**
 * `in_force`, `final`, `settled`, `open`, `under_appeal`, `alleged`, `disputed`, `vendor_says_fixed`,
 * `fixed_verified`, `superseded`.
 */
status: string, 
/**
 * Weight 0–1 in this assessment; 0 when it does not apply here.
 */
weight: number, 
/**
 * Why it weighs nothing here: `fixed-in-this-version`, `other-versions`, `not-your-rule`, `rule-unknown`,
 * `superseded`, `only-possible`; `None` when it counts.
 */
why_not?: string | null, 
/**
 * Countries an act is about; empty: all.
 */
countries: Array<string>, 
/**
 * Situations an act is about; empty: everybody's.
 */
roles: Array<string>, 
/**
 * An act about devices of the organisation only.
 */
work_device: boolean, 
/**
 * Sources.
 */
sources: Array<SourceView>, };

/**
 * A station on the line from the person to the law.
 */
export type ChainLink = { 
/**
 * What it is.
 */
kind: ChainKind, 
/**
 * Name; for `you` empty.
 */
name: string, 
/**
 * ISO code of its law, or `ZZ`.
 */
country?: string | null, 
/**
 * How the station before relates to this one (`owned-by`, `developed-by` …).
 */
relation?: string | null, 
/**
 * A remark.
 */
note?: string | null, };

/**
 * A law that applies to an owner.
 */
export type LawView = { 
/**
 * Country or union name in English.
 */
jurisdiction: string, 
/**
 * ISO code.
 */
country: string, 
/**
 * Name, year and article.
 */
name: string, 
/**
 * What it asks.
 */
text: string, 
/**
 * `in_force` or `disputed`.
 */
status: string, 
/**
 * Sources.
 */
sources: Array<SourceView>, };

/**
 * One of the eight questions.
 */
export type QuestionView = { 
/**
 * `D1` … `D8`.
 */
question: string, 
/**
 * What was done about it.
 */
state: QuestionState, 
/**
 * When it was last looked at.
 */
checked?: string | null, };

/**
 * What was seen on this machine.
 */
export type SeenView = { 
/**
 * Item id.
 */
id: string, 
/**
 * Name as found.
 */
name: string, 
/**
 * Version as found.
 */
version?: string | null, 
/**
 * Kinds of source and paths.
 */
sources: Array<SeenSource>, 
/**
 * Browser name, for extensions.
 */
browser?: string | null, 
/**
 * Profile name, for extensions.
 */
profile?: string | null, 
/**
 * Extension id.
 */
extension_id?: string | null, 
/**
 * On, off, not known.
 */
enabled?: boolean | null, 
/**
 * How it came there (message `install-source-<code>`).
 */
install_source?: string | null, 
/**
 * Unix seconds.
 */
installed_at: number | null, 
/**
 * Host patterns.
 */
hosts: Array<string>, 
/**
 * The browser maker's own verdict recorded in the profile.
 */
browser_verdict?: string | null, 
/**
 * Who published it, as it says itself.
 */
publisher?: string | null, 
/**
 * Folder or program file.
 */
location?: string | null, 
/**
 * Running when looked at; `None`: not looked.
 */
running?: boolean | null, 
/**
 * Starts by itself; `None`: not looked.
 */
autostart?: boolean | null, 
/**
 * When last used, Unix seconds; only where a source says so.
 */
last_used: number | null, 
/**
 * Why an extension is off (message `off-<code>`).
 */
off_because: Array<string>, 
/**
 * Are its sites held back until the person clicks?
 */
withheld: boolean, 
/**
 * Code left on the disk of something the profile no longer lists.
 */
leftover: boolean, 
/**
 * May it run in private windows? `None`: not recorded.
 */
private_windows?: boolean | null, 
/**
 * Where it takes updates from, when not from the browser's store.
 */
update_url?: string | null, 
/**
 * What it declares to collect.
 */
data_collection: Array<string>, 
/**
 * Which app put it on the phone; `none`: nobody on record.
 */
installer?: string | null, 
/**
 * What it was connected to while watched.
 */
connections: Array<ConnectionView>, 
/**
 * What the phone's own report says it did.
 */
observed: Array<ObservedView>, };

/**
 * One place an item was seen.
 */
export type SeenSource = { 
/**
 * Kind of source.
 */
source: string, 
/**
 * Path.
 */
path: string, };

/**
 * What a permission means.
 */
export type PermissionView = { 
/**
 * As manifests write it.
 */
key: string, 
/**
 * What it allows; `None`: no entry for it.
 */
text?: string | null, 
/**
 * 0–10.
 */
weight: number, };

/**
 * The rule that joined what was seen to what is known.
 */
export type MatchView = { 
/**
 * Naming system that agreed (`deb`, `chromium_extension`, `name` …).
 */
by: string, 
/**
 * The value that agreed.
 */
value: string, 
/**
 * `certain`, `likely`, `possible`.
 */
certainty: string, };

/**
 * One term of the number.
 */
export type TermView = { 
/**
 * `D1` … `D7`, or `reach`.
 */
term: string, 
/**
 * Points; all terms add up to `attention`.
 */
points: number, };

/**
 * Something to use instead.
 */
export type AlternativeView = { 
/**
 * Name.
 */
name: string, 
/**
 * Why.
 */
text: string, };

/**
 * Something worth doing.
 */
export type AdviceView = { 
/**
 * Id.
 */
id: string, 
/**
 * Minutes.
 */
minutes?: number | null, 
/**
 * What to do.
 */
text: string, };

/**
 * One answer to where data goes.
 */
export type PlaceView = { 
/**
 * `says` (the maker's policy), `seen` (an observation), `studied` (researchers or a regulator).
 */
by: string, 
/**
 * The answer; `None`: not looked.
 */
text?: string | null, 
/**
 * The newest date among its sources: published, else read.
 */
date?: string | null, 
/**
 * Its sources.
 */
sources: Array<SourceView>, };

/**
 * Everything about one finding.
 */
export type FindingDetail = { 
/**
 * The row.
 */
row: FindingRow, 
/**
 * 0–100.
 */
attention: number, 
/**
 * Terms that add up to `attention`.
 */
terms: Array<TermView>, 
/**
 * `minimal`, `ordinary`, `broad`, `full`.
 */
power: string, 
/**
 * `absent`, `leftover`, `disabled`, `dormant`, `used`, `on`.
 */
exposure: string, 
/**
 * The override that decided the word, if any: `confirmed-malicious`, `bulk-list-only`, `only-possible`,
 * `organisation-rule`, `unknown-with-reach`, `no-evidence`.
 */
decided_by?: string | null, 
/**
 * What it is, in one sentence.
 */
summary?: string | null, 
/**
 * From the person to the law; empty when the owner is not known.
 */
chain: Array<ChainLink>, 
/**
 * What was seen here.
 */
seen: Array<SeenView>, 
/**
 * How the two were joined; `None`: not in the database.
 */
matched?: MatchView | null, 
/**
 * What is known, newest first.
 */
facts: Array<FactView>, 
/**
 * Acts of authorities.
 */
restrictions: Array<FactView>, 
/**
 * Laws the owners answer to.
 */
laws: Array<LawView>, 
/**
 * The eight questions.
 */
questions: Array<QuestionView>, 
/**
 * Permissions held (extensions).
 */
permissions: Array<PermissionView>, 
/**
 * Data categories the product handles.
 */
data_categories: Array<string>, 
/**
 * Circumstances worth knowing of an extension nothing is known of (message `signal-<code>`).
 */
signals: Array<string>, 
/**
 * What can be done with the program's help, best first.
 */
offers: Array<OfferView>, 
/**
 * Alternatives.
 */
alternatives: Array<AlternativeView>, 
/**
 * What can be done.
 */
advice: Array<AdviceView>, 
/**
 * Settings worth changing.
 */
settings: Array<AdviceView>, 
/**
 * Why an extension is worth a look although nobody found it malicious.
 */
notable?: string | null, 
/**
 * Where data goes, by who says so: `says`, `seen`, `studied`, in this order; empty: no entry.
 */
data_location: Array<PlaceView>, 
/**
 * Where an account is deleted.
 */
delete_account_url?: string | null, 
/**
 * When the entry was last reviewed.
 */
reviewed?: string | null, 
/**
 * Lessons that explain it.
 */
lessons: Array<LessonLink>, };

/**
 * Asks to open an address in the system's browser; only addresses that stand in the database are opened.
 */
export type LinkRequest = { 
/**
 * https address.
 */
url: string, };

/**
 * What went wrong, for a person: a code with a sentence (`error-<code>`) and what to do (`error-<code>-do`).
 */
export type ErrorView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * Technical detail in English, already free of personal paths.
 */
detail?: string | null, };

/**
 * What a file from a phone is.
 */
export type PhoneListKind = "app-privacy-report" | "adb-packages";

/**
 * A file from a phone that the person chose; it is read, never kept.
 */
export type PhoneListAdd = { 
/**
 * What the file is.
 */
kind: PhoneListKind, 
/**
 * Its name, to be shown.
 */
name: string, 
/**
 * Its content.
 */
text: string, };

/**
 * A list that was taken in.
 */
export type PhoneListView = { 
/**
 * What the file was.
 */
kind: PhoneListKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Apps in it.
 */
apps: number, 
/**
 * Lines and places in it that could not be read.
 */
problems: number, };

/**
 * Asks to watch what programs are connected to, for as long as the person chose.
 */
export type ObserveRequest = { 
/**
 * 1 to 60.
 */
minutes: number, };

/**
 * What was seen while it was watched; the connections themselves stand with the findings.
 */
export type ObserveView = { 
/**
 * Findings something was seen of, most connections first.
 */
findings: Array<WatchedFinding>, 
/**
 * How often was looked.
 */
looks: number, 
/**
 * Programs with connections that belong to nothing the checkup found.
 */
others: number, 
/**
 * Was more seen than is kept?
 */
cut: boolean, 
/**
 * Is there a table that says where networks are registered?
 */
countries: boolean, };

/**
 * A finding with connections.
 */
export type WatchedFinding = { 
/**
 * Its id.
 */
id: string, 
/**
 * Different addresses and ports.
 */
connections: number, 
/**
 * Where their networks are registered, each once.
 */
countries: Array<string>, 
/**
 * Were some of them in a network of one's own?
 */
local: boolean, };

/**
 * A connection seen while the person had connections watched.
 */
export type ConnectionView = { 
/**
 * Address and port of the other side.
 */
address: string, 
/**
 * Unix seconds.
 */
first_seen: number, 
/**
 * Unix seconds.
 */
last_seen: number, 
/**
 * Where the network is registered: no proof of where the server stands.
 */
country?: string | null, 
/**
 * Who it is registered to.
 */
network?: string | null, 
/**
 * In a network of one's own?
 */
local: boolean, };

/**
 * Something a phone wrote down an app did.
 */
export type ObservedView = { 
/**
 * `sensor` or `domain`.
 */
kind: string, 
/**
 * Name of the sensor as the phone calls it, or the domain.
 */
name: string, 
/**
 * How many times.
 */
count: number, 
/**
 * The last time, Unix seconds; `None`: not said.
 */
last: number | null, 
/**
 * Whose domain it is, as the phone says.
 */
owner?: string | null, };

/**
 * Where what is remembered is, and what stands in the way.
 */
export type VaultView = { 
/**
 * Where it is now.
 */
state: VaultState, 
/**
 * What opens the store on the disk; `None`: there is none.
 */
lock?: VaultLock | null, 
/**
 * Why the store is not open (messages `vault-<code>`); `None`: nothing stands in the way.
 */
problem?: ErrorView | null, 
/**
 * The store's folder; `None`: the system names no place for one.
 */
path?: string | null, 
/**
 * Bytes it takes on the disk.
 */
bytes: number, };

/**
 * To open or make the store.
 */
export type VaultUnlock = { 
/**
 * What the person typed; `None`: the system's keyring.
 */
passphrase?: string | null, };

/**
 * What a repair of a damaged store did.
 */
export type VaultRepaired = { 
/**
 * Where the copy of the damaged file is.
 */
set_aside: string, 
/**
 * Rows that could be read.
 */
saved: number, 
/**
 * Whether some could not.
 */
incomplete: boolean, 
/**
 * How things stand now.
 */
session: SessionState, };

/**
 * A backup to be written.
 */
export type BackUpRequest = { 
/**
 * What will open it.
 */
passphrase: string, };

/**
 * A backup that was written.
 */
export type BackUpView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its size.
 */
bytes: number, };

/**
 * A reminder to be set.
 */
export type ReminderRequest = { 
/**
 * 7, 30 or 90 days after the last checkup; `None`: no reminder.
 */
days?: number | null, };

/**
 * A backup to be taken in.
 */
export type RestoreRequest = { 
/**
 * The file's content, in Base64.
 */
content: string, 
/**
 * What opens it.
 */
passphrase: string, 
/**
 * Whether the same passphrase shall open the store, for want of a keyring.
 */
keep_passphrase: boolean, };

/**
 * What a wipe removed.
 */
export type WipeView = { 
/**
 * Files and the key, in words for a person where they are no paths.
 */
files: Array<string>, 
/**
 * The key in the system's keyring went too.
 */
key: boolean, 
/**
 * How things stand now.
 */
session: SessionState, };

/**
 * The checkups that were kept.
 */
export type HistoryView = { 
/**
 * The latest first.
 */
checkups: Array<PastCheckup>, 
/**
 * Whether they outlast the program.
 */
lasting: boolean, };

/**
 * A checkup that was kept.
 */
export type PastCheckup = { 
/**
 * Its number.
 */
id: number, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Counts for all six words, from most to least pressing.
 */
counts: Array<WordCount>, 
/**
 * Date of the risk database then; empty: none was there.
 */
database: string, 
/**
 * Sources that could not be read, or not wholly.
 */
unread: number, 
/**
 * The person stopped it.
 */
cancelled: boolean, };

/**
 * Two checkups to compare.
 */
export type DiffRequest = { 
/**
 * The earlier one.
 */
first: number, 
/**
 * The later one.
 */
second: number, };

/**
 * A checkup that was kept.
 */
export type PastRequest = { 
/**
 * Its number.
 */
id: number, };

/**
 * What changed between two checkups.
 */
export type DiffView = { 
/**
 * The earlier one.
 */
first: PastCheckup, 
/**
 * The later one.
 */
second: PastCheckup, 
/**
 * Most telling first; 2,000 at most.
 */
changes: Array<ChangeView>, 
/**
 * How many there are of each code.
 */
counts: Array<ChangeCount>, };

/**
 * How many changes of one kind.
 */
export type ChangeCount = { 
/**
 * The code.
 */
what: string, 
/**
 * How many.
 */
count: number, };

/**
 * A change.
 */
export type ChangeView = { 
/**
 * `reach`, `new`, `word`, `on`, `off`, `less`, `version`, `gone` (messages `change-<code>`).
 */
what: string, 
/**
 * Name, untrusted text.
 */
name: string, 
/**
 * `app`, `extension` …
 */
kind: string, 
/**
 * Browser and profile of an extension.
 */
place?: string | null, 
/**
 * Id of its finding in the later checkup, or the earlier one if it is gone.
 */
finding: string, 
/**
 * Its word.
 */
word: string, 
/**
 * The word or version before.
 */
before?: string | null, 
/**
 * The version now.
 */
version?: string | null, 
/**
 * Permissions and sites that came or went, untrusted text.
 */
details: Array<string>, 
/**
 * It now reaches every site.
 */
all_sites: boolean, 
/**
 * The other checkup could not read where this would have been seen.
 */
unsure: boolean, };

/**
 * What the program may send for, and what it sent.
 */
export type NetworkView = { 
/**
 * Every purpose there is, with its switch.
 */
purposes: Array<PurposeView>, 
/**
 * Requests, the latest first.
 */
requests: Array<RequestView>, };

/**
 * A purpose of requests.
 */
export type PurposeView = { 
/**
 * Its code (messages `purpose-<code>` and `purpose-<code>-about`).
 */
purpose: string, 
/**
 * Whether the person turned it on.
 */
on: boolean, 
/**
 * Whether this program can do it at all.
 */
available: boolean, };

/**
 * A request that was written down before it was sent.
 */
export type RequestView = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * What for.
 */
purpose: string, 
/**
 * Who was asked.
 */
host: string, 
/**
 * The whole address.
 */
url: string, 
/**
 * Bytes of content sent along.
 */
bytes: number, };

/**
 * A file that was written.
 */
export type FileView = { 
/**
 * The file.
 */
path: string, };

/**
 * A switch of a purpose.
 */
export type NetworkSwitch = { 
/**
 * Its code.
 */
purpose: string, 
/**
 * On or off.
 */
on: boolean, };

/**
 * What changed since the checkup before, in short.
 */
export type SinceView = { 
/**
 * Number of the one before.
 */
first: number, 
/**
 * Number of this one.
 */
second: number, 
/**
 * When the one before was, RFC 3339 in UTC.
 */
at: string, 
/**
 * How many changes of each code.
 */
counts: Array<ChangeCount>, };

/**
 * What a person says of themselves; everything may be left out.
 */
export type PersonView = { 
/**
 * `public-servant`, `soldier`, `journalist`, `diaspora`, `business`, `parent`; empty: anyone.
 */
profiles: Array<string>, 
/**
 * ISO 3166-1 code of the home country.
 */
home?: string | null, 
/**
 * Whose computer this is for the purpose of rules: `own`, `work`, `service`, `shared`.
 */
device?: string | null, 
/**
 * What matters less or more to them; a question that is not there matters as published.
 */
levels: Array<PersonLevel>, };

/**
 * How much a question matters.
 */
export type PersonLevel = { 
/**
 * `D1` … `D5`, `D7`.
 */
question: string, 
/**
 * `less`, `normal`, `more`.
 */
level: string, };

/**
 * Says who the person is.
 */
export type PersonRequest = { 
/**
 * What they say.
 */
person: PersonView, 
/**
 * Keep it in the store; else it ends with the program.
 */
keep: boolean, };

/**
 * What came of it.
 */
export type PersonOutcome = { 
/**
 * The session.
 */
session: SessionState, 
/**
 * The last checkup, judged anew; `None`: there is none yet.
 */
checkup?: CheckupView | null, };

/**
 * A finding by name.
 */
export type FindingName = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, untrusted text.
 */
name: string, };

/**
 * One of the few next steps.
 */
export type StepView = { 
/**
 * Id of the action.
 */
action: string, 
/**
 * What to do, in the person's language.
 */
title: string, 
/**
 * What it makes better.
 */
why: string, 
/**
 * Minutes in all.
 */
minutes: number, 
/**
 * `R0` … `R4`.
 */
risk: string, 
/**
 * `exact`, `reinstall`, `partly`, `none`.
 */
reverse: string, 
/**
 * `admin`, `internet`, `password`, `phone`.
 */
needs: Array<string>, 
/**
 * What it helps, the most pressing first.
 */
findings: Array<FindingName>, 
/**
 * The word of the first of them now.
 */
before_word: string, 
/**
 * The word afterwards, worked out again; `None`: nothing is promised.
 */
after_word?: string | null, 
/**
 * What it is about is not to be named on the first screen.
 */
quiet: boolean, 
/**
 * The program can carry it out itself.
 */
can_do: boolean, };

/**
 * Something that can be done about a finding.
 */
export type OfferView = { 
/**
 * Id of the action.
 */
action: string, 
/**
 * What to do.
 */
title: string, 
/**
 * What it makes better.
 */
why: string, 
/**
 * What will be different.
 */
changes: Array<string>, 
/**
 * What stays.
 */
keeps: Array<string>, 
/**
 * What to do beforehand; empty: nothing.
 */
before: string, 
/**
 * How to take it back.
 */
undo: string, 
/**
 * Instructions by place.
 */
how: Array<HowView>, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * `R0` … `R4`.
 */
risk: string, 
/**
 * `exact`, `reinstall`, `partly`, `none`.
 */
reverse: string, 
/**
 * `admin`, `internet`, `password`, `phone`.
 */
needs: Array<string>, 
/**
 * It takes the thing away.
 */
removes: boolean, 
/**
 * Someone who looks over the shoulder would notice.
 */
noticeable: boolean, 
/**
 * The word afterwards; `None`: nothing is promised.
 */
after_word?: string | null, 
/**
 * Attention afterwards, for "how was this worked out".
 */
after_attention?: number | null, 
/**
 * The program can carry it out itself.
 */
can_do: boolean, 
/**
 * Not among the ways shown first.
 */
advanced: boolean, 
/**
 * Set aside for now.
 */
set_aside: boolean, };

/**
 * Instructions for one place.
 */
export type HowView = { 
/**
 * `linux`, `windows`, `macos`, `chromium`, `firefox`, `safari`, `phone`, `any`.
 */
place: string, 
/**
 * Steps in order.
 */
steps: Array<string>, };

/**
 * What the person decided about a finding.
 */
export type DecideRequest = { 
/**
 * Its id.
 */
id: string, 
/**
 * `open`, `needed`, `kept`.
 */
stance: string, };

/**
 * What follows from it.
 */
export type Decided = { 
/**
 * The next steps now.
 */
steps: Array<StepView>, };

/**
 * What a person says is wrong about an entry.
 */
export type ReportRequest = { 
/**
 * Id of the finding.
 */
id: string, 
/**
 * Id of the statement; `None`: the entry as a whole.
 */
fact?: string | null, 
/**
 * Their words.
 */
note: string, };

/**
 * A step about one finding.
 */
export type FixRequest = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The action's id.
 */
action: string, 
/**
 * Sites an extension is to be kept off, where the action is about some.
 */
sites: Array<string>, };

/**
 * What a step would do, in full.
 */
export type FixPreview = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The action's id.
 */
action: string, 
/**
 * What was previewed; what is carried out must be the same. `None`: it can only be shown how.
 */
hash?: string | null, 
/**
 * Every change.
 */
changes: Array<FixChange>, 
/**
 * Packages that would go along, each to be agreed to by name.
 */
along: Array<string>, 
/**
 * The system will ask for an administrator.
 */
administrator: boolean, 
/**
 * All of it can be taken back.
 */
undoable: boolean, 
/**
 * Why the program does not do it itself, by code; `None`: it may.
 */
blocked?: string | null, 
/**
 * A path, a package, what a tool said.
 */
detail?: string | null, 
/**
 * Files by which somebody else administers this computer.
 */
managed: Array<string>, 
/**
 * Asks whether somebody may notice.
 */
asks_safety: boolean, 
/**
 * Asks for a copy of what exists only here.
 */
asks_copy: boolean, 
/**
 * Asks for the sites it is about.
 */
asks_sites: boolean, 
/**
 * What is written down to take it back outlasts the program.
 */
lasting: boolean, };

/**
 * One change of a step.
 */
export type FixChange = { 
/**
 * `file-made`, `file-changed`, `file-removed`, `link-removed`, `trash`, `package-removed`, `process-stopped`,
 * `value-changed`, `value-removed`.
 */
what: string, 
/**
 * A path, or the name of a package or program.
 */
name: string, 
/**
 * A package's version; a size in bytes of what goes to the trash.
 */
detail?: string | null, 
/**
 * Lines that go.
 */
removed: Array<string>, 
/**
 * Lines that come.
 */
added: Array<string>, 
/**
 * Can it be taken back?
 */
undoable: boolean, };

/**
 * Yes, do it.
 */
export type FixDo = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The action's id.
 */
action: string, 
/**
 * Hash of the preview that was seen.
 */
hash: string, 
/**
 * The person said that nobody who has power over them would notice.
 */
unnoticed: boolean, 
/**
 * They have a copy of what exists only here.
 */
copied: boolean, 
/**
 * Packages they agreed to lose along with it.
 */
along: Array<string>, 
/**
 * Sites an extension is to be kept off.
 */
sites: Array<string>, };

/**
 * Something that was done, or begun.
 */
export type FixEntry = { 
/**
 * Its id.
 */
id: string, 
/**
 * When (RFC 3339).
 */
at: string, 
/**
 * The finding's id.
 */
finding: string, 
/**
 * What that was called.
 */
name: string, 
/**
 * The action's id.
 */
action: string, 
/**
 * What was done, in the person's language.
 */
title: string, 
/**
 * `begun`, `done`, `unchanged`, `partly`, `undo-begun`, `undone`.
 */
state: string, 
/**
 * Code of what went wrong.
 */
problem?: string | null, 
/**
 * A path, a package, what a tool said.
 */
detail?: string | null, 
/**
 * Can it be taken back now?
 */
undoable: boolean, 
/**
 * It removed a program, which may have left something behind.
 */
removed: boolean, 
/**
 * Every change.
 */
changes: Array<FixChange>, 
/**
 * What taking it back means, in the person's language.
 */
undo: string, };

/**
 * What came of it, by looking again.
 */
export type FixOutcome = { 
/**
 * What was done; `None`: the person did it themselves, or nobody.
 */
entry?: FixEntry | null, 
/**
 * `seen`: what it was about is no longer so. `after-restart`: done, and holds from the next start of the program.
 * `not-seen`: it is still as before. `unseeable`: nothing on this computer could tell.
 */
proof: string, 
/**
 * Said when it is done.
 */
done: string, 
/**
 * The word before.
 */
before_word: string, 
/**
 * The word now; `gone`: it is not here any more.
 */
after_word: string, 
/**
 * The checkup as it is now.
 */
checkup: CheckupView, };

/**
 * Something that was done, by its id.
 */
export type FixUndo = { 
/**
 * Its id.
 */
id: string, };

/**
 * The plan.
 */
export type PlanView = { 
/**
 * At most three.
 */
now: Array<StepView>, 
/**
 * The others.
 */
later: Array<StepView>, 
/**
 * What the person set aside.
 */
aside: Array<AsideView>, 
/**
 * What was done, newest first.
 */
done: Array<FixEntry>, 
/**
 * Enough for one day.
 */
rest: boolean, 
/**
 * Files by which somebody else administers this computer.
 */
managed: Array<string>, 
/**
 * What is written down outlasts the program.
 */
lasting: boolean, };

/**
 * A step that is set aside, or was done elsewhere.
 */
export type AsideRequest = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The action's id.
 */
action: string, 
/**
 * `later`, `elsewhere`, `accepted`; `open`: no longer.
 */
mark: string, 
/**
 * For how many days; `None`: until taken back.
 */
days?: number | null, 
/**
 * Why, in the person's own words.
 */
reason?: string | null, };

/**
 * A step that is set aside, or was done elsewhere.
 */
export type AsideView = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The action's id.
 */
action: string, 
/**
 * The step, in the person's language.
 */
title: string, 
/**
 * `later`, `elsewhere`, `accepted`.
 */
mark: string, 
/**
 * Until when (`YYYY-MM-DD`); `None`: until taken back.
 */
until?: string | null, 
/**
 * Why, in the person's own words.
 */
reason?: string | null, };

/**
 * What a removed program left behind.
 */
export type LeftView = { 
/**
 * The folder.
 */
path: string, 
/**
 * Bytes of all files in it.
 */
bytes: number, 
/**
 * `certain`: the package manager gives it to this program alone. `likely`: it bears its name.
 */
whose: string, };

/**
 * What was left behind by what an entry removed.
 */
export type LeftList = { 
/**
 * Each folder.
 */
left: Array<LeftView>, };

/**
 * Folders to be moved to the trash.
 */
export type LeftRequest = { 
/**
 * Id of the entry that removed the program.
 */
id: string, 
/**
 * The folders, each one that was shown.
 */
paths: Array<string>, 
/**
 * The person said that nobody who has power over them would notice.
 */
unnoticed: boolean, 
/**
 * They have a copy of what exists only here.
 */
copied: boolean, };

/**
 * A letter the program can prepare.
 */
export type LetterView = { 
/**
 * Its id.
 */
id: string, 
/**
 * `gdpr`, `uk-gdpr`.
 */
law: string, 
/**
 * `access`, `erasure`, `reminder`, `complaint`.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it brings, and what it does not.
 */
about: string, 
/**
 * Languages it can be written in.
 */
languages: Array<string>, 
/**
 * What is to be filled in: `company`, `account`, `name`, `what`, `sent`, `authority`.
 */
places: Array<string>, 
/**
 * Paragraphs that may be left out.
 */
parts: Array<LetterPartView>, };

/**
 * A paragraph that may be left out.
 */
export type LetterPartView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * In it, unless the person says otherwise.
 */
ticked: boolean, };

/**
 * A letter that was sent.
 */
export type TrackedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the letter is called.
 */
name: string, 
/**
 * To whom.
 */
company: string, 
/**
 * When it was sent (`YYYY-MM-DD`).
 */
sent: string, 
/**
 * When an answer is due; `None`: the law names no time.
 */
due?: string | null, 
/**
 * That day is over.
 */
overdue: boolean, 
/**
 * It was answered.
 */
answered: boolean, };

/**
 * All letters.
 */
export type LetterList = { 
/**
 * Those that can be prepared.
 */
letters: Array<LetterView>, 
/**
 * Those that were sent.
 */
tracked: Array<TrackedView>, 
/**
 * What is kept of them outlasts the program.
 */
lasting: boolean, };

/**
 * A letter with what was filled in.
 */
export type LetterRequest = { 
/**
 * The letter's id.
 */
letter: string, 
/**
 * The language it is written in.
 */
language: string, 
/**
 * What stands in its places.
 */
filled: { [key in string]: string }, 
/**
 * Parts that are wanted.
 */
parts: Array<string>, };

/**
 * A letter as it is.
 */
export type LetterForm = { 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text.
 */
text: string, };

/**
 * A letter the person sent.
 */
export type TrackRequest = { 
/**
 * The letter's id.
 */
letter: string, 
/**
 * To whom.
 */
company: string, 
/**
 * When (`YYYY-MM-DD`).
 */
sent: string, };

/**
 * A letter that was sent, by its id.
 */
export type TrackedId = { 
/**
 * Its id.
 */
id: string, 
/**
 * No longer to be kept, instead of answered.
 */
forget: boolean, };

/**
 * A password to be looked for in known leaks.
 */
export type PasswordRequest = { 
/**
 * It. Never kept.
 */
password: string, };

/**
 * How often it is in known leaks.
 */
export type PasswordFound = { 
/**
 * 0: not among them.
 */
times: number, };

/**
 * What is wanted in a summary.
 */
export type SummaryRequest = { 
/**
 * `pdf`, `html`, `md`, `csv`, `summary`.
 */
format: string, 
/**
 * Its language.
 */
language: string, 
/**
 * `a4`, `letter`.
 */
paper: string, 
/**
 * Everything that is known, for an adviser.
 */
full: boolean, 
/**
 * Names of programs and extensions.
 */
names: boolean, 
/**
 * Paths and profiles.
 */
places: boolean, 
/**
 * Judged for who the person said they are.
 */
profile: boolean, };

/**
 * Everything that will be in it, in order.
 */
export type SummaryPreview = { 
/**
 * Blocks.
 */
blocks: Array<SummaryBlock>, };

/**
 * One block.
 */
export type SummaryBlock = { 
/**
 * `title`, `section`, `finding`, `text`, `item`.
 */
kind: string, 
/**
 * Its text.
 */
text: string, };

/**
 * A summary somebody saved.
 */
export type SummaryOpen = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * What is in it.
 */
text: string, };

/**
 * One of those opened.
 */
export type SummaryAt = { 
/**
 * Its place, from 0.
 */
at: number, };

/**
 * What the person says of one of those opened.
 */
export type SummaryLabel = { 
/**
 * Its place, from 0.
 */
at: number, 
/**
 * What stands over its column.
 */
label: string, 
/**
 * Whose it is agreed to that.
 */
agreed: boolean, };

/**
 * The sheet that is wanted.
 */
export type OfficeRequest = { 
/**
 * `pdf`, `html`.
 */
format: string, 
/**
 * Its language.
 */
language: string, 
/**
 * `a4`, `letter`.
 */
paper: string, };

/**
 * Summaries of others, opened in memory only.
 */
export type HandedView = { 
/**
 * As they were opened.
 */
summaries: Array<HandedSummary>, 
/**
 * What differs, where there are two.
 */
differences: Array<HandedChange>, 
/**
 * Programs by what to do about them, where there are two to fifteen with names.
 */
office: Array<OfficeGroup>, 
/**
 * Why there is no sheet yet: `few`, `many`, `nameless`, `unagreed`.
 */
office_waits?: string | null, };

/**
 * One of them.
 */
export type HandedSummary = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * What stands over its column.
 */
label: string, 
/**
 * Whose it is agreed to be on the sheet.
 */
agreed: boolean, 
/**
 * The day it was made.
 */
made: string, 
/**
 * Its language.
 */
language: string, 
/**
 * Names in it are names, not stand-ins.
 */
names: boolean, 
/**
 * How many carry each word.
 */
counts: Array<WordCount>, 
/**
 * All that is in it.
 */
blocks: Array<SummaryBlock>, };

/**
 * One difference.
 */
export type HandedChange = { 
/**
 * `new`, `word`, `gone`.
 */
what: string, 
/**
 * Name.
 */
name: string, 
/**
 * Its word in the first.
 */
before?: string | null, 
/**
 * Its word in the second.
 */
after?: string | null, };

/**
 * Programs with the same advice.
 */
export type OfficeGroup = { 
/**
 * `not-for-work`, `separate-device`, `find-out`, `fine`.
 */
advice: string, 
/**
 * Programs.
 */
rows: Array<OfficeRow>, };

/**
 * One program.
 */
export type OfficeRow = { 
/**
 * Name.
 */
name: string, 
/**
 * The word each person has for it, in the order of the summaries.
 */
words: Array<string | null>, };

/**
 * A lesson by its name.
 */
export type LessonAt = { 
/**
 * Name.
 */
id: string, };

/**
 * A way to a lesson.
 */
export type LessonLink = { 
/**
 * Name.
 */
id: string, 
/**
 * Place among the lessons.
 */
number: number, 
/**
 * Title.
 */
title: string, };

/**
 * Every lesson.
 */
export type LessonList = { 
/**
 * In order.
 */
lessons: Array<LessonRow>, 
/**
 * What is finished outlasts the program.
 */
lasting: boolean, };

/**
 * One lesson in the list.
 */
export type LessonRow = { 
/**
 * Name.
 */
id: string, 
/**
 * Place among the lessons, from 1.
 */
number: number, 
/**
 * Title.
 */
title: string, 
/**
 * What it is about.
 */
about: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * How heavy it may be: `green`, `yellow`, `red`.
 */
gauge: string, 
/**
 * What it leads to: an action of the plan, or a name of its own.
 */
do_now: string, 
/**
 * Findings of the checkup it is about.
 */
here: number, 
/**
 * Questions answered right when it was finished; `None`: it was not.
 */
right?: number | null, };

/**
 * A lesson.
 */
export type LessonView = { 
/**
 * Name.
 */
id: string, 
/**
 * Place among the lessons.
 */
number: number, 
/**
 * Title.
 */
title: string, 
/**
 * What it is about.
 */
about: string, 
/**
 * What one can do afterwards.
 */
goal: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * The whole of it in one minute; empty: not written.
 */
minute: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * How heavy it may be: `green`, `yellow`, `red`.
 */
gauge: string, 
/**
 * When somebody last read it against its sources.
 */
reviewed: string, 
/**
 * What to do first.
 */
intro: string, 
/**
 * Steps of that.
 */
activity: Array<string>, 
/**
 * The question afterwards.
 */
discuss: string, 
/**
 * Key points.
 */
points: Array<LessonPoint>, 
/**
 * What it leads to.
 */
do_now: string, 
/**
 * The one thing to do now.
 */
do_lead: string, 
/**
 * What it changes and how it is taken back.
 */
do_text: string, 
/**
 * Four questions.
 */
quiz: Array<LessonQuestion>, 
/**
 * For whoever leads a workshop.
 */
note: string, 
/**
 * Questions that come, with short answers.
 */
likely: Array<string>, 
/**
 * What is done with a list.
 */
exercise: ExerciseView, 
/**
 * Name of the demo person whose list it is; `None`: one's own, or none yet.
 */
demo?: string | null, };

/**
 * A key point.
 */
export type LessonPoint = { 
/**
 * The point.
 */
text: string, 
/**
 * What changed since.
 */
changed?: string | null, 
/**
 * When it happened.
 */
event?: string | null, 
/**
 * Sources.
 */
sources: Array<SourceView>, };

/**
 * A question of the quiz.
 */
export type LessonQuestion = { 
/**
 * Name within the lesson.
 */
id: string, 
/**
 * The question.
 */
ask: string, 
/**
 * Options.
 */
options: Array<QuizOption>, };

/**
 * An option.
 */
export type QuizOption = { 
/**
 * `a` … `d`.
 */
id: string, 
/**
 * Its words.
 */
text: string, };

/**
 * What an exercise is done with.
 */
export type ExerciseView = { 
/**
 * Its name.
 */
id: string, 
/**
 * Findings it is done with; empty: none were found, or there is no checkup.
 */
rows: Array<FindingRow>, 
/**
 * Statements it is done with, oldest first.
 */
claims: Array<ClaimView>, };

/**
 * A statement of the risk database.
 */
export type ClaimView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is about.
 */
about: string, 
/**
 * When.
 */
date?: string | null, 
/**
 * The statement.
 */
claim: string, 
/**
 * Where it stands (message `status-<code>`).
 */
status: string, 
/**
 * It counts against; else for.
 */
concern: boolean, };

/**
 * An answer.
 */
export type QuizAnswer = { 
/**
 * Name of the lesson.
 */
lesson: string, 
/**
 * Name of the question.
 */
question: string, 
/**
 * The option.
 */
option: string, };

/**
 * Whether it is right.
 */
export type QuizResult = { 
/**
 * It is.
 */
right: boolean, 
/**
 * The option that is.
 */
answer: string, 
/**
 * Why.
 */
because: string, };

/**
 * A lesson somebody is through with.
 */
export type LessonDone = { 
/**
 * Name.
 */
id: string, 
/**
 * Questions answered right.
 */
right: number, };

/**
 * All a trainer has.
 */
export type WorkshopView = { 
/**
 * Demo persons.
 */
personas: Array<PersonaView>, 
/**
 * Agendas, shortest first.
 */
agendas: Array<AgendaView>, 
/**
 * Whether it should take place at all.
 */
go: Array<string>, 
/**
 * What to have ready.
 */
ready: Array<string>, 
/**
 * What is agreed.
 */
agreements: Array<string>, 
/**
 * Four sentences rated from 1 to 5.
 */
confidence: Array<string>, 
/**
 * Asked weeks later.
 */
follow_up: string, 
/**
 * What helpers say.
 */
say: Array<string>, 
/**
 * What helpers leave.
 */
leave: Array<string>, 
/**
 * Sheets to hand out.
 */
handouts: Array<HandoutView>, 
/**
 * What goes on.
 */
desk: DeskView, };

/**
 * A demo person.
 */
export type PersonaView = { 
/**
 * Name of its folder.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Who it is.
 */
story: string, 
/**
 * What it shows.
 */
goal: string, 
/**
 * What a trainer says meanwhile; empty: not written.
 */
script: string, 
/**
 * A word beforehand is needed.
 */
careful: boolean, 
/**
 * The trainer made it.
 */
own: boolean, };

/**
 * A demo person by its name.
 */
export type PersonaAt = { 
/**
 * Name of its folder.
 */
id: string, };

/**
 * An agenda.
 */
export type AgendaView = { 
/**
 * Name.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * For whom.
 */
about: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Parts.
 */
parts: Array<PartView>, 
/**
 * The trainer made it.
 */
own: boolean, };

/**
 * A part of an agenda.
 */
export type PartView = { 
/**
 * The agenda its words are from.
 */
agenda: string, 
/**
 * Name within it.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * `opening`, `activity`, `discussion`, `input`, `deepening`, `synthesis`, `break`.
 */
phase: string, 
/**
 * What the projector shows.
 */
shows: string, 
/**
 * What it says.
 */
stage: string, 
/**
 * For the trainer.
 */
notes: Array<string>, 
/**
 * Demo persons that are offered.
 */
personas: Array<string>, 
/**
 * Lessons that are offered.
 */
lessons: Array<string>, };

/**
 * A sheet to hand out.
 */
export type HandoutView = { 
/**
 * Name.
 */
id: string, 
/**
 * Title.
 */
title: string, };

/**
 * What goes on.
 */
export type DeskView = { 
/**
 * The projector's window is open.
 */
open: boolean, 
/**
 * What it shows now.
 */
stage: StageView, 
/**
 * Name of the room whose cards are counted; `None`: none.
 */
room?: string | null, 
/**
 * Cards that are in.
 */
cards: number, 
/**
 * Cards until the next batch is whole.
 */
missing: number, 
/**
 * The room's board, as far as it may be shown.
 */
board: Array<StageBlock>, };

/**
 * What the projector is to show.
 */
export type DeskRequest = { 
/**
 * `text`, `persona`, `lesson`, `quiz`, `confidence`, `board`, `steps`, `agreements`.
 */
shows: string, 
/**
 * Agenda, for its words; empty: none.
 */
agenda: string, 
/**
 * Part of the agenda.
 */
part: string, 
/**
 * Demo person.
 */
persona: string, 
/**
 * Lesson.
 */
lesson: string, 
/**
 * Which card or question, from 0.
 */
card: number, 
/**
 * The answer, or the words the program gives, are shown.
 */
revealed: boolean, 
/**
 * Language of the projector.
 */
language: string, 
/**
 * `show`, `blank`, `calm`.
 */
mode: string, 
/**
 * Number of the wish, rising: what takes long never covers what was wished later.
 */
turn: number, };

/**
 * What the projector shows: nothing of this computer.
 */
export type StageView = { 
/**
 * `show`, `blank`, `calm`.
 */
mode: string, 
/**
 * Its language.
 */
language: string, 
/**
 * Above the title.
 */
kicker: string, 
/**
 * Title.
 */
title: string, 
/**
 * What follows.
 */
blocks: Array<StageBlock>, };

/**
 * A block.
 */
export type StageBlock = { 
/**
 * `text`, `question`, `point`, `changed`, `source`, `option`, `right`, `finding`, `step`, `answer`.
 */
kind: string, 
/**
 * Its text.
 */
text: string, 
/**
 * A word (`act-first` …); `None`: none.
 */
word?: string | null, 
/**
 * What stands beside it.
 */
note?: string | null, 
/**
 * How much of a bar is filled, per cent.
 */
share?: number | null, };

/**
 * A room.
 */
export type RoomRequest = { 
/**
 * Its name: four to eight capital letters and digits.
 */
room: string, };

/**
 * A card somebody hands in.
 */
export type CardLine = { 
/**
 * The line.
 */
line: string, };

/**
 * Totals from paper or raised hands.
 */
export type RoomTotals = { 
/**
 * People asked.
 */
people: number, 
/**
 * How many said yes to each question, in the board's order.
 */
yes: Array<number>, };

/**
 * What is to stand on one's own card.
 */
export type CardRequest = { 
/**
 * The room.
 */
room: string, 
/**
 * Sum of the four sentences before.
 */
before?: number | null, 
/**
 * The same afterwards.
 */
after?: number | null, };

/**
 * One's own card.
 */
export type CardView = { 
/**
 * All of it.
 */
line: string, };

/**
 * A card that was looked at and is to be written.
 */
export type CardSave = { 
/**
 * The line as it was shown.
 */
line: string, };

/**
 * A sheet that is wanted.
 */
export type HandoutRequest = { 
/**
 * Name; `agenda:<name>` for an agenda with its notes; `report:<name>` for what a trainer notes afterwards.
 */
id: string, 
/**
 * Its language.
 */
language: string, 
/**
 * `a4`, `letter`.
 */
paper: string, 
/**
 * `pdf`, `html`.
 */
format: string, 
/**
 * Title that stands over it instead of its own; empty: its own.
 */
title: string, 
/**
 * Whom to call, as the trainer says; empty: lines to write on.
 */
helpline: string, };

/**
 * Words to look for.
 */
export type KitSearch = { 
/**
 * Words.
 */
words: string, };

/**
 * Entries of the risk database.
 */
export type KitThings = { 
/**
 * At most twenty.
 */
things: Array<KitThing>, };

/**
 * One entry.
 */
export type KitThing = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

/**
 * A demo person of one's own.
 */
export type PersonaDraft = { 
/**
 * Name.
 */
name: string, 
/**
 * Who it is.
 */
story: string, 
/**
 * Situations.
 */
profiles: Array<string>, 
/**
 * Home country; `None`: not said.
 */
home?: string | null, 
/**
 * Whose device it is; `None`: not said.
 */
device?: string | null, 
/**
 * What is on the computer.
 */
things: Array<DraftThing>, };

/**
 * Something on it.
 */
export type DraftThing = { 
/**
 * Id of the entry.
 */
id: string, 
/**
 * It starts by itself.
 */
starts: boolean, };

/**
 * An agenda of one's own.
 */
export type AgendaDraft = { 
/**
 * Title.
 */
title: string, 
/**
 * Parts of the built-in ones.
 */
parts: Array<DraftPart>, };

/**
 * One part.
 */
export type DraftPart = { 
/**
 * The agenda it is from.
 */
agenda: string, 
/**
 * The part.
 */
part: string, 
/**
 * Minutes.
 */
minutes: number, };

/**
 * A kit somebody saved.
 */
export type KitFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * What is in it.
 */
text: string, };

/** Every command, with what goes in and what comes out. */
export type Commands = {
  session_state: { request: Nothing; response: SessionState };
  session_answer_computer: { request: AnswerComputer; response: SessionState };
  session_set_language: { request: SetLanguage; response: SessionState };
  person_set: { request: PersonRequest; response: PersonOutcome };
  checkup_run: { request: CheckupRequest; response: CheckupView };
  checkup_view: { request: Nothing; response: CheckupView };
  checkup_cancel: { request: Nothing; response: Nothing };
  phone_list_add: { request: PhoneListAdd; response: SessionState };
  phone_lists_clear: { request: Nothing; response: SessionState };
  observe_run: { request: ObserveRequest; response: ObserveView };
  observe_cancel: { request: Nothing; response: Nothing };
  finding_detail: { request: FindingRequest; response: FindingDetail };
  finding_decide: { request: DecideRequest; response: Decided };
  plan_view: { request: Nothing; response: PlanView };
  step_set_aside: { request: AsideRequest; response: PlanView };
  fix_preview: { request: FixRequest; response: FixPreview };
  fix_do: { request: FixDo; response: FixOutcome };
  fix_check: { request: FixRequest; response: FixOutcome };
  fix_undo: { request: FixUndo; response: FixOutcome };
  left_list: { request: FixUndo; response: LeftList };
  left_trash: { request: LeftRequest; response: PlanView };
  fix_forget: { request: Nothing; response: PlanView };
  letter_list: { request: Nothing; response: LetterList };
  letter_write: { request: LetterRequest; response: LetterForm };
  letter_save: { request: LetterRequest; response: FileView };
  letter_track: { request: TrackRequest; response: LetterList };
  letter_settle: { request: TrackedId; response: LetterList };
  password_check: { request: PasswordRequest; response: PasswordFound };
  summary_preview: { request: SummaryRequest; response: SummaryPreview };
  summary_save: { request: SummaryRequest; response: FileView };
  summary_open: { request: SummaryOpen; response: HandedView };
  summary_close: { request: SummaryAt; response: HandedView };
  summary_label: { request: SummaryLabel; response: HandedView };
  handed_view: { request: Nothing; response: HandedView };
  office_save: { request: OfficeRequest; response: FileView };
  lesson_list: { request: Nothing; response: LessonList };
  lesson_view: { request: LessonAt; response: LessonView };
  quiz_answer: { request: QuizAnswer; response: QuizResult };
  lesson_done: { request: LessonDone; response: LessonList };
  workshop_view: { request: Nothing; response: WorkshopView };
  demo_start: { request: PersonaAt; response: SessionState };
  demo_end: { request: Nothing; response: SessionState };
  desk_show: { request: DeskRequest; response: DeskView };
  stage_open: { request: Nothing; response: DeskView };
  stage_close: { request: Nothing; response: DeskView };
  room_open: { request: RoomRequest; response: DeskView };
  card_take: { request: CardLine; response: DeskView };
  room_totals: { request: RoomTotals; response: DeskView };
  card_preview: { request: CardRequest; response: CardView };
  card_save: { request: CardSave; response: FileView };
  handout_save: { request: HandoutRequest; response: FileView };
  kit_search: { request: KitSearch; response: KitThings };
  kit_persona: { request: PersonaDraft; response: WorkshopView };
  kit_agenda: { request: AgendaDraft; response: WorkshopView };
  kit_remove: { request: PersonaAt; response: WorkshopView };
  kit_open: { request: KitFile; response: WorkshopView };
  kit_save: { request: Nothing; response: FileView };
  workshop_wipe: { request: Nothing; response: DeskView };
  report_write: { request: ReportRequest; response: FileView };
  vault_open: { request: VaultUnlock; response: SessionState };
  vault_create: { request: VaultUnlock; response: SessionState };
  vault_leave: { request: Nothing; response: SessionState };
  vault_repair: { request: VaultUnlock; response: VaultRepaired };
  vault_back_up: { request: BackUpRequest; response: BackUpView };
  vault_restore: { request: RestoreRequest; response: SessionState };
  vault_wipe: { request: Nothing; response: WipeView };
  reminder_set: { request: ReminderRequest; response: SessionState };
  history_list: { request: Nothing; response: HistoryView };
  history_diff: { request: DiffRequest; response: DiffView };
  history_forget: { request: PastRequest; response: HistoryView };
  network_state: { request: Nothing; response: NetworkView };
  network_switch: { request: NetworkSwitch; response: NetworkView };
  network_export: { request: Nothing; response: FileView };
  network_clear: { request: Nothing; response: NetworkView };
  link_open: { request: LinkRequest; response: Nothing };
};

/** What the projector's window may ask for. */
export type StageCommands = {
  stage_view: { request: Nothing; response: StageView };
  stage_calm: { request: Nothing; response: StageView };
};
