import type { PresentHook } from '../model/hook.ts';
import { compareLive } from './canonical-order.ts';
import type { Matching } from './match.ts';
import type { PairPlans } from './pair-plans.ts';
import type { Change, CreateChange, DeleteChange } from './plan.ts';
import type { UnmanagedPlan } from './unmanaged-plan.ts';

/** Every change of a target in an order that depends on what it is about alone; declared hooks are sorted already. */
export function plannedChanges(
  { missing, doomed }: Matching,
  { updates }: PairPlans,
  unmanaged: UnmanagedPlan,
): readonly Change[] {
  const ofLive = [
    ...updates,
    ...unmanaged.changes,
    ...doomed.map(({ live }): DeleteChange => ({ op: 'delete', live, because: 'absent' })),
  ];
  return [...ofLive.sort((a, b) => compareLive(a.live, b.live)), ...missing.map(createChange)];
}

function createChange(desired: PresentHook): CreateChange {
  return { op: 'create', desired, secret: desired.secret.kind === 'declared' ? 'set' : 'keep' };
}
