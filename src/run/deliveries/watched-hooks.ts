import type { DeliveryLog, WatchedHook } from '../../deliveries/delivery.ts';
import type { MissingHook } from '../../deliveries/health.ts';
import type { StatusClass } from '../../deliveries/redelivery.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import type { DesiredTarget, LiveHook } from '../../model/hook.ts';
import { getProduct } from '../../model/product.ts';
import { formatTargetKey, getTraits, type Target } from '../../model/target.ts';
import { matchHooks, selectMatching } from '../../plan/match/match-hooks.ts';
import { getFailedTargets } from '../../plan/plan.ts';
import { createUnknownHookFailure, formatHookName, isNamed, isUrlNamed } from '../config/hook-names.ts';
import { mapConcurrently, type OfflineRun, type PlanContext } from '../context.ts';
import type { LogRange } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';

/** What the command line may ask beyond the inputs of the Action, for the commands about deliveries. */
export interface DeliveryChoices {
  /** Live hooks that the config does not name as well. */
  readonly all: boolean;
  /** Nothing is redelivered. */
  readonly dryRun: boolean;
  /** Events that count; empty for all. */
  readonly events: readonly string[];
  readonly status: StatusClass | undefined;
  readonly onlyRetryable: boolean;
  readonly onlyFailed: boolean;
  /** URL, URL glob or id of the hook that the run is about. */
  readonly hook: string | undefined;
  /** The one delivery to show. */
  readonly deliveryId: string | undefined;
  readonly showsPayload: boolean;
}

/** What the Action does. */
export const noChoices: DeliveryChoices = {
  all: false,
  dryRun: false,
  events: [],
  status: undefined,
  onlyRetryable: false,
  onlyFailed: false,
  hook: undefined,
  deliveryId: undefined,
  showsPayload: false,
};

/** The hooks whose deliveries a run is about. */
interface Watch {
  readonly hooks: readonly WatchedHook[];
  /** Declared hooks that are not live. */
  readonly missing: readonly MissingHook[];
}

/**
 * Live hooks of the config, matched as a plan matches them, so that a renamed hook is watched too; with `all` every live one. With
 * `hook` those alone that it names; rejects with a `Failure` that names the nearest where it names none.
 */
export function selectWatchedHooks(
  { config, listings, plan, settings }: PlanContext,
  { all, hook }: Pick<DeliveryChoices, 'all' | 'hook'>,
): Watch {
  const parts = config.targets.flatMap((desired) => {
    const live = listings.get(formatTargetKey(desired.target))?.hooks;
    return live === undefined ? [] : [selectFromTarget(desired, live, { all, only: settings.only })];
  });
  const hooks = parts.flatMap((part) => part.hooks);
  const missing = parts.flatMap((part) => part.missing);
  if (hook === undefined) return { hooks, missing };
  const named = hooks.filter((each) => isNamed(each, hook));
  if (named.length === 0 && getFailedTargets(plan).length === 0) {
    const live = [...listings.values()].flatMap((listing) => listing.hooks);
    if (!live.some((each) => isNamed(each, hook)))
      throw createUnknownHookFailure(
        'No hook',
        hook,
        [...hooks, ...live].map(({ url }) => url),
      );
    throw new Failure('input-invalid', `${formatHookName(hook)} is live, but the config does not declare it.`, {
      hint: 'This command works on declared hooks. Declare it, or name another.',
    });
  }
  return { hooks: named, missing: missing.filter(({ url }) => isUrlNamed(url, hook)) };
}

