import { compareIds, compareLocations, compareText, sortedSet } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DesiredHook, LiveHook } from '../model/hook.ts';

/** Orders live hooks by URL, then by id: the order of the API's answer means nothing. */
export function compareLive(a: LiveHook, b: LiveHook): number {
  return compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id);
}

/** Orders declared hooks by what they ask for, and only equal ones by their place in the files. */
export function compareDesired(a: DesiredHook, b: DesiredHook): number {
  return (
    compareText(a.url.identity(), b.url.identity()) ||
    compareText(formatContent(a), formatContent(b)) ||
    compareLocations(a.location, b.location)
  );
}

/** Orders diagnostics by place, those without a place last. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    Number(a.location === undefined) - Number(b.location === undefined) ||
    (a.location !== undefined && b.location !== undefined ? compareLocations(a.location, b.location) : 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function formatContent(hook: DesiredHook): string {
  if (hook.state === 'absent') return JSON.stringify([hook.state, hook.id ?? '']);
  return JSON.stringify([
    hook.state,
    hook.id ?? '',
    sortedSet(hook.events),
    hook.contentType,
    hook.insecureSsl,
    hook.active,
    hook.secret.kind,
  ]);
}
