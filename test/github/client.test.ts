import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { HookRequest } from '../../src/apply/ports.ts';
import type { AnsweredRequest } from '../../src/github/client/plugin.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { connectHookApi, FakeClock } from '../apply/builders.ts';

const closers: (() => void)[] = [];
const seen: string[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
  seen.length = 0;
});

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(respond: Respond): Promise<string> {
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    respond(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function respondWithJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function createPatch(id: number): HookRequest {
  return {
    kind: 'update-hook',
    method: 'PATCH',
    path: `/orgs/acme/hooks/${id}`,
    body: { active: false },
    secret: 'keep',
  };
}

test('no write follows a redirect, and the place is named', async () => {
  const base = await serve((_, response) =>
    respondWithJson(
      response,
      307,
      { message: 'Temporary Redirect' },
      { location: 'https://elsewhere.example/orgs/acme/hooks/7' },
    ),
  );
  const answer = await connectHookApi(base, { clock: new FakeClock() }).send(createPatch(7));
  expect(answer).toMatchObject({ status: 307, reason: 'api-error' });
  expect(answer.explanation).toContain('https://elsewhere.example/orgs/acme/hooks/7; redirects are not followed');
  expect(seen).toEqual(['PATCH /orgs/acme/hooks/7']);
});

test('a write is refused before anything leaves when the access is read', async () => {
  const base = await serve((_, response) => respondWithJson(response, 200, {}));
  await expect(connectHookApi(base, { clock: new FakeClock(), access: 'read' }).send(createPatch(7))).rejects.toThrow(
    /this run only reads hooks/,
  );
  expect(seen).toEqual([]);
});

test('writes go one at a time and a second apart after a burst, reads do not wait for them', async () => {
  let open = 0;
  let most = 0;
  const base = await serve((_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      respondWithJson(response, 200, {});
    }, 2);
  });
  const clock = new FakeClock();
  const github = connectHookApi(base, { clock });
  await Promise.all(Array.from({ length: 25 }, (_, index) => github.send(createPatch(index + 1))));
  expect(most).toBe(1);
  expect(clock.waits).toEqual(Array(5).fill(1000));
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `PATCH /orgs/acme/hooks/${index + 1}`));
});

test('after a limit that does not end in time later writes are skipped without being sent', async () => {
  const base = await serve((_, response) =>
    respondWithJson(response, 403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '2000' }),
  );
  const clock = new FakeClock();
  const github = connectHookApi(base, { clock });
  const answers = [
    await github.send(createPatch(1)),
    await github.send(createPatch(2)),
    await github.send(createPatch(3)),
  ];
  expect(answers.map(({ status, reason, notSent }) => ({ status, reason, notSent }))).toEqual([
    { status: 403, reason: 'rate-limited', notSent: true },
    { status: 0, reason: 'rate-limited', notSent: true },
    { status: 0, reason: 'rate-limited', notSent: true },
  ]);
  expect(answers[2]?.explanation).toMatch(/until \d{4}-.*max-wait/);
  expect(seen).toEqual(['PATCH /orgs/acme/hooks/1']);
  expect(clock.sumWaits()).toBe(0);
});

test('while GitHub asks one request to wait, the others wait too', async () => {
  const base = await serve((_, response) => {
    if (seen.length === 1) respondWithJson(response, 429, { message: 'secondary rate limit' }, { 'retry-after': '50' });
    else respondWithJson(response, 200, []);
  });
  const clock = new FakeClock();
  const { client } = connectHookApi(base, { clock });
  const others: Promise<unknown>[] = [];
  const seenAtSleep: number[] = [];
  const sleep = clock.sleep.bind(clock);
  clock.sleep = async (milliseconds, signal) => {
    seenAtSleep.push(seen.length);
    if (seenAtSleep.length === 1) others.push(client.octokit.request('GET /other'));
    await new Promise(setImmediate);
    await sleep(milliseconds, signal);
  };
  await client.octokit.request('GET /first');
  await Promise.all(others);
  expect(seenAtSleep).toEqual([1, 1]);
  expect(seen.toSorted()).toEqual(['GET /first', 'GET /first', 'GET /other']);
  expect(clock.waits).toEqual([50_000, 50_000]);
  expect(client.limits.waitedMilliseconds()).toBe(50_000);
});

