import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createClient } from '../../src/github/client/client.ts';
import { createRestApi } from '../../src/github/connect.ts';
import { createDeliveryApi } from '../../src/github/deliveries.ts';
import { Failure } from '../../src/model/failure.ts';
import { acme, connectHookApi, FakeClock } from '../apply/builders.ts';

interface TestServer extends Disposable {
  readonly base: string;
  readonly paths: readonly string[];
}

async function serve(respond: RequestListener): Promise<TestServer> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    respond(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths, [Symbol.dispose]: close };
}

/** A list whose every page links to the next one, with the items of that page. */
function serveEndlessList(items: (page: number) => readonly unknown[], parameter = 'page'): Promise<TestServer> {
  return serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://host');
    const page = Number(url.searchParams.get(parameter) ?? 1);
    // So that code that goes on fails here and does not hang.
    if (page > 1500) return void response.writeHead(500).end();
    url.searchParams.set(parameter, String(page + 1));
    const link = `<http://${request.headers.host}${url.pathname}${url.search}>; rel="next"`;
    response.writeHead(200, { 'content-type': 'application/json', link }).end(JSON.stringify(items(page)));
  });
}

async function getFailure(attempt: Promise<unknown>): Promise<Failure> {
  const error = await attempt.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw error;
}

function createHook(id: number): object {
  return {
    id,
    name: 'web',
    active: true,
    events: ['push'],
    config: { url: 'https://a.example/', content_type: 'json' },
  };
}

function createDelivery(id: number, deliveredAt: number): object {
  return { id, guid: `guid-${id}`, delivered_at: new Date(deliveredAt).toISOString(), status: 'OK', status_code: 200 };
}

function createOptions(base: string) {
  const options = { apiVersion: '2022-11-28', random: () => 0, maxWaitSeconds: 0, shards: 1, known: [] };
  return { ...options, apiBase: base, token: () => 'ghp_test', clock: new FakeClock() };
}

function connectDeliveries(base: string) {
  return createDeliveryApi(createClient({ ...createOptions(base), access: 'read' }));
}

test('a list of hooks that goes on under ever new page numbers with the same hooks ends after the second page', async () => {
  using server = await serveEndlessList(() => [createHook(1), createHook(2)]);
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure).toMatchObject({ reason: 'api-error', message: expect.stringContaining('changed while it was read') });
  expect(server.paths).toHaveLength(4);
});

test('a list of hooks that goes on with ever new hooks ends after a thousand pages', async () => {
  using server = await serveEndlessList((page) => [createHook(page)]);
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure).toMatchObject({ reason: 'api-error', message: expect.stringContaining('more than 1000 pages') });
  expect(server.paths).toHaveLength(1000);
});

test.each([
  ['the same entries', () => [{ id: 1 }], 'page 2 has only entries of earlier pages', 2],
  ['ever new entries', (page: number) => [{ id: page }], 'more than 1000 pages', 1000],
  ['empty pages', () => [], 'more than 1000 pages', 1000],
])('a list of comments that goes on with %s ends as a failure', async (_, items, message, requests) => {
  using server = await serveEndlessList(items);
  const list = {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { owner: 'acme', repo: 'webhooks', issue_number: 12 },
    subject: 'the comments of pull request 12',
  };
  expect((await getFailure(createRestApi(createOptions(server.base)).list(list))).message).toContain(message);
  expect(server.paths).toHaveLength(requests);
});

test('a delivery log that goes on under ever new cursors with the same deliveries ends after the second page', async () => {
  using server = await serveEndlessList(() => [createDelivery(1, 5000)], 'cursor');
  const log = connectDeliveries(server.base).list(acme, '7', { since: 0, maxPages: Number.POSITIVE_INFINITY });
  expect((await getFailure(log)).message).toContain('page 2 has only entries of earlier pages');
  expect(server.paths).toHaveLength(2);
});

test('a delivery log is read no further than the page that passes since', async () => {
  using server = await serveEndlessList((page) => [createDelivery(page, 10_000 - page * 1000)], 'cursor');
  const range = { since: 7500, maxPages: Number.POSITIVE_INFINITY };
  const log = await connectDeliveries(server.base).list(acme, '7', range);
  expect(log.deliveries.map(({ id }) => id)).toEqual(['1', '2']);
  expect(log.isWhole).toBe(true);
  expect(server.paths).toHaveLength(3);
});

test.each([
  ['plain', (bytes: Buffer) => bytes, {}],
  ['compressed', gzipSync, { 'content-encoding': 'gzip' }],
])('a %s answer of more than 64 MiB is refused, once, and not read to its end', async (_, encode, headers) => {
  let sent = 0;
  const part = encode(Buffer.alloc(8 * 1024 * 1024, ' '));
  using server = await serve(async (__, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).write(encode(Buffer.from('[')));
    for (; sent < 40 && !response.destroyed; sent += 1)
      await new Promise<void>((resolve) => {
        response.once('close', resolve);
        response.write(part, () => resolve());
      });
    response.end(encode(Buffer.from(']')));
  });
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure).toMatchObject({ reason: 'api-error', message: expect.stringContaining('more than 64 MiB') });
  expect(server.paths).toHaveLength(1);
});

