import { redactor } from './redactor.ts';
import type { Sensitive } from './sensitive.ts';

/** Hiding a shorter value wherever it occurs would hide ordinary words. */
const leastCharacters = 8;

/**
 * Learns the confidential values of a run as they become known and hides them in all that leaves the program for people: the last line
 * of defense, behind texts that are made without them.
 */
export class Discretion {
  readonly #values = new Map<string, Sensitive>();
  #redacted: (text: string) => string = (text) => text;

  readonly learn = (values: readonly Sensitive[]): void => {
    const fresh = values.filter((value) => value.reveal().trim().length >= leastCharacters);
    for (const value of fresh) this.#values.set(value.reveal(), value);
    if (fresh.length > 0) this.#redacted = redactor([...this.#values.values()]);
  };

  readonly hide = (text: string): string => this.#redacted(text);
}
