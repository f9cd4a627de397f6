import { buildTargets } from '../config/build-targets.ts';
import type { EventProduct } from '../config/check-product.ts';
import type { ConfigDocument } from '../config/document/document.ts';
import { getOrganizationPatterns, getRepositoryPatterns, type RepositoryNames } from '../config/target-patterns.ts';
import { createVariables } from '../config/variables.ts';
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { DesiredHook, DesiredTarget } from '../model/hook.ts';
import type { Redact, Sensitive } from '../model/sensitive.ts';
import { confidentialValues } from './confidential-values.ts';
import type { ConfigFiles, ConnectedRun } from './context.ts';
import { dependsOnVersion, getServerProduct, productOfAddress } from './event-product.ts';
import { type ExpandedRepositories, expandedRepositories } from './expanded-repositories.ts';
import { misplacedTargets } from './misplaced-targets.ts';
import type { Settings } from './settings.ts';
import { inShard } from './sharding.ts';

/** The config of a run, with the values that came from variables. */
export interface LoadedConfig {
  readonly targets: readonly DesiredTarget[];
  /** Every value that the config reads and that people must not see, for masks and redaction. */
  readonly confidential: readonly Sensitive[];
  /** Targets that stand for repositories that could not be listed. */
  readonly unlisted: ExpandedRepositories['unlisted'];
  /** Matching targets that are left out: archived repositories, organizations on which the app is suspended. */
  readonly leftOut: { readonly archived: number; readonly suspended: number };
  /** True where a policy file names the targets that may be written: discovered organizations are written only then. */
  readonly hasAllowedTargets: boolean;
  /** Targets that the config names, in all shards together. */
  readonly declaredTargets: number;
}

/** Whether what the documents ask for depends on what GitHub has: organizations, repositories, or the version of a server. */
export function dependsOnGitHub({ documents }: ConfigFiles, { apiBase }: Settings): boolean {
  const patterns = [...getOrganizationPatterns(documents), ...getRepositoryPatterns(documents)];
  return patterns.length > 0 || dependsOnVersion(documents, apiBase);
}

/** What the documents ask for with variables filled in. Patterns of organizations and repositories stand for themselves. */
export function resolveConfig(run: Omit<ConnectedRun, 'github'>, files: ConfigFiles): Checked<LoadedConfig> {
  const { documents } = files;
  return resolveTargets(run, files, { documents, product: productOfAddress(documents, run.settings.apiBase) });
}

/** The same with what GitHub has: patterns are expanded. Rejects with a `Failure` where the organizations cannot be listed whole. */
export async function expandConfig(run: ConnectedRun, files: ConfigFiles): Promise<Checked<LoadedConfig>> {
  const { settings, github } = run;
  const organizations =
    getOrganizationPatterns(files.documents).length === 0 ? undefined : await github.organizations(settings.enterprise);
  const { names, diagnostics, ...expanded } = await expandedRepositories(files.documents, {
    github,
    concurrency: settings.concurrency,
  });
  const product = dependsOnVersion(files.documents, settings.apiBase)
    ? await getServerProduct(github)
    : productOfAddress(files.documents, settings.apiBase);
  const suspended = organizations?.suspended ?? [];
  return resolveTargets(run, files, {
    ...expanded,
    organizations: organizations?.names,
    suspended: suspended.length,
    repositories: names,
    product,
    diagnostics: suspended.length === 0 ? diagnostics : [...diagnostics, createSuspendedNotice(suspended)],
  });
}

function createSuspendedNotice(suspended: readonly string[]): Diagnostic {
  const shown = suspended.slice(0, 3).join(', ');
  const more = suspended.length > 3 ? ` and ${suspended.length - 3} more` : '';
  const count = suspended.length === 1 ? '1 organization' : `${suspended.length} organizations`;
  return {
    severity: 'notice',
    code: 'suspended-installations',
    message: `The app is suspended on ${count} (${shown}${more}), which are left out.`,
  };
}

interface ResolutionFacts {
  readonly documents: readonly ConfigDocument[];
  readonly product: EventProduct | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly suspended?: number;
  readonly repositories?: RepositoryNames;
  readonly archived?: number;
  readonly unlisted?: LoadedConfig['unlisted'];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Values of variables are masked as soon as they are read. */
function resolveTargets(
  { settings, ports }: Omit<ConnectedRun, 'github'>,
  { documents, rules, diagnostics: known }: ConfigFiles,
  facts: ResolutionFacts,
): Checked<LoadedConfig> {
  const { apiBase, organization, workflowOwner, shard } = settings;
  const given = createVariables(settings.variables?.reveal(), ports.environment);
  if (given.value === undefined) return { diagnostics: [...known, ...given.diagnostics] };
  const desired = buildTargets(facts.documents, {
    ...rules,
    variables: given.value,
    need: 'urls',
    defaultOwner: organization ?? workflowOwner,
    organizations: facts.organizations,
    repositories: facts.repositories,
    product: facts.product,
  });
  const { value: all } = desired;
  const confidential = confidentialValues(documents, given.value, all ?? []);
  ports.mask(confidential);
  const diagnostics = sortDiagnostics([
    ...known,
    ...given.diagnostics,
    ...misplacedTargets(documents, apiBase),
    ...(facts.diagnostics ?? []),
    ...desired.diagnostics,
  ]);
  if (all === undefined || hasErrors(diagnostics)) return { diagnostics };
  const own = shard === undefined ? all : all.filter(({ target }) => inShard(target, shard));
  const targets = own.map((each) => redactTexts(each, ports.redact));
  const { unlisted = [], archived = 0, suspended = 0 } = facts;
  const value = {
    targets,
    confidential,
    unlisted,
    leftOut: { archived, suspended },
    hasAllowedTargets: rules.policyFile?.allowedTargets !== undefined,
    declaredTargets: all.length,
  };
  return { value, diagnostics };
}

/** Free texts of the config without sensitive values, which people copy into them. URLs know by themselves what to show. */
function redactTexts(target: DesiredTarget, redact: Redact): DesiredTarget {
  const hooks = target.hooks.map((hook): DesiredHook => {
    const description = hook.description === undefined ? undefined : redact(hook.description);
    if (hook.state === 'absent') return { ...hook, description };
    return {
      ...hook,
      description,
      waivers: hook.waivers.map((waiver) => ({ ...waiver, reason: redact(waiver.reason) })),
    };
  });
  return { ...target, hooks };
}
