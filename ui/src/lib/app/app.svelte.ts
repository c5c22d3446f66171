import type { ComputerAnswer } from '$lib/bindings/api';
import type { Host } from '$lib/host';
import { Appearance } from './appearance.svelte';
import { Checkup } from './checkup.svelte';
import { Detail } from './detail.svelte';
import { Findings } from './findings.svelte';
import { Memory, isClosed } from './memory.svelte';
import { Session } from './session.svelte';
import { Watching } from './watching.svelte';
import { createContext } from 'svelte';

/** The places of the side navigation, and the finding that is open. */
export type Place = 'findings' | 'detail' | 'connections' | 'not-checked' | 'history' | 'settings' | 'about';

/** Places that can be visited before the first checkup. */
const FREE: readonly Place[] = ['history', 'settings', 'about'];

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
  readonly appearance = new Appearance();
  #place = $state<Place>('findings');
  /** Where one is before the first checkup, if not at its beginning. */
  #visiting = $state<Place | null>(null);

  constructor(host: Host) {
    this.session = new Session(host);
    this.checkup = new Checkup(host);
    this.findings = new Findings(this.checkup);
    this.detail = new Detail(host);
    this.watching = new Watching(host);
    this.memory = new Memory(host, this.session);
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
    this.#place = 'findings';
    await this.checkup.run();
  }

  again(): void {
    this.#visiting = null;
    this.checkup.reset();
  }

  go(place: Exclude<Place, 'detail'>): void {
    this.memory.forgetTold();
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

  async speak(language: string): Promise<void> {
    await this.session.setLanguage(language);
    if (this.screen === 'detail') await this.detail.again();
  }
}

export const [getApp, setApp] = createContext<App>();
