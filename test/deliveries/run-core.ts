import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../src/apply/ports.ts';
import type { Delivery } from '../../src/emulator/deliveries/delivery.ts';
import type { DeliveryOptions } from '../../src/emulator/deliveries/delivery-sender.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { type DeliveryChoices, noChoices } from '../../src/run/deliveries/watched-hooks.ts';
import type { Ports } from '../../src/run/ports.ts';
import { runMode } from '../../src/run/run-mode.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import { parseSettings, type Settings } from '../../src/run/settings/settings.ts';
import { type FlatReport, flattenReport } from '../render/flat-report.ts';

export const hour = 3600 * 1000;

/** Id of the first hook that an emulator makes. */
export const first = 480_000_002;

/** The organization acme with a live hook for each URL. */
export function createHooks(...urls: readonly string[]) {
  return { acme: { hooks: urls.map((url) => ({ url, events: ['push'], content_type: 'json' })) } };
}

/** The redeliveries that GitHub was asked for, by delivery id. */
export function listAttempts(emulator: Emulator): readonly string[] {
  return emulator.requests.flatMap(({ method, path }) =>
    method === 'POST' ? [/\/deliveries\/(\d+)\/attempts$/.exec(path)?.[1] ?? path] : [],
  );
}

/** Waits pass at once, as far as the run can tell; the emulator and its receivers stay in real time. */
function createQuickClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    async sleep(milliseconds, signal) {
      await wait(Math.min(milliseconds, 15), undefined, signal === undefined ? {} : { signal });
      ahead += Math.max(0, milliseconds - 15);
    },
  };
}

export interface RunOptions {
  readonly config: string;
  readonly inputs?: InputTexts;
  readonly mode?: Settings['mode'];
  readonly choices?: Partial<DeliveryChoices>;
  readonly signal?: AbortSignal;
  readonly environment?: Ports['environment'];
}

/** One run of the core against the emulator. */
export async function runCore(emulator: Pick<Emulator, 'url'>, options: RunOptions): Promise<FlatReport> {
  const { value, diagnostics } = parseSettings({
    token: 'any-token',
    'api-url': emulator.url,
    ...(options.config.includes('"global":true') ? {} : { organization: 'acme' }),
    ...options.inputs,
  });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const settings = { ...value, mode: options.mode ?? value.mode };
  const clock = createQuickClock();
  const signal = options.signal ?? new AbortController().signal;
  const environment = options.environment ?? {};
  const report = await runMode(
    settings,
    {
      files: {
        matching: async (pattern) => [pattern],
        read: async () => new TextEncoder().encode(options.config),
        write: async () => {},
        writePrivate: async () => {},
      },
      environment,
      clock,
      random: () => 0.5,
      signal,
      mask: () => {},
      redact: (text) => text,
      connect: (given) =>
        connectGitHub({ settings: given, clock, random: () => 0.5, signal, version: 'test', environment }),
      progress: () => {},
    },
    { choices: { ...noChoices, ...options.choices } },
  );
  return flattenReport(report);
}

/** A config for `acme` that declares hooks with these URLs. */
export function createConfig(...hooks: readonly (string | Readonly<Record<string, unknown>>)[]): string {
  const entries = hooks.map((hook) => ({
    events: ['push'],
    ...(typeof hook === 'string' ? { url: hook } : hook),
  }));
  return JSON.stringify({
    organization: 'acme',
    defaults: { content_type: 'json' },
    policy: { require_https: 'off', require_secret: 'off', forbid_private_hosts: 'off' },
    hooks: entries,
  });
}

/** What left for the hooks of acme, but for the list of them. */
export function listDeliveryRequests(emulator: Emulator): readonly string[] {
  return emulator.requests
    .map(({ method, path }) => `${method} ${path.replace(/^\/orgs\/acme\/hooks/, '').replace(/cursor=\w+/, 'cursor')}`)
    .filter((request) => request !== 'GET ?per_page=100');
}

/** A delivery in the log that was never sent, as long ago as said. */
export function logDelivery(
  emulator: Emulator,
  hookId: number,
  { ago = 0, statusCode = 200, event = 'push', ...options }: LoggedDelivery = {},
): Promise<Delivery> {
  return emulator.deliverEvent(
    hookId,
    event,
    { ref: 'main' },
    {
      ...options,
      deliveredAt: Date.now() - ago,
      response: {
        statusCode,
        ...(options.status === undefined ? {} : { status: options.status }),
        duration: options.duration ?? 0.2,
      },
    },
  );
}

export interface LoggedDelivery extends DeliveryOptions {
  readonly ago?: number;
  readonly statusCode?: number;
  readonly status?: string;
  readonly duration?: number;
  readonly event?: string;
}
