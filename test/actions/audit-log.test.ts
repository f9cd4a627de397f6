import { describe, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction, runCli } from '../scenarios/bundle.ts';

const yaml = `organization: acme
unmanaged: drift
policy: { require_secret: off }
defaults: { content_type: json }
hooks:
  - { url: https://ci.acme.example/github, events: [push] }
  - { url: https://gone.acme.example/github, events: [push], id: 8 }
`;
const hooks = [
  { id: 7, url: 'https://ci.acme.example/github', events: ['push'], content_type: 'json' },
  { id: 8, url: 'https://gone.acme.example/github', events: ['push'], content_type: 'json' },
];

interface RunSetup {
  readonly options?: EmulatorOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly drift?: (emulator: Awaited<ReturnType<typeof startEmulator>>) => void;
}

async function runDryRun({ options = {}, inputs = { 'audit-token': 'audit' }, drift = () => {} }: RunSetup) {
  await using emulator = await startEmulator({ organizations: { acme: { hooks } }, ...options });
  drift(emulator);
  using folder = createFolder({ '.github/hookherd.yml': yaml });
  const run = await runAction(
    { token: 't', 'api-url': emulator.url, 'max-wait': '0', 'show-unmanaged': 'always', ...inputs },
    { folder: folder.path },
  );
  return { ...run, reads: emulator.requests.filter(({ path }) => path.includes('/audit-log')).length };
}

describe('the Action says who changed a hook', () => {
  test('that differs, one that is gone and one that is new, as code and never as a mention', async () => {
    const { code, summary, reads } = await runDryRun({
      drift: ({ state }) => {
        state.editHook(7, { actor: 'mallory', events: ['push', 'issues'] });
        state.editHook(8, { actor: 'eve', delete: true });
      },
    });
    expect(code).toBe(0);
    expect(reads).toBe(1);
    expect(summary).toMatch(/`mallory`/);
    expect(summary).toMatch(/`eve`/);
    expect(summary).not.toMatch(/@(mallory|eve)/);
  });

  test.each([
    { name: 'nothing drifted', given: {} },
    {
      name: 'there is no token for it',
      given: { inputs: {}, drift: ({ state }) => state.editHook(7, { actor: 'mallory', active: false }) },
    },
  ] satisfies readonly { name: string; given: RunSetup }[])('and asks nothing where $name', async ({ given }) => {
    expect((await runDryRun(given)).reads).toBe(0);
  });

  test.each(['absent', 'forbidden', 'rate-limited'] as const)(
    'and stays green where the log is %s, with one notice',
    async (auditLog) => {
      const { code, outputs, stdout } = await runDryRun({
        options: { switches: { auditLog } },
        drift: ({ state }) => state.editHook(7, { actor: 'mallory', active: false }),
      });
      expect([code, outputs['failure-reason']]).toEqual([0, '']);
      expect(stdout.match(/\[audit-log-not-read\]/g)).toHaveLength(1);
    },
  );

  test.each(['object', 'array'] as const)(
    'whether the log gives the config as an %s, of which nothing is shown',
    async (auditConfig) => {
      const { summary, stdout } = await runDryRun({
        options: { switches: { auditConfig } },
        drift: ({ state }) =>
          state.editHook(7, { actor: 'mallory', config: { url: 'https://ci.acme.example/T0pS3cretT0kenValue' } }),
      });
      expect(summary + stdout).not.toContain('T0pS3cretT0kenValue');
    },
  );

  test('from at most three pages', async () => {
    const entry = { action: 'hook.create', actor: 'octocat', hook_id: 1 };
    const { reads } = await runDryRun({
      options: { organizations: { acme: { hooks, auditLog: Array.from({ length: 900 }, () => entry) } } },
      drift: ({ state }) => state.editHook(7, { actor: 'mallory', active: false }),
    });
    expect(reads).toBe(3);
  });
});

describe('the command line says who changed a hook', () => {
  test.each([['plan'], ['show', '7']])('in %s, where HOOKHERD_AUDIT_TOKEN is set', async (...command) => {
    await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
    emulator.state.editHook(7, { actor: 'mallory', events: ['push', 'issues'] });
    using folder = createFolder({ '.github/hookherd.yml': yaml });
    const run = (environment: Readonly<Record<string, string>>) =>
      runCli([...command, '--api-url', emulator.url], {
        folder: folder.path,
        environment: { HOOKHERD_TOKEN: 't', ...environment },
      });
    const { code, stdout, stderr } = await run({ HOOKHERD_AUDIT_TOKEN: 'audit' });
    expect(code, stderr).not.toBe(1);
    expect(stdout + stderr).toContain('mallory');
    const silent = await run({});
    expect(silent.stdout + silent.stderr).not.toContain('mallory');
  });
});
