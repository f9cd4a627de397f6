import type { DesiredHook } from './hook.ts';
import type { Target } from './target.ts';

/** What happens to live hooks that no config entry names. */
export type UnmanagedRule = 'ignore' | 'report' | 'drift' | 'deactivate' | 'delete';

export type PolicyLevel = 'error' | 'warn' | 'off';

/** What the hooks of a target may look like. Each rule has a level; `allowedHosts` is a list of globs, undefined for any host. */
export interface Policy {
  readonly allowedHosts: readonly string[] | undefined;
  readonly levels: Readonly<Record<string, PolicyLevel>>;
}

/** All that the config says of one target, merged from every document that names it. */
export interface DesiredTarget {
  readonly target: Target;
  /** Whether only a pattern names it, so that nobody wrote its name down. */
  readonly isDiscovered: boolean;
  readonly hooks: readonly DesiredHook[];
  readonly unmanaged: UnmanagedRule;
  /** URL globs of live hooks that are left alone whatever happens. */
  readonly ignore: readonly string[];
  /** Deletions and deactivations allowed in one run for this target. */
  readonly maxDeletions: number;
  /** What the policy file allows at most, whatever an input says; undefined without one. */
  readonly deletionCap?: number;
  readonly policy: Policy;
}
