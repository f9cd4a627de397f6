import { describe, expect, test } from 'vitest';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildUrl,
  ci,
  describeChanges,
  findNote,
  listNoteCodes,
  planHooks,
} from './builders.ts';

describe('matching without state', () => {
  test('nothing live: the hook is created', () => {
    expect(describeChanges(planHooks([buildPresentHook(ci)], []).plan)).toEqual([`create ${ci}`]);
  });

  test('a live hook as declared is unchanged', () => {
    const { plan } = planHooks([buildPresentHook(ci)], [buildLiveHook(7, ci)]);
    expect(describeChanges(plan)).toEqual([]);
    expect(plan.unchanged).toMatchObject([{ id: '7', matchedBy: 'url' }]);
  });

  test.each([
    { spelling: 'case of the host', wanted: 'https://ci.acme.example/x', at: 'https://CI.ACME.example/x' },
    { spelling: 'case of the scheme', wanted: 'HTTPS://ci.acme.example/x', at: 'https://ci.acme.example/x' },
    { spelling: 'the default port', wanted: 'https://ci.acme.example/x', at: 'https://ci.acme.example:443/x' },
    { spelling: 'an empty path', wanted: 'https://ci.acme.example', at: 'https://ci.acme.example/' },
  ])('$spelling makes no difference', ({ wanted, at }) => {
    const { plan } = planHooks([buildPresentHook(wanted)], [buildLiveHook(7, at)]);
    expect(describeChanges(plan)).toEqual([]);
    expect(plan.unchanged.map(({ matchedBy }) => matchedBy)).toEqual(['url']);
  });

  test.each([
    { difference: 'a path in another case', wanted: 'https://ci.acme.example/x', at: 'https://ci.acme.example/X' },
    { difference: 'another port', wanted: 'https://ci.acme.example/x', at: 'https://ci.acme.example:8443/x' },
    { difference: 'another query', wanted: 'https://ci.acme.example/x?a=1', at: 'https://ci.acme.example/x?a=2' },
  ])('$difference is another hook', ({ wanted, at }) => {
    const { plan } = planHooks([buildPresentHook(wanted)], [buildLiveHook(7, at)]);
    expect(describeChanges(plan)).toEqual([`create ${wanted}`]);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '7' }, mark: 'plain' }]);
  });

  test('the order of events is no change', () => {
    const hook = buildPresentHook(ci, { events: ['push', 'issues'] });
    expect(describeChanges(planHooks([hook], [buildLiveHook(7, ci, { events: ['issues', 'push'] })]).plan)).toEqual([]);
  });

  test('more events than declared are a change, and so are fewer', () => {
    const hook = buildPresentHook(ci, { events: ['issues', 'push'] });
    const more = buildLiveHook(7, ci, { events: ['issues', 'push', 'release'] });
    expect(describeChanges(planHooks([hook], [more]).plan)).toEqual(['update 7 events']);
    expect(describeChanges(planHooks([hook], [buildLiveHook(7, ci)]).plan)).toEqual(['update 7 events']);
  });

  test('one change shows every field that differs', () => {
    const hook = buildPresentHook(ci, { contentType: 'form', insecureSsl: true, active: false, events: ['*'] });
    const { plan } = planHooks([hook], [buildLiveHook(7, ci)]);
    expect(plan.changes).toMatchObject([
      {
        fields: [
          { field: 'content_type', from: 'json', to: 'form' },
          { field: 'insecure_ssl', from: false, to: true },
          { field: 'events', from: ['push'], to: ['*'] },
          { field: 'active', from: true, to: false },
        ],
      },
    ]);
  });

  test('odd live data is a difference like any other', () => {
    const { plan } = planHooks([buildPresentHook(ci)], [buildLiveHook(7, ci, { contentType: 'xml', events: [] })]);
    expect(describeChanges(plan)).toEqual(['update 7 content_type events']);
  });
});

