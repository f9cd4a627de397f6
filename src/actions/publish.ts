import { annotations } from '../render/annotations.ts';
import { logLines } from '../render/log.ts';
import { summaryMarkdown } from '../render/markdown.ts';
import { type OutputName, outputDescriptions } from '../render/output-descriptions.ts';
import { outputs } from '../render/outputs.ts';
import { planJson } from '../render/plan-json.ts';
import type { Report } from '../render/report.ts';
import type { Files } from '../run/ports.ts';

/** What of @actions/core is used; handed in, so that it is loaded once and late. */
export type Core = Pick<
  typeof import('@actions/core'),
  'error' | 'warning' | 'notice' | 'info' | 'setOutput' | 'setSecret' | 'summary' | 'startGroup' | 'endGroup'
>;

/** GitHub drops a summary of more than 1 MiB as a whole. */
const summaryBytes = 1_000_000;

/** Tells a report everywhere that a workflow can tell it: log, annotations, summary, plan file, outputs. */
export async function published(
  report: Report,
  { core, files, environment }: { core: Core; files: Files; environment: Readonly<Record<string, string | undefined>> },
): Promise<void> {
  for (const line of logLines(report, { colour: 'none' })) core.info(line);
  annotate(report, core);
  const planFile = await writtenPlan(report, files);
  if ((environment.GITHUB_STEP_SUMMARY ?? '') !== '')
    await core.summary.addRaw(summaryMarkdown(report, { maxBytes: summaryBytes }), true).write();
  const values: Partial<Record<string, string>> = { ...outputs(report), 'plan-file': planFile };
  for (const name of Object.keys(outputDescriptions) as OutputName[]) core.setOutput(name, values[name] ?? '');
}

function annotate(report: Report, core: Core): void {
  for (const { severity, title, message, file, line, column } of annotations(report.diagnostics).shown)
    core[severity](message, {
      title: `Hookherd: ${title}`,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    });
  if (report.failure !== undefined)
    core.error([report.failure.message, report.failure.hint ?? ''].join(' ').trim(), { title: 'Hookherd' });
}

async function writtenPlan(report: Report, files: Files): Promise<string> {
  const path = report.run.planFile ?? '';
  if (path === '') return '';
  await files.write(path, `${JSON.stringify(planJson(report), null, 2)}\n`);
  return path;
}
