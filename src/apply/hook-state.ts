import { isKnownEvent } from '../model/events.ts';
import { hookFieldNames, isEqualField, parseFields } from '../model/hook-fields.ts';
import { getField, getTextField } from '../model/json-field.ts';
import type { HookState } from '../plan/change-effects.ts';
import type { HookRequest } from './ports.ts';

/** A field of a hook that can be compared, by its name in the REST API. */
export type StateField = keyof HookState;

/** What the response to a write shows: a whole hook, or only its config. Undefined where it is not as described. */
export function readState(body: unknown, kind: HookRequest['kind']): Partial<HookState> | undefined {
  const json = kind === 'update-config' ? body : getField(body, 'config');
  const config = parseFields('config', json);
  const hook = kind === 'update-config' ? {} : parseFields('hook', body);
  return config && hook && { ...config, ...hook, secret: hasShownSecret(json) };
}

/** The fields that a request sets, the secret included. */
export function listWrittenFields(request: HookRequest): readonly StateField[] {
  if (request.kind === 'delete') return [];
  const { config, ...hook } = request.kind === 'update-config' ? { config: request.body } : request.body;
  const names = [...Object.keys(hook), ...Object.keys(config ?? {})];
  return [...hookFieldNames, 'secret' as const].filter((field) => names.includes(field));
}

/** The fields that are shown and differ from what was planned. */
export function listDeviations(planned: HookState, shown: Partial<HookState>): readonly StateField[] {
  return (Object.keys(shown) as StateField[]).filter((field) =>
    field === 'secret' ? planned.secret !== shown.secret : !isEqualField(field, planned[field], shown[field]),
  );
}

/** One deviation in words. URLs, secrets and words that GitHub does not document are not repeated: they may be sensitive. */
export function describeDeviation(field: StateField, planned: HookState, shown: Partial<HookState>): string {
  switch (field) {
    case 'url':
      return 'url is not the planned one';
    case 'secret':
      return planned.secret ? 'the secret is gone' : 'there is a secret';
    case 'events':
      return `events are ${shown.events?.map(toShownEvent).join(', ')} instead of ${planned.events.join(', ')}`;
    case 'content_type':
      return `content_type is ${shown.content_type === 'json' || shown.content_type === 'form' ? shown.content_type : 'something else'} instead of ${planned.content_type}`;
    default:
      return `${field} is ${shown[field]} instead of ${planned[field]}`;
  }
}

/** GitHub can repeat anything under a name that it does not document. */
function toShownEvent(event: string): string {
  return event === '*' || isKnownEvent(event) ? event : 'an unknown event';
}

/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
export function hasShownSecret(config: unknown): boolean {
  const secret = getTextField(config, 'secret');
  return secret !== undefined && secret !== '';
}
