/** Counts by key that go up and down. */
export class KeyCounts {
  readonly #counts = new Map<string, number>();

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Counts each key once more, or once less with -1. */
  add(keys: readonly string[], by = 1): void {
    for (const key of keys) this.#counts.set(key, this.get(key) + by);
  }

  /** Adds what another one counts. */
  include(other: KeyCounts): void {
    for (const [key, count] of other.#counts) this.add([key], count);
  }

  /** Keys that are counted at least once. */
  keys(): readonly string[] {
    return [...this.#counts].filter(([, count]) => count > 0).map(([key]) => key);
  }
}
