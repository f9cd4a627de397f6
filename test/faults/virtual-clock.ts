import type { Clock } from '../../src/apply/ports.ts';

/** Time that passes only when somebody waits or a request takes it, with things that happen at their moment. */
export class VirtualClock implements Clock {
  #now = Date.parse('2026-11-22T10:00:00Z');
  readonly #events: { readonly at: number; readonly happen: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.pass(milliseconds);
    await Promise.resolve();
    signal?.throwIfAborted();
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      this.#events.sort((a, b) => a.at - b.at);
      const next = this.#events[0];
      if (next === undefined || next.at > end) break;
      this.#events.shift();
      this.#now = next.at;
      next.happen();
    }
    this.#now = end;
  }

  /** Has something happen after a time. */
  later(milliseconds: number, happen: () => void): void {
    this.#events.push({ at: this.#now + milliseconds, happen });
  }
}
