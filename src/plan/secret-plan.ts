import type { SecretDeclaration } from '../model/hook.ts';
import type { SecretVerdict } from '../model/secret-verdict.ts';
import type { Refresh, SecretEffect } from './plan.ts';

/** The input `secret-strategy`. `preserve` writes a secret where none is live, `verify` also where it differs, `rotate` always. */
export type SecretStrategy = 'preserve' | 'verify' | 'rotate';

/** What becomes of one live hook's secret where the request need not repeat it. */
export interface SecretPlan {
  readonly effect: Exclude<SecretEffect, 'resend'>;
  /** Why the declared secret is written again although nothing is known to differ. */
  readonly refresh?: Refresh['because'];
  /** Whether a declared secret stays in place without having been compared. */
  readonly isUncompared: boolean;
}

const kept: SecretPlan = { effect: 'keep', isUncompared: false };

/** Under `verify`, a hook without a verdict counts as one without a delivery. */
export function secretPlan(input: {
  readonly declaration: SecretDeclaration;
  readonly hasSecret: boolean;
  readonly strategy: SecretStrategy;
  readonly verdict: SecretVerdict | undefined;
}): SecretPlan {
  const { declaration, hasSecret, strategy, verdict = 'no-delivery' } = input;
  if (declaration.kind === 'absent') return kept;
  if (declaration.kind === 'none') return hasSecret ? { effect: 'remove', isUncompared: false } : kept;
  if (!hasSecret) return { effect: 'set', isUncompared: false };
  if (strategy === 'preserve') return { effect: 'keep', isUncompared: true };
  if (strategy === 'rotate') return { ...kept, refresh: 'rotate' };
  return planByVerdict[verdict];
}

const planByVerdict: Readonly<Record<SecretVerdict, SecretPlan>> = {
  confirmed: kept,
  'no-secret': { effect: 'set', isUncompared: false },
  differs: { effect: 'replace', isUncompared: false },
  'not-confirmed': { ...kept, refresh: 'not-confirmed' },
  'no-delivery': { ...kept, refresh: 'no-delivery' },
};
