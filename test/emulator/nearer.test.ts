import { describe, expect, test } from 'vitest';
import { createClient, startAcme } from './client.ts';

const list = '/repos/acme/api/hooks';

describe('an app that deletes a hook of a repository it is not installed on', () => {
  test('is refused with 403, where reading it is a 404', async () => {
    await using github = await startAcme({
      repositories: { 'acme/api': { hooks: [{ id: 7, url: 'https://ci.example' }] } },
      tokens: [{ token: 'ghs_other', kind: 'app', owners: ['other'], permissions: { repository_hooks: 'write' } }],
    });
    const app = createClient(github.emulator, 'ghs_other');
    expect((await app.send('GET', `${list}/7`)).status).toBe(404);
    const reply = await app.send('DELETE', `${list}/7`);
    expect(reply.json).toMatchObject({ message: 'Resource not accessible by integration', status: '403' });
    expect(github.emulator.state.hook(7)).toBeDefined();
  });
});

describe('keys of a config that no documentation names', () => {
  const body = { config: { url: 'https://ci.example', active: '1', events: ['push'] } };

  test('are refused, one error each', async () => {
    await using github = await startAcme();
    const { json } = await github.send('POST', list, body);
    expect(json).toMatchObject({
      status: '422',
      errors: [{ message: 'Invalid config attribute: active' }, { message: 'Invalid config attribute: events' }],
    });
  });

  test('are stored and shown where the switch says so, and go with the next whole config', async () => {
    await using github = await startAcme({ switches: { unknownConfigKeys: 'store' } });
    const created = await github.send('POST', list, body);
    expect(created.json.config).toMatchObject({ url: 'https://ci.example', active: '1', events: '["push"]' });
    const path = `${list}/${String(created.json.id)}`;
    const { json } = await github.send('PATCH', path, { config: { url: 'https://ci.example' } });
    expect(Object.keys(json.config as object)).toEqual(['url', 'insecure_ssl', 'content_type']);
  });
});

test.each([
  { answer: { statusCode: 404 }, code: 422, status: 'misconfigured', message: 'Invalid HTTP Response: 404' },
  { answer: { statusCode: 504, status: 'timed out' }, code: 504, status: 'timeout', message: 'Service Timeout' },
  {
    answer: { statusCode: 502, status: 'failed to connect to host' },
    code: 502,
    status: 'connection_error',
    message: 'failed to connect to host',
  },
])(
  'the last response after $message has the code $code, which is not the receiver\u2019s',
  async ({ answer, ...shown }) => {
    await using github = await startAcme({
      repositories: { 'acme/api': { hooks: [{ id: 7, url: 'https://ci.example' }] } },
    });
    await github.emulator.deliverEvent(7, 'push', {}, { response: answer });
    expect((await github.send('GET', `${list}/7`)).json.last_response).toEqual(shown);
  },
);
