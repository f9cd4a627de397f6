import { expect, test } from 'vitest';
import { startAcme } from './client.ts';
import { startReceiver } from './receiver.ts';
import { list, secret, signBody, startWithHook } from './signed-hook.ts';

test('a created hook is pinged, signed and with the headers of GitHub', async () => {
  await using target = await startReceiver();
  await using github = await startAcme();
  const hook = await github.createHook(list, { url: target.url, content_type: 'json', secret });
  await github.emulator.idle();
  const [ping] = target.received;
  const body = ping?.body ?? '';
  const id = hook.split('/').at(-1);
  expect(ping?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-github-event': 'ping',
    'x-github-hook-id': id,
    'x-github-hook-installation-target-type': 'organization',
    'x-hub-signature-256': signBody(body),
  });
  expect(ping?.headers['user-agent']).toMatch(/^GitHub-Hookshot\//);
  expect(JSON.parse(body)).toMatchObject({
    hook_id: Number(id),
    hook: { config: { secret: '********' } },
    organization: { login: 'acme' },
  });
  const delivery = (await github.send('GET', `${hook}/deliveries`)).items[0];
  expect(delivery).toMatchObject({
    event: 'ping',
    status: 'OK',
    status_code: 200,
    redelivery: false,
    guid: ping?.headers['x-github-delivery'],
  });
});

test('a form body is signed as a whole', async () => {
  await using target = await startReceiver();
  await using github = await startWithHook(target.url, { content_type: 'form' });
  await github.emulator.deliverEvent(7, 'push', { ref: 'a b' });
  const [push] = target.received;
  expect(push?.body).toBe('payload=%7B%22ref%22%3A%22a+b%22%7D');
  expect(push?.headers).toMatchObject({
    'content-type': 'application/x-www-form-urlencoded',
    'x-hub-signature-256': signBody(push?.body ?? ''),
  });
});

test('a hook without a secret gets no signature', async () => {
  await using target = await startReceiver();
  await using github = await startAcme({ organizations: { acme: { hooks: [{ url: target.url, id: 7 }] } } });
  await github.send('POST', `${list}/7/pings`);
  await github.emulator.idle();
  expect(Object.keys(target.received[0]?.headers ?? {}).filter((name) => name.startsWith('x-hub'))).toEqual([]);
});

test('the ping of a repository hook names the repository', async () => {
  await using target = await startReceiver();
  await using github = await startAcme();
  await github.createHook('/repos/acme/api/hooks', { url: target.url, content_type: 'json' });
  await github.emulator.idle();
  const { headers, body } = target.received[0] ?? {};
  expect(headers?.['x-github-hook-installation-target-type']).toBe('repository');
  expect(JSON.parse(body ?? '')).toMatchObject({ zen: expect.any(String), repository: { full_name: 'acme/api' } });
  expect(body).not.toContain('last_response');
});

test.each([
  { pingsCreatedGlobal: false, pings: 1 },
  { pingsCreatedGlobal: true, pings: 2 },
])(
  'a global hook that is created and pinged gets $pings pings (pingsCreatedGlobal $pingsCreatedGlobal)',
  async (row) => {
    await using target = await startReceiver();
    await using github = await startAcme({ product: 'ghes', switches: { pingsCreatedGlobal: row.pingsCreatedGlobal } });
    const hook = await github.createHook('/admin/hooks', { url: target.url, content_type: 'json' });
    expect((await github.send('POST', `${hook}/pings`)).status).toBe(204);
    await github.emulator.idle();
    expect(target.received).toHaveLength(row.pings);
    expect(target.received[0]?.headers).toMatchObject({ 'x-github-enterprise-version': expect.any(String) });
  },
);

test.each([
  { active: false, pingsInactive: true, count: 1 },
  { active: false, pingsInactive: false, count: 0 },
  { active: true, pingsInactive: false, count: 1 },
])(
  'a ping of a hook (active $active, pingsInactive $pingsInactive) sends $count',
  async ({ active, pingsInactive, count }) => {
    await using github = await startWithHook('https://ci.example', { active }, { pingsInactive });
    expect((await github.send('POST', `${list}/7/pings`)).status).toBe(204);
    await github.emulator.idle();
    expect(github.emulator.state.deliveries(7)).toHaveLength(count);
  },
);

test.each([
  { pings: false, count: 0 },
  { pings: true, count: 1 },
])('a hook created inactive is pinged: $pings', async ({ pings, count }) => {
  await using github = await startAcme({ switches: { pingsCreatedInactive: pings } });
  const hook = await github.createHook(list, { url: 'https://ci.example' }, { active: false });
  await github.emulator.idle();
  expect((await github.send('GET', `${hook}/deliveries`)).items).toHaveLength(count);
});

test.each([
  { events: ['push'], sent: 1 },
  { events: ['release'], sent: 0 },
])('a test of a hook for $events sends $sent pushes', async ({ events, sent }) => {
  await using github = await startAcme({
    repositories: { 'acme/api': { hooks: [{ url: 'https://ci.example', id: 7, events }] } },
  });
  for (const name of ['test', 'tests'])
    expect((await github.send('POST', `/repos/acme/api/hooks/7/${name}`)).status).toBe(204);
  await github.emulator.idle();
  expect(github.emulator.state.deliveries(7).filter(({ event }) => event === 'push')).toHaveLength(2 * sent);
});

test('an event for a hook that does not exist names the hooks that do', async () => {
  await using github = await startWithHook('https://ci.example');
  await expect(github.emulator.deliverEvent(8, 'push', {})).rejects.toThrow(
    'There is no hook 8 in the emulator. It has 7.',
  );
});

test('close ends a delivery that waits for its receiver', { retry: 3 }, async () => {
  await using target = await startReceiver(() => undefined);
  const github = await startWithHook(target.url);
  await github.send('POST', `${list}/7/pings`);
  const started = performance.now();
  await github.emulator.close();
  expect(performance.now() - started).toBeLessThan(2000);
});
