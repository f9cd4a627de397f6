/** Counts by key that go up and down. */
export class Tally {
  readonly #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(keys: Iterable<string>): void {
    for (const key of keys) this.#counts.set(key, this.of(key) + 1);
  }

  remove(keys: Iterable<string>): void {
    for (const key of keys) this.#counts.set(key, this.of(key) - 1);
  }

  /** Keys that are counted at least once. */
  keys(): readonly string[] {
    return [...this.#counts].filter(([, count]) => count > 0).map(([key]) => key);
  }
}
