import { Failure } from '../hooks/failure.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { targetKey } from '../hooks/target.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Change, DeleteChange, Plan, Refresh, TargetPlan } from '../plan/plan.ts';
import { created } from './create.ts';
import { deleted } from './delete.ts';
import { isStale, sameHooks } from './freshness.ts';
import type { Clock, HookApi } from './ports.ts';
import { changeRequests } from './requests.ts';
import { type Result, skipped } from './result.ts';
import { updated } from './update.ts';
import { type Writer, writer } from './writer.ts';

export interface ApplyOptions {
  readonly plan: Plan;
  readonly api: HookApi;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Told as each change is over. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Given where the plan may have become stale: a target whose hooks look otherwise is not written. */
  readonly readAgain?: ReadAgain;
}

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
  for (const { plan } of plans) for (const change of changesOf(plan)) changeRequests(plan.target, change);
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
  const known = knownIds(plan);
  const withoutRoom: DeleteChange[] = [];
  for (const change of changesOf(plan)) {
    const through = writer({ target, api: options.api, clock: options.clock, signal: options.signal, known });
    const result =
      blocked ?? cancelled(options) ?? lackOfRoom(change, withoutRoom) ?? (await carriedOut(through, change));
    if (change.op === 'delete' && result.status !== 'done') withoutRoom.push(change);
    yield { target, change, ...result, requests: through.requests };
  }
}

function changesOf(plan: TargetPlan): readonly (Change | Refresh)[] {
  return [...plan.changes, ...plan.refreshes];
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
  return signal?.aborted ? skipped('The run was cancelled before this was sent.', 'cancelled') : undefined;
}

/** Deletions stand before updates and creates only where they make room for them under GitHub's limit of hooks for an event. */
function lackOfRoom(change: Change | Refresh, failedDeletes: readonly DeleteChange[]): Result | undefined {
  const events = newEvents(change);
  const needed = failedDeletes.find(({ live }) => live.events.some((event) => events.includes(event)));
  if (needed === undefined) return undefined;
  return skipped(`It needs the room of hook ${needed.live.id}, which was not deleted.`);
}

/** The events that one more hook takes after the change. */
function newEvents(change: Change | Refresh): readonly string[] {
  if (change.op === 'create') return change.desired.events;
  if (change.op !== 'update') return [];
  const { live, desired } = change;
  return live.active ? desired.events.filter((event) => !live.events.includes(event)) : desired.events;
}

async function staleness({ api, readAgain, signal }: ApplyOptions, plan: TargetPlan): Promise<Result | undefined> {
  if (readAgain === undefined || signal?.aborted || changesOf(plan).length === 0) return undefined;
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

/** Every hook that the plan saw: a create adopts none of them. */
function knownIds(plan: TargetPlan): Set<string> {
  const refused = plan.refused.map(({ change }) => change);
  const changed = [...changesOf(plan), ...refused].flatMap((change) => ('live' in change ? [change.live] : []));
  const listed = [...plan.unchanged, ...plan.unmanaged].map(({ live }) => live);
  return new Set([...changed, ...listed, ...plan.ignored].map(({ id }) => id));
}