describe('matching by id', () => {
  test('the id wins over a hook that has the URL, and the URL is changed in place', () => {
    const hooks = [buildLiveHook(7, 'https://elsewhere.example/x'), buildLiveHook(8, ci)];
    const { plan } = planHooks([buildPresentHook(ci, { id: '7' })], hooks);
    expect(describeChanges(plan)).toEqual(['update 7 url']);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '8' }, mark: 'duplicate' }]);
  });

  test('an id that is not live is told, and the hook is matched by URL', () => {
    const { plan } = planHooks([buildPresentHook(ci, { id: '99' })], [buildLiveHook(7, ci)]);
    expect(plan.unchanged).toMatchObject([{ id: '7', matchedBy: 'url' }]);
    expect(findNote(plan, 'id-not-live')).toBe(
      `The config pins ${ci} to id 99, which is not the id of a live hook that can be managed; it is matched by URL instead.`,
    );
  });

  test('an id that is not live is a note and no warning', () => {
    const { plan } = planHooks([buildPresentHook(ci, { id: '99' })], [buildLiveHook(7, ci)]);
    expect(plan.notes).toMatchObject([{ code: 'id-not-live', severity: 'notice' }]);
  });

  test('two entries with one id never use one live hook twice', () => {
    const hooks = [buildPresentHook(ci, { id: '7' }), buildPresentHook('https://b.example/x', { id: '7' })];
    const { plan } = planHooks(hooks, [buildLiveHook(7, ci)]);
    expect(plan.changes.filter(({ op }) => op === 'create')).toHaveLength(1);
    expect(listNoteCodes(plan)).toContain('id-not-live');
  });

  test('an id of a foreign or ignored hook does not count', () => {
    const desired = buildDesiredTarget(
      [buildPresentHook(ci, { id: '7' }), buildPresentHook('https://b.example/x', { id: '8' })],
      {
        ignore: ['https://ignored.example/**'],
      },
    );
    const { plan } = planHooks(desired, [
      buildLiveHook(7, ci, { name: 'cli' }),
      buildLiveHook(8, 'https://ignored.example/x'),
    ]);
    expect(describeChanges(plan)).toEqual(['create https://b.example/x', `create ${ci}`]);
    expect(plan.ignored.map(({ id }) => id)).toEqual(['8']);
  });
});

describe('renames', () => {
  const old = 'https://old.acme.example/github';
  const renamed = buildPresentHook(ci, { previousUrls: [buildUrl(old)] });

  test('a previous URL is changed in place: id, secret and delivery history stay', () => {
    const { plan } = planHooks([renamed], [buildLiveHook(7, old, { hasSecret: true })]);
    expect(describeChanges(plan)).toEqual(['update 7 url']);
    expect(plan.changes).toMatchObject([{ matchedBy: 'previous-url', secret: 'keep' }]);
    expect(plan.unmanaged).toEqual([]);
  });

  test('a rename together with other changes is one update', () => {
    const hook = buildPresentHook(ci, { previousUrls: [buildUrl(old)], events: ['issues'], contentType: 'form' });
    expect(describeChanges(planHooks([hook], [buildLiveHook(7, old)]).plan)).toEqual([
      'update 7 url content_type events',
    ]);
  });

  test('where old and new are both live, the new one is matched and the old one is left over from the rename', () => {
    const { plan } = planHooks([renamed], [buildLiveHook(7, old), buildLiveHook(8, ci)]);
    expect(describeChanges(plan)).toEqual([]);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '7' }, mark: 'left-over-from-rename' }]);
  });

  test('an unmanaged leftover of a rename is deleted where the config asks for it', () => {
    const { plan } = planHooks(buildDesiredTarget([renamed], { unmanaged: 'delete' }), [
      buildLiveHook(7, old),
      buildLiveHook(8, ci),
    ]);
    expect(describeChanges(plan)).toEqual(['delete 7']);
  });

  test('previous URLs are tried in the order in which they are listed', () => {
    const older = 'https://older.acme.example/github';
    const hook = buildPresentHook(ci, { previousUrls: [buildUrl(old), buildUrl(older)] });
    const { plan } = planHooks([hook], [buildLiveHook(1, older), buildLiveHook(2, old)]);
    expect(describeChanges(plan)).toEqual(['update 2 url']);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '1' }, mark: 'left-over-from-rename' }]);
  });

  test('a previous URL that another entry declares stays with that entry', () => {
    const { plan } = planHooks([renamed, buildPresentHook(old)], [buildLiveHook(7, old)]);
    expect(describeChanges(plan)).toEqual([`create ${ci}`]);
    expect(plan.unchanged).toMatchObject([{ id: '7', desired: { url: buildUrl(old) } }]);
  });
});

