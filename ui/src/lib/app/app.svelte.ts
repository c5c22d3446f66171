import type { CheckupView, ComputerAnswer, LessonView, PersonView } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';
import { t } from '$lib/words';
import { Accounts } from './accounts.svelte';
import { Appearance } from './appearance.svelte';
import { Checkup } from './checkup.svelte';
import { Detail } from './detail.svelte';
import { Findings } from './findings.svelte';
import { Learn } from './learn.svelte';
import { Memory, isClosed } from './memory.svelte';
import { Plan } from './plan.svelte';
import { Handed } from './handed.svelte';
import { Report } from './report.svelte';
import { Session } from './session.svelte';
import { Watching } from './watching.svelte';
import { Workshop } from './workshop.svelte';
import { createContext } from 'svelte';

/** The places of the side navigation, and the finding that is open. */
export type Place = 'overview' | 'plan' | 'accounts' | 'learn' | 'workshop' | 'report' | 'person' | 'findings' | 'detail' | 'connections' | 'not-checked' | 'history' | 'settings' | 'about';

/** Places that can be visited before the first checkup. */
const FREE: readonly Place[] = ['accounts', 'learn', 'workshop', 'person', 'history', 'settings', 'about'];

/** What the screen shows: one question at a time. */
export type Screen = 'loading' | 'failed' | 'first-question' | 'unlock' | 'welcome' | 'checkup' | Place;

/** The window: its parts, and the way between its screens. */
export class App {
  readonly session: Session;
  readonly checkup: Checkup;
  readonly findings: Findings;
  readonly detail: Detail;
  readonly watching: Watching;
  readonly memory: Memory;
  readonly plan: Plan;
  readonly accounts: Accounts;
  readonly report: Report;
  readonly handed: Handed;
  readonly learn: Learn;
  readonly workshop: Workshop;
  /** The lesson on the wall, with its notes, in the language of the desk. */
  workshopLesson = $state.raw<LessonView | null>(null);
  readonly appearance = new Appearance();
  #place = $state<Place>('overview');
  /** Whether what the person says of themselves is to be saved. */
  keepPerson = $state(false);
  /** What is announced after they said something. */
  described = $state('');
  personError = $state.raw<HostError | null>(null);
  /** The answer to the question asked before anything is taken away; it ends with the program. */
  safety = $state<'no' | 'careful' | null>(null);
  readonly #host: Host;
  /** One's own outcome while a demo person's is shown; `null`: there was none. */
  #own: CheckupView | null = null;
  /** Where one is before the first checkup, if not at its beginning. */
  #visiting = $state<Place | null>(null);

  constructor(host: Host) {
    this.#host = host;
    this.session = new Session(host);
    this.checkup = new Checkup(host);
    this.findings = new Findings(this.checkup);
    this.detail = new Detail(host);
    this.watching = new Watching(host);
    this.memory = new Memory(host, this.session);
    this.plan = new Plan(host, this.checkup);
    this.accounts = new Accounts(host);
    this.report = new Report(host);
    this.handed = new Handed(host);
    this.learn = new Learn(host);
    this.workshop = new Workshop(host);
  }

