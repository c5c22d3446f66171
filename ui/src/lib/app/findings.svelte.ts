import type { CheckupView } from '$lib/bindings/api';
import { arrange, filter, order, searchable, type Arrangement, type Order } from '$lib/findings/arrange';
import { words } from '$lib/words';
import type { Checkup } from './checkup.svelte';

/** How the person looks at the findings: what they typed, how it is arranged, where they were. */
export class Findings {
  query = $state('');
  word = $state<string | null>(null);
  arrangement = $state<Arrangement>('word');
  order = $state<Order>('attention');
  /** Where the list was scrolled to when it was left. */
  scrollTop = 0;
  /** The finding the keyboard is on. */
  active = $state<string | null>(null);

  readonly #checkup: Checkup;
  readonly #all = $derived.by(() => searchable(this.#result?.findings ?? []));
  readonly shown = $derived.by(() => filter(this.#all, this.query, this.word));
  readonly groups = $derived.by(() => arrange(order(this.shown, this.order, words.language), this.arrangement));

  constructor(checkup: Checkup) {
    this.#checkup = checkup;
  }

  get #result(): CheckupView | null {
    return this.#checkup.result;
  }

  /** A new checkup is looked at from the top. */
  reset(): void {
    this.query = '';
    this.word = null;
    this.scrollTop = 0;
    this.active = null;
  }
}
