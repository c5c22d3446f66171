import type { HandedView, OfficeRequest } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** Bytes of a summary file; what the program takes at most. */
const MOST = 16 << 20;

/** Summaries others gave the person: in memory only. */
export class Handed {
  view = $state.raw<HandedView>({ summaries: [], differences: [], office: [], office_waits: 'few' });
  saved = $state.raw<string | null>(null);
  busy = $state(false);
  error = $state.raw<HostError | null>(null);

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async load(): Promise<void> {
    await this.#try(() => this.#host.call('handed_view', {}));
  }

  /** Reads a file the person chose. One too large to be a summary is not read at all. */
  async open(name: string, file: Blob): Promise<void> {
    await this.#try(async () => {
      if (file.size > MOST) throw new HostError({ code: 'summary-not-one', detail: name });
      return this.#host.call('summary_open', { name, text: await file.text() });
    });
  }

  async close(at: number): Promise<void> {
    await this.#try(() => this.#host.call('summary_close', { at }));
  }

  async label(at: number, label: string, agreed: boolean): Promise<void> {
    await this.#try(() => this.#host.call('summary_label', { at, label, agreed }));
  }

  async save(request: OfficeRequest): Promise<void> {
    await this.#try(async () => {
      this.saved = (await this.#host.call('office_save', request)).path;
      return this.view;
    });
  }

  async #try(work: () => Promise<HandedView>): Promise<void> {
    this.busy = true;
    this.error = null;
    this.saved = null;
    try {
      this.view = await work();
    } catch (thrown) {
      this.error = HostError.from(thrown);
    } finally {
      this.busy = false;
    }
  }
}
