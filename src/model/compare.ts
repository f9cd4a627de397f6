import damerauLevenshtein from 'damerau-levenshtein';

/** Orders texts by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders ids, which are decimal digits of any length, by their number. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

/** The texts once each, in a stable order. Event lists and host lists are compared in this form. */
export function toSortedSet(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

/** Whether two sorted sets hold the same texts. */
export function hasSameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** The items by key, in the order in which keys and items come. No group is empty. */
export function groupBy<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The items that pass and the others, each in the order in which they come. */
export function partition<Item>(
  items: readonly Item[],
  passes: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  const passing = items.filter(passes);
  return passing.length === 0 ? [passing, items] : [passing, items.filter((item) => !passes(item))];
}

/**
 * The candidate that the given word was most likely meant to be, for "did you mean"; undefined where none is near.
 * Case and `-` for `_` count for nothing; a swap of neighbours counts as one edit.
 */
export function findNearest(given: string, candidates: readonly string[]): string | undefined {
  const word = foldCase(given);
  if (word === '' || word.length > 64) return undefined;
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = damerauLevenshtein(word, foldCase(candidate)).steps;
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

function foldCase(word: string): string {
  return word.toLowerCase().replaceAll('-', '_');
}
