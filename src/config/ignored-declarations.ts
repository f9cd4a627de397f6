import { compareLocations } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { urlGlob } from '../model/glob.ts';
import type { DesiredHook } from '../model/hook.ts';
import type { Located } from './located.ts';
import type { Need } from './resolve-url.ts';
import { placeText } from './sorted-diagnostics.ts';

/**
 * Declared hooks whose URL matches `ignore`: the files say of one hook both that it is managed and that it is left alone. While variables
 * have stand-ins (`need` is `none`), URLs that read one are passed over: a stand-in proves nothing.
 */
export function ignoredDeclarations(
  hooks: readonly DesiredHook[],
  ignore: readonly Located<string>[],
  need: Need,
): readonly Diagnostic[] {
  const globs = ignore
    .toSorted((a, b) => compareLocations(a.location, b.location))
    .map((pattern) => ({ pattern, matches: urlGlob(pattern.value) }));
  const known = need === 'none' ? hooks.filter(({ url }) => !url.hasHiddenPart()) : hooks;
  return known.flatMap(({ url, location }): readonly Diagnostic[] => {
    const glob = globs.find(({ matches }) => matches(url.reveal()));
    if (glob === undefined) return [];
    const { value, location: place } = glob.pattern;
    return [
      {
        severity: 'error',
        code: 'declared-and-ignored',
        message: `This hook is declared, but its URL matches the pattern ${value} of ignore at ${placeText(place)}, which leaves live hooks alone.`,
        hint: 'Narrow the pattern, or remove the hook.',
        location,
      },
    ];
  });
}
