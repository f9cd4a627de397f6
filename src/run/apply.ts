import { suggestVariable } from '../config/resolve-hook.ts';
import { createUndoConfig } from '../export/undo-config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure, type FailureReason } from '../model/failure.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetKey } from '../model/target.ts';
import { listCarriedValues } from '../plan/change-effects.ts';
import { getTargetPlans, listWrites, type Outcome, type Plan } from '../plan/plan.ts';
import type { ApplyReport, RedeliverReport } from '../render/report.ts';
import { formatCount } from '../render/words.ts';
import { createReport, type PlanContext } from './context.ts';
import { executeWaves } from './execute-waves.ts';
import { estimateApply, listPlanReasons } from './plan.ts';
import type { Settings } from './settings/settings.ts';

/** What may stop an apply between planning and writing. */
export interface ApplyChecks {
  /** Asks a person whether the proposed plan may be carried out. */
  readonly confirm?: (proposal: ApplyReport | RedeliverReport) => Promise<boolean>;
  /** Why the plan is not the one that was reviewed; undefined where it is. */
  readonly checkReview?: (plan: Plan) => Promise<Failure | undefined>;
  /** Whether a newer config is at the head of the branch. */
  readonly checkStale?: () => Promise<StaleCheck>;
}

export interface StaleCheck {
  /** Why nothing may be written. */
  readonly failure?: Failure;
  readonly diagnostics: readonly Diagnostic[];
}

/** Carries out the plan unless a check stops it. A refused plan is in the report all the same. */
export async function applyPlan(context: PlanContext, checks: ApplyChecks): Promise<ApplyReport> {
  const { settings, plan } = context;
  const { confirm } = checks;
  const stale = await checks.checkStale?.();
  const notices = [...(stale?.diagnostics ?? []), ...estimateApply(plan, settings)];
  const proposed = { mode: 'apply', plan, pings: [] } as const;
  const missing = checkMissingVariables(plan);
  if (missing.length > 0)
    return createReport(context, proposed, {
      reasons: ['config-invalid', ...listPlanReasons(plan)],
      diagnostics: [...notices, ...missing],
    });
  const refusal =
    stale?.failure ??
    checkDiscovered(context) ??
    checkDigest(plan, settings) ??
    (await checkReviewedPlan(plan, settings, checks.checkReview));
  if (refusal !== undefined)
    return createReport(
      context,
      { ...proposed, failure: { message: refusal.message, hint: refusal.hint, url: refusal.url } },
      { reasons: [refusal.reason, ...listPlanReasons(plan)], diagnostics: notices },
    );
  const isPrompted = confirm !== undefined && getTargetPlans(plan).some((each) => listWrites(each).length > 0);
  const proposal = createReport(context, proposed, { reasons: [], diagnostics: notices });
  if (isPrompted && !(await confirm(proposal))) return cancelReport(proposal);
  const { outcomes, diagnostics, pings, reasons, failure } = await executeWaves(context, { isPrompted });
  const { apiBase } = settings;
  const { name } = getProduct(apiBase);
  const undo = createUndoConfig(plan, outcomes, { apiBase, product: { name }, known: context.config.sensitive });
  return createReport(
    context,
    {
      mode: 'apply',
      plan,
      outcomes,
      pings,
      ...(undo === undefined ? {} : { undo: undo.text }),
      ...(failure === undefined ? {} : { failure }),
    },
    {
      reasons: [...listPlanReasons(plan), ...listOutcomeReasons(outcomes), ...reasons],
      diagnostics: [...notices, ...diagnostics],
    },
  );
}

/** The report of a run whose question was not answered with yes. */
export function cancelReport<Proposal extends ApplyReport | RedeliverReport>(proposal: Proposal): Proposal {
  const failure = { message: 'Nothing was changed: the answer was not yes.' };
  return { ...proposal, failureReason: 'cancelled', failure };
}

/** What a wildcard finds is nobody's decision: somebody has to name what may be written. */
function checkDiscovered({ config, plan }: PlanContext): Failure | undefined {
  const discovered = new Set(
    config.targets
      .filter(({ target, isDiscovered }) => isDiscovered && target.kind === 'organization')
      .map(({ target }) => formatTargetKey(target)),
  );
  const written = getTargetPlans(plan).filter(
    (each) => discovered.has(formatTargetKey(each.target)) && listWrites(each).length > 0,
  );
  if (config.hasAllowedTargets || written.length === 0) return undefined;
  return new Failure(
    'policy-violated',
    `The plan writes hooks of ${formatCount(written.length, 'organization')} that only a pattern names, and no policy file allows that.`,
    {
      hint: 'Name them under allowed_targets of a policy file (input policy-file), or write them out in the config.',
    },
  );
}

function checkDigest({ digest }: Plan, { expectDigest }: Settings): Failure | undefined {
  if (expectDigest === undefined || digest.startsWith(expectDigest)) return undefined;
  return new Failure(
    'plan-changed',
    digest === ''
      ? `The plan has no digest, because a target could not be planned; expected is ${expectDigest}.`
      : `The plan has the digest ${digest}; expected is ${expectDigest}.`,
    {
      hint: 'The live hooks or the config changed since the plan was reviewed. Review the plan above and expect its digest.',
    },
  );
}

/** A review that was asked for and that nobody can give is refused. */
async function checkReviewedPlan(
  plan: Plan,
  { requireReviewedPlan }: Settings,
  checkReview: ApplyChecks['checkReview'],
): Promise<Failure | undefined> {
  if (!requireReviewedPlan) return undefined;
  if (checkReview !== undefined) return checkReview(plan);
  return new Failure(
    'input-invalid',
    'require-reviewed-plan works only in a workflow, with a github-token: there is no pull request to read the reviewed plan from.',
    { hint: 'Use expect-digest to apply only a certain plan.' },
  );
}

/**
 * What the outcomes say. Where something was written and something was not, that is a `partial-apply` rather than the `api-error` of the
 * one change; what stopped the run as a whole stays the reason.
 */
function listOutcomeReasons(outcomes: readonly Outcome[]): readonly FailureReason[] {
  const undone = outcomes.filter(({ status }) => status !== 'done');
  if (undone.length === 0) return [];
  const reasons = undone.map(({ reason = 'api-error' }) => reason);
  const isPartial = outcomes.some(({ status, partly }) => partly || status === 'done');
  return isPartial ? [...reasons.filter((reason) => reason !== 'api-error'), 'partial-apply'] : reasons;
}

/** Variables that a planned request carries and that this run has no value for: an apply is refused before its first write. */
function checkMissingVariables(plan: Plan): readonly Diagnostic[] {
  return plan.targets.flatMap((planned) => {
    if (planned.status === 'failed' || planned.refusals.length > 0) return [];
    const { target } = planned.plan;
    return listWrites(planned.plan).flatMap((change) => {
      if (!('desired' in change)) return [];
      const { url, location } = change.desired;
      const missing = listCarriedValues(target, change).filter(({ value }) => value === undefined);
      return missing.map(
        ({ name }): Diagnostic => ({
          severity: 'error',
          code: 'missing-variable',
          message: `The variable ${name} has no value, and a planned request for ${url} carries it.`,
          hint: suggestVariable(name),
          location,
        }),
      );
    });
  });
}
