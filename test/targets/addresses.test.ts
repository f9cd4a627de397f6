import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, connect as tunnel } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const config =
  'organization: acme\nhooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]\n';

/** A proxy that tunnels every host to one port of this machine, and notes the hosts. */
async function startProxy(
  port: number,
): Promise<{ readonly url: string; readonly hosts: readonly string[] } & AsyncDisposable> {
  const hosts: string[] = [];
  const server = createHttpServer();
  server.on('connect', (request, socket, head) => {
    hosts.push(request.url ?? '');
    const upstream = tunnel(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function runPlan(inputs: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}) {
  using folder = createFolder({ '.github/hookherd.yml': config });
  return await runAction({ token: 't', 'max-wait': '0', ...inputs }, { folder: folder.path, environment });
}

describe('api-url', () => {
  test.each(['', '/', '/api', '/api/v3', '/api/v3/'])('of a server is right with %j at its end', async (path) => {
    await using emulator = await startEmulator({ product: 'ghes', organizations: { acme: {} } });
    await using proxy = await startProxy(Number(new URL(emulator.url).port));
    const run = await runPlan({ 'api-url': `http://ghes.example${path}` }, { http_proxy: proxy.url });
    expect([run.code, run.outputs.creates]).toEqual([0, '1']);
    expect(emulator.requests.map((request) => `${request.base}${request.path}`)).toEqual([
      '/api/v3/orgs/acme/hooks?per_page=100',
    ]);
    expect(proxy.hosts).toEqual(['ghes.example:80']);
    expect(run.stdout).toContain('is plain http: the token and the secrets of hooks can be read in transit');
  });

  test('comes from the runner where the input is left out', async () => {
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    const run = await runPlan({}, { GITHUB_API_URL: emulator.url });
    expect([run.code, emulator.requests.length]).toEqual([0, 1]);
  });

  test.each([
    ['https://github.com/acme', 'has a path, and github.com has its API at the root'],
    ['github.com', 'has no scheme'],
    ['ghes.example/api/v3', 'has no scheme'],
    ['http://api.github.com', 'is plain http; the token could be read in transit'],
    ['https://ghes.example/api/v4', 'has the path /api/v4; GitHub Enterprise Server has its REST API at /api/v3'],
    ['ftp://ghes.example', 'has the scheme ftp; accepted are https and, on loopback, http'],
  ])('%s is an error that says what is accepted', async (text, problem) => {
    const run = await runPlan({ 'api-url': text });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'input-invalid']);
    expect(run.stdout).toContain(`The API URL "${text}" ${problem}`);
    expect(run.stdout).toContain('https://HOST/api/v3 for GitHub Enterprise Server');
  });
});

describe('a proxy', () => {
  test.each([
    ['no_proxy', { no_proxy: '.example' }],
    ['NO_PROXY', { NO_PROXY: 'ghes.example' }],
  ])('is not used for the hosts of %s', async (_, exception) => {
    await using emulator = await startEmulator({ product: 'ghes' });
    await using proxy = await startProxy(Number(new URL(emulator.url).port));
    const run = await runPlan({ 'api-url': 'http://ghes.example' }, { http_proxy: proxy.url, ...exception });
    expect([run.code, run.outputs['failure-reason'], proxy.hosts]).toEqual([1, 'api-error', []]);
    expect(run.stdout).toContain('No connection to ghes.example could be made');
  });

  test('that is not there is named by what to check', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const run = await runPlan({ 'api-url': 'http://ghes.example' }, { HTTP_PROXY: `http://127.0.0.1:${port}` });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'api-error']);
    expect(run.stdout).toContain('Check api-url, the network, and, behind a proxy, https_proxy and no_proxy.');
  });
});

describe('the version of a server', () => {
  const createConfig = (event: string) =>
    `organization: acme\nhooks: [{ url: https://ci.acme.example/hook, events: [${event}], content_type: json }]\n`;

  async function runOnServer(enterpriseVersion: string, event: string) {
    await using emulator = await startEmulator({
      product: 'ghes',
      organizations: { acme: {} },
      switches: { enterpriseVersion },
    });
    using folder = createFolder({ '.github/hookherd.yml': createConfig(event) });
    const run = await runAction({ token: 't', 'api-url': `${emulator.url}/api/v3` }, { folder: folder.path });
    return { run, paths: emulator.requests.map(({ path }) => path) };
  }

  test('decides which events it has', async () => {
    const old = await runOnServer('3.17.4', 'issue_dependencies');
    expect([old.run.code, old.run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(old.run.stdout).toContain('The event issue_dependencies does not exist on GHES 3.17; it is available on');
    expect(old.paths).toEqual(['/meta']);
    expect((await runOnServer('3.19.0', 'issue_dependencies')).run.code).toBe(0);
  });

  test('is not asked for where no event depends on it', async () => {
    expect((await runOnServer('3.17.4', 'push')).paths).toEqual(['/orgs/acme/hooks?per_page=100']);
  });

  test('that nobody knows yet may have every event', async () => {
    expect((await runOnServer('4.2.0', 'sub_issues')).run.stdout).not.toContain('unavailable-event');
  });
});

test('an event of Enterprise Cloud is a warning on github.com, which does not say who has it', async () => {
  const event = 'bypass_request_secret_scanning';
  await using emulator = await startEmulator({ organizations: { acme: {} } });
  using folder = createFolder({ '.github/hookherd.yml': config.replace('push', event) });
  const run = await runAction({ token: 't', 'api-url': emulator.url }, { folder: folder.path });
  expect(run.code).toBe(0);
  expect(run.stdout).toContain(
    `The event ${event} is available on github.com only for organizations of GitHub Enterprise Cloud.`,
  );
});
