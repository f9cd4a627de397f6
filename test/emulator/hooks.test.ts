import { describe, expect, test } from 'vitest';
import type { Switches } from '../../src/emulator/switches.ts';
import { acme, type JsonObject } from './client.ts';

const list = '/orgs/acme/hooks';
const url = 'https://ci.example/hook';
const json = { url, content_type: 'json' };

test('a hook made from a URL alone has the defaults of GitHub', async () => {
  await using github = await acme();
  const { json: hook, status, headers } = await github.send('POST', list, { name: 'web', config: { url } });
  expect(status).toBe(201);
  expect(hook).toMatchObject({ type: 'Organization', name: 'web', active: true, events: ['push'] });
  expect(hook.config).toEqual({ url, content_type: 'form', insecure_ssl: '0' });
  expect(hook.id).toSatisfy((id) => /^\d{9}$/.test(String(id)));
  expect(headers.get('location')).toBe(hook.url);
});

test('a global hook takes user and organization events by default', async () => {
  await using github = await acme({ product: 'ghes' });
  const reply = await github.send('POST', '/api/v3/admin/hooks', { name: 'web', config: { url } });
  expect(reply.json).toMatchObject({ type: 'Global', events: ['user', 'organization'], active: true });
  expect(reply.json).not.toHaveProperty('deliveries_url');
});

test('a repository hook shows its test address and last response, others do not', async () => {
  await using github = await acme();
  const repository = await github.send('POST', '/repos/acme/api/hooks', { config: { url } });
  expect(repository.json).toMatchObject({ last_response: { code: null, status: 'unused', message: null } });
  expect(repository.json.test_url).toBe(`${String(repository.json.url)}/test`);
  const organization = await github.send('POST', list, { name: 'web', config: { url } });
  expect(Object.keys(organization.json)).not.toContain('last_response');
  expect(Object.keys(organization.json)).not.toContain('test_url');
});

test('ids of hooks increase', async () => {
  await using github = await acme({ organizations: { acme: { hooks: [{ url, id: 480_000_002 }] } } });
  await github.created(list, { url: 'https://a.example' });
  await github.created(list, { url: 'https://b.example' });
  const ids = (await github.send('GET', list)).items.map(({ id }) => Number(id));
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  expect(ids).toHaveLength(3);
});

test('names are taken in any case, and answers have them as GitHub does', async () => {
  await using github = await acme({
    organizations: { Acme: { hooks: [{ url, id: 7 }] } },
    repositories: { 'Acme/Api': {} },
  });
  expect((await github.send('GET', '/orgs/ACME/hooks/7')).json.url).toBe(`${github.emulator.url}/orgs/Acme/hooks/7`);
  expect((await github.send('GET', '/repos/aCME/aPI/hooks')).status).toBe(200);
});

test('answers under /api/v3 name addresses under /api/v3', async () => {
  await using github = await acme({ organizations: { acme: { hooks: [{ url, id: 7 }] } } });
  const { items } = await github.send('GET', `/api/v3${list}`);
  expect(items[0]?.url).toBe(`${github.emulator.url}/api/v3/orgs/acme/hooks/7`);
});

test('add_events and remove_events change the events of a repository hook', async () => {
  await using github = await acme();
  const hook = await github.created('/repos/acme/api/hooks', { url }, { events: ['push', 'release'] });
  const reply = await github.send('PATCH', hook, { add_events: ['issues'], remove_events: ['push'] });
  expect(reply.json.events).toEqual(['release', 'issues']);
});

test.each([
  '/orgs/nobody/hooks',
  '/repos/acme/nothing/hooks',
  '/orgs/acme/hooks/1',
  '/orgs/acme/hooks/',
  '/admin/hooks',
  '/nowhere',
])('%s is not found', async (path) => {
  await using github = await acme();
  const reply = await github.send('GET', path);
  expect(reply).toMatchObject({ status: 404, json: { message: 'Not Found', status: '404' } });
});

test('with anyOrganization and anyRepository unknown ones are empty', async () => {
  await using github = await acme({ anyOrganization: true, anyRepository: true });
  expect(await github.send('GET', '/orgs/nobody/hooks')).toMatchObject({ status: 200, text: '[]' });
  expect(await github.send('GET', '/repos/nobody/nothing/hooks')).toMatchObject({ status: 200, text: '[]' });
});

test('an archived repository is read-only', async () => {
  await using github = await acme({ repositories: { 'acme/api': { archived: true, hooks: [{ url }] } } });
  expect((await github.send('GET', '/repos/acme/api/hooks')).items).toHaveLength(1);
  const reply = await github.send('POST', '/repos/acme/api/hooks', { config: { url } });
  expect(reply).toMatchObject({ status: 403, json: { message: 'Repository was archived so is read-only.' } });
});

