import { logLines } from '../render/log.ts';
import { summaryMarkdown } from '../render/markdown.ts';
import { type OutputName, outputDescriptions } from '../render/output-descriptions.ts';
import { outputs } from '../render/outputs.ts';
import { planJson } from '../render/plan-json.ts';
import type { Report } from '../render/report.ts';
import type { Files } from '../run/ports.ts';
import { annotate } from './annotate.ts';
import type { Step } from './run-step.ts';

/** What of @actions/core is used; handed in, so that it is loaded once and late. */
export type Core = Pick<
  typeof import('@actions/core'),
  'error' | 'warning' | 'notice' | 'info' | 'setOutput' | 'setSecret' | 'summary' | 'startGroup' | 'endGroup'
>;

/** GitHub drops a summary of more than 1 MiB as a whole. */
const summaryBytes = 1_000_000;

/** Tells what a step came to everywhere that a workflow can tell it: log, annotations, summary, plan file, outputs. */
export async function published(
  { report, told }: Step,
  { core, files, environment }: { core: Core; files: Files; environment: Readonly<Record<string, string | undefined>> },
): Promise<void> {
  for (const line of logLines(report, { colour: 'none' })) core.info(line);
  annotate(report, core);
  const planFile = await writtenPlan(report, files);
  if ((environment.GITHUB_STEP_SUMMARY ?? '') !== '')
    await core.summary.addRaw(summaryMarkdown(report, { maxBytes: summaryBytes }), true).write();
  const values: Partial<Record<string, string>> = {
    ...outputs(report),
    'plan-file': planFile,
    'comment-url': told.commentUrl,
    'drift-issue-url': told.driftIssueUrl,
  };
  for (const name of Object.keys(outputDescriptions) as OutputName[]) core.setOutput(name, values[name] ?? '');
}

async function writtenPlan(report: Report, files: Files): Promise<string> {
  const path = report.run.planFile ?? '';
  if (path === '') return '';
  await files.write(path, `${JSON.stringify(planJson(report), null, 2)}\n`);
  return path;
}
