import type { ConfigDocument } from '../config/document/document.ts';
import { hasSeveralTargets } from '../config/document/read-settings.ts';
import { listVariableUses } from '../config/resolve-hook.ts';
import type { ConfigText } from '../config/yaml/config-text.ts';
import { parseYaml } from '../config/yaml/parse-yaml.ts';
import { findKeyOffset, findNode, toPlainValue, type YamlNode } from '../config/yaml/yaml-node.ts';
import { groupBy } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DesiredTarget } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { applyEdits, type Edit, type EntryDefaults, findEntry } from './entry.ts';
import { type ExportedConfig, type ExportOptions, formatDocument, type LiveTarget } from './export-config.ts';
import { listTargetEdits, type TargetEdits } from './merge-target.ts';
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
  return documents.filter(({ selector }) => hasSeveralTargets(selector)).map(refuseSeveralTargets);
}

interface Part {
  readonly document: ConfigDocument;
  readonly root: YamlNode;
}

/**
 * The existing file made to declare the live hooks as they are. Entries that still hold stay as they are written, in their order, with
 * comments and variables; new hooks come after them, targets that it lacks at its end.
 */
export function mergeConfig(
  existing: ExistingConfig,
  live: readonly LiveTarget[],
  options: ExportOptions,
): MergedConfig {
  const { text, documents } = existing;
  const names = new VariableNames(
    listVariableUses(documents).map(({ name }) => name),
    existing.known,
  );
  const lines = text.text.split('\n');
  const several = checkMergeable(documents);
  if (several.length > 0) return { text: text.text, variables: [], diagnostics: several };
  const roots = parseYaml(text).documents.map(({ root }) => root);
  const parts = documents.flatMap((document, index): readonly Part[] => {
    const root = roots[index];
    return root === undefined ? [] : [{ document, root }];
  });
  const groups = groupBy(parts, ({ document }) => getSelectorKey(document, existing.defaultOwner));
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const target of live) {
    const group = groups.get(formatTargetKey(target.target)) ?? [];
    const desired = existing.targets.find((each) => formatTargetKey(each.target) === formatTargetKey(target.target));
    const [first] = group;
    if (first === undefined || desired === undefined) continue;
    const entries = group.flatMap(({ document }) => document.hooks.map(({ location }) => location));
    const context = { lines, names, product: options.product };
    const found = listTargetEdits({ desired, live: target, defaults: readDefaults(first.root), entries }, context);
    diagnostics.push(...found.unreadable.map(refuseUnreadable));
    edits.push(
      ...found.edits,
      ...group.flatMap((part, index) => createListEdits(part, { text, lines, found, gets: index === 0 })),
    );
  }
  const missing = live.filter(({ target }) => !groups.has(formatTargetKey(target)));
  const added = missing.flatMap((target) => ['---', ...formatDocument(target, { names, ...options })]);
  if (diagnostics.length > 0) return { text: text.text, variables: [], diagnostics };
  const merged = applyEdits(lines, edits).join('\n').replace(/\n*$/, '\n');
  return {
    text: added.length === 0 ? merged : `${merged}${added.join('\n')}\n`,
    variables: names.variables,
    diagnostics: [],
  };
}

/** Puts new entries behind the last one of a document, and keeps a list that loses all of its entries a list. */
function createListEdits(
  { document, root }: Part,
  {
    text,
    lines,
    found,
    gets,
  }: {
    readonly text: ConfigText;
    readonly lines: readonly string[];
    readonly found: TargetEdits;
    readonly gets: boolean;
  },
): readonly Edit[] {
  const added = gets ? found.added : [];
  const locations = document.hooks.map(({ location }) => location);
  const isDropped = (line: number): boolean => found.dropped.some((location) => location.line === line);
  const key = findKeyOffset(root, ['hooks']);
  const at = key === undefined ? undefined : text.toLocation(key).line - 1;
  if (locations.length === 0 || at === undefined) {
    if (added.length === 0) return [];
    const end = findDocumentEnd(lines, document.location.line);
    return at === undefined
      ? [{ from: end, end, lines: ['hooks:', ...added] }]
      : [{ from: at, end: at + 1, lines: ['hooks:', ...added] }];
  }
  if (added.length === 0)
    return locations.every(({ line }) => isDropped(line)) ? [{ from: at, end: at + 1, lines: ['hooks: []'] }] : [];
  const end = Math.max(...locations.map((location) => findEntry(lines, location)?.end ?? 0));
  return [{ from: end, end, lines: added }];
}

/** The line after a document's last one with something in it. */
function findDocumentEnd(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, index) => index >= from && /^(---|\.\.\.)(\s|$)/.test(line));
  let end = next === -1 ? lines.length : next;
  while (end > from && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return end;
}

function readDefaults(root: YamlNode): EntryDefaults {
  const value = (key: string): unknown => {
    const node = findNode(root, ['defaults', key]);
    return node && toPlainValue(node);
  };
  const contentType = value('content_type');
  return {
    contentType: typeof contentType === 'string' ? contentType : undefined,
    insecureSsl: [true, 1, '1'].includes(value('insecure_ssl') as boolean),
    active: value('active') !== false,
  };
}

function getSelectorKey({ selector }: ConfigDocument, defaultOwner: string | undefined): string {
  return formatTargetKey(toTarget(selector, defaultOwner));
}

function toTarget(selector: ConfigDocument['selector'], defaultOwner: string | undefined): Target {
  switch (selector.kind) {
    case 'organization':
      return { kind: 'organization', owner: selector.patterns[0]?.value ?? '' };
    case 'repository': {
      const [owner = '', repo = ''] = (selector.patterns[0]?.value ?? '').split('/');
      return { kind: 'repository', owner, repo };
    }
    case 'global':
      return { kind: 'global' };
    case 'default':
      return { kind: 'organization', owner: defaultOwner ?? '' };
  }
}

function refuseSeveralTargets({ location }: ConfigDocument): Diagnostic {
  return {
    severity: 'error',
    code: 'merge-several-targets',
    message:
      'This document names several targets, whose live hooks may differ; --merge takes documents that name one target each.',
    hint: 'Give each target a document of its own, or export without --merge.',
    location,
  };
}

function refuseUnreadable(location: Diagnostic['location'] & object): Diagnostic {
  return {
    severity: 'error',
    code: 'merge-unreadable-entry',
    message: 'This entry has to be changed, and it is not written as an item of a list one below the other.',
    hint: 'Write the list of hooks with one - a line, or export without --merge.',
    location,
  };
}
