import { eventCatalogue } from '../../model/events.generated.ts';
import { isLoopback } from '../../model/product.ts';
import { getTraits } from '../../model/target.ts';
import type { EmulatorContext } from '../http/call.ts';
import type { ValidationError } from '../http/response.ts';
import type { StoredConfig, StoredHook } from './stored-hook.ts';

/**
 * Everything GitHub's 422 would say of a hook that is about to be stored; `current` is what it replaces. What an update leaves as it is
 * is not held against it: hooks may be live that GitHub would not take today.
 */
export function checkHook(
  hook: StoredHook,
  current: StoredHook | undefined,
  context: EmulatorContext,
): readonly ValidationError[] {
  const others = context.state.hooks(hook.target).filter((other) => other.id !== hook.id);
  const hasNewUrl = current === undefined || current.config.url !== hook.config.url;
  const isAsBefore = current !== undefined && formatIdentity(current) === formatIdentity(hook);
  return [
    ...(hasNewUrl ? checkUrl(hook.config, context) : []),
    ...checkEvents(hook, current, context),
    ...(isAsBefore ? [] : checkTwins(hook, others, context)),
    ...checkLimits(hook, current, others, context),
  ];
}

function formatIdentity({ config, events }: StoredHook): string {
  return JSON.stringify([config.url, config.content_type, config.insecure_ssl, config.secret, events]);
}

function checkUrl({ url }: StoredConfig, { switches, product }: EmulatorContext): readonly ValidationError[] {
  if (url === undefined || url === '') return [createHookError('Config must contain URL for webhooks')];
  if (!URL.canParse(url)) return [{ ...createHookError('url is not a valid URL'), field: 'url' }];
  const host = new URL(url).hostname;
  if (switches.loopbackUrls === 'accept' || !isLoopback(host)) return [];
  const because = "not supported because it isn't reachable over the public Internet";
  if (product.name === 'ghes') return [createHookError(`Sorry, the URL host ${host} is ${because}`)];
  return [{ ...createHookError(`url is ${because} (${host})`), field: 'url' }];
}

function checkEvents(
  hook: StoredHook,
  current: StoredHook | undefined,
  { switches }: EmulatorContext,
): readonly ValidationError[] {
  if (switches.unknownEvents === 'accept') return [];
  const { eventTarget } = getTraits(hook.target);
  const taken = (event: string): boolean =>
    event === '*' ||
    current?.events.includes(event) === true ||
    eventCatalogue[event]?.targets.includes(eventTarget) === true;
  return hook.events
    .filter((event) => !taken(event))
    .map((event) => ({ ...createHookError(`The "${event}" event is not available for this hook`), field: 'events' }));
}

function checkTwins(
  hook: StoredHook,
  others: readonly StoredHook[],
  { switches }: EmulatorContext,
): readonly ValidationError[] {
  const visible: readonly (keyof StoredConfig)[] = ['url', 'content_type', 'insecure_ssl'];
  const keys = switches.secretCountsAsTwin ? [...visible, 'secret' as const] : visible;
  const isTwin = (other: StoredHook): boolean =>
    keys.every((key) => other.config[key] === hook.config[key]) &&
    other.events.some((event) => hook.events.includes(event));
  if (!others.some(isTwin)) return [];
  const where = { organization: 'this organization', repository: 'this repository', global: 'this instance' }[
    hook.target.kind
  ];
  return [createHookError(`Hook already exists on ${where}`)];
}

function checkLimits(
  hook: StoredHook,
  current: StoredHook | undefined,
  others: readonly StoredHook[],
  context: EmulatorContext,
): readonly ValidationError[] {
  const { switches } = context;
  const limit = switches.hooksPerEvent ?? context.product.hooksPerEvent;
  const counted = others.filter((other) => other.active || switches.inactiveCountsToLimit);
  if (!hook.active && !switches.inactiveCountsToLimit) return [];
  const takes = (other: StoredHook, event: string): boolean =>
    other.events.includes(event) || (switches.wildcardCountsToLimit && other.events.includes('*'));
  const wasCounted = current !== undefined && (current.active || switches.inactiveCountsToLimit);
  const isNew = (event: string): boolean => !wasCounted || !current.events.includes(event);
  return hook.events
    .filter((event) => isNew(event) && counted.filter((other) => takes(other, event)).length >= limit)
    .map((event) => createHookError(`The "${event}" event cannot have more than ${limit} hooks`));
}

function createHookError(message: string): ValidationError {
  return { resource: 'Hook', code: 'custom', message };
}
