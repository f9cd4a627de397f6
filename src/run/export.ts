import { isDelivered } from '../deliveries/delivery.ts';
import { type ExportedConfig, exportedConfig, type LiveTarget } from '../export/export-text.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { productOf } from '../hooks/product.ts';
import { type Target, targetName, targetTraits } from '../hooks/target.ts';
import { counted } from '../render/counted.ts';
import { timeText } from '../render/time-text.ts';
import { chosenTargets, type TargetChoice } from './chosen-targets.ts';
import { concurrently } from './concurrently.ts';
import type { DeliveryApi, GitHub, Ports } from './ports.ts';
import type { Settings } from './settings.ts';

export interface ExportRequest {
  readonly targets: TargetChoice;
  /** Whether the last success of each hook is looked up. */
  readonly health: boolean;
}

/** A config that declares the live hooks of the named targets as they are. Writes nothing; rejects where a list is not sure to be whole. */
export async function exported(
  { settings, ports }: { readonly settings: Settings; readonly ports: Ports },
  request: ExportRequest,
): Promise<ExportedConfig> {
  ports.mask([settings.token, settings.app?.privateKey].filter((value) => value !== undefined));
  const github = await ports.connect(settings);
  try {
    const targets = await chosenTargets(request.targets, { settings, github });
    const live = await liveTargets(targets, { settings, ports, github, health: request.health });
    return exportedConfig(live, { apiBase: settings.apiBase, product: await product(settings, github) });
  } finally {
    await github.close();
  }
}

/** The live hooks of each target, with the last success of each where `health` asks for it. */
export async function liveTargets(
  targets: readonly Target[],
  scene: { readonly settings: Settings; readonly ports: Ports; readonly github: GitHub; readonly health: boolean },
): Promise<readonly LiveTarget[]> {
  const { settings, ports, github, health } = scene;
  let done = 0;
  return concurrently(targets, settings.concurrency, async (target): Promise<LiveTarget> => {
    const { hooks } = await github.hooks('read').list(target);
    done += 1;
    const about = `${targetName(target)}: ${counted(hooks.length, 'hook')}`;
    ports.progress({ kind: 'targets-read', done, total: targets.length, about });
    if (!health || !targetTraits(target).hasDeliveries) return { target, hooks };
    const successes = await concurrently(hooks, settings.concurrency, async (hook) => {
      return [hook.id, await lastSuccess(target, hook, github.deliveries('read'))] as const;
    });
    return { target, hooks, lastSuccess: new Map(successes) };
  });
}

async function lastSuccess(target: Target, { id }: LiveHook, api: DeliveryApi): Promise<string> {
  const { deliveries, isWhole } = await api.list(target, id, { status: 'success', maxPages: 1 });
  const times = deliveries.filter(isDelivered).map(({ deliveredAt }) => deliveredAt);
  if (times.length > 0) return `last success ${timeText(Math.max(...times))}`;
  return isWhole ? 'no success in the delivery log' : 'last success unknown';
}

async function product({ apiBase }: Settings, github: GitHub) {
  const { name } = productOf(apiBase);
  const version = await github.serverVersion();
  return version === undefined ? { name } : { name, version };
}
