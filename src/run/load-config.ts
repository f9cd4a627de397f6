import { desiredTargets } from '../config/desired-targets.ts';
import type { ConfigDocument } from '../config/document.ts';
import { readValues } from '../config/missing-values.ts';
import { readConfig } from '../config/read.ts';
import { type RepositoryNames, repositoryPatterns } from '../config/repository-patterns.ts';
import type { ConfigSource } from '../config/source.ts';
import { noVariables, variables } from '../config/variables.ts';
import type { DesiredTarget } from '../hooks/desired.ts';
import { type Checked, type Diagnostic, hasErrors } from '../hooks/diagnostic.ts';
import { productOf } from '../hooks/product.ts';
import type { Sensitive } from '../hooks/sensitive.ts';
import type { GitHub, Ports } from './ports.ts';
import type { Settings } from './settings.ts';

/** The config of a run, with the values that came from variables. */
export interface LoadedConfig {
  readonly targets: readonly DesiredTarget[];
  /** Every value that the config reads, for masks and redaction. */
  readonly known: readonly Sensitive[];
  /** Repositories left out of a pattern because they are archived. */
  readonly archived: number;
}

/** The files that the settings name, read and checked without variables and without network. */
export async function readFiles(settings: Settings, { files }: Ports): Promise<Checked<readonly ConfigDocument[]>> {
  const diagnostics: Diagnostic[] = [];
  const paths = new Set<string>();
  for (const pattern of settings.config) {
    const matched = await files.matching(pattern);
    if (matched.length === 0) diagnostics.push(noFile(pattern));
    for (const path of matched) paths.add(path);
  }
  const sources: ConfigSource[] = [];
  for (const file of [...paths].sort()) sources.push({ file, bytes: await files.read(file) });
  const read = readConfig(sources);
  const all = [...diagnostics, ...read.diagnostics];
  return read.value === undefined || hasErrors(all) ? { diagnostics: all } : { value: read.value, diagnostics: all };
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
  documents: readonly ConfigDocument[],
): Checked<readonly DesiredTarget[]> {
  return desiredTargets(documents, {
    variables: noVariables,
    need: 'none',
    defaultOwner: settings.organization,
    product: productOf(settings.apiBase),
  });
}

/** What the documents ask for, with variables filled in and repository patterns expanded. Values are masked as soon as they are read. */
export async function loadedConfig(
  { settings, ports, github }: { settings: Settings; ports: Ports; github: GitHub },
  documents: readonly ConfigDocument[],
): Promise<Checked<LoadedConfig>> {
  const given = variables(settings.variables?.reveal(), ports.environment);
  if (given.value === undefined) return { diagnostics: given.diagnostics };
  const repositories = await expandedRepositories(documents, github);
  const desired = desiredTargets(documents, {
    variables: given.value,
    need: 'urls',
    defaultOwner: settings.organization,
    repositories: repositories.names,
    product: productOf(settings.apiBase),
  });
  const known = confidentialValues(readValues(documents, given.value), desired.value ?? []);
  ports.mask(known);
  const diagnostics = [...given.diagnostics, ...desired.diagnostics];
  if (desired.value === undefined) return { diagnostics };
  return { value: { targets: desired.value, known, archived: repositories.archived }, diagnostics };
}

/** All values but those that are a host and nothing else: where deliveries go is for reviewers to see. */
function confidentialValues(values: readonly Sensitive[], targets: readonly DesiredTarget[]): readonly Sensitive[] {
  const hosts = new Set(
    targets.flatMap(({ hooks }) => hooks.flatMap(({ url }) => [url.host, `https://${url.host}`, `http://${url.host}`])),
  );
  return values.filter((value) => !hosts.has(value.reveal().toLowerCase()));
}

async function expandedRepositories(
  documents: readonly ConfigDocument[],
  github: GitHub,
): Promise<{ readonly names: RepositoryNames; readonly archived: number }> {
  const owners = new Set(repositoryPatterns(documents).map(({ owner }) => owner.toLowerCase()));
  const names = new Map<string, readonly string[]>();
  let archived = 0;
  for (const owner of owners) {
    const owned = await github.repositories(owner);
    names.set(owner, owned.names);
    archived += owned.archived;
  }
  return { names, archived };
}
