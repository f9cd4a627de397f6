import type { HookSeed } from '../../src/emulator/seed.ts';
import type { Switches } from '../../src/emulator/switches.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import type { Target } from '../../src/model/target.ts';
import type { Ports } from '../../src/run/ports.ts';
import { runMode } from '../../src/run/run-mode.ts';
import { parseSettings } from '../../src/run/settings/settings.ts';
import { type FlatReport, flattenReport } from '../render/flat-report.ts';
import { createInProcessGitHub, type InProcessGitHub } from './github.ts';
import { VirtualClock } from './virtual-clock.ts';

export const acme: Target = { kind: 'organization', owner: 'acme' };

/** What a case starts from: a config as data, and the live hooks. */
export interface StartState {
  readonly config: Readonly<Record<string, unknown>>;
  readonly live: readonly HookSeed[];
  readonly target?: Target;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly switches?: Partial<Switches>;
}

/** Values of the variables that configs here may name. */
export const secrets = {
  SECRET_A: 'declared-A-9f8e7d6c5b4a39281706',
  SECRET_B: 'declared-B-0a1b2c3d4e5f60718293',
} as const;

export interface EmulatedTarget {
  readonly clock: VirtualClock;
  readonly github: InProcessGitHub;
  readonly target: Target;
  run(mode: 'apply' | 'dry-run', more?: { readonly signal?: AbortSignal }): Promise<FlatReport>;
  /** The stored hooks with their secrets in clear, in an order of their own. */
  listStoredHooks(): readonly string[];
}

export function createEmulatedTarget({
  config,
  live,
  target = acme,
  inputs = {},
  switches = {},
}: StartState): EmulatedTarget {
  const clock = new VirtualClock();
  const isGlobal = target.kind === 'global';
  const seed = isGlobal
    ? { globalHooks: live }
    : target.kind === 'repository'
      ? { organizations: { acme: {} }, repositories: { 'acme/api': { hooks: live } } }
      : { organizations: { acme: { hooks: live } } };
  const github = createInProcessGitHub(
    seed,
    clock,
    isGlobal ? { product: 'ghes', switches: { unknownEvents: 'accept', ...switches } } : { switches },
  );
  const place = isGlobal
    ? { global: true }
    : target.kind === 'repository'
      ? { repository: 'acme/api' }
      : { organization: 'acme' };
  const text = JSON.stringify({ ...place, max_deletions: 99, ...config });
  let random = 0;
  return {
    clock,
    github,
    target,
    async run(mode, { signal = new AbortController().signal } = {}) {
      const { value: settings, diagnostics } = parseSettings({
        mode,
        'api-url': github.apiBase,
        token: 'ghp_test',
        'max-deletions': '99',
        ...inputs,
      });
      if (settings === undefined) throw new Error(JSON.stringify(diagnostics));
      const common = {
        clock,
        random: () => {
          random = (random * 16807 + 12345) % 2147483647;
          return random / 2147483647;
        },
        signal,
        environment: secrets,
      };
      const ports: Ports = {
        ...common,
        files: {
          matching: async (pattern) => [pattern],
          read: async () => new TextEncoder().encode(text),
          write: async () => {},
          writePrivate: async () => {},
        },
        mask: () => {},
        redact: (text) => text,
        progress: () => {},
        connect: (given) => connectGitHub({ ...common, settings: given, version: 'test', fetch: github.fetch }),
      };
      return flattenReport(await runMode(settings, ports));
    },
    listStoredHooks: () =>
      github.state
        .hooks(target)
        .map(({ config: stored, events, active, name }) =>
          JSON.stringify([
            name,
            stored.url,
            stored.content_type,
            stored.insecure_ssl,
            stored.secret,
            [...events].sort(),
            active,
          ]),
        )
        .sort(),
  };
}
