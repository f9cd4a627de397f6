import { describe, expect, test } from 'vitest';
import { codes, declared, live, planned, present, secret, url } from './builders.ts';

describe('a rotated token in a URL', () => {
  const wanted = present(url('https://siem.acme.example/in/${SIEM_TOKEN}/v2', { SIEM_TOKEN: 'new-token-value' }));
  const oldAt = 'https://siem.acme.example/in/0123456789abcdef0123456789abcdef/v2';

  test('the one live hook that fits is named with id and previous_urls, and nothing is guessed', () => {
    const { plan } = planned([wanted], [live(7, oldAt), live(8, 'https://siem.acme.example/in/x/v1')]);
    expect(plan.changes.map(({ op }) => op)).toEqual(['create']);
    const found = plan.notes.find(({ code }) => code === 'url-token-rotated');
    expect(found?.message).toContain('hook 7 (https://siem.acme.example/in/***/v2');
    expect(found?.hint).toContain('id: "7"');
    expect(found?.hint).toContain('previous_urls');
    expect(JSON.stringify(plan.notes)).not.toMatch(/new-token-value|0123456789abcdef/);
  });

  test('it is named too where unmanaged hooks are deleted', () => {
    expect(codes(planned(declared([wanted], { unmanaged: 'delete' }), [live(7, oldAt)]).plan)).toContain(
      'url-token-rotated',
    );
  });

  test.each([
    { fact: 'two live hooks fit', hooks: [live(7, oldAt), live(8, 'https://siem.acme.example/in/other/v2')] },
    { fact: 'the host is another', hooks: [live(7, 'https://siem.example/in/other/v2')] },
    { fact: 'nothing stands for the variable', hooks: [live(7, 'https://siem.acme.example/in//v2')] },
  ])('no hook is named where $fact', ({ hooks }) => {
    expect(codes(planned([wanted], hooks).plan)).not.toContain('url-token-rotated');
  });

  test.each([
    { at: 'https://h.example/old/mid/older', fits: true },
    { at: 'https://h.example//mid/older', fits: false },
    { at: 'https://h.example/old/mid/', fits: false },
    { at: 'https://h.example/old/MID/older', fits: false },
  ])('every variable stands for something: $at fits is $fits', ({ at, fits }) => {
    const hook = present(url('https://h.example/${A}/mid/${B}', { A: 'new', B: 'newer' }));
    expect(codes(planned([hook], [live(7, at)]).plan).includes('url-token-rotated')).toBe(fits);
  });

  test('a URL without variables never fits', () => {
    expect(
      codes(planned([present('https://siem.acme.example/in/a/v2', { secret: secret() })], [live(7, oldAt)]).plan),
    ).toEqual(['oauth-app-hooks-unseen']);
  });
});
