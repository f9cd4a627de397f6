import { type Answer, emptyAnswer, jsonAnswer, problem, RefusedCall, textAnswer, validationFailed } from './answer.ts';
import type { Call } from './call.ts';
import type { Delivery } from './delivery.ts';
import { deliveryItemText, deliveryText } from './delivery-json.ts';
import { type HookCall, namedHook, notFound } from './hook-call.ts';
import type { HookKind } from './hook-kind.ts';
import { listUrl } from './list-url.ts';
import { cursorPage } from './paging.ts';
import { ping } from './ping.ts';
import type { Route } from './route.ts';

const statusRanges: Readonly<Record<string, readonly [number, number]>> = { success: [200, 399], failure: [400, 599] };
const day = 24 * 60 * 60 * 1000;

/** Pings for every kind; the delivery log for organizations and repositories; test pushes for repositories. */
export function deliveryRoutes(
  { kind, path, access }: HookKind,
  on: (handle: (on: HookCall) => Answer) => (call: Call) => Answer,
): readonly Route[] {
  const one = `${path}/{hook_id}`;
  const delivery = `${one}/deliveries/{delivery_id}`;
  const pings: Route = { method: 'POST', path: `${one}/pings`, access: access.ping, handle: on(sendPing) };
  if (kind === 'global') return [pings];
  const log: readonly Route[] = [
    pings,
    { method: 'GET', path: `${one}/deliveries`, access: access.read, handle: on(list) },
    { method: 'GET', path: delivery, access: access.read, handle: on(show) },
    { method: 'POST', path: `${delivery}/attempts`, access: access.write, handle: on(redeliver) },
  ];
  if (kind === 'organization') return log;
  return [
    ...log,
    ...['test', 'tests'].map(
      (name): Route => ({ method: 'POST', path: `${one}/${name}`, access: access.write, handle: on(test) }),
    ),
  ];
}

function sendPing(on: HookCall): Answer {
  ping(namedHook(on), on.call);
  return emptyAnswer(204);
}

/** Without a `push` subscription GitHub answers 204 too and sends nothing. */
function test(on: HookCall): Answer {
  const hook = namedHook(on);
  if (hook.events.includes('push') || hook.events.includes('*')) {
    on.call.world.courier.queue(
      hook,
      'push',
      JSON.stringify({ ref: 'refs/heads/main', before: '0'.repeat(40), after: 'f'.repeat(40), commits: [] }),
    );
  }
  return emptyAnswer(204);
}

function list(on: HookCall): Answer {
  const { query } = on.call;
  const status = query.get('status');
  const range =
    status === null ? ([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const) : statusRanges[status];
  if (range === undefined) {
    throw new RefusedCall(
      validationFailed([{ resource: 'HookDelivery', code: 'invalid', field: 'status' }], on.kind.docs),
    );
  }
  const fitting = keptDeliveries(on).filter(({ statusCode }) => statusCode >= range[0] && statusCode <= range[1]);
  const page = cursorPage(fitting, query, listUrl(on.call));
  if (page === undefined) throw new RefusedCall(problem(400, 'Invalid cursor', on.kind.docs));
  return textAnswer(200, `[${page.items.map(deliveryItemText).join(',')}]`, page.headers);
}

function show(on: HookCall): Answer {
  return textAnswer(200, deliveryText(namedDelivery(on)));
}

/** Signs with the secret that the hook has now. */
function redeliver(on: HookCall): Answer {
  const hook = namedHook(on);
  const delivery = namedDelivery(on);
  if (delivery.payloadText === null) throw notFound(on.kind);
  on.call.world.courier.queue(hook, delivery.event, delivery.payloadText, {
    guid: delivery.guid,
    redelivery: true,
    ...(delivery.action === null ? {} : { action: delivery.action }),
    ...(delivery.installationId === null ? {} : { installationId: delivery.installationId }),
    ...(delivery.repositoryId === null ? {} : { repositoryId: delivery.repositoryId }),
  });
  return jsonAnswer(202, {});
}

function namedDelivery(on: HookCall): Delivery {
  const delivery = keptDeliveries(on).find(({ id }) => id === on.call.params.delivery_id);
  if (delivery === undefined) throw notFound(on.kind);
  return delivery;
}

/** GitHub forgets deliveries after three days, GHES after seven. */
function keptDeliveries(on: HookCall): readonly Delivery[] {
  const { state, now, product } = on.call.world;
  const oldest = now() - product.retentionDays * day;
  return state.deliveries(namedHook(on).id).filter(({ deliveredAt }) => deliveredAt >= oldest);
}
