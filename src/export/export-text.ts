import type { EventProduct } from '../config/event-availability.ts';
import type { LiveHook } from '../model/hook.ts';
import { type Target, targetName } from '../model/target.ts';
import { type EntryDefaults, type EntryScene, entryLines, hookFacts } from './entry.ts';
import { type Declarable, type SortedHooks, sortedHooks } from './sorting.ts';
import { type ExportedVariable, VariableNames } from './variable-names.ts';
import { commentText, yamlText } from './yaml-text.ts';

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
}

/** A config as text, and the variables that it reads. */
export interface ExportedConfig {
  readonly text: string;
  readonly variables: readonly ExportedVariable[];
}

/** A config that declares the live hooks as they are: one document a target. Planning it gives no change. */
export function exportedConfig(targets: readonly LiveTarget[], options: ExportOptions): ExportedConfig {
  const names = new VariableNames();
  const documents = targets.map((live) => documentLines(live, { names, ...options }).join('\n'));
  const header = ['# yaml-language-server: $schema=./hookherd.schema.json', ...variableLines(names.variables)];
  return { text: `${header.join('\n')}\n${documents.join('\n---\n')}\n`, variables: names.variables };
}

/** One document: its target, defaults and hooks. */
export function documentLines(
  { target, hooks, lastSuccess }: LiveTarget,
  { names, apiBase, product }: ExportOptions & { readonly names: VariableNames },
): readonly string[] {
  const sorted = sortedHooks(hooks);
  const declarable = [...sorted.single, ...sorted.twins, ...sorted.inactive];
  const contentType = commonContentType(declarable);
  const defaults: EntryDefaults = { contentType, insecureSsl: false, active: true };
  const scene: EntryScene = { target, product, defaults, names, lastSuccess, indent: '  ' };
  return [
    `# The hooks of ${commentText(targetName(target))} on ${commentText(apiBase)}, as they were when this was written.`,
    selectorLine(target),
    'defaults:',
    `  content_type: ${contentType}`,
    declarable.length === 0 ? 'hooks: []' : 'hooks:',
    ...groupLines(sorted, scene),
  ];
}

/** Comment lines for hooks that get no entry. */
function leftOutLines({ leftOut }: SortedHooks, { lastSuccess, indent }: EntryScene): readonly string[] {
  if (leftOut.length === 0) return [];
  return [
    `${indent}# Not declared; a plan lists them as unmanaged:`,
    ...leftOut.map(({ hook, why }) => {
      const url = commentText(String(hook.url));
      return `${indent}#   ${url} (${hookFacts(hook, lastSuccess)}): ${commentText(why)}`;
    }),
  ];
}

function groupLines(sorted: SortedHooks, scene: EntryScene): readonly string[] {
  const group = (title: string, members: readonly Declarable[]): readonly string[] => {
    if (members.length === 0) return [];
    const heading = title === '' ? [] : ['', `${scene.indent}# ${title}`];
    return [...heading, ...members.flatMap((member) => entryLines(member, scene))];
  };
  const leftOut = leftOutLines(sorted, scene);
  return [
    ...group('', sorted.single),
    ...group('Several hooks on one URL:', sorted.twins),
    ...group('Switched off:', sorted.inactive),
    ...(leftOut.length === 0 ? [] : ['', ...leftOut]),
  ];
}

function selectorLine(target: Target): string {
  return target.kind === 'global' ? 'global: true' : `${target.kind}: ${yamlText(targetName(target))}`;
}

/** Of the two ways to send a payload the more frequent one; entries that differ say their own. */
function commonContentType(declarable: readonly Declarable[]): 'json' | 'form' {
  const forms = declarable.filter(({ hook }) => hook.contentType === 'form').length;
  return forms * 2 > declarable.length ? 'form' : 'json';
}

function variableLines(variables: readonly ExportedVariable[]): readonly string[] {
  if (variables.length === 0) return [];
  const names = (kind: ExportedVariable['kind']) =>
    variables.filter((each) => each.kind === kind).map(({ name }) => name);
  const [tokens, secrets] = [names('token'), names('secret')];
  return [
    ...(tokens.length === 0 ? [] : [`# Parts of URLs, needed for every plan: ${tokens.join(', ')}`]),
    ...(secrets.length === 0 ? [] : [`# Secrets, needed when they are written: ${secrets.join(', ')}`]),
  ];
}
