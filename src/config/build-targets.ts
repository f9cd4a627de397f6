import { compareText, groupBy } from '../model/compare.ts';
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { compareDesired, type DesiredHook, type DesiredTarget } from '../model/hook.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { checkConflicts, checkIgnoredHooks } from './check-conflicts.ts';
import { checkEvents, checkSilence, type EventProduct } from './check-product.ts';
import type { ConfigDocument } from './document/document.ts';
import { limitTarget, mergeSettings, selectAllowedWaivers, unnamedOwner } from './merge-settings.ts';
import type { PolicyFile } from './read-config.ts';
import { type Need, resolveHook } from './resolve-hook.ts';
import { type MatchedTargets, matchOrganizations, matchRepositories, type RepositoryNames } from './target-patterns.ts';
import type { Variables } from './variables.ts';

export interface BuildOptions extends ConfigRules {
  readonly variables: Variables;
  /** Owner of the targets of documents that name none. */
  readonly defaultOwner?: string | undefined;
  /** The organizations that `getOrganizationPatterns` select from; without them a pattern stands for itself. */
  readonly organizations?: readonly string[] | undefined;
  /** The repositories that `getRepositoryPatterns` select from; without them a pattern stands for itself. */
  readonly repositories?: RepositoryNames | undefined;
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
  const resolved = documents.map((document) => ({
    document,
    hooks: document.hooks.map((hook) => resolveHook(hook, options.variables, options.need)),
    named: resolveSelector(document, options),
  }));
  const hooks = new Map(
    resolved.map(({ document, hooks }) => [
      document,
      hooks.map(({ hook }) => hook).filter((hook) => hook !== undefined),
    ]),
  );
  const declarations = resolved.flatMap(({ document, named }) =>
    named.targets.map((target) => ({ document, target, isDiscovered: named.discovered.has(target) })),
  );
  const groups = [...groupBy(declarations, ({ target }) => formatTargetKey(target))].sort(([a], [b]) =>
    compareText(a, b),
  );
  const merged = groups.map(([, group]) => mergeDocuments(group, hooks, options));
  const sorted = sortDiagnostics(
    removeUsedWaivers([
      ...resolved.flatMap(({ hooks, named }) => [...hooks.flatMap((hook) => hook.diagnostics), ...named.diagnostics]),
      ...merged.flatMap(({ diagnostics }) => diagnostics),
    ]),
  );
  if (hasErrors(sorted)) return { diagnostics: sorted };
  return { value: merged.map(({ target }) => target).filter((target) => target !== undefined), diagnostics: sorted };
}

interface Declaration {
  readonly document: ConfigDocument;
  readonly target: Target;
  readonly isDiscovered: boolean;
}

/** A hook of several targets may need its waiver for one of them alone. */
function removeUsedWaivers(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const placesOf = (code: string): ReadonlySet<string> =>
    new Set(diagnostics.filter((each) => each.code === code).map(({ location }) => JSON.stringify(location)));
  const used = placesOf('policy-waived');
  return diagnostics.filter(({ code, location }) => code !== 'waiver-needless' || !used.has(JSON.stringify(location)));
}

function mergeDocuments(
  group: readonly Declaration[],
  hooks: ReadonlyMap<ConfigDocument, readonly DesiredHook[]>,
  { product, today, policyFile, need }: BuildOptions,
): { readonly target: DesiredTarget | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const spellings = group.map(({ target }) => target).sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  const [spelling] = spellings;
  if (spelling === undefined) return { target: undefined, diagnostics: [] };
  const documents = [...new Set(group.map(({ document }) => document))];
  const { diagnostics: contradictions, ...settings } = mergeSettings(documents.map((document) => document.settings));
  const declared = documents.flatMap((document) => hooks.get(document) ?? []).sort(compareDesired);
  const isDiscovered = group.every((declaration) => declaration.isDiscovered);
  const merged = { target: spelling, isDiscovered, hooks: declared, ...settings };
  const { target, diagnostics: refusals } =
    policyFile === undefined ? { target: merged, diagnostics: [] } : limitTarget(merged, policyFile, documents);
  const { levels } = target.policy;
  const level = levels.unavailable_events ?? 'error';
  const diagnostics = [
    ...contradictions,
    ...documents.flatMap((document) => checkSilence(document, product)),
    ...refusals,
    ...documents.flatMap((document) =>
      document.hooks.flatMap((hook) => {
        const allowed = policyFile === undefined ? hook : selectAllowedWaivers(hook, policyFile);
        return checkEvents(allowed, { target: target.target, level, product, today });
      }),
    ),
    ...checkConflicts(target.hooks, { level: levels.overlapping_hooks ?? 'warn', today }),
    ...checkIgnoredHooks(
      target.hooks,
      documents.flatMap((document) => document.settings.ignore),
      need,
    ),
  ];
  return { target, diagnostics };
}

function resolveSelector(
  { selector, location }: ConfigDocument,
  { defaultOwner, organizations, repositories, need }: BuildOptions,
): MatchedTargets {
  switch (selector.kind) {
    case 'organization':
      return matchOrganizations(selector.patterns, organizations);
    case 'repository':
      return matchRepositories(selector.patterns, repositories);
    case 'global':
      return { targets: [{ kind: 'global' }], discovered: new Set<Target>(), diagnostics: [] };
    case 'default': {
      const owner = defaultOwner ?? (need === 'none' ? unnamedOwner : undefined);
      if (owner !== undefined)
        return { targets: [{ kind: 'organization', owner }], discovered: new Set<Target>(), diagnostics: [] };
      const message = 'The document names no target, and this run knows no default organization.';
      const hint = 'Add organization: to the document, or set the input organization.';
      return {
        targets: [],
        discovered: new Set<Target>(),
        diagnostics: [{ severity: 'error', code: 'no-target', message, hint, location }],
      };
    }
  }
}
