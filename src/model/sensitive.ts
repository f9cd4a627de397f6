/**
 * A text that must not be read by people: a secret, a password, a value that came from `${NAME}`.
 * Printing it by accident (template, JSON, inspect) prints the placeholder; `reveal` is called only where a request leaves
 * or where a check needs the bytes.
 */
export class Sensitive {
  readonly #value: string;
  readonly shown: string;

  constructor(value: string, shown = '***') {
    this.#value = value;
    this.shown = shown;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return this.shown;
  }

  toJSON(): string {
    return this.shown;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.shown;
  }
}
