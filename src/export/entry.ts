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
export function formatFlowScalar(text: string): string {
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
