import { isObject, type JsonObject, refuseType } from '../http/call.ts';
import { createInvalidRequest, RefusedCall, type ValidationError } from '../http/response.ts';
import type { Switches } from '../switches.ts';
import type { StoredConfig } from './stored-hook.ts';

type EmptySecret = Switches['emptySecret'];

/** Strings only, as in the description of global hooks, or numbers and booleans too. */
export interface ConfigForm {
  readonly keys: readonly string[];
  readonly insecureSsl: 'string' | 'any';
}

/**
 * The config that a whole `config` object makes: what it does not name falls back to GitHub's default, so a secret that is not in it
 * is gone. `previous` matters only for an empty secret under `keep`.
 */
export function createConfig(
  given: StoredConfig,
  previous: StoredConfig | undefined,
  emptySecret: EmptySecret,
): StoredConfig {
  const { secret: _, ...rest } = given;
  const config = { ...rest, insecure_ssl: rest.insecure_ssl ?? '0', content_type: rest.content_type ?? 'form' };
  return addSecret(config, resolveSecret(given, previous, emptySecret));
}

/** The config after changing only the keys that are named. */
export function mergeConfig(given: StoredConfig, previous: StoredConfig, emptySecret: EmptySecret): StoredConfig {
  const { secret: _, ...rest } = { ...previous, ...given };
  return addSecret(rest, given.secret === undefined ? previous.secret : resolveSecret(given, previous, emptySecret));
}

/** The `config` object of a request, its values as GitHub keeps them. A null secret is an empty one. */
export function parseConfig(body: JsonObject, form: ConfigForm): StoredConfig {
  const config: Record<string, string> = {};
  const other: Record<string, string> = {};
  for (const [key, value] of Object.entries(body)) {
    if (!form.keys.includes(key)) other[key] = typeof value === 'string' ? value : JSON.stringify(value);
    else if (value !== undefined)
      config[key] = key === 'insecure_ssl' ? readInsecureSsl(value, form) : readText(key, value);
  }
  return Object.keys(other).length === 0 ? config : { ...config, other };
}

/** The errors for keys of a `config` that the endpoint does not know, in the body's order; none where the switch stores them. */
export function checkKeys(body: unknown, form: ConfigForm, switches: Switches): readonly ValidationError[] {
  if (switches.unknownConfigKeys === 'store' || !isObject(body)) return [];
  const unknown = Object.keys(body).filter((key) => !form.keys.includes(key));
  return unknown.map((key) => ({ resource: 'Hook', code: 'custom', message: `Invalid config attribute: ${key}` }));
}

/** The 422 for required properties that a body lacks, in the words of the schema validator. To be thrown. */
export function refuseMissing(names: readonly string[]): RefusedCall {
  const quoted = names.map((name) => `"${name}"`).join(', ');
  return new RefusedCall(createInvalidRequest(`${quoted} ${names.length === 1 ? "wasn't" : "weren't"} supplied.`));
}

function readText(key: string, value: unknown): string {
  if (key === 'secret' && value === null) return '';
  if (typeof value !== 'string') throw refuseType(key, value, 'a string');
  return value;
}

function readInsecureSsl(value: unknown, form: ConfigForm): string {
  if (typeof value === 'string') return value;
  if (form.insecureSsl === 'string') throw refuseType('insecure_ssl', value, 'a string');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  throw refuseType('insecure_ssl', value, 'a string or a number');
}

function resolveSecret(
  given: StoredConfig,
  previous: StoredConfig | undefined,
  emptySecret: EmptySecret,
): string | undefined {
  if (given.secret !== '') return given.secret;
  return { remove: undefined, keep: previous?.secret, store: '' }[emptySecret];
}

function addSecret(config: StoredConfig, secret: string | undefined): StoredConfig {
  return secret === undefined ? config : { ...config, secret };
}
