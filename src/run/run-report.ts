import { hasErrors } from '../hooks/diagnostic.ts';
import { Failure } from '../hooks/failure.ts';
import type { Report } from '../render/report.ts';
import { appliedReport, type Confirm } from './apply.ts';
import { readFiles, validatedTargets } from './load-config.ts';
import { planReport } from './plan.ts';
import type { Ports } from './ports.ts';
import type { Settings } from './settings.ts';

/**
 * Carries out one run of any mode. What users, GitHub and the network can do wrong is told in the report; it rejects only for
 * programming errors and for failures that leave nothing to report, as `Failure`.
 */
export async function runReport(settings: Settings, ports: Ports & { readonly confirm?: Confirm }): Promise<Report> {
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
      return appliedReport({ settings, ports, base }, documents, ports.confirm);
    default:
      throw new Failure('input-invalid', `The mode ${settings.mode} is not available yet.`);
  }
}
