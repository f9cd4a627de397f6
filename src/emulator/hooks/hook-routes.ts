import { deliveryRoutes, pingNewHook } from '../deliveries/delivery-routes.ts';
import {
  type JsonObject,
  parseBody,
  type Route,
  readBoolean,
  readObject,
  readString,
  readStrings,
} from '../http/call.ts';
import { type ApiResponse, createJsonResponse, refuseShape, refuseValues } from '../http/messages.ts';
import { createPageResponse } from '../http/paging.ts';
import { checkHook, createConfig, parseConfig, resolveSecret } from './check-hook.ts';
import {
  configKeys,
  findHook,
  type HookCall,
  type HookKind,
  type HookRoute,
  hookKinds,
  listVisibleHooks,
  logChange,
  resolveHookCall,
} from './hook-kinds.ts';
import { renderConfig, renderHook, type StoredHook, unusedResponse } from './stored-hook.ts';

const rows: readonly HookRoute[] = [
  { method: 'GET', path: '', access: 'read', handle: listHooks },
  { method: 'POST', path: '', access: 'write', handle: createHook },
  { method: 'GET', path: '/{hook_id}', access: 'read', handle: showHook },
  { method: 'PATCH', path: '/{hook_id}', access: 'write', handle: updateHook },
  { method: 'DELETE', path: '/{hook_id}', access: 'delete', handle: deleteHook },
  { method: 'GET', path: '/{hook_id}/config', access: 'read', handle: showConfig, notFor: ['global'] },
  { method: 'PATCH', path: '/{hook_id}/config', access: 'write', handle: updateConfig, notFor: ['global'] },
  ...deliveryRoutes,
];

/** The hook endpoints of organizations, repositories and the instance. */
export const hookRoutes: readonly Route[] = hookKinds.flatMap((kind) =>
  rows
    .filter(({ notFor = [] }) => !notFor.includes(kind.kind))
    .map(({ method, path, access, handle }) => ({
      method,
      path: `${kind.path}${path}`,
      access: kind.access[access],
      handle: (call) => handle(resolveHookCall(call, kind)),
    })),
);

/** Lists alone may lag behind writes. */
function listHooks(call: HookCall): ApiResponse {
  const { state, target } = call;
  const lag = state.switches.listLagMilliseconds;
  const hooks = listVisibleHooks(call, state.hooks(target, lag === 0 ? undefined : state.now() - lag));
  return createPageResponse(call, hooks, (hook, base) => renderHook(hook, base, state.switches));
}

function showHook(call: HookCall): ApiResponse {
  return createJsonResponse(200, renderHook(findHook(call), call.base, call.state.switches));
}

function showConfig(call: HookCall): ApiResponse {
  return createJsonResponse(200, renderConfig(findHook(call).config, call.state.switches));
}

function deleteHook(call: HookCall): ApiResponse {
  const hook = findHook(call);
  call.state.deleteHook(hook.id);
  logChange(call, hook, undefined);
  return createJsonResponse(204);
}

function createHook(call: HookCall): ApiResponse {
  const { kind, target, state, token } = call;
  const body = parseBody(call);
  const absent = kind.required.filter((name) => body[name] === undefined);
  if (absent.length > 0) throw refuseMissing(absent);
  const hook: StoredHook = {
    id: state.newHookId(),
    target,
    name: readString(body, 'name') ?? 'web',
    active: readBoolean(body, 'active') ?? true,
    events: readStrings(body, 'events') ?? kind.defaultEvents,
    config: readWholeConfig(call, readObject(body, 'config') ?? {}, {}),
    createdAt: state.now(),
    updatedAt: state.now(),
    createdByOAuthApp: token?.kind === 'oauth-app' ? token.clientId : undefined,
    lastResponse: unusedResponse,
  };
  storeHook(call, undefined, hook);
  pingNewHook(call, hook);
  const shown = renderHook(hook, call.base, state.switches);
  return createJsonResponse(201, shown, { location: String(shown.url) });
}

/**
 * PATCH of a hook. A `config` replaces the whole config. Organization and repository hooks keep what is not sent; a global hook
 * falls back to the defaults for it.
 */
function updateHook(call: HookCall): ApiResponse {
  const { kind, state } = call;
  const current = findHook(call);
  const body = parseBody(call);
  const given = readObject(body, 'config');
  if (given !== undefined && given.url === undefined && kind.kind !== 'repository') throw refuseMissing(['url']);
  const unsent = kind.kind === 'global' ? { active: true, events: kind.defaultEvents, config: {} } : current;
  const stored = storeHook(call, current, {
    ...current,
    active: readBoolean(body, 'active') ?? unsent.active,
    events: selectEvents(body, unsent.events, kind),
    config: given === undefined ? unsent.config : readWholeConfig(call, given, current.config),
  });
  return createJsonResponse(200, renderHook(stored, call.base, state.switches));
}

/** PATCH of `/config`: only the named keys change. */
function updateConfig(call: HookCall): ApiResponse {
  const { switches } = call.state;
  const current = findHook(call);
  const given = { ...current.config, ...parseConfig(parseBody(call), configKeys, false) };
  const config = resolveSecret(given, current.config, switches);
  const stored = storeHook(call, current, { ...current, config });
  return createJsonResponse(200, renderConfig(stored.config, switches));
}

function readWholeConfig({ kind, state }: HookCall, given: JsonObject, previous: StoredHook['config']) {
  const parsed = parseConfig(given, kind.wholeKeys, kind.kind === 'global');
  return resolveSecret(createConfig(parsed), previous, state.switches);
}

function selectEvents(body: JsonObject, unsent: readonly string[], { kind }: HookKind): readonly string[] {
  const events = readStrings(body, 'events') ?? unsent;
  if (kind !== 'repository') return events;
  const removed = new Set(readStrings(body, 'remove_events'));
  return [...new Set([...events, ...(readStrings(body, 'add_events') ?? [])])].filter((event) => !removed.has(event));
}

/** Stores and logs a hook that is new or replaces `current`, or refuses it with all that is wrong. */
function storeHook(call: HookCall, current: StoredHook | undefined, next: StoredHook): StoredHook {
  const { state, kind } = call;
  const errors = checkHook(next, current, state);
  if (errors.length > 0) throw refuseValues(errors, kind.docs);
  logChange(call, current, next);
  const isTouched =
    current === undefined || state.switches.secretMovesUpdatedAt || formatVisible(current) !== formatVisible(next);
  return state.putHook({ ...next, updatedAt: isTouched ? state.now() : current.updatedAt });
}

function formatVisible({ active, events, config }: StoredHook): string {
  return JSON.stringify([active, events, config.url, config.content_type, config.insecure_ssl]);
}

/** The 422 for required properties that a body lacks, in the words of the schema validator. To be thrown. */
function refuseMissing(names: readonly string[]) {
  const quoted = names.map((name) => `"${name}"`).join(', ');
  return refuseShape(`${quoted} ${names.length === 1 ? "wasn't" : "weren't"} supplied.`);
}