test('a write in flight is waited for when the run is cancelled, and nothing follows', async () => {
  const controller = new AbortController();
  const base = await serve((_, response) => {
    controller.abort(new Error('stop'));
    setTimeout(() => respondWithJson(response, 200, { id: 1 }), 30);
  });
  const github = connectHookApi(base, { clock: new FakeClock(), signal: controller.signal, graceMilliseconds: 1000 });
  expect(await github.send(createPatch(1))).toMatchObject({ status: 200 });
  expect(await github.send(createPatch(2))).toMatchObject({ status: 0, reason: 'cancelled', notSent: true });
  expect(seen).toHaveLength(1);
});

test('a write in flight is given up after the grace, with an unknown effect', async () => {
  const controller = new AbortController();
  const base = await serve(() => controller.abort(new Error('stop')));
  const github = connectHookApi(base, { clock: new FakeClock(), signal: controller.signal, graceMilliseconds: 20 });
  const answer = await github.send(createPatch(1));
  expect(answer).toMatchObject({ status: 0, reason: 'cancelled' });
  expect(answer.notSent).toBeUndefined();
});

test('a wait for a limit ends when the run is cancelled', async () => {
  const controller = new AbortController();
  const base = await serve((_, response) => respondWithJson(response, 429, {}, { 'retry-after': '60' }));
  const clock = new FakeClock();
  clock.onSleep = () => controller.abort(new Error('stop'));
  const answer = await connectHookApi(base, { clock, signal: controller.signal }).send(createPatch(1));
  expect(answer).toMatchObject({ reason: 'cancelled', notSent: true });
  expect(seen).toHaveLength(1);
});

test('a value that the request carries is hidden in what GitHub says of it', async () => {
  const base = await serve((_, response) =>
    respondWithJson(response, 422, {
      message: 'Validation Failed',
      errors: [{ message: 'bad secret canary-of-request' }],
    }),
  );
  const request: HookRequest = {
    kind: 'update-config',
    method: 'PATCH',
    path: '/orgs/acme/hooks/7/config',
    body: { secret: new Sensitive('canary-of-request') },
    secret: 'write',
  };
  const answer = await connectHookApi(base, { clock: new FakeClock() }).send(request);
  expect(answer.explanation).toContain('bad secret ***');
  expect(answer.explanation).not.toContain('canary-of-request');
  expect(answer.reason).toBeUndefined();
});

test('each request that leaves is told, with the rate limit that is left', async () => {
  const base = await serve((_, response) => respondWithJson(response, 200, {}, { 'x-ratelimit-remaining': '4321' }));
  const facts: AnsweredRequest[] = [];
  await connectHookApi(base, { clock: new FakeClock(), onRequest: (fact) => facts.push(fact) }).send(createPatch(7));
  expect(facts).toEqual([{ method: 'PATCH', path: '/orgs/acme/hooks/7', status: 200, rateLimitRemaining: 4321 }]);
});

test('the token is asked for with the path that it is for', async () => {
  const authorizations: (string | undefined)[] = [];
  const base = await serve((request, response) => {
    authorizations.push(request.headers.authorization);
    respondWithJson(response, 200, {});
  });
  const { client } = connectHookApi(base, {
    clock: new FakeClock(),
    token: (path) => `of${path.replaceAll('/', '-')}`,
  });
  for (const path of ['/orgs/acme/hooks', '/admin/hooks']) await client.octokit.request(`GET ${path}`);
  expect(authorizations).toEqual(['Bearer of-orgs-acme-hooks', 'Bearer of-admin-hooks']);
});

test('a cursor is sent as it came, with characters that a template would take', async () => {
  const base = await serve((_, response) => respondWithJson(response, 200, [{ id: 1 }]));
  await connectHookApi(base, { clock: new FakeClock() }).client.octokit.request('GET /orgs/acme/hooks/7/deliveries', {
    cursor: 'v1:a{b}',
  });
  expect(seen).toEqual(['GET /orgs/acme/hooks/7/deliveries?cursor=v1%3Aa%7Bb%7D']);
});

test('a branch with a slash in its name is compared', async () => {
  const base = await serve((_, response) => respondWithJson(response, 200, {}));
  const { octokit } = connectHookApi(base, { clock: new FakeClock() }).client;
  const parameters = { owner: 'acme', repo: 'api', basehead: 'abc...release/1.0' };
  await octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', parameters);
  expect(seen).toEqual(['GET /repos/acme/api/compare/abc...release%2F1.0']);
});

