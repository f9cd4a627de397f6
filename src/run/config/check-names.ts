import type { ConfigDocument } from '../../config/document/document.ts';
import { compareText } from '../../model/compare.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compileUrlGlob } from '../../model/glob.ts';
import type { LiveHook } from '../../model/hook.ts';
import { isTokenLike } from '../../model/redaction.ts';
import { type HookUrl, parseLiveUrl } from '../../model/url.ts';
import type { Settings } from '../settings/settings.ts';

/** An error where the input `organization` is neither named by a document nor used by one that names no target. */
export function checkOrganization(
  { organization }: Pick<Settings, 'organization'>,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  if (organization === undefined || documents.length === 0) return [];
  const isUsed = documents.some(({ selector }) => selector.kind === 'default');
  const targets = [...new Set(documents.flatMap(({ selector }) => listTargetNames(selector)))];
  if (isUsed || targets.some((name) => isOwnedBy(name, organization))) return [];
  const shown = targets.slice(0, 5).join(', ');
  const more = targets.length > 5 ? ` and ${targets.length - 5} more` : '';
  return [
    {
      severity: 'error',
      code: 'unused-organization',
      message: `The config does not name the organization ${JSON.stringify(organization)}: it names ${shown}${more}.`,
      hint: 'Leave the organization out, or give a config that names it or names no target.',
    },
  ];
}

/** Names are equal without case; a pattern may name any organization. */
function isOwnedBy(targetName: string, organization: string): boolean {
  const [owner = ''] = targetName.split('/');
  return owner.includes('*') || owner.toLowerCase() === organization.toLowerCase();
}

function listTargetNames(selector: ConfigDocument['selector']): readonly string[] {
  switch (selector.kind) {
    case 'organization':
    case 'repository':
      return selector.patterns.map(({ value }) => value);
    case 'global':
      return ['global'];
    case 'default':
      return [];
  }
}

/** An error for each glob of `only` that fits none of the URLs. */
export function checkOnlyGlobs(only: readonly string[], urls: readonly HookUrl[]): readonly Diagnostic[] {
  const texts = urls.map((url) => url.reveal());
  return only
    .filter((glob) => !texts.some(compileUrlGlob(glob)))
    .map((glob) => ({
      severity: 'error',
      code: 'only-fits-nothing',
      message: `No declared and no live hook fits ${formatHookName(glob)}, given in the input only.`,
      hint: suggestUrl(glob, urls),
    }));
}

/** Names the URL that is nearest to what was given, as people may read it. */
export function suggestUrl(given: string, urls: readonly HookUrl[]): string {
  const nearest = findNearestUrl(given, urls);
  return nearest === undefined ? 'There are no hooks.' : `The nearest is ${nearest}.`;
}

function findNearestUrl(given: string, urls: readonly HookUrl[]): string | undefined {
  const pairs = listLetterPairs(given);
  let best: { readonly url: string; readonly similarity: number } | undefined;
  for (const url of [...new Set(urls.map(({ shown }) => shown))].sort(compareText)) {
    const similarity = compareLetterPairs(pairs, listLetterPairs(url));
    if (best === undefined || similarity > best.similarity) best = { url, similarity };
  }
  return best?.url;
}

/** Share of pairs in common (Dice): unlike edits, it does not mind what a `*` of a glob leaves open, nor how long the texts are. */
function compareLetterPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}

function listLetterPairs(text: string): ReadonlySet<string> {
  const folded = text.toLowerCase().replaceAll('*', '');
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)));
}

/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
export function isNamed({ id, url }: Pick<LiveHook, 'id' | 'url'>, name: string): boolean {
  return id === name || isUrlNamed(url, name);
}

/** Whether a URL is meant by a URL or a URL glob. */
export function isUrlNamed(url: HookUrl, name: string): boolean {
  return url.same(parseLiveUrl(name)) || compileUrlGlob(name)(url.reveal());
}

/** Whether a name is the id of a hook. */
export function isId(name: string): boolean {
  return /^\d+$/.test(name);
}

/** A name of a hook as people may read it: it may be a URL with a token, or a glob for one. */
export function formatHookName(name: string): string {
  if (URL.canParse(name)) return parseLiveUrl(name).shown;
  return /[@?]/.test(name) || name.split('/').some(isTokenLike) ? '***' : name;
}

/** What to do where no hook is meant. */
export const namedHookHint =
  'Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.';
