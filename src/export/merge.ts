import type { EventProduct } from '../config/event-availability.ts';
import type { DesiredTarget } from '../hooks/desired.ts';
import type { Location } from '../hooks/diagnostic.ts';
import { grouped } from '../hooks/grouped.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { match } from '../plan/match.ts';
import type { MatchedHook } from '../plan/plan.ts';
import { type EntryDefaults, type EntryScene, entryLines } from './entry.ts';
import { undeclarable } from './left-out.ts';
import { outdatedKeys } from './merge-changes.ts';
import { type Declarable, isSame } from './sorting.ts';
import { type Edit, type EntryBlock, editedEntry, entryBlock } from './text-lines.ts';
import type { LiveTarget } from './export-text.ts';
import type { VariableNames } from './variable-names.ts';

/** A document of an existing file, its target and what is live there. */
export interface MergedDocument {
  readonly desired: DesiredTarget;
  readonly live: LiveTarget;
  readonly defaults: EntryDefaults;
  /** Where each entry begins that the document declares for this target. */
  readonly entries: readonly Location[];
}

export interface MergeScene {
  readonly lines: readonly string[];
  readonly names: VariableNames;
  readonly product: EventProduct | undefined;
}

/** What an existing document needs to declare the live hooks as they are. */
export interface DocumentEdits {
  readonly edits: readonly Edit[];
  /** Entries for hooks that it does not have yet. */
  readonly added: readonly string[];
  /** Entries that cannot be edited, since they are not written as items of a list one below the other. */
  readonly unreadable: readonly Location[];
}

/** Edits that keep every entry that still holds as it is, mend those of which a key is outdated, and drop those that are not live. */
export function documentEdits(document: MergedDocument, scene: MergeScene): DocumentEdits {
  const { desired, live, entries } = document;
  const matching = match(desired, live.hooks);
  const fresh = undeclaredHooks(
    matching.pairs,
    [...matching.undeclared, ...matching.doomed].map((each) => each.live),
  );
  const blocks = new Map(entries.map((place) => [placeKey(place), entryBlock(scene.lines, place)]));
  const dropped = [...matching.missing, ...matching.doomed.map((each) => each.desired)];
  const changes = [
    ...matching.pairs.map((pair) => {
      const isPinned = fresh.crowded.has(pair.live.url.identity()) && pair.desired.id === undefined;
      return { place: pair.desired.location, keys: outdatedKeys(pair, { names: scene.names, isPinned }), pair };
    }),
  ].filter(({ keys }) => keys.size > 0);
  const indent = [...blocks.values()].find((block) => block !== undefined)?.indent ?? '  ';
  const entryScene: EntryScene = {
    target: desired.target,
    product: scene.product,
    defaults: document.defaults,
    names: scene.names,
    lastSuccess: live.lastSuccess,
    indent,
  };
  const touched = [...new Set([...dropped.map(({ location }) => placeKey(location)), ...changes.map(({ place }) => placeKey(place))])];
  return {
    edits: [
      ...[...new Set(dropped.map(({ location }) => placeKey(location)))].flatMap((key) => dropEdit(blocks.get(key))),
      ...changes.flatMap(({ place, keys, pair }) => changeEdit(blocks.get(placeKey(place)), { keys, pair, scene, entryScene })),
    ],
    added: fresh.hooks.flatMap((each) => entryLines(each, entryScene)),
    unreadable: entries.filter((place) => touched.includes(placeKey(place)) && blocks.get(placeKey(place)) === undefined),
  };
}

/** The line after the last entry of a document's list; undefined where it has none that can be read. */
export function listEnd(lines: readonly string[], entries: readonly Location[]): number | undefined {
  const ends = entries.map((place) => entryBlock(lines, place)?.end);
  return ends.includes(undefined) || ends.length === 0 ? undefined : Math.max(...ends.map((end) => end ?? 0));
}

function dropEdit(block: EntryBlock | undefined): readonly Edit[] {
  return block === undefined ? [] : [{ from: block.from, end: block.end, lines: [] }];
}

function changeEdit(
  block: EntryBlock | undefined,
  { keys, pair, scene, entryScene }: { readonly keys: ReadonlyMap<string, string | undefined>; readonly pair: MatchedHook; readonly scene: MergeScene; readonly entryScene: EntryScene },
): readonly Edit[] {
  if (block === undefined) return [];
  if (block.isBlock) return [{ from: block.start, end: block.end, lines: editedEntry(scene.lines, block, keys) }];
  const isPinned = keys.has('id') || pair.desired.id !== undefined;
  const [, ...lines] = entryLines({ hook: pair.live, isPinned }, entryScene);
  return [{ from: block.start, end: block.end, lines }];
}

/** The hooks that need an entry, and the URLs on which some hook stays without one: there every entry names its id. */
function undeclaredHooks(
  pairs: readonly MatchedHook[],
  left: readonly LiveHook[],
): { readonly hooks: readonly Declarable[]; readonly crowded: ReadonlySet<string> } {
  const kept = new Map(
    [...grouped(pairs.map(({ live }) => live), ({ url }) => url.identity())].map(([url, hooks]) => [url, [...hooks]]),
  );
  const crowded = new Set<string>();
  const wanted: LiveHook[] = [];
  for (const hook of left) {
    const url = hook.url.identity();
    const others = kept.get(url) ?? [];
    if (undeclarable(hook) !== undefined || others.some((other) => isSame(other, hook))) {
      if (hook.name === 'web') crowded.add(url);
      continue;
    }
    kept.set(url, [...others, hook]);
    wanted.push(hook);
  }
  return { hooks: wanted.map((hook) => ({ hook, isPinned: crowded.has(hook.url.identity()) })), crowded };
}

function placeKey({ line, column }: Location): string {
  return `${line}:${column}`;
}
