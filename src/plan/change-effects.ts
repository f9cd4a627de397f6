import type { LiveHook, VariableValue } from '../model/hook.ts';
import { getFields, toModelFields } from '../model/hook-fields.ts';
import type { Target } from '../model/target.ts';
import type { Change, Refresh, TargetPlan, UpdateChange } from './plan.ts';

/** Whether a request of the change carries the declared secret. */
export function isSecretWritten(change: Change | Refresh): boolean {
  if (change.op === 'refresh') return true;
  if (change.op === 'delete' || change.op === 'deactivate') return false;
  return change.secret !== 'keep' && change.secret !== 'remove';
}

/** Whether the hook has a secret once it is updated. */
export function hasSecretAfter({ live, secret }: Pick<UpdateChange, 'live' | 'secret'>): boolean {
  return secret === 'keep' ? live.hasSecret : secret !== 'remove';
}

/** The variables whose values the requests of a change carry, apart from those in URLs. Only hooks of organizations take credentials. */
export function listCarriedValues(target: Target, change: Change | Refresh): readonly VariableValue[] {
  if (change.op === 'delete' || change.op === 'deactivate') return [];
  const { secret, username, password } = change.desired;
  const credentials = change.op === 'create' && target.kind === 'organization' ? [username, password] : [];
  return [
    ...(isSecretWritten(change) && secret.kind === 'declared' ? [secret] : []),
    ...credentials.filter((each) => each !== undefined),
  ];
}

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
