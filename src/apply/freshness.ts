import { sameTexts } from '../model/compare.ts';
import type { LiveHook } from '../model/hook.ts';

const longestWaitMilliseconds = 60_000;

/** Whether so much time passed between reading and writing that the hooks are read again: a prompt, or a long wait for limits. */
export function isStale({ prompted, waitedMilliseconds }: { prompted: boolean; waitedMilliseconds: number }): boolean {
  return prompted || waitedMilliseconds > longestWaitMilliseconds;
}

/** Whether two lists of a target's hooks show the same, in whatever order. Times alone make no difference. */
export function sameHooks(before: readonly LiveHook[], now: readonly LiveHook[]): boolean {
  if (before.length !== now.length) return false;
  const byId = new Map(before.map((hook) => [hook.id, hook]));
  return now.every((hook) => {
    const other = byId.get(hook.id);
    return other !== undefined && sameHook(other, hook);
  });
}

function sameHook(a: LiveHook, b: LiveHook): boolean {
  const sameSwitches = a.active === b.active && a.insecureSsl === b.insecureSsl && a.hasSecret === b.hasSecret;
  const sameTextFields = a.name === b.name && a.contentType === b.contentType && a.url.reveal() === b.url.reveal();
  return sameSwitches && sameTextFields && sameTexts(a.events, b.events);
}
