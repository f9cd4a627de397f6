import { formatAvailability, isKnownEvent } from '../src/model/events/events.ts';
import { madeBy, table } from './markdown.ts';

interface Word {
  readonly const?: unknown;
  readonly description?: string;
  readonly anyOf?: readonly Word[];
}

const introduction = `# Events

The events that GitHub describes, and the hooks that take them. \`"*"\` stands for all of them, later ones included. GitHub adds events several
times a year: a name that is not here gets a warning and is sent as it is written.`;

/** docs/events.md, from the schema of the config and the catalogue of events. */
export function eventsPage(schema: { readonly $defs: { readonly event: Word } }): string {
  const rows = words(schema.$defs.event)
    .map(({ const: name, description }) => ({ name: String(name), description }))
    .filter(({ name }) => isKnownEvent(name))
    .map(({ name, description }) => [`\`${name}\``, description ?? '', formatAvailability(name)]);
  return [
    madeBy('schema/config.schema.json'),
    '',
    introduction,
    '',
    table(['event', 'when it is sent', 'taken by'], rows),
    '',
  ].join('\n');
}

/** All words of a choice, however it is nested. */
function words(choice: Word): readonly Word[] {
  return choice.const === undefined ? (choice.anyOf ?? []).flatMap(words) : [choice];
}
