import { isRefusedEvent } from '../config/check-product.ts';
import { compareIds } from '../model/compare.ts';
import type { Location } from '../model/diagnostic.ts';
import type { DesiredTarget, LiveHook, Waiver } from '../model/hook.ts';
import { matchHooks } from '../plan/match/match-hooks.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { diffHook } from '../plan/plan-live-hooks.ts';
import {
  type Edit,
  type EntryContext,
  type ExportedHook,
  exportedReason,
  findEntry,
  formatEntry,
  formatFlowList,
  formatScalar,
  updateEntry,
} from './entry.ts';
import { DeclaredHooks } from './export-config.ts';
import { exportUrl } from './export-url.ts';

/** What a file needs to declare the live hooks of one target as they are. */
export interface TargetEdits {
  readonly edits: readonly Edit[];
  /** Entries for hooks that it does not have yet. */
  readonly added: readonly string[];
  /** Where entries that go begin. */
  readonly dropped: readonly Location[];
  /** Entries that would have to be edited and are not written as items of a list, one below the other. */
  readonly unreadable: readonly Location[];
}

/** Edits that keep every entry that still holds as it is, update outdated keys, and drop those that are not live. */
export function listTargetEdits(
  lines: readonly string[],
  desired: DesiredTarget,
  live: readonly LiveHook[],
  context: EntryContext,
): TargetEdits {
  const { kept, fresh, dropped, declared } = matchEntries(desired, live);
  const changes = kept
    .map((pair) => ({ pair, keys: findOutdatedKeys(pair, declared, context) }))
    .filter(({ keys }) => keys.size > 0);
  const edits: Edit[] = [];
  const unreadable: Location[] = [];
  for (const location of dropped) {
    const block = findEntry(lines, location);
    if (block === undefined) unreadable.push(location);
    else edits.push({ from: block.from, end: block.end, lines: [] });
  }
  for (const { pair, keys } of changes) {
    const block = findEntry(lines, pair.desired.location);
    if (block === undefined) unreadable.push(pair.desired.location);
    else if (block.isBlock) edits.push({ from: block.start, end: block.end, lines: updateEntry(lines, block, keys) });
    else {
      // An entry that is written on one line is written anew.
      const entry = { hook: pair.live, isPinned: keys.has('id') || pair.desired.id !== undefined };
      const [, ...written] = formatEntry(entry, { ...context, indent: block.indent });
      edits.push({ from: block.start, end: block.end, lines: written });
    }
  }
  return { edits, added: fresh.flatMap((each) => formatEntry(each, context)), dropped, unreadable };
}

/** What becomes of the entries of a file and of the live hooks. */
interface MatchedEntries {
  /** Entries that stay, with their live hooks. */
  readonly kept: readonly MatchedHook[];
  /** Where entries begin that go: their hooks are not live, or cannot be declared. */
  readonly dropped: readonly Location[];
  /** Live hooks that get an entry. */
  readonly fresh: readonly ExportedHook[];
  /** All that is declared in the end. */
  readonly declared: DeclaredHooks;
}

/** Entries keep the hooks that a plan would match them with; of hooks that only an id tells apart, one is declared. */
function matchEntries(desired: DesiredTarget, live: readonly LiveHook[]): MatchedEntries {
  const matching = matchHooks(desired, live);
  const declared = new DeclaredHooks();
  const pairs = matching.pairs.toSorted((a, b) => compareIds(a.live.id, b.live.id));
  const kept = pairs.filter((pair) => declared.take(pair.live) === undefined);
  const lost = pairs.filter((pair) => !kept.includes(pair));
  const others = [...matching.unmanaged, ...matching.doomed].map((each) => each.live);
  const fresh = others.sort((a, b) => compareIds(a.id, b.id)).filter((hook) => declared.take(hook) === undefined);
  const unmatched = [...lost, ...matching.doomed].map((each) => each.desired.location);
  return {
    kept,
    dropped: [...new Set([...matching.missing.map(({ location }) => location), ...unmatched])],
    fresh: fresh.map((hook) => ({ hook, isPinned: declared.isCrowded(hook) })),
    declared,
  };
}

/** The keys of an entry that no longer hold for its live hook, with their new YAML; undefined for a key that goes. Empty where all hold. */
function findOutdatedKeys(
  { live, desired }: MatchedHook,
  declared: DeclaredHooks,
  { names, target, product }: EntryContext,
): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const { field } of diffHook(live, desired)) {
    if (field === 'events') keys.set('events', formatFlowList(live.events));
    else if (field === 'content_type') keys.set('content_type', live.contentType);
    else if (field === 'insecure_ssl') keys.set('insecure_ssl', String(live.insecureSsl));
    else if (field === 'active') keys.set('active', String(live.active));
    else keys.set('url', formatScalar(exportUrl(live.url, names)));
  }
  // A previous URL that is declared, by its own entry or by another one, is an error.
  if (desired.previousUrls.some((url) => declared.has(url))) keys.set('previous_urls', undefined);
  if (desired.id === undefined ? declared.isCrowded(live) : desired.id !== live.id) keys.set('id', live.id);
  if (desired.secret.kind === 'declared' && !live.hasSecret) keys.set('secret', undefined);
  if (desired.secret.kind === 'none' && live.hasSecret) keys.set('secret', names.secret(live.url));
  const isWaived = desired.waivers.some(({ rule }) => rule === 'unavailable_events');
  if (!isWaived && live.events.some((event) => isRefusedEvent(event, target, product)))
    keys.set('waivers', formatWaivers([...desired.waivers, { rule: 'unavailable_events', reason: exportedReason }]));
  return keys;
}

/** Waivers on one line. */
function formatWaivers(waivers: readonly Pick<Waiver, 'rule' | 'reason' | 'until'>[]): string {
  const texts = waivers.map(({ rule, reason, until }) => {
    const said = JSON.stringify(reason);
    return `${rule}: ${until === undefined ? said : `{reason: ${said}, until: ${until}}`}`;
  });
  return `{${texts.join(', ')}}`;
}
