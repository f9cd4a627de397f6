import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, formatSystemError } from '../model/failure.ts';
import { renderDiagnostic, type SourceFiles } from '../render/text/diagnostic.ts';
import type { TextStyle } from '../render/text/layout.ts';
import type { Ports } from '../run/ports.ts';
import type { Arguments } from './arguments.ts';
import type { CommandName, ExitCode } from './commands.ts';
import { inputNames } from './flag-inputs.ts';

/** The terminal as a port: where text goes, and who is there to answer. */
export interface Terminal {
  /** Results. */
  readonly write: (text: string) => void;
  /** A result as JSON. */
  readonly writeJson: (json: string) => void;
  /** Progress and diagnostics. */
  readonly writeError: (text: string) => void;
  /** How results look; asked for anew each time, since a window changes its width. */
  readonly outputStyle: () => TextStyle;
  readonly errorStyle: () => TextStyle;
  /** Whether a person sees the results as they come and can answer. */
  readonly isInteractive: () => boolean;
  /** The line that the person types after the question; undefined when the input ends. */
  readonly ask: (question: string) => Promise<string | undefined>;
}

/** What a command works with. */
export interface CommandLine {
  readonly terminal: Terminal;
  readonly ports: Ports;
  readonly version: string;
  readonly others: OtherCommands;
  /** Reports leave out notices and the digest, for the demo. */
  readonly isBrief?: boolean;
}

/** Commands that are not a run of the core. */
export type OtherCommands = Readonly<
  Partial<Record<CommandName, (given: Arguments, line: CommandLine) => Promise<ExitCode>>>
>;

/** Colors and width of a stream: NO_COLOR switches colors off, FORCE_COLOR on, else a terminal has them. */
export function resolveStyle(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  { NO_COLOR = '', FORCE_COLOR = '', TERM = '' }: Readonly<Record<string, string | undefined>>,
): TextStyle {
  const isForced = FORCE_COLOR !== '' && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const isTerminal = stream.isTTY === true;
  const hasColors = NO_COLOR === '' && (isForced || (isTerminal && TERM !== 'dumb' && FORCE_COLOR === ''));
  return { hasColors, width: isTerminal ? stream.columns : undefined, inputNames };
}

/** Writes why a command is not carried out, as code frames; gives the exit code. */
export async function refuseCommand(
  { writeError, errorStyle }: Pick<Terminal, 'writeError' | 'errorStyle'>,
  diagnostics: readonly Diagnostic[],
  ports?: Pick<Ports, 'files' | 'redact'>,
): Promise<1> {
  const sources = ports === undefined ? undefined : await readSourceFiles(ports, diagnostics);
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, errorStyle(), sources).join('\n'));
  writeError(`${blocks.join('\n\n')}\n`);
  return 1;
}

/** The lines of the files that diagnostics point into. A file that can no longer be read is left out. */
export async function readSourceFiles(
  { files, redact }: Pick<Ports, 'files' | 'redact'>,
  diagnostics: readonly Diagnostic[],
): Promise<SourceFiles> {
  const sources = new Map<string, readonly string[]>();
  const locations = diagnostics.flatMap(({ location }) => (location === undefined ? [] : [location]));
  for (const file of new Set(locations.map((location) => location.file))) {
    const bytes = await files.read(file).catch(() => undefined);
    if (bytes === undefined) continue;
    const meant = new Set(locations.filter((location) => location.file === file).map(({ line }) => line));
    const lines = new TextDecoder().decode(bytes).split('\n');
    sources.set(
      file,
      lines.map((line, index) => (meant.has(index + 1) ? redact(line) : line)),
    );
  }
  return sources;
}

/** Waits until a file is written. Where it cannot be, the flag names the wrong place. */
export async function writeNamedFile(
  work: Promise<void>,
  { what, path, hint }: { readonly what: string; readonly path: string; readonly hint: string },
): Promise<void> {
  await work.catch((cause: unknown) => {
    throw new Failure('input-invalid', `${what} cannot be written to ${path} (${formatSystemError(cause)}).`, {
      hint,
      cause,
    });
  });
}
