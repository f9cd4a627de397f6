import { applied } from '../apply/execute.ts';
import type { ConfigDocument } from '../config/document.ts';
import type { FailureReason } from '../hooks/failure.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { Report } from '../render/report.ts';
import { missingSecrets } from './missing-secrets.ts';
import { type PlannedScene, planReasons, type Scene, withPlan, withReasons } from './plan.ts';

/** Asks a person whether the plan may be carried out. */
export type Confirm = (proposal: Report) => Promise<boolean>;

/** Plans, passes the gates, carries the plan out. Every gate shows the plan before it refuses. */
export function appliedReport(scene: Scene, documents: readonly ConfigDocument[], confirm?: Confirm): Promise<Report> {
  return withPlan(scene, documents, async (planned) => {
    const refusal = gateRefusal(planned);
    if (refusal !== undefined) return refusal;
    const { plan, report } = planned;
    const prompted = confirm !== undefined && writes(plan);
    if (prompted && !(await confirm(report)))
      return {
        ...report,
        failureReason: 'cancelled',
        failure: { message: 'Nothing was changed: the answer was not yes.' },
      };
    const outcomes = await carriedOut(planned, prompted);
    return withReasons({ ...report, outcomes }, [...planReasons(plan), ...outcomeReasons(outcomes)]);
  });
}

/** Why nothing may be written at all, as a finished report; undefined where the plan may be carried out. */
function gateRefusal({ settings, plan, report }: PlannedScene): Report | undefined {
  const missing = missingSecrets(plan);
  if (missing.length > 0)
    return withReasons({ ...report, diagnostics: [...report.diagnostics, ...missing] }, [
      'config-invalid',
      ...planReasons(plan),
    ]);
  const { expectDigest } = settings;
  if (expectDigest !== undefined && plan.digest !== expectDigest)
    return withReasons({ ...report, failure: digestFailure(plan.digest, expectDigest) }, [
      'plan-changed',
      ...planReasons(plan),
    ]);
  return undefined;
}

function digestFailure(digest: string, expected: string): NonNullable<Report['failure']> {
  return {
    message:
      digest === ''
        ? `The plan has no digest, because a target could not be planned; expected is ${expected}.`
        : `The plan has the digest ${digest}; expected is ${expected}.`,
    hint: 'The live hooks or the config changed since the plan was reviewed. Review the plan above and expect its digest.',
  };
}

async function carriedOut(
  { ports, github, plan, listings }: PlannedScene,
  prompted: boolean,
): Promise<readonly Outcome[]> {
  const total = plan.targets.reduce(
    (count, target) =>
      count + (target.status === 'planned' ? target.plan.changes.length + target.plan.refreshes.length : 0),
    0,
  );
  let done = 0;
  const api = github.hooks('write');
  return applied({
    plan,
    api,
    clock: ports.clock,
    signal: ports.signal,
    onOutcome: () => {
      done += 1;
      ports.progress({ kind: 'changes-done', done, total });
    },
    readAgain: { listings, prompted, waitedMilliseconds: () => github.facts().waitedMilliseconds },
  });
}

function writes(plan: Plan): boolean {
  return plan.targets.some(
    (target) => target.status === 'planned' && target.plan.changes.length + target.plan.refreshes.length > 0,
  );
}

/** `partial-apply` where something was not done, and what the outcomes themselves say. */
function outcomeReasons(outcomes: readonly Outcome[]): readonly FailureReason[] {
  const undone = outcomes.filter(({ status }) => status !== 'done');
  const reasons = undone.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  return undone.length === 0 ? [] : [...reasons, 'partial-apply'];
}
