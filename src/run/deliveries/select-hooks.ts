import type { WatchedHook } from '../../deliveries/delivery.ts';
import type { MissingHook } from '../../deliveries/health.ts';
import type { StatusClass } from '../../deliveries/redelivery.ts';
import { Failure } from '../../model/failure.ts';
import type { DesiredTarget, LiveHook } from '../../model/hook.ts';
import { formatTargetKey, type Target } from '../../model/target.ts';
import { matchHooks, selectMatching } from '../../plan/match/match-hooks.ts';
import { formatHookName, isId, isNamed, isUrlNamed, namedHookHint, suggestUrl } from '../config/check-names.ts';
import type { PlanContext } from '../context.ts';

/** The hooks whose deliveries a run is about. */
export interface Watch {
  readonly hooks: readonly WatchedHook[];
  /** Declared hooks that are not live. */
  readonly missing: readonly MissingHook[];
  /** Targets whose hooks could not be listed. */
  readonly failed: readonly { readonly target: Target; readonly failure: Failure }[];
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
  const failed = plan.targets.filter((planned) => planned.status === 'failed');
  if (hook === undefined) return { hooks, missing, failed };
  const named = hooks.filter((each) => isNamed(each, hook));
  if (named.length === 0 && failed.length === 0)
    throw rejectName(hook, { hooks, live: [...listings.values()].flatMap((listing) => listing.hooks) });
  return { hooks: named, missing: missing.filter(({ url }) => isUrlNamed(url, hook)), failed };
}

function rejectName(
  name: string,
  { hooks, live }: { readonly hooks: readonly WatchedHook[]; readonly live: readonly LiveHook[] },
): Failure {
  const shown = formatHookName(name);
  if (live.some((each) => isNamed(each, name)))
    return new Failure('input-invalid', `${shown} is live, but the config does not declare it.`, {
      hint: 'This command works on declared hooks. Declare it, or name another.',
    });
  const what = isId(name) ? `the id ${name}` : `the URL ${shown}`;
  return new Failure('input-invalid', `No hook has ${what}.`, {
    hint: `${suggestUrl(
      name,
      [...hooks, ...live].map(({ url }) => url),
    )} ${namedHookHint}`,
  });
}

function selectFromTarget(
  desired: DesiredTarget,
  live: readonly LiveHook[],
  { all, only }: { readonly all: boolean; readonly only: readonly string[] },
): Pick<Watch, 'hooks' | 'missing'> {
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
  const created = Date.parse(createdAt);
  return {
    target,
    id,
    url,
    isDeclared: false,
    isActive: active,
    takesPings: true,
    createdAt: Number.isNaN(created) ? undefined : created,
  };
}

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
