import { page } from './page.ts';
import type { Report } from './report.ts';

/** GitHub refuses comments above 65,536 characters. */
export const commentCharacters = 60_000;

/** What the next run reads back from our comment: flat values, none of them confidential. */
export type CommentHeader = Readonly<Record<string, string | number | boolean>>;

/** The comment on the pull request: a line for machines, then the same page as the summary, in at most `maxCharacters`. */
export function commentMarkdown(
  report: Report,
  header: CommentHeader,
  { maxCharacters }: { readonly maxCharacters: number } = { maxCharacters: commentCharacters },
): string {
  const marker = commentMarker(header);
  return `${marker}\n${page(report, { room: maxCharacters - marker.length - 1, size: (text) => text.length })}`;
}

/** The first line of the comment. No value can close the HTML comment: `<`, `>` and `--` are written as JSON escapes. */
export function commentMarker(header: CommentHeader): string {
  const json = JSON.stringify(header)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '-\\u002d');
  return `<!-- hookherd:v1 ${json} -->`;
}

/** The header of a comment that `commentMarkdown` wrote; undefined for any other text. */
export function commentHeader(body: string): CommentHeader | undefined {
  const [, json] = /^<!-- hookherd:v1 (\{.*\}) -->(?:\r?\n|$)/.exec(body) ?? [];
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
