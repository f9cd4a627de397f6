import { compareIds, compareText } from '../model/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { LiveHook } from '../model/hook.ts';
import { undeclarable } from './left-out.ts';

/** A live hook that gets an entry. */
export interface Declarable {
  readonly hook: LiveHook;
  /** Whether the entry names the id: a hook on the same URL stays undeclared, and the two must not be mixed up. */
  readonly isPinned: boolean;
}

export interface LeftOut {
  readonly hook: LiveHook;
  readonly why: string;
}

/** The live hooks of a target by what an export does with them, each list by URL and then by id. */
export interface SortedHooks {
  readonly single: readonly Declarable[];
  /** Hooks that share their URL with others. */
  readonly twins: readonly Declarable[];
  readonly inactive: readonly Declarable[];
  readonly leftOut: readonly LeftOut[];
}

/** Every live hook in exactly one of the lists. */
export function sortedHooks(live: readonly LiveHook[]): SortedHooks {
  const sorted = [...live].sort((a, b) => compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id));
  const groups = [...grouped(sorted, ({ url }) => url.identity()).values()].map(sortedGroup);
  const declarable = groups.flatMap((group) => group.declarable.map((each) => ({ ...each, shares: group.shares })));
  const alone = declarable.filter(({ shares }) => !shares);
  return {
    single: alone.filter(({ hook }) => hook.active),
    twins: declarable.filter(({ shares }) => shares),
    inactive: alone.filter(({ hook }) => !hook.active),
    leftOut: groups.flatMap(({ leftOut }) => leftOut),
  };
}

/** The hooks of one URL: of two that only an id tells apart, the older one. */
function sortedGroup(hooks: readonly LiveHook[]): {
  readonly declarable: readonly Declarable[];
  readonly leftOut: readonly LeftOut[];
  readonly shares: boolean;
} {
  const kept: LiveHook[] = [];
  const leftOut: LeftOut[] = [];
  for (const hook of hooks) {
    const twin = kept.find((other) => isSame(other, hook));
    const why =
      undeclarable(hook) ??
      (twin && `a twin of hook ${twin.id}: same URL, content_type and insecure_ssl, and a shared event; delete one`);
    if (why === undefined) kept.push(hook);
    else leftOut.push({ hook, why });
  }
  const isPinned = leftOut.some(({ hook }) => hook.name === 'web');
  return { declarable: kept.map((hook) => ({ hook, isPinned })), leftOut, shares: kept.length > 1 };
}

/** Whether GitHub would take two hooks of one URL for the same one. */
export function isSame(a: LiveHook, b: LiveHook): boolean {
  if (a.contentType !== b.contentType || a.insecureSsl !== b.insecureSsl) return false;
  return a.events.includes('*') || b.events.includes('*') || a.events.some((event) => b.events.includes(event));
}
