import type { LiveHook, PresentHook } from '../hooks/hook.ts';
import type { Change } from './plan.ts';

/** What of a hook matters to GitHub's limits and to who is delivered what. */
export interface Footprint {
  readonly url: string;
  readonly contentType: string;
  readonly insecureSsl: boolean;
  readonly active: boolean;
  readonly events: readonly string[];
}

/** The hook before and after a change; undefined where there is none. */
export interface Step {
  readonly before: Footprint | undefined;
  readonly after: Footprint | undefined;
}

export function footprint(hook: LiveHook | PresentHook): Footprint {
  const { contentType, insecureSsl, active, events } = hook;
  return { url: hook.url.identity(), contentType, insecureSsl, active, events };
}

export function step(change: Change): Step {
  switch (change.op) {
    case 'create':
      return { before: undefined, after: footprint(change.desired) };
    case 'update':
      return { before: footprint(change.live), after: footprint(change.desired) };
    case 'deactivate':
      return { before: footprint(change.live), after: { ...footprint(change.live), active: false } };
    case 'delete':
      return { before: footprint(change.live), after: undefined };
  }
}

/** One key for each event: GitHub refuses two hooks of one config that share an event ("Hook already exists"). */
export function uniquenessKeys(hook: Footprint | undefined): readonly string[] {
  if (hook === undefined) return [];
  return hook.events.map((event) => JSON.stringify([hook.url, hook.contentType, hook.insecureSsl, event]));
}

/** Events that an active hook names; `*` names none. */
export function activeEvents(hook: Footprint | undefined): readonly string[] {
  return hook?.active === true ? hook.events.filter((event) => event !== '*') : [];
}
