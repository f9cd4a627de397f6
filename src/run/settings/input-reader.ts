import { findNearest } from '../../model/compare.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type InputName, type InputTexts, inputs } from './inputs.ts';

/** Reads inputs one by one and keeps what is wrong with each, so that all errors are reported at once. */
export class InputReader {
  readonly #texts: InputTexts;
  readonly #diagnostics: Diagnostic[] = [];

  constructor(texts: InputTexts) {
    this.#texts = texts;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The trimmed text; the table's default where it was left out; undefined where there is neither. */
  text(name: InputName): string | undefined {
    const given = this.#texts[name]?.trim();
    if (given !== undefined && given !== '') return given;
    const { default: otherwise } = inputs[name] as { default?: string };
    return otherwise?.startsWith('${{') ? undefined : otherwise;
  }

  lines(name: InputName): readonly string[] {
    return (this.text(name) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  word<Word extends string>(name: InputName, accepted: readonly Word[]): Word {
    const given = this.text(name) ?? '';
    const word = accepted.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    const suggestion = findNearest(given, accepted);
    this.refuse(
      name,
      `${JSON.stringify(given)} is not one of ${accepted.join(', ')}.`,
      suggestion === undefined ? undefined : `Did you mean ${JSON.stringify(suggestion)}?`,
    );
    return accepted[0] as Word;
  }

  flag(name: InputName): boolean {
    return this.word(name, ['false', 'true'] as const) === 'true';
  }

  /** A whole number from `least` on. */
  count(name: InputName, least: number): number | undefined {
    const given = this.text(name);
    if (given === undefined) return undefined;
    if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
    this.refuse(name, `${JSON.stringify(given)} is not a whole number from ${least} on.`);
    return undefined;
  }

  refuse(name: InputName, problem: string, hint?: string): void {
    this.#diagnostics.push({
      severity: 'error',
      code: 'invalid-input',
      message: `Input ${name}: ${problem}`,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
