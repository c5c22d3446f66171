import type { Host } from '$lib/host';
import { Appearance } from './appearance.svelte';
import { Checkup } from './checkup.svelte';
import { Detail } from './detail.svelte';
import { Findings } from './findings.svelte';
import { Session } from './session.svelte';
import { Watching } from './watching.svelte';
import { createContext } from 'svelte';

/** The places of the side navigation, and the finding that is open. */
export type Place = 'findings' | 'detail' | 'connections' | 'not-checked' | 'about';

/** What the screen shows: one question at a time. */
export type Screen = 'loading' | 'failed' | 'first-question' | 'welcome' | 'checkup' | Place;

/** The window: its parts, and the way between its screens. */
export class App {
  readonly session: Session;
  readonly checkup: Checkup;
  readonly findings: Findings;
  readonly detail: Detail;
  readonly watching: Watching;
  readonly appearance = new Appearance();
  #place = $state<Place>('findings');
  /** The method can be read before the first checkup. */
  #reading = $state(false);

  constructor(host: Host) {
    this.session = new Session(host);
    this.checkup = new Checkup(host);
    this.findings = new Findings(this.checkup);
    this.detail = new Detail(host);
    this.watching = new Watching(host);
  }

  readonly screen = $derived.by((): Screen => {
    const session = this.session.state;
    if (session === null) return this.session.error ? 'failed' : 'loading';
    if (session.computer == null) return 'first-question';
    if (this.#reading) return 'about';
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

  async start(): Promise<void> {
    this.findings.reset();
    this.watching.reset();
    this.#place = 'findings';
    await this.checkup.run();
  }

  again(): void {
    this.#reading = false;
    this.checkup.reset();
  }

  go(place: Exclude<Place, 'detail'>): void {
    this.#place = place;
    this.#reading = place === 'about' && !this.settled;
  }

  /** Back from the method to where one was before any checkup. */
  leaveAbout(): void {
    this.#reading = false;
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
