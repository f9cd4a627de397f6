import { desiredTargets } from '../config/desired-targets.ts';
import type { ConfigDocument } from '../config/document.ts';
import type { EventProduct } from '../config/event-availability.ts';
import { sortedDiagnostics } from '../config/sorted-diagnostics.ts';
import { getRepositoryPatterns, type RepositoryNames } from '../config/target-patterns.ts';
import { variables } from '../config/variables.ts';
import type { DesiredTarget } from '../model/desired.ts';
import { type Checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { DesiredHook } from '../model/hook.ts';
import type { Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
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
  /** Targets that the config names, in all shards together. */
  readonly declaredTargets: number;
}

/** Whether what the documents ask for depends on what GitHub has: repositories, or the version of a server. */
export function dependsOnGitHub({ documents }: ConfigFiles, { apiBase }: Settings): boolean {
  return getRepositoryPatterns(documents).length > 0 || dependsOnVersion(documents, apiBase);
}

/** What the documents ask for with variables filled in. Patterns of repositories stand for themselves. */
export function resolveConfig(run: Omit<ConnectedRun, 'github'>, files: ConfigFiles): Checked<LoadedConfig> {
  const { documents } = files;
  return resolveTargets(run, files, { documents, product: productOfAddress(documents, run.settings.apiBase) });
}

/** The same with what GitHub has: patterns of repositories are expanded. */
export async function expandConfig(run: ConnectedRun, files: ConfigFiles): Promise<Checked<LoadedConfig>> {
  const { settings, github } = run;
  const { names, ...expanded } = await expandedRepositories(files.documents, {
    github,
    concurrency: settings.concurrency,
  });
  const product = dependsOnVersion(files.documents, settings.apiBase)
    ? await getServerProduct(github)
    : productOfAddress(files.documents, settings.apiBase);
  return resolveTargets(run, files, { ...expanded, repositories: names, product });
}

interface ResolutionFacts {
  readonly documents: readonly ConfigDocument[];
  readonly product: EventProduct | undefined;
  readonly repositories?: RepositoryNames;
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
  const given = variables(settings.variables?.reveal(), ports.environment);
  if (given.value === undefined) return { diagnostics: [...known, ...given.diagnostics] };
  const desired = desiredTargets(facts.documents, {
    ...rules,
    variables: given.value,
    need: 'urls',
    defaultOwner: organization ?? workflowOwner,
    repositories: facts.repositories,
    product: facts.product,
  });
  const { value: all } = desired;
  const confidential = confidentialValues(documents, given.value, all ?? []);
  ports.mask(confidential);
  const diagnostics = sortedDiagnostics([
    ...known,
    ...given.diagnostics,
    ...misplacedTargets(documents, apiBase),
    ...(facts.diagnostics ?? []),
    ...desired.diagnostics,
  ]);
  if (all === undefined || hasErrors(diagnostics)) return { diagnostics };
  const own = shard === undefined ? all : all.filter(({ target }) => inShard(target, shard));
  const targets = own.map((each) => redactTexts(each, ports.redact));
  const { unlisted = [] } = facts;
  return { value: { targets, confidential, unlisted, declaredTargets: all.length }, diagnostics };
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
