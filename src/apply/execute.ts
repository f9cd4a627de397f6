import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { productOf } from '../model/product.ts';
import { targetKey } from '../model/target.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Change, Plan, Refresh, TargetPlan } from '../plan/plan.ts';
import { listWrites } from '../plan/plan-parts.ts';
import { created } from './create.ts';
import { deleted } from './delete.ts';
import { isStale, sameHooks } from './freshness.ts';
import { Obstacles } from './obstacles.ts';
import type { Clock, HookApi } from './ports.ts';
import { changeRequests } from './requests.ts';
import { failed, type Result, skipped } from './result.ts';
import { seenHooks } from './seen-hooks.ts';
import { updated } from './update.ts';
import { type Writer, writer } from './writer.ts';

/** A plan, what carries it out, and who is told. */
export interface ApplyOptions {
  readonly plan: Plan;
  readonly api: HookApi;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Told as each change is over. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Given where the plan may have become stale: a target whose hooks look otherwise is not written. */
  readonly readAgain?: ReadAgain;
  /** Told of a fault of this program; the change is then failed and the others go on. Without it the fault rejects. */
  readonly onUnexpected?: (error: unknown) => void;
}

/** What tells that the hooks may have changed since they were read. */
export interface ReadAgain {
  /** The hooks that the plan was made from, by `targetKey`. */
  readonly listings: ReadonlyMap<string, readonly LiveHook[]>;
  /** Whether somebody was asked between planning and applying. */
  readonly prompted: boolean;
  /** Milliseconds waited for limits so far. */
  readonly waitedMilliseconds: () => number;
}

/**
 * Carries out a plan: targets and changes in plan order, one write at a time, refreshes after the changes of their target. One outcome for
 * each change and refresh. A failure stops nothing but what depends on it. Refused plans are not carried out.
 * Rejects only for programming errors, and before the first write for those that the plan itself shows.
 */
export async function applied(options: ApplyOptions): Promise<readonly Outcome[]> {
  const plans = options.plan.targets.filter((target) => target.status === 'planned');
  for (const { plan, refusals } of plans) {
    if (refusals.length === 0) for (const change of listWrites(plan)) changeRequests(plan.target, change);
  }
  const outcomes: Outcome[] = [];
  for (const { plan, refusals } of plans) {
    const refusal = options.plan.refusals[0] ?? refusals[0];
    const blocked = refusal === undefined ? await staleness(options, plan) : skipped(refusal.message, refusal.reason);
    for await (const outcome of targetOutcomes(options, plan, blocked)) {
      options.onOutcome?.(outcome);
      outcomes.push(outcome);
    }
  }
  return outcomes;
}

async function* targetOutcomes(
  options: ApplyOptions,
  plan: TargetPlan,
  blocked: Result | undefined,
): AsyncGenerator<Outcome> {
  const { target } = plan;
  const known = new Set(seenHooks(plan).keys());
  const obstacles = new Obstacles(plan, productOf(options.plan.apiBase).hooksPerEvent);
  for (const change of listWrites(plan)) {
    const through = writer({ target, api: options.api, clock: options.clock, signal: options.signal, known });
    const obstacle = change.op === 'refresh' ? undefined : obstacles.of(change);
    const result = blocked ?? cancelled(options) ?? obstacle ?? (await guarded(options, through, change));
    if (change.op !== 'refresh') obstacles.settle(change, { isDone: result.status === 'done' });
    yield { target, change, ...result, requests: through.requests };
  }
}

/** A fault of ours at one change must not hide what became of the others. */
async function guarded({ onUnexpected }: ApplyOptions, through: Writer, change: Change | Refresh): Promise<Result> {
  try {
    return await carriedOut(through, change);
  } catch (error) {
    if (onUnexpected === undefined) throw error;
    onUnexpected(error);
    const partly = through.requests.some(({ method }) => method !== 'GET');
    return failed('Hookherd itself failed at this change; the stack is in the log.', { partly, reason: 'api-error' });
  }
}

function carriedOut(through: Writer, change: Change | Refresh): Promise<Result> {
  switch (change.op) {
    case 'create':
      return created(through, change);
    case 'delete':
      return deleted(through, change);
    default:
      return updated(through, change);
  }
}

function cancelled({ signal }: ApplyOptions): Result | undefined {
  if (!signal?.aborted) return undefined;
  const why = signal.reason instanceof Failure ? signal.reason.message : 'The run was cancelled.';
  return skipped(`${why} This was not sent.`, 'cancelled');
}

async function staleness({ api, readAgain, signal }: ApplyOptions, plan: TargetPlan): Promise<Result | undefined> {
  if (readAgain === undefined || signal?.aborted || listWrites(plan).length === 0) return undefined;
  if (!isStale({ prompted: readAgain.prompted, waitedMilliseconds: readAgain.waitedMilliseconds() })) return undefined;
  const before = readAgain.listings.get(targetKey(plan.target));
  try {
    const { hooks } = await api.list(plan.target);
    if (before !== undefined && sameHooks(before, hooks)) return undefined;
    return skipped('The hooks changed after the plan was made. Plan again.', 'plan-changed');
  } catch (error) {
    if (error instanceof Failure) return skipped(`The hooks could not be read again. ${error.message}`, error.reason);
    throw error;
  }
}
