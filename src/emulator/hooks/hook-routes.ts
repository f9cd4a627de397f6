import { createDeliveryRoutes } from '../deliveries/delivery-routes.ts';
import { pingNewHook } from '../deliveries/ping.ts';
import { type Call, parseBody, readBoolean, readObject, readString, readStrings } from '../http/call.ts';
import { getListUrl, selectPage } from '../http/paging.ts';
import {
  type ApiResponse,
  createEmptyResponse,
  createJsonResponse,
  createValidationFailure,
  RefusedCall,
} from '../http/response.ts';
import type { Route } from '../http/route.ts';
import { checkHook } from './check-hook.ts';
import {
  findHook,
  type HookCall,
  type HookKind,
  hookKinds,
  listVisibleHooks,
  logChange,
  resolveHookCall,
} from './hook-call.ts';
import { checkKeys, createConfig, parseConfig, refuseMissing } from './hook-config.ts';
import { updateConfig, updateHook } from './hook-update.ts';
import { getHookUrl, renderConfig, renderHook, type StoredHook, unusedResponse } from './stored-hook.ts';
/** The hook endpoints of organizations, repositories and the instance. */
export const hookRoutes: readonly Route[] = hookKinds.flatMap(createHookRoutes);

function createHookRoutes(kind: HookKind): readonly Route[] {
  const { path, access } = kind;
  const on =
    (handle: (on: HookCall) => ApiResponse) =>
    (call: Call): ApiResponse =>
      handle(resolveHookCall(call, kind));
  const one = `${path}/{hook_id}`;
  const all: readonly Route[] = [
    { method: 'GET', path, access: access.read, handle: on(listHooks) },
    { method: 'POST', path, access: access.write, handle: on(createHook) },
    { method: 'GET', path: one, access: access.read, handle: on(showHook) },
    { method: 'PATCH', path: one, access: access.write, handle: on(updateHook) },
    { method: 'DELETE', path: one, access: access.delete, handle: on(deleteHook) },
    ...createDeliveryRoutes(kind, on),
  ];
  if (kind.kind === 'global') return all;
  return [
    ...all,
    { method: 'GET', path: `${one}/config`, access: access.read, handle: on(showConfig) },
    { method: 'PATCH', path: `${one}/config`, access: access.write, handle: on(updateConfig) },
  ];
}

function listHooks(on: HookCall): ApiResponse {
  const { call } = on;
  const page = selectPage(listVisibleHooks(on, { isList: true }), call.query, getListUrl(call));
  return createJsonResponse(
    200,
    page.items.map((hook) => renderHook(hook, call.base, call.context.switches)),
    page.headers,
  );
}

function showHook(on: HookCall): ApiResponse {
  return createJsonResponse(200, renderHook(findHook(on), on.call.base, on.call.context.switches));
}

function showConfig(on: HookCall): ApiResponse {
  return createJsonResponse(200, renderConfig(findHook(on).config, on.call.context.switches));
}

function deleteHook(on: HookCall): ApiResponse {
  const hook = findHook(on);
  on.call.context.state.deleteHook(hook.id);
  logChange(on, hook, undefined);
  return createEmptyResponse(204);
}

function createHook(on: HookCall): ApiResponse {
  const { call, kind, target } = on;
  const { context } = call;
  const body = parseBody(call);
  const absent = kind.required.filter((name) => body[name] === undefined);
  if (absent.length > 0) throw refuseMissing(absent);
  const time = context.now();
  const hook: StoredHook = {
    id: context.state.newHookId(),
    target,
    name: readString(body, 'name') ?? 'web',
    active: readBoolean(body, 'active') ?? true,
    events: readStrings(body, 'events') ?? kind.defaultEvents,
    config: createConfig(
      parseConfig(readObject(body, 'config') ?? {}, kind.whole),
      undefined,
      context.switches.emptySecret,
    ),
    createdAt: time,
    updatedAt: time,
    createdByOAuthApp: call.token?.kind === 'oauth-app' ? call.token.clientId : undefined,
    lastResponse: unusedResponse,
  };
  const errors = [
    ...(hook.name === 'web' ? [] : [{ resource: 'Hook', code: 'invalid', field: 'name' }]),
    ...checkHook(hook, undefined, context),
    ...checkKeys(body.config, kind.whole, context.switches),
  ];
  if (errors.length > 0) throw new RefusedCall(createValidationFailure(errors, kind.docs));
  context.state.putHook(hook);
  logChange(on, undefined, hook);
  pingNewHook(hook, call);
  return createJsonResponse(201, renderHook(hook, call.base, context.switches), {
    location: getHookUrl(call.base, hook),
  });
}
