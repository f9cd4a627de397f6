import { describe, expect, test } from 'vitest';
import { startAcme } from './client.ts';

const url = 'https://ci.example/hook';
const old = 'the-secret-before';
const whole = { url, content_type: 'json', insecure_ssl: '0' };

interface Case {
  readonly request: string;
  readonly path: '' | '/config';
  readonly body: unknown;
  readonly after: string | undefined;
  readonly emptySecret?: 'remove' | 'keep' | 'store';
}

/** What each update leaves of a secret, for organization and repository hooks. */
const cases: readonly Case[] = [
  { request: 'without config', path: '', body: { active: false }, after: old },
  { request: 'of events alone', path: '', body: { events: ['release'] }, after: old },
  { request: 'without a body', path: '', body: undefined, after: old },
  { request: 'with a config that has no secret', path: '', body: { config: whole }, after: undefined },
  { request: 'with a config of the URL alone', path: '', body: { config: { url } }, after: undefined },
  {
    request: 'with a config that has a secret',
    path: '',
    body: { config: { ...whole, secret: 'new-secret' } },
    after: 'new-secret',
  },
  {
    request: 'with the mask sent back',
    path: '',
    body: { config: { ...whole, secret: '********' } },
    after: '********',
  },
  { request: 'with an empty secret', path: '', body: { config: { ...whole, secret: '' } }, after: undefined },
  {
    request: 'with an empty secret',
    path: '',
    body: { config: { ...whole, secret: '' } },
    after: old,
    emptySecret: 'keep',
  },
  {
    request: 'with an empty secret',
    path: '',
    body: { config: { ...whole, secret: '' } },
    after: '',
    emptySecret: 'store',
  },
  { request: 'without secret', path: '/config', body: { content_type: 'json' }, after: old },
  { request: 'without a body', path: '/config', body: undefined, after: old },
  { request: 'with a secret alone', path: '/config', body: { secret: 'new-secret' }, after: 'new-secret' },
  { request: 'with the mask sent back', path: '/config', body: { secret: '********' }, after: '********' },
  { request: 'with an empty secret', path: '/config', body: { secret: '' }, after: undefined },
  { request: 'with a null secret', path: '/config', body: { secret: null }, after: undefined },
  { request: 'with an empty secret', path: '/config', body: { secret: '' }, after: old, emptySecret: 'keep' },
  { request: 'with a null secret', path: '/config', body: { secret: null }, after: old, emptySecret: 'keep' },
  { request: 'with an empty secret', path: '/config', body: { secret: '' }, after: '', emptySecret: 'store' },
];

describe.each(['organization:acme', 'repository:acme/api'])('the secret of a hook of %s', (target) => {
  const list = target === 'organization:acme' ? '/orgs/acme/hooks' : '/repos/acme/api/hooks';

  test.each(cases)(
    'is $after after a PATCH$path $request (emptySecret $emptySecret)',
    async ({ path, body, after, emptySecret }) => {
      await using github = await startAcme({ switches: { emptySecret: emptySecret ?? 'remove' } });
      const hook = await github.createHook(list, { ...whole, secret: old });
      const reply = await github.send('PATCH', `${hook}${path}`, body);
      expect(reply.status).toBe(200);
      expect(github.emulator.state.hooks(target)[0]?.config.secret).toBe(after);
      const shown = path === '/config' ? reply.json : reply.json.config;
      if (after === undefined) expect(shown).not.toHaveProperty('secret');
      else expect(shown).toHaveProperty('secret', '********');
    },
  );
});

test('a config that replaces another resets what it does not name', async () => {
  await using github = await startAcme();
  const hook = await github.createHook('/orgs/acme/hooks', { ...whole, insecure_ssl: '1', secret: old });
  const { json } = await github.send('PATCH', hook, { config: { url: 'https://new.example' } });
  expect(json.config).toEqual({ url: 'https://new.example', content_type: 'form', insecure_ssl: '0' });
});

test('PATCH of /config changes the named keys only', async () => {
  await using github = await startAcme();
  const hook = await github.createHook('/orgs/acme/hooks', { ...whole, insecure_ssl: '1', secret: old });
  const { json } = await github.send('PATCH', `${hook}/config`, { url: 'https://new.example' });
  expect(json).toEqual({ url: 'https://new.example', content_type: 'json', insecure_ssl: '1', secret: '********' });
});

describe('a global hook', () => {
  test('loses with a PATCH all that the PATCH does not send', async () => {
    await using github = await startAcme({ product: 'ghes' });
    const hook = await github.createHook(
      '/admin/hooks',
      { ...whole, insecure_ssl: '1', secret: old },
      { events: ['team'], active: false },
    );
    const { json } = await github.send('PATCH', hook, { config: { url } });
    expect(json).toMatchObject({ events: ['user', 'organization'], active: true });
    expect(json.config).toEqual({ url, content_type: 'form', insecure_ssl: '0' });
    expect(github.emulator.state.hooks('global:global')[0]?.config).not.toHaveProperty('secret');
  });

  test.each([
    { body: { active: false }, message: 'Config must contain URL for webhooks' },
    { body: {}, message: 'Config must contain URL for webhooks' },
  ])('cannot be updated without a config: $body', async ({ body, message }) => {
    await using github = await startAcme({ product: 'ghes' });
    const hook = await github.createHook('/admin/hooks', { ...whole, secret: old });
    const reply = await github.send('PATCH', hook, body);
    expect(reply).toMatchObject({ status: 422, json: { errors: [{ message }] } });
    expect(github.emulator.state.hooks('global:global')[0]?.config.secret).toBe(old);
  });

  test('takes insecure_ssl as a text only', async () => {
    await using github = await startAcme({ product: 'ghes' });
    const reply = await github.send('POST', '/admin/hooks', { name: 'web', config: { url, insecure_ssl: 1 } });
    expect(reply).toMatchObject({
      status: 422,
      json: { message: "Invalid request.\n\nFor 'properties/insecure_ssl', 1 is not a string." },
    });
  });

  test('keeps the secret that a PATCH sends', async () => {
    await using github = await startAcme({ product: 'ghes' });
    const hook = await github.createHook('/admin/hooks', { ...whole, secret: old }, { events: ['team'] });
    await github.send('PATCH', hook, { active: false, events: ['team'], config: { ...whole, secret: old } });
    expect(github.emulator.state.hooks('global:global')[0]).toMatchObject({
      active: false,
      events: ['team'],
      config: { secret: old },
    });
  });

  test('has no config endpoint and no delivery log', async () => {
    await using github = await startAcme({ product: 'ghes' });
    const hook = await github.createHook('/admin/hooks', whole);
    expect((await github.send('PATCH', `${hook}/config`, { secret: 'x' })).status).toBe(404);
    expect((await github.send('GET', `${hook}/deliveries`)).status).toBe(404);
  });
});

test.each([
  { moves: true, after: '2026-01-01T00:01:00Z' },
  { moves: false, after: '2026-01-01T00:00:00Z' },
])('a secret alone moves updated_at: $moves', async ({ moves, after }) => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  await using github = await startAcme({ now: () => time, switches: { secretMovesUpdatedAt: moves } });
  const hook = await github.createHook('/orgs/acme/hooks', whole);
  time += 60_000;
  await github.send('PATCH', `${hook}/config`, { secret: 'another' });
  expect((await github.send('GET', hook)).json.updated_at).toBe(after);
  await github.send('PATCH', `${hook}/config`, { content_type: 'form' });
  expect((await github.send('GET', hook)).json.updated_at).toBe('2026-01-01T00:01:00Z');
});
