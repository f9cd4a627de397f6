import { expect, test } from 'vitest';
import { startAcme } from './client.ts';

const list = '/orgs/acme/hooks';
const url = 'https://ci.example/hook';

test('a hook made from a URL alone has the defaults of GitHub', async () => {
  await using github = await startAcme();
  const { json: hook, status, headers } = await github.send('POST', list, { name: 'web', config: { url } });
  expect(status).toBe(201);
  expect(hook).toMatchObject({ type: 'Organization', name: 'web', active: true, events: ['push'] });
  expect(hook.config).toEqual({ url, content_type: 'form', insecure_ssl: '0' });
  expect(hook.id).toSatisfy((id) => /^\d{9}$/.test(String(id)));
  expect(headers.get('location')).toBe(hook.url);
});

test('a global hook takes user and organization events by default', async () => {
  await using github = await startAcme({ product: 'ghes' });
  const reply = await github.send('POST', '/api/v3/admin/hooks', { name: 'web', config: { url } });
  expect(reply.json).toMatchObject({ type: 'Global', events: ['user', 'organization'], active: true });
  expect(reply.json).not.toHaveProperty('deliveries_url');
});

test('a repository hook shows its test address and last response, others do not', async () => {
  await using github = await startAcme();
  const repository = await github.send('POST', '/repos/acme/api/hooks', { config: { url } });
  expect(repository.json).toMatchObject({ last_response: { code: null, status: 'unused', message: null } });
  expect(repository.json.test_url).toBe(`${String(repository.json.url)}/test`);
  const organization = await github.send('POST', list, { name: 'web', config: { url } });
  expect(Object.keys(organization.json)).not.toContain('last_response');
  expect(Object.keys(organization.json)).not.toContain('test_url');
});

test('ids of hooks increase', async () => {
  await using github = await startAcme({ organizations: { acme: { hooks: [{ url, id: 480_000_002 }] } } });
  await github.createHook(list, { url: 'https://a.example' });
  await github.createHook(list, { url: 'https://b.example' });
  const ids = (await github.send('GET', list)).items.map(({ id }) => Number(id));
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  expect(ids).toHaveLength(3);
});

test('names are taken in any case, and answers have them as GitHub does', async () => {
  await using github = await startAcme({
    organizations: { Acme: { hooks: [{ url, id: 7 }] } },
    repositories: { 'Acme/Api': {} },
  });
  expect((await github.send('GET', '/orgs/ACME/hooks/7')).json.url).toBe(`${github.emulator.url}/orgs/Acme/hooks/7`);
  expect((await github.send('GET', '/repos/aCME/aPI/hooks')).status).toBe(200);
});

test('answers under /api/v3 name addresses under /api/v3', async () => {
  await using github = await startAcme({ organizations: { acme: { hooks: [{ url, id: 7 }] } } });
  const { items } = await github.send('GET', `/api/v3${list}`);
  expect(items[0]?.url).toBe(`${github.emulator.url}/api/v3/orgs/acme/hooks/7`);
});

test('add_events and remove_events change the events of a repository hook', async () => {
  await using github = await startAcme();
  const hook = await github.createHook('/repos/acme/api/hooks', { url }, { events: ['push', 'release'] });
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
  await using github = await startAcme();
  const reply = await github.send('GET', path);
  expect(reply).toMatchObject({ status: 404, json: { message: 'Not Found', status: '404' } });
});

test('with anyOrganization and anyRepository unknown ones are empty', async () => {
  await using github = await startAcme({ anyOrganization: true, anyRepository: true });
  expect(await github.send('GET', '/orgs/nobody/hooks')).toMatchObject({ status: 200, text: '[]' });
  expect(await github.send('GET', '/repos/nobody/nothing/hooks')).toMatchObject({ status: 200, text: '[]' });
});

test('an archived repository is read-only', async () => {
  await using github = await startAcme({ repositories: { 'acme/api': { archived: true, hooks: [{ url }] } } });
  expect((await github.send('GET', '/repos/acme/api/hooks')).items).toHaveLength(1);
  const reply = await github.send('POST', '/repos/acme/api/hooks', { config: { url } });
  expect(reply).toMatchObject({ status: 403, json: { message: 'Repository was archived so is read-only.' } });
});

test('a doubled slash names nothing', async () => {
  await using github = await startAcme();
  expect((await github.send('GET', `/${list}`)).status).toBe(404);
  expect((await github.send('GET', `//host${list}`)).status).toBe(404);
});

test.each([
  { given: 0, shown: '0' },
  { given: 1, shown: '1' },
  { given: '1', shown: '1' },
  { given: true, shown: '1' },
  { given: false, shown: '0' },
])('insecure_ssl $given is shown as "$shown"', async ({ given, shown }) => {
  await using github = await startAcme();
  const reply = await github.send('POST', list, { name: 'web', config: { url, insecure_ssl: given } });
  expect(reply.json.config).toMatchObject({ insecure_ssl: shown });
});

test('user name and password are stored and never shown', async () => {
  await using github = await startAcme();
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
  await using plain = await startAcme(seed);
  expect((await plain.send('GET', list)).text).toContain('https://user:pass@ci.example/hook');
  await using masked = await startAcme({ ...seed, switches: { masksUserInfo: true } });
  expect((await masked.send('GET', list)).text).toContain('https://****:****@ci.example/hook');
});
