import { describe, expect, test } from 'vitest';
import { exportConfig, formatSecrets } from '../../src/export/export-config.ts';
import type { LiveHook } from '../../src/model/hook.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { buildLiveHook, ci, organization, planHooks } from '../plan/builders.ts';
import { readBack } from './round-trip.ts';

const options = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;

function exportHooks(...hooks: readonly LiveHook[]) {
  return exportConfig([{ target: organization, hooks }], options);
}

/** The text of the first `url` key, as it stands in the file. */
function extractUrlKey(at: string): string {
  return /^ {2}- url: (.*)$/m.exec(exportHooks(buildLiveHook(7, at)).text)?.[1] ?? '';
}

describe('URLs', () => {
  test.each([
    ['https://ci.acme.example/github', 'https://ci.acme.example/github'],
    ['https://ci.acme.example:8443/*', '"https://ci.acme.example:8443/*"'],
    ["https://ci.acme.example/it's", '"https://ci.acme.example/it\'s"'],
    ['https://ci.acme.example/a#frag', '"https://ci.acme.example/a#frag"'],
    ['https://ci.acme.example/a: b', 'https://ci.acme.example/a:%20b'],
    ['https://ci.acme.example/$HOME', 'https://ci.acme.example/$$HOME'],
    ['https://ci.acme.example/${NAME}', 'https://ci.acme.example/$${NAME}'],
    ['https://ci.acme.example/ünïcode', '"https://ci.acme.example/ünïcode"'],
    ['https://ci.acme.example/?mode=fast&v=2', 'https://ci.acme.example/?mode=fast&v=2'],
    ['https://ci.acme.example/?k=hunter', 'https://ci.acme.example/?k=${CI_ACME_EXAMPLE_TOKEN}'],
    ['https://ci.acme.example/?mode=', 'https://ci.acme.example/?mode='],
    ['https://ci.acme.example/?token=fast', 'https://ci.acme.example/?token=${CI_ACME_EXAMPLE_TOKEN}'],
    ['https://ci.acme.example/?mode=Zm9vYmFy', 'https://ci.acme.example/?mode=${CI_ACME_EXAMPLE_MODE}'],
    ['https://ci.acme.example/?a b=Zm9vYmFy', 'https://ci.acme.example/?a%20b=${CI_ACME_EXAMPLE_TOKEN}'],
    ['https://ci.acme.example/?c2VjcmV0LXRva2VuLXZhbHVlMTI=', 'https://ci.acme.example/?${CI_ACME_EXAMPLE_TOKEN}'],
    ['https://ci.acme.example/?aB3dE5gH7jK9mN1pQ3sT=1&v=2', 'https://ci.acme.example/?${CI_ACME_EXAMPLE_TOKEN}&v=2'],
    ['https://ci.acme.example/?flag&ok=', 'https://ci.acme.example/?flag&ok='],
    ['https://bob@ci.acme.example/', 'https://${CI_ACME_EXAMPLE_USER}@ci.acme.example/'],
    ['https://:pw@ci.acme.example/', 'https://:${CI_ACME_EXAMPLE_PASSWORD}@ci.acme.example/'],
    ['https://ci.acme.example/in/0123456789abcdef/x', 'https://ci.acme.example/in/${CI_ACME_EXAMPLE_TOKEN}/x'],
    ['https://ci.acme.example/#access=1', '"https://ci.acme.example/#${CI_ACME_EXAMPLE_TOKEN}"'],
    ['https://hooks.slack.com/services/T0/B0/abc', 'https://hooks.slack.com/services/${HOOKS_SLACK_COM_TOKEN}'],
    ['https://github.acme.example/?key=1', 'https://github.acme.example/?key=${HOOK_GITHUB_ACME_EXAMPLE_KEY}'],
    ['http://10.0.0.1/?key=1', 'http://10.0.0.1/?key=${HOOK_10_0_0_1_KEY}'],
  ])('%s is written as %s', (at, written) => {
    expect(extractUrlKey(at)).toBe(written);
    const { text, variables } = exportHooks(buildLiveHook(7, at));
    const [desired] = readBack(text, variables).targets;
    expect(desired?.hooks.map(({ url }) => url.identity())).toEqual([new URL(at).href]);
  });

  test('one value on one host has one name, two have two', () => {
    const { text } = exportHooks(
      buildLiveHook(1, 'https://a.example/?token=one'),
      buildLiveHook(2, 'https://a.example/x?token=one'),
      buildLiveHook(3, 'https://a.example/y?token=two'),
    );
    expect(text.match(/token=\$\{\w+\}/g)).toEqual([
      'token=${A_EXAMPLE_TOKEN}',
      'token=${A_EXAMPLE_TOKEN}',
      'token=${A_EXAMPLE_TOKEN_2}',
    ]);
  });
});

