import type { EventProduct } from '../config/check-product.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { describeHook, type EntryContext, type EntryDefaults, formatEntry } from './entry.ts';
import { type ExportedHook, type SortedHooks, sortHooks } from './sort-hooks.ts';
import { type ExportedVariable, VariableNames } from './variables.ts';
import { escapeComment, formatScalar } from './yaml.ts';

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
