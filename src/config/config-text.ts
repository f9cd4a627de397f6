import type { Diagnostic, Location } from '../model/diagnostic.ts';

/** The text of a file, and the line and column of each of its offsets. */
export class ConfigText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const starts = [0];
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
    this.#lineStarts = starts;
  }

  locationOf(offset: number): Location {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  error(code: string, offset: number, message: string, hint?: string): Diagnostic {
    return {
      severity: 'error',
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      location: this.locationOf(offset),
    };
  }
}
