import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
const privateKey = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
const hooks = 'hooks: [{ url: "https://ci.acme.example/hook", events: [push], content_type: json }]';
const config = `organization: ["*", "!acme-sandbox"]\npolicy: { require_secret: off }\n${hooks}\n`;
const organizations = { acme: {}, 'acme-sandbox': {}, globex: {} };

async function run(
  inputs: Readonly<Record<string, string>>,
  options: EmulatorOptions,
  {
    yaml = config,
    policy = '',
    prepare,
  }: { yaml?: string; policy?: string; prepare?: (emulator: Awaited<ReturnType<typeof startEmulator>>) => void } = {},
) {
  await using emulator = await startEmulator(options);
  prepare?.(emulator);
  using folder = createFolder({ '.github/hookherd.yml': yaml, ...(policy === '' ? {} : { 'policy.yml': policy }) });
  const apiUrl = options.product === 'ghes' ? `${emulator.url}/api/v3` : emulator.url;
  const app = inputs['app-id'] === undefined ? { token: 't' } : {};
  const result = await runAction({ ...app, 'api-url': apiUrl, ...inputs }, { folder: folder.path });
  return {
    ...result,
    targets: JSON.parse(result.outputs.targets || '[]') as string[],
    calls: emulator.requests.map(({ method, path }) => `${method} ${path}`),
    hooks: Object.keys(options.organizations ?? {}).map(
      (owner) => emulator.state.hooks({ kind: 'organization', owner }).length,
    ),
  };
}

describe('organization: "*"', () => {
  test('means the organizations of the token, but for the excluded ones, and says how many', async () => {
    const { code, targets, calls, stdout } = await run({}, { organizations });
    expect([code, targets]).toEqual([0, ['acme', 'globex']]);
    expect(calls).toEqual([
      'GET /user/orgs?per_page=100',
      expect.stringContaining('/orgs/'),
      expect.stringContaining('/orgs/'),
    ]);
    expect(stdout).toMatch(
      /\[organizations-matched\].*The pattern \* matches 2 of the 3 organizations that can be listed\./,
    );
  });

  test('means the installations of an app; suspended ones are left out and counted', async () => {
    const { code, targets, stdout } = await run(
      { 'app-id': '55', 'app-private-key': privateKey },
      {
        anyToken: false,
        app: { id: 55, publicKey },
        organizations: {
          acme: { installation: 900 },
          globex: { installation: 901 },
          initech: { installation: 902, suspended: true },
          other: {},
        },
      },
    );
    expect([code, targets]).toEqual([0, ['acme', 'globex']]);
    expect(stdout).toMatch(
      /\[suspended-installations\].*The app is suspended on 1 organization \(initech\), which are left out\./,
    );
  });

  test('means the organizations of an enterprise that is named', async () => {
    const { code, targets } = await run(
      { enterprise: 'acme-corp' },
      { organizations, enterprises: { 'acme-corp': ['globex'] } },
    );
    expect([code, targets]).toEqual([0, ['globex']]);
  });

  test('means all organizations of an instance for its site administrator', async () => {
    const { code, targets, calls } = await run({}, { organizations, product: 'ghes' });
    expect([code, targets]).toEqual([0, ['acme', 'globex']]);
    expect(
      calls.some((call) => call.includes('GET /api/v3/organizations') || call.includes('GET /organizations')),
    ).toBe(true);
  });

  test('that matches none is an error', async () => {
    const { code, outputs, stdout } = await run({}, { organizations }, { yaml: config.replace('"*"', '"init-*"') });
    expect([code, outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(stdout).toContain('The pattern init-* matches none of the 3 organizations that can be listed.');
  });

  test('whose list breaks off is a failure, never a shorter list', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`org-${index}`, {}]));
    const { code, outputs, calls } = await run(
      { 'max-wait': '0' },
      { organizations: many },
      {
        prepare: ({ faults }) => faults.add({ kind: 'status', status: 500, path: '/user/orgs.*page=2', times: 99 }),
      },
    );
    expect([code, outputs['failure-reason']]).toEqual([1, 'api-error']);
    expect(calls.filter((call) => call.includes('/hooks'))).toEqual([]);
  }, 60_000);

  test('is planned without a policy file and not written', async () => {
    const { code, outputs, stdout, hooks: counts } = await run({ mode: 'apply' }, { organizations });
    expect([code, outputs['failure-reason'], outputs.creates]).toEqual([1, 'policy-violated', '2']);
    expect(stdout).toContain(
      'The plan writes hooks of 2 organizations that only a pattern names, and no policy file allows that.',
    );
    expect(counts).toEqual([0, 0, 0]);
  });

  test('is written where a policy file names the targets', async () => {
    const {
      code,
      outputs,
      hooks: counts,
    } = await run(
      { mode: 'apply', 'policy-file': 'policy.yml' },
      { organizations },
      {
        policy: 'allowed_targets: [acme, globex]\n',
      },
    );
    expect([code, outputs.applied]).toEqual([0, '2']);
    expect(counts).toEqual([1, 0, 1]);
  });

  test('an organization that is written out beside the pattern needs no policy file', async () => {
    const { code, outputs } = await run(
      { mode: 'apply' },
      { organizations: { acme: {} } },
      { yaml: config.replace('["*", "!acme-sandbox"]', '["*", acme]') },
    );
    expect([code, outputs.applied]).toEqual([0, '1']);
  });
});
