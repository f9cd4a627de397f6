import { applied } from '../apply/execute.ts';
import type { ConfigDocument } from '../config/document.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { everyChange } from '../plan/every-change.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { targetPlans } from '../plan/planned-targets.ts';
import { outcomeLine } from '../render/outcome-text.ts';
import type { Report } from '../render/report.ts';
import { missingSecrets } from './missing-secrets.ts';
import { pingSubjects } from './ping-subjects.ts';
import { planReasons, withReasons } from './reasons.ts';
import type { PlannedScene, Scene } from './scene.ts';
import { withPlan } from './with-plan.ts';

/** Asks a person whether the plan may be carried out. */
export type Confirm = (proposal: Report) => Promise<boolean>;

/** Why a plan is not the one that was reviewed; undefined where it is. */
export type Review = (plan: Plan) => Promise<Failure | undefined>;

/** People who have a say between planning and applying. */
export interface Gates {
  readonly confirm?: Confirm;
  readonly review?: Review;
}

/** Plans, passes the gates, carries the plan out. Every gate shows the plan before it refuses. */
export function appliedReport(scene: Scene, documents: readonly ConfigDocument[], gates: Gates): Promise<Report> {
  const { confirm } = gates;
  return withPlan(scene, documents, async (planned) => {
    const refusal = gateRefusal(planned) ?? (await reviewRefusal(planned, gates));
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
    const { pings, reasons, unpinged } = await pingsAfter(planned, outcomes);
    return withReasons({ ...report, outcomes, pings, ...(unpinged === undefined ? {} : { failure: unpinged }) }, [
      ...planReasons(plan),
      ...outcomeReasons(outcomes),
      ...reasons,
    ]);
  });
}

interface Pings {
  readonly pings: Report['pings'];
  /** Why they make the run red. */
  readonly reasons: readonly FailureReason[];
  /** Why there are none where some were asked for. */
  readonly unpinged?: { readonly message: string };
}

/** The pings of an apply. What was written is told whatever becomes of them. */
async function pingsAfter(planned: PlannedScene, outcomes: readonly Outcome[]): Promise<Pings> {
  const { plan, ports, settings } = planned;
  try {
    const subjects = pingSubjects(plan, outcomes, settings.ping);
    if (subjects.length === 0) return { pings: [], reasons: [] };
    const { pinged, pingReasons } = await import('./pinging.ts');
    const { checkedPings, wrongSecretReasons } = await import('./checking-pings.ts');
    const sent = await pinged(planned, subjects);
    const pings = await checkedPings(planned, { pings: sent, outcomes });
    return { pings, reasons: [...pingReasons(pings), ...wrongSecretReasons(pings)] };
  } catch (error) {
    if (error instanceof Failure) return notPinged(`The pings failed: ${error.message}`);
    if (ports.unexpected === undefined) throw error;
    ports.unexpected(error);
    return notPinged('Hookherd itself failed at the pings; the stack is in the log.');
  }
}

function notPinged(message: string): Pings {
  return { pings: [], reasons: ['ping-failed'], unpinged: { message } };
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

/** A refused review as a finished report. A review that was asked for and that nobody can give is refused. */
async function reviewRefusal({ settings, plan, report }: PlannedScene, { review }: Gates): Promise<Report | undefined> {
  if (!settings.requireReviewedPlan) return undefined;
  const refusal = review === undefined ? noReview : await review(plan);
  if (refusal === undefined) return undefined;
  const { message, hint, reason } = refusal;
  return withReasons({ ...report, failure: { message, ...(hint === undefined ? {} : { hint }) } }, [
    reason,
    ...planReasons(plan),
  ]);
}

const noReview = new Failure(
  'input-invalid',
  'require-reviewed-plan works only in a workflow, with a github-token: there is no pull request to read the reviewed plan from.',
  { hint: 'Use expect-digest to apply only a certain plan.' },
);

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
  const total = targetPlans(plan).flatMap(everyChange).length;
  let done = 0;
  const api = github.hooks('write');
  return applied({
    plan,
    api,
    clock: ports.clock,
    signal: ports.signal,
    onOutcome: (outcome) => {
      done += 1;
      ports.progress({ kind: 'changes-done', done, total, about: outcomeLine(outcome) });
    },
    ...(ports.unexpected === undefined ? {} : { onUnexpected: ports.unexpected }),
    readAgain: { listings, prompted, waitedMilliseconds: () => github.facts().waitedMilliseconds },
  });
}

function writes(plan: Plan): boolean {
  return targetPlans(plan).some((each) => everyChange(each).length > 0);
}

/**
 * What the outcomes say. Where something was written and something was not, that is a `partial-apply` rather than the `api-error` of the
 * one change; what stopped the run as a whole stays the reason.
 */
function outcomeReasons(outcomes: readonly Outcome[]): readonly FailureReason[] {
  const undone = outcomes.filter(({ status }) => status !== 'done');
  if (undone.length === 0) return [];
  const reasons = undone.map(({ reason = 'api-error' }) => reason);
  const isPartial = outcomes.some(({ status, partly }) => partly || status === 'done');
  return isPartial ? [...reasons.filter((reason) => reason !== 'api-error'), 'partial-apply'] : reasons;
}
