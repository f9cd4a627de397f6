import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PresentHook } from '../../model/hook.ts';
import { getTarget, type Outcome, type Plan } from '../../plan/plan.ts';
import type { PingReport } from '../../render/report.ts';
import { createReport, type PlanContext } from '../context.ts';
import type { Settings } from '../settings/settings.ts';
import { type DeliveryChoices, selectWatchedHooks } from './select-hooks.ts';
import { listPingReasons, type PingSubject, sendPings } from './send-pings.ts';

/** Pings the declared hooks, or those that `only` and `hook` name, and reports how their receivers responded. */
export async function pingHooks(context: PlanContext, { hook }: Pick<DeliveryChoices, 'hook'>): Promise<PingReport> {
  const { hooks, missing, failed } = selectWatchedHooks(context, { all: false, hook });
  const subjects = hooks
    .filter(({ isActive, takesPings }) => isActive && takesPings)
    .map(({ target, id, url }) => ({ target, hookId: id, url, isCreated: false }));
  const pings = await sendPings(context, subjects);
  return createReport(
    context,
    { mode: 'ping', pings, targets: context.plan.targets.map(getTarget), failedTargets: failed },
    {
      reasons: [...failed.map(({ failure }) => failure.reason), ...listPingReasons(pings)],
      diagnostics: [
        ...createNotPingedNotice(hooks.length - subjects.length, 'are switched off or say ping: false'),
        ...createNotPingedNotice(missing.length, 'are not live'),
      ],
    },
  );
}

function createNotPingedNotice(count: number, why: string): readonly Diagnostic[] {
  if (count === 0) return [];
  const message = `Declared hooks that ${why} are not pinged: ${count}.`;
  return [{ severity: 'notice', code: 'not-pinged', message }];
}

interface Candidate extends PingSubject {
  readonly desired: PresentHook;
  readonly isChanged: boolean;
}

/**
 * The declared hooks to ping after an apply: by the run's `ping`, which `ping` of a hook overrides. Inactive hooks are left out, and so
 * are hooks whose change was not done: they are reported already.
 */
export function selectPingSubjects(
  plan: Plan,
  outcomes: readonly Outcome[],
  ping: Settings['ping'],
): readonly PingSubject[] {
  return [...listChangedHooks(outcomes), ...listUnchangedHooks(plan, outcomes)]
    .filter(({ desired }) => desired.active)
    .filter(({ desired, isChanged }) => desired.ping ?? (ping === 'all' || (ping === 'changed' && isChanged)));
}

function listChangedHooks(outcomes: readonly Outcome[]): readonly Candidate[] {
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
function listUnchangedHooks(plan: Plan, outcomes: readonly Outcome[]): readonly Candidate[] {
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
