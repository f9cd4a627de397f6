import type { ConfigDocument } from '../config/document/document.ts';
import { DocumentReader } from '../config/document/document.ts';
import { hasSeveralTargets } from '../config/document/read-settings.ts';
import { listVariableUses } from '../config/resolve-hook.ts';
import { resolveSelector } from '../config/target-patterns.ts';
import type { ConfigText } from '../config/yaml/config-text.ts';
import { findKeyOffset } from '../config/yaml/yaml-node.ts';
import { groupBy } from '../model/compare.ts';
import type { Diagnostic, Location } from '../model/diagnostic.ts';
import type { DesiredTarget } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey } from '../model/target.ts';
import { applyEdits, type Edit, type EntryDefaults, findEntry } from './entry.ts';
import { type ExportedConfig, type ExportOptions, formatDocument, type LiveTarget } from './export-config.ts';
import { listTargetEdits } from './merge-target.ts';
import { VariableNames } from './variables.ts';

/** An existing file with what was read from it. */
export interface ExistingConfig {
  readonly text: ConfigText;
  readonly documents: readonly ConfigDocument[];
  readonly targets: readonly DesiredTarget[];
  /** Owner of the targets of documents that name none. */
  readonly defaultOwner: string | undefined;
  /** Values that its variables have in this run. */
  readonly known?: readonly Sensitive[];
}

export interface MergedConfig extends ExportedConfig {
  /** Errors: then the text is the old one. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Errors for documents that cannot be merged into: those that say the same of several targets. */
export function checkMergeable(documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const message =
    'This document names several targets, whose live hooks may differ; --merge takes documents that name one target each.';
  const hint = 'Give each target a document of its own, or export without --merge.';
  return documents
    .filter(({ selector }) => hasSeveralTargets(selector))
    .map(({ location }) => ({ severity: 'error', code: 'merge-several-targets', message, hint, location }));
}

/**
 * The existing file made to declare the live hooks as they are; each of its documents names one target. Entries that still hold stay as
 * they are written, in their order, with comments and variables; new hooks come after them, targets that it lacks at its end.
 */
export function mergeConfig(
  { text, documents, targets, defaultOwner, known }: ExistingConfig,
  live: readonly LiveTarget[],
  options: ExportOptions,
): MergedConfig {
  const lines = text.text.split('\n');
  const taken = listVariableUses(documents).map(({ name }) => name);
  const names = new VariableNames(taken, known);
  const groups = groupBy(documents, (document) => getTargetKey(document, defaultOwner));
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const target of live) {
    const key = formatTargetKey(target.target);
    const group = groups.get(key);
    const desired = targets.find((each) => formatTargetKey(each.target) === key);
    if (group === undefined || desired === undefined) continue;
    const entries = group.flatMap(({ hooks }) => hooks.map(({ location }) => findEntry(lines, location)));
    const indent = entries.find((entry) => entry !== undefined)?.indent ?? '  ';
    // New entries go into the first of the documents.
    const defaults = readDefaults(group[0], text);
    const { lastSuccess } = target;
    const context = { target: desired.target, product: options.product, defaults, names, lastSuccess, indent };
    const { added, dropped, ...found } = listTargetEdits(lines, desired, target.hooks, context);
    diagnostics.push(...found.unreadable.map(refuseUnreadable));
    edits.push(...found.edits);
    for (const document of group) {
      const own = document === group[0] ? added : [];
      edits.push(...createListEdits(document, { text, lines, added: own, dropped }));
    }
  }
  if (diagnostics.length > 0) return { text: text.text, variables: [], diagnostics };
  const missing = live.filter(({ target }) => !groups.has(formatTargetKey(target)));
  const added = missing.flatMap((target) => ['---', ...formatDocument(target, names, options)]);
  const merged = applyEdits(lines, edits).join('\n').replace(/\n*$/, '\n');
  return { text: merged + added.map((line) => `${line}\n`).join(''), variables: names.variables, diagnostics };
}

/** The key of the one target that a document names. */
function getTargetKey(document: ConfigDocument, defaultOwner: string | undefined): string {
  const [named] = resolveSelector(document, { defaultOwner }).targets;
  return named === undefined ? '' : formatTargetKey(named.target);
}

/** Puts new entries behind the last one of a document, and keeps a list that loses all of its entries a list. */
function createListEdits(
  { root, hooks, location: start }: ConfigDocument,
  { text, lines, added, dropped }: ListChange,
): readonly Edit[] {
  const key = findKeyOffset(root, ['hooks']);
  const at = key === undefined ? undefined : text.toLocation(key).line - 1;
  if (hooks.length === 0 || at === undefined) {
    const end = findDocumentEnd(lines, start.line);
    if (added.length === 0) return [];
    return [{ from: at ?? end, end: at === undefined ? end : at + 1, lines: ['hooks:', ...added] }];
  }
  if (added.length > 0) {
    const end = Math.max(...hooks.map(({ location }) => findEntry(lines, location)?.end ?? 0));
    return [{ from: end, end, lines: added }];
  }
  const isEmptied = hooks.every(({ location }) => dropped.some(({ line }) => line === location.line));
  return isEmptied ? [{ from: at, end: at + 1, lines: ['hooks: []'] }] : [];
}

interface ListChange {
  readonly text: ConfigText;
  readonly lines: readonly string[];
  /** Entries that it gets. */
  readonly added: readonly string[];
  /** Where entries that go begin. */
  readonly dropped: readonly Location[];
}

/** The line after a document's last one with something in it. */
function findDocumentEnd(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, index) => index >= from && /^(---|\.\.\.)(\s|$)/.test(line));
  let end = next === -1 ? lines.length : next;
  while (end > from && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return end;
}

function readDefaults({ root }: ConfigDocument, text: ConfigText): EntryDefaults {
  const reader = new DocumentReader(root, text, []);
  return {
    contentType: reader.text(['defaults', 'content_type'])?.value,
    insecureSsl: [true, 1, '1'].includes(reader.value(['defaults', 'insecure_ssl']) as boolean),
    active: reader.value(['defaults', 'active']) !== false,
  };
}

function refuseUnreadable(location: Location): Diagnostic {
  const message = 'This entry has to be changed, and it is not written as an item of a list one below the other.';
  const hint = 'Write the list of hooks with one - a line, or export without --merge.';
  return { severity: 'error', code: 'merge-unreadable-entry', message, hint, location };
}