  readonly screen = $derived.by((): Screen => {
    const session = this.session.state;
    if (session === null) return this.session.error ? 'failed' : 'loading';
    if (session.computer == null) return 'first-question';
    if (isClosed(session)) return 'unlock';
    if (this.#visiting) return this.#visiting;
    switch (this.checkup.phase) {
      case 'before':
        return 'welcome';
      case 'running':
        return 'checkup';
      case 'failed':
        return 'failed';
      case 'done':
        return this.#place;
    }
  });

  /** Whether there are results to move between. */
  readonly settled = $derived.by(() => this.checkup.phase === 'done' && this.session.state?.computer != null);

  /** What the program remembers is opened by itself where the system's keyring holds the key. */
  async begin(): Promise<void> {
    await this.session.load();
    const vault = this.session.state?.vault;
    if (vault?.state === 'closed' && vault.lock === 'keyring') await this.memory.open(null);
    this.keepPerson = this.session.state?.person_kept ?? false;
  }

  /** The first answer; on a computer of one's own a store is made at once, if the system has a place for its key. */
  async answer(answer: ComputerAnswer): Promise<void> {
    await this.session.answer(answer);
    if (answer === 'mine' && this.session.state?.vault.state === 'memory') await this.memory.create(null);
  }

  /** Removes everything and begins anew. */
  async wipe(): Promise<void> {
    if (!await this.memory.wipe()) return;
    this.checkup.reset();
    this.#visiting = null;
    const wiped = this.memory.wiped;
    if (wiped) this.session.adopt(wiped.session);
  }

  async start(): Promise<void> {
    this.findings.reset();
    this.watching.reset();
    this.#place = 'overview';
    await this.checkup.run();
  }

  again(): void {
    this.#visiting = null;
    this.checkup.reset();
  }

  go(place: Exclude<Place, 'detail'>): void {
    this.memory.forgetTold();
    if (place === 'plan') {
      this.plan.close();
      void this.plan.load();
      void this.learn.load();
    }
    if (place === 'learn') {
      this.learn.close();
      void this.learn.load();
      if (this.settled) void this.plan.load();
    }
    if (place === 'workshop') {
      void this.learn.load();
      void this.workshop.load(this.session.state?.language ?? 'en').then(() => this.chooseLesson());
    }
    if (place === 'accounts') {
      void this.accounts.load();
      void this.memory.loadNetwork();
    }
    this.#place = place;
    this.#visiting = FREE.includes(place) && !this.settled ? place : null;
  }

  /** Back to the beginning from a place visited before any checkup. */
  back(): void {
    this.#visiting = null;
  }

  open(id: string): void {
    this.findings.active = id;
    this.#place = 'detail';
    void this.detail.open(id);
  }

  /** Opens a lesson. */
  teach(id: string): void {
    this.go('learn');
    void this.learn.open(id);
  }

  /** Looks at the computer of an invented person; one's own waits. */
  async demo(id: string): Promise<void> {
    try {
      const own = this.session.state?.demo == null && this.checkup.phase === 'done' ? this.checkup.result : this.#own;
      this.session.adopt(await this.#host.call('demo_start', { id }));
      this.#own = own;
      this.findings.reset();
      this.checkup.show(await this.#host.call('checkup_view', {}));
      this.go('overview');
    } catch (thrown) {
      this.workshop.error = HostError.from(thrown);
    }
  }

  /** Back to one's own computer. */
  async leaveDemo(): Promise<void> {
    this.session.adopt(await this.#host.call('demo_end', {}));
    this.findings.reset();
    this.plan.close();
    this.learn.close();
    const own = this.#own;
    this.#own = null;
    if (own === null) {
      this.again();
      return;
    }
    this.checkup.show(own);
    await this.checkup.again();
    this.go('overview');
  }

  /** The wall shows the chosen lesson from its first card; the desk has its notes. */
  async chooseLesson(): Promise<void> {
    const id = this.workshop.lesson || (this.workshop.part?.lessons[0] ?? '');
    this.workshop.lesson = id;
    this.workshopLesson = id ? await this.#host.call('lesson_view', { id }) : null;
    await this.workshop.show();
  }

  /** Opens one step of the plan. */
  openStep(finding: string, action: string): void {
    this.#place = 'plan';
    void this.plan.load();
    void this.plan.open(finding, action);
  }

  /** Back to the plan. */
  async closeStep(): Promise<void> {
    this.plan.close();
    await this.plan.load();
  }

  async speak(language: string): Promise<void> {
    await this.session.setLanguage(language);
    if (this.checkup.phase === 'done') await this.checkup.again();
    if (this.screen === 'detail') await this.detail.again();
    if (this.screen === 'plan') await this.plan.again();
    if (this.screen === 'accounts') await this.accounts.load();
    if (this.screen === 'learn') await this.learn.again();
    if (this.screen === 'workshop') await this.workshop.load(language);
  }

  /** What the person says of themselves holds at once, and what was found is judged anew for them. */
  async describe(person: PersonView): Promise<void> {
    this.personError = null;
    try {
      const outcome = await this.#host.call('person_set', { person, keep: this.keepPerson });
      this.session.adopt(outcome.session);
      if (outcome.checkup) this.checkup.adopt(outcome.checkup);
      const said = person.profiles.length > 0 || person.home != null || person.device != null || person.levels.length > 0;
      this.described = t(said ? 'person-applied' : 'person-cleared');
    } catch (thrown) {
      this.personError = HostError.from(thrown);
    }
  }

  /** "I need this", "keep it as it is", or neither again. */
  async decide(id: string, stance: 'open' | 'needed' | 'kept'): Promise<void> {
    try {
      const { steps } = await this.#host.call('finding_decide', { id, stance });
      this.checkup.decided(id, stance, steps);
      if (this.detail.id === id) await this.detail.again();
    } catch (thrown) {
      this.detail.error = HostError.from(thrown);
    }
  }

  /** Writes what the person says is wrong about an entry into a file; gives its path. */
  async reportFact(id: string, fact: string | null, note: string): Promise<string> {
    return (await this.#host.call('report_write', { id, fact, note })).path;
  }
}

export const [getApp, setApp] = createContext<App>();
