import { compareText, groupBy } from '../model/compare.ts';
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { EventProduct } from '../model/events.ts';
import { compareDesired, type DesiredHook, type DesiredTarget } from '../model/hook.ts';
import { formatTargetKey } from '../model/target.ts';
import { checkConflicts, checkIgnoredHooks } from './check-conflicts.ts';
import { checkEvents, checkSilence } from './check-product.ts';
import type { ConfigDocument } from './document/document.ts';
import { limitTarget, mergeSettings, selectAllowedWaivers, unnamedOwner } from './merge-settings.ts';
import type { PolicyFile } from './read-config.ts';
import { type Need, resolveHook } from './resolve-hook.ts';
import { type NamedTarget, resolveSelector, type TargetNames } from './target-patterns.ts';
import type { Variables } from './variables.ts';

export interface BuildOptions extends ConfigRules, TargetNames {
  readonly variables: Variables;
  readonly need: Need;
  /** Where the hooks are, if that is known: some events exist on some products only. */
  readonly product?: EventProduct | undefined;
}

/** What holds for config files beyond what they say themselves. */
export interface ConfigRules {
  /** YYYY-MM-DD: waivers that ended before have no effect. Undefined: no waiver is over. */
  readonly today?: string | undefined;
  /** The stricter of the two holds. */
  readonly policyFile?: PolicyFile | undefined;
}

/**
 * What the documents ask for, a target each, with documents for the same target merged, and what is wrong within and between documents.
 * Neither the order of documents nor that of hooks makes a difference.
 */
export function buildTargets(
  documents: readonly ConfigDocument[],
  options: BuildOptions,
): Checked<readonly DesiredTarget[]> {
  const defaultOwner = options.defaultOwner ?? (options.need === 'none' ? unnamedOwner : undefined);
  const declarations = documents.map((document): Declaration => {
    const resolved = document.hooks.map((hook) => resolveHook(hook, options.variables, options.need));
    const { targets, diagnostics } = resolveSelector(document, { ...options, defaultOwner });
    return {
      document,
      targets,
      hooks: resolved.flatMap(({ hook }) => hook ?? []),
      diagnostics: [...resolved.flatMap((hook) => hook.diagnostics), ...diagnostics],
    };
  });
  const named = declarations.flatMap((declaration) => declaration.targets.map((each) => ({ ...each, declaration })));
  const groups = groupBy(named, ({ target }) => formatTargetKey(target));
  const merged = [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => mergeDocuments(group, options));
  const found = [...declarations, ...merged].flatMap(({ diagnostics }) => diagnostics);
  const diagnostics = sortDiagnostics(removeUsedWaivers(found));
  return hasErrors(diagnostics) ? { diagnostics } : { value: merged.map(({ target }) => target), diagnostics };
}

/** A document with what became of it. */
interface Declaration {
  readonly document: ConfigDocument;
  readonly targets: readonly NamedTarget[];
  readonly hooks: readonly DesiredHook[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A hook of several targets may need its waiver for one of them alone. */
function removeUsedWaivers(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const waived = diagnostics.filter(({ code }) => code === 'policy-waived');
  const used = new Set(waived.map(({ location }) => JSON.stringify(location)));
  return diagnostics.filter(({ code, location }) => code !== 'waiver-needless' || !used.has(JSON.stringify(location)));
}

/** What the documents of one target ask for together; of several spellings of its name the first by code unit holds. */
function mergeDocuments(
  group: readonly (NamedTarget & { readonly declaration: Declaration })[],
  { product, today, policyFile, need }: BuildOptions,
): { readonly target: DesiredTarget; readonly diagnostics: readonly Diagnostic[] } {
  const spelling = group
    .map(({ target }) => target)
    .reduce((a, b) => (compareText(JSON.stringify(b), JSON.stringify(a)) < 0 ? b : a));
  const declarations = [...new Set(group.map(({ declaration }) => declaration))];
  const documents = declarations.map(({ document }) => document);
  const { diagnostics: contradictions, ...settings } = mergeSettings(documents.map((document) => document.settings));
  const hooks = declarations.flatMap((declaration) => declaration.hooks).sort(compareDesired);
  const merged = { target: spelling, isDiscovered: group.every((each) => each.isDiscovered), hooks, ...settings };
  const { target, diagnostics: refusals } =
    policyFile === undefined ? { target: merged, diagnostics: [] } : limitTarget(merged, policyFile, documents);
  const declared = documents.flatMap((document) => document.hooks);
  const ignored = documents.flatMap((document) => document.settings.ignore);
  const diagnostics = [
    ...contradictions,
    ...checkSilence(declared, product),
    ...refusals,
    ...declared.flatMap((hook) => checkEvents(selectAllowedWaivers(hook, policyFile), target, product, today)),
    ...checkConflicts(target, today),
    ...checkIgnoredHooks(target.hooks, ignored, need),
  ];
  return { target, diagnostics };
}
