import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { Failure } from '../../src/model/failure.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import { acme, api, connectHookApi, everywhere, FakeClock } from '../apply/builders.ts';

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function startAndKeep(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  open.push(() => emulator.close());
  return emulator;
}

function createSeeds(count: number): readonly { url: string; content_type: string }[] {
  return Array.from({ length: count }, (_, index) => ({ url: `https://h${index}.example/`, content_type: 'json' }));
}

async function getFailure(attempt: Promise<unknown>): Promise<Failure> {
  const error = await attempt.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw error;
}

describe('against an emulated GitHub', () => {
  test.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])('%i hooks take %i requests', async (count, requests) => {
    const emulator = await startAndKeep({ organizations: { acme: { hooks: createSeeds(count) } } });
    const { hooks } = await connectHookApi(emulator.url, { clock: new FakeClock() }).list(acme);
    expect(hooks).toHaveLength(count);
    expect(emulator.requests).toHaveLength(requests);
  });

  test.each<Target>([acme, api, everywhere])('links that name a list by number are followed', async (target) => {
    const hooks = createSeeds(130);
    const emulator = await startAndKeep({
      product: 'ghes',
      organizations: { acme: { hooks } },
      repositories: { 'acme/api': { hooks } },
      globalHooks: hooks,
      switches: { linksById: true },
    });
    expect(
      (await connectHookApi(`${emulator.url}/api/v3`, { clock: new FakeClock() }).list(target)).hooks,
    ).toHaveLength(130);
  });

  test('what GitHub says of a hook is read, and its URL is shown without known values', async () => {
    const url = 'https://a.example/in/tok-1234?q=1';
    const emulator = await startAndKeep({
      organizations: {
        acme: { hooks: [{ id: 9, url, events: ['push', 'issues'], insecure_ssl: '1', secret: 's', active: false }] },
      },
    });
    const { hooks } = await connectHookApi(emulator.url, {
      clock: new FakeClock(),
      known: [new Sensitive('tok-1234')],
    }).list(acme);
    expect(hooks).toMatchObject([
      {
        id: '9',
        name: 'web',
        contentType: 'form',
        insecureSsl: true,
        active: false,
        events: ['issues', 'push'],
        hasSecret: true,
      },
    ]);
    expect(hooks[0]?.url.reveal()).toBe(url);
    expect(hooks[0]?.url.shown).toBe('https://a.example/in/***?q=***');
  });

  test('requests say who asks, in which version, with which media type', async () => {
    const emulator = await startAndKeep({ product: 'ghes', organizations: { acme: {} } });
    const github = connectHookApi(emulator.url, { clock: new FakeClock(), version: '1.2.3' });
    await github.list(acme);
    await github.list(everywhere);
    expect(
      emulator.requests.map(({ headers }) => [headers['user-agent'], headers['x-github-api-version'], headers.accept]),
    ).toEqual([
      ['hookherd/1.2.3', '2022-11-28', 'application/vnd.github+json'],
      ['hookherd/1.2.3', '2022-11-28', 'application/vnd.github+json, application/vnd.github.superpro-preview+json'],
    ]);
  });

  test('a renamed target is an error that names the new name', async () => {
    const emulator = await startAndKeep({
      organizations: { acme: { movedTo: 'acme-corp' }, 'acme-corp': { hooks: createSeeds(1) } },
      repositories: { 'acme/api': { movedTo: 'acme/api-v2' }, 'acme/api-v2': { hooks: createSeeds(1) } },
    });
    const github = connectHookApi(emulator.url, { clock: new FakeClock() });
    const moved = await getFailure(github.list(api));
    expect(moved.message).toMatch(/^GitHub says that acme\/api has moved to acme\/api-v2 \(301\)\.$/);
    expect(moved.reason).toBe('api-error');
    expect((await getFailure(github.list(acme))).message).toBe('GitHub says that acme has moved to acme-corp (301).');
  });

  test('passing faults are waited out', async () => {
    const emulator = await startAndKeep({ organizations: { acme: { hooks: createSeeds(3) } } });
    for (const kind of ['html-502', 'reset', 'truncate', 'secondary-limit'] as const) emulator.faults.add({ kind });
    const clock = new FakeClock();
    expect((await connectHookApi(emulator.url, { clock }).list(acme)).hooks).toHaveLength(3);
    expect(clock.sumWaits()).toBeGreaterThan(60_000);
  });

  test('a limit that ends later than max-wait fails at once, with the time', async () => {
    const emulator = await startAndKeep({
      organizations: { acme: {} },
      rateLimit: { remaining: 0, resetSeconds: 3000 },
    });
    const clock = new FakeClock();
    const limited = await getFailure(connectHookApi(emulator.url, { clock }).list(acme));
    expect(limited).toMatchObject({ reason: 'rate-limited', hint: expect.stringContaining('raise max-wait') });
    expect(limited.message).toMatch(
      /rate limit of 5000 requests an hour refuses the hooks of acme until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/,
    );
    expect(clock.sumWaits()).toBe(0);
  });

  test('all waits of a run share one budget', async () => {
    const emulator = await startAndKeep({ organizations: { acme: { hooks: createSeeds(1) } } });
    const github = connectHookApi(emulator.url, { clock: new FakeClock(), maxWaitSeconds: 100 });
    emulator.faults.add({ kind: 'secondary-limit', retryAfter: 60 });
    expect((await github.list(acme)).hooks).toHaveLength(1);
    emulator.faults.add({ kind: 'secondary-limit', retryAfter: 60 });
    expect((await getFailure(github.list(acme))).reason).toBe('rate-limited');
    expect(github.waitedMilliseconds()).toBe(60_000);
  });

  describe('a token that does not see every hook is refused', () => {
    const hooks = [{ url: 'https://a.example/', createdByOAuthApp: 'abcdef0123456789abcd' }];

    test('the token of an OAuth app, by its prefix, before anything is sent', async () => {
      const emulator = await startAndKeep({ organizations: { acme: { hooks } } });
      const refused = await getFailure(
        connectHookApi(emulator.url, { clock: new FakeClock(), token: () => 'gho_x' }).list(acme),
      );
      expect(refused).toMatchObject({ reason: 'not-permitted', hint: expect.stringContaining('admin:org_hook') });
      expect(refused.message).toContain('sees only the hooks that the app itself made');
      expect(emulator.requests).toEqual([]);
    });

    test('the token of an OAuth app, by the header of the answer', async () => {
      const tokens = [
        { token: 'old', kind: 'oauth-app', scopes: ['admin:org_hook'], clientId: 'abcdef0123456789abcd' },
      ] as const;
      const emulator = await startAndKeep({ organizations: { acme: { hooks } }, tokens });
      const refused = await getFailure(
        connectHookApi(emulator.url, { clock: new FakeClock(), token: () => 'old' }).list(acme),
      );
      expect(refused.message).toContain('The token is of an OAuth app');
    });

    test('GITHUB_TOKEN, with the way out', async () => {
      const emulator = await startAndKeep({
        organizations: { acme: { hooks } },
        tokens: [{ token: 'ghs_x', kind: 'github-token' }],
      });
      const refused = await getFailure(
        connectHookApi(emulator.url, { clock: new FakeClock(), token: () => 'ghs_x' }).list(acme),
      );
      expect(refused.reason).toBe('not-permitted');
      expect(refused.hint).toContain('GITHUB_TOKEN can never administer hooks');
      expect(refused.hint).toContain('app-id and app-private-key');
    });

    test('a classic token without the scope gets 404, which is explained', async () => {
      const emulator = await startAndKeep({
        organizations: { acme: { hooks } },
        tokens: [{ token: 't', kind: 'classic', scopes: ['repo'] }],
      });
      const refused = await getFailure(
        connectHookApi(emulator.url, { clock: new FakeClock(), token: () => 't' }).list(acme),
      );
      expect(refused.reason).toBe('not-permitted');
      expect(refused.message).toContain('it does not exist, or the token may not know of it');
      expect(refused.hint).toContain('The token has the scopes repo.');
      expect(refused.hint).toContain('admin:org_hook');
    });
  });
});

