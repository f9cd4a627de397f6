import type { Clock } from '../../apply/ports.ts';
import { type DeliveryDetail, shownHeaders } from '../../deliveries/delivery.ts';
import { Failure } from '../../model/failure.ts';
import { getField, getTextField } from '../../model/json-field.ts';
import { type Redact, Sensitive } from '../../model/sensitive.ts';
import { formatTargetName, getTraits, type Target } from '../../model/target.ts';
import type { DeliveryApi, TriggerResponse } from '../../run/ports.ts';
import type { GitHubClient } from '../client/client.ts';
import { isNotFound, RequestFailure } from '../client/plugin.ts';
import { parseExactJson } from '../client/response.ts';
import { toAnswer } from '../hooks/hook-api.ts';
import { toHookRoute } from '../hooks/hook-route.ts';
import { extractJson } from './extract-json.ts';
import { listDeliveries, parseDelivery } from './list-deliveries.ts';

/** The delivery logs behind a client. What may leave, the access of the client decides. */
export function createDeliveryApi(client: GitHubClient, clock: Clock): DeliveryApi {
  return {
    list: async (target, hookId, range) => {
      requireLog(target);
      const { hooks, parameters } = toHookRoute(target);
      const list = {
        route: `GET ${hooks}/{hook_id}/deliveries`,
        parameters: { ...parameters, hook_id: hookId },
        subject: `the deliveries of hook ${hookId} of ${formatTargetName(target)}`,
        entries: 'deliveries',
      };
      return listDeliveries(client, list, range);
    },
    one: async (target, hookId, deliveryId) => {
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
      const route = `POST ${hooks}/{hook_id}/deliveries/{delivery_id}/attempts`;
      return sendTrigger(client, clock, {
        route,
        parameters: { ...parameters, hook_id: hookId, delivery_id: deliveryId },
        subject: `redelivering delivery ${deliveryId}`,
      });
    },
    ping: (target, hookId) => {
      const { hooks, parameters } = toHookRoute(target);
      return sendTrigger(client, clock, {
        route: `POST ${hooks}/{hook_id}/pings`,
        parameters: { ...parameters, hook_id: hookId },
        subject: `pinging hook ${hookId}`,
      });
    },
  };
}

function requireLog(target: Target): void {
  if (!getTraits(target).hasDeliveries)
    throw new Failure('input-invalid', 'GitHub keeps no delivery log of global hooks that could be read.');
}

interface Trigger {
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly subject: string;
}

async function sendTrigger(
  { octokit }: GitHubClient,
  clock: Clock,
  { route, parameters, subject }: Trigger,
): Promise<TriggerResponse> {
  const started = clock.now();
  try {
    const { status, data, headers } = await octokit.request(route, { ...parameters, request: { subject } });
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

function parseDetail(text: string, deliveryId: string, redact: Redact): DeliveryDetail {
  const body = parseExactJson(text);
  const read = parseDelivery(body, redact);
  if ('problem' in read)
    throw new Failure('api-error', `Delivery ${deliveryId} is not as GitHub describes it: it has ${read.problem}.`);
  const headers = toHeaderMap(getField(getField(body, 'request'), 'headers'));
  const payload = extractJson(text, ['request', 'payload']);
  const hasPayload = payload !== undefined && payload !== 'null';
  const response = getTextField(getField(body, 'response'), 'payload');
  const signature = headers?.get('x-hub-signature-256');
  return {
    delivery: read.delivery,
    headers:
      headers &&
      Object.fromEntries(
        [...headers].flatMap(([name, value]) =>
          shownHeaders.some((shown) => shown === name) ? [[name, redact(value)]] : [],
        ),
      ),
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
