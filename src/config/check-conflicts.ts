import { groupBy } from '../model/compare.ts';
import { compareLocations, type Diagnostic, formatLocation, type Location } from '../model/diagnostic.ts';
import { compileUrlGlob } from '../model/glob.ts';
import { type DesiredHook, type DesiredTarget, hasEvent, type PolicyLevel, type PresentHook } from '../model/hook.ts';
import { applyWaivers, isOver, policyRules, type RuleViolation } from '../model/policy.ts';
import type { Located } from './document/document.ts';
import type { Need } from './resolve-hook.ts';

const overlapRule = 'overlapping_hooks';

/** Hooks of one target that cannot all hold: twins, ids used twice, a hook that must exist and must not. Waivers end by `today`, YYYY-MM-DD. */
export function checkConflicts({ hooks, policy }: DesiredTarget, today: string | undefined): readonly Diagnostic[] {
  const level = policy.levels[overlapRule] ?? 'warn';
  const sorted = hooks.toSorted((a, b) => compareLocations(a.location, b.location));
  const present = sorted.filter((hook) => hook.state === 'present');
  return [
    ...[...groupBy(present, ({ url }) => url.identity()).values()].flatMap((group) => checkTwins(group, level, today)),
    ...checkSharedIds(sorted),
    ...checkPresentAndAbsent(sorted),
    ...checkPreviousUrls(sorted),
  ];
}

/** Two hooks on one URL that share an event; `hook` stands behind `other`. */
interface Overlap {
  readonly hook: PresentHook;
  readonly other: PresentHook;
}

/** Hooks on one URL that share an event. Exact twins are errors; GitHub would refuse or double them. */
function checkTwins(
  group: readonly PresentHook[],
  level: PolicyLevel,
  today: string | undefined,
): readonly Diagnostic[] {
  const earlier = new EventIndex();
  const duplicates: Diagnostic[] = [];
  const overlaps: Overlap[] = [];
  for (const hook of group) {
    const variant = `${hook.contentType} ${hook.insecureSsl}`;
    const twin = earlier.find(variant, hook);
    const other = earlier.find('any', hook);
    if (twin !== undefined) duplicates.push(describeTwin(hook, twin));
    else if (other !== undefined && level !== 'off') overlaps.push({ hook, other });
    earlier.add(variant, hook);
    earlier.add('any', hook);
  }
  return [...duplicates, ...group.flatMap((hook) => checkOverlaps(hook, overlaps, level, today))];
}

/** An overlap is reported at the later hook; the waiver of either one covers it. */
function checkOverlaps(
  hook: PresentHook,
  overlaps: readonly Overlap[],
  level: PolicyLevel,
  today: string | undefined,
): readonly Diagnostic[] {
  const own = overlaps.filter((each) => each.hook === hook || each.other === hook);
  const violations = own.flatMap((each): readonly RuleViolation[] => {
    const isLater = each.hook === hook;
    const partner = isLater ? each.other : each.hook;
    // Then it is reported at the other hook, waived or not.
    if (!hasWaiver(hook, today) && (!isLater || hasWaiver(partner, today))) return [];
    const shared = formatSharedEvent(hook, partner);
    return [
      {
        rule: overlapRule,
        problem: `shares ${shared} with the hook at ${formatLocation(partner.location)} on the same URL`,
        diagnostic: {
          severity: level === 'error' ? 'error' : 'warning',
          code: 'overlapping-hooks',
          message: `This hook and the one at ${formatLocation(partner.location)} have the same URL, and both have ${shared}, so it is delivered twice.`,
          hint: policyRules[overlapRule].hint,
          location: hook.location,
        },
      },
    ];
  });
  return applyWaivers({ subject: 'This hook', waivers: hook.waivers, rules: [overlapRule], violations, today });
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

function hasWaiver({ waivers }: PresentHook, today: string | undefined): boolean {
  return waivers.some((waiver) => waiver.rule === overlapRule && !isOver(waiver, today));
}

function describeTwin(hook: PresentHook, twin: PresentHook): Diagnostic {
  const message = `This hook is declared twice, first at ${formatLocation(twin.location)}: same URL, content_type and insecure_ssl, and both have ${formatSharedEvent(hook, twin)}.`;
  return createError('duplicate-hook', hook.location, message, 'Merge the two, or give them events that differ.');
}

function formatSharedEvent(a: PresentHook, b: PresentHook): string {
  const events = a.events.includes('*') ? b.events : a.events;
  const shared = events.find((event) => hasEvent(b.events, event));
  return shared === '*' ? 'all events' : `the event ${shared}`;
}

function checkSharedIds(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const byId = groupBy(hooks, ({ id }) => id ?? '');
  return [...byId].flatMap(([id, [first, ...others]]) =>
    (id === '' ? [] : others).map(({ location }) => {
      const message = `The id ${id} is already pinned at ${formatLocation(first.location)}; a live hook is pinned once.`;
      return createError('duplicate-id', location, message, 'Remove one of the two ids.');
    }),
  );
}

function checkPresentAndAbsent(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const present = mapFirstByUrl(hooks.filter(({ state }) => state === 'present'));
  const absent = hooks.filter(({ state, id }) => state === 'absent' && id === undefined);
  return absent.flatMap(({ url, location }) => {
    const other = present.get(url.identity());
    if (other === undefined) return [];
    const message = `This hook must not exist, but the entry at ${formatLocation(other)} says that it must.`;
    const hint = 'Remove one of the two entries, or pin the absent one with id.';
    return [createError('present-and-absent', location, message, hint)];
  });
}

function checkPreviousUrls(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const declared = mapFirstByUrl(hooks);
  const previous = hooks.flatMap((hook) => {
    return hook.state === 'absent' ? [] : hook.previousUrls.map((url) => ({ url, location: hook.location }));
  });
  return previous.flatMap(({ url, location }) => {
    const other = declared.get(url.identity());
    if (other === undefined) return [];
    const message = `An entry of previous_urls is the URL of the hook declared at ${formatLocation(other)}; a live hook cannot become both.`;
    return [createError('previous-url-declared', location, message, 'Remove the entry from previous_urls.')];
  });
}

function mapFirstByUrl(hooks: readonly DesiredHook[]): ReadonlyMap<string, Location> {
  return new Map(hooks.toReversed().map(({ url, location }) => [url.identity(), location]));
}

function createError(code: string, location: Location, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, message, hint, location };
}

/**
 * Declared hooks whose URL matches `ignore`: the files say of one hook both that it is managed and that it is left alone. While variables
 * have stand-ins (`need` is `none`), URLs that read one are passed over: a stand-in proves nothing.
 */
export function checkIgnoredHooks(
  hooks: readonly DesiredHook[],
  ignore: readonly Located<string>[],
  need: Need,
): readonly Diagnostic[] {
  const globs = ignore
    .toSorted((a, b) => compareLocations(a.location, b.location))
    .map((pattern) => ({ pattern, matches: compileUrlGlob(pattern.value) }));
  const known = need === 'none' ? hooks.filter(({ url }) => !url.hasHiddenPart()) : hooks;
  return known.flatMap(({ url, location }) => {
    const pattern = globs.find(({ matches }) => matches(url.reveal()))?.pattern;
    if (pattern === undefined) return [];
    const message = `This hook is declared, but its URL matches the pattern ${pattern.value} of ignore at ${formatLocation(pattern.location)}, which leaves live hooks alone.`;
    return [createError('declared-and-ignored', location, message, 'Narrow the pattern, or remove the hook.')];
  });
}
