import type { PresentHook } from '../model/hook.ts';
import { type FieldDiff, getFields, type HookFields, toBody } from '../model/hook-fields.ts';
import { Sensitive } from '../model/sensitive.ts';
import { getHooksPath, getTraits, type Target } from '../model/target.ts';
import { type HookState, isSecretWritten, toLiveState } from '../plan/change-effects.ts';
import type { Change, CreateChange, Refresh } from '../plan/plan.ts';
import type { ConfigBody, HookBody, HookRequest } from './ports.ts';

/**
 * The writes that carry out one change, in the order in which they are sent. Each carries only what the change shows, apart from
 * requests that GitHub makes reset what is not sent: those repeat the live values.
 * Throws for a change that has no safe request (a programming error: the plan refuses such changes).
 */
export function buildRequests(target: Target, change: Change | Refresh): readonly HookRequest[] {
  if (change.op === 'create') return [buildCreate(target, change)];
  const { id } = change.live;
  const before = toLiveState(change.live);
  switch (change.op) {
    case 'update': {
      const unwritten = change.secret === 'remove' ? 'remove' : 'keep';
      const secret = isSecretWritten(change) ? getDeclaredSecret(change.desired) : unwritten;
      return buildUpdate(target, { id, before, fields: change.fields, secret });
    }
    case 'refresh':
      return [buildSecretRequest(target, { id, before }, getDeclaredSecret(change.desired))];
    case 'deactivate': {
      const fields = [{ field: 'active', from: change.live.active, to: false }] as const;
      return buildUpdate(target, { id, before, fields, secret: 'keep' });
    }
    case 'delete':
      return [{ kind: 'delete', method: 'DELETE', path: formatHookPath(target, id) }];
  }
}

/** Path of one hook, below the API base. */
export function formatHookPath(target: Target, id: string): string {
  return `${getHooksPath(target)}/${id}`;
}

/** The value of a declared secret that a request needs. Throws where the run has none: it is checked before the first write. */
function getDeclaredSecret(desired: PresentHook): Sensitive {
  if (desired.secret.kind !== 'declared') throw new Error(`The hook ${desired.url} declares no secret to write.`);
  if (desired.secret.value === undefined) throw new Error(`The variable ${desired.secret.name} has no value to write.`);
  return desired.secret.value;
}

/** Creates the hook as it is declared. */
export function buildCreate(target: Target, { desired, secret }: CreateChange): HookRequest {
  const { username, password } = target.kind === 'organization' ? desired : {};
  const config: ConfigBody = {
    ...toConfig(getFields(desired)),
    ...(secret === 'set' ? { secret: getDeclaredSecret(desired) } : {}),
    ...(username?.value === undefined ? {} : { username: username.value }),
    ...(password?.value === undefined ? {} : { password: password.value }),
  };
  const body: HookBody = { name: 'web', ...toBody('hook', getFields(desired)), config };
  const path = getHooksPath(target);
  return { kind: 'create', method: 'POST', path, body, secret: secret === 'set' ? 'write' : 'none' };
}

/** A live hook as it was before its request. */
interface HookBefore {
  readonly id: string;
  readonly before: HookState;
}

/** What is to be made of a live hook. `secret`: the value to write, or what else becomes of it. */
interface HookUpdate extends HookBefore {
  readonly fields: readonly FieldDiff[];
  readonly secret: Sensitive | 'keep' | 'remove';
}

/**
 * A `config` in the body of a hook replaces the live one as a whole, so that it needs every key and the secret; it is sent so only where
 * the secret is set or removed together with fields of the hook. A target whose updates reset what is not sent gets the hook as a whole.
 */
function buildUpdate(target: Target, { id, before, fields, secret }: HookUpdate): readonly HookRequest[] {
  const isWhole = getTraits(target).update === 'whole';
  const path = formatHookPath(target, id);
  const changed: Partial<HookFields> = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
  const hook: HookBody = toBody('hook', changed);
  const writes = secret instanceof Sensitive;
  const config: ConfigBody = { ...toBody('config', changed), ...(writes ? { secret } : {}) };
  const hasHook = Object.keys(hook).length > 0;
  if (isWhole || secret === 'remove' || (writes && hasHook)) {
    if (secret === 'keep' && before.secret)
      throw new Error(`Hook ${id} can only be sent as a whole, which would drop its secret.`);
    const body = {
      ...(isWhole ? { ...toBody('hook', before), ...hook } : hook),
      config: { ...toConfig(before), ...config },
    };
    return [{ kind: 'update-hook', method: 'PATCH', path, body, secret: writes ? 'write' : 'drop' }];
  }
  const hooks: HookRequest[] = hasHook
    ? [{ kind: 'update-hook', method: 'PATCH', path, body: hook, secret: 'keep' }]
    : [];
  const configPath = `${path}/config`;
  const configs: HookRequest[] =
    Object.keys(config).length > 0
      ? [{ kind: 'update-config', method: 'PATCH', path: configPath, body: config, secret: writes ? 'write' : 'keep' }]
      : [];
  // A hook that is being switched off must not deliver to its new place first.
  return hook.active === false ? [...hooks, ...configs] : [...configs, ...hooks];
}

/** Writes the secret and, as far as GitHub lets it, nothing else: a global hook is sent whole, as it was before. */
export function buildSecretRequest(target: Target, { id, before }: HookBefore, secret: Sensitive): HookRequest {
  const path = formatHookPath(target, id);
  if (getTraits(target).update === 'minimal') {
    return { kind: 'update-config', method: 'PATCH', path: `${path}/config`, body: { secret }, secret: 'write' };
  }
  const body: HookBody = { ...toBody('hook', before), config: { ...toConfig(before), secret } };
  return { kind: 'update-hook', method: 'PATCH', path, body, secret: 'write' };
}

function toConfig(fields: HookFields): ConfigBody {
  return toBody('config', fields);
}
