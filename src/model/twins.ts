import type { LiveHook, PresentHook } from './hook.ts';

/** What GitHub compares of two hooks of one target before it takes the second one. */
export type TwinFields = Pick<LiveHook | PresentHook, 'url' | 'contentType' | 'insecureSsl' | 'events'>;

/**
 * Whether GitHub takes two hooks of one target for the same one and refuses the second ("Hook already exists"): one config and a shared
 * event. Whether the secret is part of that config is not documented, so it is left out here.
 */
export function isTwin(a: TwinFields, b: TwinFields): boolean {
  return hasSameConfig(a, b) && hasSharedEvent(a.events, b.events);
}

/** Whether two hooks have the same config as far as GitHub shows it. */
export function hasSameConfig(a: TwinFields, b: TwinFields): boolean {
  return a.contentType === b.contentType && a.insecureSsl === b.insecureSsl && a.url.same(b.url);
}

/** Whether two lists of events have one in common; `*` is every event. */
export function hasSharedEvent(a: readonly string[], b: readonly string[]): boolean {
  return (a.includes('*') && b.length > 0) || a.some((event) => hasEvent(b, event));
}

/** Whether a list of events has the event; `*` is every event. */
export function hasEvent(events: readonly string[], event: string): boolean {
  return events.includes('*') || events.includes(event);
}
