import { type Answer, jsonAnswer, RefusedCall, type ValidationError, validationFailed } from './answer.ts';
import { bodyObject, booleanProperty, type JsonObject, objectProperty, stringsProperty } from './call.ts';
import { type HookCall, logChange, namedHook } from './hook-call.ts';
import { type ConfigForm, configOf, mergedConfig, missing, unknownConfigKeys, wholeConfig } from './hook-config.ts';
import { configJson, hookJson } from './hook-json.ts';
import { violations } from './hook-rules.ts';
import type { StoredConfig, StoredHook } from './stored-hook.ts';

/**
 * PATCH of a hook. A `config` replaces the whole config. Organization and repository hooks keep what is not sent; a global hook
 * falls back to the defaults for it.
 */
export function updateHook(on: HookCall): Answer {
  const { call, kind } = on;
  const current = namedHook(on);
  const body = bodyObject(call);
  const given = objectProperty(body, 'config');
  const isGlobal = kind.kind === 'global';
  if (given !== undefined && given.url === undefined && kind.kind !== 'repository') throw missing(['url']);
  const replaced =
    given === undefined
      ? undefined
      : wholeConfig(configOf(given, kind.whole), current.config, call.world.switches.emptySecret);
  const next: StoredHook = {
    ...current,
    active: booleanProperty(body, 'active') ?? (isGlobal ? true : current.active),
    events: eventsAfter(body, isGlobal ? { ...current, events: kind.defaultEvents } : current, on),
    config: replaced ?? (isGlobal ? {} : current.config),
  };
  const stored = storedHook(on, current, next, keyErrors(given, kind.whole));
  return jsonAnswer(200, hookJson(stored, call.base, call.world.switches));
}

/** PATCH of `/config`: only the named keys change. */
export function updateConfig(on: HookCall): Answer {
  const { call, kind } = on;
  const current = namedHook(on);
  const body = bodyObject(call);
  const config = mergedConfig(configOf(body, kind.partial), current.config, call.world.switches.emptySecret);
  const stored = storedHook(on, current, { ...current, config }, keyErrors(body, kind.partial));
  return jsonAnswer(200, configJson(stored.config, call.world.switches));
}

function eventsAfter(body: JsonObject, current: StoredHook, { kind }: HookCall): readonly string[] {
  const events = stringsProperty(body, 'events') ?? current.events;
  if (kind.kind !== 'repository') return events;
  const removed = new Set(stringsProperty(body, 'remove_events'));
  return [...new Set([...events, ...(stringsProperty(body, 'add_events') ?? [])])].filter(
    (event) => !removed.has(event),
  );
}

function keyErrors(config: JsonObject | undefined, form: ConfigForm): readonly ValidationError[] {
  return unknownConfigKeys(config, form).map((key) => ({
    resource: 'Hook',
    code: 'custom',
    message: `Invalid config attribute: ${key}`,
  }));
}

function storedHook(on: HookCall, current: StoredHook, next: StoredHook, keys: readonly ValidationError[]): StoredHook {
  const { world } = on.call;
  const errors = [...violations(next, current, world), ...keys];
  if (errors.length > 0) throw new RefusedCall(validationFailed(errors, on.kind.docs));
  const moves = world.switches.secretMovesUpdatedAt || visibleText(current) !== visibleText(next);
  logChange(on, current, next);
  return world.state.putHook({ ...next, updatedAt: moves ? world.now() : current.updatedAt });
}

function visibleText({ active, events, config }: StoredHook): string {
  const { url, content_type, insecure_ssl }: StoredConfig = config;
  return JSON.stringify([active, events, url, content_type, insecure_ssl]);
}