test('an error with a body of more than 64 MiB is refused too', async () => {
  using server = await serve((_, response) => {
    response.writeHead(404, { 'content-type': 'application/json' }).end(Buffer.alloc(65 * 1024 * 1024, ' '));
  });
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure).toMatchObject({ reason: 'api-error', message: expect.stringContaining('more than 64 MiB') });
});

test.each([206, 203, 201, 202])('a list answered %i is not believed', async (status) => {
  using server = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify([createHook(1)]));
  });
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure).toMatchObject({ reason: 'api-error', message: expect.stringContaining(`the status ${status}`) });
  expect(server.paths).toHaveLength(1);
});

test.each(['user@', 'user:password@', ':password@'])(
  'a next page whose URL has user info (%s) is not followed',
  async (info) => {
    using server = await serve((request, response) => {
      const link = `<http://${info}${request.headers.host}/orgs/acme/hooks?per_page=100&page=2>; rel="next"`;
      response.writeHead(200, { 'content-type': 'application/json', link }).end(JSON.stringify([createHook(1)]));
    });
    const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
    expect(failure.message).toContain('a link to a next page that is not of this list');
    expect(server.paths).toHaveLength(1);
  },
);

/** A list of two pages; the first one names the second as `format` spells it. */
function serveTwoPages(format: (address: string) => string): Promise<TestServer> {
  return serve((request, response) => {
    const isFirst = !request.url?.includes('page=2');
    if (isFirst) response.setHeader('link', format(`http://${request.headers.host}/orgs/acme/hooks?page=2`));
    response.setHeader('content-type', 'application/json').end(JSON.stringify([createHook(isFirst ? 1 : 2)]));
  });
}

test.each([
  'rel = "next"',
  'rel="NEXT"',
  'title="a, b"; rel="next"',
  'p1=3; rel="next"',
  'rel=next',
  'rel="next last"',
])('a next page that a proxy spells in another legal way is read: %s', async (parameters) => {
  using server = await serveTwoPages((address) => `<${address}>; ${parameters}`);
  const { hooks } = await connectHookApi(server.base, { clock: new FakeClock() }).list(acme);
  expect(hooks.map(({ id }) => id)).toEqual(['1', '2']);
});

test.each([
  ['has no end', (address: string) => `<${address}; rel="next"`],
  ['stands without brackets', (address: string) => `${address}; rel="next"`],
  ['is missing', () => 'garbage'],
])('a page whose link %s is not taken for the last one', async (_, format) => {
  using server = await serveTwoPages(format);
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure).toMatchObject({
    reason: 'api-error',
    message: expect.stringMatching(/^Page 1 of the hooks of acme .* a Link header that cannot be read\./),
  });
});

test('a page with links to two different next pages is refused', async () => {
  using server = await serveTwoPages((address) => `<${address}>; rel="next", <${address}&per_page=1>; rel="next"`);
  const failure = await getFailure(connectHookApi(server.base, { clock: new FakeClock() }).list(acme));
  expect(failure.message).toContain('links to several next pages');
});

test('an empty Link header stands on the last page', async () => {
  using server = await serveTwoPages(() => '');
  expect(await connectHookApi(server.base, { clock: new FakeClock() }).list(acme)).toMatchObject({ pages: 1 });
});

test('a listing says how many pages it had', async () => {
  using one = await serve((_, response) => response.setHeader('content-type', 'application/json').end('[]'));
  expect(await connectHookApi(one.base, { clock: new FakeClock() }).list(acme)).toEqual({ hooks: [], pages: 1 });
});

test.each([
  [200, createHook(7), '7'],
  [404, { message: 'Not Found' }, undefined],
])('one hook is read as it is now: %i', async (status, body, id) => {
  using server = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  expect((await connectHookApi(server.base, { clock: new FakeClock() }).get(acme, '7'))?.id).toBe(id);
  expect(server.paths).toEqual(['/orgs/acme/hooks/7']);
});

test.each([
  [403, { message: 'Resource not accessible by integration' }, 'does not permit hook 7 of acme'],
  [200, createHook(8), 'hook 8 instead of hook 7 of acme'],
  [200, {}, 'a hook without a numeric id'],
])('one hook that cannot be read is a failure, not a hook that is gone: %i %j', async (status, body, message) => {
  using server = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const get = connectHookApi(server.base, { clock: new FakeClock() }).get(acme, '7');
  expect((await getFailure(get)).message).toContain(message);
});
