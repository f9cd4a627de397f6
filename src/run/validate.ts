import type { ConfigDocument } from '../config/document/document.ts';
import type { Template } from '../config/document/template.ts';
import { unnamedOwner } from '../config/merge-settings.ts';
import { type Diagnostic, hasErrors, type Location, sortDiagnostics } from '../model/diagnostic.ts';
import type { DesiredTarget } from '../model/hook.ts';
import { getProduct } from '../model/product.ts';
import { formatTargetName } from '../model/target.ts';
import { checkPolicy } from '../plan/check-policy.ts';
import type { StoppedReport, ValidateReport } from '../render/report.ts';
import { checkFiles } from './config/read-files.ts';
import type { ConfigFiles } from './context.ts';
import type { Settings } from './settings/settings.ts';

/** What is wrong with the config and with the hooks that it declares, as far as it shows without variables and without network. */
export function validateConfig(settings: Settings, files: ConfigFiles): ValidateReport | StoppedReport {
  const frame = { mode: 'validate', showUnmanaged: 'list', run: { requests: 0 } } as const;
  const { value: targets, diagnostics } = checkFiles(files, settings);
  if (targets === undefined) return { ...frame, diagnostics, failureReason: 'config-invalid' };
  const { documents, rules } = files;
  const isInside = getProduct(settings.apiBase).name === 'ghes';
  const policy = checkDesiredPolicy({ documents, targets, today: rules.today ?? '', isInside });
  const all = [...diagnostics, ...policy];
  if (hasErrors(policy)) return { ...frame, diagnostics: all, failureReason: 'policy-violated' };
  const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
  const named = targets.map(({ target }) => target).filter((target) => formatTargetName(target) !== unnamedOwner);
  return { ...frame, diagnostics: all, valid: { hooks, targets: targets.length }, targets: named };
}

/** What the policy is judged by before any hook is live. */
interface ValidatedPolicy {
  readonly documents: readonly ConfigDocument[];
  readonly targets: readonly DesiredTarget[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether GitHub runs where private hosts can be reached. */
  readonly isInside: boolean;
}

/** What the policy says of declared hooks as far as it shows without variables: hooks whose host is read from one are passed over. */
function checkDesiredPolicy({ documents, targets, today, isInside }: ValidatedPolicy): readonly Diagnostic[] {
  const known = new Set(
    documents.flatMap(({ hooks }) =>
      hooks.filter(({ url }) => hasLiteralHost(url)).map(({ location }) => formatLocationKey(location)),
    ),
  );
  const found = targets.flatMap(({ hooks, policy }) => {
    const judged = hooks.filter(({ location }) => known.has(formatLocationKey(location)));
    return checkPolicy({ hooks: judged, policy }, today, { isInside });
  });
  return sortDiagnostics(found);
}

function hasLiteralHost({ parts }: Template): boolean {
  const [first] = parts;
  if (first?.kind !== 'text') return false;
  return parts.length === 1 || /^https?:\/\/[^/?#]+[/?#]/i.test(first.text);
}

function formatLocationKey({ file, line, column }: Location): string {
  return JSON.stringify([file, line, column]);
}
