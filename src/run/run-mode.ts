import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { FailureReason } from '../model/failure.ts';
import type { Report, StoppedReport } from '../render/report.ts';
import { type ApplyChecks, applyPlan } from './apply.ts';
import { checkOrganization, readFiles } from './config/read-files.ts';
import { expandConfig, isGitHubDependent, resolveConfig } from './config/resolve-config.ts';
import type { PlanContext } from './context.ts';
import { checkHealth } from './deliveries/health.ts';
import { listDeliveries } from './deliveries/list-deliveries.ts';
import { pingHooks } from './deliveries/ping.ts';
import { redeliverFailed } from './deliveries/redeliver.ts';
import { type DeliveryChoices, noChoices } from './deliveries/watched-hooks.ts';
import { defaultMaxRequests, takeConfigInventory } from './inventory.ts';
import { planTargets, reportPlan } from './plan.ts';
import type { Ports } from './ports.ts';
import { listCredentials, type Settings } from './settings/settings.ts';
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
  const offline = resolveConfig({ settings, ports }, files);
  if (offline.value === undefined) return stopRun(settings, offline.diagnostics, 'config-invalid');
  ports.mask(listCredentials(settings));
  const connection = await ports.connect(settings);
  try {
    const run = { settings, ports, github: connection };
    const { value: config, diagnostics: found } = isGitHubDependent(files, settings)
      ? await expandConfig(run, files)
      : offline;
    if (config === undefined) return stopRun(settings, found, 'config-invalid');
    const github = connection.knowing(config.sensitive);
    const { plan, listings, diagnostics } = await planTargets({ settings, ports, github }, config);
    if (hasErrors(diagnostics)) return stopRun(settings, [...found, ...diagnostics], 'input-invalid');
    const known = isAboutHooks(settings) ? found : found.filter(({ severity }) => severity !== 'notice');
    const context = { settings, ports, github, config, plan, listings, diagnostics: [...known, ...diagnostics] };
    return await executeMode(context, options);
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
      return takeConfigInventory(context, { maxRequests });
    case 'deliveries':
      return listDeliveries(context, choices);
  }
}

/** A run about deliveries writes no hook: what a notice says of the config, such as a secret without a value, has no bearing on it. */
function isAboutHooks({ mode }: Settings): boolean {
  return mode === 'dry-run' || mode === 'apply';
}

function stopRun({ mode }: Settings, diagnostics: readonly Diagnostic[], failureReason: FailureReason): StoppedReport {
  return { mode, diagnostics, showUnmanaged: 'list', run: { requests: 0 }, failureReason };
}
