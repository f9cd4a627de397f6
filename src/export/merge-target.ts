import { isRefusedEvent } from '../config/check-product.ts';
import { findNode, type MappingNode } from '../config/yaml/yaml-node.ts';
import { compareIds } from '../model/compare.ts';
import type { Location } from '../model/diagnostic.ts';
import type { DesiredTarget, LiveHook, Waiver } from '../model/hook.ts';
import type { HookUrl } from '../model/url.ts';
import { matchHooks } from '../plan/match/match-hooks.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { diffHook } from '../plan/plan-live-hooks.ts';
import {
  type EntryContext,
  type ExportedHook,
  exportedReason,
  formatEntry,
  formatFlowList,
  formatScalar,
} from './entry.ts';
import { type Edit, findEntry, splitEntry, updateEntry } from './entry-lines.ts';
import { DeclaredHooks } from './export-config.ts';
import { exportUrl } from './export-url.ts';
import { formatNode } from './node-text.ts';

/** A file that is merged into. */
export interface MergedFile {
  readonly text: string;
  readonly lines: readonly string[];
  /** The entry at a location as it was read. */
  findNode(location: Location): MappingNode | undefined;
}

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
  { text, lines, ...file }: MergedFile,
  desired: DesiredTarget,
  live: readonly LiveHook[],
  context: EntryContext,
): TargetEdits {
  const { kept, fresh, dropped, declared } = matchEntries(desired, live);
  const edits: Edit[] = [];
  const unreadable: Location[] = [];
  for (const location of dropped) {
    const block = findEntry(lines, location);
    if (block === undefined) unreadable.push(location);
    else edits.push({ from: block.from, end: block.end, lines: [] });
  }
  for (const pair of kept) {
    const { location } = pair.desired;
    const node = file.findNode(location);
    const keys = findOutdatedKeys(pair, node, declared, context);
    if (keys.size === 0) continue;
    const block = findEntry(lines, location);
    if (block === undefined || node === undefined) unreadable.push(location);
    else {
      const { start, end, indent } = block;
      const { comments, keyLines } = splitEntry(lines.slice(start, end), indent, { node, text });
      edits.push({ from: start, end, lines: [...comments, ...updateEntry(keyLines, indent, keys)] });
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
  node: MappingNode | undefined,
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
  if (desired.previousUrls.some((url) => declared.has(url)))
    keys.set('previous_urls', formatPreviousUrls(desired.previousUrls, node, declared));
  if (desired.id === undefined ? declared.isCrowded(live) : desired.id !== live.id) keys.set('id', live.id);
  if (desired.secret.kind === 'declared' && !live.hasSecret) {
    keys.set('secret', undefined);
    // It means nothing without the other one.
    if (desired.previousSecret !== undefined) keys.set('previous_secret', undefined);
  }
  if (desired.secret.kind === 'none' && live.hasSecret) keys.set('secret', names.secret(live.url));
  const isWaived = desired.waivers.some(({ rule }) => rule === 'unavailable_events');
  if (!isWaived && live.events.some((event) => isRefusedEvent(event, target, product)))
    keys.set('waivers', formatWaivers([...desired.waivers, { rule: 'unavailable_events', reason: exportedReason }]));
  return keys;
}

/** Those previous URLs that are not declared, as they are written; undefined for none. */
function formatPreviousUrls(
  urls: readonly HookUrl[],
  node: MappingNode | undefined,
  declared: DeclaredHooks,
): string | undefined {
  const list = node && findNode(node, ['previous_urls']);
  const items = list?.kind === 'sequence' && list.items.length === urls.length ? list.items : [];
  const texts = items.flatMap((item, index) => {
    const url = urls[index];
    return url === undefined || declared.has(url) ? [] : [formatNode(item, true)];
  });
  return texts.length === 0 ? undefined : `[${texts.join(', ')}]`;
}

/** Waivers on one line. */
function formatWaivers(waivers: readonly Pick<Waiver, 'rule' | 'reason' | 'until'>[]): string {
  const texts = waivers.map(({ rule, reason, until }) => {
    const said = JSON.stringify(reason);
    return `${rule}: ${until === undefined ? said : `{reason: ${said}, until: ${until}}`}`;
  });
  return `{${texts.join(', ')}}`;
}
