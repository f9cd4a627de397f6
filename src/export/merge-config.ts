import { buildTargets } from '../config/build-targets.ts';
import type { ConfigDocument } from '../config/document/document.ts';
import { DocumentReader } from '../config/document/document.ts';
import { hasSeveralTargets } from '../config/document/read-settings.ts';
import { type ReadConfig, readConfig } from '../config/read-config.ts';
import { listVariableUses } from '../config/resolve-hook.ts';
import { resolveSelector } from '../config/target-patterns.ts';
import type { Variables } from '../config/variables.ts';
import { ConfigText } from '../config/yaml/config-text.ts';
import { findKeyOffset, findNode, type MappingNode } from '../config/yaml/yaml-node.ts';
import { groupBy } from '../model/compare.ts';
import { type Diagnostic, hasErrors, type Location } from '../model/diagnostic.ts';
import type { DesiredTarget } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey } from '../model/target.ts';
import { writeOutAliases } from './aliases.ts';
import type { EntryDefaults } from './entry.ts';
import { applyEdits, type Edit, findEntry } from './entry-lines.ts';
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
  readonly variables: Variables;
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
 * they are written, in their order, with comments and variables; new hooks come after them, targets that it lacks at its end. The result
 * is read again: it has nothing left to merge, or it is refused.
 */
export function mergeConfig(
  existing: ExistingConfig,
  live: readonly LiveTarget[],
  options: ExportOptions,
): MergedConfig {
  const { text, documents } = existing;
  const first = writeMerged(existing, live, options);
  const written = writeOutAliases(text.text, documents, first.edits);
  const merged =
    written === text.text ? first : writeMerged({ ...existing, ...readDocuments(text.file, written) }, live, options);
  if (hasErrors(merged.diagnostics)) return { text: text.text, variables: [], diagnostics: merged.diagnostics };
  if (isSettled(merged, existing, live, options)) return merged;
  return { text: text.text, variables: [], diagnostics: [refuseUnsettled(text)] };
}

/** A merged file, with the edits that made it. */
interface WrittenConfig extends MergedConfig {
  readonly edits: readonly Edit[];
}

function writeMerged(
  { text, documents, targets, defaultOwner, known }: ExistingConfig,
  live: readonly LiveTarget[],
  options: ExportOptions,
): WrittenConfig {
  const lines = text.text.split('\n');
  const taken = listVariableUses(documents).map(({ name }) => name);
  const names = new VariableNames(taken, known);
  const groups = groupBy(documents, (document) => getTargetKey(document, defaultOwner));
  const nodes = listEntryNodes(documents, text);
  const file = { text: text.text, lines, findNode: (location: Location) => nodes.get(formatPlace(location)) };
  const edits: Edit[] = [];
  const unreadable: Location[] = [];
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
    const { added, dropped, ...found } = listTargetEdits(file, desired, target.hooks, context);
    const last = group[0].hooks.at(-1)?.location;
    if (added.length > 0 && last !== undefined && findEntry(lines, last) === undefined) unreadable.push(last);
    unreadable.push(...found.unreadable);
    edits.push(...found.edits);
    for (const document of group) {
      const own = document === group[0] ? added : [];
      edits.push(...createListEdits(document, { text, lines, added: own, dropped }));
    }
  }
  const missing = live.filter(({ target }) => !groups.has(formatTargetKey(target)));
  const added = missing.flatMap((target) => ['---', ...formatDocument(target, names, options)]);
  const merged = applyEdits(lines, edits).join('\n').replace(/\n*$/, '\n');
  return {
    text: merged + added.map((line) => `${line}\n`).join(''),
    variables: names.variables,
    diagnostics: [...new Set(unreadable)].map(refuseUnreadable),
    edits,
  };
}

/** Whether a merged file reads, and merging the live hooks into it would change nothing more. */
function isSettled(
  { text, variables: named }: MergedConfig,
  existing: ExistingConfig,
  live: readonly LiveTarget[],
  options: ExportOptions,
): boolean {
  const { defaultOwner, text: before } = existing;
  const values = new Map(named.map(({ name, value }) => [name, value?.reveal()]));
  const variables = { lookup: (name: string) => values.get(name) ?? existing.variables.lookup(name) };
  const read = readDocuments(before.file, text);
  const desired = buildTargets(read.documents, { variables, need: 'urls', defaultOwner });
  if (hasErrors([...read.diagnostics, ...desired.diagnostics])) return false;
  const again = writeMerged({ ...existing, ...read, targets: desired.value ?? [] }, live, options);
  return again.text === text;
}

function readDocuments(file: string, text: string): ReadConfig & Pick<ExistingConfig, 'text'> {
  return { text: new ConfigText(file, text), ...readConfig([{ file, bytes: new TextEncoder().encode(text) }]) };
}

/** The entries of the documents as they were read, by their places. */
function listEntryNodes(documents: readonly ConfigDocument[], text: ConfigText): ReadonlyMap<string, MappingNode> {
  const lists = documents.map(({ root }) => findNode(root, ['hooks']));
  const items = lists.flatMap((list) => (list?.kind === 'sequence' ? list.items : []));
  return new Map(
    items.flatMap((item) => (item.kind === 'mapping' ? [[formatPlace(text.toLocation(item.offset)), item]] : [])),
  );
}

function formatPlace({ line, column }: Location): string {
  return `${line}:${column}`;
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

function refuseUnsettled({ file }: ConfigText): Diagnostic {
  const message = 'With the live hooks merged in, the file would not read, or its plan would not be empty.';
  const hint = 'Write each entry one key a line, without anchors and aliases, or export without --merge.';
  return { severity: 'error', code: 'merge-unsafe', message, hint, location: { file, line: 1, column: 1 } };
}
