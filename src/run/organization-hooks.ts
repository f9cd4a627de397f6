import type { LiveHook } from '../model/hook.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import type { TargetPlan } from '../plan/plan.ts';
import { simulatePlan } from '../plan/simulate.ts';

/**
 * The hooks that organizations have once their plans are carried out, for what a repository doubles. Kept for those alone of which a
 * repository is to be planned.
 */
export class OrganizationHooks {
  readonly #asked: ReadonlySet<string>;
  readonly #hooks = new Map<string, readonly LiveHook[]>();

  constructor(targets: readonly Target[]) {
    this.#asked = new Set(targets.map(organizationKey).filter((key) => key !== undefined));
  }

  learn(plan: TargetPlan, live: readonly LiveHook[]): void {
    const key = formatTargetKey(plan.target);
    if (this.#asked.has(key)) this.#hooks.set(key, simulatePlan(live, plan));
  }

  /** Of the organization that owns a repository; undefined for other targets and for organizations that were not planned. */
  above(target: Target): readonly LiveHook[] | undefined {
    return this.#hooks.get(organizationKey(target) ?? '');
  }
}

/** The `targetKey` of the organization that owns a repository. */
function organizationKey(target: Target): string | undefined {
  return target.kind === 'repository' ? formatTargetKey({ kind: 'organization', owner: target.owner }) : undefined;
}
