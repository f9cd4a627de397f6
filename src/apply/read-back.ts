import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import type { Outcome } from '../plan/plan.ts';
import { describeDeviation, getPlannedState, listDeviations, type StateField, toLiveState } from './hook-state.ts';
import type { Clock, HookApi } from './ports.ts';

/** What became of some changes, and warnings where that could not be read back. */
export interface VerifiedOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A list may lag behind the writes: it is read again for ten seconds. */
const waitMilliseconds = [0, 1000, 2000, 3000, 4000] as const;

/**
 * Reads the hooks of a target once more after its writes and compares them with what the plan leaves. A change that GitHub confirmed and
 * that the list does not show has failed. A list that cannot be read is a warning: the answers to the writes stand.
 */
export async function readBack(
  target: Target,
  outcomes: readonly Outcome[],
  { api, clock, signal }: { readonly api: HookApi; readonly clock: Clock; readonly signal?: AbortSignal },
): Promise<VerifiedOutcomes> {
  const hasConfirmed = outcomes.some(
    ({ status, requests }) => status === 'done' && requests.some(({ method }) => method !== 'GET'),
  );
  if (!hasConfirmed) return { outcomes, diagnostics: [] };
  let wrong: ReadonlyMap<Outcome, Outcome> = new Map();
  for (const wait of waitMilliseconds) {
    try {
      if (wait > 0) await clock.sleep(wait, signal);
      if (signal?.aborted) break;
      wrong = findUnshown(outcomes, (await api.list(target)).hooks);
    } catch (error) {
      if (signal?.aborted) break;
      if (error instanceof Failure) return { outcomes, diagnostics: [warnUnread(target, error)] };
      throw error;
    }
    if (wrong.size === 0) break;
  }
  return { outcomes: outcomes.map((outcome) => wrong.get(outcome) ?? outcome), diagnostics: [] };
}

/** Confirmed changes that the list does not show, and what they turn into. */
function findUnshown(outcomes: readonly Outcome[], hooks: readonly LiveHook[]): ReadonlyMap<Outcome, Outcome> {
  const byId = new Map(hooks.map((hook) => [hook.id, hook]));
  return new Map(
    outcomes.flatMap((outcome) => {
      const problem = outcome.status === 'done' ? describeUnshown(outcome, byId) : undefined;
      return problem === undefined ? [] : [[outcome, { ...outcome, ...problem }] as const];
    }),
  );
}

function describeUnshown(
  { change, hookId }: Outcome,
  byId: ReadonlyMap<string, LiveHook>,
): Pick<Outcome, 'status' | 'partly' | 'message' | 'reason'> | undefined {
  const id = 'live' in change ? change.live.id : (hookId ?? '');
  const live = byId.get(id);
  const failed = { status: 'failed', reason: 'api-error', partly: false } as const;
  if (change.op === 'delete') {
    if (live === undefined) return undefined;
    return {
      ...failed,
      message: `GitHub confirmed the deletion of hook ${id}, and its list still shows the hook. Run again.`,
    };
  }
  if (live === undefined)
    return {
      ...failed,
      message: `GitHub confirmed the write of hook ${id}, and its list does not show the hook. Run again.`,
    };
  const planned = getPlannedState(change);
  const shown = toLiveState(live);
  const isOwn = (field: StateField) => change.op !== 'refresh' || field === 'secret';
  const texts = listDeviations(planned, shown)
    .filter(isOwn)
    .map((field) => describeDeviation(field, planned, shown));
  if (texts.length === 0) return undefined;
  const message = `GitHub confirmed the write of hook ${id}, and its list shows the hook otherwise: ${texts.join('; ')}. Run again.`;
  return { ...failed, partly: true, message };
}

function warnUnread(target: Target, { message }: Failure): Diagnostic {
  return {
    severity: 'warning',
    code: 'read-back-failed',
    message: `The hooks of ${formatTargetName(target)} could not be read after the writes: ${message}`,
    hint: 'The outcomes are what GitHub answered. A dry run shows whether the hooks are as the config says.',
  };
}
