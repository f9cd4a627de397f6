import { expect, test } from 'vitest';
import { startAcme } from './client.ts';

test('another process seeds, sees the state and reads the requests', async () => {
  await using github = await startAcme();
  const seed = { organizations: { later: { hooks: [{ url: 'https://ci.example', id: 7, secret: 'in-the-clear' }] } } };
  expect((await github.send('POST', '/_emulator/seed', seed)).status).toBe(204);
  expect((await github.send('GET', '/orgs/later/hooks')).items).toHaveLength(1);
  const { json } = await github.send('GET', '/_emulator/state');
  expect(json).toMatchObject({
    hooks: { 'organization:later': [{ id: 7, config: { secret: 'in-the-clear' } }] },
    organizations: ['acme', 'later'],
  });
  const requests = await github.send('GET', '/_emulator/requests');
  expect(requests.items.map(({ method, path, status }) => ({ method, path, status }))).toEqual([
    { method: 'GET', path: '/orgs/later/hooks', status: 200 },
  ]);
  await github.send('DELETE', '/_emulator/requests');
  expect(github.emulator.requests).toEqual([]);
});

test('another process arms, lists and clears faults', async () => {
  await using github = await startAcme();
  await github.send('POST', '/_emulator/faults', { kind: 'status', status: 500, path: '/hooks$', times: 2 });
  expect((await github.send('GET', '/orgs/acme/hooks')).status).toBe(500);
  expect((await github.send('GET', '/_emulator/faults')).items).toEqual([
    { kind: 'status', status: 500, path: '/hooks$', times: 2 },
  ]);
  await github.send('DELETE', '/_emulator/faults');
  expect((await github.send('GET', '/orgs/acme/hooks')).status).toBe(200);
});

test('another process delivers events and turns switches', async () => {
  await using github = await startAcme({ organizations: { acme: { hooks: [{ url: 'https://ci.example', id: 7 }] } } });
  expect((await github.send('PATCH', '/_emulator/switches', { remoteStatusCode: 503 })).json).toMatchObject({
    remoteStatusCode: 503,
    emptySecret: 'remove',
  });
  const delivered = await github.send('POST', '/_emulator/deliver', {
    hookId: 7,
    event: 'push',
    payloadText: '{"a":1.0}',
    options: { action: 'opened' },
  });
  expect(delivered.json).toMatchObject({ event: 'push', action: 'opened', statusCode: 503, payloadText: '{"a":1.0}' });
  expect(delivered.json.id).toMatch(/^\d{19}$/);
  expect((await github.send('POST', '/_emulator/idle')).status).toBe(204);
});

test.each([
  { method: 'POST', path: 'deliver', body: { hookId: 9, event: 'push' }, status: 404, message: 'There is no hook 9.' },
  { method: 'POST', path: 'deliver', body: { hookId: 7 }, status: 400, message: 'event is the name of an event' },
  {
    method: 'POST',
    path: 'faults',
    body: { kind: 'rest' },
    status: 400,
    message: 'The fault kind "rest" is not one of status, reset,',
  },
  { method: 'POST', path: 'faults', body: { kind: 'reset', path: '(' }, status: 400, message: 'The path "("' },
  { method: 'GET', path: 'nothing', body: undefined, status: 404, message: 'GET state, POST seed' },
  { method: 'POST', path: 'seed', body: '[]', status: 400, message: 'a JSON object' },
])('$method $path with $body is refused with what is accepted', async ({ method, path, body, status, message }) => {
  await using github = await startAcme({ organizations: { acme: { hooks: [{ url: 'https://ci.example', id: 7 }] } } });
  const reply = await github.send(method, `/_emulator/${path}`, body);
  expect(reply.status).toBe(status);
  expect(reply.json.message).toContain(message);
});

test('web pages are refused', async () => {
  await using github = await startAcme();
  const reply = await github.send('GET', '/_emulator/state', undefined, { origin: 'https://evil.example' });
  expect(reply.status).toBe(403);
  expect(github.emulator.requests).toEqual([]);
});
