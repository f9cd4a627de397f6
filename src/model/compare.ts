/** Orders texts by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders ids, which are decimal digits of any length, by their number. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

/** The texts once each, in a stable order. Event lists and host lists are compared in this form. */
export function sortedSet(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

/** Whether two sorted sets hold the same texts. */
export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