describe('a list that is not as described is never concluded from', () => {
  let server: Server;
  let base: string;
  let answers: readonly { status?: number; headers?: Record<string, string>; body: unknown }[];
  let seen: string[];

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      const answer = answers[Math.min(seen.length, answers.length - 1)] ?? { body: [] };
      seen.push(request.url ?? '');
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    open.push(() => new Promise((resolve) => server.close(resolve)));
  });

  function createHook(id: number, more: object = {}): object {
    return {
      id,
      name: 'web',
      active: true,
      events: ['push'],
      config: { url: 'https://a.example/', content_type: 'json', insecure_ssl: '0' },
      ...more,
    };
  }

  function createNextLink(path: string): Record<string, string> {
    return { link: `<${path}>; rel="next"` };
  }

  const list = (more = {}) => connectHookApi(base, { clock: new FakeClock(), ...more }).list(acme);

  test.each<readonly [string, unknown, string]>([
    ['an object', { message: 'ok' }, 'it has no list of hooks'],
    ['a page of HTML', '<html></html>', 'gave no whole answer'],
    ['an empty body', '', 'it has no list of hooks'],
    ['a hook without id', [createHook(1), { ...createHook(2), id: null }], 'a hook without a numeric id'],
    ['a hook without config', [createHook(1, { config: null })], 'hook 1 without a config'],
    ['a hook without URL', [createHook(1, { config: {} })], 'hook 1 without a URL'],
    ['a hook without events', [createHook(1, { events: 'push' })], 'hook 1 without a list of events'],
    [
      'a hook that does not say whether it is active',
      [createHook(1, { active: 'yes' })],
      'hook 1 without a boolean "active"',
    ],
  ])('%s', async (_, body, found) => {
    answers = [{ body }];
    const failed = await getFailure(list());
    expect(failed.reason).toBe('api-error');
    expect(failed.message).toContain(found);
  });

  test('a malformed second page is named', async () => {
    answers = [
      { body: [createHook(1)], headers: createNextLink(`${base}/orgs/acme/hooks?per_page=100&page=2`) },
      { body: [{}] },
    ];
    expect((await getFailure(list())).message).toMatch(/^Page 2 of the hooks of acme is not as GitHub describes it/);
  });

  test.each([
    'https://elsewhere.example/orgs/acme/hooks?page=2',
    '/orgs/other/hooks?page=2',
    '/repositories/1/hooks?page=2',
    '/organizations/1/members?page=2',
    'http://[',
  ])('a next page at %s is not of this list', async (path) => {
    answers = [{ body: [createHook(1)], headers: createNextLink(path.startsWith('/') ? `${base}${path}` : path) }];
    expect((await getFailure(list())).message).toContain('a link to a next page that is not of this list');
    expect(seen).toHaveLength(1);
  });

  test('a circle of pages ends', async () => {
    answers = [{ body: [createHook(1)], headers: createNextLink(`${base}/orgs/acme/hooks?per_page=100`) }];
    expect((await getFailure(list())).message).toContain('a link to a page that was read before');
  });

  test('a list that moves while it is read is read again, once', async () => {
    const second = createNextLink(`${base}/orgs/acme/hooks?per_page=100&page=2`);
    answers = [
      { body: [createHook(1)], headers: second },
      { body: [createHook(1)] },
      { body: [createHook(1)], headers: second },
      { body: [createHook(2)] },
    ];
    expect((await list()).hooks.map(({ id }) => id)).toEqual(['1', '2']);
    expect(seen).toHaveLength(4);
    seen.length = 0;
    answers = [
      { body: [createHook(1)], headers: second },
      { body: [createHook(1)] },
      { body: [createHook(1)], headers: second },
      { body: [createHook(1)] },
    ];
    const failed = await getFailure(list());
    expect(failed.message).toContain('changed while it was read, twice in a row');
    expect(seen).toHaveLength(4);
  });

  test('a page that the first one promised and that never came counts as a list that moved', async () => {
    const promise = {
      link: `<${base}/orgs/acme/hooks?page=2>; rel="next", <${base}/orgs/acme/hooks?page=3>; rel="last"`,
    };
    answers = [
      { body: [createHook(1)], headers: promise },
      { body: [createHook(2)] },
      { body: [createHook(1)], headers: promise },
      { body: [createHook(2)] },
    ];
    expect((await getFailure(list())).message).toContain('changed while it was read');
  });

  test.each<readonly [string, Record<string, string>, boolean]>([
    ['a classic token with the scope', { 'x-oauth-scopes': 'repo, admin:org_hook' }, true],
    ['a classic token without it', { 'x-oauth-scopes': 'repo, admin:org' }, false],
    ['a classic token without scopes', { 'x-oauth-scopes': '' }, false],
    ['a token that has no scopes by its kind', {}, true],
    [
      'a fine-grained token',
      { 'x-oauth-scopes': '', 'x-accepted-github-permissions': 'organization_hooks=read' },
      true,
    ],
  ])('an empty list of %s', async (_, headers, isBelieved) => {
    answers = [{ body: [], headers }];
    if (isBelieved) expect((await list()).hooks).toEqual([]);
    else
      expect(await getFailure(list())).toMatchObject({
        reason: 'not-permitted',
        message: expect.stringContaining('GitHub shows no hooks, but the token may not see'),
      });
  });

  test('the user token of a GitHub App is no token of an OAuth app', async () => {
    answers = [{ body: [createHook(1)], headers: { 'x-oauth-client-id': 'Iv23liAbCdEf' } }];
    expect((await list()).hooks).toHaveLength(1);
    answers = [{ body: [createHook(1)], headers: { 'x-oauth-client-id': 'Ov23liAbCdEf' } }];
    seen.length = 0;
    expect((await getFailure(list())).message).toContain('OAuth app');
  });

  test('credentials in the address of a redirect are hidden', async () => {
    const location = 'https://user:hunter2pw@evil.example/aB3dE5gH7jK9mN1pQ3sT/hooks?k=v#f';
    answers = [{ status: 301, headers: { location }, body: {} }];
    expect((await getFailure(list())).message).toBe(
      'GitHub says that acme has moved to https://***@evil.example/***/hooks (301).',
    );
  });

  test('a redirect of a list is not followed to another host', async () => {
    answers = [{ status: 301, headers: { location: 'https://elsewhere.example/orgs/acme/hooks' }, body: {} }];
    expect((await getFailure(list())).message).toBe(
      'GitHub says that acme has moved to https://elsewhere.example/orgs/acme/hooks (301).',
    );
    expect(seen).toHaveLength(1);
  });

  test('a cancelled read ends at once', async () => {
    const controller = new AbortController();
    controller.abort();
    expect((await getFailure(list({ signal: controller.signal }))).reason).toBe('cancelled');
    expect(seen).toEqual([]);
  });

  test('an answer that does not come in time is no answer', async () => {
    answers = [{ body: [] }];
    server.removeAllListeners('request');
    server.on('request', (_, response) => setTimeout(() => response.end('[]'), 400).unref());
    const failed = await getFailure(list({ timeoutMilliseconds: 20 }));
    expect(failed.message).toContain('gave no whole answer for the hooks of acme (no answer in time)');
    server.closeAllConnections();
  });

  test('no connection is said with what to check', async () => {
    await new Promise((resolve) => server.close(resolve));
    const failed = await getFailure(list());
    expect(failed).toMatchObject({
      message: `No connection to ${new URL(base).host} could be made (ECONNREFUSED).`,
      hint: expect.stringContaining('Check api-url'),
    });
  });
});
