import { describe, expect, test } from 'vitest';
import {
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildSecret,
  buildUrl,
  listNoteCodes,
  planHooks,
} from './builders.ts';

describe('a rotated token in a URL', () => {
  const wanted = buildPresentHook(
    buildUrl('https://siem.acme.example/in/${SIEM_TOKEN}/v2', { SIEM_TOKEN: 'new-token-value' }),
  );
  const oldAt = 'https://siem.acme.example/in/0123456789abcdef0123456789abcdef/v2';

  test('the one live hook that fits is named with id and previous_urls, and nothing is guessed', () => {
    const { plan } = planHooks(
      [wanted],
      [buildLiveHook(7, oldAt), buildLiveHook(8, 'https://siem.acme.example/in/x/v1')],
    );
    expect(plan.changes.map(({ op }) => op)).toEqual(['create']);
    const found = plan.notes.find(({ code }) => code === 'url-token-rotated');
    expect(found?.message).toContain('hook 7 (https://siem.acme.example/in/***/v2');
    expect(found?.hint).toContain('id: "7"');
    expect(found?.hint).toContain('previous_urls');
    expect(JSON.stringify(plan.notes)).not.toMatch(/new-token-value|0123456789abcdef/);
  });

  test('it is named too where unmanaged hooks are deleted', () => {
    expect(
      listNoteCodes(planHooks(buildDesiredTarget([wanted], { unmanaged: 'delete' }), [buildLiveHook(7, oldAt)]).plan),
    ).toContain('url-token-rotated');
  });

  test.each([
    {
      fact: 'two live hooks fit',
      hooks: [buildLiveHook(7, oldAt), buildLiveHook(8, 'https://siem.acme.example/in/other/v2')],
    },
    { fact: 'the host is another', hooks: [buildLiveHook(7, 'https://siem.example/in/other/v2')] },
    { fact: 'nothing stands for the variable', hooks: [buildLiveHook(7, 'https://siem.acme.example/in//v2')] },
  ])('no hook is named where $fact', ({ hooks }) => {
    expect(listNoteCodes(planHooks([wanted], hooks).plan)).not.toContain('url-token-rotated');
  });

  test.each([
    { at: 'https://h.example/old/mid/older', fits: true },
    { at: 'https://h.example//mid/older', fits: false },
    { at: 'https://h.example/old/mid/', fits: false },
    { at: 'https://h.example/old/MID/older', fits: false },
  ])('every variable stands for something: $at fits is $fits', ({ at, fits }) => {
    const hook = buildPresentHook(buildUrl('https://h.example/${A}/mid/${B}', { A: 'new', B: 'newer' }));
    expect(listNoteCodes(planHooks([hook], [buildLiveHook(7, at)]).plan).includes('url-token-rotated')).toBe(fits);
  });

  test('a URL without variables never fits', () => {
    expect(
      listNoteCodes(
        planHooks(
          [buildPresentHook('https://siem.acme.example/in/a/v2', { secret: buildSecret() })],
          [buildLiveHook(7, oldAt)],
        ).plan,
      ),
    ).toEqual(['oauth-app-hooks-unseen']);
  });
});
