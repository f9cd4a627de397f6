import type { Diagnostic } from '../model/diagnostic.ts';
import { InputReader } from './input-parsing.ts';
import type { InputTexts } from './inputs.ts';
import { checkFiles, readFiles } from './load-config.ts';
import type { Ports } from './ports.ts';

/**
 * Errors in the files that refused inputs name, so that one run tells all of them. A file that is missing or cannot be read is not told:
 * the refused inputs may be the reason.
 */
export async function fileFindings(texts: InputTexts, ports: Ports): Promise<readonly Diagnostic[]> {
  const read = new InputReader(texts);
  const named = { config: read.lines('config'), policyFile: read.text('policy-file') };
  const files = await readFiles(named, { ...ports, progress: () => {} }).catch(() => undefined);
  const diagnostics = files === undefined ? [] : checkFiles(files).diagnostics;
  return diagnostics.filter(({ severity, location }) => severity === 'error' && location !== undefined);
}
