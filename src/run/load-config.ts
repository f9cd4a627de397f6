import { desiredTargets } from '../config/desired-targets.ts';
import { readConfig } from '../config/read.ts';
import type { ConfigSource } from '../config/source.ts';
import { noVariables, variables } from '../config/variables.ts';
import type { DesiredTarget } from '../model/desired.ts';
import { type Checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { DesiredHook } from '../model/hook.ts';
import { productOf } from '../model/product.ts';
import type { Redact } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { confidentialValues } from './confidential-values.ts';
import { configRules } from './config-rules.ts';
import type { ConfigFiles, ConnectedRun } from './context.ts';
import { eventProduct } from './event-product.ts';
import { type ExpandedRepositories, expandedRepositories } from './expanded-repositories.ts';
import { misplacedTargets } from './misplaced-targets.ts';
import type { Ports } from './ports.ts';
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

/** The files that the settings name, the policy file included, read and checked without variables and without network. */
export async function readFiles(
  settings: Pick<Settings, 'config' | 'policyFile'>,
  ports: Ports,
): Promise<Checked<ConfigFiles>> {
  const { files, progress } = ports;
  const diagnostics: Diagnostic[] = [];
  const paths = new Set<string>();
  for (const pattern of settings.config) {
    const matched = await files.matching(pattern);
    if (matched.length === 0) diagnostics.push(noFile(pattern));
    for (const path of matched) paths.add(path);
  }
  const sources: ConfigSource[] = [];
  for (const file of [...paths].sort()) {
    sources.push({ file, bytes: await files.read(file) });
    progress({ kind: 'files-read', done: sources.length, total: paths.size, about: file });
  }
  const rules = await configRules(settings, ports);
  const read = readConfig(sources, rules.value);
  const all = [...diagnostics, ...rules.diagnostics, ...read.diagnostics];
  if (read.value === undefined || rules.value === undefined || hasErrors(all)) return { diagnostics: all };
  return { value: { documents: read.value, rules: rules.value }, diagnostics: all };
}

function noFile(pattern: string): Diagnostic {
  const isGlob = /[*?]/.test(pattern);
  return {
    severity: 'error',
    code: 'no-config-file',
    message: isGlob ? `The pattern ${pattern} matches no file.` : `The file ${pattern} does not exist.`,
    hint: 'Check the input config, and in a workflow that actions/checkout ran before.',
  };
}

/** What the documents ask for, as far as it can be said without variables: for `validate`. */
export function validatedTargets(
  settings: Settings,
  { documents, rules }: ConfigFiles,
): Checked<readonly DesiredTarget[]> {
  return desiredTargets(documents, {
    ...rules,
    variables: noVariables,
    need: 'none',
    defaultOwner: settings.organization ?? settings.workflowOwner,
    product: productOf(settings.apiBase),
  });
}

/** What the documents ask for, with variables filled in and repository patterns expanded. Values are masked as soon as they are read. */
export async function loadedConfig(
  { settings, ports, github }: ConnectedRun,
  { documents, rules }: ConfigFiles,
): Promise<Checked<LoadedConfig>> {
  const given = variables(settings.variables?.reveal(), ports.environment);
  if (given.value === undefined) return { diagnostics: given.diagnostics };
  const repositories = await expandedRepositories(documents, { github, concurrency: settings.concurrency });
  const desired = desiredTargets(repositories.documents, {
    ...rules,
    variables: given.value,
    need: 'urls',
    defaultOwner: settings.organization ?? settings.workflowOwner,
    repositories: repositories.names,
    product: await eventProduct(documents, { apiBase: settings.apiBase, github }),
  });
  const confidential = confidentialValues(documents, given.value, desired.value ?? []);
  ports.mask(confidential);
  const misplaced = misplacedTargets(documents, settings.apiBase);
  const diagnostics = [...given.diagnostics, ...misplaced, ...repositories.diagnostics, ...desired.diagnostics];
  if (desired.value === undefined || hasErrors(misplaced)) return { diagnostics };
  const { shard } = settings;
  const own = shard === undefined ? desired.value : desired.value.filter(({ target }) => inShard(target, shard));
  const targets = own.map((each) => redactTexts(each, ports.redact));
  return {
    value: { targets, confidential, unlisted: repositories.unlisted, declaredTargets: desired.value.length },
    diagnostics,
  };
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
