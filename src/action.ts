import { discreetCore, discreetRest } from './actions/discreet.ts';
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
import { Discretion } from './model/discretion.ts';
import { cancellation, limitDuration, listenForCancellation } from './node/cancellation.ts';
import { systemClock } from './node/clock.ts';
import { filesIn } from './node/files.ts';
import { onUnexpected } from './node/last-resort.ts';
import { discreetFiles } from './run/discreet-files.ts';
import { version } from './version.ts';

const discretion = new Discretion();
const { hide } = discretion;
const core = discreetCore(toolkit, hide);
const maskInRunner = maskWith(toolkit);
const log = phaseLog(core);
const world = {
  clock: systemClock,
  random: Math.random,
  signal: cancellation.signal,
  version,
  environment: process.env,
  mask: (values) => {
    maskInRunner(values);
    discretion.learn(values);
  },
} satisfies Omit<ConnectOptions, 'settings'>;
const logError = (line: string): void => {
  process.stderr.write(`${hide(line)}\n`);
};
const ports: StepPorts = {
  ...world,
  files: discreetFiles(filesIn(process.env.GITHUB_WORKSPACE ?? '.'), hide),
  connect: (settings) => connectGitHub({ ...world, settings }),
  connectRest: async (options) => {
    const api = connectRest({ ...world, ...options });
    return api && discreetRest(api, hide);
  },
  progress: log.progress,
  logError,
  unexpected: (error) => unexpectedFailure(error, logError),
};

async function publish(done: Step): Promise<void> {
  log.end();
  await published(done, { core, files: ports.files, environment: process.env });
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
