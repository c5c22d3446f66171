/** Where things of known heights lie above one another, and which of them a window of the screen shows. */
export class Slots {
  readonly #tops: Float64Array;

  constructor(heights: readonly number[]) {
    this.#tops = new Float64Array(heights.length + 1);
    heights.forEach((height, at) => { this.#tops[at + 1] = (this.#tops[at] ?? 0) + height; });
  }

  get total(): number {
    return this.#tops[this.#tops.length - 1] ?? 0;
  }

  top(at: number): number {
    return this.#tops[at] ?? 0;
  }

  /** First and one-past-last of those that touch the stretch from `from` to `to`. */
  between(from: number, to: number): [number, number] {
    const count = this.#tops.length - 1;
    const first = Math.max(0, Math.min(count, this.#after(from) - 1));
    const last = Math.max(first, Math.min(count, this.#after(to)));
    return [first, last];
  }

  /** Number of tops at or above `y`. */
  #after(y: number): number {
    let low = 0;
    let high = this.#tops.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tops[middle] ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
