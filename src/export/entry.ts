import { type EventProduct, isRefusedEvent } from '../config/check-product.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import { exportUrl, findDeclarableUrl } from './export-url.ts';
import type { ExportedHook } from './sort-hooks.ts';
import type { VariableNames } from './variables.ts';
import { escapeComment, formatList, formatScalar } from './yaml.ts';

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
  readonly lastSuccess: ReadonlyMap<string, string> | undefined;
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
    ['url', formatScalar(exportUrl(url, findDeclarableUrl(url) ?? '', names))],
    ['events', formatList(events, `${indent}    `)],
  ]);
  if (isPinned) keys.set('id', hook.id);
  if (contentType !== defaults.contentType) keys.set('content_type', contentType);
  if (insecureSsl !== defaults.insecureSsl) keys.set('insecure_ssl', String(insecureSsl));
  if (active !== defaults.active) keys.set('active', String(active));
  if (secret === undefined && hook.hasSecret) keys.set('secret', `\${${names.secret(url.host, url.shown)}}`);
  else if (secret !== undefined && secret !== '') keys.set('secret', secret);
  if (events.some((event) => isRefusedEvent(event, target, product)))
    keys.set('waivers', `\n${indent}    unavailable_events: ${exportedReason}`);
  return keys;
}

/** An entry of `hooks` with a comment above it: a line each. */
export function formatEntry(exported: ExportedHook, context: EntryContext): readonly string[] {
  const { indent } = context;
  const [url = '', ...others] = [...formatKeys(exported, context)].map(formatKey);
  return [
    `${indent}# ${describeHook(exported.hook, context.lastSuccess)}${exported.note === undefined ? '' : `; ${exported.note}`}`,
    `${indent}- ${url}`,
    ...others.flatMap((line) => `${indent}  ${line}`.split('\n')),
  ];
}

/** `key: value`, the value on lines of its own where it starts with a line break. */
function formatKey([key, value]: readonly [string, string]): string {
  return `${key}:${value.startsWith('\n') ? '' : ' '}${value}`;
}

/** `id 42, created 2024-02-01, last success 2026-11-20 12:04 UTC`. */
export function describeHook({ id, createdAt }: LiveHook, lastSuccess: EntryContext['lastSuccess']): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(createdAt)?.[0];
  const success = lastSuccess?.get(id);
  return [
    `id ${id}`,
    ...(day === undefined ? [] : [`created ${day}`]),
    ...(success === undefined ? [] : [escapeComment(success)]),
  ].join(', ');
}
