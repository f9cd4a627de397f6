import { maskWith } from './actions/mask.ts';
import { phaseLog } from './actions/phase-log.ts';
import { published } from './actions/publish.ts';
import { step } from './actions/run-step.ts';
import type { StepPorts } from './actions/step-ports.ts';
import { workflow } from './actions/workflow.ts';
import { type ConnectOptions, connectGitHub } from './github/connect.ts';
import { connectRest } from './github/connect-rest.ts';
import { cancellation, listenForCancellation } from './node/cancellation.ts';
import { systemClock } from './node/clock.ts';
import { filesIn } from './node/files.ts';
import { version } from './version.ts';

listenForCancellation();
const core = await import('@actions/core');
const log = phaseLog(core);
const world: Omit<ConnectOptions, 'settings'> = {
  clock: systemClock,
  random: Math.random,
  signal: cancellation.signal,
  version,
  environment: process.env,
};
const ports: StepPorts = {
  ...world,
  files: filesIn(process.env.GITHUB_WORKSPACE ?? '.'),
  mask: maskWith(core),
  connect: (settings) => connectGitHub({ ...world, settings }),
  connectRest: (options) => connectRest({ ...world, ...options }),
  progress: log.progress,
  logError: (line) => process.stderr.write(`${line}\n`),
};
const done = await step(workflow(process.env), ports);
log.end();
await published(done, { core, files: ports.files, environment: process.env });
process.exitCode = done.report.failureReason === undefined ? 0 : 1;
