import { diff } from '../plan/diff.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { declarableUrl, exportedUrl } from './exported-url.ts';
import type { VariableNames } from './variable-names.ts';
import { yamlList, yamlText } from './yaml-text.ts';

/** The keys of an entry that no longer hold for its live hook, with their new YAML; undefined for a key that goes. Empty where all hold. */
export function outdatedKeys(
  { live, desired }: MatchedHook,
  { names, isPinned }: { readonly names: VariableNames; readonly isPinned: boolean },
): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const { field } of diff(live, desired)) {
    if (field === 'events') keys.set('events', yamlList(live.events, ''));
    else if (field === 'content_type') keys.set('content_type', live.contentType);
    else if (field === 'insecure_ssl') keys.set('insecure_ssl', String(live.insecureSsl));
    else if (field === 'active') keys.set('active', String(live.active));
    else keys.set('url', yamlText(exportedUrl(live.url, declarableUrl(live.url) ?? '', names)));
  }
  // A previous URL that is the URL itself is an error, and one that is not live says nothing any more.
  if (desired.previousUrls.some((url) => url.same(live.url))) keys.set('previous_urls', undefined);
  if (isPinned || (desired.id !== undefined && desired.id !== live.id)) keys.set('id', live.id);
  if (desired.secret.kind === 'declared' && !live.hasSecret) keys.set('secret', undefined);
  if (desired.secret.kind === 'none' && live.hasSecret)
    keys.set('secret', `\${${names.secret(live.url.host, live.url.shown)}}`);
  return keys;
}
