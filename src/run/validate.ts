import { buildTargets } from '../config/build-targets.ts';
import { unnamedOwner } from '../config/merge-settings.ts';
import { listVariableValues } from '../config/resolve-hook.ts';
import { createVariables, noVariables, type Template } from '../config/variables.ts';
import { type Checked, type Diagnostic, formatLocation, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { DesiredTarget } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetName } from '../model/target.ts';
import { checkPolicy } from '../plan/check-policy.ts';
import type { StoppedReport, ValidateReport } from '../render/report.ts';
import { readFiles } from './config/read-files.ts';
import type { ConfigFiles } from './context.ts';
import type { Ports } from './ports.ts';
import { InputReader, type InputTexts, inputs } from './settings/inputs.ts';
import { parseSettings, removeCredentials, type Settings } from './settings/settings.ts';

/** What is wrong with the config and with the hooks that it declares, as far as it shows without variables and without network. */
export function validateConfig(settings: Settings, files: ConfigFiles): ValidateReport | StoppedReport {
  const frame = { mode: 'validate', showUnmanaged: 'list', run: { requests: 0 } } as const;
  const { value: targets, diagnostics } = checkFiles(files, settings);
  if (targets === undefined) return { ...frame, diagnostics, failureReason: 'config-invalid' };
  const policy = checkDesiredPolicy(files, targets, { isInside: getProduct(settings.apiBase).name === 'ghes' });
  const all = [...diagnostics, ...policy];
  if (hasErrors(policy)) return { ...frame, diagnostics: all, failureReason: 'policy-violated' };
  const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
  const named = targets.map(({ target }) => target).filter((target) => formatTargetName(target) !== unnamedOwner);
  return { ...frame, diagnostics: all, valid: { hooks, targets: targets.length }, targets: named };
}

/** What the documents ask for, as far as it can be said without variables and without network. */
export function checkFiles(
  { documents, rules, diagnostics }: ConfigFiles,
  settings?: Settings,
): Checked<readonly DesiredTarget[]> {
  const { value, diagnostics: found } = buildTargets(documents, {
    ...rules,
    variables: noVariables,
    need: 'none',
    defaultOwner: settings?.organization ?? settings?.workflowOwner,
    product: settings && getProduct(settings.apiBase),
  });
  const all = sortDiagnostics([...diagnostics, ...found]);
  return value === undefined || hasErrors(all) ? { diagnostics: all } : { value, diagnostics: all };
}

/**
 * All that is wrong with refused inputs and with the files that they name, so that one run reports everything. That the default file is
 * missing is left out: the refused inputs may be the reason. The values of the variables that they read are not repeated.
 */
export async function checkRefusedInputs(texts: InputTexts, ports: Ports): Promise<readonly Diagnostic[]> {
  const read = new InputReader(removeCredentials(texts).texts);
  const named = { config: read.lines('config'), policyFile: read.text('policy-file') };
  const files = await readFiles(named, { ...ports, progress: () => {} }).catch(() => undefined);
  const { value: variables = noVariables } = createVariables(texts.variables, ports.environment);
  const { diagnostics } = parseSettings(texts, listVariableValues(files?.documents ?? [], variables));
  const found = files === undefined ? [] : checkFiles(files).diagnostics;
  const isDefault = named.config.join() === inputs.config.default;
  const errors = found.filter(
    ({ severity, code }) => severity === 'error' && !(isDefault && code === 'no-config-file'),
  );
  return [...diagnostics, ...errors];
}

/** What the policy says of declared hooks as far as it shows without variables: hooks whose host is read from one are passed over. */
function checkDesiredPolicy(
  { documents, rules: { today = '' } }: ConfigFiles,
  targets: readonly DesiredTarget[],
  { isInside }: { readonly isInside: boolean },
): readonly Diagnostic[] {
  const literal = documents.flatMap(({ hooks }) => hooks.filter(({ url }) => hasLiteralHost(url)));
  const known = new Set(literal.map(({ location }) => formatLocation(location)));
  const found = targets.flatMap(({ hooks, policy }) => {
    const judged = hooks.filter(({ location }) => known.has(formatLocation(location)));
    return checkPolicy({ hooks: judged, policy }, today, { isInside });
  });
  return sortDiagnostics(found);
}

function hasLiteralHost({ parts }: Template): boolean {
  const [first] = parts;
  if (first?.kind !== 'text') return false;
  return parts.length === 1 || /^https?:\/\/[^/?#]+[/?#]/i.test(first.text);
}
