import type { LiveHook, PresentHook } from '../model/hook.ts';
import type { Change } from './plan.ts';

/** What of a hook matters to GitHub's limits and to who is delivered what. */
export interface Footprint {
  /** Whose it is: two footprints are of one hook if this is the same object. */
  readonly hook: LiveHook | PresentHook;
  readonly url: string;
  readonly active: boolean;
  readonly events: readonly string[];
}

/** The hook before and after a change; undefined where there is none. */
export interface Step {
  readonly before: Footprint | undefined;
  readonly after: Footprint | undefined;
}

/** The footprint of a hook as it is, live or as declared. */
export function footprint(hook: LiveHook | PresentHook): Footprint {
  return { hook, url: hook.url.identity(), active: hook.active, events: hook.events };
}

/** What a change does to the hook that it is about. A refresh is no step: it moves nothing that counts here. */
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

/** Events that an active hook names; `*` names none. */
export function activeEvents(hook: Footprint | undefined): readonly string[] {
  return hook?.active === true ? hook.events.filter((event) => event !== '*') : [];
}

/** Whether the hook is active and takes the event. */
export function delivers({ active, events }: Footprint, event: string): boolean {
  return active && (events.includes(event) || events.includes('*'));
}

/** Whether GitHub refuses the two for one event that both name: it takes no two hooks of one config that share an event. */
export function hasOneConfig(a: Footprint, b: Footprint): boolean {
  return a.url === b.url && a.hook.contentType === b.hook.contentType && a.hook.insecureSsl === b.hook.insecureSsl;
}

/** Equal for hooks of one config that share the event: GitHub refuses the second one ("Hook already exists"). */
export function uniquenessKey({ hook, url }: Footprint, event: string): string {
  return JSON.stringify([url, hook.contentType, hook.insecureSsl, event]);
}
