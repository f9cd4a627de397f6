import type { Call } from './call.ts';
import { pingPayload } from './ping-payload.ts';
import type { StoredHook } from './stored-hook.ts';

/** Pings a hook on request. */
export function ping(hook: StoredHook, call: Call): void {
  if (hook.active || call.world.switches.pingsInactive) queuePing(hook, call);
}

/** GitHub pings a hook by itself once it is created. */
export function pingCreated(hook: StoredHook, call: Call): void {
  const { switches } = call.world;
  if (!hook.active && !switches.pingsCreatedInactive) return;
  if (hook.target.kind === 'global' && !switches.pingsCreatedGlobal) return;
  queuePing(hook, call);
}

function queuePing(hook: StoredHook, { world, base }: Call): void {
  const payload = pingPayload(hook, { state: world.state, switches: world.switches, base });
  world.courier.queue(hook, 'ping', JSON.stringify(payload));
}
