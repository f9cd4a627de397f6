import './actions/environment-guard.ts';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { readWorkflowRun, reportCrash, type StepPorts } from './actions/context.ts';
import { createMask, createPhaseLog, publishStep } from './actions/publish.ts';
import { createCrashedStep, runStep, type Step } from './actions/step.ts';
import { type ConnectOptions, connectGitHub, connectRest } from './github/connect.ts';
import { SensitiveValues } from './model/sensitive.ts';
import { createFiles } from './node/files.ts';
import {
  cancellation,
  handleUnexpected,
  limitDuration,
  listenForCancellation,
  stopWhenWritten,
  systemClock,
} from './node/process.ts';
import { escapeLine } from './render/escape.ts';
import { version } from './version.ts';

const sensitive = new SensitiveValues();
const mask = createMask(core);
const log = createPhaseLog(core);
const options = {
  clock: systemClock,
  random: Math.random,
  signal: cancellation,
  version,
  environment: process.env,
  mask: (values) => {
    mask(values);
    sensitive.add(values);
  },
  redact: sensitive.redact,
} satisfies Omit<ConnectOptions, 'settings'>;
const logError = (text: string): void => {
  for (const line of sensitive.redact(text).split('\n')) process.stderr.write(`| ${escapeLine(line)}\n`);
};
const ports: StepPorts = {
  ...options,
  files: createFiles(process.env.GITHUB_WORKSPACE ?? '.', { confined: true }),
  connect: (settings) => connectGitHub({ ...options, settings }),
  connectRest: (given) => connectRest({ ...options, ...given }),
  progress: log.progress,
  logError,
  unexpected: (error) => reportCrash(error, logError),
};

async function publish(step: Step): Promise<void> {
  log.end();
  await publishStep(step, { core, files: ports.files, environment: process.env });
  process.exitCode ||= step.report.failureReason === undefined ? 0 : 1;
}

async function main(): Promise<void> {
  listenForCancellation();
  limitDuration();
  handleUnexpected((error) => publish(createCrashedStep(error, ports)));
  await publish(await runStep(readWorkflowRun(context, process.env), ports));
}

await main();
stopWhenWritten();
