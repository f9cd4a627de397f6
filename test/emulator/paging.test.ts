import { describe, expect, test } from 'vitest';
import { type Client, parseLinks, startAcme } from './client.ts';

const hooks = Array.from({ length: 131 }, (_, index) => ({ url: `https://h${index}.example`, events: ['push'] }));
const seed = { organizations: { acme: { id: 77, hooks } } };
const list = '/orgs/acme/hooks';

/** All items over the `next` links, and how many requests that took. */
async function followLinks(github: Client, first: string): Promise<{ ids: readonly number[]; requests: number }> {
  const ids: number[] = [];
  let next: string | undefined = first;
  let requests = 0;
  while (next !== undefined && requests < 20) {
    const reply = await github.send('GET', next);
    ids.push(...reply.items.map(({ id }) => Number(id)));
    requests += 1;
    next = parseLinks(reply).next;
  }
  return { ids, requests };
}

test.each([
  { query: '', requests: 5 },
  { query: '?per_page=100', requests: 2 },
  { query: '?per_page=1000', requests: 2 },
  { query: '?per_page=50', requests: 3 },
  { query: '?per_page=0', requests: 5 },
])('131 hooks take $requests pages with "$query"', async ({ query, requests }) => {
  await using github = await startAcme(seed);
  const all = github.emulator.state.hooks('organization:acme').map(({ id }) => id);
  expect(await followLinks(github, `${list}${query}`)).toEqual({ ids: all, requests });
});

test.each([
  { page: 1, rels: ['next', 'last'] },
  { page: 2, rels: ['prev', 'next', 'last', 'first'] },
  { page: 3, rels: ['prev', 'first'] },
])('page $page of 3 links to $rels', async ({ page, rels }) => {
  await using github = await startAcme(seed);
  const reply = await github.send('GET', `${list}?per_page=50&page=${page}`);
  expect(Object.keys(parseLinks(reply))).toEqual(rels);
  if (page === 1) expect(parseLinks(reply).last).toBe(`${github.emulator.url}${list}?per_page=50&page=3`);
});

test('a page beyond the last is empty, and one page has no links', async () => {
  await using github = await startAcme(seed);
  expect((await github.send('GET', `${list}?per_page=100&page=9`)).text).toBe('[]');
  await using small = await startAcme({ organizations: { acme: { hooks: hooks.slice(0, 3) } } });
  expect((await small.send('GET', list)).headers.has('link')).toBe(false);
});

test('links name the organization by id on request, and lead to the same list', async () => {
  await using github = await startAcme({ ...seed, switches: { linksById: true } });
  const reply = await github.send('GET', `${list}?per_page=100`);
  expect(parseLinks(reply).next).toBe(`${github.emulator.url}/organizations/77/hooks?per_page=100&page=2`);
  expect((await followLinks(github, `${list}?per_page=100`)).ids).toHaveLength(131);
});

describe('an ETag', () => {
  test('of an unchanged answer makes it 304, which is free', async () => {
    await using github = await startAcme(seed);
    const first = await github.send('GET', list);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    const again = await github.send('GET', list, undefined, { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('x-ratelimit-remaining')).toBe(first.headers.get('x-ratelimit-remaining'));
  });

  test('of an answer that changed since gives the new one', async () => {
    await using github = await startAcme({ organizations: { acme: { hooks: [{ url: 'https://a.example', id: 5 }] } } });
    const etag = (await github.send('GET', `${list}/5`)).headers.get('etag') ?? '';
    await github.send('PATCH', `${list}/5`, { active: false });
    const reply = await github.send('GET', `${list}/5`, undefined, { 'if-none-match': etag });
    expect(reply).toMatchObject({ status: 200, json: { active: false } });
  });
});
