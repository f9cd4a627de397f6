import type { LiveHook, PresentHook, VariableValue } from '../model/hook.ts';
import { getFields, type HookFields, toModelFields } from '../model/hook-fields.ts';
import type { Target } from '../model/target.ts';
import type { Change, DeleteChange, Refresh, TargetPlan } from './plan.ts';

/** Whether a request of the change carries the declared secret. */
export function isSecretWritten(change: Change | Refresh): boolean {
  if (change.op === 'refresh') return true;
  if (change.op === 'delete' || change.op === 'deactivate') return false;
  return change.secret !== 'keep' && change.secret !== 'remove';
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

/** What GitHub shows of a hook and what can therefore be compared. */
export interface HookState extends HookFields {
  /** Whether there is one. */
  readonly secret: boolean;
}

/** How the hook must look once the change is carried out: what the change does not show stays as it was. */
export function getPlannedState(change: Exclude<Change, DeleteChange> | Refresh): HookState {
  switch (change.op) {
    case 'create':
      return toDesiredState(change.desired, { secret: change.secret === 'set' });
    case 'deactivate':
      return { ...toLiveState(change.live), active: false };
    case 'refresh':
      return { ...toLiveState(change.live), secret: true };
    case 'update': {
      const before = toLiveState(change.live);
      const changed = Object.fromEntries(change.fields.map(({ field, to }) => [field, to]));
      return { ...before, ...changed, secret: change.secret === 'keep' ? before.secret : change.secret !== 'remove' };
    }
  }
}

/** A hook as it is declared. GitHub shows no secret, so whether there is to be one stands beside it. */
export function toDesiredState(desired: PresentHook, { secret }: { readonly secret: boolean }): HookState {
  return { ...getFields(desired), secret };
}

/** A hook as a list showed it. */
export function toLiveState(live: LiveHook): HookState {
  return { ...getFields(live), secret: live.hasSecret };
}

/**
 * The live hooks after every change of a plan was carried out, as GitHub would show them. New hooks get ids far
 * above all others: GitHub never gives an id again, so none may meet one that a config still pins.
 */
export function simulatePlan(live: readonly LiveHook[], plan: Pick<TargetPlan, 'changes'>): readonly LiveHook[] {
  const hooks = new Map(live.map((hook) => [hook.id, hook]));
  let lastId = live.reduce((highest, { id }) => (BigInt(id) > highest ? BigInt(id) : highest), 0n) + idGap;
  for (const change of plan.changes) {
    if (change.op === 'delete') {
      hooks.delete(change.live.id);
      continue;
    }
    if (change.op === 'create') lastId += 1n;
    const before = change.op === 'create' ? { ...newHook, id: lastId.toString() } : change.live;
    const after = getPlannedState(change);
    hooks.set(before.id, { ...before, ...toModelFields(after), hasSecret: after.secret });
  }
  return [...hooks.values()];
}

const idGap = 1_000_000n;

const newHook = { name: 'web', createdAt: '', updatedAt: '' };
