import { isDone } from '../../apply/ports.ts';
import { isDelivered, type WatchedHook } from '../../deliveries/delivery.ts';
import {
  createRedeliveryPlan,
  type Redelivery,
  type RedeliveryOutcome,
  type RedeliverySummary,
} from '../../deliveries/redelivery.ts';
import { groupBy } from '../../model/compare.ts';
import { Failure, type FailureReason, toFailure } from '../../model/failure.ts';
import { formatTargetKey } from '../../model/target.ts';
import type { RedeliverReport } from '../../render/report.ts';
import { type ApplyChecks, cancelReport } from '../apply.ts';
import { type ConnectedRun, createDeliveryReport, mapConcurrently, type PlanContext } from '../context.ts';
import type { DeliveryApi, TriggerResponse } from '../ports.ts';
import {
  checkRetention,
  type DeliveryChoices,
  getPeriod,
  readLogs,
  repeatUntilDone,
  selectWatchedHooks,
} from './watched-hooks.ts';

/**
 * Redelivers what declared hooks never got. GitHub does not do that by itself. A log that cannot be read as a whole is not acted on:
 * the attempt that succeeded may be on the page that is missing.
 */
export async function redeliverFailed(
  context: PlanContext,
  choices: DeliveryChoices,
  { confirm }: Pick<ApplyChecks, 'confirm'>,
): Promise<RedeliverReport> {
  const { settings } = context;
  // Somebody who switches a hook off wants nothing to be delivered to it.
  const hooks = selectWatchedHooks(context, choices).hooks.filter(({ isActive }) => isActive);
  const { from, to } = getPeriod(context);
  const logs = await readLogs(context, hooks, () => ({ since: from, maxPages: Number.POSITIVE_INFINITY }));
  const read = logs.flatMap((log) => (log.status === 'read' ? [{ hook: log.hook, ...log.log }] : []));
  const plan = createRedeliveryPlan(read, { ...choices, maxRedeliveries: settings.maxRedeliveries });
  const proposed: RedeliverySummary = {
    from,
    to,
    isDryRun: true,
    plan,
    outcomes: plan.redeliveries.map((redelivery) => ({ redelivery, status: 'planned', message: '' })),
    unread: logs.flatMap((log) => (log.status === 'unread' ? [{ ...log.hook, failure: log.failure }] : [])),
    hooks: read.length,
  };
  const report = (redelivery: RedeliverySummary): RedeliverReport =>
    createDeliveryReport(
      context,
      { mode: 'redeliver', redelivery },
      { reasons: listReasons(redelivery), diagnostics: checkRetention(settings) },
    );
  if (choices.dryRun) return report(proposed);
  const isPrompted = confirm !== undefined && plan.redeliveries.length > 0;
  if (isPrompted && !(await confirm(report(proposed)))) return cancelReport(report(proposed));
  const known = new Set(read.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)));
  const outcomes = await redeliver(context, plan.redeliveries, known);
  return report({ ...proposed, isDryRun: false, outcomes });
}

function listReasons({ outcomes, unread }: RedeliverySummary): readonly FailureReason[] {
  const undone = outcomes.filter(({ status }) => status === 'refused' || status === 'skipped');
  return [
    ...unread.map(({ failure }) => failure.reason),
    ...undone.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
    ...(undone.length > 0 ? (['partial-apply'] as const) : []),
    ...(outcomes.some(({ status }) => status === 'failed-again') ? (['unhealthy'] as const) : []),
  ];
}

/** Pages of a log that are read for the results; what a very busy hook hides behind them is "not seen". */
const maxPages = 10;

/** A redelivery that GitHub took, and since when its new attempt may be in the log. */
interface AskedRedelivery {
  readonly redelivery: Redelivery;
  readonly at: number;
}

/** Asks for the redeliveries, then waits for new attempts in the logs: those not known. One outcome for each, in their order. */
async function redeliver(
  run: ConnectedRun,
  redeliveries: readonly Redelivery[],
  known: ReadonlySet<string>,
): Promise<readonly RedeliveryOutcome[]> {
  const { asked, outcomes } = await requestRedeliveries(run, redeliveries);
  const byRedelivery = new Map(outcomes.map((outcome) => [outcome.redelivery, outcome]));
  await repeatUntilDone(run, asked, async (open) => {
    const byHook = groupBy(open, ({ redelivery: { hook } }) => `${formatTargetKey(hook.target)} ${hook.id}`);
    const seen = await mapConcurrently([...byHook.values()], run.settings, (group) => readResults(run, group, known));
    for (const outcome of seen.flat()) byRedelivery.set(outcome.redelivery, outcome);
    return open.filter(({ redelivery }) => !byRedelivery.has(redelivery));
  });
  return redeliveries.map(
    (redelivery) => byRedelivery.get(redelivery) ?? { redelivery, status: 'not-seen', message: '' },
  );
}

