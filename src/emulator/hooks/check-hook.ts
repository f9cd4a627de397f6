import { eventCatalogue } from '../../model/events.generated.ts';
import { isLoopback } from '../../model/product.ts';
import { getTraits } from '../../model/target.ts';
import { type JsonObject, refuseType } from '../http/call.ts';
import type { ValidationError } from '../http/messages.ts';
import type { EmulatorState } from '../state.ts';
import type { Switches } from '../switches.ts';
import type { StoredConfig, StoredHook } from './stored-hook.ts';

/** The `config` object of a request, its values as GitHub keeps them. A null secret is an empty one; global hooks take strings only. */
export function parseConfig(body: JsonObject, keys: readonly string[], isGlobal: boolean): StoredConfig {
  const config: Record<string, string> = {};
  const other: Record<string, string> = {};
  for (const [key, value] of Object.entries(body)) {
    if (!keys.includes(key)) other[key] = typeof value === 'string' ? value : JSON.stringify(value);
    else config[key] = readConfigValue(key, value, isGlobal);
  }
  return Object.keys(other).length === 0 ? config : { ...config, other };
}

function readConfigValue(key: string, value: unknown, isGlobal: boolean): string {
  if (typeof value === 'string') return value;
  if (key === 'secret' && value === null) return '';
  if (key !== 'insecure_ssl' || isGlobal) throw refuseType(key, value, 'a string');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  throw refuseType(key, value, 'a string or a number');
}

/** What a whole `config` object makes: what it does not name falls back to GitHub's default, so a secret that is not in it is gone. */
export function createConfig(given: StoredConfig): StoredConfig {
  return { ...given, insecure_ssl: given.insecure_ssl ?? '0', content_type: given.content_type ?? 'form' };
}

/** What an empty secret in a config stands for; `previous` matters only where it is kept. */
export function resolveSecret(config: StoredConfig, previous: StoredConfig, { emptySecret }: Switches): StoredConfig {
  const { secret: given, ...rest } = config;
  const secret = given === '' ? { remove: undefined, keep: previous.secret, store: '' }[emptySecret] : given;
  return secret === undefined ? rest : { ...rest, secret };
}

/**
 * Everything GitHub's 422 would say of a hook that is about to be stored; `current` is what it replaces. What an update leaves as it is
 * is not held against it: hooks may be live that GitHub would not take today.
 */
export function checkHook(
  hook: StoredHook,
  current: StoredHook | undefined,
  state: EmulatorState,
): readonly ValidationError[] {
  const others = state.hooks(hook.target).filter((other) => other.id !== hook.id);
  const hasNewUrl = current === undefined || current.config.url !== hook.config.url;
  const isAsBefore = current !== undefined && formatIdentity(current) === formatIdentity(hook);
  return [
    ...(current !== undefined || hook.name === 'web' ? [] : [{ resource: 'Hook', code: 'invalid', field: 'name' }]),
    ...(hasNewUrl ? checkUrl(hook.config, state) : []),
    ...checkEvents(hook, current, state.switches),
    ...(isAsBefore ? [] : checkTwins(hook, others, state.switches)),
    ...checkLimits(hook, current, others, state),
    ...checkKeys(hook.config, current?.config, state.switches),
  ];
}

function formatIdentity({ config, events }: StoredHook): string {
  return JSON.stringify([config.url, config.content_type, config.insecure_ssl, config.secret, events]);
}

function checkUrl({ url }: StoredConfig, { switches, product }: EmulatorState): readonly ValidationError[] {
  if (url === undefined || url === '') return [createHookError('Config must contain URL for webhooks')];
  if (!URL.canParse(url)) return [{ ...createHookError('url is not a valid URL'), field: 'url' }];
  const host = new URL(url).hostname;
  if (switches.loopbackUrls === 'accept' || !isLoopback(host)) return [];
  const because = "not supported because it isn't reachable over the public Internet";
  if (product.name === 'ghes') return [createHookError(`Sorry, the URL host ${host} is ${because}`)];
  return [{ ...createHookError(`url is ${because} (${host})`), field: 'url' }];
}

function checkEvents(
  { target, events }: StoredHook,
  current: StoredHook | undefined,
  { unknownEvents }: Switches,
): readonly ValidationError[] {
  if (unknownEvents === 'accept') return [];
  const { eventTarget } = getTraits(target);
  const known = ['*', ...(current?.events ?? [])];
  return events
    .filter((event) => !known.includes(event) && eventCatalogue[event]?.targets.includes(eventTarget) !== true)
    .map((event) => ({ ...createHookError(`The "${event}" event is not available for this hook`), field: 'events' }));
}

function checkTwins(
  hook: StoredHook,
  others: readonly StoredHook[],
  { secretCountsAsTwin }: Switches,
): readonly ValidationError[] {
  const visible: readonly (keyof StoredConfig)[] = ['url', 'content_type', 'insecure_ssl'];
  const keys = secretCountsAsTwin ? [...visible, 'secret' as const] : visible;
  const isTwin = (other: StoredHook): boolean =>
    keys.every((key) => other.config[key] === hook.config[key]) &&
    other.events.some((event) => hook.events.includes(event));
  if (!others.some(isTwin)) return [];
  const where = hook.target.kind === 'global' ? 'instance' : hook.target.kind;
  return [createHookError(`Hook already exists on this ${where}`)];
}

function checkLimits(
  hook: StoredHook,
  current: StoredHook | undefined,
  others: readonly StoredHook[],
  { switches, product }: EmulatorState,
): readonly ValidationError[] {
  const limit = switches.hooksPerEvent ?? product.hooksPerEvent;
  const isCounted = ({ active }: StoredHook): boolean => active || switches.inactiveCountsToLimit;
  if (!isCounted(hook)) return [];
  const former = current !== undefined && isCounted(current) ? current.events : [];
  const counted = others.filter(isCounted);
  const takes = (other: StoredHook, event: string): boolean =>
    other.events.includes(event) || (switches.wildcardCountsToLimit && other.events.includes('*'));
  return hook.events
    .filter((event) => !former.includes(event) && counted.filter((other) => takes(other, event)).length >= limit)
    .map((event) => createHookError(`The "${event}" event cannot have more than ${limit} hooks`));
}

/** Keys of `config` that the endpoint does not know, in the body's order. */
function checkKeys(
  { other = {} }: StoredConfig,
  current: StoredConfig | undefined,
  { unknownConfigKeys }: Switches,
): readonly ValidationError[] {
  if (unknownConfigKeys === 'store') return [];
  const unknown = Object.keys(other).filter((key) => current?.other?.[key] !== other[key]);
  return unknown.map((key) => createHookError(`Invalid config attribute: ${key}`));
}

function createHookError(message: string): ValidationError {
  return { resource: 'Hook', code: 'custom', message };
}
