import type { UnmanagedRule } from '../hooks/desired.ts';
import type { LiveHook } from '../hooks/hook.ts';
import type { Target } from '../hooks/target.ts';
import type { DeactivateChange, DeleteChange, RefusedChange, UnmanagedHook } from './plan.ts';
import { secretLoss } from './secret-loss.ts';

/** What becomes of the live hooks that no entry names. */
export interface UndeclaredPlan {
  readonly changes: readonly (DeactivateChange | DeleteChange)[];
  readonly refused: readonly RefusedChange[];
  readonly unmanaged: readonly UnmanagedHook[];
  /** Not even listed. */
  readonly unlisted: readonly LiveHook[];
}

const nothing: UndeclaredPlan = { changes: [], refused: [], unmanaged: [], unlisted: [] };

/** Foreign hooks are listed whatever the rule says. */
export function undeclaredPlan(target: Target, rule: UnmanagedRule, hooks: readonly UnmanagedHook[]): UndeclaredPlan {
  const foreign = hooks.filter(({ mark }) => mark === 'foreign');
  const own = hooks.filter(({ mark }) => mark !== 'foreign');
  switch (rule) {
    case 'ignore':
      return { ...nothing, unmanaged: foreign, unlisted: own.map(({ live }) => live) };
    case 'report':
    case 'drift':
      return { ...nothing, unmanaged: hooks };
    case 'delete':
      return {
        ...nothing,
        changes: own.map(({ live }) => ({ op: 'delete', live, because: 'unmanaged' })),
        unmanaged: foreign,
      };
    case 'deactivate':
      return deactivations(target, hooks);
  }
}

function deactivations(target: Target, hooks: readonly UnmanagedHook[]): UndeclaredPlan {
  const isSwitchedOff = ({ mark, live }: UnmanagedHook): boolean => mark !== 'foreign' && live.active;
  const all = hooks.filter(isSwitchedOff).map(({ live }): DeactivateChange => ({ op: 'deactivate', live }));
  const refused = all.map((change) => secretLoss(target, change)).filter((each) => each !== undefined);
  const isRefused = new Set(refused.map(({ change }) => change));
  return {
    ...nothing,
    changes: all.filter((change) => !isRefused.has(change)),
    refused,
    unmanaged: hooks.filter((hook) => !isSwitchedOff(hook)),
  };
}
