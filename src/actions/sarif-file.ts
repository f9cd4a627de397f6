import type { Diagnostic } from '../model/diagnostic.ts';
import { formatSystemError } from '../model/failure.ts';
import { findings } from '../render/findings.ts';
import type { Report } from '../render/report.ts';
import { createSarifLog } from '../render/sarif/sarif-log.ts';
import type { Files, Ports } from '../run/ports.ts';
import { version } from '../version.ts';

const modes: readonly Report['mode'][] = ['validate', 'dry-run', 'apply'];

/**
 * Writes the SARIF file of a run that reads a config, also where there is nothing to say. `path` is empty where it has no place; where
 * it cannot be written the report says so.
 */
export async function writeSarifFile(
  report: Report,
  files: Pick<Files, 'write'>,
  { RUNNER_TEMP = '' }: Ports['environment'],
): Promise<{ readonly report: Report; readonly path: string }> {
  if (RUNNER_TEMP === '' || !modes.includes(report.mode)) return { report, path: '' };
  const path = `${RUNNER_TEMP}/hookherd.sarif`;
  try {
    await files.write(path, `${JSON.stringify(createSarifLog(findings(report), { version }), null, 2)}\n`);
    return { report, path };
  } catch (error) {
    const unwritten: Diagnostic = {
      severity: 'warning',
      code: 'sarif-file-not-written',
      message: `The SARIF file cannot be written to ${path} (${formatSystemError(error)}).`,
      hint: 'Make room in the temporary folder of the runner.',
    };
    return { report: { ...report, diagnostics: [...report.diagnostics, unwritten] }, path: '' };
  }
}
