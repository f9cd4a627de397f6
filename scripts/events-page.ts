import { formatAvailability, isKnownEvent } from '../src/model/events.ts';
import { formatOrigin, renderTable } from './markdown.ts';

interface Word {
  readonly const?: unknown;
  readonly description?: string;
  readonly anyOf?: readonly Word[];
}

const introduction = `# Events

The events that GitHub describes, and the hooks that take them. \`"*"\` stands for all of them, later ones included. GitHub adds events several
times a year: a name that is not here gets a warning and is sent as it is written.`;

/** docs/events.md, from the schema of the config and the catalogue of events. */
export function renderEventsPage(schema: { readonly $defs: { readonly event: Word } }): string {
  const rows = listWords(schema.$defs.event)
    .map(({ const: name, description }) => ({ name: String(name), description }))
    .filter(({ name }) => isKnownEvent(name))
    .map(({ name, description }) => [`\`${name}\``, description ?? '', formatAvailability(name)]);
  return [
    formatOrigin('schema/config.schema.json'),
    '',
    introduction,
    '',
    renderTable(['event', 'when it is sent', 'taken by'], rows),
    '',
  ].join('\n');
}

/** All words of a choice, however it is nested. */
function listWords(choice: Word): readonly Word[] {
  return choice.const === undefined ? (choice.anyOf ?? []).flatMap(listWords) : [choice];
}
