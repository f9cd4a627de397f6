import type { WatchedHook } from '../deliveries/delivery.ts';
import type { MissingHook } from '../deliveries/health.ts';
import type { DesiredTarget } from '../model/desired.ts';
import type { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { type Target, targetKey } from '../model/target.ts';
import { matchHooks } from '../plan/match/match-hooks.ts';
import { selectMatching } from '../plan/match/select-matching.ts';
import type { PlanContext } from './context.ts';

/** The hooks whose deliveries a run is about. */
export interface Watch {
  readonly hooks: readonly WatchedHook[];
  /** Declared hooks that are not live. */
  readonly missing: readonly MissingHook[];
  /** Targets whose hooks could not be listed. */
  readonly failed: readonly { readonly target: Target; readonly failure: Failure }[];
}

/** Live hooks of the config, matched as a plan matches them, so that a renamed hook is watched too; with `all` every live one. */
export function watched({ config, listings, plan, settings }: PlanContext, { all }: { readonly all: boolean }): Watch {
  const parts = config.targets.flatMap((desired) => {
    const live = listings.get(targetKey(desired.target))?.hooks;
    return live === undefined ? [] : [watchedTarget(desired, live, { all, only: settings.only })];
  });
  return {
    hooks: parts.flatMap(({ hooks }) => hooks),
    missing: parts.flatMap(({ missing }) => missing),
    failed: plan.targets.filter((planned) => planned.status === 'failed'),
  };
}

function watchedTarget(
  desired: DesiredTarget,
  live: readonly LiveHook[],
  { all, only }: { readonly all: boolean; readonly only: readonly string[] },
): Pick<Watch, 'hooks' | 'missing'> {
  const { target } = desired;
  const whole = matchHooks(desired, live);
  const { matching } = selectMatching(whole, only);
  const declared = matching.pairs.map((pair): WatchedHook => {
    // Under a previous URL the live one is where deliveries go.
    const url = pair.live.url.same(pair.desired.url) ? pair.desired.url : pair.live.url;
    return { ...watchedLive(target, pair.live), url, isDeclared: true, takesPings: pair.desired.ping !== false };
  });
  const others = all
    ? [...whole.unmanaged.map((each) => each.live), ...whole.ignored, ...whole.doomed.map((each) => each.live)]
    : [];
  return {
    hooks: [...declared, ...others.map((hook) => watchedLive(target, hook))],
    missing: matching.missing.map(({ url }) => ({ target, url })),
  };
}

function watchedLive(target: Target, { id, url, active }: LiveHook): WatchedHook {
  return { target, id, url, isDeclared: false, isActive: active, takesPings: true };
}
