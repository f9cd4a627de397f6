import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type GitHubResponse, readResponse } from '../../src/github/client/response.ts';
import { createFetch, type FetchOptions } from '../../src/github/client/transport.ts';

async function startServer(
  answer: RequestListener,
): Promise<{ readonly url: string; readonly server: Server } & Disposable> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    server,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const delivery = '{"payload":"caf\u00e9 \u2713"}';

async function sendRequest(url: string, options: Partial<FetchOptions> = {}): Promise<GitHubResponse> {
  const fetch = createFetch(url, {});
  const { signal } = { signal: new AbortController().signal, ...options };
  return readResponse(await fetch(url, { method: 'GET', headers: {}, ...options, signal }), signal);
}

test('method, headers and body arrive as they were given, the length of the body in bytes', async () => {
  using api = await startServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => response.end(JSON.stringify({ method: request.method, headers: request.headers, body })));
  });
  const answer = await sendRequest(api.url, {
    method: 'PATCH',
    headers: { authorization: 'Bearer t' },
    body: delivery,
  });
  expect(answer.body).toMatchObject({
    method: 'PATCH',
    headers: { authorization: 'Bearer t', 'content-length': String(Buffer.byteLength(delivery)) },
    body: delivery,
  });
});

test.each(['gzip', 'GZIP', 'x-gzip'])('a compressed answer (%s) is read as its text', async (encoding) => {
  using api = await startServer((request, response) => {
    expect(request.headers['accept-encoding']).toContain('gzip');
    response.setHeader('content-encoding', encoding);
    response.end(gzipSync(delivery));
  });
  expect((await sendRequest(api.url)).text).toBe(delivery);
});

test.each([' gzip ', 'gzip'])('an empty answer is whole, whatever its encoding (%j) says', async (encoding) => {
  using api = await startServer((_, response) => {
    response.writeHead(204, { 'content-encoding': encoding }).end();
  });
  expect(await sendRequest(api.url, { method: 'DELETE' })).toMatchObject({ status: 204, text: '' });
});

test('a request is given up at once while its connection hangs that is being made', async () => {
  await using silent = createTcpServer((socket) =>
    socket.on('error', () => {}).setTimeout(500, () => socket.destroy()),
  );
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const port = (silent.address() as AddressInfo).port;
  const proxied = createFetch('https://ghes.example', { https_proxy: `http://127.0.0.1:${port}` });
  for (const send of [createFetch(`https://127.0.0.1:${port}`, {}), proxied]) {
    const began = performance.now();
    const options = { method: 'GET', headers: {}, signal: AbortSignal.timeout(50) } as const;
    await expect(send(`https://127.0.0.1:${port}/`, options)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - began).toBeLessThan(400);
  }
});

test.each([
  ['plain', delivery.repeat(1000)],
  ['compressed', gzipSync(delivery.repeat(1000))],
])('a %s body that ends early is lost instead of passing for a whole one', async (kind, body) => {
  using api = await startServer((_, response) => {
    response.setHeader('content-length', body.length);
    if (kind === 'compressed') response.setHeader('content-encoding', 'gzip');
    response.write(body.slice(0, 50), () => response.destroy());
  });
  expect(await sendRequest(api.url)).toMatchObject({ status: 200, text: '', loss: 'broken' });
});

test('a compressed JSON text that was cut before it was sent is lost', async () => {
  using api = await startServer((_, response) => {
    response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'application/json');
    response.end(gzipSync(JSON.stringify(Array.from({ length: 500 }, (__, id) => ({ id })))).subarray(0, 200));
  });
  expect(await sendRequest(api.url)).toMatchObject({ status: 200, loss: 'broken' });
});

test('status and headers are read, and a redirect is not followed', async () => {
  using api = await startServer((_, response) => {
    response.writeHead(301, { location: '/elsewhere', Link: '<a>; rel="next"' }).end();
  });
  const { status, headers } = await sendRequest(api.url);
  expect([status, headers.location, headers.link]).toEqual([301, '/elsewhere', '<a>; rel="next"']);
});

test('an answer without a body gives its connection back', async () => {
  const connections = new Set<number | undefined>();
  using api = await startServer((request, response) => {
    connections.add(request.socket.remotePort);
    response.writeHead(204).end();
  });
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await sendRequest(api.url, { method: 'DELETE' })).status).toBe(204);
    await new Promise((next) => setTimeout(next, 20));
  }
  expect(connections.size).toBe(1);
});

test('an aborted request rejects, and so does one that nobody takes', async () => {
  using api = await startServer(() => {});
  await expect(sendRequest(api.url, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
  const { url } = api;
  api.server.closeAllConnections();
  await new Promise((closed) => api.server.close(closed));
  await expect(sendRequest(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('an answer in another protocol rejects instead of being waited for', async () => {
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n';
  using api = await startServer(({ socket }) => socket.end(upgrade));
  await expect(sendRequest(api.url)).rejects.toThrow();
});

test('a body is put together from its parts, a character that was cut in two included', async () => {
  using api = await startServer(async (_, response) => {
    for (const byte of Buffer.from(delivery)) {
      response.write(Uint8Array.of(byte));
      await new Promise(setImmediate);
    }
    response.end();
  });
  expect((await sendRequest(api.url)).text).toBe(delivery);
});
