import { closeSync, constants, openSync } from 'node:fs';
import type * as actionsCore from '@actions/core';
import type { Severity } from '../model/diagnostic.ts';
import { formatSystemError } from '../model/failure.ts';
import { listForms, type Sensitive } from '../model/sensitive.ts';
import { escapeLine } from '../render/escape.ts';
import { hostsInSummary } from '../render/inventory.ts';
import { renderSummary } from '../render/markdown/page.ts';
import { createOutputs, type OutputName, outputNames, selectAnnotations } from '../render/outputs.ts';
import type { Report } from '../render/report.ts';
import { renderLog } from '../render/text/log.ts';
import type { Files, Ports, Progress } from '../run/ports.ts';
import { writeOutputFiles } from './output-files.ts';
import type { Step } from './step.ts';

/** What of @actions/core is used. */
export type Core = Pick<
  typeof actionsCore,
  'error' | 'warning' | 'notice' | 'info' | 'setFailed' | 'setOutput' | 'setSecret' | 'startGroup' | 'endGroup'
> & { readonly summary: Pick<typeof actionsCore.summary, 'addRaw'> };

export interface PublishPorts {
  readonly core: Core;
  readonly files: Pick<Files, 'write'>;
  readonly environment: Ports['environment'];
}

/** GitHub drops a summary of more than 1 MiB as a whole. */
const summaryBytes = 1_000_000;

/**
 * Publishes the report of a step everywhere that a workflow shows it: plan file, outputs, log, annotations, summary. Where one of them
 * cannot be written, the others say so. Outputs that cannot be set fail the step; a summary or plan file alone does not.
 */
export async function publishStep(step: Step, { core, files, environment }: PublishPorts): Promise<void> {
  const { paths, diagnostics } = await writeOutputFiles(step.report, step, files);
  const urls = { 'comment-url': step.posted.commentUrl, 'drift-issue-url': step.posted.driftIssueUrl };
  const saved = { ...step.report, diagnostics: [...step.report.diagnostics, ...diagnostics] };
  const unset = setOutputs({ ...createOutputs(saved), ...paths, ...urls }, core, environment);
  const report: Report = unset === undefined ? saved : { ...saved, failure: saved.failure ?? unset };
  const style = { hasColors: (environment.NO_COLOR ?? '') === '' };
  for (const line of renderLog(report, style, { hosts: hostsInSummary })) core.info(line);
  writeAnnotations(report, core);
  await writeSummary(report, core, environment);
  if (unset !== undefined) core.setFailed(`${unset.message} ${unset.hint}`);
}

/** Sets every output; what is wrong with the runner's file where that is not possible. */
function setOutputs(
  values: Partial<Record<OutputName, string>>,
  core: Core,
  { GITHUB_OUTPUT: path = '' }: Ports['environment'],
): { readonly message: string; readonly hint: string } | undefined {
  try {
    if (path !== '') checkAppend(path);
    for (const name of outputNames) core.setOutput(name, values[name] ?? '');
    return undefined;
  } catch (error) {
    return {
      message: `The outputs cannot be written to ${path} (${formatSystemError(error)}).`,
      hint: 'The runner names this file in GITHUB_OUTPUT; steps that read the outputs see none of this run.',
    };
  }
}

async function writeSummary(
  report: Report,
  core: Core,
  { GITHUB_STEP_SUMMARY: path = '' }: Ports['environment'],
): Promise<void> {
  if (path === '') return;
  try {
    checkAppend(path);
    await core.summary.addRaw(renderSummary(report, { maxBytes: summaryBytes }), true).write();
  } catch (error) {
    core.warning(`The job summary cannot be written to ${path} (${formatSystemError(error)}).`, {
      title: 'Hookherd: summary-not-written',
    });
  }
}

/** Throws where a file cannot be appended to. A FIFO that nobody reads is one of them; appending to it would never end. */
function checkAppend(path: string): void {
  closeSync(openSync(path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0)));
}

/**
 * Marks diagnostics at their lines. The runner shows ten of each severity; one line in the log says how many more there are. They are
 * folded in the log, which has all of them already.
 */
export function writeAnnotations(
  report: Report,
  core: Pick<Core, Severity | 'info' | 'startGroup' | 'endGroup'>,
): void {
  const { shown, leftOut } = selectAnnotations(report);
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

/** Masking a shorter text would hide ordinary words everywhere in the log. */
const shortestMask = 8;

/** Tells the runner to hide values in all that the job prints, in every form and line by line. */
export function createMask(core: Pick<Core, 'setSecret'>): (values: readonly Sensitive[]) => void {
  const masked = new Set<string>();
  return (values) => {
    for (const text of values.flatMap((value) => listForms(value.reveal()))) {
      if (text.length < shortestMask || masked.has(text)) continue;
      masked.add(text);
      core.setSecret(text);
    }
  };
}

const phaseTitles: Readonly<Record<Progress['kind'], string>> = {
  'files-read': 'Read the config',
  'targets-read': 'Read the live hooks',
  'changes-done': 'Write the changes',
  'logs-read': 'Read the delivery logs',
  'redeliveries-asked': 'Ask for redeliveries',
};

/** A folded group in the log for each phase, a line in it for each step. `end` closes the open group: results stand outside. */
export function createPhaseLog(core: Pick<Core, 'startGroup' | 'endGroup' | 'info'>): {
  readonly progress: (progress: Progress) => void;
  readonly end: () => void;
} {
  let open: Progress['kind'] | undefined;
  const end = (): void => {
    if (open !== undefined) core.endGroup();
    open = undefined;
  };
  const progress = ({ kind, done, total, about }: Progress): void => {
    if (kind !== open) {
      end();
      core.startGroup(phaseTitles[kind]);
      open = kind;
    }
    core.info(escapeLine(`${done}/${total}  ${about ?? ''}`.trimEnd()));
    if (done === total) end();
  };
  return { progress, end };
}
