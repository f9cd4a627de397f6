import { compareIds, compareText, groupBy } from '../model/compare.ts';
import { isTwin, type LiveHook } from '../model/hook.ts';
import { findDeclarableUrl } from './export-url.ts';

/** A live hook that gets an entry. */
export interface ExportedHook {
  readonly hook: LiveHook;
  /** Whether the entry names the id: a hook on the same URL stays undeclared, and the two must not be mixed up. */
  readonly isPinned: boolean;
  /** The text of the key `secret`, empty for no such key; undefined: a variable of its own where the hook has a secret. */
  readonly secret?: string;
  /** More for the comment above the entry. */
  readonly note?: string;
}

export interface LeftOut {
  readonly hook: LiveHook;
  readonly why: string;
}

/** The live hooks of a target by what an export does with them, each list by URL and then by id. */
export interface SortedHooks {
  readonly single: readonly ExportedHook[];
  /** Hooks that share their URL with others. */
  readonly twins: readonly ExportedHook[];
  readonly inactive: readonly ExportedHook[];
  readonly leftOut: readonly LeftOut[];
}

/** Every live hook in exactly one of the lists. */
export function sortHooks(live: readonly LiveHook[]): SortedHooks {
  const sorted = [...live].sort((a, b) => compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id));
  const groups = [...groupBy(sorted, ({ url }) => url.identity()).values()].map(sortGroup);
  const exported = groups.flatMap((group) => group.exported.map((each) => ({ ...each, shares: group.shares })));
  const alone = exported.filter(({ shares }) => !shares);
  return {
    single: alone.filter(({ hook }) => hook.active),
    twins: exported.filter(({ shares }) => shares),
    inactive: alone.filter(({ hook }) => !hook.active),
    leftOut: groups.flatMap(({ leftOut }) => leftOut),
  };
}

/** The hooks of one URL: of two that only an id tells apart, the older one. */
function sortGroup(hooks: readonly LiveHook[]): {
  readonly exported: readonly ExportedHook[];
  readonly leftOut: readonly LeftOut[];
  readonly shares: boolean;
} {
  const kept: LiveHook[] = [];
  const leftOut: LeftOut[] = [];
  for (const hook of hooks) {
    const twin = kept.find((other) => isTwin(other, hook));
    const why =
      explainUndeclarable(hook) ??
      (twin && `a twin of hook ${twin.id}: same URL, content_type and insecure_ssl, and a shared event; delete one`);
    if (why === undefined) kept.push(hook);
    else leftOut.push({ hook, why });
  }
  const isPinned = leftOut.some(({ hook }) => hook.name === 'web');
  return { exported: kept.map((hook) => ({ hook, isPinned })), leftOut, shares: kept.length > 1 };
}

/** Why a live hook cannot be declared as it is, as the rest of "hook 7 is"; undefined where it can. */
export function explainUndeclarable(hook: LiveHook): string | undefined {
  const { name, url, contentType, events } = hook;
  if (name !== 'web') return `foreign: its name is ${JSON.stringify(name)}, and such hooks are never touched`;
  if (findDeclarableUrl(url) === undefined) return 'left out: its URL is none that a config can hold';
  if (contentType !== 'json' && contentType !== 'form')
    return `left out: its content_type is ${JSON.stringify(contentType)}, and a config takes json and form`;
  if (events.length === 0) return 'left out: it has no event, and a config needs one';
  if (events.includes('*') && events.length > 1) return 'left out: it has the event * beside names';
  if (events.some((event) => event !== '*' && !/^[A-Za-z0-9_.-]+$/.test(event)))
    return 'left out: the name of one of its events is none that a config can hold';
  return undefined;
}