describe('a create is refused', () => {
  interface Refused {
    readonly why: string;
    readonly body: unknown;
    readonly status?: number;
    readonly message?: string;
    readonly error?: JsonObject;
    readonly switches?: Partial<Switches>;
    readonly to?: string;
  }

  const custom = { resource: 'Hook', code: 'custom' };
  const isTwin = { ...custom, message: 'Hook already exists on this organization' };
  const web = { name: 'web' };
  const unreachable = "url is not supported because it isn't reachable over the public Internet";
  const cases: readonly Refused[] = [
    { why: 'without name and config', body: {}, message: 'Invalid request.\n\n"name", "config" weren\'t supplied.' },
    { why: 'without config', body: web, message: 'Invalid request.\n\n"config" wasn\'t supplied.' },
    {
      why: 'without URL',
      body: { ...web, config: {} },
      error: { ...custom, message: 'Config must contain URL for webhooks' },
    },
    {
      why: 'of another name',
      body: { name: 'travis', config: json },
      error: { resource: 'Hook', code: 'invalid', field: 'name' },
    },
    {
      why: 'with null events',
      body: { ...web, config: json, events: null },
      message: "Invalid request.\n\nFor 'properties/events', nil is not an array.",
    },
    {
      why: 'with active as text',
      body: { ...web, config: json, active: 'yes' },
      message: 'Invalid request.\n\nFor \'properties/active\', "yes" is not a boolean.',
    },
    { why: 'of a twin', body: { ...web, config: { url }, events: ['release', 'push'] }, error: isTwin },
    {
      why: 'of a twin by all but the secret',
      body: { ...web, config: { url, secret: 'x' } },
      error: isTwin,
      switches: { secretCountsAsTwin: false },
    },
    {
      why: 'with an unknown config key',
      body: { ...web, config: { ...json, 'content-type': 'json' } },
      error: { ...custom, message: 'Invalid config attribute: content-type' },
    },
    {
      why: 'with an unknown event',
      body: { ...web, config: json, events: ['pushed'] },
      error: { ...custom, field: 'events', message: 'The "pushed" event is not available for this hook' },
    },
    {
      why: 'for localhost',
      body: { ...web, config: { url: 'http://localhost:8080' } },
      switches: { loopbackUrls: 'refuse' },
      error: { ...custom, field: 'url', message: `${unreachable} (localhost)` },
    },
    {
      why: 'for 127.0.0.1',
      body: { ...web, config: { url: 'http://127.0.0.1' } },
      switches: { loopbackUrls: 'refuse' },
      error: { ...custom, field: 'url', message: `${unreachable} (127.0.0.1)` },
    },
    { why: 'with text that is no JSON', body: '{', status: 400, message: 'Problems parsing JSON' },
    { why: 'with a list', body: '[]', status: 400, message: 'Body should be a JSON object' },
    {
      why: 'with user name on a repository',
      to: '/repos/acme/api/hooks',
      body: { config: { ...json, username: 'u' } },
      error: { ...custom, message: 'Invalid config attribute: username' },
    },
    {
      why: 'of a twin on a repository',
      to: '/repos/acme/api/hooks',
      body: { config: { url } },
      error: { ...custom, message: 'Hook already exists on this repository' },
    },
    {
      why: 'of an organization event on a repository',
      to: '/repos/acme/api/hooks',
      body: { config: json, events: ['team'] },
      error: { ...custom, field: 'events', message: 'The "team" event is not available for this hook' },
    },
  ];

  test.each(cases)('$why', async ({ body, status, message, error, switches, to }) => {
    const hooks = [{ url }];
    await using github = await acme({
      organizations: { acme: { hooks } },
      repositories: { 'acme/api': { hooks } },
      switches: switches ?? {},
    });
    const reply = await github.send('POST', to ?? list, body);
    expect(reply).toMatchObject({ status: status ?? 422, json: { message: message ?? 'Validation Failed' } });
    if (error !== undefined) expect(reply.json.errors).toEqual([error]);
    expect(github.emulator.state.allHooks()).toHaveLength(2);
  });

  test('with all that is wrong at once', async () => {
    await using github = await acme({ organizations: { acme: { hooks: [{ url }] } } });
    const { json: answer } = await github.send('POST', list, { name: 'web', config: { url, colour: 'red' } });
    expect(answer.errors).toEqual([isTwin, { ...custom, message: 'Invalid config attribute: colour' }]);
  });
});

describe('a twin is none', () => {
  test.each([
    { why: 'by its URL', config: { url: 'https://ci.example/other' } },
    { why: 'by its content type', config: json },
    { why: 'by its SSL verification', config: { url, insecure_ssl: 1 } },
    { why: 'by its secret', config: { url, secret: 'x' } },
    { why: 'by its events', config: { url }, events: ['release'] },
  ])('$why', async ({ config, events }) => {
    await using github = await acme({ organizations: { acme: { hooks: [{ url }] } } });
    const reply = await github.send('POST', list, { name: 'web', config, ...(events === undefined ? {} : { events }) });
    expect(reply.status).toBe(201);
  });
});

