import { renderHook, type StoredHook } from '../hooks/stored-hook.ts';
import type { Call, EmulatorContext } from '../http/call.ts';
import { renderOwner, renderRepository, renderUser } from '../repositories/directory.ts';
import type { EmulatorState } from '../state.ts';
import type { Switches } from '../switches.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryOptions } from './delivery-sender.ts';

/** Pings a hook on request. */
export function ping(hook: StoredHook, call: Call): void {
  if (hook.active || call.context.switches.pingsInactive) sendPing(hook, call);
}

/** GitHub pings a hook by itself once it is created. */
export function pingNewHook(hook: StoredHook, call: Call): void {
  const { switches } = call.context;
  if (!hook.active && !switches.pingsCreatedInactive) return;
  if (hook.target.kind === 'global' && !switches.pingsCreatedGlobal) return;
  sendPing(hook, call);
}

function sendPing(hook: StoredHook, { context, base }: Call): void {
  const payload = buildPingPayload(hook, { state: context.state, switches: context.switches, base });
  context.sender.queue(hook, 'ping', JSON.stringify(payload));
}

/** The payload of a ping, keys in the order of GitHub's example. */
function buildPingPayload(
  hook: StoredHook,
  { state, switches, base }: { readonly state: EmulatorState; readonly switches: Switches; readonly base: string },
): Readonly<Record<string, unknown>> {
  const { last_response: _, ...shown } = renderHook(hook, base, switches);
  const payload = { zen: 'Keep it logically awesome.', hook_id: hook.id, hook: shown };
  const sender = renderUser('octocat', base);
  const { target } = hook;
  if (target.kind === 'global') return { ...payload, sender };
  if (target.kind === 'organization') {
    const owner = state.directory.organization(target.owner);
    return { ...payload, ...(owner === undefined ? {} : { organization: renderOwner(owner, base) }), sender };
  }
  const repository = state.directory.repository(target.owner, target.repo);
  return {
    ...payload,
    ...(repository === undefined ? {} : { repository: renderRepository(repository, base) }),
    sender,
  };
}

/**
 * Delivers an event to a hook as if it had happened, whatever the hook subscribes to. A payload given as text is kept verbatim, so
 * that key order and the spelling of numbers can be chosen. Resolves once the receiver has answered or failed to.
 */
export async function deliverEvent(
  context: EmulatorContext,
  hookId: number,
  event: string,
  payload: string | Readonly<Record<string, unknown>>,
  options: DeliveryOptions = {},
): Promise<Delivery> {
  const hook = context.state.hook(hookId);
  if (hook === undefined) {
    const known = context.state.allHooks().map(({ id }) => id);
    throw new Error(`There is no hook ${hookId} in the emulator. It has ${known.join(', ') || 'none'}.`);
  }
  return context.sender.deliver(hook, event, typeof payload === 'string' ? payload : JSON.stringify(payload), options);
}
