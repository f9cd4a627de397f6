import type { EventProduct } from '../config/event-availability.ts';
import type { DesiredTarget } from '../model/desired.ts';
import type { Location } from '../model/diagnostic.ts';
import { type EntryDefaults, type EntryScene, entryLines } from './entry.ts';
import type { LiveTarget } from './export-text.ts';
import { type OutdatedOptions, outdatedKeys } from './merge-changes.ts';
import { type SortedMerge, sortedMerge } from './merge-sorting.ts';
import { type Edit, type EntryBlock, editedEntry, entryBlock } from './text-lines.ts';
import type { VariableNames } from './variable-names.ts';

/** What an existing file says of one target, and what is live there. */
export interface MergedTarget {
  readonly desired: DesiredTarget;
  readonly live: LiveTarget;
  /** Of the document that gets the new entries. */
  readonly defaults: EntryDefaults;
  /** Where each entry for this target begins. */
  readonly entries: readonly Location[];
}

export interface MergeScene {
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

/** Edits that keep every entry that still holds as it is, mend those of which a key is outdated, and drop those that are not live. */
export function targetEdits({ desired, live, defaults, entries }: MergedTarget, scene: MergeScene): TargetEdits {
  const merge = sortedMerge(desired, live.hooks);
  const blocks = new Map(entries.map((place) => [placeKey(place), entryBlock(scene.lines, place)]));
  const entryScene: EntryScene = {
    target: desired.target,
    product: scene.product,
    defaults,
    names: scene.names,
    lastSuccess: live.lastSuccess,
    indent: [...blocks.values()].find((block) => block !== undefined)?.indent ?? '  ',
  };
  const changes = outdated(merge, { names: scene.names, target: desired.target, product: scene.product });
  const dropped = merge.dropped.map(({ location }) => location);
  const isUnreadable = (place: Location): boolean => blocks.get(placeKey(place)) === undefined;
  return {
    edits: [
      ...dropped.flatMap((place) => dropEdit(blocks.get(placeKey(place)))),
      ...changes.flatMap((change) => changeEdit(blocks.get(placeKey(change.place)), change, { scene, entryScene })),
    ],
    added: merge.fresh.flatMap((each) => entryLines(each, entryScene)),
    dropped,
    unreadable: [...dropped, ...changes.map(({ place }) => place)].filter(isUnreadable),
  };
}

interface EntryChange {
  readonly place: Location;
  readonly keys: ReadonlyMap<string, string | undefined>;
  readonly pair: SortedMerge['kept'][number];
}

function outdated(
  { kept, crowded, declaredUrls }: SortedMerge,
  options: Pick<OutdatedOptions, 'names' | 'target' | 'product'>,
): readonly EntryChange[] {
  const changes = kept.map((pair): EntryChange => {
    const isPinned = crowded.has(pair.live.url.identity()) && pair.desired.id === undefined;
    return { place: pair.desired.location, keys: outdatedKeys(pair, { ...options, isPinned, declaredUrls }), pair };
  });
  return changes.filter(({ keys }) => keys.size > 0);
}

function dropEdit(block: EntryBlock | undefined): readonly Edit[] {
  return block === undefined ? [] : [{ from: block.from, end: block.end, lines: [] }];
}

/** An entry that is written on one line is written anew. */
function changeEdit(
  block: EntryBlock | undefined,
  { keys, pair }: EntryChange,
  { scene, entryScene }: { readonly scene: MergeScene; readonly entryScene: EntryScene },
): readonly Edit[] {
  if (block === undefined) return [];
  if (block.isBlock) return [{ from: block.start, end: block.end, lines: editedEntry(scene.lines, block, keys) }];
  const isPinned = keys.has('id') || pair.desired.id !== undefined;
  const [, ...lines] = entryLines({ hook: pair.live, isPinned }, { ...entryScene, indent: block.indent });
  return [{ from: block.start, end: block.end, lines }];
}

function placeKey({ line, column }: Location): string {
  return `${line}:${column}`;
}
