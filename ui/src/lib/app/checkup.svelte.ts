import type { CheckupView, DeclaredUse, Place, Progress, StepView } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

export type Phase = 'before' | 'running' | 'done' | 'failed';

/** What a running checkup says of one kind of source. */
export type SourceProgress = Pick<Progress, 'source' | 'state' | 'items' | 'problems' | 'place'>;

/** The declared uses, and a checkup from the first step to its outcome. */
export class Checkup {
  phase = $state<Phase>('before');
  result = $state.raw<CheckupView | null>(null);
  error = $state.raw<HostError | null>(null);
  cancelling = $state(false);
  done = $state(0);
  total = $state(0);
  /** By kind of source, in the order they began. */
  readonly sources = new SvelteMap<string, SourceProgress>();
  /** The source that spoke last. */
  current = $state<string | null>(null);

  readonly #ticked = new SvelteSet<string>();
  /** The person would rather not say; then the phone counts as not looked at. */
  phoneSkipped = $state(false);

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  isTicked(product: string, place: Place): boolean {
    return this.#ticked.has(key(product, place));
  }

  tick(product: string, place: Place, on: boolean): void {
    if (on) this.#ticked.add(key(product, place));
    else this.#ticked.delete(key(product, place));
  }

  get ticks(): number {
    return this.#ticked.size;
  }

  /** Runs from the first source to the outcome; a second call while one runs does nothing. */
  async run(): Promise<void> {
    if (this.phase === 'running') return;
    this.phase = 'running';
    this.cancelling = false;
    this.error = null;
    this.done = 0;
    this.total = 0;
    this.current = null;
    this.sources.clear();
    const deaf = this.#host.onProgress((progress) => { this.#hear(progress); });
    try {
      this.result = await this.#host.call('checkup_run', {
        declared: this.phoneSkipped ? [] : [...this.#ticked].map(use),
        phone_asked: !this.phoneSkipped,
      });
      this.phase = 'done';
    } catch (thrown) {
      this.error = HostError.from(thrown);
      this.phase = 'failed';
    } finally {
      deaf();
    }
  }

  /** Asks the running checkup to stop; its outcome still comes through {@link run}. */
  async cancel(): Promise<void> {
    if (this.phase !== 'running' || this.cancelling) return;
    this.cancelling = true;
    try {
      await this.#host.call('checkup_cancel', {});
    } catch {
      // It goes on to its end; the person can ask again.
      this.cancelling = false;
    }
  }

  /** Back to the welcome screen; the ticks stay. */
  reset(): void {
    if (this.phase !== 'running') this.phase = 'before';
  }

  /** The outcome worked out again; what was told of the checkup itself stays. */
  adopt(view: CheckupView): void {
    this.result = { ...view, since: this.result?.since ?? null, not_kept: this.result?.not_kept ?? null };
  }

  /** Another outcome: of a demo person, or one's own again. */
  show(view: CheckupView): void {
    this.result = view;
    this.phase = 'done';
  }

  /** Asks for the outcome again, for instance in another language. */
  async again(): Promise<void> {
    try {
      this.adopt(await this.#host.call('checkup_view', {}));
    } catch {
      // What is shown stays true, in the language of before.
    }
  }

  /** What the person decided about one finding, and the steps that follow from it. */
  decided(id: string, stance: string, steps: StepView[]): void {
    if (!this.result) return;
    const findings = this.result.findings.map((row) => (row.id === id ? { ...row, stance, returned: false } : row));
    this.result = { ...this.result, findings, steps };
  }

  #hear(progress: Progress): void {
    const before = this.sources.get(progress.source);
    // Steps may arrive out of turn; what was finished is not begun again by a late one.
    const finished = progress.place === '' && progress.state === 'finished';
    const state = finished || before?.state === 'finished' ? 'finished' : 'started';
    const { source, items, problems, place } = progress;
    this.sources.set(source, { source, state, items, problems, place });
    this.done = Math.max(this.done, progress.done);
    this.total = progress.total;
    this.current = source;
  }
}

function key(product: string, place: Place): string {
  return `${place}:${product}`;
}

function use(tick: string): DeclaredUse {
  const at = tick.indexOf(':');
  return { place: tick.slice(0, at) as Place, product: tick.slice(at + 1) };
}
