import { compareText } from '../../model/compare.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure } from '../../model/failure.ts';
import { compileUrlGlob } from '../../model/glob.ts';
import type { LiveHook } from '../../model/hook.ts';
import { type HookUrl, isTokenLike, parseLiveUrl } from '../../model/url.ts';

/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
export function isNamed({ id, url }: Pick<LiveHook, 'id' | 'url'>, name: string): boolean {
  return id === name || isUrlNamed(url, name);
}

/** Whether a URL is meant by a URL or a URL glob. */
export function isUrlNamed(url: HookUrl, name: string): boolean {
  return url.same(parseLiveUrl(name)) || compileUrlGlob(name)(url.reveal());
}

/** A name of a hook as people may read it: it may be a URL with a token, or a glob for one. */
export function formatHookName(name: string): string {
  if (URL.canParse(name)) return parseLiveUrl(name).shown;
  return /[@?]/.test(name) || name.split('/').some(isTokenLike) ? '***' : name;
}

/** The failure where a name means no hook. `none` begins its sentence, such as `No hook`; the nearest of the URLs is suggested. */
export function createUnknownHookFailure(none: string, name: string, urls: readonly HookUrl[]): Failure {
  const what = /^\d+$/.test(name) ? `the id ${name}` : `the URL ${formatHookName(name)}`;
  return new Failure('input-invalid', `${none} has ${what}.`, {
    hint: `${suggestUrl(name, urls)} Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.`,
  });
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
function suggestUrl(given: string, urls: readonly HookUrl[]): string {
  const pairs = listLetterPairs(given);
  const [nearest] = [...new Set(urls.map(({ shown }) => shown))]
    .sort(compareText)
    .map((url) => ({ url, similarity: compareLetterPairs(pairs, listLetterPairs(url)) }))
    .sort((a, b) => b.similarity - a.similarity);
  return nearest === undefined ? 'There are no hooks.' : `The nearest is ${nearest.url}.`;
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
