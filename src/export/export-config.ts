import { partition } from '../model/compare.ts';
import type { EventProduct } from '../model/events.ts';
import { compareLive, isTwin, type LiveHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import {
  describeHook,
  type EntryContext,
  type EntryDefaults,
  type ExportedHook,
  escapeComment,
  formatEntry,
  formatScalar,
} from './entry.ts';
import { findDeclarableUrl } from './export-url.ts';
import { type ExportedVariable, VariableNames } from './variables.ts';

/** The live hooks of one target, and what is to be said of them. */
export interface LiveTarget {
  readonly target: Target;
  readonly hooks: readonly LiveHook[];
  /** By hook id: the newest successful delivery in words. Undefined where that was not asked for. */
  readonly lastSuccess?: ReadonlyMap<string, string>;
}

export interface ExportOptions {
  readonly apiBase: string;
  readonly product?: EventProduct | undefined;
  /** Values of variables of a config: where a live URL holds one, the export names its variable. */
  readonly known?: readonly Sensitive[];
}

/** A config as text, and the variables that it reads. */
export interface ExportedConfig {
  readonly text: string;
  readonly variables: readonly ExportedVariable[];
}

/** A config that declares the live hooks as they are: one document a target. Planning it gives no change. */
export function exportConfig(targets: readonly LiveTarget[], options: ExportOptions): ExportedConfig {
  const names = new VariableNames([], options.known);
  const documents = targets.map((live) => formatDocument(live, names, options));
  const tokens = 'Parts of URLs, needed for every plan';
  return createFile(documents, names, formatVariables(names, tokens, 'Secrets, needed when they are written'));
}

/** A file of its own, with comments above its documents. */
export function createFile(
  documents: readonly (readonly string[])[],
  { variables }: VariableNames,
  comments: readonly string[],
): ExportedConfig {
  const header = ['# yaml-language-server: $schema=./hookherd.schema.json', ...comments].join('\n');
  const text = documents.map((lines) => lines.join('\n')).join('\n---\n');
  return { text: `${header}\n${text}\n`, variables };
}

/** Comment lines that name the variables, those of URLs and those of secrets, each behind its words. */
export function formatVariables({ variables }: VariableNames, tokens: string, secrets: string): readonly string[] {
  const kinds = [
    ['token', tokens],
    ['secret', secrets],
  ] as const;
  return kinds.flatMap(([kind, words]) => {
    const names = variables.filter((each) => each.kind === kind).map(({ name }) => name);
    return names.length === 0 ? [] : [`# ${words}: ${names.join(', ')}`];
  });
}

/** One document: its target, defaults and hooks. Of two hooks that only an id tells apart, the older one is declared. */
export function formatDocument(
  { target, hooks, lastSuccess }: LiveTarget,
  names: VariableNames,
  { apiBase, product }: ExportOptions,
): readonly string[] {
  const declared = new DeclaredHooks('same URL, content_type and insecure_ssl, and a shared event; delete one');
  const judged = hooks.toSorted(compareLive).map((hook) => ({ hook, why: declared.take(hook) }));
  const exported = judged
    .filter(({ why }) => why === undefined)
    .map(({ hook }) => ({ hook, isPinned: declared.isCrowded(hook) }));
  const [twins, alone] = partition(exported, ({ hook }) => declared.isShared(hook));
  const [active, inactive] = partition(alone, ({ hook }) => hook.active);
  const contentType = findCommonContentType(exported);
  const defaults: EntryDefaults = { contentType, insecureSsl: false, active: true };
  const context: EntryContext = { target, product, defaults, names, lastSuccess, indent: '  ' };
  const formatGroup = (title: string, members: readonly ExportedHook[]): readonly string[] =>
    members.length === 0 ? [] : ['', `  # ${title}`, ...members.flatMap((member) => formatEntry(member, context))];
  return [
    `# The hooks of ${escapeComment(formatTargetName(target))} on ${escapeComment(apiBase)}, as they were when this was written.`,
    formatSelector(target),
    'defaults:',
    `  content_type: ${contentType}`,
    exported.length === 0 ? 'hooks: []' : 'hooks:',
    ...active.flatMap((member) => formatEntry(member, context)),
    ...formatGroup('Several hooks on one URL:', twins),
    ...formatGroup('Switched off:', inactive),
    ...(judged.length === exported.length ? [] : ['', '  # Not declared; a plan lists them as unmanaged:']),
    ...judged.flatMap(({ hook, why }) => {
      if (why === undefined) return [];
      return [`  #   ${escapeComment(`${hook.url}`)} (${describeHook(hook, lastSuccess)}): ${escapeComment(why)}`];
    }),
  ];
}

export function formatSelector(target: Target): string {
  return target.kind === 'global' ? 'global: true' : `${target.kind}: ${formatScalar(formatTargetName(target))}`;
}

/** Of the two ways to send a payload the more frequent one; entries that differ say their own. */
function findCommonContentType(exported: readonly ExportedHook[]): 'json' | 'form' {
  const forms = exported.filter(({ hook }) => hook.contentType === 'form').length;
  return forms * 2 > exported.length ? 'form' : 'json';
}

/** The hooks of a target that one config declares: those that it can hold, and of twins the first. */
export class DeclaredHooks {
  readonly #twinRemark: string;
  readonly #byUrl = new Map<string, readonly LiveHook[]>();
  /** Identities of URLs on which some hook stays without an entry: there every entry has to name its id. */
  readonly #crowded = new Set<string>();

  /** `twinRemark`: what is said of twins. */
  constructor(twinRemark = 'a config cannot declare both') {
    this.#twinRemark = twinRemark;
  }

  /** Declares a hook; where that cannot be, returns why, as the rest of "hook 7 is". */
  take(hook: LiveHook): string | undefined {
    const url = hook.url.identity();
    const others = this.#byUrl.get(url) ?? [];
    const twin = others.find((other) => isTwin(other, hook));
    const why = explainUndeclarable(hook) ?? (twin && `a twin of hook ${twin.id}: ${this.#twinRemark}`);
    if (why === undefined) this.#byUrl.set(url, [...others, hook]);
    else if (hook.name === 'web') this.#crowded.add(url);
    return why;
  }

  has(url: HookUrl): boolean {
    return this.#byUrl.has(url.identity());
  }

  isShared({ url }: LiveHook): boolean {
    return (this.#byUrl.get(url.identity()) ?? []).length > 1;
  }

  isCrowded({ url }: LiveHook): boolean {
    return this.#crowded.has(url.identity());
  }
}

/** Why a live hook cannot be declared as it is, as the rest of "hook 7 is"; undefined where it can. */
function explainUndeclarable(hook: LiveHook): string | undefined {
  const { name, url, contentType, events } = hook;
  if (name !== 'web') return `foreign: its name is ${JSON.stringify(name)}, and such hooks are never touched`;
  if (findDeclarableUrl(url) === undefined) return 'left out: its URL is none that a config can hold';
  if (contentType !== 'json' && contentType !== 'form')
    return `left out: its content_type is ${JSON.stringify(contentType)}, and a config takes json and form`;
  if (events.length === 0) return 'left out: it has no event, and a config needs one';
  if (events.includes('*') && events.length > 1) return 'left out: it has the event * beside names';
  if (events.some((event) => event !== '*' && !/^[A-Za-z0-9_.-]+$/.test(event)))
    return 'left out: the name of one of its events is none that a config can hold';
  return undefined;
}

/**
 * The variables of an export as lines that a shell and `gh secret set --env-file` read, with the values of those whose values are known.
 * Sensitive: it goes into a file that only its owner reads, and nowhere else.
 */
export function formatSecrets(variables: readonly ExportedVariable[]): string {
  const lines = variables.flatMap(({ name, about, value }) =>
    value === undefined
      ? [`# The secret of ${escapeComment(about)}; GitHub does not show it.`, `# ${name}=`]
      : [`# A part of ${escapeComment(about)}`, `${name}=${quoteForShell(value.reveal())}`],
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** Single quotes keep everything as it is; a value that has one is put into double quotes, with what is special there escaped. */
function quoteForShell(value: string): string {
  return value.includes("'") ? `"${value.replace(/["\\$`]/g, '\\$&')}"` : `'${value}'`;
}
