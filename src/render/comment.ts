import { type CommentHeader, commentMarker } from './comment-header.ts';
import { page } from './page.ts';
import type { Report } from './report.ts';

/** GitHub refuses comments above 65,536 characters. */
export const commentCharacters = 60_000;

/** The comment on the pull request: a line for machines, then the same page as the summary, in at most `maxCharacters`. */
export function commentMarkdown(
  report: Report,
  header: CommentHeader,
  { maxCharacters }: { readonly maxCharacters: number } = { maxCharacters: commentCharacters },
): string {
  const marker = commentMarker(header);
  return `${marker}\n${page(report, { room: maxCharacters - marker.length - 1, size: (text) => text.length })}`;
}
