import type { SummaryBlock, SummaryRequest } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** The summary: what will be in it, and where it was written. */
export class Report {
  blocks = $state.raw<SummaryBlock[]>([]);
  saved = $state.raw<string | null>(null);
  saving = $state(false);
  error = $state.raw<HostError | null>(null);

  readonly #host: Host;
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Works the preview out anew; of several at once the last counts. */
  async preview(request: SummaryRequest): Promise<void> {
    const turn = ++this.#turn;
    this.error = null;
    this.saved = null;
    try {
      const { blocks } = await this.#host.call('summary_preview', request);
      if (turn === this.#turn) this.blocks = blocks;
    } catch (thrown) {
      if (turn === this.#turn) this.error = HostError.from(thrown);
    }
  }

  async save(request: SummaryRequest): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    this.error = null;
    try {
      this.saved = (await this.#host.call('summary_save', request)).path;
    } catch (thrown) {
      this.error = HostError.from(thrown);
    } finally {
      this.saving = false;
    }
  }
}
