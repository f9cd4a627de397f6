import { compareText } from '../../model/compare.ts';
import type { LiveHook, PresentHook } from '../../model/hook.ts';
import type { Pair } from './pair-hooks.ts';

/**
 * What looks like a rotated URL token: each new hook with the one live hook whose URL differs from its only where `${NAME}` stands. Where
 * several live hooks fit, none is named.
 */
export function findRotatedUrls(missing: readonly PresentHook[], left: readonly LiveHook[]): readonly Pair[] {
  const variable = missing.flatMap((desired) => {
    const texts = splitLiteralTexts(desired.url.shown);
    return texts === undefined ? [] : [{ desired, texts }];
  });
  if (variable.length === 0) return [];
  const sorted = [...left].sort((a, b) => compareText(a.url.identity(), b.url.identity()));
  return variable.flatMap(({ desired, texts }) => {
    const fitting = findFirstTwo(sorted, texts);
    const [live] = fitting;
    return fitting.length === 1 && live !== undefined ? [{ desired, live }] : [];
  });
}

/** What stands around the `${NAME}` parts of a URL, spelled as a URL identity is; undefined where there is no such part. */
function splitLiteralTexts(shown: string): readonly string[] | undefined {
  if (!URL.canParse(shown)) return undefined;
  const texts = new URL(shown).href.split(/\$(?:%7B|\{)[A-Z][A-Z0-9_]*(?:%7D|\})/);
  return texts.length === 1 ? undefined : texts;
}

/** Only live URLs that begin alike are looked at, and no more than it takes to see that there are several. */
function findFirstTwo(sorted: readonly LiveHook[], texts: readonly string[]): readonly LiveHook[] {
  const prefix = texts[0] ?? '';
  const fitting: LiveHook[] = [];
  for (let index = findFirstFrom(sorted, prefix); index < sorted.length && fitting.length < 2; index += 1) {
    const live = sorted[index];
    if (live === undefined || !live.url.identity().startsWith(prefix)) break;
    if (hasTextsInOrder(live.url.identity(), texts)) fitting.push(live);
  }
  return fitting;
}

function findFirstFrom(sorted: readonly LiveHook[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(sorted[middle]?.url.identity() ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the text holds the literal texts in order, with something in between. Taking the earliest place for each never misses one. */
function hasTextsInOrder(text: string, texts: readonly string[]): boolean {
  let offset = texts[0]?.length ?? 0;
  for (const literal of texts.slice(1, -1)) {
    const found = text.indexOf(literal, offset + 1);
    if (found === -1) return false;
    offset = found + literal.length;
  }
  const last = texts.at(-1) ?? '';
  return text.endsWith(last) && text.length - last.length > offset;
}
