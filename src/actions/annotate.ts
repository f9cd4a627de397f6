import { annotations } from '../render/annotations.ts';
import type { Report } from '../render/report.ts';
import type { Core } from './publish.ts';

type AnnotatingCore = Pick<Core, 'error' | 'warning' | 'notice' | 'info' | 'startGroup' | 'endGroup'>;

/**
 * Marks what the run found at its lines. The runner shows ten of each severity; of the others one line in the log tells. They are folded
 * in the log, which has said all of it before.
 */
export function annotate(report: Report, core: AnnotatingCore): void {
  const { shown, leftOut } = annotations(report);
  if (shown.length === 0) return;
  core.startGroup('Annotations');
  for (const { severity, title, message, file, line, column } of shown)
    core[severity](message, {
      title: `Hookherd: ${title}`,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    });
  if (leftOut > 0) core.info(`${leftOut} more in the job summary: the runner shows ten annotations of each kind.`);
  core.endGroup();
}
