import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetKey } from '../model/target.ts';
import { type Change, listWrites, type Outcome, type Plan, type Refresh, type TargetPlan } from '../plan/plan.ts';
import { buildRequests } from './build-requests.ts';
import { deleteHook, updateHook } from './change-live-hook.ts';
import { createHook } from './create-hook.ts';
import { ChangeDependencies, mapKnownHooks } from './dependencies.ts';
import { checkUnchanged, hasSameHooks, isStale, UnseenHooks } from './freshness-check.ts';
import type { Clock, HookApi, Listing } from './ports.ts';
import { readBack, type VerifiedOutcomes } from './read-back.ts';
import { createFailed, createSkipped, type WriteOutcome } from './write-outcome.ts';
import { createWriter, type Writer } from './writer.ts';

/** A plan, and what an apply needs to carry it out. */
export interface ExecuteOptions {
  readonly plan: Plan;
  readonly api: HookApi;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Called as each change is over. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** What the plan was made from; without it no target is read again before its writes. */
  readonly planned?: PlannedFrom;
  /** Called with a programming error; the change has then failed and the others go on. Without it the error rejects. */
  readonly onUnexpected?: (error: unknown) => void;
}

/** The listings behind a plan, and how old they may be. */
export interface PlannedFrom {
  /** By `targetKey`. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** Whether somebody was asked between planning and applying. */
  readonly prompted: boolean;
  /** Milliseconds waited for limits so far. */
  readonly waitedMilliseconds: () => number;
}

/**
 * Carries out a plan: targets and changes in plan order, one write at a time, refreshes after the changes of their target. Each target is
 * read back after its writes. One outcome for each change and refresh, in plan order. A failure stops nothing but what depends on it. Refused plans are not carried out.
 * Rejects only for programming errors, and before the first write for those that the plan itself shows.
 */
export async function executePlan(options: ExecuteOptions): Promise<VerifiedOutcomes> {
  const plans = options.plan.targets.filter((target) => target.status === 'planned');
  for (const { plan, refusals } of plans) {
    if (refusals.length === 0) for (const change of listWrites(plan)) buildRequests(plan.target, change);
  }
  const outcomes: Outcome[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { plan, refusals } of plans) {
    const refusal = options.plan.refusals[0] ?? refusals[0];
    const blocked =
      refusal === undefined ? await checkStale(options, plan) : createSkipped(refusal.message, refusal.reason);
    const done = await executeTarget(options, plan, blocked);
    const verified = await readBack(plan.target, done, options);
    outcomes.push(...verified.outcomes);
    diagnostics.push(...verified.diagnostics);
  }
  return { outcomes, diagnostics };
}

async function executeTarget(
  options: ExecuteOptions,
  plan: TargetPlan,
  blocked: WriteOutcome | undefined,
): Promise<readonly Outcome[]> {
  const { target } = plan;
  const { api, clock, signal } = options;
  const known = new Set(mapKnownHooks(plan).keys());
  const unseen = new UnseenHooks(options.planned?.listings.get(formatTargetKey(target))?.pages ?? 1);
  const dependencies = new ChangeDependencies(plan, getProduct(options.plan.apiBase).hooksPerEvent);
  const outcomes: Outcome[] = [];
  for (const change of listWrites(plan)) {
    const through = createWriter({ target, api, clock, signal, known });
    const blockedBy = change.op === 'refresh' ? undefined : dependencies.check(change);
    const result =
      blocked ?? checkCancelled(options) ?? blockedBy ?? (await executeChange(options, through, { change, unseen }));
    if (change.op !== 'refresh') dependencies.settle(change, { isDone: result.status === 'done' });
    const outcome = { target, change, ...result, requests: through.requests };
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  }
  return outcomes;
}

/** A programming error at one change must not hide what became of the others. */
async function executeChange(
  { onUnexpected }: ExecuteOptions,
  through: Writer,
  { change, unseen }: { readonly change: Change | Refresh; readonly unseen: UnseenHooks },
): Promise<WriteOutcome> {
  try {
    return await sendChange(through, change, unseen);
  } catch (error) {
    if (onUnexpected === undefined) throw error;
    onUnexpected(error);
    const partly = through.requests.some(({ method }) => method !== 'GET');
    return createFailed('Hookherd itself failed at this change; the stack is in the log.', {
      partly,
      reason: 'api-error',
    });
  }
}

async function sendChange(through: Writer, change: Change | Refresh, unseen: UnseenHooks): Promise<WriteOutcome> {
  switch (change.op) {
    case 'create':
      return (await unseen.checkCreate(through, change)) ?? createHook(through, change);
    case 'delete':
      return (await checkUnchanged(through, change.live)) ?? deleteHook(through, change);
    case 'deactivate':
      return (await checkUnchanged(through, change.live)) ?? updateHook(through, change);
    default:
      return updateHook(through, change);
  }
}

function checkCancelled({ signal }: ExecuteOptions): WriteOutcome | undefined {
  if (!signal?.aborted) return undefined;
  const why = signal.reason instanceof Failure ? signal.reason.message : 'The run was cancelled.';
  return createSkipped(`${why} This was not sent.`, 'cancelled');
}

async function checkStale(
  { api, planned, signal }: ExecuteOptions,
  plan: TargetPlan,
): Promise<WriteOutcome | undefined> {
  if (planned === undefined || signal?.aborted || listWrites(plan).length === 0) return undefined;
  if (!isStale({ prompted: planned.prompted, waitedMilliseconds: planned.waitedMilliseconds() })) return undefined;
  const before: readonly LiveHook[] | undefined = planned.listings.get(formatTargetKey(plan.target))?.hooks;
  try {
    const { hooks } = await api.list(plan.target);
    if (before !== undefined && hasSameHooks(before, hooks)) return undefined;
    return createSkipped('The hooks changed after the plan was made. Plan again.', 'plan-changed');
  } catch (error) {
    if (error instanceof Failure)
      return createSkipped(`The hooks could not be read again. ${error.message}`, error.reason);
    throw error;
  }
}
