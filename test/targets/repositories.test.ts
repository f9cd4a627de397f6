import { describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const hook = 'hooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]';
const live = { url: 'https://ci.acme.example/hook', events: ['push'], content_type: 'json' };

const seed: EmulatorOptions = {
  organizations: { acme: {}, beta: {} },
  users: { maria: {} },
  repositories: {
    'acme/api': { hooks: [live] },
    'acme/web': {},
    'acme/sandbox-1': {},
    'acme/old': { archived: true },
    'acme/older': { archived: true },
    'beta/api': { hooks: [live] },
    'maria/notes': { private: true },
    'maria/site': {},
  },
};

async function runPlan(
  selector: string,
  {
    options = {},
    inputs = {},
    prepare = () => {},
  }: {
    readonly options?: EmulatorOptions;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly prepare?: (emulator: Emulator) => void;
  } = {},
) {
  await using emulator = await startEmulator({ ...seed, ...options });
  prepare(emulator);
  using folder = createFolder({ '.github/hookherd.yml': `${selector}\n${hook}\n` });
  const run = await runAction({ token: 't', 'api-url': emulator.url, ...inputs }, { folder: folder.path });
  const { targets = '[]' } = run.outputs;
  const paths = emulator.requests.map(({ method, path }) => `${method} ${path}`);
  return { run, targets: JSON.parse(targets) as unknown, paths };
}

describe('patterns of repositories', () => {
  test('take those that match, without the excluded and the archived ones, which are counted', async () => {
    const { run, targets } = await runPlan('repository: ["acme/*", "!acme/sandbox-*"]');
    expect([run.code, run.outputs.creates, run.outputs.unchanged]).toEqual([0, '1', '1']);
    expect(targets).toEqual(['acme/api', 'acme/web']);
    expect(run.stdout).toContain('leave out 2 repositories because of being archived (acme/old, acme/older)');
  });

  test('say nothing of archived repositories that they do not match', async () => {
    const { run } = await runPlan('repository: "acme/a*"');
    expect(run.stdout).not.toContain('archived');
  });

  test('are expanded over every page', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `big/r${String(index).padStart(3, '0')}`);
    const options = {
      organizations: { big: { id: 77 } },
      repositories: Object.fromEntries(names.map((name) => [name, {}])),
      switches: { linksById: true },
    };
    const { run, targets, paths } = await runPlan('repository: "big/*"', { options });
    expect([run.code, targets]).toEqual([0, names]);
    expect(paths.filter((path) => path.includes('/repos?'))).toHaveLength(3);
  });

  test('see the private repositories of the user whose token it is', async () => {
    const options = { tokens: [{ token: 't', kind: 'full', login: 'maria' }] } as const;
    expect((await runPlan('repository: "maria/*"', { options })).targets).toEqual(['maria/notes', 'maria/site']);
  });

  test('of an owner that cannot be listed fail alone', async () => {
    const { run, targets, paths } = await runPlan('repository: ["acme/*", "nobody/*", "beta/*"]', {
      inputs: { mode: 'apply' },
    });
    expect([run.code, run.outputs['failure-reason'], run.outputs.applied]).toEqual([1, 'not-permitted', '2']);
    expect(targets).toEqual(['acme/api', 'acme/sandbox-1', 'acme/web', 'beta/api', 'nobody/*']);
    expect(run.stdout).toContain('GitHub does not find the repositories of nobody');
    expect(run.outputs.digest).toBe('');
    expect(paths.filter((path) => path.startsWith('POST'))).toEqual([
      'POST /repos/acme/sandbox-1/hooks',
      'POST /repos/acme/web/hooks',
    ]);
  });

  test('with a page that fails are no shorter list, but a failure', async () => {
    const { run, paths } = await runPlan('repository: "acme/*"', {
      prepare: ({ faults }) => faults.add({ kind: 'status', path: '/orgs/acme/repos', status: 403 }),
    });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'not-permitted']);
    expect(paths.filter((path) => path.includes('/hooks'))).toEqual([]);
  });

  test('that match nothing are an error that says how many there are', async () => {
    const { run } = await runPlan('repository: "acme/x-*"');
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(run.stdout).toContain('The pattern acme/x-* matches none of the 3 repositories of acme');
  });
});

test.each(['POST', 'PATCH'] as const)('a %s that is redirected is not sent again elsewhere', async (method) => {
  await using stranger = await startEmulator();
  const { run, paths } = await runPlan('repository: acme/web', {
    inputs: { mode: 'apply' },
    options: {
      repositories: {
        'acme/web': {
          hooks: method === 'POST' ? [] : [{ ...live, url: `${live.url}/` }],
        },
      },
    },
    prepare: ({ faults }) => {
      const location = `${stranger.url}/repos/acme/web/hooks`;
      faults.add({ kind: 'status', method, status: 307, headers: { location } });
    },
  });
  expect([run.code, run.outputs.applied, run.outputs.failed]).toEqual([1, '0', '1']);
  expect(run.stdout).toContain('redirects are not followed');
  expect(paths.filter((path) => !path.startsWith('GET'))).toHaveLength(1);
  expect(stranger.requests).toEqual([]);
});

describe('a target that has moved', () => {
  const moved: EmulatorOptions = {
    organizations: { acme: { movedTo: 'acme-corp' }, 'acme-corp': { hooks: [live] }, beta: {} },
    repositories: { 'beta/old': { movedTo: 'beta/new' }, 'beta/new': { hooks: [live] } },
  };

  test.each([
    [
      'organization: [acme, beta]',
      'GitHub says that acme has moved to acme-corp (301)',
      'Write acme-corp in place of acme',
    ],
    [
      'repository: [beta/old, beta/new]',
      'GitHub says that beta/old has moved to beta/new (301)',
      'Write beta/new in place of beta/old',
    ],
  ])('is an error that names the new place: %s', async (selector, says, hint) => {
    const { run, paths } = await runPlan(selector, { options: moved, inputs: { mode: 'apply' } });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'api-error']);
    expect(run.stdout).toContain(says);
    expect(run.stdout).toContain(hint);
    expect(
      paths.filter((path) => /acme-corp\/hooks|repositories\/\d+\/hooks|organizations\/\d+\/hooks/.test(path)),
    ).toEqual([]);
  });

  test('stops no other target', async () => {
    const { run, paths } = await runPlan('organization: [acme, beta]', { options: moved, inputs: { mode: 'apply' } });
    expect(run.outputs.applied).toBe('1');
    expect(paths.filter((path) => path.startsWith('POST'))).toEqual(['POST /orgs/beta/hooks']);
  });
});
