import type { World } from './call.ts';
import type { DeliveryOptions } from './courier.ts';
import type { Delivery } from './delivery.ts';

/**
 * Delivers an event to a hook as if it had happened, whatever the hook subscribes to. A payload given as text is kept verbatim, so
 * that key order and the spelling of numbers can be chosen. Resolves once the receiver has answered or failed to.
 */
export async function deliverEvent(
  world: World,
  hookId: number,
  event: string,
  payload: string | Readonly<Record<string, unknown>>,
  options: DeliveryOptions = {},
): Promise<Delivery> {
  const hook = world.state.hook(hookId);
  if (hook === undefined) {
    const known = world.state.allHooks().map(({ id }) => id);
    throw new Error(`There is no hook ${hookId} in the emulator. It has ${known.join(', ') || 'none'}.`);
  }
  return world.courier.deliver(hook, event, typeof payload === 'string' ? payload : JSON.stringify(payload), options);
}
