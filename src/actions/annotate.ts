import { annotations } from '../render/annotations.ts';
import type { Report } from '../render/report.ts';
import type { Core } from './publish.ts';

/** Marks what the run found at its lines. The runner shows ten of each severity; of the others one line in the log tells. */
export function annotate(report: Report, core: Pick<Core, 'error' | 'warning' | 'notice' | 'info'>): void {
  const { shown, leftOut } = annotations(report);
  for (const { severity, title, message, file, line, column } of shown)
    core[severity](message, {
      title: `Hookherd: ${title}`,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    });
  if (leftOut > 0) core.info(`${leftOut} more in the job summary: the runner shows ten annotations of each kind.`);
}
