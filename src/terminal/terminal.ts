import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, formatSystemError } from '../model/failure.ts';
import { escapeJson } from '../render/escape.ts';
import { renderDiagnostic, type SourceFiles } from '../render/text/diagnostic.ts';
import type { TextStyle } from '../render/text/layout.ts';
import type { Ports, Progress } from '../run/ports.ts';
import type { Arguments } from './arguments.ts';
import type { CommandName, ExitCode } from './commands.ts';
import { shellNames } from './flag-inputs.ts';

/** The terminal as a port: where text goes, and who is there to answer. */
export interface Terminal {
  /** Results. */
  readonly write: (text: string) => void;
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
  /** Commands that bring a GitHub of their own. */
  readonly others?: Readonly<Partial<Record<CommandName, Command>>>;
  /** Reports leave out notices and the digest, for the demo. */
  readonly isBrief?: boolean;
}

export type Command = (given: Arguments, line: CommandLine) => Promise<ExitCode>;

/** Writes a result as JSON. */
export function writeJson({ write }: Terminal, json: string): void {
  write(`${escapeJson(json)}\n`);
}

/** Colors and width of a stream: NO_COLOR switches colors off, FORCE_COLOR on, else a terminal has them. */
export function resolveStyle(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  { NO_COLOR = '', FORCE_COLOR = '', TERM = '' }: Readonly<Record<string, string | undefined>>,
): TextStyle {
  const isForced = FORCE_COLOR !== '' && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const isTerminal = stream.isTTY === true;
  const hasColors = NO_COLOR === '' && (isForced || (isTerminal && TERM !== 'dumb' && FORCE_COLOR === ''));
  return { hasColors, width: isTerminal ? stream.columns : undefined, inputNames: shellNames };
}

/** Writes why a command is not carried out, as code frames; gives the exit code. */
export async function refuseCommand(
  { terminal, ports }: CommandLine,
  diagnostics: readonly Diagnostic[],
): Promise<ExitCode> {
  const sources = await readSourceFiles(ports, diagnostics);
  const blocks = diagnostics.map((each) => renderDiagnostic(each, terminal.errorStyle(), sources).join('\n'));
  terminal.writeError(`${blocks.join('\n\n')}\n`);
  return 1;
}

/** The lines of the files that diagnostics point into. A file that can no longer be read is left out. */
export async function readSourceFiles(
  { files, redact }: Ports,
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

/** Writes the file that a flag names; `what` is in it, for people. */
export async function writeNamedFile(
  flag: string,
  path: string,
  { what, written, note = '' }: { readonly what: string; readonly written: Promise<void>; readonly note?: string },
): Promise<void> {
  await written.catch((cause: unknown) => {
    const hint = `Give --${flag} a path that can be written${note}.`;
    throw new Failure('input-invalid', `${what} cannot be written to ${path} (${formatSystemError(cause)}).`, {
      hint,
      cause,
    });
  });
}

const barWidth = 24;
/** Fewer steps are over before anyone has read a bar. */
const leastSteps = 5;

const steps: Readonly<Record<Progress['kind'], string>> = {
  'files-read': 'files read',
  'targets-read': 'targets read',
  'changes-done': 'changes made',
  'logs-read': 'delivery logs read',
  'redeliveries-asked': 'redeliveries asked for',
};

/** A bar on standard error that is drawn over itself and gone at the end; for a standard error that is a terminal. */
export function createProgressBar({ writeError }: Pick<Terminal, 'writeError'>): (progress: Progress) => void {
  return ({ kind, done, total }) => {
    if (total < leastSteps) return;
    const filled = Math.round((done / total) * barWidth);
    const bar = `${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}`;
    writeError(done === total ? '\r\u001b[K' : `\r\u001b[K[${bar}] ${done}/${total} ${steps[kind]}`);
  };
}