test('an update that would make a twin is refused', async () => {
  await using github = await acme({
    organizations: {
      acme: {
        hooks: [
          { url, id: 1 },
          { url: 'https://b.example', id: 2 },
        ],
      },
    },
  });
  expect((await github.send('PATCH', `${list}/2/config`, { url })).status).toBe(422);
  expect((await github.send('PATCH', `${list}/1/config`, { url })).status).toBe(200);
});

test('what an update leaves as it is is not held against it', async () => {
  const old = { url: 'http://localhost:1', events: ['retired_event'] };
  const hooks = [
    { ...old, id: 1 },
    { ...old, id: 2, secret: 'a' },
    { ...old, id: 3, secret: 'a' },
  ];
  await using github = await acme({ organizations: { acme: { hooks } }, switches: { loopbackUrls: 'refuse' } });
  expect((await github.send('PATCH', `${list}/3`, { active: false })).status).toBe(200);
  expect((await github.send('PATCH', `${list}/3`, { events: ['retired_event', 'push'] })).status).toBe(422);
  expect((await github.send('PATCH', `${list}/1/config`, { url: 'http://localhost:2' })).status).toBe(422);
});

test('a doubled slash names nothing', async () => {
  await using github = await acme();
  expect((await github.send('GET', `/${list}`)).status).toBe(404);
});

test.each([
  { given: 0, shown: '0' },
  { given: 1, shown: '1' },
  { given: '1', shown: '1' },
  { given: true, shown: '1' },
  { given: false, shown: '0' },
])('insecure_ssl $given is shown as "$shown"', async ({ given, shown }) => {
  await using github = await acme();
  const reply = await github.send('POST', list, { name: 'web', config: { url, insecure_ssl: given } });
  expect(reply.json.config).toMatchObject({ insecure_ssl: shown });
});

test('user name and password are stored and never shown', async () => {
  await using github = await acme();
  const reply = await github.send('POST', list, {
    name: 'web',
    config: { url, username: 'ci', password: 'a-password' },
  });
  expect(reply.status).toBe(201);
  expect(reply.text).not.toContain('a-password');
  expect(github.emulator.state.hooks('organization:acme')[0]?.config).toMatchObject({
    username: 'ci',
    password: 'a-password',
  });
});

test('user info in a URL is masked on request', async () => {
  const seed = { organizations: { acme: { hooks: [{ url: 'https://user:pass@ci.example/hook' }] } } };
  await using plain = await acme(seed);
  expect((await plain.send('GET', list)).text).toContain('https://user:pass@ci.example/hook');
  await using masked = await acme({ ...seed, switches: { masksUserInfo: true } });
  expect((await masked.send('GET', list)).text).toContain('https://****:****@ci.example/hook');
});

describe('the limit of hooks for an event', () => {
  const seeds = (count: number, more: JsonObject = {}) =>
    Array.from({ length: count }, (_, index) => ({ url: `https://h${index}.example`, ...more }));
  const full = 'cannot have more than';

  test.each([
    { why: 'the 20th', hooks: seeds(19), status: 201 },
    { why: 'the 21st', hooks: seeds(20), status: 422 },
    { why: 'another event', hooks: seeds(20, { events: ['release'] }), status: 201 },
    { why: 'inactive ones', hooks: seeds(20, { active: false }), status: 422 },
    {
      why: 'inactive ones',
      hooks: seeds(20, { active: false }),
      status: 201,
      switches: { inactiveCountsToLimit: false },
    },
    { why: 'wildcards', hooks: seeds(20, { events: ['*'] }), status: 422 },
    { why: 'wildcards', hooks: seeds(20, { events: ['*'] }), status: 201, switches: { wildcardCountsToLimit: false } },
    { why: 'the 21st on GHES', hooks: seeds(20), status: 201, product: 'ghes' as const },
    { why: 'the 251st on GHES', hooks: seeds(250), status: 422, product: 'ghes' as const },
  ])('$why: $status $switches', async ({ hooks, status, switches, product }) => {
    await using github = await acme({
      organizations: { acme: { hooks } },
      switches: switches ?? {},
      product: product ?? 'dotcom',
    });
    const reply = await github.send('POST', list, { name: 'web', config: { url } });
    expect(reply.status).toBe(status);
    if (status === 422) {
      const limit = product === 'ghes' ? 250 : 20;
      expect(reply.json.errors).toEqual([
        { resource: 'Hook', code: 'custom', message: `The "push" event ${full} ${limit} hooks` },
      ]);
    }
  });

  test('counts when an event is added to a hook', async () => {
    const hooks = [...seeds(20), { url, id: 5, events: ['release'] }];
    await using github = await acme({ organizations: { acme: { hooks } } });
    expect((await github.send('PATCH', `${list}/5`, { events: ['push'] })).status).toBe(422);
    expect((await github.send('PATCH', `${list}/5`, { events: ['issues'] })).status).toBe(200);
  });
});
