import type { Report } from '../report.ts';
import { type CommentHeader, formatMarker } from './marker.ts';
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
