import { join } from 'node:path';
import { linkConfig } from '../inventory/inventory.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatSystemError } from '../model/failure.ts';
import { listDiagnostics } from '../render/diagnostics.ts';
import { renderInventoryPage } from '../render/html/inventory-page.ts';
import { formatInventoryJson } from '../render/inventory-files.ts';
import { toPlanJson } from '../render/json/plan.ts';
import { createSarifLog } from '../render/json/sarif.ts';
import { getFileUrl } from '../render/links.ts';
import { renderOpenMetrics } from '../render/openmetrics.ts';
import type { OutputName } from '../render/outputs.ts';
import type { Report } from '../render/report.ts';
import type { Files } from '../run/ports.ts';
import { version } from '../version.ts';

/** A file that a step leaves behind, and the output that names it. */
interface OutputFile {
  readonly output?: OutputName;
  readonly path: string;
  readonly text: string | Iterable<string>;
}

export interface WrittenFiles {
  /** Paths of the files that were written, by output. */
  readonly paths: Readonly<Partial<Record<OutputName, string>>>;
  /** A warning for each file that could not be written. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the files of a report. `planFile` and `folder` are empty where there is no place for them. */
export async function writeOutputFiles(
  report: Report,
  { planFile, folder }: { readonly planFile: string; readonly folder: string },
  files: Pick<Files, 'write'>,
): Promise<WrittenFiles> {
  const paths: Partial<Record<OutputName, string>> = {};
  const diagnostics: Diagnostic[] = [];
  const wanted = folder === '' ? [] : listFiles(report, folder);
  if (planFile !== '') wanted.push({ output: 'plan-file', path: planFile, text: formatJson(toPlanJson(report)) });
  for (const file of wanted) {
    try {
      await files.write(file.path, file.text);
      if (file.output !== undefined) paths[file.output] = file.path;
    } catch (error) {
      diagnostics.push(createFileWarning(file, error));
    }
  }
  return { paths, diagnostics };
}

function listFiles(report: Report, folder: string): OutputFile[] {
  const files: OutputFile[] = [];
  if ('undo' in report && report.undo !== undefined)
    files.push({ output: 'undo-file', path: join(folder, 'hookherd-undo.yml'), text: report.undo });
  if (report.mode === 'validate' || report.mode === 'dry-run' || report.mode === 'apply') {
    const text = formatJson(createSarifLog(listDiagnostics(report), { version }));
    files.push({ output: 'sarif-file', path: join(folder, 'hookherd.sarif'), text });
  }
  if ('inventory' in report) {
    const inventory = linkConfig(report.inventory, (location) => getFileUrl(report.run, location));
    const text = renderInventoryPage(inventory);
    files.push({ output: 'inventory-file', path: join(folder, 'hookherd-inventory.html'), text });
    files.push({ path: join(folder, 'hookherd-inventory.json'), text: formatInventoryJson(inventory) });
  }
  if ('health' in report) {
    const text = renderOpenMetrics(report.health);
    files.push({ output: 'metrics-file', path: join(folder, 'hookherd-metrics.txt'), text });
  }
  return files;
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function createFileWarning({ output, path }: OutputFile, error: unknown): Diagnostic {
  const why = formatSystemError(error);
  if (output === 'plan-file')
    return {
      severity: 'warning',
      code: 'plan-file-not-written',
      message: `The JSON plan cannot be written to ${path} (${why}).`,
      hint: 'Give the input plan-file a path that the job can write.',
    };
  return {
    severity: 'warning',
    code: 'file-not-written',
    message: `The file ${path} cannot be written (${why}).`,
    hint: 'The job must be able to write to the folder that RUNNER_TEMP names.',
  };
}
