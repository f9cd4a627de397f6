import type { Diagnostic } from '../hooks/diagnostic.ts';
import { urlGlob } from '../hooks/glob.ts';
import type { DesiredHook } from '../hooks/hook.ts';

/** Declared hooks whose URL matches `ignore`: the file says of one hook both that it is managed and that it is left alone. */
export function ignoredDeclarations(hooks: readonly DesiredHook[], ignore: readonly string[]): readonly Diagnostic[] {
  const globs = ignore.map((pattern) => ({ pattern, matches: urlGlob(pattern) }));
  return hooks.flatMap(({ url, location }) => {
    const glob = globs.find(({ matches }) => matches(url.reveal()));
    if (glob === undefined) return [];
    const message = `This hook is declared, but its URL matches the pattern ${glob.pattern} of ignore, which leaves live hooks alone.`;
    return [
      {
        severity: 'warning',
        code: 'declared-and-ignored',
        message,
        hint: 'Narrow the pattern, or remove the hook.',
        location,
      },
    ];
  });
}
