import type { Delivery } from '../../deliveries/delivery.ts';
import type { LiveHook } from '../../model/hook.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import { formatEdit } from '../changes.ts';
import type { HookEdit } from '../report.ts';
import { renderDeliveryTable } from './deliveries.ts';
import { type Fact, formatFacts, type TextStyle } from './layout.ts';

/** All that is known of one live hook. */
export interface ShownHook {
  readonly target: Target;
  readonly hook: LiveHook;
  readonly lastResponse:
    | { readonly code: number | undefined; readonly status: string; readonly message: string }
    | undefined;
  /** The answer of the endpoint of the config alone; undefined where the kind of target has none. */
  readonly config: Pick<LiveHook, 'url' | 'contentType' | 'insecureSsl' | 'hasSecret'> | undefined;
  /** The newest deliveries; undefined where GitHub keeps none that can be read. */
  readonly deliveries: readonly Delivery[] | undefined;
  /** Milliseconds since the epoch. */
  readonly readAt: number;
  /** The newest change in the audit log, where one was read. */
  readonly edit?: HookEdit;
  /** Other live hooks with the same URL. */
  readonly twins: readonly { readonly target: Target; readonly id: string }[];
}

/** The lines for a terminal, a fact each, then the newest deliveries as a table. */
export function renderHook(
  { target, hook, lastResponse, config, deliveries, twins, readAt, edit }: ShownHook,
  style: TextStyle,
): readonly string[] {
  const { id, name, url, events, active, contentType, insecureSsl, hasSecret, createdAt, updatedAt } = hook;
  const facts: readonly Fact[] = [
    ['hook', `${id} of ${formatTargetName(target)}`],
    ['url', String(url)],
    ['events', events.join(', ')],
    ['active', active ? 'true' : 'false: nothing is delivered'],
    ['content_type', contentType],
    ['insecure_ssl', insecureSsl ? 'true: the certificate of the host is not verified' : 'false'],
    ['secret', hasSecret ? 'set; GitHub does not show it' : 'none: deliveries are not signed'],
    ['name', name === 'web' ? undefined : `${name}: foreign, never touched`],
    ['created', createdAt],
    ['updated', updatedAt],
    ['last change', edit && formatEdit(edit)],
    ['last response', lastResponse && formatLastResponse(lastResponse)],
    ...twins.map((twin) => ['same URL', `hook ${twin.id} of ${formatTargetName(twin.target)}`] as const),
    ...listDifferences(hook, config).map((text) => ['config', text] as const),
  ];
  return [...formatFacts(facts, { indent: 0, style }), '', ...renderNewest(deliveries, readAt, style)];
}

/** The same for machines; nothing in it is sensitive. */
export function toHookJson({ target, hook, lastResponse, config, deliveries, twins, edit }: ShownHook) {
  const { url, contentType, insecureSsl, hasSecret, createdAt, updatedAt, id, name, events, active } = hook;
  return {
    target: formatTargetName(target),
    id,
    name,
    url: url.shown,
    events,
    active,
    content_type: contentType,
    insecure_ssl: insecureSsl,
    has_secret: hasSecret,
    created_at: createdAt,
    updated_at: updatedAt,
    last_response: lastResponse === undefined ? null : { ...lastResponse, code: lastResponse.code ?? null },
    config_differs: listDifferences(hook, config),
    last_change: edit === undefined ? null : toEditJson(edit),
    same_url: twins.map((twin) => ({ target: formatTargetName(twin.target), id: twin.id })),
    deliveries: (deliveries ?? []).map((delivery) => ({
      id: delivery.id,
      guid: delivery.guid,
      delivered_at: new Date(delivery.deliveredAt).toISOString(),
      event: delivery.event,
      action: delivery.action,
      status: delivery.status,
      status_code: delivery.statusCode,
      duration_seconds: delivery.durationSeconds,
      redelivery: delivery.isRedelivery,
    })),
  };
}

function toEditJson({ action, actor, at, means }: HookEdit) {
  return { action, actor: actor ?? null, at: new Date(at).toISOString(), means: means ?? null };
}

/** The message first: `code` is GitHub's own and can differ from what the receiver answered. */
function formatLastResponse({ code, status, message }: NonNullable<ShownHook['lastResponse']>): string {
  const details = [status, ...(code === undefined ? [] : [`code ${code}`])].filter((text) => text !== '').join(', ');
  return message === '' ? details : `${message}${details === '' ? '' : ` (${details})`}`;
}

/** Where the hook and its config disagree, which they should not. */
function listDifferences(hook: LiveHook, config: ShownHook['config']): readonly string[] {
  if (config === undefined) return [];
  const { url, contentType, insecureSsl, hasSecret } = config;
  const differences = [
    ...(hook.url.same(url) ? [] : [`the URL ${url}`]),
    ...(hook.contentType === contentType ? [] : [`content_type ${contentType}`]),
    ...(hook.insecureSsl === insecureSsl ? [] : [`insecure_ssl ${insecureSsl}`]),
    ...(hook.hasSecret === hasSecret ? [] : [`${hasSecret ? 'a' : 'no'} secret`]),
  ];
  return differences.map((words) => `the config alone has ${words}`);
}

function renderNewest(deliveries: readonly Delivery[] | undefined, now: number, style: TextStyle): readonly string[] {
  if (deliveries === undefined) return ['GitHub keeps no delivery log of global hooks.'];
  if (deliveries.length === 0) return ['No deliveries in the log.'];
  return ['Newest deliveries', ...renderDeliveryTable(deliveries, { now, style })];
}
