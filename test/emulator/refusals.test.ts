import { describe, expect, test } from 'vitest';
import type { Switches } from '../../src/emulator/switches.ts';
import { type JsonObject, startAcme } from './client.ts';

const list = '/orgs/acme/hooks';
const url = 'https://ci.example/hook';
const json = { url, content_type: 'json' };

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
    await using github = await startAcme({
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
    await using github = await startAcme({ organizations: { acme: { hooks: [{ url }] } } });
    const { json: answer } = await github.send('POST', list, { name: 'web', config: { url, colour: 'red' } });
    expect(answer.errors).toEqual([isTwin, { ...custom, message: 'Invalid config attribute: colour' }]);
  });
});

test('GHES says in its own words that it refuses localhost', async () => {
  await using github = await startAcme({ product: 'ghes', switches: { loopbackUrls: 'refuse' } });
  const reply = await github.send('POST', list, { name: 'web', config: { url: 'http://localhost:80' } });
  const message = "Sorry, the URL host localhost is not supported because it isn't reachable over the public Internet";
  expect(reply.json.errors).toEqual([{ resource: 'Hook', code: 'custom', message }]);
});

describe('a twin is none', () => {
  test.each([
    { why: 'by its URL', config: { url: 'https://ci.example/other' } },
    { why: 'by its content type', config: json },
    { why: 'by its SSL verification', config: { url, insecure_ssl: 1 } },
    { why: 'by its secret', config: { url, secret: 'x' } },
    { why: 'by its events', config: { url }, events: ['release'] },
  ])('$why', async ({ config, events }) => {
    await using github = await startAcme({ organizations: { acme: { hooks: [{ url }] } } });
    const reply = await github.send('POST', list, { name: 'web', config, ...(events === undefined ? {} : { events }) });
    expect(reply.status).toBe(201);
  });
});

test('an update that would make a twin is refused', async () => {
  await using github = await startAcme({
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
  await using github = await startAcme({ organizations: { acme: { hooks } }, switches: { loopbackUrls: 'refuse' } });
  expect((await github.send('PATCH', `${list}/3`, { active: false })).status).toBe(200);
  expect((await github.send('PATCH', `${list}/3`, { events: ['retired_event', 'push'] })).status).toBe(422);
  expect((await github.send('PATCH', `${list}/1/config`, { url: 'http://localhost:2' })).status).toBe(422);
});

describe('the limit of hooks for an event', () => {
  const createSeeds = (count: number, more: JsonObject = {}) =>
    Array.from({ length: count }, (_, index) => ({ url: `https://h${index}.example`, ...more }));
  const full = 'cannot have more than';

  test.each([
    { why: 'the 20th', hooks: createSeeds(19), status: 201 },
    { why: 'the 21st', hooks: createSeeds(20), status: 422 },
    { why: 'another event', hooks: createSeeds(20, { events: ['release'] }), status: 201 },
    { why: 'inactive ones', hooks: createSeeds(20, { active: false }), status: 422 },
    {
      why: 'inactive ones',
      hooks: createSeeds(20, { active: false }),
      status: 201,
      switches: { inactiveCountsToLimit: false },
    },
    { why: 'wildcards', hooks: createSeeds(20, { events: ['*'] }), status: 422 },
    {
      why: 'wildcards',
      hooks: createSeeds(20, { events: ['*'] }),
      status: 201,
      switches: { wildcardCountsToLimit: false },
    },
    { why: 'the 21st on GHES', hooks: createSeeds(20), status: 201, product: 'ghes' as const },
    { why: 'the 251st on GHES', hooks: createSeeds(250), status: 422, product: 'ghes' as const },
  ])('$why: $status $switches', async ({ hooks, status, switches, product }) => {
    await using github = await startAcme({
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
    const hooks = [...createSeeds(20), { url, id: 5, events: ['release'] }];
    await using github = await startAcme({ organizations: { acme: { hooks } } });
    expect((await github.send('PATCH', `${list}/5`, { events: ['push'] })).status).toBe(422);
    expect((await github.send('PATCH', `${list}/5`, { events: ['issues'] })).status).toBe(200);
  });
});
