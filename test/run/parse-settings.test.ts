import { describe, expect, test } from 'vitest';
import { Sensitive } from '../../src/model/sensitive.ts';
import { parseSettings } from '../../src/run/settings/settings.ts';

function listErrors(texts: Parameters<typeof parseSettings>[0]): readonly string[] {
  return parseSettings(texts).diagnostics.map(({ message, hint }) => [message, hint].filter(Boolean).join(' '));
}

describe('inputs', () => {
  test('all defaults make a dry run of the default file', () => {
    expect(parseSettings({}).value).toMatchObject({
      mode: 'dry-run',
      config: ['.github/hookherd.yml'],
      apiBase: 'https://api.github.com',
      secretStrategy: 'preserve',
      ping: 'never',
      pingTimeoutSeconds: 30,
      maxDeletions: undefined,
      maxWaitSeconds: 900,
      concurrency: 8,
      sinceMilliseconds: 86_400_000,
      githubToken: undefined,
    });
  });

  test('plan is another word for dry-run', () => {
    expect(parseSettings({ mode: 'plan' }).value?.mode).toBe('dry-run');
  });

  test('lists are one a line, blank lines left out', () => {
    expect(parseSettings({ config: ' a.yml \n\n hooks/*.yml\n' }).value?.config).toEqual(['a.yml', 'hooks/*.yml']);
  });

  test('zero is a limit of its own, not a missing one', () => {
    expect(parseSettings({ 'max-deletions': '0' }).value?.maxDeletions).toBe(0);
  });

  test.each([
    [{ mode: 'aply' }, /^Input mode: "aply" is not one of .*apply.* Did you mean "apply"\?$/],
    [{ 'secret-strategy': 'always' }, /^Input secret-strategy: "always" is not one of preserve, verify, rotate\.$/],
    [{ 'fail-on-changes': 'yes' }, /^Input fail-on-changes: "yes" is not one of false, true\.$/],
    [{ 'max-deletions': '-1' }, /^Input max-deletions: "-1" is not a whole number from 0 on\.$/],
    [{ concurrency: '0' }, /^Input concurrency: "0" is not a whole number from 1 on\.$/],
    [{ shard: '3/2' }, /^Input shard: "3\/2" is not a part such as 2\/5, counted from 1\.$/],
    [{ since: '1 week' }, /^Input since: "1 week" is not a time such as 90m, 24h or 3d\.$/],
    [
      { 'expect-digest': 'abc' },
      /is not a digest, nor 12 or more of its first hex digits\. Take the output digest of the dry run\.$/,
    ],
    [{ 'max-failure-rate': '101' }, /^Input max-failure-rate: "101" is not a percentage from 0 to 100\.$/],
    [
      { 'app-id': '7' },
      /^Input app-private-key: is missing or empty although app-id is given\. Give both, or neither\.$/,
    ],
    [{ 'api-version': 'v3' }, /^Input api-version: "v3" is not a date such as 2022-11-28\.$/],
    [{ organization: 'acme/api' }, /^Input organization: "acme\/api" is not the name of an organization\./],
  ])('%j is told', (texts, message) => {
    const found = listErrors(texts);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  test('everything that is wrong is told at once', () => {
    expect(listErrors({ mode: 'x', ping: 'y', concurrency: 'z' })).toHaveLength(3);
  });

  const token = 'ghp_canary0123456789';
  test.each(['token', 'github-token', 'audit-token'] as const)(
    'the value of %s in another input is not repeated',
    (name) => {
      for (const other of [
        'mode',
        'organization',
        'api-version',
        'ping',
        'max-wait',
        'since',
        'shard',
        'config',
      ] as const)
        expect(listErrors({ [name]: token, [other]: `${token}\n` })).toEqual([
          `Input ${other}: holds the value of the input ${name}, which is not repeated here.`,
        ]);
    },
  );

  test('the value of a variable that is a wrong input is not repeated', () => {
    const variables = JSON.stringify({ CI_SECRET: 'canary-of-a-variable' });
    const wrong = { ping: 'canary-of-a-variable', 'max-wait': 'canary-of-a-variable', since: 'x' };
    expect(listErrors({ variables, ...wrong })).toEqual([
      'Input ping: "***" is not one of never, changed, all.',
      'Input max-wait: "***" is not a whole number from 0 on.',
      'Input since: "x" is not a time such as 90m, 24h or 3d.',
    ]);
    const known = [new Sensitive('canary-of-a-variable')];
    expect(JSON.stringify(parseSettings(wrong, known))).not.toContain('canary');
  });

  test('a private key that is none is not repeated', () => {
    expect(listErrors({ 'app-id': '7', 'app-private-key': 'canary' }).join()).not.toContain('canary');
  });
});
