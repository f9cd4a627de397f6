import { findNearest } from '../../model/compare.ts';
import { eventNames, isKnownEvent } from '../../model/events.ts';
import { formatValue, type Path } from '../yaml/yaml-node.ts';
import type { DocumentReader, Located } from './document.ts';

/**
 * The events of a hook, once each. A name that the catalogue lacks is an error where it is near one of its names, since GitHub refuses
 * unknown events, and else a warning: GitHub adds events several times a year.
 */
export function readEvents(reader: DocumentReader, path: Path): readonly Located<string>[] {
  const events = new Map<string, Located<string>>();
  for (const event of reader.texts(path)) {
    const first = events.get(event.value);
    if (first !== undefined) reportDuplicate(reader, event, first);
    else events.set(event.value, event);
  }
  const wildcard = events.get('*');
  if (wildcard !== undefined && events.size > 1) {
    const hint = 'Remove the names, or remove "*".';
    reader.report(
      'error',
      'wildcard-with-names',
      wildcard.location,
      'The event "*" means all events and stands alone; here it stands beside names.',
      hint,
    );
  }
  for (const event of events.values())
    if (event.value !== '*' && !isKnownEvent(event.value)) reportUnknown(reader, event);
  return [...events.values()];
}

function reportDuplicate(reader: DocumentReader, { value, location }: Located<string>, first: Located<string>): void {
  const place = `${first.location.line}:${first.location.column}`;
  reader.report(
    'warning',
    'duplicate-event',
    location,
    `The event ${value} is listed twice, first at ${place}.`,
    'Remove one of the two.',
  );
}

function reportUnknown(reader: DocumentReader, { value, location }: Located<string>): void {
  const [event = '', action] = value.split('.');
  if (action !== undefined && isKnownEvent(event)) {
    const message = `The event ${formatValue(value)} names an action, and a hook cannot choose actions: it gets all of them.`;
    reader.report('error', 'unknown-event', location, message, `Write ${event}.`);
    return;
  }
  const suggestion = findNearest(value, eventNames);
  reader.report(
    suggestion === undefined ? 'warning' : 'error',
    'unknown-event',
    location,
    `The event ${formatValue(value)} is not one that this version knows; GitHub refuses a hook with an event that it does not know.`,
    suggestion === undefined
      ? 'Check the name in the list of webhook events at docs.github.com.'
      : `Did you mean ${suggestion}?`,
  );
}
