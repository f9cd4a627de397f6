import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { FailureReason } from '../model/failure.ts';
import type { Mode, Report, StoppedReport } from '../render/report.ts';
import { type ApplyChecks, applyPlan } from './apply.ts';
import { checkOrganization, readFiles } from './config/read-files.ts';
import { expandConfig, isGitHubDependent, resolveConfig } from './config/resolve-config.ts';
import { openConnection, type PlanContext } from './context.ts';
import { checkHealth } from './deliveries/health.ts';
import { listDeliveries } from './deliveries/list-deliveries.ts';
import { pingHooks } from './deliveries/ping.ts';
import { redeliverFailed } from './deliveries/redeliver.ts';
import { type DeliveryChoices, noChoices } from './deliveries/watched-hooks.ts';
import { defaultMaxRequests, takeConfigInventory } from './inventory.ts';
import { planTargets, reportPlan } from './plan.ts';
import type { Ports } from './ports.ts';
import type { Settings } from './settings/settings.ts';
import { checkFiles, validateConfig } from './validate.ts';

export interface RunOptions extends ApplyChecks {
  readonly choices?: DeliveryChoices;
  /** Pages of delivery logs that an inventory reads at most. */
  readonly maxRequests?: number;
}

/**
 * Carries out one run of any mode. What users, GitHub and the network can do wrong is in the report; it rejects only for
 * programming errors and for failures that leave nothing to report, as `Failure`.
 */
export async function runMode(settings: Settings, ports: Ports, options: RunOptions = {}): Promise<Report> {
  const files = await readFiles(settings, ports);
  if (hasErrors(files.diagnostics)) return stopRun(settings, checkFiles(files, settings).diagnostics, 'config-invalid');
  const unused = checkOrganization(settings, files.documents);
  if (unused.length > 0) return stopRun(settings, [...files.diagnostics, ...unused], 'input-invalid');
  if (settings.mode === 'validate') return validateConfig(settings, files);
  const run = { settings, ports };
  const offline = resolveConfig(run, files);
  if (offline.value === undefined) return stopRun(settings, offline.diagnostics, 'config-invalid');
  const connection = await openConnection(run);
  try {
    const { value: config, diagnostics: found } = isGitHubDependent(files, settings)
      ? await expandConfig({ ...run, github: connection }, files)
      : offline;
    if (config === undefined) return stopRun(settings, found, 'config-invalid');
    const github = connection.knowing(config.sensitive);
    const planned = await planTargets({ ...run, github }, config);
    if (hasErrors(planned.diagnostics)) return stopRun(settings, [...found, ...planned.diagnostics], 'input-invalid');
    // A run about deliveries writes no hook: a notice about the config, such as a secret without a value, has no bearing on it.
    const isAboutHooks = settings.mode === 'dry-run' || settings.mode === 'apply';
    const known = isAboutHooks ? found : found.filter(({ severity }) => severity !== 'notice');
    const diagnostics = [...known, ...planned.diagnostics];
    return await executeMode({ ...run, github, config, ...planned, diagnostics }, options);
  } finally {
    await connection.close();
  }
}

function executeMode(
  context: PlanContext,
  { choices = noChoices, maxRequests = defaultMaxRequests, ...checks }: RunOptions,
): Promise<Report> | Report {
  switch (context.settings.mode) {
    case 'validate':
    case 'dry-run':
      return reportPlan(context);
    case 'apply':
      return applyPlan(context, checks);
    case 'health':
      return checkHealth(context, choices);
    case 'redeliver':
      return redeliverFailed(context, choices, checks);
    case 'ping':
      return pingHooks(context, choices);
    case 'inventory':
      return takeConfigInventory(context, maxRequests);
    case 'deliveries':
      return listDeliveries(context, choices);
  }
}

/** The report of a run that ended before there was anything to report on. */
export function stopRun(
  { mode }: { readonly mode: Mode },
  diagnostics: readonly Diagnostic[],
  failureReason: FailureReason,
): StoppedReport {
  return { mode, diagnostics, showUnmanaged: 'list', run: { requests: 0 }, failureReason };
}
