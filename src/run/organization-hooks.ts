import type { LiveHook } from '../hooks/hook.ts';
import { type Target, targetKey } from '../hooks/target.ts';
import type { TargetPlan } from '../plan/plan.ts';
import { simulated } from '../plan/simulate.ts';

/**
 * The hooks that organizations have once their plans are carried out, for what a repository doubles. Targets are planned in the order of
 * their keys, in which every organization stands before every repository.
 */
export class OrganizationHooks {
  readonly #hooks = new Map<string, readonly LiveHook[]>();

  learn(plan: TargetPlan, live: readonly LiveHook[]): void {
    if (plan.target.kind === 'organization') this.#hooks.set(targetKey(plan.target), simulated(live, plan));
  }

  /** Of the organization that owns a repository; undefined for other targets and for organizations that the run does not plan. */
  above(target: Target): readonly LiveHook[] | undefined {
    if (target.kind !== 'repository') return undefined;
    return this.#hooks.get(targetKey({ kind: 'organization', owner: target.owner }));
  }
}
