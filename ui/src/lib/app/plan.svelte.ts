import type { FindingDetail, FixOutcome, FixPreview, LeftView, OfferView, PlanView } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';
import type { Checkup } from './checkup.svelte';

export type Doing = 'looking' | 'acting' | 'checking' | 'undoing';

/** The plan, and the one step that is open. */
export class Plan {
  view = $state.raw<PlanView | null>(null);
  /** The step that is open. */
  finding = $state.raw<FindingDetail | null>(null);
  offer = $state.raw<OfferView | null>(null);
  preview = $state.raw<FixPreview | null>(null);
  outcome = $state.raw<FixOutcome | null>(null);
  doing = $state<Doing | null>(null);
  error = $state.raw<HostError | null>(null);
  #at: { finding: string; action: string } | null = null;

  readonly #host: Host;
  readonly #checkup: Checkup;

  constructor(host: Host, checkup: Checkup) {
    this.#host = host;
    this.#checkup = checkup;
  }

  get isOpen(): boolean {
    return this.offer !== null;
  }

  async load(): Promise<void> {
    await this.#try(null, async () => { this.view = await this.#host.call('plan_view', {}); });
  }

  /** Back to the list. */
  close(): void {
    this.#at = null;
    this.finding = null;
    this.offer = null;
    this.preview = null;
    this.outcome = null;
    this.error = null;
  }

  /** Opens a step: its words, and what it would change. */
  async open(finding: string, action: string): Promise<void> {
    this.close();
    const at = { finding, action };
    this.#at = at;
    await this.#try('looking', async () => {
      const detail = await this.#host.call('finding_detail', { id: finding });
      const preview = await this.#host.call('fix_preview', { finding, action, sites: [] });
      if (this.#at !== at) return;
      this.finding = detail;
      this.offer = detail.offers.find((offer) => offer.action === action) ?? null;
      this.preview = preview;
    });
  }

  /** Asks again for what is open, for instance in another language. */
  async again(): Promise<void> {
    const at = this.#at;
    await this.load();
    if (at && this.outcome === null) await this.open(at.finding, at.action);
  }

  /** Carries out what was previewed. */
  async act(unnoticed: boolean, copied: boolean, along: string[], sites: string[]): Promise<void> {
    const { preview } = this;
    if (preview?.hash == null || this.doing) return;
    const { finding, action, hash } = preview;
    await this.#try('acting', async () => {
      this.#took(await this.#host.call('fix_do', { finding, action, hash, unnoticed, copied, along, sites }));
    });
    // What was shown may no longer be so.
    if (this.error?.code === 'fix-changed' || this.error?.code === 'fix-along') {
      const error = this.error;
      await this.open(finding, action);
      this.error = error;
    }
  }

  /** The same step about these sites. */
  async about(sites: string[]): Promise<void> {
    const at = this.#at;
    if (!at) return;
    await this.#try('looking', async () => { this.preview = await this.#host.call('fix_preview', { ...at, sites }); });
  }

  /** Looks whether it is so now. */
  async check(): Promise<void> {
    const at = this.#at;
    if (!at || this.doing) return;
    await this.#try('checking', async () => { this.#took(await this.#host.call('fix_check', { ...at, sites: [] })); });
  }

  async undo(id: string): Promise<void> {
    if (this.doing) return;
    await this.#try('undoing', async () => {
      const outcome = await this.#host.call('fix_undo', { id });
      this.#checkup.adopt(outcome.checkup);
      if (this.outcome) this.outcome = outcome;
      this.view = await this.#host.call('plan_view', {});
    });
  }

  /** Sets the open step aside, and goes back to the list. */
  async setAside(mark: 'later' | 'elsewhere' | 'accepted', days: number | null, reason: string | null): Promise<void> {
    const at = this.#at;
    if (!at) return;
    await this.#try(null, async () => {
      this.view = await this.#host.call('step_set_aside', { ...at, mark, days, reason });
      this.close();
      await this.#checkup.again();
    });
  }

  async reopen(finding: string, action: string): Promise<void> {
    await this.#try(null, async () => {
      this.view = await this.#host.call('step_set_aside', { finding, action, mark: 'open', days: null, reason: null });
      await this.#checkup.again();
    });
  }

  /** What a program that was removed left in the home folder. */
  async left(id: string): Promise<LeftView[]> {
    let found: LeftView[] = [];
    await this.#try('looking', async () => { found = (await this.#host.call('left_list', { id })).left; });
    return found;
  }

  async trash(id: string, paths: string[], unnoticed: boolean, copied: boolean): Promise<void> {
    await this.#try('acting', async () => { this.view = await this.#host.call('left_trash', { id, paths, unnoticed, copied }); });
  }

  async forget(): Promise<void> {
    await this.#try(null, async () => { this.view = await this.#host.call('fix_forget', {}); });
  }

  #took(outcome: FixOutcome): void {
    this.outcome = outcome;
    this.#checkup.adopt(outcome.checkup);
  }

  async #try(doing: Doing | null, work: () => Promise<void>): Promise<void> {
    this.error = null;
    this.doing = doing;
    try {
      await work();
    } catch (thrown) {
      this.error = HostError.from(thrown);
    } finally {
      this.doing = null;
    }
  }
}
