import { createHash } from 'node:crypto';
import { buildTargets } from '../../config/build-targets.ts';
import type { EventProduct } from '../../config/check-product.ts';
import type { ConfigDocument } from '../../config/document/document.ts';
import { getOrganizationPatterns, getRepositoryPatterns, type RepositoryNames } from '../../config/target-patterns.ts';
import { createVariables, listVariableUses, listVariableValues, type Variables } from '../../config/variables.ts';
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../../model/diagnostic.ts';
import { isVersionDependent } from '../../model/events.ts';
import type { DesiredHook, DesiredTarget } from '../../model/hook.ts';
import { getProduct } from '../../model/product.ts';
import type { Redact, Sensitive } from '../../model/sensitive.ts';
import { formatTargetKey, type Target } from '../../model/target.ts';
import type { ConfigFiles, ConnectedRun, LoadedConfig } from '../context.ts';
import type { GitHub } from '../ports.ts';
import type { Settings, Shard } from '../settings/settings.ts';
import { listRepositories } from './list-repositories.ts';

/** Whether what the documents ask for depends on what GitHub has: organizations, repositories, or the version of a server. */
export function isGitHubDependent({ documents }: ConfigFiles, { apiBase }: Settings): boolean {
  const patterns = [...getOrganizationPatterns(documents), ...getRepositoryPatterns(documents)];
  return patterns.length > 0 || hasVersionedEvents(documents, apiBase);
}

/** What the documents ask for with variables filled in. Patterns of organizations and repositories stand for themselves. */
export function resolveConfig(run: Omit<ConnectedRun, 'github'>, files: ConfigFiles): Checked<LoadedConfig> {
  const { documents } = files;
  return resolveTargets(run, files, { documents, product: getProductFromAddress(documents, run.settings.apiBase) });
}

/** The same with what GitHub has: patterns are expanded. Rejects with a `Failure` where the organizations cannot be listed whole. */
export async function expandConfig(run: ConnectedRun, files: ConfigFiles): Promise<Checked<LoadedConfig>> {
  const { settings, github } = run;
  const organizations =
    getOrganizationPatterns(files.documents).length === 0 ? undefined : await github.organizations(settings.enterprise);
  const { names, diagnostics, ...expanded } = await listRepositories(files.documents, {
    github,
    concurrency: settings.concurrency,
  });
  const product = hasVersionedEvents(files.documents, settings.apiBase)
    ? await getServerProduct(github)
    : getProductFromAddress(files.documents, settings.apiBase);
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
  const sensitive = listSensitiveValues(documents, given.value, all ?? []);
  ports.mask(sensitive);
  const diagnostics = sortDiagnostics([
    ...known,
    ...given.diagnostics,
    ...checkMisplacedTargets(documents, apiBase),
    ...(facts.diagnostics ?? []),
    ...desired.diagnostics,
  ]);
  if (all === undefined || hasErrors(diagnostics)) return { diagnostics };
  const own = shard === undefined ? all : all.filter(({ target }) => isInShard(target, shard));
  const targets = own.map((each) => redactTexts(each, ports.redact));
  const { unlisted = [], archived = 0, suspended = 0 } = facts;
  const value = {
    targets,
    sensitive,
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

/**
 * The values that the documents read and that people must not see. A value that is only a part of the host of a declared URL is none:
 * where deliveries go is for reviewers to see. One that is used as a secret always is.
 */
export function listSensitiveValues(
  documents: readonly ConfigDocument[],
  variables: Variables,
  targets: readonly DesiredTarget[],
): readonly Sensitive[] {
  const secrets = new Set(
    listVariableUses(documents).flatMap(({ name, key }) => (isUrlKey(key) ? [] : [`\${${name}}`])),
  );
  const places = targets.flatMap(({ hooks }) =>
    hooks.flatMap(({ url }) => [url.host, `https://${url.host}`, `http://${url.host}`]),
  );
  return listVariableValues(documents, variables).filter((value) => {
    const text = value.reveal().toLowerCase();
    return secrets.has(value.shown) || !places.some((place) => place.includes(text));
  });
}

function isUrlKey(key: ReturnType<typeof listVariableUses>[number]['key']): boolean {
  return key === 'url' || key === 'previous_urls';
}

/** Global hooks that are declared for a GitHub that has none: asked for them, it would only say 404. */
function checkMisplacedTargets(documents: readonly ConfigDocument[], apiBase: string): readonly Diagnostic[] {
  if (!isHosted(new URL(apiBase).hostname)) return [];
  return documents
    .filter(({ selector }) => selector.kind === 'global')
    .map(({ location }) => ({
      severity: 'error',
      code: 'global-hooks-unavailable',
      message: `Global hooks exist on GitHub Enterprise Server only, and the hooks are at ${apiBase}.`,
      hint: 'Set api-url to https://HOST/api/v3, or name an organization or a repository in place of global.',
      location,
    }));
}

/** Whether GitHub itself runs the instance. Any other host, one on this machine too, may be a GHES. */
function isHosted(hostname: string): boolean {
  return hostname === 'api.github.com' || hostname.endsWith('.ghe.com');
}

/**
 * The product that declared events are checked against, as far as its address shows. Undefined where events depend on the version of a
 * server, and where global hooks say that an address which does not look like one is a server.
 */
function getProductFromAddress(documents: readonly ConfigDocument[], apiBase: string): EventProduct | undefined {
  const { name } = getProduct(apiBase);
  const isServer = documents.some(({ selector }) => selector.kind === 'global');
  return (name !== 'ghes' && isServer) || hasVersionedEvents(documents, apiBase) ? undefined : { name };
}

/** Whether a declared event exists on some versions of GHES only. */
function hasVersionedEvents(documents: readonly ConfigDocument[], apiBase: string): boolean {
  const events = documents.flatMap(({ hooks }) =>
    hooks.flatMap((hook) => (hook.state === 'present' ? hook.events.map(({ value }) => value) : [])),
  );
  return getProduct(apiBase).name === 'ghes' && events.some(isVersionDependent);
}

async function getServerProduct(github: Pick<GitHub, 'serverVersion'>): Promise<EventProduct> {
  const version = await github.serverVersion();
  return version === undefined ? { name: 'ghes' } : { name: 'ghes', version };
}

/**
 * Whether a target belongs to a shard. It depends on the target and on the number of shards alone, so that every target is in exactly one
 * of them, whatever else the config names and in whatever order the shards run.
 */
export function isInShard(target: Target, { index, count }: Shard): boolean {
  const digest = createHash('sha256').update(formatTargetKey(target)).digest();
  return digest.readUIntBE(0, 6) % count === index - 1;
}
