import type { Listing } from '../apply/ports.ts';
import type { DesiredTarget } from '../hooks/desired.ts';
import { Failure } from '../hooks/failure.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { productOf } from '../hooks/product.ts';
import type { SecretVerdict } from '../hooks/secret-verdict.ts';
import { targetKey } from '../hooks/target.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { runPlan } from '../plan/run-plan.ts';
import { targetPlan } from '../plan/target-plan.ts';
import { OrganizationHooks } from './organization-hooks.ts';
import type { ReadTarget } from './planning.ts';
import type { Settings } from './settings.ts';

/** What a plan is made with, beside what was read. */
export interface PlanningBasis {
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Targets that could not even be listed. */
  readonly unlisted: readonly PlannedTarget[];
  /** By `targetKey` and live id; undefined where no secret was checked. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<string, SecretVerdict>> | undefined;
}

/** The plan that makes the targets that were read as they are declared. */
export function planOf(readTargets: readonly ReadTarget[], basis: PlanningBasis): Plan {
  const { settings, unlisted, verdicts } = basis;
  const organizations = new OrganizationHooks();
  const planned = readTargets.map(({ desired, listing }): PlannedTarget => {
    if (listing instanceof Failure) return { status: 'failed', target: desired.target, failure: listing };
    const secretVerdicts = verdicts?.get(targetKey(desired.target));
    const organizationHooks = organizations.above(desired.target);
    const result = planOfTarget(basis, { desired, listing, secretVerdicts, organizationHooks });
    organizations.learn(result.plan, listing.hooks);
    return result;
  });
  return runPlan({
    apiBase: settings.apiBase,
    targets: [...planned, ...unlisted],
    ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
  });
}

interface TargetBasis {
  readonly desired: DesiredTarget;
  readonly listing: Listing;
  readonly secretVerdicts: ReadonlyMap<string, SecretVerdict> | undefined;
  readonly organizationHooks: readonly LiveHook[] | undefined;
}

function planOfTarget(
  { settings, now }: PlanningBasis,
  { desired, listing, secretVerdicts, organizationHooks }: TargetBasis,
): PlannedTarget & { readonly status: 'planned' } {
  return targetPlan({
    desired,
    live: listing.hooks,
    product: productOf(settings.apiBase),
    secretStrategy: settings.secretStrategy,
    organizationHooks,
    today: new Date(now).toISOString().slice(0, 10),
    ...(secretVerdicts === undefined ? {} : { secretVerdicts }),
    ...(settings.only.length === 0 ? {} : { only: settings.only }),
    ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
  });
}