describe('what an entry says', () => {
  test('a secret has a name of its own for each hook, in the order of the file', () => {
    const { text, variables } = exportHooks(
      buildLiveHook(2, `${ci}/b`, { hasSecret: true }),
      buildLiveHook(1, `${ci}/a`, { hasSecret: true }),
    );
    expect(text.match(/secret: .*/g)).toEqual([
      'secret: ${CI_ACME_EXAMPLE_SECRET}',
      'secret: ${CI_ACME_EXAMPLE_SECRET_2}',
    ]);
    expect(variables.map(({ kind, value }) => [kind, value])).toEqual([
      ['secret', undefined],
      ['secret', undefined],
    ]);
    expect(text).toContain('# Secrets, needed when they are written: CI_ACME_EXAMPLE_SECRET, CI_ACME_EXAMPLE_SECRET_2');
  });

  test('the content type of most hooks is the default, the others say theirs', () => {
    const { text } = exportHooks(
      buildLiveHook(1, `${ci}/a`, { contentType: 'form' }),
      buildLiveHook(2, `${ci}/b`, { contentType: 'form' }),
      buildLiveHook(3, `${ci}/c`),
    );
    expect(text.match(/^ *content_type: \w+$/gm)).toEqual(['  content_type: form', '    content_type: json']);
  });

  test('many events are a line each', () => {
    const events = Array.from({ length: 20 }, (_, index) => `event_number_${index}`);
    expect(exportHooks(buildLiveHook(1, ci, { events })).text).toContain(
      '    events:\n      - event_number_0\n      - event_number_1\n',
    );
  });

  test('an event that the catalogue does not have for the target is waived with the reason', () => {
    expect(exportHooks(buildLiveHook(1, ci, { events: ['merge_group'] })).text).toContain(
      '    waivers:\n      unavailable_events: GitHub had this hook when it was exported\n',
    );
  });
});

describe('hooks that cannot be declared', () => {
  test.each([
    ['foreign', buildLiveHook(7, ci, { name: 'cli' }), 'foreign: its name is "cli"'],
    ['an old content type', buildLiveHook(7, ci, { contentType: 'xml' }), 'its content_type is "xml"'],
    ['no event', buildLiveHook(7, ci, { events: [] }), 'it has no event'],
    ['* beside names', buildLiveHook(7, ci, { events: ['*', 'push'] }), 'the event * beside names'],
    ['an event with odd letters', buildLiveHook(7, ci, { events: ['a b'] }), 'the name of one of its events'],
    ['another scheme', buildLiveHook(7, 'ftp://a.example/x'), 'its URL is none that a config can hold'],
    ['no URL', buildLiveHook(7, ''), 'its URL is none that a config can hold'],
  ])('%s: a comment says why, and a plan leaves it alone', (_, hook, says) => {
    const { text, variables } = exportHooks(hook);
    expect(text).toContain('hooks: []');
    expect(text.split('\n').filter((line) => line.includes(says))).toEqual([
      expect.stringMatching(/^ {2}# .*\(id 7, /),
    ]);
    const [desired] = readBack(text, variables).targets;
    expect(desired && planHooks(desired, [hook]).plan.changes).toEqual([]);
  });

  test('of twins that only their ids tell apart, the oldest is declared and pinned', () => {
    const twins = [buildLiveHook(9, ci), buildLiveHook(10, ci, { contentType: 'form' }), buildLiveHook(8, ci)];
    const { text, variables } = exportHooks(...twins);
    expect(text.match(/^ {4}id: \d+$/gm)).toEqual(['    id: 8', '    id: 10']);
    expect(text).toContain('(id 9, created 2024-02-01): a twin of hook 8');
    const [desired] = readBack(text, variables).targets;
    const plan = desired && planHooks(desired, twins).plan;
    expect(plan?.changes).toEqual([]);
    expect(plan?.unmanaged.map(({ live: { id }, mark }) => [id, mark])).toEqual([['9', 'duplicate']]);
  });

  test('nothing that GitHub says can leave its comment', () => {
    const { text } = exportHooks(
      buildLiveHook(7, ci, { name: 'x\nhooks: [{url: https://evil.example}]', createdAt: '\nhooks: []' }),
    );
    expect(text.split('\n').filter((line) => /^\s*[^#\s]/.test(line))).toEqual([
      'organization: acme',
      'defaults:',
      '  content_type: json',
      'hooks: []',
    ]);
  });
});

test('three hundred hooks of every kind come back as they are', () => {
  const hooks = Array.from({ length: 300 }, (_, index) =>
    buildLiveHook(
      index + 1,
      `https://host-${index % 90}.example:${8000 + (index % 3)}/p?x=${index % 2 === 0 ? 'fast' : `Tok${index}`}`,
      {
        active: index % 7 !== 0,
        hasSecret: index % 3 === 0,
        insecureSsl: index % 11 === 0,
        contentType: index % 5 === 0 ? 'form' : 'json',
        events: index % 13 === 0 ? ['*'] : [['push', 'issues', 'release', 'fork'][index % 4] ?? 'push'],
      },
    ),
  );
  const { text, variables } = exportHooks(...hooks);
  const { targets, diagnostics } = readBack(text, variables);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [desired] = targets;
  const plan = desired && planHooks(desired, hooks);
  expect(plan?.plan.changes).toEqual([]);
  expect(plan?.refusals).toEqual([]);
  expect((plan?.plan.unchanged.length ?? 0) + (plan?.plan.unmanaged.length ?? 0)).toBe(300);
});

test('the secrets file is lines for a shell: tokens with their values, secrets as names to fill in', () => {
  const about = 'https://ci.acme.example/***';
  const createToken = (name: string, value: string) => ({
    name,
    kind: 'token' as const,
    about,
    value: new Sensitive(value),
  });
  const secret = { name: 'CI_SECRET', kind: 'secret' as const, about, value: undefined };
  expect(formatSecrets([createToken('A', 'a$b`c"d\\'), createToken('B', "it's $5"), secret])).toBe(
    [
      '# A part of https://ci.acme.example/***',
      "A='a$b`c\"d\\'",
      '# A part of https://ci.acme.example/***',
      'B="it\'s \\$5"',
      '# The secret of https://ci.acme.example/***; GitHub does not show it.',
      '# CI_SECRET=',
      '',
    ].join('\n'),
  );
});
