import { isDelivered } from '../deliveries/delivery.ts';
import type { LiveTarget } from '../export/export-config.ts';
import type { LiveHook } from '../model/hook.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import { formatCount, formatTime } from '../render/words.ts';
import { concurrently } from './concurrently.ts';
import type { ConnectedRun } from './context.ts';
import type { DeliveryApi } from './ports.ts';

/**
 * The live hooks of each target, with the last success of each where `health` asks for it. Rejects where one list is not sure to be
 * whole.
 */
export async function liveTargets(
  targets: readonly Target[],
  { settings, ports, github, health }: ConnectedRun & { readonly health: boolean },
): Promise<readonly LiveTarget[]> {
  let done = 0;
  return concurrently(targets, settings.concurrency, async (target): Promise<LiveTarget> => {
    const { hooks } = await github.hooks('read').list(target);
    done += 1;
    const about = `${formatTargetName(target)}: ${formatCount(hooks.length, 'hook')}`;
    ports.progress({ kind: 'targets-read', done, total: targets.length, about });
    if (!health || !getTraits(target).hasDeliveries) return { target, hooks };
    const successes = await concurrently(hooks, settings.concurrency, async (hook) => {
      return [hook.id, await lastSuccess(target, hook, github.deliveries('read'))] as const;
    });
    return { target, hooks, lastSuccess: new Map(successes) };
  });
}

async function lastSuccess(target: Target, { id }: LiveHook, api: DeliveryApi): Promise<string> {
  const { deliveries, isWhole } = await api.list(target, id, { status: 'success', maxPages: 1 });
  const times = deliveries.filter(isDelivered).map(({ deliveredAt }) => deliveredAt);
  if (times.length > 0) return `last success ${formatTime(Math.max(...times))}`;
  return isWhole ? 'no success in the delivery log' : 'last success unknown';
}
