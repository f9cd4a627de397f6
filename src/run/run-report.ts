import { hasErrors } from '../hooks/diagnostic.ts';
import type { Report } from '../render/report.ts';
import { appliedReport, type Gates } from './apply.ts';
import { deliveriesReport } from './deliveries.ts';
import { type DeliveryChoices, noChoices } from './delivery-choices.ts';
import { healthReport } from './health.ts';
import { readFiles, validatedTargets } from './load-config.ts';
import { pingReport } from './ping.ts';
import { planReport } from './plan.ts';
import type { Ports } from './ports.ts';
import { redeliveryReport } from './redelivering.ts';
import type { Settings } from './settings.ts';

/**
 * Carries out one run of any mode. What users, GitHub and the network can do wrong is told in the report; it rejects only for
 * programming errors and for failures that leave nothing to report, as `Failure`.
 */
export async function runReport(
  settings: Settings,
  ports: Ports & Gates,
  choices: DeliveryChoices = noChoices,
): Promise<Report> {
  const { value: documents, diagnostics } = await readFiles(settings, ports);
  const base: Report = { mode: settings.mode, diagnostics, pings: [], showUnmanaged: 'list', run: { requests: 0 } };
  if (documents === undefined) return { ...base, failureReason: 'config-invalid' };
  switch (settings.mode) {
    case 'validate': {
      const { value: targets = [], diagnostics: more } = validatedTargets(settings, documents);
      const all = [...diagnostics, ...more];
      if (hasErrors(all)) return { ...base, diagnostics: all, failureReason: 'config-invalid' };
      const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
      return { ...base, diagnostics: all, valid: { hooks, targets: targets.length } };
    }
    case 'dry-run':
      return planReport({ settings, ports, base }, documents);
    case 'apply':
      return appliedReport({ settings, ports, base }, documents, ports);
    case 'health':
      return healthReport({ settings, ports, base }, documents, choices);
    case 'redeliver':
      return redeliveryReport({ settings, ports, base }, documents, choices);
    case 'ping':
      return pingReport({ settings, ports, base }, documents);
    case 'deliveries':
      return deliveriesReport({ settings, ports, base }, documents, choices);
  }
}