function selectFromTarget(
  desired: DesiredTarget,
  live: readonly LiveHook[],
  { all, only }: { readonly all: boolean; readonly only: readonly string[] },
): Watch {
  const { target } = desired;
  const whole = matchHooks(desired, live);
  const matching = selectMatching(whole, only);
  const declared = matching.pairs.map((pair): WatchedHook => {
    // Under a previous URL the live one is where deliveries go.
    const url = pair.live.url.same(pair.desired.url) ? pair.desired.url : pair.live.url;
    return {
      ...toWatchedHook(target, pair.live),
      url,
      isDeclared: true,
      takesPings: pair.desired.ping !== false,
      // A hook that is meant to be off receives nothing.
      maxSilence: pair.desired.active ? pair.desired.maxSilence : undefined,
    };
  });
  const others = all
    ? [...whole.unmanaged.map((each) => each.live), ...whole.ignored, ...whole.doomed.map((each) => each.live)]
    : [];
  return {
    hooks: [...declared, ...others.map((hook) => toWatchedHook(target, hook))],
    missing: matching.missing.map(({ url }) => ({ target, url })),
  };
}

function toWatchedHook(target: Target, { id, url, active, createdAt }: LiveHook): WatchedHook {
  return {
    target,
    id,
    url,
    isDeclared: false,
    isActive: active,
    takesPings: true,
    createdAt: Date.parse(createdAt) || undefined,
  };
}

/** The log of a hook: read, not there to be read, or not readable. */
export type ReadLog =
  | { readonly status: 'read'; readonly hook: WatchedHook; readonly log: DeliveryLog }
  | { readonly status: 'no-log'; readonly hook: WatchedHook }
  | { readonly status: 'unread'; readonly hook: WatchedHook; readonly failure: Failure };

/** The delivery log of each hook, in the order of the hooks. One failure stops no other. */
export async function readLogs(
  { settings, ports, github }: PlanContext,
  hooks: readonly WatchedHook[],
  getRange: (hook: WatchedHook) => LogRange,
): Promise<readonly ReadLog[]> {
  const api = github.deliveries('read');
  let read = 0;
  return mapConcurrently(hooks, settings, async (hook): Promise<ReadLog> => {
    if (!getTraits(hook.target).hasDeliveries) return { status: 'no-log', hook };
    const log = await api.list(hook.target, hook.id, getRange(hook)).catch(toFailure);
    read += 1;
    ports.progress({ kind: 'logs-read', done: read, total: hooks.length });
    return log instanceof Failure ? { status: 'unread', hook, failure: log } : { status: 'read', hook, log };
  });
}

const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 16_000;

/**
 * Looks in rounds, with growing waits between them, for what is awaited in logs, until none is open or the time of `ping-timeout` is over.
 * `round` gives the items that are still open. Resolves with those left; never rejects for a cancellation, which ends the waiting.
 */
export async function repeatUntilDone<Item>(
  { settings, ports: { clock, signal } }: OfflineRun,
  items: readonly Item[],
  round: (open: readonly Item[]) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  const end = clock.now() + settings.pingTimeoutSeconds * 1000;
  let open = items;
  for (let wait = firstWaitMilliseconds; open.length > 0; wait = Math.min(wait * 2, longestWaitMilliseconds)) {
    const left = end - clock.now();
    if (left <= 0 || signal.aborted) return open;
    await clock.sleep(Math.min(wait, left), signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (signal.aborted) return open;
    open = await round(open);
  }
  return open;
}

/** The time that a run looks back over, in milliseconds since the epoch. */
export function getPeriod({ settings, ports }: PlanContext): { readonly from: number; readonly to: number } {
  const to = ports.clock.now();
  return { from: to - settings.sinceMilliseconds, to };
}

/** A notice where the time asked for is longer than GitHub keeps deliveries. */
export function checkRetention({ apiBase, sinceMilliseconds }: Settings): readonly Diagnostic[] {
  const { retentionDays } = getProduct(apiBase);
  if (sinceMilliseconds <= retentionDays * 24 * 3600 * 1000) return [];
  return [
    {
      severity: 'notice',
      code: 'beyond-retention',
      message: `since looks further back than GitHub keeps deliveries: here it forgets them after ${retentionDays} days.`,
      hint: `Run at least every ${retentionDays} days: older deliveries can be neither seen nor redelivered.`,
    },
  ];
}
