/** Counts by key that go up and down. */
export class Tally {
  // A count is changed in place: a map is asked once for each key, not twice.
  readonly #counts = new Map<string, { count: number }>();

  of(key: string): number {
    return this.#counts.get(key)?.count ?? 0;
  }

  /** Counts each key once more, or once less with -1. */
  add(keys: readonly string[], by = 1): void {
    for (const key of keys) this.#change(key, by);
  }

  /** Adds what another one counts. */
  include(other: Tally): void {
    for (const [key, { count }] of other.#counts) this.#change(key, count);
  }

  /** Keys that are counted at least once. */
  keys(): readonly string[] {
    return [...this.#counts].filter(([, { count }]) => count > 0).map(([key]) => key);
  }

  #change(key: string, by: number): void {
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { count: by });
    else known.count += by;
  }
}
