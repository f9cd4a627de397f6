import type { Clock } from '../apply/ports.ts';
import { type DeliveryDetail, shownHeaders } from '../deliveries/delivery.ts';
import { Failure } from '../model/failure.ts';
import { jsonField, textField } from '../model/json-field.ts';
import { Sensitive } from '../model/sensitive.ts';
import { hooksPath, type Target, targetName, targetTraits } from '../model/target.ts';
import type { DeliveryApi, TriggerAnswer } from '../run/ports.ts';
import type { GitHubClient } from './client.ts';
import { readDelivery } from './delivery-json.ts';
import { listDeliveries } from './delivery-log.ts';
import { explained, explainedFailure } from './explain.ts';
import { jsonSlice } from './json-slice.ts';
import { isSuccess, type Reply } from './reply.ts';

/** The delivery logs behind a client. What may leave, the access of the client decides. */
export function createDeliveryApi(client: GitHubClient, clock: Clock): DeliveryApi {
  const post = (path: string, subject: string): Promise<TriggerAnswer> => triggered(client, clock, { path, subject });
  return {
    list: (target, hookId, range) => {
      if (!targetTraits(target).hasDeliveries) throw noLog();
      const subject = `the deliveries of hook ${hookId} of ${targetName(target)}`;
      return listDeliveries(client, { path: deliveriesPath(target, hookId), subject }, range);
    },
    async one(target, hookId, deliveryId) {
      if (!targetTraits(target).hasDeliveries) throw noLog();
      const path = `${deliveriesPath(target, hookId)}/${deliveryId}`;
      const exchange = await client.exchange({ method: 'GET', path });
      const { apiBase, redacted } = client;
      if (isSuccess(exchange.reply)) return detail(exchange.reply, deliveryId, redacted);
      if (exchange.reply.status === 404 && exchange.givenUp === undefined) return undefined;
      throw explainedFailure(exchange, { method: 'GET', path, subject: `delivery ${deliveryId}`, apiBase, redacted });
    },
    redeliver: (target, hookId, deliveryId) =>
      post(`${deliveriesPath(target, hookId)}/${deliveryId}/attempts`, `redelivering delivery ${deliveryId}`),
    ping: (target, hookId) => post(`${hooksPath(target)}/${hookId}/pings`, `pinging hook ${hookId}`),
  };
}

function deliveriesPath(target: Target, hookId: string): string {
  return `${hooksPath(target)}/${hookId}/deliveries`;
}

function noLog(): Failure {
  return new Failure('input-invalid', 'GitHub keeps no delivery log of global hooks that could be read.');
}

async function triggered(
  client: GitHubClient,
  clock: Clock,
  { path, subject }: { readonly path: string; readonly subject: string },
): Promise<TriggerAnswer> {
  const started = clock.now();
  const exchange = await client.exchange({ method: 'POST', path });
  const { reply, givenUp, sent } = exchange;
  const at = sentAt(reply, started, clock.now());
  if (isSuccess(reply) && givenUp === undefined) return { status: reply.status, body: reply.body, explanation: '', at };
  const { apiBase, redacted } = client;
  const { reason, message, hint } = explained(exchange, { method: 'POST', path, subject, apiBase, redacted });
  const isOfOneHook = reason !== 'rate-limited' && reason !== 'cancelled' && [404, 422].includes(reply.status);
  return {
    status: reply.status,
    body: reply.body,
    explanation: hint === '' ? message : `${message} ${hint}`,
    at,
    ...(isOfOneHook ? {} : { reason }),
    ...(sent ? {} : { notSent: true as const }),
  };
}

/**
 * When a request left, by GitHub's clock, in whole seconds like the times in its log. The clock of this machine counts where GitHub's
 * date, which is cut to a second, could be of the same; else the date does, less what the answer took and what was cut.
 */
function sentAt({ headers }: Reply, started: number, ended: number): number {
  const date = Date.parse(headers.date ?? '');
  const isInStep = Number.isNaN(date) || (date <= ended && date + 1000 > started);
  const sent = isInStep ? started : date - Math.max(0, ended - started) - 1000;
  return Math.floor(sent / 1000) * 1000;
}

function detail(reply: Reply, deliveryId: string, redacted: (text: string) => string): DeliveryDetail {
  const read = readDelivery(reply.body, redacted);
  if ('problem' in read)
    throw new Failure('api-error', `Delivery ${deliveryId} is not as GitHub describes it: it has ${read.problem}.`);
  const headers = headerTexts(jsonField(jsonField(reply.body, 'request'), 'headers'));
  const payload = jsonSlice(reply.text, ['request', 'payload']);
  const hasPayload = payload !== undefined && payload !== 'null';
  const response = textField(jsonField(reply.body, 'response'), 'payload');
  const signature = headers?.get('x-hub-signature-256');
  return {
    delivery: read.delivery,
    headers:
      headers &&
      Object.fromEntries(
        [...headers].flatMap(([name, value]) =>
          shownHeaders.some((shown) => shown === name) ? [[name, redacted(value)]] : [],
        ),
      ),
    mediaType: headers?.get('content-type'),
    signature: signature === undefined ? undefined : new Sensitive(signature),
    payload: hasPayload ? new Sensitive(payload) : undefined,
    response: response === undefined ? undefined : new Sensitive(response),
    redactedPayload: hasPayload ? redacted(payload) : undefined,
  };
}

/** GitHub varies the case of header names. */
function headerTexts(headers: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined;
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
