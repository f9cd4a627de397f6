import { isRefusedEvent } from '../config/check-product.ts';
import { compareIds } from '../model/compare.ts';
import type { Location } from '../model/diagnostic.ts';
import type { EventProduct } from '../model/events.ts';
import { type DesiredHook, type DesiredTarget, isTwin, type LiveHook, type Waiver } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import { matchHooks } from '../plan/match/match-hooks.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { diffHook } from '../plan/plan-live-hooks.ts';
import {
  type Edit,
  type EntryBlock,
  type EntryContext,
  type EntryDefaults,
  type ExportedHook,
  exportedReason,
  findEntry,
  formatEntry,
  formatFlowList,
  formatScalar,
  updateEntry,
} from './entry.ts';
import { explainUndeclarable, type LiveTarget } from './export-config.ts';
import { exportUrl, findDeclarableUrl } from './export-url.ts';
import type { VariableNames } from './variables.ts';

/** What an existing file says of one target, and what is live there. */
export interface MergedTarget {
  readonly desired: DesiredTarget;
  readonly live: LiveTarget;
  /** Of the document that gets the new entries. */
  readonly defaults: EntryDefaults;
  /** Where each entry for this target begins. */
  readonly entries: readonly Location[];
}

export interface MergeContext {
  readonly lines: readonly string[];
  readonly names: VariableNames;
  readonly product: EventProduct | undefined;
}

/** What a file needs to declare the live hooks of one target as they are. */
export interface TargetEdits {
  readonly edits: readonly Edit[];
  /** Entries for hooks that it does not have yet. */
  readonly added: readonly string[];
  /** Entries that go. */
  readonly dropped: readonly Location[];
  /** Entries that would have to be edited and are not written as items of a list, one below the other. */
  readonly unreadable: readonly Location[];
}

/** Edits that keep every entry that still holds as it is, update outdated keys, and drop those that are not live. */
export function listTargetEdits(
  { desired, live, defaults, entries }: MergedTarget,
  context: MergeContext,
): TargetEdits {
  const merge = matchEntries(desired, live.hooks);
  const blocks = new Map(entries.map((location) => [formatLocationKey(location), findEntry(context.lines, location)]));
  const entryContext: EntryContext = {
    target: desired.target,
    product: context.product,
    defaults,
    names: context.names,
    lastSuccess: live.lastSuccess,
    indent: [...blocks.values()].find((block) => block !== undefined)?.indent ?? '  ',
  };
  const changes = findOutdated(merge, { names: context.names, target: desired.target, product: context.product });
  const dropped = merge.dropped.map(({ location }) => location);
  const isUnreadable = (location: Location): boolean => blocks.get(formatLocationKey(location)) === undefined;
  return {
    edits: [
      ...dropped.flatMap((location) => createDropEdit(blocks.get(formatLocationKey(location)))),
      ...changes.flatMap((change) =>
        createChangeEdit(blocks.get(formatLocationKey(change.location)), change, { context, entryContext }),
      ),
    ],
    added: merge.fresh.flatMap((each) => formatEntry(each, entryContext)),
    dropped,
    unreadable: [...dropped, ...changes.map(({ location }) => location)].filter(isUnreadable),
  };
}

interface EntryChange {
  readonly location: Location;
  readonly keys: ReadonlyMap<string, string | undefined>;
  readonly pair: MatchedEntries['kept'][number];
}

function findOutdated(
  { kept, crowded, declaredUrls }: MatchedEntries,
  options: Pick<OutdatedOptions, 'names' | 'target' | 'product'>,
): readonly EntryChange[] {
  const changes = kept.map((pair): EntryChange => {
    const isPinned = crowded.has(pair.live.url.identity()) && pair.desired.id === undefined;
    return {
      location: pair.desired.location,
      keys: findOutdatedKeys(pair, { ...options, isPinned, declaredUrls }),
      pair,
    };
  });
  return changes.filter(({ keys }) => keys.size > 0);
}

function createDropEdit(block: EntryBlock | undefined): readonly Edit[] {
  return block === undefined ? [] : [{ from: block.from, end: block.end, lines: [] }];
}

/** An entry that is written on one line is written anew. */
function createChangeEdit(
  block: EntryBlock | undefined,
  { keys, pair }: EntryChange,
  { context, entryContext }: { readonly context: MergeContext; readonly entryContext: EntryContext },
): readonly Edit[] {
  if (block === undefined) return [];
  if (block.isBlock) return [{ from: block.start, end: block.end, lines: updateEntry(context.lines, block, keys) }];
  const isPinned = keys.has('id') || pair.desired.id !== undefined;
  const [, ...lines] = formatEntry({ hook: pair.live, isPinned }, { ...entryContext, indent: block.indent });
  return [{ from: block.start, end: block.end, lines }];
}

