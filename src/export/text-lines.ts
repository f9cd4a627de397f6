/** One entry of a `hooks` list as it stands in a file. Line numbers are counted from 0. */
export interface EntryBlock {
  /** Where its comment or, without one, the entry begins. */
  readonly from: number;
  readonly start: number;
  /** The line after its last one. */
  readonly end: number;
  /** White space before its `-`. */
  readonly indent: string;
  /** Whether it is written one key a line, so that one of them can be replaced. */
  readonly isBlock: boolean;
}

/** Lines of a file that are replaced by others. */
export interface Edit {
  readonly from: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The entry whose mapping begins at a location (counted from 1); undefined where it is no item of a list with one item a line. */
export function findEntry(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
): EntryBlock | undefined {
  const start = line - 1;
  const before = (lines[start] ?? '').slice(0, column - 1);
  const indent = /^( *)- +$/.exec(before)?.[1];
  if (indent === undefined) return undefined;
  let end = start + 1;
  for (let at = start + 1; at < lines.length && !isAfterEntry(lines[at] ?? '', indent.length); at += 1)
    if (isInside(lines[at] ?? '', indent.length)) end = at + 1;
  let from = start;
  while (isCommentAt(lines[from - 1] ?? '', indent)) from -= 1;
  return { from, start, end, indent, isBlock: /^\w+:/.test((lines[start] ?? '').slice(column - 1)) };
}

/** Replaces, adds or removes keys of an entry that is written one key a line. What is not named stays as it is, comments included. */
export function updateEntry(
  lines: readonly string[],
  { start, end, indent }: EntryBlock,
  changes: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const first = (lines[start] ?? '').replace(/^ *- +/, '');
  const keyIndent = (lines[start] ?? '').length - first.length;
  const own = [`${' '.repeat(keyIndent)}${first}`, ...lines.slice(start + 1, end)];
  const isKey = new RegExp(`^ {${keyIndent}}(\\w+):`);
  const groups: { key: string | undefined; lines: string[] }[] = [];
  for (const line of own) {
    const key = isKey.exec(line)?.[1];
    const last = groups.at(-1);
    if (key !== undefined || last === undefined) groups.push({ key, lines: [line] });
    else last.lines.push(line);
  }
  const padding = ' '.repeat(keyIndent);
  const known = new Set(groups.map(({ key }) => key));
  const kept = groups.flatMap(({ key, lines: group }) => {
    if (key === undefined || !changes.has(key)) return group;
    const value = changes.get(key);
    return [
      ...(value === undefined ? [] : [`${padding}${key}: ${value}${findTrailingComment(group[0] ?? '')}`]),
      ...group.slice(1).filter(isComment),
    ];
  });
  const added = [...changes].flatMap(([key, value]) =>
    known.has(key) || value === undefined ? [] : [`${padding}${key}: ${value}`],
  );
  const [head = '', ...rest] = [...kept, ...added];
  return [`${indent}-${head.slice(indent.length + 1)}`, ...rest];
}

/** The text with the edits made; they do not overlap. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): readonly string[] {
  const result = [...lines];
  const sorted = [...edits].sort((a, b) => b.from - a.from || b.end - a.end);
  for (const { from, end, lines: replacement } of sorted) result.splice(from, end - from, ...replacement);
  return result;
}

function isComment(line: string): boolean {
  return /^\s*#/.test(line);
}

function isCommentAt(line: string, indent: string): boolean {
  return isComment(line) && line.startsWith(`${indent}#`);
}

/** The next entry, or a key of what holds the list. Empty lines and comments end nothing. */
function isAfterEntry(line: string, indent: number): boolean {
  return line.trim() !== '' && !isComment(line) && measureIndent(line) <= indent;
}

/** Empty lines and comments belong to the entry only where more of it follows, or where they are indented as its keys are. */
function isInside(line: string, indent: number): boolean {
  return line.trim() !== '' && measureIndent(line) > indent;
}

function measureIndent(line: string): number {
  return line.length - line.trimStart().length;
}

/** What stands behind a value on its line, where no quote makes it doubtful what that is. */
function findTrailingComment(line: string): string {
  return /^[^"'#]*(\s+#.*)$/.exec(line.trimEnd())?.[1] ?? '';
}
