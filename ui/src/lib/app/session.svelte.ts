import type { ComputerAnswer, PhoneListKind, SessionState } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';
import { words } from '$lib/words';

/** Who sits here, as far as the window needs to know: the first answer, the language, the database in use. */
export class Session {
  state = $state.raw<SessionState | null>(null);
  /** What went wrong with the last thing asked of the session. */
  error = $state.raw<HostError | null>(null);
  /** What went wrong with the file from a phone chosen last. */
  phoneError = $state.raw<HostError | null>(null);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  load(): Promise<void> {
    return this.#take(this.#host.call('session_state', {}));
  }

  answer(answer: ComputerAnswer): Promise<void> {
    return this.#take(this.#host.call('session_answer_computer', { answer }));
  }

  setLanguage(language: string): Promise<void> {
    return this.#take(this.#host.call('session_set_language', { language }));
  }

  /** What is wrong with a file stands beside its field, not above every screen. */
  async addPhoneList(kind: PhoneListKind, name: string, text: string): Promise<void> {
    this.phoneError = null;
    try {
      this.state = await this.#host.call('phone_list_add', { kind, name, text });
    } catch (thrown) {
      this.phoneError = HostError.from(thrown);
    }
  }

  clearPhoneLists(): Promise<void> {
    this.phoneError = null;
    return this.#take(this.#host.call('phone_lists_clear', {}));
  }

  /** Takes a state that came with another answer. */
  adopt(state: SessionState): void {
    words.use(state.language);
    this.state = state;
    this.error = null;
  }

  async #take(asked: Promise<SessionState>): Promise<void> {
    try {
      this.adopt(await asked);
    } catch (thrown) {
      this.error = HostError.from(thrown);
    }
  }
}
