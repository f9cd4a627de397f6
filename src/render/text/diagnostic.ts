import type { Location } from '../../model/diagnostic.ts';
import { escapeLine } from '../escape.ts';
import type { ReportDiagnostic } from '../report.ts';
import { createCodeFrame, type SourceFiles } from './code-frame.ts';
import { nameInputs, paint, severityPaints, type TextStyle, wrap } from './style.ts';

/**
 * A diagnostic as a compiler shows it: `error[unknown-key]: …`, where it is, the source line with carets where the line is known, and
 * what helps.
 */
export function renderDiagnostic(
  { severity, code, message, hint, location, target, url }: ReportDiagnostic,
  style: TextStyle,
  sources: SourceFiles = new Map(),
): readonly string[] {
  const word = paint(`${severity}[${code}]:`, severityPaints[severity], style);
  const about = target === undefined ? '' : `${target}: `;
  return [
    ...wrap(`${word} ${escapeLine(`${about}${nameInputs(message, style.inputNames)}`)}`, 2, style),
    ...(location === undefined ? [] : renderLocation(location, style, sources)),
    ...(hint === undefined || hint === ''
      ? []
      : wrap(`  ${paint('help:', 'bold', style)} ${escapeLine(nameInputs(hint, style.inputNames))}`, 8, style)),
    ...(url === undefined ? [] : wrap(`  ${paint('see:', 'bold', style)} ${escapeLine(url)}`, 8, style)),
  ];
}

function renderLocation(location: Location, style: TextStyle, sources: SourceFiles): readonly string[] {
  const frame = createCodeFrame(location, sources);
  const margin = ' '.repeat(frame === undefined ? 2 : frame.gutter.length);
  const arrow = `${margin}${paint('-->', 'dim', style)} ${escapeLine(formatLocation(location))}`;
  if (frame === undefined) return [arrow];
  const bar = paint('|', 'dim', style);
  return [
    arrow,
    `${margin} ${bar}`,
    `${paint(frame.gutter, 'dim', style)} ${bar} ${frame.source}`,
    `${margin} ${bar} ${paint(frame.carets, 'red', style)}`,
  ];
}

/** `hooks.yml:14:12`, as editors and terminals read it. */
export function formatLocation({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