test('an answer keeps its text and its long ids', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": 3804004623172239366, "n": 1.0}');
  });
  const { octokit } = connectHookApi(base, { clock: new FakeClock() }).client;
  const route = 'GET /orgs/acme/hooks/7/deliveries/1';
  const exact = await octokit.request(route, { request: { parseSuccessResponseBody: false } });
  expect(exact.data).toBe('{"id": 3804004623172239366, "n": 1.0}');
  expect((await octokit.request(route)).data).toEqual({ id: '3804004623172239366', n: 1 });
});

test('a limit of one token holds no request with another', async () => {
  const base = await serve((request, response) => {
    if (request.headers.authorization === 'Bearer limited' && seen.length === 1)
      respondWithJson(response, 429, { message: 'secondary rate limit' }, { 'retry-after': '50' });
    else respondWithJson(response, 200, []);
  });
  const clock = new FakeClock();
  const { client } = connectHookApi(base, { clock, token: (path) => (path === '/limited' ? 'limited' : 'free') });
  const sleep = clock.sleep.bind(clock);
  clock.sleep = async (milliseconds, signal) => {
    await client.octokit.request('GET /other');
    await sleep(milliseconds, signal);
  };
  await client.octokit.request('GET /limited');
  expect(seen).toEqual(['GET /limited', 'GET /other', 'GET /limited']);
  expect(clock.waits).toEqual([50_000]);
});

test('an answer that does not come is given up after a time', async () => {
  const base = await serve(() => {});
  const answer = await connectHookApi(base, { clock: new FakeClock(), timeoutMilliseconds: 20 }).send(createPatch(7));
  expect(answer).toMatchObject({ status: 0, reason: 'api-error', uncertain: true });
  expect(answer.explanation).toContain('no answer in time');
  expect(seen).toHaveLength(4);
});

test('a refusal after a lost answer leaves the effect uncertain', async () => {
  const base = await serve((request, response) => {
    if (seen.length === 1) request.socket.destroy();
    else respondWithJson(response, 401, { message: 'Bad credentials' });
  });
  expect(await connectHookApi(base, { clock: new FakeClock() }).send(createPatch(7))).toMatchObject({
    status: 401,
    uncertain: true,
  });
});

test('requests leave no listener on the signal of the run, and no timer', async () => {
  const base = await serve((_, response) => respondWithJson(response, 200, {}));
  const controller = new AbortController();
  const listeners = new Set<unknown>();
  const { signal } = controller;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners.add(given[1]);
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners.delete(given[1]);
    remove(...given);
  };
  const github = connectHookApi(base, { clock: new FakeClock(), signal });
  const countTimers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = countTimers();
  for (let count = 1; count <= 20; count += 1) await github.send(createPatch(count));
  expect(listeners.size).toBe(0);
  expect(countTimers()).toBeLessThan(before + 5);
});

test('no door of Octokit leads past the guard, nor out of the API', async () => {
  const base = await serve((_, response) => respondWithJson(response, 200, {}));
  const { octokit } = connectHookApi(base, { clock: new FakeClock(), access: 'read' }).client;
  const hook = { org: 'acme', hook_id: 7 };
  await expect(octokit.rest.orgs.deleteWebhook(hook)).rejects.toThrow('this run only reads hooks');
  await expect(octokit.rest.orgs.pingWebhook(hook)).rejects.toThrow('this run only reads hooks');
  await expect(octokit.rest.repos.createWebhook({ owner: 'acme', repo: 'api' })).rejects.toThrow('only reads hooks');
  await expect(octokit.request('PATCH /admin/hooks/{hook_id}', { hook_id: 7 })).rejects.toThrow('only reads hooks');
  await expect(octokit.request('GET https://elsewhere.example/orgs/acme/hooks')).rejects.toThrow('outside the API');
  await expect(octokit.paginate('GET https://elsewhere.example/orgs/acme/hooks')).rejects.toThrow('outside the API');
  expect(seen).toEqual([]);
});

test('an error of Octokit never holds the secret that was sent', async () => {
  const base = await serve((_, response) => respondWithJson(response, 422, { message: 'Validation Failed' }));
  const { octokit } = connectHookApi(base, { clock: new FakeClock() }).client;
  const secret = new Sensitive('canary-of-a-secret');
  const hookRequest: HookRequest = {
    kind: 'update-config',
    method: 'PATCH',
    path: '/orgs/acme/hooks/7/config',
    body: { secret },
    secret: 'write',
  };
  const error = await octokit.request('PATCH /', { request: { hookRequest } }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'Failure', httpStatus: 422 });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary-of-a-secret');
});
