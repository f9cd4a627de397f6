import type { ConfigRules } from '../config/desired-targets.ts';
import { readPolicyFile } from '../config/policy-file.ts';
import type { Checked } from '../model/diagnostic.ts';
import { dayOf } from './day.ts';
import type { Ports } from './ports.ts';
import type { Settings } from './settings.ts';

/** What holds for the config of a run beyond what it says itself: the day, and the policy file where one is named. */
export async function configRules(
  { policyFile: path }: Pick<Settings, 'policyFile'>,
  { files, clock }: Pick<Ports, 'files' | 'clock'>,
): Promise<Checked<ConfigRules>> {
  const today = dayOf(clock.now());
  if (path === undefined) return { value: { today }, diagnostics: [] };
  const [file] = /[*?]/.test(path) ? [] : await files.matching(path);
  if (file === undefined) {
    return {
      diagnostics: [
        {
          severity: 'error',
          code: 'no-policy-file',
          message: `The policy file ${path} does not exist; accepted is the path of one file.`,
          hint: 'Check the input policy-file, and in a workflow that the repository which holds it is checked out before.',
        },
      ],
    };
  }
  const { value: policyFile, diagnostics } = readPolicyFile({ file, bytes: await files.read(file) });
  return policyFile === undefined ? { diagnostics } : { value: { today, policyFile }, diagnostics };
}
