import { compareIds, compareText, groupBy } from '../model/compare.ts';
import type { EventProduct } from '../model/events.ts';
import { isTwin, type LiveHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetName, type Target } from '../model/target.ts';
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
  const documents = targets.map((live) => formatDocument(live, { names, ...options }).join('\n'));
  const header = ['# yaml-language-server: $schema=./hookherd.schema.json', ...formatVariables(names.variables)];
  return { text: `${header.join('\n')}\n${documents.join('\n---\n')}\n`, variables: names.variables };
}

/** One document: its target, defaults and hooks. */
export function formatDocument(
  { target, hooks, lastSuccess }: LiveTarget,
  { names, apiBase, product }: ExportOptions & { readonly names: VariableNames },
): readonly string[] {
  const sorted = sortHooks(hooks);
  const exported = [...sorted.single, ...sorted.twins, ...sorted.inactive];
  const contentType = findCommonContentType(exported);
  const defaults: EntryDefaults = { contentType, insecureSsl: false, active: true };
  const context: EntryContext = { target, product, defaults, names, lastSuccess, indent: '  ' };
  return [
    `# The hooks of ${escapeComment(formatTargetName(target))} on ${escapeComment(apiBase)}, as they were when this was written.`,
    formatSelector(target),
    'defaults:',
    `  content_type: ${contentType}`,
    exported.length === 0 ? 'hooks: []' : 'hooks:',
    ...formatGroups(sorted, context),
  ];
}

/** Comment lines for hooks that get no entry. */
function formatLeftOut({ leftOut }: SortedHooks, { lastSuccess, indent }: EntryContext): readonly string[] {
  if (leftOut.length === 0) return [];
  return [
    `${indent}# Not declared; a plan lists them as unmanaged:`,
    ...leftOut.map(({ hook, why }) => {
      const url = escapeComment(String(hook.url));
      return `${indent}#   ${url} (${describeHook(hook, lastSuccess)}): ${escapeComment(why)}`;
    }),
  ];
}

function formatGroups(sorted: SortedHooks, context: EntryContext): readonly string[] {
  const group = (title: string, members: readonly ExportedHook[]): readonly string[] => {
    if (members.length === 0) return [];
    const heading = title === '' ? [] : ['', `${context.indent}# ${title}`];
    return [...heading, ...members.flatMap((member) => formatEntry(member, context))];
  };
  const leftOut = formatLeftOut(sorted, context);
  return [
    ...group('', sorted.single),
    ...group('Several hooks on one URL:', sorted.twins),
    ...group('Switched off:', sorted.inactive),
    ...(leftOut.length === 0 ? [] : ['', ...leftOut]),
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

function formatVariables(variables: readonly ExportedVariable[]): readonly string[] {
  if (variables.length === 0) return [];
  const names = (kind: ExportedVariable['kind']) =>
    variables.filter((each) => each.kind === kind).map(({ name }) => name);
  const [tokens, secrets] = [names('token'), names('secret')];
  return [
    ...(tokens.length === 0 ? [] : [`# Parts of URLs, needed for every plan: ${tokens.join(', ')}`]),
    ...(secrets.length === 0 ? [] : [`# Secrets, needed when they are written: ${secrets.join(', ')}`]),
  ];
}

export interface LeftOut {
  readonly hook: LiveHook;
  readonly why: string;
}

/** The live hooks of a target by what an export does with them, each list by URL and then by id. */
export interface SortedHooks {
  readonly single: readonly ExportedHook[];
  /** Hooks that share their URL with others. */
  readonly twins: readonly ExportedHook[];
  readonly inactive: readonly ExportedHook[];
  readonly leftOut: readonly LeftOut[];
}

/** Every live hook in exactly one of the lists. */
export function sortHooks(live: readonly LiveHook[]): SortedHooks {
  const sorted = [...live].sort((a, b) => compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id));
  const groups = [...groupBy(sorted, ({ url }) => url.identity()).values()].map(sortGroup);
  const exported = groups.flatMap((group) => group.exported.map((each) => ({ ...each, shares: group.shares })));
  const alone = exported.filter(({ shares }) => !shares);
  return {
    single: alone.filter(({ hook }) => hook.active),
    twins: exported.filter(({ shares }) => shares),
    inactive: alone.filter(({ hook }) => !hook.active),
    leftOut: groups.flatMap(({ leftOut }) => leftOut),
  };
}

/** The hooks of one URL: of two that only an id tells apart, the older one. */
function sortGroup(hooks: readonly LiveHook[]): {
  readonly exported: readonly ExportedHook[];
  readonly leftOut: readonly LeftOut[];
  readonly shares: boolean;
} {
  const kept: LiveHook[] = [];
  const leftOut: LeftOut[] = [];
  for (const hook of hooks) {
    const twin = kept.find((other) => isTwin(other, hook));
    const why =
      explainUndeclarable(hook) ??
      (twin && `a twin of hook ${twin.id}: same URL, content_type and insecure_ssl, and a shared event; delete one`);
    if (why === undefined) kept.push(hook);
    else leftOut.push({ hook, why });
  }
  const isPinned = leftOut.some(({ hook }) => hook.name === 'web');
  return { exported: kept.map((hook) => ({ hook, isPinned })), leftOut, shares: kept.length > 1 };
}

/** Why a live hook cannot be declared as it is, as the rest of "hook 7 is"; undefined where it can. */
export function explainUndeclarable(hook: LiveHook): string | undefined {
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
