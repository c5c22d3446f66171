import type { DiffView, HistoryView, NetworkView, SessionState, VaultRepaired, WipeView } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';
import type { Session } from './session.svelte';

/** What the program remembers, and where; each step says itself what went wrong with it. */
export class Memory {
  /** The step that is under way: a keyring may wait for a person. */
  busy = $state<'open' | 'create' | 'repair' | 'backup' | 'restore' | 'wipe' | null>(null);
  error = $state.raw<HostError | null>(null);
  /** Outcomes that are told until the next step. */
  backup = $state.raw<string | null>(null);
  exported = $state.raw<string | null>(null);
  repaired = $state.raw<VaultRepaired | null>(null);
  wiped = $state.raw<WipeView | null>(null);
  restored = $state(false);

  history = $state.raw<HistoryView | null>(null);
  diff = $state.raw<DiffView | null>(null);
  network = $state.raw<NetworkView | null>(null);

  readonly #host: Host;
  readonly #session: Session;

  constructor(host: Host, session: Session) {
    this.#host = host;
    this.#session = session;
  }

  /** Opens the store that is there. */
  async open(passphrase: string | null): Promise<void> {
    await this.#step('open', async () => { this.#session.adopt(await this.#host.call('vault_open', { passphrase })); });
    if (this.error) await this.#session.load();
  }

  /** Makes a store, once the person said the computer is theirs. */
  async create(passphrase: string | null): Promise<void> {
    await this.#step('create', async () => { this.#session.adopt(await this.#host.call('vault_create', { passphrase })); });
    if (this.error) await this.#session.load();
  }

  /** Everything in memory from now on; what was kept stays where it is, closed. */
  leave(): Promise<void> {
    return this.#step('open', async () => { this.#session.adopt(await this.#host.call('vault_leave', {})); });
  }

  repair(passphrase: string | null): Promise<void> {
    return this.#step('repair', async () => {
      this.repaired = await this.#host.call('vault_repair', { passphrase });
      this.#session.adopt(this.repaired.session);
    });
  }

  backUp(passphrase: string): Promise<void> {
    return this.#step('backup', async () => { this.backup = (await this.#host.call('vault_back_up', { passphrase })).path; });
  }

  restore(file: File, passphrase: string, keepPassphrase: boolean): Promise<void> {
    return this.#step('restore', async () => {
      const content = await base64(file);
      this.#session.adopt(await this.#host.call('vault_restore', { content, passphrase, keep_passphrase: keepPassphrase }));
      this.restored = true;
    });
  }

  /** Gives whether it is done; then the program begins anew. */
  async wipe(): Promise<boolean> {
    await this.#step('wipe', async () => { this.wiped = await this.#host.call('vault_wipe', {}); });
    return this.wiped !== null;
  }

  async remind(days: number | null): Promise<void> {
    await this.#quietly(async () => { this.#session.adopt(await this.#host.call('reminder_set', { days })); });
  }

  async loadHistory(): Promise<void> {
    await this.#quietly(async () => { this.history = await this.#host.call('history_list', {}); });
  }

  async compare(first: number, second: number): Promise<void> {
    await this.#quietly(async () => { this.diff = await this.#host.call('history_diff', { first, second }); });
  }

  async forget(id: number): Promise<void> {
    await this.#quietly(async () => {
      this.history = await this.#host.call('history_forget', { id });
      if (this.diff?.first.id === id || this.diff?.second.id === id) this.diff = null;
    });
  }

  async loadNetwork(): Promise<void> {
    await this.#quietly(async () => { this.network = await this.#host.call('network_state', {}); });
  }

  async switch(purpose: string, on: boolean): Promise<void> {
    await this.#quietly(async () => { this.network = await this.#host.call('network_switch', { purpose, on }); });
  }

  exportRequests(): Promise<void> {
    return this.#step('backup', async () => { this.exported = (await this.#host.call('network_export', {})).path; });
  }

  async clearRequests(): Promise<void> {
    await this.#quietly(async () => { this.network = await this.#host.call('network_clear', {}); });
  }

  /** A new visit to a screen begins without what was told before. */
  forgetTold(): void {
    this.error = null;
    this.backup = null;
    this.exported = null;
    this.repaired = null;
    this.wiped = null;
    this.restored = false;
  }

  async #step(name: NonNullable<Memory['busy']>, work: () => Promise<void>): Promise<void> {
    if (this.busy !== null) return;
    this.forgetTold();
    this.busy = name;
    try {
      await work();
    } catch (thrown) {
      this.error = HostError.from(thrown);
    } finally {
      this.busy = null;
    }
  }

  async #quietly(work: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await work();
    } catch (thrown) {
      this.error = HostError.from(thrown);
    }
  }
}

/** Whether the person has to do something before what was kept can be used. */
export function isClosed(session: SessionState | null): boolean {
  return session?.computer === 'mine' && session.vault.state === 'closed';
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve(String(reader.result).replace(/^[^,]*,/, '')); };
    reader.onerror = () => { reject(reader.error ?? new Error('unreadable')); };
    reader.readAsDataURL(file);
  });
}
