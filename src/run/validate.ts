import { unnamedOwner } from '../config/limit-targets.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetName } from '../model/target.ts';
import type { StoppedReport, ValidateReport } from '../render/report.ts';
import type { ConfigFiles } from './context.ts';
import { checkFiles } from './read-files.ts';
import type { Settings } from './settings.ts';
import { validatedPolicy } from './validated-policy.ts';

/** What is wrong with the config and with the hooks that it declares, as far as it shows without variables and without network. */
export function validateConfig(settings: Settings, files: ConfigFiles): ValidateReport | StoppedReport {
  const frame = { mode: 'validate', showUnmanaged: 'list', run: { requests: 0 } } as const;
  const { value: targets, diagnostics } = checkFiles(files, settings);
  if (targets === undefined) return { ...frame, diagnostics, failureReason: 'config-invalid' };
  const { documents, rules } = files;
  const isInside = getProduct(settings.apiBase).name === 'ghes';
  const policy = validatedPolicy({ documents, targets, today: rules.today ?? '', isInside });
  const all = [...diagnostics, ...policy];
  if (hasErrors(policy)) return { ...frame, diagnostics: all, failureReason: 'policy-violated' };
  const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
  const named = targets.map(({ target }) => target).filter((target) => formatTargetName(target) !== unnamedOwner);
  return { ...frame, diagnostics: all, valid: { hooks, targets: targets.length }, targets: named };
}
