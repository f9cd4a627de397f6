import type { Listing } from '../apply/ports.ts';
import { Failure } from '../model/failure.ts';
import type { DesiredTarget, SecretVerdict } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey } from '../model/target.ts';
import { createPlan } from '../plan/create-plan.ts';
import type { Plan, PlannedTarget } from '../plan/plan.ts';
import { planTarget } from '../plan/plan-target.ts';
import { dayOf } from './day.ts';
import { OrganizationHooks } from './organization-hooks.ts';
import type { ReadTarget } from './read-target.ts';
import type { Settings } from './settings.ts';

/** What plans are made with, beside what was read. */
export interface PlanningBasis {
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** All that will be planned. */
  readonly targets: readonly DesiredTarget[];
}

/** What is known of secrets, by `targetKey` and live id. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, SecretVerdict>>;

/** Plans a run target by target. An organization has to come before its repositories. */
export interface Planner {
  /** `verdicts` are given where secrets were checked. */
  target(read: ReadTarget, verdicts?: Verdicts): PlannedTarget;
  run(planned: readonly PlannedTarget[]): Plan;
}

/** A planner for the targets of a run; of organizations it keeps what the repositories among them need. */
export function planner({ settings, now, targets }: PlanningBasis): Planner {
  const organizations = new OrganizationHooks(targets.map(({ target }) => target));
  const today = dayOf(now);
  const ofTarget = (desired: DesiredTarget, { hooks: live }: Listing, verdicts: Verdicts | undefined) =>
    planTarget({
      desired,
      live,
      product: getProduct(settings.apiBase),
      secretStrategy: settings.secretStrategy,
      organizationHooks: organizations.above(desired.target),
      today,
      only: settings.only,
      ...(verdicts === undefined ? {} : { secretVerdicts: verdicts.get(formatTargetKey(desired.target)) ?? new Map() }),
      ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
    });
  return {
    target: ({ desired, listing }, verdicts) => {
      if (listing instanceof Failure) return { status: 'failed', target: desired.target, failure: listing };
      const result = ofTarget(desired, listing, verdicts);
      organizations.learn(result.plan, listing.hooks);
      return result;
    },
    run: (planned) =>
      createPlan({
        apiBase: settings.apiBase,
        targets: planned,
        deletionCap: targets[0]?.deletionCap,
        urlValues: listUrlValues(targets),
        ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
      }),
  };
}

/** The values of variables in the URLs of the targets, once each. */
function listUrlValues(targets: readonly DesiredTarget[]): readonly Sensitive[] {
  const values = targets
    .flatMap(({ hooks }) => hooks.flatMap((hook) => [hook.url, ...(hook.state === 'present' ? hook.previousUrls : [])]))
    .flatMap(({ variableValues }) => variableValues);
  return [...new Map(values.map((value) => [value.reveal(), value])).values()];
}
