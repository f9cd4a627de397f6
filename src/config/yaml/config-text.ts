import type { Checked, Diagnostic, Location } from '../../model/diagnostic.ts';

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

  toLocation(offset: number): Location {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  error(code: string, offset: number, message: string, hint: string): Diagnostic {
    return { severity: 'error', code, message, hint, location: this.toLocation(offset) };
  }
}

/** One config file as the caller found it: the name that diagnostics show, and its bytes. */
export interface ConfigSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const maxBytes = 1024 * 1024;

/** The text of a file, if it is UTF-8 text of at most 1 MiB with something in it. A byte order mark is dropped. */
export function readText({ file, bytes }: ConfigSource): Checked<ConfigText> {
  if (bytes.length > maxBytes) {
    const message = `The file has ${bytes.length} bytes; it may have at most ${maxBytes} (1 MiB).`;
    const unread = new ConfigText(file, '');
    return { diagnostics: [unread.error('file-too-large', 0, message, 'Split it into several files.')] };
  }
  // Where it is not UTF-8, U+FFFD is put; one that the file holds itself comes first at worst.
  const config = new ConfigText(file, new TextDecoder('utf-8').decode(bytes));
  const { text } = config;
  if (!isUtf8(bytes)) {
    const offset = Math.max(0, text.indexOf('\uFFFD'));
    return { diagnostics: [config.error('not-utf-8', offset, 'The file is not UTF-8 text.', 'Save it as UTF-8.')] };
  }
  // The decoder drops one byte order mark at the start; any other would be part of a key or hide a ---.
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The file holds the control character U+${code}; accepted is plain text.`;
    const hint = 'Remove the character, or save the file as UTF-8 text.';
    return { diagnostics: [config.error('control-character', control.index, message, hint)] };
  }
  if (text.split(/[\r\n]/).every((line) => /^(---|\.\.\.)?[ \t]*(#.*)?$/.test(line))) {
    const hint = 'Add hooks: with a list of hooks, or hooks: [] for none.';
    const message = 'The file is empty; a config has at least the key hooks.';
    return { diagnostics: [config.error('empty-file', 0, message, hint)] };
  }
  return { value: config, diagnostics: [] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A stretch of a file that holds one YAML document. */
export interface DocumentText {
  readonly text: string;
  /** Where it starts in the file. */
  readonly offset: number;
}

/**
 * Splits a file at its `---` and `...` lines. Such a line ends a document wherever it stands (YAML 1.2.2, 9.1.2), so each document can be
 * parsed alone and a syntax error in one does not hide the next.
 */
export function splitDocuments(text: string): readonly DocumentText[] {
  const starts = [0];
  for (const { index, 0: marker, 1: dashes } of text.matchAll(markerLine)) {
    if (dashes === '...') starts.push(index + marker.length);
    else if (!isPreamble(text.slice(starts.at(-1), index))) starts.push(index);
  }
  return starts
    .map((offset, index) => ({ text: text.slice(offset, starts[index + 1]), offset }))
    .filter((document, index) => index === 0 || !isPreamble(document.text));
}

/** Comments and directives belong to the document that follows. */
function isPreamble(text: string): boolean {
  return text.split(/[\r\n]/).every((line) => /^([ \t]*(#.*)?|%.*)$/.test(line));
}

/** A marker stands at the start of a line and is followed by white space. */
const markerLine = /(?<![^\r\n])(---|\.\.\.)(?=[ \t\r\n]|$)[^\r\n]*(\r\n|\r|\n)?/g;
