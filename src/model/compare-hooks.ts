import { compareIds, compareText } from './compare.ts';
import { compareLocations } from './diagnostic.ts';
import type { DesiredHook, LiveHook } from './hook.ts';
import { Sensitive } from './sensitive.ts';
import { HookUrl } from './url.ts';

/** Orders live hooks by URL, then by id: the order of the API's answer means nothing. */
export function compareLive(a: LiveHook, b: LiveHook): number {
  return compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id);
}

/** Orders desired hooks by what they say, and only equal ones by where they stand. */
export function compareDesired(a: DesiredHook, b: DesiredHook): number {
  return (
    compareText(a.url.identity(), b.url.identity()) ||
    compareText(formatContent(a), formatContent(b)) ||
    compareLocations(a.location, b.location)
  );
}

/** Every field but places in files, so that a new one counts by itself. URLs as written, other values of variables by name alone. */
function formatContent(hook: DesiredHook): string {
  return JSON.stringify(hook, function replaceValue(this: Record<string, unknown>, key: string, value: unknown) {
    const original = this[key];
    if (original instanceof HookUrl) return original.reveal();
    return key === 'location' || original instanceof Sensitive ? undefined : value;
  });
}
