import { idField, jsonField, textField } from '../model/json-field.ts';
import { type CommentHeader, commentHeader } from '../render/comment-header.ts';
import type { Board } from './board.ts';

/** A comment or an issue that we wrote for this set. */
export interface OwnRemark {
  /** Id of a comment, number of an issue. */
  readonly id: string;
  /** Where people see it. */
  readonly url: string;
  readonly header: CommentHeader;
}

/**
 * Those of the given comments or issues that are ours: they begin with our marker, for our set, and our own login wrote them. A marker
 * alone proves nothing, since anybody may copy one.
 */
export async function ownRemarks(
  { login, set }: Pick<Board, 'login' | 'set'>,
  items: readonly unknown[],
  idName: 'id' | 'number',
): Promise<readonly OwnRemark[]> {
  const marked = items.flatMap((item) => {
    const header = commentHeader(textField(item, 'body') ?? '');
    const id = idField(item, idName);
    const isPull = jsonField(item, 'pull_request') !== undefined;
    if (header?.set !== set || id === undefined || isPull) return [];
    return [{ id, url: textField(item, 'html_url') ?? '', header, by: textField(jsonField(item, 'user'), 'login') }];
  });
  if (marked.length === 0) return [];
  const own = (await login()).toLowerCase();
  return marked.filter(({ by }) => by?.toLowerCase() === own);
}
