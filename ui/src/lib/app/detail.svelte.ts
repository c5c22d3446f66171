import type { FindingDetail } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** Everything about the finding that is open. */
export class Detail {
  id = $state<string | null>(null);
  finding = $state.raw<FindingDetail | null>(null);
  error = $state.raw<HostError | null>(null);
  /** The address that could not be opened, with why. */
  link = $state.raw<{ url: string; error: HostError } | null>(null);

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Opens a finding; the one before goes away at once, so that nothing is shown under another's name. */
  async open(id: string): Promise<void> {
    this.id = id;
    this.finding = null;
    await this.again();
  }

  /** Asks again for what is open, for instance in another language. */
  async again(): Promise<void> {
    const id = this.id;
    if (id === null) return;
    this.error = null;
    this.link = null;
    try {
      const finding = await this.#host.call('finding_detail', { id });
      if (this.id === id) this.finding = finding;
    } catch (thrown) {
      if (this.id === id) this.error = HostError.from(thrown);
    }
  }

  /** Opens an address in the system's browser, because the person asked. */
  async follow(url: string): Promise<void> {
    this.link = null;
    try {
      await this.#host.call('link_open', { url });
    } catch (thrown) {
      this.link = { url, error: HostError.from(thrown) };
    }
  }
}
