import type { Emulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { runMode } from '../../src/run/run-mode.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import { parseSettings } from '../../src/run/settings/settings.ts';
import { type FlatReport, flattenReport } from '../render/flat-report.ts';

export interface RunInput {
  readonly yaml: string;
  /** Values for `${NAME}`. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly inputs?: InputTexts;
  /** The flag `--wave`. */
  readonly wave?: number;
}

/** Carries out one run in this process against an emulator. Waiting takes no time, beside that for deliveries on their way. */
export async function runOn(
  emulator: Emulator,
  { yaml, environment = {}, inputs = {}, wave }: RunInput,
): Promise<FlatReport> {
  const { value } = parseSettings({
    ...(yaml.includes('global: true') ? {} : { organization: 'acme' }),
    token: 'admin-token',
    'api-url': emulator.url,
    'ping-timeout': '5',
    ...inputs,
  });
  if (value === undefined) throw new Error('The inputs of the test are wrong.');
  const settings = { ...value, ...(wave === undefined ? {} : { wave }) };
  const signal = new AbortController().signal;
  const clock = { now: Date.now, sleep: () => emulator.idle() };
  const random = () => 0;
  const report = await runMode(settings, {
    files: {
      matching: async (path) => [path],
      read: async () => new TextEncoder().encode(yaml),
      write: async () => {},
      writePrivate: async () => {},
    },
    environment,
    clock,
    random,
    signal,
    mask: () => {},
    redact: (text) => text,
    connect: (asked) => connectGitHub({ settings: asked, clock, random, signal, version: 'test', environment }),
    progress: () => {},
  });
  return flattenReport(report);
}

/** All that a run wrote, as `METHOD path body`, in order; pings left out. */
export function listWrites(emulator: Emulator, from = 0): readonly string[] {
  return emulator.requests
    .slice(from)
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/pings'))
    .map(({ method, path, body }) => `${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`);
}