/** The new attempts that the log of one hook shows by now. */
async function readResults(
  { github }: ConnectedRun,
  asked: readonly AskedRedelivery[],
  known: ReadonlySet<string>,
): Promise<readonly RedeliveryOutcome[]> {
  const hook = asked[0]?.redelivery.hook;
  if (hook === undefined) return [];
  const since = Math.min(...asked.map(({ at }) => at));
  const log = await github.deliveries('read').list(hook.target, hook.id, { since, maxPages }).catch(toFailure);
  // The next look may be able to read it.
  if (log instanceof Failure) return [];
  return asked.flatMap(({ redelivery }): readonly RedeliveryOutcome[] => {
    const result = log.deliveries.find(({ id, guid }) => guid === redelivery.delivery.guid && !known.has(id));
    if (result === undefined) return [];
    return [{ redelivery, status: isDelivered(result) ? 'delivered' : 'failed-again', result, message: '' }];
  });
}

type Skipping = Pick<RedeliveryOutcome, 'message' | 'reason'>;

const cancelled: Skipping = { message: 'The run was cancelled before this was asked for.', reason: 'cancelled' };

const hookGone: Skipping = { message: 'The hook is gone, or the token may not see it any more.' };

/** Asks for the redeliveries one after the other. One that is refused stops no other, unless it shows that all would be. */
async function requestRedeliveries(
  { github, ports }: ConnectedRun,
  redeliveries: readonly Redelivery[],
): Promise<{ readonly asked: readonly AskedRedelivery[]; readonly outcomes: readonly RedeliveryOutcome[] }> {
  const isGoneByHook = new Map<WatchedHook, boolean>();
  const asked: AskedRedelivery[] = [];
  const outcomes: RedeliveryOutcome[] = [];
  let stop: Skipping | undefined;
  for (const [index, redelivery] of redeliveries.entries()) {
    const { hook, delivery } = redelivery;
    ports.progress({ kind: 'redeliveries-asked', done: index + 1, total: redeliveries.length });
    const skipping =
      stop ?? (ports.signal.aborted ? cancelled : isGoneByHook.get(hook) === true ? hookGone : undefined);
    if (skipping !== undefined) {
      outcomes.push({ redelivery, status: 'skipped', ...skipping });
      continue;
    }
    const api = github.deliveries('trigger');
    const response = await api.redeliver(hook.target, hook.id, delivery.id);
    if (isDone(response)) asked.push({ redelivery, at: response.at });
    else outcomes.push(createRefusedOutcome(redelivery, response));
    if (response.status === 404 && !isGoneByHook.has(hook)) isGoneByHook.set(hook, await isGone(api, hook));
    if (shouldEndRun(response)) stop = { message: response.explanation, ...getReason(response) };
  }
  return { asked, outcomes };
}

function createRefusedOutcome(redelivery: Redelivery, response: TriggerResponse): RedeliveryOutcome {
  const neverLeft = response.status === 0 && response.notSent === true;
  const status = neverLeft && shouldEndRun(response) ? 'skipped' : 'refused';
  return { redelivery, status, message: response.explanation, ...getReason(response) };
}

function getReason({ reason }: TriggerResponse): Pick<RedeliveryOutcome, 'reason'> {
  return reason === undefined ? {} : { reason };
}

/** Whether every request after this one would meet the same. */
function shouldEndRun({ reason, status }: TriggerResponse): boolean {
  return reason === 'cancelled' || reason === 'rate-limited' || status === 401;
}

/** A 404 is of the delivery or of the hook; asked once for each hook, so that a deleted one does not cost a request a delivery. */
async function isGone(api: DeliveryApi, { target, id }: WatchedHook): Promise<boolean> {
  const log = await api.list(target, id, { maxPages: 1 }).catch(toFailure);
  return log instanceof Failure && log.reason === 'not-permitted';
}
