import { commentCharacters } from '../render/comment.ts';
import { RestRefusal } from '../run/rest-api.ts';

/** Tried one after the other: what GitHub counts is not documented, and characters outside the basic plane may count more than once. */
const lengths = [commentCharacters, commentCharacters / 3, 4_000] as const;

/** Writes a text that GitHub may find too long, each time shorter. Rejects with the last refusal. */
export async function fittingWrite<Written>(
  text: (maxCharacters: number) => string,
  write: (body: string) => Promise<Written>,
): Promise<Written> {
  const [first, ...shorter] = lengths;
  let attempt = write(text(first));
  for (const length of shorter)
    attempt = attempt.catch((error: unknown) => {
      if (error instanceof RestRefusal && error.status === 422) return write(text(length));
      throw error;
    });
  return attempt;
}
