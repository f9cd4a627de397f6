import type { Checked, Location } from '../model/diagnostic.ts';
import { ConfigText } from './config-text.ts';
import type { ConfigSource } from './source.ts';

const maxBytes = 1024 * 1024;

/** The text of a file, if it is UTF-8 text of at most 1 MiB with something in it. A byte order mark is dropped. */
export function configText(source: ConfigSource): Checked<ConfigText> {
  const { file, bytes } = source;
  if (bytes.length > maxBytes) {
    return refused(
      file,
      'file-too-large',
      `The file has ${bytes.length} bytes; accepted are up to ${maxBytes} (1 MiB).`,
      'Split it into several files.',
    );
  }
  const text = decoded(bytes);
  if (text === undefined) {
    return refused(file, 'not-utf-8', `The file is not UTF-8 text.`, 'Save it as UTF-8.', placeOfBadByte(file, bytes));
  }
  const configText = new ConfigText(file, text);
  // The decoder drops one byte order mark at the start; any other would be part of a key or hide a ---.
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const location = configText.locationOf(control.index);
    return refused(
      file,
      'control-character',
      `The file holds the control character U+${code}; accepted is plain text.`,
      'Remove the character, or save the file as UTF-8 text.',
      location,
    );
  }
  if (text.split(/[\r\n]/).every((line) => /^(---|\.\.\.)?[ \t]*(#.*)?$/.test(line))) {
    return refused(
      file,
      'empty-file',
      'The file is empty; a config has at least the key hooks.',
      'Add hooks: with a list of hooks, or hooks: [] for none.',
    );
  }
  return { value: configText, diagnostics: [] };
}

function refused(file: string, code: string, message: string, hint: string, location?: Location): Checked<never> {
  return {
    diagnostics: [{ severity: 'error', code, message, hint, location: location ?? { file, line: 1, column: 1 } }],
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Lenient decoding puts U+FFFD where strict decoding stops; one that the file holds itself comes first at worst. */
function placeOfBadByte(file: string, bytes: Uint8Array): Location {
  const text = new TextDecoder('utf-8').decode(bytes);
  return new ConfigText(file, text).locationOf(Math.max(0, text.indexOf('\uFFFD')));
}
