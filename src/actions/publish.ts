import type { Diagnostic } from '../model/diagnostic.ts';
import { summaryMarkdown } from '../render/markdown.ts';
import { outputNames } from '../render/output-descriptions.ts';
import { outputs } from '../render/outputs.ts';
import { planJson } from '../render/plan-json.ts';
import type { Report } from '../render/report.ts';
import { renderLog } from '../render/text/log.ts';
import type { Files } from '../run/ports.ts';
import { annotate } from './annotate.ts';
import type { Step } from './run-step.ts';

/** What of @actions/core is used; handed in, so that it is loaded once and late. */
export type Core = Pick<
  typeof import('@actions/core'),
  'error' | 'warning' | 'notice' | 'info' | 'setOutput' | 'setSecret' | 'startGroup' | 'endGroup'
> & { readonly summary: Pick<typeof import('@actions/core').summary, 'addRaw'> };

/** GitHub drops a summary of more than 1 MiB as a whole. */
const summaryBytes = 1_000_000;

/** Tells what a step came to everywhere that a workflow can tell it: plan file, log, annotations, summary, outputs. */
export async function published(
  { report: told, planFile: path, told: { commentUrl, driftIssueUrl } }: Step,
  { core, files, environment }: { core: Core; files: Files; environment: Readonly<Record<string, string | undefined>> },
): Promise<void> {
  const { report, planFile } = await withPlanFile(told, path, files);
  for (const line of renderLog(report, { colour: 'none' })) core.info(line);
  annotate(report, core);
  const values: Partial<Record<string, string>> = {
    ...outputs(report),
    'plan-file': planFile,
    'comment-url': commentUrl,
    'drift-issue-url': driftIssueUrl,
  };
  for (const name of outputNames) core.setOutput(name, values[name] ?? '');
  if ((environment.GITHUB_STEP_SUMMARY ?? '') !== '')
    await core.summary.addRaw(summaryMarkdown(report, { maxBytes: summaryBytes }), true).write();
}

/** Writes the JSON plan. Where it cannot be written, the report says so and the output is empty: everything else is told all the same. */
async function withPlanFile(report: Report, path: string, files: Files): Promise<{ report: Report; planFile: string }> {
  if (path === '') return { report, planFile: '' };
  try {
    await files.write(path, `${JSON.stringify(planJson(report), null, 2)}\n`);
    return { report, planFile: path };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const unwritten: Diagnostic = {
      severity: 'warning',
      code: 'plan-file-not-written',
      message: `The JSON plan cannot be written to ${path}${code}.`,
      hint: 'Give the input plan-file a path that the job can write.',
    };
    return { report: { ...report, diagnostics: [...report.diagnostics, unwritten] }, planFile: '' };
  }
}
