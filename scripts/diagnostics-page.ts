import { diagnosticCodes } from '../src/model/diagnostic-codes.ts';
import { diagnosticRemedies } from './diagnostic-remedies.ts';
import { formatOrigin, renderTable } from './markdown.ts';

const introduction = `# Diagnostics

Every error, warning and notice carries one of these codes, in brackets in the log and as \`code\` in the JSON plan. The message of a run says
more: the value that was given, what is accepted, and the place in the file.`;

/** The same for docs/troubleshooting.md, sorted by what a message says. */
export function renderMessageTable(): string {
  const rows = Object.entries(diagnosticCodes).map(([code, meaning]) => [
    meaning,
    diagnosticRemedies[code] ?? '',
    `\`${code}\``,
  ]);
  return renderTable(
    ['what it says', 'what to do', 'code'],
    rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
}

/** docs/diagnostics.md, from the table of codes and the table of remedies. */
export function renderDiagnosticsPage(): string {
  const rows = Object.entries(diagnosticCodes).map(([code, meaning]) => [
    `\`${code}\``,
    meaning,
    diagnosticRemedies[code] ?? '',
  ]);
  return [
    formatOrigin('src/model/diagnostic-codes.ts'),
    '',
    introduction,
    '',
    renderTable(['code', 'meaning', 'what to do'], rows),
    '',
  ].join('\n');
}
