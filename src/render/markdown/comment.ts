import type { Report } from '../report.ts';
import { renderPage } from './page.ts';

/** GitHub refuses comments above 65,536 characters. */
export const commentCharacters = 60_000;

/** The comment on the pull request: a line for machines, then the same page as the summary, in at most `maxCharacters`. */
export function renderComment(
  report: Report,
  header: CommentHeader,
  { maxCharacters }: { readonly maxCharacters: number },
): string {
  const marker = formatMarker(header);
  return `${marker}\n${renderPage(report, { room: maxCharacters - marker.length - 1, size: (text) => text.length })}`;
}

type HeaderValue = string | number | boolean | null | readonly HeaderValue[] | { readonly [key: string]: HeaderValue };

/** What the next run reads back from a comment or issue of ours: none of it sensitive. */
export type CommentHeader = { readonly [key: string]: HeaderValue };

/**
 * The first line of what we write. No value can close the HTML comment or mean anything in it: `<`, `>`, `--`, mentions, references and
 * all but plain ASCII are written as JSON escapes.
 */
export function formatMarker(header: CommentHeader): string {
  const json = JSON.stringify(header)
    .replace(/[^ -~]|[<>@#]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('--', '-\\u002d');
  return `<!-- hookherd:v1 ${json} -->`;
}

/** The header of a text that begins with our marker; undefined for any other text. */
export function parseMarker(body: string): CommentHeader | undefined {
  const [, json] = /^<!-- hookherd:v1 (\{.*\}) -->(?:\r?\n|$)/.exec(body) ?? [];
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
