import { type JsonObject, parseBody, readBoolean, readObject, readStrings } from '../http/call.ts';
import {
  type ApiResponse,
  createJsonResponse,
  createValidationFailure,
  RefusedCall,
  type ValidationError,
} from '../http/response.ts';
import { checkHook } from './check-hook.ts';
import { findHook, type HookCall, logChange } from './hook-call.ts';
import { checkKeys, createConfig, mergeConfig, parseConfig, refuseMissing } from './hook-config.ts';
import { renderConfig, renderHook, type StoredConfig, type StoredHook } from './stored-hook.ts';

/**
 * PATCH of a hook. A `config` replaces the whole config. Organization and repository hooks keep what is not sent; a global hook
 * falls back to the defaults for it.
 */
export function updateHook(on: HookCall): ApiResponse {
  const { call, kind } = on;
  const current = findHook(on);
  const body = parseBody(call);
  const given = readObject(body, 'config');
  const isGlobal = kind.kind === 'global';
  if (given !== undefined && given.url === undefined && kind.kind !== 'repository') throw refuseMissing(['url']);
  const replaced =
    given === undefined
      ? undefined
      : createConfig(parseConfig(given, kind.whole), current.config, call.context.switches.emptySecret);
  const next: StoredHook = {
    ...current,
    active: readBoolean(body, 'active') ?? (isGlobal ? true : current.active),
    events: selectEvents(body, isGlobal ? { ...current, events: kind.defaultEvents } : current, on),
    config: replaced ?? (isGlobal ? {} : current.config),
  };
  const stored = storeHook(on, current, next, checkKeys(given, kind.whole, call.context.switches));
  return createJsonResponse(200, renderHook(stored, call.base, call.context.switches));
}

/** PATCH of `/config`: only the named keys change. */
export function updateConfig(on: HookCall): ApiResponse {
  const { call, kind } = on;
  const current = findHook(on);
  const body = parseBody(call);
  const config = mergeConfig(parseConfig(body, kind.partial), current.config, call.context.switches.emptySecret);
  const stored = storeHook(on, current, { ...current, config }, checkKeys(body, kind.partial, call.context.switches));
  return createJsonResponse(200, renderConfig(stored.config, call.context.switches));
}

function selectEvents(body: JsonObject, current: StoredHook, { kind }: HookCall): readonly string[] {
  const events = readStrings(body, 'events') ?? current.events;
  if (kind.kind !== 'repository') return events;
  const removed = new Set(readStrings(body, 'remove_events'));
  return [...new Set([...events, ...(readStrings(body, 'add_events') ?? [])])].filter((event) => !removed.has(event));
}

function storeHook(on: HookCall, current: StoredHook, next: StoredHook, keys: readonly ValidationError[]): StoredHook {
  const { context } = on.call;
  const errors = [...checkHook(next, current, context), ...keys];
  if (errors.length > 0) throw new RefusedCall(createValidationFailure(errors, on.kind.docs));
  const moves = context.switches.secretMovesUpdatedAt || formatVisible(current) !== formatVisible(next);
  logChange(on, current, next);
  return context.state.putHook({ ...next, updatedAt: moves ? context.now() : current.updatedAt });
}

function formatVisible({ active, events, config }: StoredHook): string {
  const { url, content_type, insecure_ssl }: StoredConfig = config;
  return JSON.stringify([active, events, url, content_type, insecure_ssl]);
}
