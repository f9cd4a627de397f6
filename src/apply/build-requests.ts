import type { LiveHook, PresentHook } from '../model/hook.ts';
import { type FieldDiff, getFields, toBody } from '../model/hook-fields.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { getHooksPath, getTraits, type Target } from '../model/target.ts';
import { isSecretWritten } from '../plan/change-effects.ts';
import type { Change, CreateChange, Refresh, UpdateChange } from '../plan/plan.ts';
import type { ConfigBody, HookBody, HookRequest } from './ports.ts';

/**
 * The writes that carry out one change, in the order in which they are sent. Each carries only what the change shows, apart from
 * requests that GitHub makes reset what is not sent: those repeat the live values.
 * Throws for a change that has no safe request (a programming error: the plan refuses such changes).
 */
export function buildRequests(target: Target, change: Change | Refresh): readonly HookRequest[] {
  switch (change.op) {
    case 'create':
      return [buildCreate(target, change)];
    case 'update':
      return getTraits(target).update === 'whole'
        ? [buildWholeUpdate(target, change)]
        : buildMinimalUpdate(target, change);
    case 'refresh':
      return [buildSecretRequest(target, change.live, getDeclaredSecret(change.desired))];
    case 'deactivate':
      return [buildDeactivation(target, change.live)];
    case 'delete':
      return [{ kind: 'delete', method: 'DELETE', path: formatHookPath(target, change.live.id) }];
  }
}

/** Path of one hook, below the API base. */
export function formatHookPath(target: Target, id: string): string {
  return `${getHooksPath(target)}/${id}`;
}

/** Writes the secret and, as far as GitHub lets it, nothing else: a global hook is sent whole, as it is live. */
export function buildSecretRequest(target: Target, live: LiveHook, secret: Sensitive): HookRequest {
  const path = formatHookPath(target, live.id);
  if (getTraits(target).update === 'minimal') {
    return { kind: 'update-config', method: 'PATCH', path: `${path}/config`, body: { secret }, secret: 'write' };
  }
  const body: HookBody = { ...toBody('hook', getFields(live)), config: { ...toConfig(live), secret } };
  return { kind: 'update-hook', method: 'PATCH', path, body, secret: 'write' };
}

/** The value of a declared secret that a request needs. Throws where the run has none: it is checked before the first write. */
function getDeclaredSecret(desired: PresentHook): Sensitive {
  if (desired.secret.kind !== 'declared') throw new Error(`The hook ${desired.url} declares no secret to write.`);
  if (desired.secret.value === undefined) throw new Error(`The variable ${desired.secret.name} has no value to write.`);
  return desired.secret.value;
}

function buildCreate(target: Target, { desired, secret }: CreateChange): HookRequest {
  const credentials = target.kind === 'organization' ? pickCredentials(desired) : {};
  const config = {
    ...toConfig(desired),
    ...(secret === 'set' ? { secret: getDeclaredSecret(desired) } : {}),
    ...credentials,
  };
  const body: HookBody = { name: 'web', ...toBody('hook', getFields(desired)), config };
  return {
    kind: 'create',
    method: 'POST',
    path: getHooksPath(target),
    body,
    secret: secret === 'set' ? 'write' : 'none',
  };
}

function pickCredentials({ username, password }: PresentHook): Pick<ConfigBody, 'username' | 'password'> {
  return {
    ...(username?.value === undefined ? {} : { username: username.value }),
    ...(password?.value === undefined ? {} : { password: password.value }),
  };
}

function buildMinimalUpdate(target: Target, change: UpdateChange): readonly HookRequest[] {
  const { live, secret, fields } = change;
  const path = formatHookPath(target, live.id);
  const hook: HookBody = pickChanged('hook', fields);
  const config: ConfigBody = pickChanged('config', fields);
  const hasHook = Object.keys(hook).length > 0;
  const hasConfig = Object.keys(config).length > 0;
  const writes = isSecretWritten(change);
  if (secret === 'remove' || (writes && hasHook)) {
    return [{ kind: 'update-hook', method: 'PATCH', path, ...buildWholeConfig(change, hook) }];
  }
  const hookRequest: HookRequest = { kind: 'update-hook', method: 'PATCH', path, body: hook, secret: 'keep' };
  const configRequest: HookRequest = {
    kind: 'update-config',
    method: 'PATCH',
    path: `${path}/config`,
    body: writes ? { ...config, secret: getDeclaredSecret(change.desired) } : config,
    secret: writes ? 'write' : 'keep',
  };
  const configs = hasConfig || writes ? [configRequest] : [];
  const hooks = hasHook ? [hookRequest] : [];
  // A hook that is being switched off must not deliver to its new place first.
  return hook.active === false ? [...hooks, ...configs] : [...configs, ...hooks];
}

function buildWholeUpdate(target: Target, change: UpdateChange): HookRequest {
  const { live, fields } = change;
  const hook = { ...toBody('hook', getFields(live)), ...pickChanged('hook', fields) };
  return {
    kind: 'update-hook',
    method: 'PATCH',
    path: formatHookPath(target, live.id),
    ...buildWholeConfig(change, hook),
  };
}

/** A body whose `config` replaces the live one as a whole, so that it needs every key and the secret. */
function buildWholeConfig(
  change: UpdateChange,
  hook: HookBody,
): { readonly body: HookBody; readonly secret: 'write' | 'drop' } {
  const config = { ...toConfig(change.live), ...pickChanged('config', change.fields) };
  if (isSecretWritten(change)) {
    return { body: { ...hook, config: { ...config, secret: getDeclaredSecret(change.desired) } }, secret: 'write' };
  }
  if (change.secret === 'keep' && change.live.hasSecret) {
    throw new Error(`Hook ${change.live.id} can only be sent as a whole, which would drop its secret.`);
  }
  return { body: { ...hook, config }, secret: 'drop' };
}

function buildDeactivation(target: Target, live: LiveHook): HookRequest {
  const path = formatHookPath(target, live.id);
  if (getTraits(target).update === 'minimal') {
    return { kind: 'update-hook', method: 'PATCH', path, body: { active: false }, secret: 'keep' };
  }
  if (live.hasSecret) throw new Error(`Hook ${live.id} can only be sent as a whole, which would drop its secret.`);
  const body: HookBody = { ...toBody('hook', getFields(live)), active: false, config: toConfig(live) };
  return { kind: 'update-hook', method: 'PATCH', path, body, secret: 'drop' };
}

function pickChanged(part: 'hook' | 'config', fields: readonly FieldDiff[]): Readonly<Record<string, unknown>> {
  return toBody(part, Object.fromEntries(fields.map(({ field, to }) => [field, to])));
}

function toConfig(hook: LiveHook | PresentHook): ConfigBody {
  return toBody('config', getFields(hook));
}
