/** The items by key, in the order in which keys and items come. */
export function grouped<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
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
