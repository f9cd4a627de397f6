import type { Waiver } from '../model/hook.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Path } from './pointer.ts';

/** The waivers of a hook, sorted as the file has them. */
export function waiversAt(reader: DocumentReader, path: Path): readonly Waiver[] {
  return reader
    .keys(path)
    .map((rule) => waiverAt(reader, [...path, rule], rule))
    .filter((waiver) => waiver !== undefined);
}

function waiverAt(reader: DocumentReader, path: Path, rule: string): Waiver | undefined {
  if (reader.isWrong(path)) return undefined;
  const location = reader.location(path, 'key');
  const reason = reader.text(path) ?? reader.text([...path, 'reason']);
  if (reason === undefined) return undefined;
  const until = reader.text([...path, 'until']);
  if (until === undefined) return { rule, reason: reason.value, location };
  if (isDay(until.value)) return { rule, reason: reason.value, until: until.value, location };
  reader.tell(
    'error',
    'invalid-date',
    until.location,
    `The date ${until.value} is not in the calendar; accepted is YYYY-MM-DD.`,
    'Write the last day on which the waiver holds.',
  );
  return undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
