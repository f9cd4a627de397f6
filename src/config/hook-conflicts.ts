import type { PolicyLevel } from '../hooks/desired.ts';
import type { Diagnostic, Location } from '../hooks/diagnostic.ts';
import { grouped } from '../hooks/grouped.ts';
import type { DesiredHook, PresentHook } from '../hooks/hook.ts';
import { compareLocations, placeText } from './sorted-diagnostics.ts';

/** Hooks of one target that cannot all hold: twins, ids used twice, a hook that must exist and must not. */
export function hookConflicts(hooks: readonly DesiredHook[], overlapLevel: PolicyLevel): readonly Diagnostic[] {
  const sorted = hooks.toSorted((a, b) => compareLocations(a.location, b.location));
  const present = sorted.filter((hook) => hook.state === 'present');
  return [
    ...[...grouped(present, ({ url }) => url.identity()).values()].flatMap((group) => twins(group, overlapLevel)),
    ...sharedIds(sorted),
    ...presentAndAbsent(sorted),
    ...declaredPrevious(sorted),
  ];
}

/** Hooks on one URL that share an event. Exact twins are errors; GitHub would refuse or double them. */
function twins(group: readonly PresentHook[], overlapLevel: PolicyLevel): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const exact = new EventIndex();
  const loose = new EventIndex();
  for (const hook of group) {
    const variant = `${hook.contentType} ${hook.insecureSsl}`;
    const twin = exact.find(variant, hook);
    const overlap = loose.find('', hook);
    if (twin !== undefined) diagnostics.push(twinDiagnostic(hook, twin));
    else if (overlap !== undefined && overlapLevel !== 'off' && !isWaived(hook) && !isWaived(overlap))
      diagnostics.push(overlapDiagnostic(hook, overlap, overlapLevel));
    exact.add(variant, hook);
    loose.add('', hook);
  }
  return diagnostics;
}

/** Finds an earlier hook of the same variant that shares an event, without comparing all pairs. */
class EventIndex {
  readonly #first = new Map<string, PresentHook>();

  find(variant: string, { events }: PresentHook): PresentHook | undefined {
    const keys = events.includes('*') ? [''] : ['*', ...events];
    for (const key of keys) {
      const hook = this.#first.get(`${variant} ${key}`);
      if (hook !== undefined) return hook;
    }
    return undefined;
  }

  add(variant: string, hook: PresentHook): void {
    for (const key of ['', ...hook.events]) {
      if (!this.#first.has(`${variant} ${key}`)) this.#first.set(`${variant} ${key}`, hook);
    }
  }
}

function isWaived({ waivers }: PresentHook): boolean {
  return waivers.some(({ rule }) => rule === 'overlapping_hooks');
}

function twinDiagnostic(hook: PresentHook, twin: PresentHook): Diagnostic {
  return error(
    'duplicate-hook',
    hook.location,
    `This hook is declared twice, first at ${placeText(twin.location)}: same URL, content_type and insecure_ssl, and both have ${sharedEvent(hook, twin)}.`,
    'Merge the two, or give them events that differ.',
  );
}

function overlapDiagnostic(hook: PresentHook, other: PresentHook, level: 'warn' | 'error'): Diagnostic {
  const message = `This hook and the one at ${placeText(other.location)} have the same URL, and both have ${sharedEvent(hook, other)}, so it is delivered twice.`;
  const severity = level === 'error' ? 'error' : 'warning';
  return {
    severity,
    code: 'overlapping-hooks',
    message,
    hint: 'Give the two events that differ.',
    location: hook.location,
  };
}

function sharedEvent(a: PresentHook, b: PresentHook): string {
  const events = b.events.includes('*')
    ? a.events
    : a.events.includes('*')
      ? b.events
      : a.events.filter((event) => b.events.includes(event));
  return events[0] === '*' ? 'all events' : `the event ${events[0]}`;
}

function sharedIds(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const pinned = grouped(
    hooks.filter(({ id }) => id !== undefined),
    ({ id }) => id ?? '',
  );
  return [...pinned].flatMap(([id, [first, ...others]]) =>
    others.map(({ location }) =>
      error(
        'duplicate-id',
        location,
        `The id ${id} is already pinned at ${first && placeText(first.location)}; a live hook is pinned once.`,
        'Remove one of the two ids.',
      ),
    ),
  );
}

function presentAndAbsent(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const present = firstByUrl(hooks.filter(({ state }) => state === 'present'));
  return hooks
    .filter(({ state, id }) => state === 'absent' && id === undefined)
    .flatMap(({ url, location }) => {
      const other = present.get(url.identity());
      if (other === undefined) return [];
      const message = `This hook must not exist, but the entry at ${placeText(other)} says that it must.`;
      return [
        error('present-and-absent', location, message, 'Remove one of the two entries, or pin the absent one with id.'),
      ];
    });
}

function declaredPrevious(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const declared = firstByUrl(hooks);
  const found: Diagnostic[] = [];
  for (const hook of hooks) {
    if (hook.state === 'absent') continue;
    for (const previous of hook.previousUrls) {
      const other = declared.get(previous.identity());
      if (other === undefined) continue;
      const message = `An entry of previous_urls is the URL of the hook declared at ${placeText(other)}; a live hook cannot become both.`;
      found.push(error('previous-url-declared', hook.location, message, 'Remove the entry from previous_urls.'));
    }
  }
  return found;
}

function firstByUrl(hooks: readonly DesiredHook[]): ReadonlyMap<string, Location> {
  return new Map(hooks.toReversed().map(({ url, location }) => [url.identity(), location]));
}

function error(code: string, location: Location, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, message, hint, location };
}
