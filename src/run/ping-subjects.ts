import type { PresentHook } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { Settings } from './settings.ts';

/** A hook whose ping is of interest. */
export interface PingSubject {
  readonly target: Target;
  readonly hookId: string;
  readonly url: HookUrl;
  /** GitHub pings a hook that it creates by itself. */
  readonly isCreated: boolean;
}

interface Candidate extends PingSubject {
  readonly desired: PresentHook;
  readonly isChanged: boolean;
}

/**
 * The declared hooks to ping after an apply: by the run's `ping`, which `ping` of a hook overrides. Inactive hooks are left out, and so
 * are hooks whose change was not done: they are told already.
 */
export function pingSubjects(plan: Plan, outcomes: readonly Outcome[], ping: Settings['ping']): readonly PingSubject[] {
  return [...changed(outcomes), ...unchanged(plan, outcomes)]
    .filter(({ desired }) => desired.active)
    .filter(({ desired, isChanged }) => desired.ping ?? (ping === 'all' || (ping === 'changed' && isChanged)));
}

function changed(outcomes: readonly Outcome[]): readonly Candidate[] {
  const byHook = new Map<string, Candidate>();
  for (const { target, change, status, hookId } of outcomes) {
    if (status !== 'done' || hookId === undefined || !('desired' in change)) continue;
    const { desired } = change;
    const isCreated = change.op === 'create';
    byHook.set(`${JSON.stringify(target)} ${hookId}`, {
      target,
      hookId,
      url: desired.url,
      desired,
      isCreated,
      isChanged: true,
    });
  }
  return [...byHook.values()];
}

/** A hook with a refresh stands under `unchanged` too, and was pinged with the outcomes. */
function unchanged(plan: Plan, outcomes: readonly Outcome[]): readonly Candidate[] {
  const inOutcomes = new Set(outcomes.flatMap(({ change }) => ('desired' in change ? [change.desired] : [])));
  return plan.targets.flatMap((planned) => {
    if (plan.refusals.length > 0 || planned.status === 'failed' || planned.refusals.length > 0) return [];
    const { target } = planned.plan;
    return planned.plan.unchanged
      .filter(({ desired }) => !inOutcomes.has(desired))
      .map(({ id, desired }) => ({
        target,
        hookId: id,
        url: desired.url,
        desired,
        isCreated: false,
        isChanged: false,
      }));
  });
}
