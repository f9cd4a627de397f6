import type { Inventory } from './inventory.ts';

/** The inventory as JSON in pieces, a target a line: the text of a whole fleet is larger than all else that a run holds. */
export function* formatInventoryJson({ targets, ...facts }: Inventory): Generator<string, void> {
  yield `${JSON.stringify(facts).slice(0, -1)},"targets":[`;
  for (const [index, target] of targets.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(target)}`;
  yield '\n]}\n';
}
