import type { Report } from '../render/report.ts';
import type { Gates } from './apply.ts';
import { type DeliveryChoices, noChoices } from './delivery-choices.ts';
import { readFiles } from './load-config.ts';
import type { Ports } from './ports.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';
import { validationReport } from './validate.ts';

/**
 * Carries out one run of any mode. What users, GitHub and the network can do wrong is told in the report; it rejects only for
 * programming errors and for failures that leave nothing to report, as `Failure`. What only one mode needs is loaded in that mode.
 */
export async function runReport(
  settings: Settings,
  ports: Ports & Gates,
  choices: DeliveryChoices = noChoices,
): Promise<Report> {
  const { value: files, diagnostics } = await readFiles(settings, ports);
  const base: Report = { mode: settings.mode, diagnostics, pings: [], showUnmanaged: 'list', run: { requests: 0 } };
  if (files === undefined) return { ...base, failureReason: 'config-invalid' };
  const { documents, rules } = files;
  const scene: Scene = { settings, ports, base, rules };
  switch (settings.mode) {
    case 'validate':
      return validationReport(settings, files, base);
    case 'dry-run': {
      const { planReport } = await import('./plan.ts');
      return planReport(scene, documents);
    }
    case 'apply': {
      const { appliedReport } = await import('./apply.ts');
      return appliedReport(scene, documents, ports);
    }
    case 'health': {
      const { healthReport } = await import('./health.ts');
      return healthReport(scene, documents, choices);
    }
    case 'redeliver': {
      const { redeliveryReport } = await import('./redelivering.ts');
      return redeliveryReport(scene, documents, choices);
    }
    case 'ping': {
      const { pingReport } = await import('./ping.ts');
      return pingReport(scene, documents);
    }
    case 'deliveries': {
      const { deliveriesReport } = await import('./deliveries.ts');
      return deliveriesReport(scene, documents, choices);
    }
  }
}
