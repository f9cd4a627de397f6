import { isRefusedEvent } from '../config/check-product.ts';
import type { EventProduct } from '../model/events.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import { exportUrl } from './export-url.ts';
import type { VariableNames } from './variables.ts';

/** A live hook that gets an entry. */
export interface ExportedHook {
  readonly hook: LiveHook;
  /** Whether the entry names the id: a hook on the same URL stays undeclared, and the two must not be mixed up. */
  readonly isPinned: boolean;
  /** The text of the key `secret`, empty for no such key; undefined: a variable of its own where the hook has a secret. */
  readonly secret?: string;
  /** More for the comment above the entry. */
  readonly note?: string;
}

/** What a document's `defaults` say, or the product's own where they say nothing. */
export interface EntryDefaults {
  readonly contentType: string | undefined;
  readonly insecureSsl: boolean;
  readonly active: boolean;
}

/** The surroundings of an entry. */
export interface EntryContext {
  readonly target: Target;
  readonly product: EventProduct | undefined;
  readonly defaults: EntryDefaults;
  readonly names: VariableNames;
  /** By hook id: the newest successful delivery in words. */
  readonly lastSuccess?: ReadonlyMap<string, string> | undefined;
  /** White space before the `-` of an entry. */
  readonly indent: string;
}

/** Why an event that the catalogue does not have is no mistake. */
export const exportedReason = 'GitHub had this hook when it was exported';

/** The keys of a hook with their YAML, in the order in which an entry has them; those that its defaults say are left out. */
function formatKeys({ hook, isPinned, secret }: ExportedHook, context: EntryContext): ReadonlyMap<string, string> {
  const { defaults, names, indent, target, product } = context;
  const { url, events, contentType, insecureSsl, active } = hook;
  const keys = new Map([
    ['url', formatScalar(exportUrl(url, names))],
    ['events', formatList(events, `${indent}    `)],
  ]);
  if (isPinned) keys.set('id', hook.id);
  if (contentType !== defaults.contentType) keys.set('content_type', contentType);
  if (insecureSsl !== defaults.insecureSsl) keys.set('insecure_ssl', String(insecureSsl));
  if (active !== defaults.active) keys.set('active', String(active));
  if (secret === undefined && hook.hasSecret) keys.set('secret', names.secret(url));
  else if (secret !== undefined && secret !== '') keys.set('secret', secret);
  if (events.some((event) => isRefusedEvent(event, target, product)))
    keys.set('waivers', `\n${indent}    unavailable_events: ${exportedReason}`);
  return keys;
}

/** An entry of `hooks` with a comment above it: a line each. */
export function formatEntry(exported: ExportedHook, context: EntryContext): readonly string[] {
  const { indent, lastSuccess } = context;
  const note = exported.note === undefined ? '' : `; ${exported.note}`;
  const [url = '', ...others] = [...formatKeys(exported, context)].map(([key, value]) => {
    return value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
  });
  return [
    `${indent}# ${describeHook(exported.hook, lastSuccess)}${note}`,
    `${indent}- ${url}`,
    ...others.flatMap((line) => `${indent}  ${line}`.split('\n')),
  ];
}

/** `id 42, created 2024-02-01, last success 2026-11-20 12:04 UTC`. */
export function describeHook({ id, createdAt }: LiveHook, lastSuccess: EntryContext['lastSuccess']): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(createdAt)?.[0];
  const success = lastSuccess?.get(id);
  const parts = [`id ${id}`, day && `created ${day}`, success && escapeComment(success)];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** A text as a YAML scalar in block or flow context: plain where nothing can be misread, else in double quotes. */
export function formatScalar(text: string): string {
  return isPlain(text) ? text : quoteScalar(text);
}

/** A list of texts as YAML: on one line where it is short, else one a line below the key. */
function formatList(texts: readonly string[], indent: string): string {
  const flow = formatFlowList(texts);
  return flow.length <= widest ? flow : texts.map((text) => `\n${indent}- ${formatScalar(text)}`).join('');
}

/** A list of texts as YAML on one line. */
export function formatFlowList(texts: readonly string[]): string {
  return `[${texts.map(formatFlowScalar).join(', ')}]`;
}

/** A text from outside for a comment: one line, whatever it holds. */
export function escapeComment(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

const widest = 100;

/** `,`, `[` and `]` end a plain text in a flow list, and `{` starts a mapping. */
function formatFlowScalar(text: string): string {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoteScalar(text);
}

function isPlain(text: string): boolean {
  if (/^https?:\/\/[\w.~/:@!&=+%?${}-]*[\w/}=]$/.test(text) || /^\$\{[A-Z0-9_]+\}$/.test(text)) return true;
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
}

/** JSON's escapes are YAML's; what JSON leaves as it is and YAML may not hold, or nobody sees, is escaped too. */
function quoteScalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    },
  );
}

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
  for (let at = end; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    // Empty lines and comments belong to the entry only where more of it follows, or where they are indented as its keys are.
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length > indent.length) end = at + 1;
    else if (!isComment(text)) break;
  }
  let from = start;
  while (lines[from - 1]?.startsWith(`${indent}#`)) from -= 1;
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

/** What stands behind a value on its line, where no quote makes it doubtful what that is. */
function findTrailingComment(line: string): string {
  return /^[^"'#]*(\s+#.*)$/.exec(line.trimEnd())?.[1] ?? '';
}
