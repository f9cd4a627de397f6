import { createHash } from 'node:crypto';
import { buildTargets } from '../../config/build-targets.ts';
import type { ConfigDocument } from '../../config/document/document.ts';
import { listVariableUses, listVariableValues } from '../../config/resolve-hook.ts';
import { getOrganizationPatterns, getRepositoryPatterns } from '../../config/target-patterns.ts';
import { createVariables, type Variables } from '../../config/variables.ts';
import { type Checked, type Diagnostic, hasErrors, shortenList, sortDiagnostics } from '../../model/diagnostic.ts';
import { type EventProduct, isVersionDependent } from '../../model/events.ts';
import type { DesiredHook, DesiredTarget } from '../../model/hook.ts';
import { getProduct } from '../../model/product.ts';
import type { Redact, Sensitive } from '../../model/sensitive.ts';
import { formatTargetKey, type Target } from '../../model/target.ts';
import { formatCount } from '../../render/words.ts';
import type { ConfigFiles, ConnectedRun, LoadedConfig, OfflineRun } from '../context.ts';
import type { Settings, Shard } from '../settings/settings.ts';
import { type ExpandedRepositories, listRepositories } from './expand-targets.ts';

/** Whether what the documents ask for depends on what GitHub has: organizations, repositories, or the version of a server. */
export function isGitHubDependent({ documents }: ConfigFiles, { apiBase }: Settings): boolean {
  const patterns = [...getOrganizationPatterns(documents), ...getRepositoryPatterns(documents)];
  return patterns.length > 0 || hasVersionedEvents(documents, apiBase);
}

/** What of GitHub decides what a config asks for. */
interface GitHubFacts extends ExpandedRepositories {
  readonly organizations: readonly string[];
  /** Organizations that are left out. */
  readonly suspended: readonly string[];
  readonly product: EventProduct | undefined;
}

/** What the documents ask for, with what GitHub has. Rejects with a `Failure` where the organizations cannot be listed whole. */
export async function expandConfig(run: ConnectedRun, files: ConfigFiles): Promise<Checked<LoadedConfig>> {
  const { settings, github } = run;
  const { documents } = files;
  const { names: organizations, suspended } =
    getOrganizationPatterns(documents).length === 0
      ? { names: [], suspended: [] }
      : await github.organizations(settings.enterprise);
  const expanded = await listRepositories(documents, run);
  const product = hasVersionedEvents(documents, settings.apiBase)
    ? await readProduct(run)
    : getProductFromAddress(documents, settings.apiBase);
  return resolveConfig(run, files, { organizations, suspended, ...expanded, product });
}

/**
 * What the documents ask for with variables filled in. Without the facts, patterns of organizations and repositories stand for themselves.
 * Values of variables are masked as soon as they are read.
 */
export function resolveConfig(
  { settings, ports }: OfflineRun,
  { documents, rules, diagnostics: known }: ConfigFiles,
  facts?: GitHubFacts,
): Checked<LoadedConfig> {
  const { apiBase, organization, workflowOwner, shard } = settings;
  const given = createVariables(settings.variables?.reveal(), ports.environment);
  if (given.value === undefined) return { diagnostics: [...known, ...given.diagnostics] };
  const { suspended = [], archived = [], unlisted = [] } = facts ?? {};
  const desired = buildTargets(facts?.documents ?? documents, {
    ...rules,
    variables: given.value,
    need: 'urls',
    defaultOwner: organization ?? workflowOwner,
    organizations: facts?.organizations,
    repositories: facts?.repositories,
    product: facts === undefined ? getProductFromAddress(documents, apiBase) : facts.product,
  });
  const { value: all } = desired;
  const sensitive = listSensitiveValues(documents, given.value, all ?? []);
  ports.mask(sensitive);
  const diagnostics = sortDiagnostics([
    ...known,
    ...given.diagnostics,
    ...checkMisplacedTargets(documents, apiBase),
    ...createLeftOutNotices({ archived, suspended }),
    ...desired.diagnostics,
  ]);
  if (all === undefined || hasErrors(diagnostics)) return { diagnostics };
  const own = shard === undefined ? all : all.filter(({ target }) => isInShard(target, shard));
  const value = {
    targets: own.map((each) => redactTexts(each, ports.redact)),
    sensitive,
    unlisted,
    leftOut: { archived: archived.length, suspended: suspended.length },
    hasAllowedTargets: rules.policyFile?.allowedTargets !== undefined,
    declaredTargets: all.length,
  };
  return { value, diagnostics };
}

