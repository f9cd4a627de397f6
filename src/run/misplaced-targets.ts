import type { ConfigDocument } from '../config/document/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** Global hooks that are declared for a GitHub that has none: asked for them, it would only say 404. */
export function misplacedTargets(documents: readonly ConfigDocument[], apiBase: string): readonly Diagnostic[] {
  if (!isHosted(new URL(apiBase).hostname)) return [];
  return documents
    .filter(({ selector }) => selector.kind === 'global')
    .map(({ location }) => ({
      severity: 'error',
      code: 'global-hooks-unavailable',
      message: `Global hooks exist on GitHub Enterprise Server only, and the hooks are at ${apiBase}.`,
      hint: 'Set api-url to https://HOST/api/v3, or name an organization or a repository in place of global.',
      location,
    }));
}

/** Whether GitHub itself runs the instance. Any other host, one on this machine too, may be a GHES. */
function isHosted(hostname: string): boolean {
  return hostname === 'api.github.com' || hostname.endsWith('.ghe.com');
}
