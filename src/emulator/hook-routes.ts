import { type Answer, emptyAnswer, jsonAnswer, RefusedCall, validationFailed } from './answer.ts';
import { bodyObject, booleanProperty, type Call, objectProperty, stringProperty, stringsProperty } from './call.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { type HookCall, hookCall, logChange, namedHook, visibleHooks } from './hook-call.ts';
import { configOf, missing, unknownConfigKeys, wholeConfig } from './hook-config.ts';
import { configJson, hookJson, hookUrl } from './hook-json.ts';
import { type HookKind, hookKinds } from './hook-kind.ts';
import { violations } from './hook-rules.ts';
import { updateConfig, updateHook } from './hook-update.ts';
import { listUrl } from './list-url.ts';
import { numberedPage } from './paging.ts';
import { pingCreated } from './ping.ts';
import type { Route } from './route.ts';
import { type StoredHook, unusedResponse } from './stored-hook.ts';

/** The hook endpoints of organizations, repositories and the instance. */
export const hookRoutes: readonly Route[] = hookKinds.flatMap(routesOf);

function routesOf(kind: HookKind): readonly Route[] {
  const { path, access } = kind;
  const on =
    (handle: (on: HookCall) => Answer) =>
    (call: Call): Answer =>
      handle(hookCall(call, kind));
  const one = `${path}/{hook_id}`;
  const all: readonly Route[] = [
    { method: 'GET', path, access: access.read, handle: on(list) },
    { method: 'POST', path, access: access.write, handle: on(create) },
    { method: 'GET', path: one, access: access.read, handle: on(show) },
    { method: 'PATCH', path: one, access: access.write, handle: on(updateHook) },
    { method: 'DELETE', path: one, access: access.delete, handle: on(remove) },
    ...deliveryRoutes(kind, on),
  ];
  if (kind.kind === 'global') return all;
  return [
    ...all,
    { method: 'GET', path: `${one}/config`, access: access.read, handle: on(showConfig) },
    { method: 'PATCH', path: `${one}/config`, access: access.write, handle: on(updateConfig) },
  ];
}

function list(on: HookCall): Answer {
  const { call } = on;
  const page = numberedPage(visibleHooks(on, { isList: true }), call.query, listUrl(call));
  return jsonAnswer(
    200,
    page.items.map((hook) => hookJson(hook, call.base, call.world.switches)),
    page.headers,
  );
}

function show(on: HookCall): Answer {
  return jsonAnswer(200, hookJson(namedHook(on), on.call.base, on.call.world.switches));
}

function showConfig(on: HookCall): Answer {
  return jsonAnswer(200, configJson(namedHook(on).config, on.call.world.switches));
}

function remove(on: HookCall): Answer {
  const hook = namedHook(on);
  on.call.world.state.deleteHook(hook.id);
  logChange(on, hook, undefined);
  return emptyAnswer(204);
}

function create(on: HookCall): Answer {
  const { call, kind, target } = on;
  const { world } = call;
  const body = bodyObject(call);
  const absent = kind.required.filter((name) => body[name] === undefined);
  if (absent.length > 0) throw missing(absent);
  const time = world.now();
  const hook: StoredHook = {
    id: world.state.newHookId(),
    target,
    name: stringProperty(body, 'name') ?? 'web',
    active: booleanProperty(body, 'active') ?? true,
    events: stringsProperty(body, 'events') ?? kind.defaultEvents,
    config: wholeConfig(
      configOf(objectProperty(body, 'config') ?? {}, kind.whole),
      undefined,
      world.switches.emptySecret,
    ),
    createdAt: time,
    updatedAt: time,
    createdByOAuthApp: call.token?.kind === 'oauth-app' ? call.token.clientId : undefined,
    lastResponse: unusedResponse,
  };
  const errors = [
    ...(hook.name === 'web' ? [] : [{ resource: 'Hook', code: 'invalid', field: 'name' }]),
    ...violations(hook, undefined, world),
    ...unknownConfigKeys(body.config, kind.whole).map((key) => ({
      resource: 'Hook',
      code: 'custom',
      message: `Invalid config attribute: ${key}`,
    })),
  ];
  if (errors.length > 0) throw new RefusedCall(validationFailed(errors, kind.docs));
  world.state.putHook(hook);
  logChange(on, undefined, hook);
  pingCreated(hook, call);
  return jsonAnswer(201, hookJson(hook, call.base, world.switches), { location: hookUrl(call.base, hook) });
}
