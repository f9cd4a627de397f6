import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetKey } from '../model/target.ts';
import { type Change, listWrites, type Outcome, type Plan, type Refresh, type TargetPlan } from '../plan/plan.ts';
import { buildRequests } from './build-requests.ts';
import { deleteHook, updateHook } from './change-live-hook.ts';
import { createHook } from './create-hook.ts';
import { ChangeDependencies, mapKnownHooks } from './dependencies.ts';
import { checkStale, checkUnchanged, type PlannedFrom, UnseenHooks } from './freshness-check.ts';
import type { Clock, HookApi } from './ports.ts';
import { readBack, type VerifiedOutcomes } from './read-back.ts';
import { createSkipped, createWriter, type WriteOutcome, type Writer } from './writer.ts';

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
      refusal === undefined ? await checkStale(plan, options) : createSkipped(refusal.message, refusal.reason);
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
    const writer = createWriter({ target, api, clock, signal, known });
    const blockedBy = change.op === 'refresh' ? undefined : dependencies.check(change);
    const result =
      blocked ?? checkCancelled(options) ?? blockedBy ?? (await executeChange(options, writer, { change, unseen }));
    if (change.op !== 'refresh') dependencies.settle(change, { isDone: result.status === 'done' });
    const outcome = { target, change, ...result, requests: writer.requests };
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  }
  return outcomes;
}

/** A programming error at one change must not hide what became of the others. */
async function executeChange(
  { onUnexpected }: ExecuteOptions,
  writer: Writer,
  { change, unseen }: { readonly change: Change | Refresh; readonly unseen: UnseenHooks },
): Promise<WriteOutcome> {
  try {
    return await sendChange(writer, change, unseen);
  } catch (error) {
    if (onUnexpected === undefined) throw error;
    onUnexpected(error);
    const partly = writer.requests.some(({ method }) => method !== 'GET');
    const message = 'Hookherd itself failed at this change; the stack is in the log.';
    return { status: 'failed', partly, message, reason: 'api-error' };
  }
}

async function sendChange(writer: Writer, change: Change | Refresh, unseen: UnseenHooks): Promise<WriteOutcome> {
  switch (change.op) {
    case 'create':
      return (await unseen.checkCreate(writer, change)) ?? createHook(writer, change);
    case 'delete':
      return (await checkUnchanged(writer, change.live)) ?? deleteHook(writer, change);
    case 'deactivate':
      return (await checkUnchanged(writer, change.live)) ?? updateHook(writer, change);
    default:
      return updateHook(writer, change);
  }
}

function checkCancelled({ signal }: ExecuteOptions): WriteOutcome | undefined {
  if (!signal?.aborted) return undefined;
  const why = signal.reason instanceof Failure ? signal.reason.message : 'The run was cancelled.';
  return createSkipped(`${why} This was not sent.`, 'cancelled');
}
