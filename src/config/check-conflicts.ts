import { groupBy } from '../model/compare.ts';
import { compareLocations, type Diagnostic, formatLocation, type Location } from '../model/diagnostic.ts';
import { compileUrlGlob } from '../model/glob.ts';
import type { DesiredHook, PolicyLevel, PresentHook } from '../model/hook.ts';
import { applyWaivers, policyRules, type RuleViolation } from '../model/policy.ts';
import type { Located } from './document/document.ts';
import type { Need } from './resolve-hook.ts';

/** The policy rule `overlapping_hooks`. */
export interface OverlapRule {
  readonly level: PolicyLevel;
  /** YYYY-MM-DD, for waivers that end. */
  readonly today: string | undefined;
}

const overlapRule = 'overlapping_hooks';

/** Hooks of one target that cannot all hold: twins, ids used twice, a hook that must exist and must not. */
export function checkConflicts(hooks: readonly DesiredHook[], overlap: OverlapRule): readonly Diagnostic[] {
  const sorted = hooks.toSorted((a, b) => compareLocations(a.location, b.location));
  const present = sorted.filter((hook) => hook.state === 'present');
  return [
    ...[...groupBy(present, ({ url }) => url.identity()).values()].flatMap((group) => checkTwins(group, overlap)),
    ...checkSharedIds(sorted),
    ...checkPresentAndAbsent(sorted),
    ...checkPreviousUrls(sorted),
  ];
}

/** Hooks on one URL that share an event. Exact twins are errors; GitHub would refuse or double them. */
function checkTwins(group: readonly PresentHook[], { level, today }: OverlapRule): readonly Diagnostic[] {
  const exact = new EventIndex();
  const loose = new EventIndex();
  const duplicates: Diagnostic[] = [];
  const overlaps: { readonly hook: PresentHook; readonly other: PresentHook }[] = [];
  for (const hook of group) {
    const variant = `${hook.contentType} ${hook.insecureSsl}`;
    const twin = exact.find(variant, hook);
    const other = loose.find('', hook);
    if (twin !== undefined) duplicates.push(describeTwin(hook, twin));
    else if (other !== undefined && level !== 'off') overlaps.push({ hook, other });
    exact.add(variant, hook);
    loose.add('', hook);
  }
  return [...duplicates, ...group.flatMap((hook) => checkOverlaps(hook, overlaps, { level, today }))];
}

/** An overlap is reported at the later hook; the waiver of either one covers it. */
function checkOverlaps(
  hook: PresentHook,
  overlaps: readonly { readonly hook: PresentHook; readonly other: PresentHook }[],
  { level, today }: OverlapRule,
): readonly Diagnostic[] {
  const own = overlaps.filter((each) => each.hook === hook || each.other === hook);
  const violations = own.flatMap((each): readonly RuleViolation[] => {
    const partner = each.hook === hook ? each.other : each.hook;
    // It is reported at the other hook, waived or not.
    if (each.other === hook && !hasWaiver(hook, today)) return [];
    if (each.hook === hook && !hasWaiver(hook, today) && hasWaiver(partner, today)) return [];
    return [
      {
        rule: overlapRule,
        problem: `shares ${formatSharedEvent(hook, partner)} with the hook at ${formatLocation(partner.location)} on the same URL`,
        diagnostic: describeOverlap(hook, partner, level),
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
  return waivers.some(
    ({ rule, until }) => rule === overlapRule && (until === undefined || today === undefined || until >= today),
  );
}

function describeTwin(hook: PresentHook, twin: PresentHook): Diagnostic {
  return createError(
    'duplicate-hook',
    hook.location,
    `This hook is declared twice, first at ${formatLocation(twin.location)}: same URL, content_type and insecure_ssl, and both have ${formatSharedEvent(hook, twin)}.`,
    'Merge the two, or give them events that differ.',
  );
}

function describeOverlap(hook: PresentHook, other: PresentHook, level: PolicyLevel): Diagnostic {
  const message = `This hook and the one at ${formatLocation(other.location)} have the same URL, and both have ${formatSharedEvent(hook, other)}, so it is delivered twice.`;
  const severity = level === 'error' ? 'error' : 'warning';
  return {
    severity,
    code: 'overlapping-hooks',
    message,
    hint: policyRules[overlapRule].hint,
    location: hook.location,
  };
}

function formatSharedEvent(a: PresentHook, b: PresentHook): string {
  const events = b.events.includes('*')
    ? a.events
    : a.events.includes('*')
      ? b.events
      : a.events.filter((event) => b.events.includes(event));
  return events[0] === '*' ? 'all events' : `the event ${events[0]}`;
}

function checkSharedIds(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const pinned = groupBy(
    hooks.filter(({ id }) => id !== undefined),
    ({ id }) => id ?? '',
  );
  return [...pinned].flatMap(([id, [first, ...others]]) =>
    others.map(({ location }) =>
      createError(
        'duplicate-id',
        location,
        `The id ${id} is already pinned at ${first && formatLocation(first.location)}; a live hook is pinned once.`,
        'Remove one of the two ids.',
      ),
    ),
  );
}

function checkPresentAndAbsent(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const present = mapFirstByUrl(hooks.filter(({ state }) => state === 'present'));
  return hooks
    .filter(({ state, id }) => state === 'absent' && id === undefined)
    .flatMap(({ url, location }) => {
      const other = present.get(url.identity());
      if (other === undefined) return [];
      const message = `This hook must not exist, but the entry at ${formatLocation(other)} says that it must.`;
      return [
        createError(
          'present-and-absent',
          location,
          message,
          'Remove one of the two entries, or pin the absent one with id.',
        ),
      ];
    });
}

function checkPreviousUrls(hooks: readonly DesiredHook[]): readonly Diagnostic[] {
  const declared = mapFirstByUrl(hooks);
  const found: Diagnostic[] = [];
  for (const hook of hooks) {
    if (hook.state === 'absent') continue;
    for (const previous of hook.previousUrls) {
      const other = declared.get(previous.identity());
      if (other === undefined) continue;
      const message = `An entry of previous_urls is the URL of the hook declared at ${formatLocation(other)}; a live hook cannot become both.`;
      found.push(createError('previous-url-declared', hook.location, message, 'Remove the entry from previous_urls.'));
    }
  }
  return found;
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
  return known.flatMap(({ url, location }): readonly Diagnostic[] => {
    const glob = globs.find(({ matches }) => matches(url.reveal()));
    if (glob === undefined) return [];
    const { value, location: place } = glob.pattern;
    return [
      {
        severity: 'error',
        code: 'declared-and-ignored',
        message: `This hook is declared, but its URL matches the pattern ${value} of ignore at ${formatLocation(place)}, which leaves live hooks alone.`,
        hint: 'Narrow the pattern, or remove the hook.',
        location,
      },
    ];
  });
}
