import { compareText } from '../../model/compare.ts';
import { type Diagnostic, shortenList } from '../../model/diagnostic.ts';
import type { LiveHook, PresentHook } from '../../model/hook.ts';
import type { Matching } from './match-hooks.ts';
import type { Pair } from './pair-hooks.ts';

/** What a reviewer should know about how desired hooks were matched, or were not. Entries under `ignore` get their diagnostics from the config. */
export function describeMatching(matching: Matching): readonly Diagnostic[] {
  return [
    ...matching.withoutId.map(
      (hook): Diagnostic => ({
        severity: 'notice',
        code: 'id-not-live',
        message: `The config pins ${hook.url} to id ${hook.id}, which is not the id of a live hook that can be managed; it is matched by URL instead.`,
        hint: 'Remove the id, or correct it.',
        location: hook.location,
      }),
    ),
    ...matching.gone.map(
      (hook): Diagnostic => ({
        severity: 'notice',
        code: 'absent-hook-gone',
        message: `${hook.id === undefined ? hook.url : `Hook ${hook.id} (${hook.url})`} is absent as declared.`,
        hint: 'The entry has done its work and can go.',
        location: hook.location,
      }),
    ),
    ...matching.ambiguous.map(
      ({ desired, live }): Diagnostic => ({
        severity: 'warning',
        code: 'near-match-ambiguous',
        message: `${desired.url} is new, although URLs that differ from it only by a trailing slash or by http and https are live: ${formatHooks(live)}. Which of them it could be is not clear.`,
        hint: 'If it is one of them, name that one: id, or previous_urls.',
        location: desired.location,
      }),
    ),
    ...describeForeignTwins(matching),
    ...describeRotatedUrls(matching),
    ...describeLeftOut(matching),
  ];
}

function describeForeignTwins({ missing, unmanaged }: Matching): readonly Diagnostic[] {
  const foreign = unmanaged.filter(({ mark }) => mark === 'foreign');
  const byUrl = new Map(foreign.map(({ live }) => [live.url.identity(), live]));
  return missing.flatMap((desired): readonly Diagnostic[] => {
    const live = byUrl.get(desired.url.identity());
    if (live === undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'foreign-twin',
        message: `${desired.url} is live as hook ${live.id}, whose name is ${JSON.stringify(live.name)} instead of "web"; such hooks are never touched, so a hook is created beside it.`,
        hint: 'If both would deliver the same event, delete the other one where it was made.',
        location: desired.location,
      },
    ];
  });
}

function describeRotatedUrls({ missing, unmanaged }: Matching): readonly Diagnostic[] {
  const own = unmanaged.filter(({ mark }) => mark !== 'foreign').map(({ live }) => live);
  return findRotatedUrls(missing, own).map(({ desired, live }) => ({
    severity: 'warning',
    code: 'url-token-rotated',
    message: `${desired.url} is new, and one live hook differs from it only in what stands for its variables: hook ${live.id} (${live.url}).`,
    hint: `If it is the same hook with another token, pin it with id: "${live.id}", or give its old URL under previous_urls, the old token as a variable of its own; then it is changed in place instead of created again.`,
    location: desired.location,
  }));
}

/** Says that a run acts on a part of the config alone. */
function describeLeftOut({ leftOut }: Matching): readonly Diagnostic[] {
  if (leftOut === 0) return [];
  const entries = leftOut === 1 ? '1 entry' : `${leftOut} entries`;
  return [
    {
      severity: 'notice',
      code: 'only-leaves-out',
      message: `The input only leaves out ${entries} of the config and every hook that the config does not name.`,
    },
  ];
}

function formatHooks(live: readonly LiveHook[]): string {
  return shortenList(live.map((hook) => `hook ${hook.id} (${hook.url})`));
}

/**
 * What looks like a rotated URL token: each new hook with the one live hook whose URL differs from its only where `${NAME}` stands. Where
 * several live hooks fit, none is named.
 */
function findRotatedUrls(missing: readonly PresentHook[], left: readonly LiveHook[]): readonly Pair[] {
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
