import { type ExecuteOptions, executePlan } from '../apply/execute-plan.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome, Plan, PlannedTarget, Refresh } from '../plan/plan.ts';
import { getTargetPlans, listWrites } from '../plan/plan.ts';
import { formatOutcomeLine } from '../render/changes.ts';
import type { PlanContext } from './context.ts';
import { hasWrongSecret } from './deliveries/ping.ts';
import { type ChangedPings, pingChangedHooks } from './deliveries/ping-changed.ts';
import { rollBackRefused } from './deliveries/roll-back.ts';

/** What became of a plan, and of the pings of the hooks that it changed. */
export interface ExecutedPlan extends ChangedPings {
  readonly outcomes: readonly Outcome[];
  readonly diagnostics: readonly Diagnostic[];
}

type WaveOptions = Omit<ExecuteOptions, 'plan'>;

/**
 * Carries out the plan and pings what it changed. Rotated secrets go in waves where the run has a wave size: the next one starts only if
 * the one before is confirmed, and the rest stay as they were.
 */
export async function executeWaves(
  context: PlanContext,
  { isPrompted }: { readonly isPrompted: boolean },
): Promise<ExecutedPlan> {
  const { plan, settings, ports, github, listings } = context;
  const size = settings.secretStrategy === 'rotate' ? settings.wave : undefined;
  const { clock, signal, unexpected } = ports;
  const options: WaveOptions = {
    api: github.hooks('write'),
    clock,
    signal,
    onOutcome: createProgress(context),
    ...(unexpected === undefined ? {} : { onUnexpected: unexpected }),
  };
  const waitedMilliseconds = () => github.facts().waitedMilliseconds;
  const planned = { listings, prompted: isPrompted, waitedMilliseconds };
  const executed: ExecutedPlan[] = [];
  let isConfirmed = true;
  for (const [index, wave] of splitWaves(plan, size).entries()) {
    // After the first wave the hooks are no longer those of the plan.
    const next = isConfirmed
      ? await executeWave({ ...context, plan: wave }, index === 0 ? { ...options, planned } : options)
      : skipWave(wave);
    // A wave rests on the one before; the changes come first and stop no wave.
    if (index > 0) isConfirmed = isWaveConfirmed(next);
    executed.push(next);
  }
  const failure = executed.find((each) => each.failure !== undefined)?.failure;
  return {
    outcomes: executed.flatMap(({ outcomes }) => outcomes),
    diagnostics: executed.flatMap(({ diagnostics }) => diagnostics),
    pings: executed.flatMap(({ pings }) => pings),
    reasons: executed.flatMap(({ reasons }) => reasons),
    ...(failure === undefined ? {} : { failure }),
  };
}

async function executeWave(context: PlanContext, options: WaveOptions): Promise<ExecutedPlan> {
  const since = context.ports.clock.now();
  const { outcomes, diagnostics } = await executePlan({ ...options, plan: context.plan });
  const pinging = await pingChangedHooks(context, outcomes);
  const settled = await rollBackRefused(context, { outcomes, pings: pinging.pings }, since);
  return { ...pinging, ...settled, diagnostics: [...diagnostics, ...settled.diagnostics] };
}

function createProgress({ plan, ports }: PlanContext): (outcome: Outcome) => void {
  const total = getTargetPlans(plan).flatMap(listWrites).length;
  let done = 0;
  return (outcome) => {
    done += 1;
    ports.progress({ kind: 'changes-done', done, total, about: formatOutcomeLine(outcome) });
  };
}

/** Every write is done, and every ping was answered by a receiver that accepts the secret. */
function isWaveConfirmed({ outcomes, pings, failure }: ExecutedPlan): boolean {
  return (
    failure === undefined &&
    outcomes.every(({ status }) => status === 'done') &&
    pings.every((ping) => ping.verdict === 'answered' && !hasWrongSecret(ping))
  );
}

function skipWave(wave: Plan): ExecutedPlan {
  const message = 'The wave before was not confirmed, so this secret stays as it was.';
  const skipped = { status: 'skipped', partly: false, message, reason: 'ping-failed', requests: [] } as const;
  const outcomes = getTargetPlans(wave).flatMap((plan) =>
    listWrites(plan).map((change): Outcome => ({ target: plan.target, change, ...skipped })),
  );
  return { outcomes, diagnostics: [], pings: [], reasons: [] };
}

/**
 * A plan as several that are carried out one after the other: first all changes, then the refreshes, `size` in a wave over all targets.
 * Without a size the plan is one wave.
 */
function splitWaves(plan: Plan, size: number | undefined): readonly Plan[] {
  const refreshes = plan.targets.flatMap((planned) => (isCarriedOut(planned) ? planned.plan.refreshes : []));
  if (size === undefined || refreshes.length === 0 || plan.refusals.length > 0) return [plan];
  const waves = Array.from({ length: Math.ceil(refreshes.length / size) }, (_, index) =>
    refreshes.slice(index * size, (index + 1) * size),
  );
  return [removeRefreshes(plan), ...waves.map((wave) => pickRefreshes(plan, new Set(wave)))];
}

/** The changes alone. A hook with a refresh stands under `unchanged` too, and belongs to its wave. */
function removeRefreshes(plan: Plan): Plan {
  return mapTargets(plan, (planned) => {
    if (!isCarriedOut(planned)) return planned;
    const refreshed = new Set(planned.plan.refreshes.map(({ live }) => live.id));
    const unchanged = planned.plan.unchanged.filter(({ id }) => !refreshed.has(id));
    return { ...planned, plan: { ...planned.plan, refreshes: [], unchanged } };
  });
}

function pickRefreshes(plan: Plan, wave: ReadonlySet<Refresh>): Plan {
  return mapTargets(plan, (planned) => {
    const refreshes = planned.plan.refreshes.filter((refresh) => wave.has(refresh));
    return { ...planned, plan: { ...planned.plan, changes: [], unchanged: [], refreshes } };
  });
}

function mapTargets(plan: Plan, map: (planned: PlannedTarget & { readonly status: 'planned' }) => PlannedTarget): Plan {
  return { ...plan, targets: plan.targets.map((planned) => (planned.status === 'planned' ? map(planned) : planned)) };
}

function isCarriedOut(planned: PlannedTarget): planned is PlannedTarget & { readonly status: 'planned' } {
  return planned.status === 'planned' && planned.refusals.length === 0;
}
