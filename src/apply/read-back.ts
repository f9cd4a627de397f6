import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { getPlannedState, toLiveState } from '../plan/change-effects.ts';
import type { Outcome } from '../plan/plan.ts';
import type { Clock, HookApi } from './ports.ts';
import { describeDeviation, listDeviations } from './verify-write.ts';

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
  let verified = outcomes;
  for (const wait of waitMilliseconds) {
    try {
      if (wait > 0) await clock.sleep(wait, signal);
      if (signal?.aborted) break;
      const { hooks } = await api.list(target);
      const byId = new Map(hooks.map((hook) => [hook.id, hook]));
      verified = outcomes.map((outcome) => compareWithList(outcome, byId));
    } catch (error) {
      if (signal?.aborted) break;
      if (error instanceof Failure) return { outcomes, diagnostics: [warnUnread(target, error)] };
      throw error;
    }
    if (verified.every((outcome, index) => outcome === outcomes[index])) break;
  }
  return { outcomes: verified, diagnostics: [] };
}

/** The outcome of a change; another one where GitHub confirmed it and the list does not show it. */
function compareWithList(outcome: Outcome, byId: ReadonlyMap<string, LiveHook>): Outcome {
  if (outcome.status !== 'done') return outcome;
  const { change, hookId = '' } = outcome;
  const id = 'live' in change ? change.live.id : hookId;
  const live = byId.get(id);
  const failed = { ...outcome, status: 'failed', reason: 'api-error', partly: false } as const;
  if (change.op === 'delete') {
    if (live === undefined) return outcome;
    return {
      ...failed,
      message: `GitHub confirmed the deletion of hook ${id}, and its list still shows the hook. Run again.`,
    };
  }
  const confirmed = `GitHub confirmed the write of hook ${id}, and its list`;
  if (live === undefined) return { ...failed, message: `${confirmed} does not show the hook. Run again.` };
  const planned = getPlannedState(change);
  const shown = toLiveState(live);
  // A refresh comes after the update of the same hook, if there is one, which speaks for the other fields.
  const differing = listDeviations(planned, shown).filter((field) => change.op !== 'refresh' || field === 'secret');
  if (differing.length === 0) return outcome;
  const texts = differing.map((field) => describeDeviation(field, planned, shown));
  return { ...failed, partly: true, message: `${confirmed} shows the hook otherwise: ${texts.join('; ')}. Run again.` };
}

function warnUnread(target: Target, { message }: Failure): Diagnostic {
  return {
    severity: 'warning',
    code: 'read-back-failed',
    message: `The hooks of ${formatTargetName(target)} could not be read after the writes: ${message}`,
    hint: 'The outcomes are what GitHub answered. A dry run shows whether the hooks are as the config says.',
  };
}
