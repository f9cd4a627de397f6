import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from './bundle.ts';

const config = `organization: acme
defaults: { content_type: json }
max_deletions: 5
unmanaged: report
hooks:
`;
const formatHook = (url: string, more = '') => `  - { url: "${url}", events: [push]${more} }\n`;

async function apply(
  seed: Parameters<typeof startEmulator>[0],
  yaml: string,
  prepare: (emulator: Awaited<ReturnType<typeof startEmulator>>) => void,
  more = {},
) {
  await using emulator = await startEmulator(seed);
  prepare(emulator);
  using folder = createFolder({ '.github/hookherd.yml': yaml });
  const run = await runAction({ mode: 'apply', token: 't', 'api-url': emulator.url, ...more }, { folder: folder.path });
  return {
    run,
    hooks: emulator.state.hooks({ kind: 'organization', owner: 'acme' }),
    requests: emulator.requests.map(
      ({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/\d{3,}/, 'ID')}`,
    ),
  };
}

describe.concurrent('a write that GitHub confirmed and did not do', () => {
  test('a DELETE answered 204 and not done is no success', async () => {
    const { run, hooks } = await apply(
      { organizations: { acme: { hooks: [{ id: 501, url: 'https://gone.example/', content_type: 'json' }] } } },
      `${config}  - { url: "https://gone.example/", state: absent }\n`,
      ({ faults }) => faults.add({ kind: 'not-done', method: 'DELETE' }),
    );
    expect([run.code, run.outputs['failure-reason'], run.outputs.applied, run.outputs.failed]).toEqual([
      1,
      'api-error',
      '0',
      '1',
    ]);
    expect(run.stdout).toContain('GitHub confirmed the deletion of hook 501, and its list still shows the hook.');
    expect(hooks).toHaveLength(1);
  }, 60_000);

  test('a POST answered with the id of a hook that does not exist is no success', async () => {
    const { run } = await apply(
      { organizations: { acme: {} } },
      config + formatHook('https://ci.example/'),
      ({ faults }) => faults.add({ kind: 'not-done', method: 'POST' }),
    );
    expect([run.code, run.outputs['failure-reason'], run.outputs.failed]).toEqual([1, 'api-error', '1']);
    expect(run.stdout).toMatch(
      /GitHub confirmed the write of hook \d+, and its list does not show the hook\. Run again\./,
    );
  }, 60_000);

  test('a PATCH answered and not done is no success', async () => {
    const { run } = await apply(
      {
        organizations: {
          acme: { hooks: [{ id: 501, url: 'https://ci.example/', events: ['fork'], content_type: 'json' }] },
        },
      },
      config + formatHook('https://ci.example/'),
      ({ faults }) => faults.add({ kind: 'not-done', method: 'PATCH' }),
    );
    expect([run.code, run.outputs.applied, run.outputs.failed]).toEqual([1, '0', '1']);
    expect(run.stdout).toContain('its list shows the hook otherwise: events are fork instead of push');
  }, 60_000);

  test('a list that lags behind the writes for some seconds is waited for', async () => {
    const { run } = await apply(
      { organizations: { acme: {} }, switches: { listLagMilliseconds: 2500 } },
      config + formatHook('https://ci.example/'),
      () => {},
    );
    expect([run.code, run.outputs.applied, run.outputs.failed]).toEqual([0, '1', '0']);
  }, 60_000);

  test('a list that cannot be read after the writes is a warning, and what was done stands', async () => {
    const { run } = await apply(
      { organizations: { acme: {} } },
      config + formatHook('https://ci.example/'),
      ({ faults }) =>
        faults.add({ kind: 'status', status: 403, method: 'GET', path: '/orgs/acme/hooks', nth: 2, times: 9 }),
    );
    expect([run.code, run.outputs.applied, run.outputs['failure-reason']]).toEqual([0, '1', '']);
    expect(run.stdout).toMatch(/\[read-back-failed\].*The hooks of acme could not be read after the writes/);
  }, 60_000);
});

test('a PATCH answered with another hook is looked up in the list', async () => {
  const { run, requests } = await apply(
    {
      organizations: {
        acme: { hooks: [{ id: 501, url: 'https://ci.example/', events: ['fork'], content_type: 'json' }] },
      },
    },
    config + formatHook('https://ci.example/'),
    ({ faults }) => faults.add({ kind: 'other-id', method: 'PATCH', id: 999 }),
  );
  expect([run.code, run.outputs.applied]).toEqual([0, '1']);
  expect(requests).toEqual([
    'GET /orgs/acme/hooks',
    'PATCH /orgs/acme/hooks/ID',
    'GET /orgs/acme/hooks',
    'GET /orgs/acme/hooks',
  ]);
}, 60_000);

test('a hook that became something else after the list is not deleted unseen', async () => {
  const { run, hooks, requests } = await apply(
    { organizations: { acme: { hooks: [{ id: 501, url: 'https://gone.example/', content_type: 'json' }] } } },
    `${config}  - { url: "https://gone.example/", state: absent }\n`,
    ({ faults }) =>
      faults.add({
        kind: 'edit-hook',
        method: 'GET',
        id: 501,
        edit: { actor: 'eve', config: { url: 'https://audit.example/important' } },
      }),
  );
  expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'plan-changed']);
  expect(run.stdout).toContain('Hook 501 is no longer what the plan showed, so it was left alone.');
  expect(hooks.map(({ config }) => config.url)).toEqual(['https://audit.example/important']);
  expect(requests).toEqual(['GET /orgs/acme/hooks', 'GET /orgs/acme/hooks/ID']);
});

test('a hook that slid over the edge between two pages gets no twin', async () => {
  const events = ['fork', 'issues', 'label', 'member', 'milestone', 'release', 'star', 'status', 'team', 'watch'];
  const many = Array.from({ length: 101 }, (_, index) => ({
    id: 1000 + index,
    url: `https://ci${index}.example/`,
    events: [events[index % events.length] ?? ''],
    content_type: 'json',
  }));
  const { run, hooks } = await apply(
    { organizations: { acme: { hooks: many } } },
    config + formatHook('https://ci100.example/'),
    // Somebody deletes a hook of the first page once it is read: the hook on the second page moves to the first.
    ({ faults }) => faults.add({ kind: 'edit-hook', method: 'GET', path: 'hooks', id: 1000, edit: { delete: true } }),
  );
  expect(hooks.filter(({ config }) => config.url === 'https://ci100.example/')).toHaveLength(1);
  expect([run.code, run.outputs.creates, run.outputs['failure-reason']]).toEqual([1, '1', 'plan-changed']);
  expect(run.stdout).toContain(
    'Hook 1100 has this URL, and the list that the plan was made from lacked it. Plan again.',
  );
});

