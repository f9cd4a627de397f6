import { buildTargets } from '../config/build-targets.ts';
import { readConfig } from '../config/read-config.ts';
import { createVariables } from '../config/variables.ts';
import { readText } from '../config/yaml/config-text.ts';
import type { ExportedConfig, ExportOptions } from '../export/export-config.ts';
import { checkMergeable, type ExistingConfig, mergeConfig } from '../export/merge-config.ts';
import { type Checked, hasErrors } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { confidentialValues } from './confidential-values.ts';
import type { ConnectedRun } from './context.ts';
import { liveTargets } from './live-targets.ts';

/** A file that is there already, read with the values of its variables. Patterns of repositories are no single targets and stay unread. */
export async function existingConfig(
  path: string,
  { settings, ports }: Pick<ConnectedRun, 'settings' | 'ports'>,
): Promise<Checked<ExistingConfig>> {
  const [file] = await ports.files.matching(path);
  if (file === undefined) throw new Failure('input-invalid', `The file ${path}, named by --merge, does not exist.`);
  const source = { file, bytes: await ports.files.read(file) };
  const text = readText(source);
  const config = readConfig([source]);
  const given = createVariables(settings.variables?.reveal(), ports.environment);
  const { documents } = config;
  const found = [...config.diagnostics, ...given.diagnostics];
  if (text.value === undefined || hasErrors(config.diagnostics) || given.value === undefined)
    return { diagnostics: found };
  const defaultOwner = settings.organization;
  const desired = buildTargets(documents, { variables: given.value, need: 'urls', defaultOwner });
  const diagnostics = [...found, ...checkMergeable(documents), ...desired.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  if (desired.value === undefined || hasErrors(diagnostics)) return { diagnostics };
  ports.mask(confidentialValues(documents, given.value, desired.value));
  return { value: { text: text.value, documents, targets: desired.value, defaultOwner }, diagnostics };
}

/** The existing file made to declare what is live at its own targets and at the named ones. */
export async function mergedExport(
  existing: ExistingConfig,
  named: readonly Target[],
  { options, ...world }: ConnectedRun & { readonly health: boolean; readonly options: ExportOptions },
): Promise<Checked<ExportedConfig>> {
  const all = [...existing.targets.map(({ target }) => target), ...named];
  const targets = [...new Map(all.map((target) => [formatTargetKey(target), target])).values()];
  const { diagnostics, ...merged } = mergeConfig(existing, await liveTargets(targets, world), options);
  return hasErrors(diagnostics) ? { diagnostics } : { value: merged, diagnostics };
}
