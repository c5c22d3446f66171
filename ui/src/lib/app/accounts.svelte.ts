import type { LetterForm, LetterList, LetterRequest } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** Letters that can be written, those on their way, and the password check. */
export class Accounts {
  list = $state.raw<LetterList | null>(null);
  /** The letter as it is filled in now. */
  form = $state.raw<LetterForm | null>(null);
  saved = $state.raw<string | null>(null);
  error = $state.raw<HostError | null>(null);
  asking = $state(false);
  /** How often the last password is in known leaks; `null`: not asked. */
  times = $state<number | null>(null);
  passwordError = $state.raw<HostError | null>(null);

  readonly #host: Host;
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  load(): Promise<void> {
    return this.#try(async () => { this.list = await this.#host.call('letter_list', {}); });
  }

  /** Works the letter out anew; of several at once the last counts. */
  write(request: LetterRequest): Promise<void> {
    const turn = ++this.#turn;
    this.saved = null;
    return this.#try(async () => {
      const form = await this.#host.call('letter_write', request);
      if (turn === this.#turn) this.form = form;
    });
  }

  save(request: LetterRequest): Promise<void> {
    return this.#try(async () => { this.saved = (await this.#host.call('letter_save', request)).path; });
  }

  track(letter: string, company: string, sent: string): Promise<void> {
    return this.#try(async () => { this.list = await this.#host.call('letter_track', { letter, company, sent }); });
  }

  settle(id: string, forget: boolean): Promise<void> {
    return this.#try(async () => { this.list = await this.#host.call('letter_settle', { id, forget }); });
  }

  /** Asks about a password; nothing of it stays here. */
  async ask(password: string): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.times = null;
    this.passwordError = null;
    try {
      this.times = (await this.#host.call('password_check', { password })).times;
    } catch (thrown) {
      this.passwordError = HostError.from(thrown);
    } finally {
      this.asking = false;
    }
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await work();
    } catch (thrown) {
      this.error = HostError.from(thrown);
    }
  }
}
