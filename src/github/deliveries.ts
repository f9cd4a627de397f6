import { type Delivery, type DeliveryDetail, type DeliveryLog, shownHeaders } from '../deliveries/delivery.ts';
import { isKnownEvent } from '../model/events.ts';
import { Failure } from '../model/failure.ts';
import { getField, getIdField, getTextField } from '../model/json-field.ts';
import { type Redact, Sensitive } from '../model/sensitive.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import type { DeliveryApi, LogRange, TriggerResponse } from '../run/ports.ts';
import { type GitHubClient, listPages } from './client/client.ts';
import { isNotFound, RequestFailure } from './client/plugin.ts';
import { parseExactJson } from './client/response.ts';
import { toAnswer } from './hook-api.ts';
import { toHookRoute } from './parse-hook.ts';

/** The delivery logs behind a client. What may leave, the access of the client decides. */
export function createDeliveryApi(client: GitHubClient): DeliveryApi {
  return {
    list: async (target, hookId, range) => listDeliveries(client, { target, hookId, range }),
    async one(target, hookId, deliveryId) {
      requireLog(target);
      const { hooks, parameters } = toHookRoute(target);
      try {
        const { data } = await client.octokit.request(`GET ${hooks}/{hook_id}/deliveries/{delivery_id}`, {
          ...parameters,
          hook_id: hookId,
          delivery_id: deliveryId,
          request: { subject: `delivery ${deliveryId}`, parseSuccessResponseBody: false },
        });
        return parseDetail(String(data), deliveryId, client.redact);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    redeliver: (target, hookId, deliveryId) => {
      const { hooks, parameters } = toHookRoute(target);
      return sendTrigger(client, `POST ${hooks}/{hook_id}/deliveries/{delivery_id}/attempts`, {
        ...parameters,
        hook_id: hookId,
        delivery_id: deliveryId,
        request: { subject: `redelivering delivery ${deliveryId}` },
      });
    },
    ping: (target, hookId) => {
      const { hooks, parameters } = toHookRoute(target);
      const request = { subject: `pinging hook ${hookId}` };
      return sendTrigger(client, `POST ${hooks}/{hook_id}/pings`, { ...parameters, hook_id: hookId, request });
    },
  };
}

function requireLog(target: Target): void {
  if (!getTraits(target).hasDeliveries)
    throw new Failure('input-invalid', 'GitHub keeps no delivery log of global hooks that could be read.');
}

async function sendTrigger(
  { octokit, clock }: GitHubClient,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<TriggerResponse> {
  const started = clock.now();
  try {
    const { status, data, headers } = await octokit.request(route, parameters);
    return { status, body: data, explanation: '', at: estimateSendTime(headers.date, started, clock.now()) };
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    const { date } = error.outcome.response.headers;
    return { ...toAnswer(error), at: estimateSendTime(date, started, clock.now()) };
  }
}

/**
 * When a request left, by GitHub's clock, in whole seconds like the times in its log. The clock of this machine counts where GitHub's
 * date, which is cut to a second, could be of the same; else the date does, less what the answer took and what was cut.
 */
function estimateSendTime(dateHeader: string | undefined, started: number, ended: number): number {
  const date = Date.parse(dateHeader ?? '');
  const isInStep = Number.isNaN(date) || (date <= ended && date + 1000 > started);
  const sent = isInStep ? started : date - Math.max(0, ended - started) - 1000;
  return Math.floor(sent / 1000) * 1000;
}

/**
 * The deliveries of a hook, newest first, by the cursors that GitHub links to. Reading ends with the first page that reaches back beyond
 * `since`, since the log is in the order of time. GHES may ignore the filter by status, so it is held here as well.
 */
async function listDeliveries(
  client: GitHubClient,
  { target, hookId, range }: { readonly target: Target; readonly hookId: string; readonly range: LogRange },
): Promise<DeliveryLog> {
  requireLog(target);
  const { since = Number.NEGATIVE_INFINITY, status, maxPages } = range;
  const { hooks, parameters } = toHookRoute(target);
  const list = {
    route: `GET ${hooks}/{hook_id}/deliveries`,
    parameters: { ...parameters, hook_id: hookId, status },
    subject: `the deliveries of hook ${hookId} of ${formatTargetName(target)}`,
    entries: 'deliveries',
  };
  const found = new Map<string, Delivery>();
  let isWhole = true;
  for await (const page of listPages(client, list)) {
    const deliveries = page.items.map((item) => parseDelivery(item, client.redact, page.refuse));
    for (const delivery of deliveries) found.set(delivery.id, delivery);
    const oldest = deliveries.at(-1);
    if (oldest === undefined || oldest.deliveredAt < since) break;
    if (page.number >= maxPages) {
      isWhole = page.next === undefined;
      break;
    }
  }
  const wanted = [...found.values()].filter((delivery) => delivery.deliveredAt >= since && isOfClass(delivery, status));
  return { deliveries: wanted, isWhole };
}

function isOfClass({ statusCode }: Delivery, status: LogRange['status']): boolean {
  if (status === undefined) return true;
  return status === 'success' ? statusCode >= 200 && statusCode < 400 : statusCode >= 400 && statusCode < 600;
}

/**
 * The delivery that GitHub describes; throws what `refuse` makes of the words for what it lacks. Only what a delivery is found by is
 * needed; `redact` is for its texts.
 */
function parseDelivery(json: unknown, redact: Redact, refuse: (found: string) => Failure): Delivery {
  const id = getIdField(json, 'id');
  if (id === undefined) throw refuse('a delivery without a numeric id');
  const guid = getTextField(json, 'guid');
  if (guid === undefined || guid === '') throw refuse(`delivery ${id} without a guid`);
  const deliveredAt = Date.parse(getTextField(json, 'delivered_at') ?? '');
  if (Number.isNaN(deliveredAt)) throw refuse(`delivery ${id} without a time`);
  const event = getTextField(json, 'event') ?? '';
  const statusCode = getField(json, 'status_code');
  const duration = getField(json, 'duration');
  return {
    id,
    guid: /^[0-9a-f-]{36}$/i.test(guid) ? guid : redact(guid),
    deliveredAt,
    isRedelivery: getField(json, 'redelivery') === true,
    durationSeconds: typeof duration === 'number' ? duration : 0,
    status: redact(getTextField(json, 'status') ?? ''),
    statusCode: typeof statusCode === 'number' ? statusCode : 0,
    event: isKnownEvent(event) ? event : redact(event),
    action: redact(getTextField(json, 'action') ?? ''),
    isThrottled: (getTextField(json, 'throttled_at') ?? '') !== '',
  };
}

function parseDetail(text: string, deliveryId: string, redact: Redact): DeliveryDetail {
  const body = parseExactJson(text);
  const refuse = (found: string) =>
    new Failure('api-error', `Delivery ${deliveryId} is not as GitHub describes it: it has ${found}.`);
  const delivery = parseDelivery(body, redact, refuse);
  const headers = toHeaderMap(getField(getField(body, 'request'), 'headers'));
  const payload = extractJson(text, ['request', 'payload']);
  const hasPayload = payload !== undefined && payload !== 'null';
  const response = getTextField(getField(body, 'response'), 'payload');
  const signature = headers?.get('x-hub-signature-256');
  const shown = [...(headers ?? [])].filter(([name]) => shownHeaders.some((header) => header === name));
  return {
    delivery,
    headers: headers && Object.fromEntries(shown.map(([name, value]) => [name, redact(value)])),
    mediaType: headers?.get('content-type'),
    signature: signature === undefined ? undefined : new Sensitive(signature),
    payload: hasPayload ? new Sensitive(payload) : undefined,
    response: response === undefined ? undefined : new Sensitive(response),
    redactedPayload: hasPayload ? redact(payload) : undefined,
  };
}

/** GitHub varies the case of header names. */
function toHeaderMap(headers: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined;
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/**
 * The text of the value at a path of keys in a JSON text, verbatim: key order, white space and the spelling of numbers are lost by
 * parsing, and a signature is over the bytes. Undefined where there is no such value. The text must be JSON. Of repeated keys the last
 * counts, as it does for `JSON.parse`.
 */
export function extractJson(text: string, keys: readonly string[]): string | undefined {
  let value = text.trim();
  for (const key of keys) {
    const found = listMembers(value).get(key);
    if (found === undefined) return undefined;
    value = found;
  }
  return value;
}

const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gsy;

/** The members of a JSON object with their values as text; none where the text is no object. */
function listMembers(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let depth = 0;
  let key: string | undefined;
  let start = -1;
  let last: RegExpMatchArray | undefined;
  for (const match of text.matchAll(token)) {
    const [whole, word = ''] = match;
    const at = match.index + whole.length - word.length;
    if (match.index === 0 && word !== '{') return found;
    if (depth === 1 && (word === ',' || word === '}') && key !== undefined) {
      found.set(key, text.slice(start, at).trim());
      key = undefined;
    }
    if (depth === 1 && word === ':' && key === undefined) {
      key = JSON.parse(last?.[1] ?? '""') as string;
      start = at + 1;
    }
    if (word === '{' || word === '[') depth += 1;
    if (word === '}' || word === ']') depth -= 1;
    last = match;
  }
  return found;
}