function formatLocationKey({ line, column }: Location): string {
  return `${line}:${column}`;
}

/** What becomes of the entries of a file and of the live hooks. */
interface MatchedEntries {
  /** Entries that stay, with their live hooks. */
  readonly kept: readonly MatchedHook[];
  /** Entries that go: their hooks are not live, or cannot be declared. */
  readonly dropped: readonly DesiredHook[];
  /** Live hooks that get an entry. */
  readonly fresh: readonly ExportedHook[];
  /** Identities of URLs on which some hook stays without an entry: there every entry has to name its id. */
  readonly crowded: ReadonlySet<string>;
  /** Identities of all URLs that are declared in the end. */
  readonly declaredUrls: ReadonlySet<string>;
}

/** Entries keep the hooks that a plan would match them with; of hooks that only an id tells apart, one is declared. */
function matchEntries(desired: DesiredTarget, live: readonly LiveHook[]): MatchedEntries {
  const matching = matchHooks(desired, live);
  const declared = new DeclaredHooks();
  const pairs = matching.pairs.toSorted((a, b) => compareIds(a.live.id, b.live.id));
  const kept = pairs.filter((pair) => declared.take(pair.live));
  const others = [...matching.unmanaged, ...matching.doomed].map((each) => each.live);
  const fresh = others.toSorted((a, b) => compareIds(a.id, b.id)).filter((hook) => declared.take(hook));
  const lost = pairs.filter((pair) => !kept.includes(pair)).map((pair) => pair.desired);
  return {
    kept,
    dropped: [...matching.missing, ...lost, ...new Set(matching.doomed.map((each) => each.desired))],
    fresh: fresh.map((hook) => ({ hook, isPinned: declared.crowded.has(hook.url.identity()) })),
    crowded: declared.crowded,
    declaredUrls: declared.urls,
  };
}

/** Hooks that are declared so far. */
class DeclaredHooks {
  readonly #byUrl = new Map<string, readonly LiveHook[]>();
  readonly crowded = new Set<string>();

  get urls(): ReadonlySet<string> {
    return new Set(this.#byUrl.keys());
  }

  /** Declares the hook if that can be done. */
  take(hook: LiveHook): boolean {
    const url = hook.url.identity();
    const others = this.#byUrl.get(url) ?? [];
    if (explainUndeclarable(hook) === undefined && !others.some((other) => isTwin(other, hook))) {
      this.#byUrl.set(url, [...others, hook]);
      return true;
    }
    if (hook.name === 'web') this.crowded.add(url);
    return false;
  }
}

interface OutdatedOptions {
  readonly target: Target;
  readonly product: EventProduct | undefined;
  readonly names: VariableNames;
  /** Whether the entry has to name its id. */
  readonly isPinned: boolean;
  /** Identities of the URLs that the merged file declares. */
  readonly declaredUrls: ReadonlySet<string>;
}

/** The keys of an entry that no longer hold for its live hook, with their new YAML; undefined for a key that goes. Empty where all hold. */
function findOutdatedKeys(
  { live, desired }: MatchedHook,
  { names, isPinned, declaredUrls, target, product }: OutdatedOptions,
): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const { field } of diffHook(live, desired)) {
    if (field === 'events') keys.set('events', formatFlowList(live.events));
    else if (field === 'content_type') keys.set('content_type', live.contentType);
    else if (field === 'insecure_ssl') keys.set('insecure_ssl', String(live.insecureSsl));
    else if (field === 'active') keys.set('active', String(live.active));
    else keys.set('url', formatScalar(exportUrl(live.url, findDeclarableUrl(live.url) ?? '', names)));
  }
  // A previous URL that is declared, by its own entry or by another one, is an error.
  if (desired.previousUrls.some((url) => declaredUrls.has(url.identity()))) keys.set('previous_urls', undefined);
  if (isPinned || (desired.id !== undefined && desired.id !== live.id)) keys.set('id', live.id);
  if (desired.secret.kind === 'declared' && !live.hasSecret) keys.set('secret', undefined);
  if (desired.secret.kind === 'none' && live.hasSecret)
    keys.set('secret', `\${${names.secret(live.url.host, live.url.shown)}}`);
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
