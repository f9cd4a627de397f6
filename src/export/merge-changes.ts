import { type EventProduct, isRefusedEvent } from '../config/event-availability.ts';
import type { Waiver } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import { diff } from '../plan/diff.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { exportedReason } from './entry.ts';
import { declarableUrl, exportedUrl } from './exported-url.ts';
import type { VariableNames } from './variable-names.ts';
import { flowList, yamlText } from './yaml-text.ts';

export interface OutdatedOptions {
  readonly target: Target;
  readonly product: EventProduct | undefined;
  readonly names: VariableNames;
  /** Whether the entry has to name its id. */
  readonly isPinned: boolean;
  /** Identities of the URLs that the merged file declares. */
  readonly declaredUrls: ReadonlySet<string>;
}

/** The keys of an entry that no longer hold for its live hook, with their new YAML; undefined for a key that goes. Empty where all hold. */
export function outdatedKeys(
  { live, desired }: MatchedHook,
  { names, isPinned, declaredUrls, target, product }: OutdatedOptions,
): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const { field } of diff(live, desired)) {
    if (field === 'events') keys.set('events', flowList(live.events));
    else if (field === 'content_type') keys.set('content_type', live.contentType);
    else if (field === 'insecure_ssl') keys.set('insecure_ssl', String(live.insecureSsl));
    else if (field === 'active') keys.set('active', String(live.active));
    else keys.set('url', yamlText(exportedUrl(live.url, declarableUrl(live.url) ?? '', names)));
  }
  // A previous URL that is declared, by its own entry or by another one, is an error.
  if (desired.previousUrls.some((url) => declaredUrls.has(url.identity()))) keys.set('previous_urls', undefined);
  if (isPinned || (desired.id !== undefined && desired.id !== live.id)) keys.set('id', live.id);
  if (desired.secret.kind === 'declared' && !live.hasSecret) keys.set('secret', undefined);
  if (desired.secret.kind === 'none' && live.hasSecret)
    keys.set('secret', `\${${names.secret(live.url.host, live.url.shown)}}`);
  const isWaived = desired.waivers.some(({ rule }) => rule === 'unavailable_events');
  if (!isWaived && live.events.some((event) => isRefusedEvent(event, target, product)))
    keys.set('waivers', waiversText([...desired.waivers, { rule: 'unavailable_events', reason: exportedReason }]));
  return keys;
}

/** Waivers on one line. */
function waiversText(waivers: readonly Pick<Waiver, 'rule' | 'reason' | 'until'>[]): string {
  const texts = waivers.map(({ rule, reason, until }) => {
    const said = JSON.stringify(reason);
    return `${rule}: ${until === undefined ? said : `{reason: ${said}, until: ${until}}`}`;
  });
  return `{${texts.join(', ')}}`;
}
