import { unnamedOwner } from '../config/constrained-targets.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { productOf } from '../model/product.ts';
import { targetName } from '../model/target.ts';
import type { Report } from '../render/report.ts';
import { type ConfigFiles, validatedTargets } from './load-config.ts';
import type { Settings } from './settings.ts';
import { validatedPolicy } from './validated-policy.ts';

/** What is wrong with the config and with the hooks that it declares, as far as it shows without variables and without network. */
export function validationReport(settings: Settings, files: ConfigFiles, base: Report): Report {
  const { value: targets = [], diagnostics: found } = validatedTargets(settings, files);
  const diagnostics = [...base.diagnostics, ...found];
  if (hasErrors(diagnostics)) return { ...base, diagnostics, failureReason: 'config-invalid' };
  const { documents, rules } = files;
  const isInside = productOf(settings.apiBase).name === 'ghes';
  const policy = validatedPolicy({ documents, targets, today: rules.today ?? '', isInside });
  const all = [...diagnostics, ...policy];
  if (hasErrors(policy)) return { ...base, diagnostics: all, failureReason: 'policy-violated' };
  const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
  const named = targets.map(({ target }) => target).filter((target) => targetName(target) !== unnamedOwner);
  return { ...base, diagnostics: all, valid: { hooks, targets: targets.length }, targets: named };
}
