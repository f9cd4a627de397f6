import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { HookSeed } from '../../src/emulator/seed.ts';
import { countPlan } from '../../src/plan/counts.ts';
import { listDiagnostics } from '../../src/render/diagnostics.ts';
import { runOn } from './run-on.ts';

const lived = 'the secret that is live now';
const declared = 'the secret of the config';
const url = 'https://ci.acme.example/hook';
const old = 'https://old.acme.example/hook';
const full = { url, content_type: 'json', insecure_ssl: '0' };
const secret = declared;

type Request = readonly [path: string, body: object];
type Effect = 'keep' | 'set' | 'remove';

/** How the live hook differs from the declared one, which is active, JSON, and takes push. */
const differences: Readonly<Record<string, Partial<HookSeed>>> = {
  nothing: {},
  events: { events: ['issues'] },
  config: { content_type: 'form' },
  both: { events: ['issues'], content_type: 'form' },
  rename: { url: old },
};

/** The requests of an organization or repository hook, below its path: DESIGN.md, section 4, line by line. */
const requests: Readonly<Record<string, Readonly<Record<Effect, readonly Request[]>>>> = {
  nothing: {
    keep: [],
    set: [['/config', { secret }]],
    remove: [['', { config: full }]],
  },
  events: {
    keep: [['', { events: ['push'] }]],
    set: [['', { events: ['push'], config: { ...full, secret } }]],
    remove: [['', { events: ['push'], config: full }]],
  },
  config: {
    keep: [['/config', { content_type: 'json' }]],
    set: [['/config', { content_type: 'json', secret }]],
    remove: [['', { config: full }]],
  },
  both: {
    keep: [
      ['/config', { content_type: 'json' }],
      ['', { events: ['push'] }],
    ],
    set: [['', { events: ['push'], config: { ...full, secret } }]],
    remove: [['', { events: ['push'], config: full }]],
  },
  rename: {
    keep: [['/config', { url }]],
    set: [['/config', { url, secret }]],
    remove: [['', { config: full }]],
  },
};

interface Case {
  readonly live: boolean;
  readonly declaration: 'absent' | 'none' | 'declared';
  readonly strategy: 'preserve' | 'verify' | 'rotate';
  readonly difference: string;
}

const cases: readonly Case[] = [true, false].flatMap((live) =>
  (['absent', 'none', 'declared'] as const).flatMap((declaration) =>
    (['preserve', 'verify', 'rotate'] as const).flatMap((strategy) =>
      Object.keys(differences).map((difference) => ({ live, declaration, strategy, difference })),
    ),
  ),
);

function getEffect({ live, declaration }: Case): Effect {
  if (declaration === 'none' && live) return 'remove';
  return declaration === 'declared' && !live ? 'set' : 'keep';
}

/** There is no delivery in the log, so `verify` confirms nothing. */
function isRefreshed({ live, declaration, strategy }: Case): boolean {
  return live && declaration === 'declared' && strategy !== 'preserve';
}

function getSecretAfter(given: Case): string | undefined {
  const effect = getEffect(given);
  if (effect === 'remove') return undefined;
  if (effect === 'set' || isRefreshed(given)) return declared;
  return given.live ? lived : undefined;
}

const words = { absent: '', none: 'secret: none', declared: 'secret: "${CI_SECRET}"' } as const;

async function executeCase(given: Case, kind: 'organization' | 'repository' | 'global') {
  const hook: HookSeed = {
    id: 7,
    url,
    events: ['push'],
    content_type: 'json',
    ...(given.live ? { secret: lived } : {}),
    ...differences[given.difference],
  };
  const events = kind === 'global' ? 'user' : 'push';
  const names = (hook.events ?? []).map((name) => (name === 'push' ? 'user' : 'team'));
  const seed = kind === 'global' ? { ...hook, events: names } : hook;
  const targets = {
    organization: { head: 'organization: acme', state: { organizations: { acme: { hooks: [seed] } } } },
    repository: { head: 'repository: acme/api', state: { repositories: { 'acme/api': { hooks: [seed] } } } },
    global: { head: 'global: true', state: { product: 'ghes', globalHooks: [seed] } },
  } as const;
  const { head, state } = targets[kind];
  await using emulator = await startEmulator(state);
  const yaml = `${head}
hooks:
  - url: ${url}
    events: [${events}]
    content_type: json
    previous_urls: [${old}]
    ${words[given.declaration]}
`;
  const base = kind === 'global' ? { 'api-url': `${emulator.url}/api/v3` } : {};
  const run = () =>
    runOn(emulator, {
      yaml,
      environment: { CI_SECRET: declared },
      inputs: { mode: 'apply', 'secret-strategy': given.strategy, ...base },
    });
  const report = await run();
  const written = emulator.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => [`${method} ${path.replace(/^.*\/hooks\/7/, '')}`, body]);
  const live = emulator.state.allHooks().map(({ config }) => config.secret);
  const again = await run();
  return { report, written, live, again };
}

describe.each(['organization', 'repository'] as const)('a hook of one %s', (kind) => {
  test.each(cases)('$live live, $declaration, $strategy, differs by $difference', async (given) => {
    const { report, written, live, again } = await executeCase(given, kind);
    const refresh: readonly Request[] = isRefreshed(given) ? [['/config', { secret }]] : [];
    const expected = [...(requests[given.difference]?.[getEffect(given)] ?? []), ...refresh];
    expect(written).toEqual(expected.map(([path, body]) => [`PATCH ${path}`, body]));
    expect(live).toEqual([getSecretAfter(given)]);
    expect(report.failureReason).toBeUndefined();
    expect(again.plan && countPlan(again.plan)).toMatchObject({ updates: 0, unchanged: 1 });
    const codes = listDiagnostics(report).map(({ code }) => code);
    expect(codes.includes('secret-undeclared')).toBe(given.live && given.declaration === 'absent');
    const isUncompared = given.live && given.declaration === 'declared' && given.strategy === 'preserve';
    expect(codes.includes('secrets-not-compared')).toBe(isUncompared);
  });
});

describe('a global hook', () => {
  test.each(cases)('$live live, $declaration, $strategy, differs by $difference', async (given) => {
    const { report, written, live, again } = await executeCase(given, 'global');
    const changes = given.difference !== 'nothing' || getEffect(given) !== 'keep';
    if (changes && given.live && given.declaration === 'absent') {
      expect(written).toEqual([]);
      expect(live).toEqual([lived]);
      expect(report.failureReason).toBe('config-invalid');
      expect(listDiagnostics(report).map(({ code }) => code)).toContain('change-refused');
      return;
    }
    const isWritten = changes || isRefreshed(given);
    const hasSecret = given.declaration === 'declared';
    const whole = { active: true, events: ['user'], config: hasSecret ? { ...full, secret } : full };
    expect(written).toEqual(isWritten ? [['PATCH ', whole]] : []);
    expect(live).toEqual([isWritten ? (hasSecret ? declared : undefined) : given.live ? lived : undefined]);
    expect(report.failureReason).toBeUndefined();
    expect(again.plan && countPlan(again.plan)).toMatchObject({ updates: 0, unchanged: 1 });
  });
});
