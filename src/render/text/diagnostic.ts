import type { Diagnostic, Location, Severity } from '../../model/diagnostic.ts';
import { logLine } from '../escape.ts';
import type { Finding } from '../findings.ts';

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Notice',
};

/** One finding on one line: `Error: hooks.yml:14:12 [unknown-key] "colour" is not a key of a hook. Did you mean "color"?` */
export function formatDiagnostic(diagnostic: Diagnostic | Finding): string {
  const { severity, code, message, hint, location, url } = diagnostic;
  const target = 'target' in diagnostic && diagnostic.target !== undefined ? [`${diagnostic.target}:`] : [];
  const place = location === undefined ? [] : [formatLocation(location)];
  return logLine(
    [
      `${severityWords[severity]}:`,
      ...place,
      `[${code}]`,
      ...target,
      message,
      ...(hint === undefined ? [] : [hint]),
      ...(url === undefined ? [] : [`See ${url}`]),
    ].join(' '),
  );
}

/** `hooks.yml:14:12`, as editors and terminals read it. */
export function formatLocation({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
