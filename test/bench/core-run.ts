import { setTimeout as sleep } from 'node:timers/promises';
import { connectGitHub } from '../../src/github/connect.ts';
import type { Report } from '../../src/render/report.ts';
import { runMode } from '../../src/run/run-mode.ts';
import { parseSettings } from '../../src/run/settings/settings.ts';

export interface CoreRun {
  readonly mode: 'dry-run' | 'apply';
  readonly api: string;
  readonly config: object;
}

/** Runs the core in this process, without files, terminal or runner. Throws where the run fails. */
export async function runCore({ mode, api, config }: CoreRun): Promise<Report> {
  const { value: settings } = parseSettings({ mode, 'api-url': api, token: 'ghp_bench' });
  if (settings === undefined) throw new Error('The settings are valid.');
  const ports = {
    clock: { now: () => Date.now(), sleep: async (milliseconds: number) => sleep(milliseconds) },
    random: Math.random,
    signal: new AbortController().signal,
    environment: {},
  };
  const report = await runMode(settings, {
    ...ports,
    files: {
      matching: async (pattern) => [pattern],
      read: async () => new TextEncoder().encode(JSON.stringify(config)),
      write: async () => {},
      writePrivate: async () => {},
    },
    mask: () => {},
    redact: (text) => text,
    progress: () => {},
    connect: (given) => connectGitHub({ ...ports, settings: given, version: 'bench' }),
  });
  if (report.failureReason !== undefined) throw new Error(`The run failed: ${report.failureReason}.`);
  return report;
}
