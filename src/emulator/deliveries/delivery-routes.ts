import { createNotFound, findHook, type HookCall, type HookKind } from '../hooks/hook-call.ts';
import type { Call } from '../http/call.ts';
import { getListUrl, selectCursorPage } from '../http/paging.ts';
import {
  type ApiResponse,
  createEmptyResponse,
  createErrorResponse,
  createJsonResponse,
  createTextResponse,
  createValidationFailure,
  RefusedCall,
} from '../http/response.ts';
import type { Route } from '../http/route.ts';
import { type Delivery, renderDelivery, renderDeliveryItem } from './delivery.ts';
import { ping } from './ping.ts';

const statusRanges: Readonly<Record<string, readonly [number, number]>> = { success: [200, 399], failure: [400, 599] };
const day = 24 * 60 * 60 * 1000;

/** Pings for every kind; the delivery log for organizations and repositories; test pushes for repositories. */
export function createDeliveryRoutes(
  { kind, path, access }: HookKind,
  on: (handle: (on: HookCall) => ApiResponse) => (call: Call) => ApiResponse,
): readonly Route[] {
  const one = `${path}/{hook_id}`;
  const delivery = `${one}/deliveries/{delivery_id}`;
  const pings: Route = { method: 'POST', path: `${one}/pings`, access: access.ping, handle: on(pingNamedHook) };
  if (kind === 'global') return [pings];
  const log: readonly Route[] = [
    pings,
    { method: 'GET', path: `${one}/deliveries`, access: access.read, handle: on(listDeliveries) },
    { method: 'GET', path: delivery, access: access.read, handle: on(showDelivery) },
    { method: 'POST', path: `${delivery}/attempts`, access: access.write, handle: on(redeliver) },
  ];
  if (kind === 'organization') return log;
  return [
    ...log,
    ...['test', 'tests'].map(
      (name): Route => ({ method: 'POST', path: `${one}/${name}`, access: access.write, handle: on(sendTest) }),
    ),
  ];
}

function pingNamedHook(on: HookCall): ApiResponse {
  ping(findHook(on), on.call);
  return createEmptyResponse(204);
}

/** Without a `push` subscription GitHub answers 204 too and sends nothing. */
function sendTest(on: HookCall): ApiResponse {
  const hook = findHook(on);
  if (hook.events.includes('push') || hook.events.includes('*')) {
    on.call.context.sender.queue(
      hook,
      'push',
      JSON.stringify({ ref: 'refs/heads/main', before: '0'.repeat(40), after: 'f'.repeat(40), commits: [] }),
    );
  }
  return createEmptyResponse(204);
}

function listDeliveries(on: HookCall): ApiResponse {
  const { query } = on.call;
  const status = query.get('status');
  const range =
    status === null ? ([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const) : statusRanges[status];
  if (range === undefined) {
    throw new RefusedCall(
      createValidationFailure([{ resource: 'HookDelivery', code: 'invalid', field: 'status' }], on.kind.docs),
    );
  }
  const fitting = listKeptDeliveries(on).filter(({ statusCode }) => statusCode >= range[0] && statusCode <= range[1]);
  const page = selectCursorPage(fitting, query, getListUrl(on.call));
  if (page === undefined) throw new RefusedCall(createErrorResponse(400, 'Invalid cursor', on.kind.docs));
  return createTextResponse(200, `[${page.items.map(renderDeliveryItem).join(',')}]`, page.headers);
}

function showDelivery(on: HookCall): ApiResponse {
  return createTextResponse(200, renderDelivery(findDelivery(on)));
}

/** Signs with the secret that the hook has now. */
function redeliver(on: HookCall): ApiResponse {
  const hook = findHook(on);
  const delivery = findDelivery(on);
  if (delivery.payloadText === null) throw createNotFound(on.kind);
  on.call.context.sender.queue(hook, delivery.event, delivery.payloadText, {
    guid: delivery.guid,
    redelivery: true,
    ...(delivery.action === null ? {} : { action: delivery.action }),
    ...(delivery.installationId === null ? {} : { installationId: delivery.installationId }),
    ...(delivery.repositoryId === null ? {} : { repositoryId: delivery.repositoryId }),
  });
  return createJsonResponse(202, {});
}

function findDelivery(on: HookCall): Delivery {
  const delivery = listKeptDeliveries(on).find(({ id }) => id === on.call.params.delivery_id);
  if (delivery === undefined) throw createNotFound(on.kind);
  return delivery;
}

/** GitHub forgets deliveries after three days, GHES after seven. */
function listKeptDeliveries(on: HookCall): readonly Delivery[] {
  const { state, now, product } = on.call.context;
  const oldest = now() - product.retentionDays * day;
  return state.deliveries(findHook(on).id).filter(({ deliveredAt }) => deliveredAt >= oldest);
}