function createLeftOutNotices({
  archived,
  suspended,
}: Pick<GitHubFacts, 'archived' | 'suspended'>): readonly Diagnostic[] {
  const notices: Diagnostic[] = [];
  if (archived.length > 0) {
    const count = formatCount(archived.length, 'repository', 'repositories');
    const message = `The patterns leave out ${count} because of being archived (${shortenList(archived, 3)}): GitHub lets nobody change the hooks there.`;
    notices.push({ severity: 'notice', code: 'archived-repositories', message });
  }
  if (suspended.length > 0) {
    const count = formatCount(suspended.length, 'organization');
    const message = `The app is suspended on ${count} (${shortenList(suspended, 3)}), which are left out.`;
    notices.push({ severity: 'notice', code: 'suspended-installations', message });
  }
  return notices;
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
  const uses = listVariableUses(documents).filter(({ key }) => key !== 'url' && key !== 'previous_urls');
  const secrets = new Set(uses.map(({ name }) => `\${${name}}`));
  const places = targets.flatMap(({ hooks }) =>
    hooks.flatMap(({ url }) => [url.host, `https://${url.host}`, `http://${url.host}`]),
  );
  return listVariableValues(documents, variables).filter((value) => {
    const text = value.reveal().toLowerCase();
    return secrets.has(value.shown) || !places.some((place) => place.includes(text));
  });
}

/** Global hooks that are declared for a GitHub that has none: asked for them, it would only say 404. */
function checkMisplacedTargets(documents: readonly ConfigDocument[], apiBase: string): readonly Diagnostic[] {
  // Any host that GitHub does not run itself, one on this machine too, may be a GHES.
  const { hostname } = new URL(apiBase);
  if (hostname !== 'api.github.com' && !hostname.endsWith('.ghe.com')) return [];
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

/**
 * The product that declared events are checked against, as far as its address shows. Undefined where events depend on the version of a
 * server, and where global hooks say that an address which does not look like one is a server.
 */
function getProductFromAddress(documents: readonly ConfigDocument[], apiBase: string): EventProduct | undefined {
  const { name } = getProduct(apiBase);
  const isServer = documents.some(({ selector }) => selector.kind === 'global');
  return (name !== 'ghes' && isServer) || hasVersionedEvents(documents, apiBase) ? undefined : { name };
}

/** The product with its version, where it is a server that says it. */
export async function readProduct({ settings, github }: ConnectedRun): Promise<EventProduct> {
  const { name } = getProduct(settings.apiBase);
  const version = await github.serverVersion();
  return version === undefined ? { name } : { name, version };
}

/** Whether a declared event exists on some versions of GHES only. */
function hasVersionedEvents(documents: readonly ConfigDocument[], apiBase: string): boolean {
  const events = documents.flatMap(({ hooks }) =>
    hooks.flatMap((hook) => (hook.state === 'present' ? hook.events.map(({ value }) => value) : [])),
  );
  return getProduct(apiBase).name === 'ghes' && events.some(isVersionDependent);
}

/**
 * Whether a target belongs to a shard. It depends on the target and on the number of shards alone, so that every target is in exactly one
 * of them, whatever else the config names and in whatever order the shards run.
 */
export function isInShard(target: Target, { index, count }: Shard): boolean {
  const digest = createHash('sha256').update(formatTargetKey(target)).digest();
  return digest.readUIntBE(0, 6) % count === index - 1;
}
