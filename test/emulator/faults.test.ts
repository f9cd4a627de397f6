import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/emulator/http/faults.ts';
import { type Client, startAcme } from './client.ts';

const list = '/orgs/acme/hooks';
const body = { name: 'web', config: { url: 'https://ci.example/hook' } };

function count(github: Client): number {
  return github.emulator.state.hooks('organization:acme').length;
}

describe('a fault', () => {
  const answered: readonly {
    readonly fault: Fault;
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly text: string;
  }[] = [
    { fault: { kind: 'status', status: 503 }, status: 503, text: 'Server Error' },
    {
      fault: { kind: 'status', status: 422, body: { message: 'No' }, headers: { 'x-why': 'test' } },
      status: 422,
      headers: { 'x-why': 'test' },
      text: '{"message":"No"}',
    },
    { fault: { kind: 'status', status: 200, body: '[{"id":' }, status: 200, text: '[{"id":' },
    {
      fault: { kind: 'html-502' },
      status: 502,
      headers: { 'content-type': 'text/html' },
      text: '<title>502 Bad Gateway</title>',
    },
    {
      fault: { kind: 'primary-limit' },
      status: 403,
      headers: { 'x-ratelimit-remaining': '0' },
      text: 'API rate limit exceeded',
    },
    {
      fault: { kind: 'secondary-limit', retryAfter: 7 },
      status: 403,
      headers: { 'retry-after': '7' },
      text: 'secondary rate limit',
    },
    { fault: { kind: 'secondary-limit', status: 429 }, status: 429, text: 'secondary rate limit' },
  ];

  test.each(answered)('$fault.kind answers $status without effect', async ({ fault, status, headers, text }) => {
    await using github = await startAcme();
    github.emulator.faults.add(fault);
    const reply = await github.send('POST', list, body);
    expect(reply.status).toBe(status);
    expect(reply.text).toContain(text);
    for (const [name, value] of Object.entries(headers ?? {})) expect(reply.headers.get(name)).toBe(value);
    expect(count(github)).toBe(0);
    expect(github.emulator.requests.map((request) => request.status)).toEqual([status]);
    expect((await github.send('POST', list, body)).status).toBe(201);
  });

  test.each(answered)('$fault.kind after the effect answers $status all the same', async ({ fault, status }) => {
    await using github = await startAcme();
    github.emulator.faults.add({ ...fault, effect: 'after' });
    expect((await github.send('POST', list, body)).status).toBe(status);
    expect(count(github)).toBe(1);
  });

  test.each([
    { effect: 'before', hooks: 0 },
    { effect: 'after', hooks: 1 },
  ] as const)('reset $effect the effect cuts the line', async ({ effect, hooks }) => {
    await using github = await startAcme();
    github.emulator.faults.add({ kind: 'reset', effect });
    await expect(github.send('POST', list, body)).rejects.toThrow('fetch failed');
    expect(count(github)).toBe(hooks);
    expect(github.emulator.requests.map(({ status }) => status)).toEqual([0]);
  });

  test('truncate carries out, sends half of the answer and cuts the line', async () => {
    await using github = await startAcme();
    github.emulator.faults.add({ kind: 'truncate' });
    const response = await fetch(`${github.emulator.url}${list}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: 'Bearer t', 'user-agent': 'test' },
    });
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(count(github)).toBe(1);
  });

  test.each(['before', 'after'] as const)('delay %s the effect waits and answers', async (effect) => {
    await using github = await startAcme();
    github.emulator.faults.add({ kind: 'delay', milliseconds: 80, effect });
    const started = performance.now();
    expect((await github.send('POST', list, body)).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThanOrEqual(75);
  });

  test('a delay ends when the emulator closes', async () => {
    const github = await startAcme();
    github.emulator.faults.add({ kind: 'delay', milliseconds: 60_000 });
    const cut = expect(github.send('GET', list)).rejects.toThrow('fetch failed');
    while (github.emulator.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await github.emulator.close();
    await cut;
  });
});

describe('a fault strikes', () => {
  async function listStatuses(
    fault: Partial<Fault>,
    requests: readonly (readonly [string, string])[],
  ): Promise<readonly number[]> {
    await using github = await startAcme();
    github.emulator.faults.add({ kind: 'status', status: 599, ...fault });
    const replies: number[] = [];
    for (const [method, path] of requests) replies.push((await github.send(method, path)).status);
    return replies;
  }
  const get = ['GET', list] as const;

  test.each<{ fault: Partial<Fault>; requests: readonly (readonly [string, string])[]; expected: readonly number[] }>([
    { fault: {}, requests: [get, get], expected: [599, 200] },
    { fault: { times: 2 }, requests: [get, get, get], expected: [599, 599, 200] },
    { fault: { nth: 2 }, requests: [get, get, get], expected: [200, 599, 200] },
    { fault: { nth: 2, times: 2 }, requests: [get, get, get, get], expected: [200, 599, 599, 200] },
    { fault: { method: 'delete' }, requests: [get, ['DELETE', `${list}/1`], get], expected: [200, 599, 200] },
    { fault: { path: '^/repos/' }, requests: [get, ['GET', '/repos/acme/api/hooks'], get], expected: [200, 599, 200] },
    { fault: { path: /[?&]page=2/ }, requests: [get, ['GET', `${list}?page=2`]], expected: [200, 599] },
    { fault: { path: '^/orgs/' }, requests: [['GET', `/api/v3${list}`]], expected: [599] },
  ])('$requests with $fault', async ({ fault, requests, expected }) => {
    expect(await listStatuses(fault, requests)).toEqual(expected);
  });

  test('no longer once it is removed or cleared', async () => {
    await using github = await startAcme();
    const { faults } = github.emulator;
    const remove = faults.add({ kind: 'reset' });
    remove();
    faults.add({ kind: 'reset' });
    expect(faults.list()).toHaveLength(1);
    faults.clear();
    expect((await github.send('GET', list)).status).toBe(200);
  });

  test('one at a time, in the order in which they were added', async () => {
    await using github = await startAcme();
    github.emulator.faults.add({ kind: 'status', status: 501 });
    github.emulator.faults.add({ kind: 'status', status: 502 });
    const replies = [await github.send('GET', list), await github.send('GET', list), await github.send('GET', list)];
    expect(replies.map(({ status }) => status)).toEqual([501, 502, 200]);
  });
});

test('requests are logged as plain data without the token', async () => {
  await using github = await startAcme();
  await github.send('POST', `/api/v3${list}?x=1`, body, { 'x-github-api-version': '2022-11-28' });
  const [request] = github.emulator.requests;
  expect(request).toMatchObject({ method: 'POST', path: `${list}?x=1`, base: '/api/v3', body, status: 201 });
  expect(request?.headers).toMatchObject({ 'user-agent': 'test', 'x-github-api-version': '2022-11-28' });
  expect(JSON.stringify(github.emulator.requests)).not.toContain('any-token');
});
