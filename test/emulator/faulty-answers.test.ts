import { describe, expect, test } from 'vitest';
import { parseLinks, startAcme } from './client.ts';

const list = '/orgs/acme/hooks';

function startWithHooks() {
  const hooks = [1, 2, 3].map((number) => ({ id: number, url: `https://ci${number}.example/hook` }));
  return startAcme({ organizations: { acme: { hooks } } });
}

describe('a fault that spoils the real answer', () => {
  test('other-status gives the list under another status', async () => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'other-status', status: 203 });
    const reply = await github.send('GET', list);
    expect(reply.status).toBe(203);
    expect(reply.items).toHaveLength(3);
  });

  test('other-id carries out the write and shows another hook', async () => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'other-id', id: 3 });
    expect((await github.send('PATCH', `${list}/2`, { active: false })).json).toMatchObject({ id: 3, active: false });
    expect(github.emulator.state.hook(2)?.active).toBe(false);
  });

  test.each([
    { method: 'DELETE', path: `${list}/2`, body: undefined, status: 204 },
    { method: 'PATCH', path: `${list}/2`, body: { active: false }, status: 200 },
    { method: 'POST', path: list, body: { name: 'web', config: { url: 'https://new.example' } }, status: 201 },
  ])(
    'not-done answers $method with $status and leaves the hooks as they were',
    async ({ method, path, body, status }) => {
      await using github = await startWithHooks();
      const before = github.emulator.state.allHooks();
      github.emulator.faults.add({ kind: 'not-done', method });
      expect((await github.send(method, path, body)).status).toBe(status);
      expect(github.emulator.state.allHooks()).toEqual(before);
    },
  );

  test('edit-hook deletes or changes a hook once the page is answered, as a person does', async () => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'edit-hook', path: 'page=1', id: 1, edit: { delete: true, actor: 'eve' } });
    const first = await github.send('GET', `${list}?per_page=2&page=1`);
    expect(first.items.map(({ id }) => id)).toEqual([1, 2]);
    expect((await github.send('GET', `${list}?per_page=2&page=2`)).items).toEqual([]);
    github.emulator.faults.add({ kind: 'edit-hook', id: 2, edit: { config: { url: 'https://important.example' } } });
    await github.send('GET', list);
    expect(github.emulator.state.hook(2)?.config).toMatchObject({
      url: 'https://important.example',
      content_type: 'form',
    });
    expect(github.emulator.state.auditLog.list('acme')).toMatchObject([
      { action: 'hook.config_changed', actor: 'octocat' },
      { action: 'hook.destroy', actor: 'eve' },
    ]);
  });

  test.each([
    {
      fresh: false,
      ids: [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    },
    {
      fresh: true,
      ids: [
        [1001, 1002],
        [2001, 2002],
        [3001, 3002],
      ],
    },
  ])('endless-list (fresh: $fresh) has a next on every page', async ({ fresh, ids }) => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'endless-list', times: 1000, fresh });
    const seen: unknown[] = [];
    let url: string | undefined = `${list}?per_page=2`;
    for (let page = 0; page < 3; page++) {
      const reply: Awaited<ReturnType<typeof github.send>> = await github.send('GET', url ?? '');
      seen.push(reply.items.map(({ id }) => id));
      url = parseLinks(reply).next;
    }
    expect(seen).toEqual(ids);
    expect(url).toContain('page=4');
  });

  test('next-with-user-info puts a user and a password into the next', async () => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'next-with-user-info' });
    expect(parseLinks(await github.send('GET', `${list}?per_page=2`)).next).toMatch(/^http:\/\/user:password@127/);
  });

  test('endless-body goes on until the reader stops', async () => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'endless-body' });
    const response = await fetch(`${github.emulator.url}${list}`, { headers: { 'user-agent': 'test' } });
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > 10_000_000) break;
    }
    expect(size).toBeGreaterThan(10_000_000);
  });

  test('gzip-bomb decodes to far more than was sent', async () => {
    await using github = await startWithHooks();
    github.emulator.faults.add({ kind: 'gzip-bomb', mebibytes: 64 });
    expect((await github.send('GET', list)).text.length).toBe(64 * 1024 * 1024 + 2);
  });
});

test('a list that lags goes on showing what was there before the write', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  await using github = await startAcme({ now: () => time, switches: { listLagMilliseconds: 5000 } });
  const hook = await github.createHook(list, { url: 'https://ci.example/hook' });
  expect((await github.send('GET', list)).items).toEqual([]);
  expect((await github.send('GET', hook)).status).toBe(200);
  time += 5001;
  expect((await github.send('GET', list)).items).toHaveLength(1);
});
