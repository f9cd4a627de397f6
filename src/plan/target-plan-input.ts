import type { DesiredTarget } from '../model/desired.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Product } from '../model/product.ts';
import type { SecretVerdict } from '../model/secret-verdict.ts';
import type { SecretStrategy } from './secret-plan.ts';

/** All that the plan of one target depends on. */
export interface TargetPlanInput {
  readonly desired: DesiredTarget;
  /** Every live hook that the token sees. */
  readonly live: readonly LiveHook[];
  readonly product: Product;
  /** URL globs: act on these hooks alone; unmanaged ones are then left alone. Empty or left out for all. */
  readonly only?: readonly string[];
  readonly secretStrategy: SecretStrategy;
  /** By live id; needed for `verify` alone. */
  readonly secretVerdicts?: ReadonlyMap<string, SecretVerdict>;
  /** Replaces the target's own limit. */
  readonly maxDeletions?: number;
  /** YYYY-MM-DD, for waivers that end. */
  readonly today: string;
  /** For a repository: the hooks that its organization has after the run, where the run knows them. */
  readonly organizationHooks?: readonly LiveHook[] | undefined;
}
