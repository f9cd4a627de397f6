import { hasSameTexts, toSortedSet } from '../../model/compare.ts';
import type { LiveHook, PresentHook } from '../../model/hook.ts';
import type { FieldDiff } from '../plan.ts';

/**
 * The managed fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events.
 * The secret is no field: GitHub never shows it (see `secretPlan`).
 */
export function diffHook(live: LiveHook, desired: PresentHook): readonly FieldDiff[] {
  const fields: FieldDiff[] = [];
  if (!live.url.same(desired.url)) fields.push({ field: 'url', from: live.url, to: desired.url });
  if (live.contentType !== desired.contentType) {
    fields.push({ field: 'content_type', from: live.contentType, to: desired.contentType });
  }
  if (live.insecureSsl !== desired.insecureSsl) {
    fields.push({ field: 'insecure_ssl', from: live.insecureSsl, to: desired.insecureSsl });
  }
  if (!hasSameTexts(live.events, desired.events)) {
    const [from, to] = [toSortedSet(live.events), toSortedSet(desired.events)];
    if (!hasSameTexts(from, to)) fields.push({ field: 'events', from, to });
  }
  if (live.active !== desired.active) fields.push({ field: 'active', from: live.active, to: desired.active });
  return fields;
}
