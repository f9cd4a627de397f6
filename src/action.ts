import { maskWith } from './actions/mask.ts';
import { published } from './actions/publish.ts';
import { stepReport } from './actions/run-step.ts';
import { workflow } from './actions/workflow.ts';
import { connectGitHub } from './github/connect.ts';
import { cancellation, listenForCancellation } from './node/cancellation.ts';
import { systemClock } from './node/clock.ts';
import { filesIn } from './node/files.ts';
import type { Ports } from './run/ports.ts';
import { version } from './version.ts';

listenForCancellation();
const core = await import('@actions/core');
const files = filesIn(process.env.GITHUB_WORKSPACE ?? '.');
const ports: Ports = {
  files,
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  signal: cancellation.signal,
  mask: maskWith(core),
  connect: (settings) =>
    connectGitHub({
      settings,
      clock: systemClock,
      random: Math.random,
      signal: cancellation.signal,
      version,
      environment: process.env,
    }),
  progress: () => {},
};
const report = await stepReport(workflow(process.env), ports);
await published(report, { core, files, environment: process.env });
process.exitCode = report.failureReason === undefined ? 0 : 1;
