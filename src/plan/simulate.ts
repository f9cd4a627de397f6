import type { LiveHook } from '../model/hook.ts';
import { getFields, toModelFields } from '../model/hook-fields.ts';
import { hasSecretAfter } from './diff/written-secret.ts';
import type { Change, TargetPlan } from './plan.ts';

/**
 * The live hooks after every change of a plan was carried out, as GitHub would show them. New hooks get ids far
 * above all others: GitHub never gives an id again, so none may meet one that a config still pins.
 */
export function simulatePlan(live: readonly LiveHook[], plan: Pick<TargetPlan, 'changes'>): readonly LiveHook[] {
  const hooks = new Map(live.map((hook) => [hook.id, hook]));
  let lastId = live.reduce((highest, { id }) => (BigInt(id) > highest ? BigInt(id) : highest), 0n) + idGap;
  for (const change of plan.changes) {
    if (change.op === 'create') lastId += 1n;
    const after = simulateChange(change, lastId.toString());
    if (after === undefined && change.op !== 'create') hooks.delete(change.live.id);
    if (after !== undefined) hooks.set(after.id, after);
  }
  return [...hooks.values()];
}

const idGap = 1_000_000n;

function simulateChange(change: Change, newId: string): LiveHook | undefined {
  switch (change.op) {
    case 'create':
      return { ...toModelFields(getFields(change.desired)), ...newHook, id: newId, hasSecret: change.secret === 'set' };
    case 'update':
      return { ...change.live, ...toModelFields(getFields(change.desired)), hasSecret: hasSecretAfter(change) };
    case 'deactivate':
      return { ...change.live, active: false };
    case 'delete':
      return undefined;
  }
}

const newHook = { name: 'web', createdAt: '', updatedAt: '' };