test('an apply asks for one list more for each target that it wrote, and once for each hook that it deletes', async () => {
  const { run, requests } = await apply(
    { organizations: { acme: { hooks: [{ id: 501, url: 'https://gone.example/', content_type: 'json' }] } } },
    `${config + formatHook('https://ci.example/')}  - { url: "https://gone.example/", state: absent }\n`,
    () => {},
  );
  expect(run.code).toBe(0);
  expect(requests).toEqual([
    'GET /orgs/acme/hooks',
    'POST /orgs/acme/hooks',
    'GET /orgs/acme/hooks/ID',
    'DELETE /orgs/acme/hooks/ID',
    'GET /orgs/acme/hooks',
  ]);
});

test('max-deletions of the workflow does not go beyond max_deletions of the policy file', async () => {
  await using emulator = await startEmulator({
    organizations: {
      acme: { hooks: ['a', 'b'].map((name) => ({ url: `https://${name}.example/`, content_type: 'json' })) },
    },
  });
  using folder = createFolder({
    '.github/hookherd.yml': `${config}  - { url: "https://a.example/", state: absent }\n  - { url: "https://b.example/", state: absent }\n`,
    'policy.yml': 'max_deletions: 1\n',
  });
  const run = await runAction(
    { mode: 'apply', token: 't', 'api-url': emulator.url, 'policy-file': 'policy.yml', 'max-deletions': '50' },
    { folder: folder.path },
  );
  expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'limit-exceeded']);
  expect(run.stdout).toContain('max_deletions of the policy file allows 1');
  expect(emulator.state.hooks({ kind: 'organization', owner: 'acme' })).toHaveLength(2);
});

test('a run in which only a refresh failed counts it', async () => {
  const { run } = await apply(
    {
      organizations: {
        acme: {
          hooks: [{ id: 501, url: 'https://ci.example/', content_type: 'json', secret: 'a long enough old one' }],
        },
      },
    },
    config + formatHook('https://ci.example/', ', secret: "${CI_SECRET}"'),
    ({ faults }) => faults.add({ kind: 'status', status: 422, method: 'PATCH' }),
    { 'secret-strategy': 'rotate', variables: '{"CI_SECRET": "a long enough new one"}' },
  );
  expect([run.code, run.outputs.refreshes, run.outputs.applied, run.outputs.failed]).toEqual([1, '1', '0', '1']);
});
