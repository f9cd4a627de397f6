import { hasSameTexts, toSortedSet } from '../model/compare.ts';
import { isKnownEvent } from '../model/events.ts';
import type { LiveHook, PresentHook } from '../model/hook.ts';
import { getField, getTextField, getTextsField } from '../model/json-field.ts';
import { type HookUrl, parseLiveUrl } from '../model/url.ts';
import { hasSecretAfter } from '../plan/diff/written-secret.ts';
import type { Change, DeleteChange, Refresh } from '../plan/plan.ts';
import { isInsecure, showsSecret } from './answer-body.ts';
import type { HookRequest } from './request.ts';

/** What GitHub shows of a hook and what can therefore be compared. */
export interface HookState {
  readonly url: HookUrl;
  readonly content_type: string;
  readonly insecure_ssl: boolean;
  readonly active: boolean;
  readonly events: readonly string[];
  readonly secret: boolean;
}

/** One of these fields, by its name in the REST API. */
export type StateField = keyof HookState;

/** How the hook must look once the change is carried out: what the change does not show stays as it was. */
export function getPlannedState(change: Exclude<Change, DeleteChange> | Refresh): HookState {
  switch (change.op) {
    case 'create':
      return toDesiredState(change.desired, { secret: change.secret === 'set' });
    case 'deactivate':
      return { ...toLiveState(change.live), active: false };
    case 'refresh':
      return { ...toLiveState(change.live), secret: true };
    case 'update': {
      const changed = Object.fromEntries(change.fields.map((diff) => [diff.field, diff.to]));
      return { ...toLiveState(change.live), ...changed, secret: hasSecretAfter(change) };
    }
  }
}

/** A hook as it is declared. GitHub shows no secret, so whether there is to be one is told beside it. */
export function toDesiredState(
  { url, contentType, insecureSsl, active, events }: PresentHook,
  { secret }: { readonly secret: boolean },
): HookState {
  return { url, content_type: contentType, insecure_ssl: insecureSsl, active, events, secret };
}

/** A hook as a list showed it. */
export function toLiveState({ url, contentType, insecureSsl, active, events, hasSecret }: LiveHook): HookState {
  return { url, content_type: contentType, insecure_ssl: insecureSsl, active, events, secret: hasSecret };
}

/** What the answer to a write shows: a whole hook, or only its config. Undefined where it is not as described. */
export function readState(body: unknown, kind: HookRequest['kind']): Partial<HookState> | undefined {
  const config = kind === 'update-config' ? body : getField(body, 'config');
  const url = getTextField(config, 'url');
  const contentType = getTextField(config, 'content_type');
  const insecureSsl = getField(config, 'insecure_ssl');
  if (url === undefined || contentType === undefined || insecureSsl === undefined) return undefined;
  const shown = {
    url: parseLiveUrl(url),
    content_type: contentType,
    insecure_ssl: isInsecure(insecureSsl),
    secret: showsSecret(config),
  };
  if (kind === 'update-config') return shown;
  const active = getField(body, 'active');
  const events = getTextsField(body, 'events');
  return typeof active === 'boolean' && events !== undefined
    ? { ...shown, active, events: toSortedSet(events) }
    : undefined;
}

/** The fields that a request sets, the secret included. */
export function listWrittenFields(request: HookRequest): readonly StateField[] {
  if (request.kind === 'delete') return [];
  const { config, ...hook } = request.kind === 'update-config' ? { config: request.body } : request.body;
  const names = [...Object.keys(hook), ...Object.keys(config ?? {})];
  return (['url', 'content_type', 'insecure_ssl', 'active', 'events', 'secret'] as const).filter((field) =>
    names.includes(field),
  );
}

/** The fields that are shown and differ from what was planned. */
export function listDeviations(planned: HookState, shown: Partial<HookState>): readonly StateField[] {
  return (Object.keys(shown) as StateField[]).filter((field) => {
    switch (field) {
      case 'url':
        return shown.url !== undefined && !planned.url.same(shown.url);
      case 'events':
        return shown.events !== undefined && !hasSameTexts(toSortedSet(planned.events), shown.events);
      default:
        return planned[field] !== shown[field];
    }
  });
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
