import { describe, expect, test } from 'vitest';
import { startAcme } from './client.ts';

const list = '/orgs/acme/hooks';

describe('the primary rate limit', () => {
  test('is told with every answer', async () => {
    await using github = await startAcme({ now: () => 1_800_000_000_000 });
    const { headers } = await github.send('GET', '/nowhere');
    const told = ['limit', 'remaining', 'used', 'reset', 'resource'].map((name) => headers.get(`x-ratelimit-${name}`));
    expect(told).toEqual(['5000', '4999', '1', '1800003600', 'core']);
  });

  test('refuses with 403 what is over it, until the reset', async () => {
    let time = 1_800_000_000_000;
    await using github = await startAcme({
      now: () => time,
      rateLimit: { limit: 5000, remaining: 1, resetSeconds: 60 },
    });
    expect((await github.send('GET', list)).status).toBe(200);
    const refused = await github.send('GET', list);
    expect(refused.status).toBe(403);
    expect(refused.json.message).toContain('API rate limit exceeded');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-ratelimit-reset')).toBe('1800000060');
    expect((await github.send('GET', '/rate_limit')).json).toMatchObject({
      resources: { core: { limit: 5000, remaining: 0 } },
    });
    time += 60_000;
    expect((await github.send('GET', list)).headers.get('x-ratelimit-remaining')).toBe('4999');
  });

  test('is off on GHES unless it is asked for', async () => {
    await using off = await startAcme({ product: 'ghes' });
    expect((await off.send('GET', list)).headers.has('x-ratelimit-limit')).toBe(false);
    await using on = await startAcme({ product: 'ghes', rateLimit: { limit: 10 } });
    expect((await on.send('GET', list)).headers.get('x-ratelimit-limit')).toBe('10');
  });
});

describe('the API version', () => {
  test.each([
    { version: '2022-11-28', status: 200 },
    { version: '2026-03-10', status: 200 },
    { version: '2021-01-01', status: 400 },
    { version: '2020-01-01', status: 410 },
    { version: '2026-03-10', status: 400, product: 'ghes' as const },
    { version: '2026-03-10', status: 200, product: 'ghes' as const, enterpriseVersion: '3.21.0' },
  ])(
    '$version answers $status (product $product $enterpriseVersion)',
    async ({ version, status, product, enterpriseVersion }) => {
      const switches = {
        retiredApiVersions: ['2020-01-01'],
        ...(enterpriseVersion === undefined ? {} : { enterpriseVersion }),
      };
      await using github = await startAcme({ product: product ?? 'dotcom', switches });
      const reply = await github.send('GET', list, undefined, { 'x-github-api-version': version });
      expect(reply.status).toBe(status);
      if (status !== 200) expect(reply.json.message).toContain(version);
    },
  );

  test('is the first one where none is asked for', async () => {
    await using github = await startAcme();
    expect((await github.send('GET', list)).headers.get('x-github-api-version-selected')).toBe('2022-11-28');
  });
});

test('a request without a user agent is refused', async () => {
  await using github = await startAcme();
  expect(await github.send('GET', list, undefined, { 'user-agent': '' })).toMatchObject({ status: 403 });
});

test('GHES tells its version', async () => {
  await using github = await startAcme({ product: 'ghes', switches: { enterpriseVersion: '3.20.4' } });
  const reply = await github.send('GET', '/api/v3/meta');
  expect(reply.json.installed_version).toBe('3.20.4');
  expect(reply.headers.get('x-github-enterprise-version')).toBe('3.20.4');
  await using dotcom = await startAcme();
  expect((await dotcom.send('GET', '/meta')).json).not.toHaveProperty('installed_version');
});

test('every answer has its own request id', async () => {
  await using github = await startAcme();
  const ids = [await github.send('GET', list), await github.send('GET', list)].map(({ headers }) =>
    headers.get('x-github-request-id'),
  );
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toMatch(/^[0-9A-F]{8}:[0-9A-F]{4}:/);
});
