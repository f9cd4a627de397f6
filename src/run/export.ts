import { buildTargets } from '../config/build-targets.ts';
import { readConfig } from '../config/read-config.ts';
import { createVariables } from '../config/variables.ts';
import { readText } from '../config/yaml/config-text.ts';
import { isDelivered } from '../deliveries/delivery.ts';
import { type ExportedConfig, type ExportOptions, exportConfig, type LiveTarget } from '../export/export-config.ts';
import { checkMergeable, type ExistingConfig, mergeConfig } from '../export/merge-config.ts';
import { type Checked, hasErrors } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { formatTargetKey, getTraits, type Target } from '../model/target.ts';
import { formatTime } from '../render/words.ts';
import { expandTargets, type TargetChoice } from './config/expand-targets.ts';
import { listSensitiveValues, readProduct } from './config/resolve-config.ts';
import { type ConnectedRun, createHookReader, mapConcurrently, type OfflineRun, openConnection } from './context.ts';
import type { DeliveryApi } from './ports.ts';

/** What is exported, and into which file. */
export interface ExportRequest {
  readonly targets: TargetChoice;
  /** Whether the last success of each hook is looked up. */
  readonly health: boolean;
  /** Path of a file whose comments, variables and order are kept. Its own targets are exported too. */
  readonly merge: string | undefined;
}

/**
 * A config that declares the live hooks of the named targets as they are. Writes nothing; rejects where a list is not sure to be whole.
 * Diagnostics are about the file that it is merged into.
 */
export async function exportTargets(
  { settings, ports }: OfflineRun,
  { targets: choice, health, merge }: ExportRequest,
): Promise<Checked<ExportedConfig>> {
  const existing = merge === undefined ? undefined : await readExistingConfig(merge, { settings, ports });
  if (existing !== undefined && existing.value === undefined) return { diagnostics: existing.diagnostics };
  const connection = await openConnection({ settings, ports });
  try {
    const github = connection.knowing(existing?.value?.known ?? []);
    const run = { settings, ports, github, health };
    const { targets } = await expandTargets(choice, run);
    const options = { apiBase: settings.apiBase, product: await readProduct(run) };
    if (existing?.value !== undefined) return await mergeExport(existing.value, targets, { ...run, options });
    return { value: exportConfig(await listLiveHooks(targets, run), options), diagnostics: [] };
  } finally {
    await connection.close();
  }
}

/** A file that is there already, read with the values of its variables. Patterns of repositories are no single targets and stay unread. */
async function readExistingConfig(path: string, { settings, ports }: OfflineRun): Promise<Checked<ExistingConfig>> {
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
  const known = listSensitiveValues(documents, given.value, desired.value);
  ports.mask(known);
  const variables = given.value;
  const existing = { text: text.value, documents, targets: desired.value, defaultOwner, variables, known };
  return { value: existing, diagnostics };
}

/** The existing file made to declare what is live at its own targets and at the named ones. */
async function mergeExport(
  existing: ExistingConfig,
  named: readonly Target[],
  { options, ...run }: ConnectedRun & { readonly health: boolean; readonly options: ExportOptions },
): Promise<Checked<ExportedConfig>> {
  const all = [...existing.targets.map(({ target }) => target), ...named];
  const targets = [...new Map(all.map((target) => [formatTargetKey(target), target])).values()];
  const { diagnostics, ...merged } = mergeConfig(existing, await listLiveHooks(targets, run), options);
  return hasErrors(diagnostics) ? { diagnostics } : { value: merged, diagnostics };
}

/**
 * The live hooks of each target, with the last success of each where `health` asks for it. Rejects where one list is not sure to be
 * whole.
 */
export async function listLiveHooks(
  targets: readonly Target[],
  { health, ...run }: ConnectedRun & { readonly health: boolean },
): Promise<readonly LiveTarget[]> {
  const { settings, github } = run;
  const read = createHookReader(run, targets.length);
  return mapConcurrently(targets, settings, async (target): Promise<LiveTarget> => {
    const listing = await read(target);
    if (listing instanceof Failure) throw listing;
    const { hooks } = listing;
    if (!health || !getTraits(target).hasDeliveries) return { target, hooks };
    const successes = await mapConcurrently(hooks, settings, async (hook) => {
      return [hook.id, await describeLastSuccess(target, hook, github.deliveries('read'))] as const;
    });
    return { target, hooks, lastSuccess: new Map(successes) };
  });
}

async function describeLastSuccess(target: Target, { id }: LiveHook, api: DeliveryApi): Promise<string> {
  const { deliveries, isWhole } = await api.list(target, id, { status: 'success', maxPages: 1 });
  const times = deliveries.filter(isDelivered).map(({ deliveredAt }) => deliveredAt);
  if (times.length > 0) return `last success ${formatTime(Math.max(...times))}`;
  return isWhole ? 'no success in the delivery log' : 'last success unknown';
}