describe('near matches', () => {
  test.each([
    { nearness: 'a trailing slash more', wanted: 'https://a.example/hook', at: 'https://a.example/hook/' },
    { nearness: 'a trailing slash less', wanted: 'https://a.example/hook/', at: 'https://a.example/hook' },
    {
      nearness: 'a trailing slash before the query',
      wanted: 'https://a.example/h?x=1',
      at: 'https://a.example/h/?x=1',
    },
    { nearness: 'http instead of https', wanted: 'https://a.example/hook', at: 'http://a.example/hook' },
  ])('$nearness is the same hook, changed in place', ({ wanted, at }) => {
    const { plan } = planHooks([buildPresentHook(wanted)], [buildLiveHook(7, at)]);
    expect(describeChanges(plan)).toEqual(['update 7 url']);
    expect(plan.changes).toMatchObject([{ matchedBy: 'near-url' }]);
  });

  test('several near live hooks are told, none is guessed', () => {
    const hooks = [buildLiveHook(7, 'http://a.example/hook'), buildLiveHook(8, 'https://a.example/hook/')];
    const { plan } = planHooks([buildPresentHook('https://a.example/hook')], hooks);
    expect(describeChanges(plan)).toEqual(['create https://a.example/hook']);
    expect(findNote(plan, 'near-match-ambiguous')).toContain(
      'hook 7 (http://a.example/hook), hook 8 (https://a.example/hook/)',
    );
  });

  test('two declared hooks near one live hook are not guessed either', () => {
    const wanted = [buildPresentHook('https://a.example/hook'), buildPresentHook('http://a.example/hook/')];
    const { plan } = planHooks(wanted, [buildLiveHook(7, 'https://a.example/hook/')]);
    expect(plan.changes.map(({ op }) => op)).toEqual(['create', 'create']);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '7' } }]);
  });

  test('an exact match of another entry comes first', () => {
    const wanted = [buildPresentHook('https://a.example/hook'), buildPresentHook('https://a.example/hook/')];
    const { plan } = planHooks(wanted, [buildLiveHook(7, 'https://a.example/hook/')]);
    expect(describeChanges(plan)).toEqual(['create https://a.example/hook']);
    expect(plan.unchanged).toMatchObject([{ id: '7', matchedBy: 'url' }]);
  });
});

describe('several hooks on one URL', () => {
  test('a twin with other events is left as a duplicate', () => {
    const { plan } = planHooks(
      [buildPresentHook(ci)],
      [buildLiveHook(7, ci), buildLiveHook(3, ci, { events: ['release'] })],
    );
    expect(describeChanges(plan)).toEqual([]);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '3' }, mark: 'duplicate' }]);
  });

  test('each declared twin finds the live one with its events', () => {
    const wanted = [buildPresentHook(ci, { events: ['issues'] }), buildPresentHook(ci, { events: ['push'] })];
    expect(
      describeChanges(planHooks(wanted, [buildLiveHook(1, ci), buildLiveHook(2, ci, { events: ['issues'] })]).plan),
    ).toEqual([]);
  });
});

describe('foreign and ignored hooks', () => {
  test('a foreign hook is listed and never touched, and its URL may be declared', () => {
    const desired = buildDesiredTarget([buildPresentHook(ci)], { unmanaged: 'delete' });
    const { plan } = planHooks(desired, [buildLiveHook(7, ci, { name: 'cli' })]);
    expect(describeChanges(plan)).toEqual([`create ${ci}`]);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '7' }, mark: 'foreign' }]);
    expect(findNote(plan, 'foreign-twin')).toBe(
      `${ci} is live as hook 7, whose name is "cli" instead of "web"; such hooks are never touched, so a hook is created beside it.`,
    );
  });

  test('a foreign hook is listed even where unmanaged hooks are ignored', () => {
    const { plan } = planHooks(buildDesiredTarget([], { unmanaged: 'ignore' }), [
      buildLiveHook(7, ci, { name: 'cli' }),
      buildLiveHook(8, ci),
    ]);
    expect(plan.unmanaged).toMatchObject([{ live: { id: '7' }, mark: 'foreign' }]);
    expect(plan.ignored).toEqual([]);
    expect(plan.unlisted).toMatchObject([{ id: '8' }]);
  });

  test('what matches ignore is left alone whatever else the config says', () => {
    const at = 'https://x.codecov.io/webhooks/github';
    const desired = buildDesiredTarget([buildPresentHook(at, { events: ['issues'] }), buildAbsentHook(at)], {
      unmanaged: 'delete',
      ignore: ['https://*.codecov.io/**'],
    });
    const { plan } = planHooks(desired, [buildLiveHook(7, at)]);
    expect(describeChanges(plan)).toEqual([]);
    expect(plan.ignored.map(({ id }) => id)).toEqual(['7']);
  });
});
