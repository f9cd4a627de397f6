import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { createFetch, resolveProxy } from '../../src/github/client/transport.ts';
import { acme, connectHookApi, FakeClock } from '../apply/builders.ts';

const proxy = 'http://proxy.example:3128';

test.each([
  ['https://api.github.com', {}, false],
  ['https://api.github.com', { https_proxy: proxy }, true],
  ['https://api.github.com', { HTTPS_PROXY: proxy }, true],
  ['https://api.github.com', { http_proxy: proxy }, false],
  ['http://ghes.example/api/v3', { http_proxy: proxy }, true],
  ['https://api.github.com', { https_proxy: '' }, false],
  ['https://ghes.example/api/v3', { https_proxy: proxy, no_proxy: 'ghes.example' }, false],
  ['https://ghes.corp.example/api/v3', { https_proxy: proxy, NO_PROXY: 'other, .corp.example' }, false],
  ['https://ghes.corp.example/api/v3', { https_proxy: proxy, no_proxy: 'rp.example' }, true],
  ['https://ghes.example:8443/api/v3', { https_proxy: proxy, no_proxy: 'ghes.example:8443' }, false],
  ['https://ghes.example:8443/api/v3', { https_proxy: proxy, no_proxy: 'ghes.example:443' }, true],
  ['https://ghes.example/api/v3', { https_proxy: proxy, no_proxy: '*' }, false],
  ['http://127.0.0.1:4010', { http_proxy: proxy }, false],
])('%s with %j goes through a proxy: %s', (base, variables, expected) => {
  expect(resolveProxy(base, variables)).toBe(expected ? proxy : undefined);
});

test('a proxy may be named without a scheme', () => {
  expect(resolveProxy('https://api.github.com', { https_proxy: 'proxy.example:3128' })).toBe(proxy);
});

test('requests go through the proxy that the environment names', async () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(request.headers.authorization === 'Bearer ghp_test' ? '[]' : '{}');
  });
  const targets: string[] = [];
  const tunnel = createServer().on('connect', (request, socket) => {
    targets.push(request.url ?? '');
    const { port } = server.address() as AddressInfo;
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => end.destroy());
  });
  for (const one of [server, tunnel]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  const environment = { http_proxy: `http://127.0.0.1:${(tunnel.address() as AddressInfo).port}` };
  const fetch = createFetch('http://ghes.invalid/api/v3', environment);
  const github = connectHookApi('http://ghes.invalid/api/v3', { clock: new FakeClock(), fetch });
  expect((await github.list(acme)).hooks).toEqual([]);
  expect(targets).toEqual(['ghes.invalid:80']);
  for (const one of [server, tunnel]) {
    one.closeAllConnections();
    one.close();
  }
});

test.each([
  ['that refuses', (port: number) => `http://127.0.0.1:${port}`, 'the proxy answered 407'],
  ['whose address is none', () => 'http://:::', 'ERR_INVALID_URL'],
  ['of another kind', (port: number) => `socks5://127.0.0.1:${port}`, 'UND_ERR_INVALID_ARG'],
])('a proxy %s is told as one, not as an answer of GitHub', async (_, address, told) => {
  await using tunnel = createServer().on('connect', (__, socket) => {
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  });
  await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve));
  const environment = { http_proxy: address((tunnel.address() as AddressInfo).port) };
  const fetch = createFetch('http://ghes.invalid/api/v3', environment);
  const github = connectHookApi('http://ghes.invalid/api/v3', { clock: new FakeClock(), fetch });
  await expect(github.list(acme)).rejects.toMatchObject({
    message: expect.stringContaining(`No connection to ghes.invalid could be made (${told})`),
    hint: expect.stringContaining('https_proxy'),
  });
});

test.each(['407 Proxy Authentication Required', '403 Forbidden'])(
  'a proxy that answers %s is asked once',
  async (line) => {
    let asked = 0;
    await using tunnel = createServer().on('connect', (_, socket) => {
      asked += 1;
      socket.end(`HTTP/1.1 ${line}\r\n\r\n`);
    });
    await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve));
    const environment = { https_proxy: `http://127.0.0.1:${(tunnel.address() as AddressInfo).port}` };
    const fetch = createFetch('https://ghes.invalid/api/v3', environment);
    const github = connectHookApi('https://ghes.invalid/api/v3', { clock: new FakeClock(), fetch });
    await expect(github.list(acme)).rejects.toMatchObject({
      message: `No connection to ghes.invalid could be made (the proxy answered ${line.slice(0, 3)}).`,
      hint: expect.stringContaining('that the proxy permits ghes.invalid'),
    });
    expect(asked).toBe(1);
  },
);

test('https to a port of http is tried once, and the hint names api-url', async () => {
  let asked = 0;
  await using server = createServer().on('connection', () => {
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(connectHookApi(base, { clock: new FakeClock() }).list(acme)).rejects.toMatchObject({
    message: expect.stringContaining('does not answer as a server of https does (ERR_SSL_'),
    hint: expect.stringContaining('Check api-url: its port may serve http'),
  });
  expect(asked).toBe(1);
});
