import type { ObserveView } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** Minutes one may choose from. */
export const MINUTES: readonly number[] = [1, 5, 15];

/** Watching for some minutes what programs are connected to. */
export class Watching {
  phase = $state<'before' | 'running' | 'done'>('before');
  minutes = $state(1);
  /** Seconds until it ends by itself. */
  left = $state(0);
  result = $state.raw<ObserveView | null>(null);
  error = $state.raw<HostError | null>(null);

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async run(): Promise<void> {
    if (this.phase === 'running') return;
    this.phase = 'running';
    this.error = null;
    const until = Date.now() + this.minutes * 60_000;
    this.left = this.minutes * 60;
    const clock = setInterval(() => { this.left = Math.max(0, Math.round((until - Date.now()) / 1000)); }, 500);
    try {
      this.result = await this.#host.call('observe_run', { minutes: this.minutes });
      this.phase = 'done';
    } catch (thrown) {
      this.error = HostError.from(thrown);
      this.phase = 'before';
    } finally {
      clearInterval(clock);
    }
  }

  /** Ends it early; what was seen until then comes through {@link run}. */
  async stop(): Promise<void> {
    await this.#host.call('observe_cancel', {}).catch(() => undefined);
  }

  /** A new checkup knows nothing of what was seen before. */
  reset(): void {
    if (this.phase === 'running') return;
    this.phase = 'before';
    this.result = null;
    this.error = null;
  }
}
