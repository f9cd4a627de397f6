import type { LiveHook, UnmanagedRule } from '../../model/hook.ts';
import type { Target } from '../../model/target.ts';
import type { DeactivateChange, DeleteChange, RefusedChange, UnmanagedHook } from '../plan.ts';
import { refuseSecretLoss } from './plan-pairs.ts';

/** What becomes of the unmanaged hooks, which no entry names. */
export interface UnmanagedPlan {
  readonly changes: readonly (DeactivateChange | DeleteChange)[];
  readonly refused: readonly RefusedChange[];
  /** Those that stay as they are and are listed. */
  readonly kept: readonly UnmanagedHook[];
  /** Not even listed. */
  readonly unlisted: readonly LiveHook[];
}

const nothing: UnmanagedPlan = { changes: [], refused: [], kept: [], unlisted: [] };

/** Foreign hooks are listed whatever the rule says. */
export function planUnmanaged(target: Target, rule: UnmanagedRule, hooks: readonly UnmanagedHook[]): UnmanagedPlan {
  const foreign = hooks.filter(({ mark }) => mark === 'foreign');
  const own = hooks.filter(({ mark }) => mark !== 'foreign');
  switch (rule) {
    case 'ignore':
      return { ...nothing, kept: foreign, unlisted: own.map(({ live }) => live) };
    case 'report':
    case 'drift':
      return { ...nothing, kept: hooks };
    case 'delete':
      return {
        ...nothing,
        changes: own.map(({ live }) => ({ op: 'delete', live, because: 'unmanaged' })),
        kept: foreign,
      };
    case 'deactivate':
      return planDeactivations(target, hooks);
  }
}

function planDeactivations(target: Target, hooks: readonly UnmanagedHook[]): UnmanagedPlan {
  const isSwitchedOff = ({ mark, live }: UnmanagedHook): boolean => mark !== 'foreign' && live.active;
  const all = hooks.filter(isSwitchedOff).map(({ live }): DeactivateChange => ({ op: 'deactivate', live }));
  const refused = all.map((change) => refuseSecretLoss(target, change)).filter((each) => each !== undefined);
  const isRefused = new Set(refused.map(({ change }) => change));
  return {
    ...nothing,
    changes: all.filter((change) => !isRefused.has(change)),
    refused,
    kept: hooks.filter((hook) => !isSwitchedOff(hook)),
  };
}
