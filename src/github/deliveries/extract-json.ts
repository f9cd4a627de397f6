/**
 * The text of the value at a path of keys in a JSON text, verbatim: key order, white space and the spelling of numbers are lost by
 * parsing, and a signature is over the bytes. Undefined where there is no such value. The text must be JSON. Of repeated keys the last
 * counts, as it does for `JSON.parse`.
 */
export function extractJson(text: string, keys: readonly string[]): string | undefined {
  let value = text.trim();
  for (const key of keys) {
    const found = listMembers(value).get(key);
    if (found === undefined) return undefined;
    value = found;
  }
  return value;
}

const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gsy;

/** The members of a JSON object with their values as text; none where the text is no object. */
function listMembers(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let depth = 0;
  let key: string | undefined;
  let start = -1;
  let last: RegExpMatchArray | undefined;
  for (const match of text.matchAll(token)) {
    const [whole, word = ''] = match;
    const at = match.index + whole.length - word.length;
    if (match.index === 0 && word !== '{') return found;
    if (depth === 1 && (word === ',' || word === '}') && key !== undefined) {
      found.set(key, text.slice(start, at).trim());
      key = undefined;
    }
    if (depth === 1 && word === ':' && key === undefined) {
      key = JSON.parse(last?.[1] ?? '""') as string;
      start = at + 1;
    }
    if (word === '{' || word === '[') depth += 1;
    if (word === '}' || word === ']') depth -= 1;
    last = match;
  }
  return found;
}
