import { executePlan } from '../apply/execute-plan.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { getTargetPlans, listWrites, type Outcome, type Plan, type PlannedTarget, type Refresh } from '../plan/plan.ts';
import { formatOutcomeLine } from '../render/changes.ts';
import type { PingResult } from '../render/report.ts';
import type { PlanContext } from './context.ts';
import { selectPingSubjects } from './deliveries/ping.ts';
import { rollBackRefused } from './deliveries/roll-back.ts';
import { checkPingSecrets, listPingReasons, listSecretReasons, sendPings } from './deliveries/send-pings.ts';

/** What became of a plan, and of the pings of the hooks that it changed. */
export interface ExecutedPlan {
  readonly outcomes: readonly Outcome[];
  readonly diagnostics: readonly Diagnostic[];
  readonly pings: readonly PingResult[];
  /** Why the pings make the run red. */
  readonly reasons: readonly FailureReason[];
  /** Why there are no pings where some were asked for. */
  readonly failure?: { readonly message: string };
}

/**
 * Carries out the plan and pings what it changed. Rotated secrets go in waves where the run has a wave size: the next one starts only if
 * the one before is confirmed, and the rest stay as they were.
 */
export async function executeWaves(
  context: PlanContext,
  { isPrompted }: { readonly isPrompted: boolean },
): Promise<ExecutedPlan> {
  const { plan, settings } = context;
  const size = settings.secretStrategy === 'rotate' ? settings.wave : undefined;
  const report = createProgress(context);
  const executed: ExecutedPlan[] = [];
  let isConfirmed = true;
  for (const [index, wave] of splitWaves(plan, size).entries()) {
    // A wave rests on the one before; the changes come first and stop no wave.
    const next = isConfirmed
      ? await executeWave({ ...context, plan: wave }, { isPrompted, isFirst: index === 0, report })
      : skipWave(wave);
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

async function executeWave(
  context: PlanContext,
  {
    isPrompted,
    isFirst,
    report,
  }: { readonly isPrompted: boolean; readonly isFirst: boolean; readonly report: (outcome: Outcome) => void },
): Promise<ExecutedPlan> {
  const { ports, github, plan, listings } = context;
  const since = ports.clock.now();
  const { outcomes, diagnostics } = await executePlan({
    plan,
    api: github.hooks('write'),
    clock: ports.clock,
    signal: ports.signal,
    onOutcome: report,
    ...(ports.unexpected === undefined ? {} : { onUnexpected: ports.unexpected }),
    // After the first wave the hooks are no longer those of the plan.
    ...(isFirst
      ? { planned: { listings, prompted: isPrompted, waitedMilliseconds: () => github.facts().waitedMilliseconds } }
      : {}),
  });
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
  const wrong = ['no-secret', 'differs'];
  return (
    failure === undefined &&
    outcomes.every(({ status }) => status === 'done') &&
    pings.every(({ verdict, secret = '' }) => verdict === 'answered' && !wrong.includes(secret))
  );
}

function skipWave(wave: Plan): ExecutedPlan {
  const message = 'The wave before was not confirmed, so this secret stays as it was.';
  const outcomes = getTargetPlans(wave).flatMap((plan) =>
    listWrites(plan).map(
      (change): Outcome => ({
        target: plan.target,
        change,
        status: 'skipped',
        partly: false,
        message,
        reason: 'ping-failed',
        requests: [],
      }),
    ),
  );
  return { outcomes, diagnostics: [], pings: [], reasons: [] };
}

type ChangedPings = Pick<ExecutedPlan, 'pings' | 'reasons' | 'failure'>;

/** The pings of an apply. Whatever becomes of them, the run goes on to report what was written. */
async function pingChangedHooks(context: PlanContext, outcomes: readonly Outcome[]): Promise<ChangedPings> {
  const { plan, ports, settings } = context;
  try {
    const subjects = selectPingSubjects(plan, outcomes, settings.ping);
    if (subjects.length === 0) return { pings: [], reasons: [] };
    const sent = await sendPings(context, subjects);
    const pings = await checkPingSecrets(context, { pings: sent, outcomes });
    return { pings, reasons: [...listPingReasons(pings), ...listSecretReasons(pings)] };
  } catch (error) {
    if (error instanceof Failure) return createPingFailure(`The pings failed: ${error.message}`);
    if (ports.unexpected === undefined) throw error;
    ports.unexpected(error);
    return createPingFailure('Hookherd itself failed at the pings; the stack is in the log.');
  }
}

function createPingFailure(message: string): ChangedPings {
  return { pings: [], reasons: ['ping-failed'], failure: { message } };
}

/**
 * A plan as several that are carried out one after the other: first all changes, then the refreshes, `size` in a wave over all targets.
 * Without a size the plan is one wave.
 */
export function splitWaves(plan: Plan, size: number | undefined): readonly Plan[] {
  const refreshes = plan.targets.flatMap((planned) => (isCarriedOut(planned) ? planned.plan.refreshes : []));
  if (size === undefined || refreshes.length === 0 || plan.refusals.length > 0) return [plan];
  const waves = Array.from(
    { length: Math.ceil(refreshes.length / size) },
    (_, index) => new Set(refreshes.slice(index * size, (index + 1) * size)),
  );
  return [removeRefreshes(plan), ...waves.map((wave) => pickRefreshes(plan, wave))];
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
