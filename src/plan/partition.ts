/** The items that pass and the others, each in the order in which they come. */
export function partition<Item>(
  items: readonly Item[],
  passes: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  const passing = items.filter(passes);
  return passing.length === 0 ? [passing, items] : [passing, items.filter((item) => !passes(item))];
}
