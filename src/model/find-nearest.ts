import damerauLevenshtein from 'damerau-levenshtein';

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
