import { maskWith } from './actions/mask.ts';
import { phaseLog } from './actions/phase-log.ts';
import { published } from './actions/publish.ts';
import { brokenStep, type Step, step } from './actions/run-step.ts';
import type { StepPorts } from './actions/step-ports.ts';
import { toolkit } from './actions/toolkit.ts';
import { unexpectedFailure } from './actions/unexpected.ts';
import { workflow } from './actions/workflow.ts';
import { type ConnectOptions, connectGitHub } from './github/connect.ts';
import { connectRest } from './github/connect-rest.ts';
import { SensitiveValues } from './model/redactor.ts';
import { cancellation, limitDuration, listenForCancellation } from './node/cancellation.ts';
import { systemClock } from './node/clock.ts';
import { filesIn } from './node/files.ts';
import { onUnexpected } from './node/last-resort.ts';
import { logLine } from './render/escape.ts';
import { version } from './version.ts';

const sensitive = new SensitiveValues();
const maskInRunner = maskWith(toolkit);
const log = phaseLog(toolkit);
const world = {
  clock: systemClock,
  random: Math.random,
  signal: cancellation.signal,
  version,
  environment: process.env,
  mask: (values) => {
    maskInRunner(values);
    sensitive.add(values);
  },
  redact: sensitive.redact,
} satisfies Omit<ConnectOptions, 'settings'>;
const logError = (text: string): void => {
  for (const line of sensitive.redact(text).split('\n')) process.stderr.write(`| ${logLine(line)}\n`);
};
const ports: StepPorts = {
  ...world,
  files: filesIn(process.env.GITHUB_WORKSPACE ?? '.'),
  connect: (settings) => connectGitHub({ ...world, settings }),
  connectRest: async (options) => connectRest({ ...world, ...options }),
  progress: log.progress,
  logError,
  unexpected: (error) => unexpectedFailure(error, logError),
};

async function publish(done: Step): Promise<void> {
  log.end();
  await published(done, { core: toolkit, files: ports.files, environment: process.env });
}

async function main(): Promise<void> {
  listenForCancellation();
  limitDuration();
  onUnexpected((error) => publish(brokenStep(error, ports)));
  const done = await step(workflow(process.env), ports);
  await publish(done);
  process.exitCode = done.report.failureReason === undefined ? 0 : 1;
}

await main();
