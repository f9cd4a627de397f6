import { renderOwner, renderRepository, renderUser } from '../accounts/directory.ts';
import { findHook, type HookCall, type HookRoute } from '../hooks/hook-kinds.ts';
import { renderHook, type StoredHook } from '../hooks/stored-hook.ts';
import {
  type ApiResponse,
  createErrorResponse,
  createJsonResponse,
  createTextResponse,
  refuseUnknown,
  refuseValues,
} from '../http/messages.ts';
import { selectCursorPage } from '../http/paging.ts';
import { type Delivery, renderDelivery, renderDeliveryItem } from './delivery.ts';

const statusRanges: Readonly<Record<string, readonly number[]>> = { success: [200, 399], failure: [400, 599] };
const day = 24 * 60 * 60 * 1000;

const one = '/{hook_id}/deliveries/{delivery_id}';

/** Pings for every kind; the delivery log for organizations and repositories; test pushes for repositories. */
export const deliveryRoutes: readonly HookRoute[] = [
  { method: 'POST', path: '/{hook_id}/pings', access: 'ping', handle: pingNamedHook },
  { method: 'GET', path: '/{hook_id}/deliveries', access: 'read', handle: listDeliveries, notFor: ['global'] },
  { method: 'GET', path: one, access: 'read', handle: showDelivery, notFor: ['global'] },
  { method: 'POST', path: `${one}/attempts`, access: 'write', handle: redeliver, notFor: ['global'] },
  { method: 'POST', path: '/{hook_id}/test', access: 'write', handle: sendTest, notFor: ['global', 'organization'] },
  { method: 'POST', path: '/{hook_id}/tests', access: 'write', handle: sendTest, notFor: ['global', 'organization'] },
];

function pingNamedHook(call: HookCall): ApiResponse {
  const hook = findHook(call);
  if (hook.active || call.state.switches.pingsInactive) sendPing(call, hook);
  return createJsonResponse(204);
}

/** GitHub pings a hook by itself once it is created. */
export function pingNewHook(call: HookCall, hook: StoredHook): void {
  const { switches } = call.state;
  if (!hook.active && !switches.pingsCreatedInactive) return;
  if (hook.target.kind === 'global' && !switches.pingsCreatedGlobal) return;
  sendPing(call, hook);
}

/** Keys of the payload stand in the order of GitHub's example. */
function sendPing({ state, sender, base }: HookCall, hook: StoredHook): void {
  const { last_response: _, ...shown } = renderHook(hook, base, state.switches);
  const { target } = hook;
  const organization = target.kind === 'organization' ? state.directory.organization(target.owner) : undefined;
  const repository = target.kind === 'repository' ? state.directory.repository(target.owner, target.repo) : undefined;
  const payload = {
    zen: 'Keep it logically awesome.',
    hook_id: hook.id,
    hook: shown,
    ...(organization && { organization: renderOwner(organization, base) }),
    ...(repository && { repository: renderRepository(repository, base) }),
    sender: renderUser('octocat', base),
  };
  sender.queue(hook, 'ping', JSON.stringify(payload));
}

/** Without a `push` subscription GitHub answers 204 too and sends nothing. */
function sendTest(call: HookCall): ApiResponse {
  const hook = findHook(call);
  const push = { ref: 'refs/heads/main', before: '0'.repeat(40), after: 'f'.repeat(40), commits: [] };
  if (hook.events.includes('push') || hook.events.includes('*')) call.sender.queue(hook, 'push', JSON.stringify(push));
  return createJsonResponse(204);
}

function listDeliveries(call: HookCall): ApiResponse {
  const status = call.query.get('status');
  const range = status === null ? [0, Number.POSITIVE_INFINITY] : statusRanges[status];
  if (range === undefined)
    throw refuseValues([{ resource: 'HookDelivery', code: 'invalid', field: 'status' }], call.kind.docs);
  const [lowest = 0, highest = 0] = range;
  const fitting = listKeptDeliveries(call).filter(({ statusCode }) => statusCode >= lowest && statusCode <= highest);
  const page = selectCursorPage(fitting, call);
  if (page === undefined) return createErrorResponse(400, 'Invalid cursor', call.kind.docs);
  return createTextResponse(200, `[${page.items.map(renderDeliveryItem).join(',')}]`, page.headers);
}

function showDelivery(call: HookCall): ApiResponse {
  return createTextResponse(200, renderDelivery(findDelivery(call)));
}

/** Signs with the secret that the hook has now. */
function redeliver(call: HookCall): ApiResponse {
  const { guid, event, payloadText, action, installationId, repositoryId } = findDelivery(call);
  if (payloadText === null) throw refuseUnknown(call.kind.docs);
  const options = { guid, redelivery: true, action, installationId, repositoryId };
  call.sender.queue(findHook(call), event, payloadText, options);
  return createJsonResponse(202, {});
}

function findDelivery(call: HookCall): Delivery {
  const delivery = listKeptDeliveries(call).find(({ id }) => id === call.params.delivery_id);
  if (delivery === undefined) throw refuseUnknown(call.kind.docs);
  return delivery;
}

/** GitHub forgets deliveries after three days, GHES after seven. */
function listKeptDeliveries(call: HookCall): readonly Delivery[] {
  const { state } = call;
  const oldest = state.now() - state.product.retentionDays * day;
  return state.deliveries(findHook(call).id).filter(({ deliveredAt }) => deliveredAt >= oldest);
}
