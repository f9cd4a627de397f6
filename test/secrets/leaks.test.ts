import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/emulator/http/faults.ts';
import { selectCases } from '../long.ts';
import { canaries, findTraces, tokenCanary } from './canaries.ts';
import { config, findLeaks, type LeakInput } from './find-leaks.ts';

const everything = [...Object.values(canaries), tokenCanary];
/** An answer that says all that the server was ever told. */
const echo = {
  message: `Validation Failed: ${everything.join(' | ')}`,
  documentation_url: `https://docs.example/${canaries.PATH_TOKEN}`,
  errors: everything.map((value) => ({ resource: 'Hook', code: 'custom', field: value, message: `${value} is wrong` })),
};
const headers = {
  'x-github-request-id': canaries.PLAIN_SECRET,
  'x-oauth-scopes': canaries.PATH_TOKEN,
  'x-accepted-github-permissions': canaries.PLAIN_SECRET,
  location: canaries.WHOLE_URL,
};
/** Few enough hooks that their writes and pings do not wait for each other. */
const few = ['quoted', 'markup', 'path'].map((name) => `https://${name}.acme.example/**`).join('\n');
const hostileHook = {
  id: 99,
  name: canaries.PLAIN_SECRET,
  active: true,
  events: [canaries.PLAIN_SECRET, canaries.PATH_TOKEN],
  config: {
    url: canaries.WHOLE_URL,
    content_type: canaries.OLD_TOKEN,
    insecure_ssl: '0',
    secret: canaries.PLAIN_SECRET,
  },
  created_at: canaries.PLAIN_SECRET,
  updated_at: canaries.PLAIN_SECRET,
};

async function expectNoLeak(given: LeakInput): Promise<Awaited<ReturnType<typeof findLeaks>>> {
  const run = await findLeaks(given);
  expect(run.leaks).toEqual({});
  expect(run.all.length).toBeGreaterThan(100);
  return run;
}

test('a canary is found in every form, so that the search proves something', () => {
  for (const value of everything) {
    for (const form of [value, encodeURIComponent(value), Buffer.from(value).toString('base64'), JSON.stringify(value)])
      expect(findTraces(`before ${form} after`)).not.toEqual([]);
  }
  expect(findTraces('nothing of the kind, *** and ${PLAIN_SECRET}')).toEqual([]);
});

// Together: a create whose answer is unclear waits for the list three times, and the others need not wait for it.
describe.concurrent('nothing confidential is shown by the Action', () => {
  const modes: readonly Readonly<Record<string, string>>[] = [
    { mode: 'validate' },
    { mode: 'dry-run' },
    { mode: 'dry-run', 'secret-strategy': 'verify', 'fail-on-changes': 'true' },
    { mode: 'dry-run', 'secret-strategy': 'rotate', only: 'https://plain.**' },
    { mode: 'health' },
    { mode: 'inventory' },
    { mode: 'redeliver' },
    { mode: 'dry-run', 'audit-token': 'the-audit-token' },
    { mode: 'dry-run', variables: JSON.stringify(canaries) },
  ];
  test.concurrent.each(modes)('on a pull request: %j', async (inputs) => {
    await expectNoLeak({ inputs });
  });

  const applies: readonly Readonly<Record<string, string>>[] = [
    { mode: 'apply' },
    { mode: 'apply', 'secret-strategy': 'verify' },
    { mode: 'apply', 'secret-strategy': 'verify', ping: 'all', only: few },
    { mode: 'apply', 'secret-strategy': 'rotate', ping: 'changed', only: few },
    { mode: 'redeliver' },
    { mode: 'dry-run', 'drift-issue': 'true' },
  ];
  test.concurrent.each(applies)('on a schedule: %j', async (inputs) => {
    const run = await expectNoLeak({ inputs, event: 'schedule' });
    expect(run.code).not.toBeNull();
  });

  const faults: readonly (readonly [name: string, fault: Omit<Fault, 'path'>])[] = [
    ['422', { kind: 'status', status: 422, body: echo, headers }],
    ['403', { kind: 'status', status: 403, body: echo, headers }],
    ['404', { kind: 'status', status: 404, body: echo, headers }],
    ['500', { kind: 'status', status: 500, body: `<html>${everything.join('')}</html>`, headers }],
    ['302', { kind: 'status', status: 302, body: echo, headers }],
    ['200 with hostile hooks', { kind: 'status', status: 200, body: [hostileHook], headers }],
    ['200 with something else', { kind: 'status', status: 200, body: hostileHook, headers }],
    ['400 about the version', { kind: 'status', status: 400, body: { message: `version ${everything.join()}` } }],
  ];
  /** Enough where answers are explained in the same way as elsewhere. */
  const brief = ['422', '302', '200 with hostile hooks'];
  const places: readonly (readonly [place: string, method: string, path: string, only?: string])[] = [
    ['the list', 'GET', '/hooks(\\?|$)'],
    ['creates', 'POST', '/hooks$', few],
    ['updates of config', 'PATCH', '/config$', few],
    ['updates of hooks', 'PATCH', '/hooks/\\d+$', few],
    ['deletes', 'DELETE', '/hooks/\\d+$'],
    ['the delivery log', 'GET', '/deliveries(\\?|$)'],
    ['single deliveries', 'GET', '/deliveries/\\d+$'],
    ['pings', 'POST', '/pings$', few],
  ];
  describe.each(places)('where %s', (_, method = '', path = '', only) => {
    const told =
      path === '/hooks(\\?|$)' || path === '/config$' ? faults : faults.filter(([name]) => brief.includes(name));
    test.concurrent.each(selectCases(told))('is answered with %s that says everything', async (_, fault) => {
      const ping: Readonly<Record<string, string>> = only === undefined ? {} : { ping: 'all', only };
      const inputs = { mode: 'apply', 'secret-strategy': 'verify', ...ping };
      const arm = (emulator: Parameters<NonNullable<LeakInput['arm']>>[0]) => {
        emulator.faults.add({ ...fault, method, path, times: 999 });
      };
      await expectNoLeak({ inputs, event: 'push', arm });
    });
  });

  test.concurrent.each([
    ['is done', undefined],
    ['is refused by GitHub', { kind: 'status', status: 422, body: echo, headers, nth: 2, times: 9 }],
    ['gets no answer', { kind: 'reset', effect: 'after', nth: 2, times: 99 }],
  ] as const)('where a roll-back %s', async (_, fault) => {
    const arm = (emulator: Parameters<NonNullable<LeakInput['arm']>>[0]) => {
      emulator.switch({ remoteStatusCode: 401 });
      if (fault !== undefined) emulator.faults.add({ ...fault, method: 'PATCH', path: '/config$' });
    };
    const inputs = {
      mode: 'apply',
      'secret-strategy': 'verify',
      ping: 'changed',
      only: 'https://quoted.acme.example/**',
    };
    const { all } = await expectNoLeak({ inputs, event: 'push', arm });
    expect(all).toContain('The receiver refused the ping (401).');
  });

  const comment: readonly number[] = [403, 422, 500];
  test.concurrent.each(comment)('where the comment is answered with %d that says everything', async (status) => {
    await expectNoLeak({
      arm: ({ faults: armed }) => {
        armed.add({ kind: 'status', status, body: echo, headers, path: '/repos/acme/webhooks', times: 999 });
      },
    });
  });

  const literal = canaries.PLAIN_SECRET;
  test.concurrent.each([
    ['a literal secret', config.replace('"${PLAIN_SECRET}"', literal)],
    ['a literal secret beside a variable', config.replace('"${PLAIN_SECRET}"', `"\${X}${literal}"`)],
    ['a literal secret under a wrong key', config.replace('secret: "${PLAIN_SECRET}"', `sekret: ${literal}`)],
    ['a literal password', config.replace('"${PASSWORD}"', literal)],
    ['a broken line with a secret', config.replace('"${PLAIN_SECRET}" }', `"${literal} }`)],
    ['a secret as a list', config.replace('"${PLAIN_SECRET}"', `[${literal}]`)],
    ['a secret with a tag', config.replace('"${PLAIN_SECRET}"', `!!int "${literal}"`)],
    ['a secret given twice', config.replace('secret: "${PLAIN_SECRET}"', `secret: ${literal}, secret: ${literal}`)],
  ])('where the config has %s', async (_, yaml) => {
    const run = await expectNoLeak({ yaml, event: 'push' });
    expect(run.code).toBe(1);
  });

  test.concurrent.each<readonly [string, Readonly<Record<string, string>>]>([
    ['variables that are no JSON', { variables: `{"PLAIN_SECRET": "${canaries.PLAIN_SECRET}"` }],
    ['variables that are no texts', { variables: JSON.stringify({ PLAIN_SECRET: { a: canaries.PLAIN_SECRET } }) }],
    ['a private key that is none', { token: '', 'app-id': '1', 'app-private-key': canaries.LINES_SECRET }],
    ['a private key that is broken', { token: '', 'app-id': '1', 'app-private-key': wrapInPem(canaries.LINES_SECRET) }],
    ['the token as a mode', { mode: tokenCanary }],
    ['the token as an organization', { organization: tokenCanary }],
    ['the token as a path', { config: tokenCanary }],
    ['the token of the audit log as a version', { 'audit-token': canaries.PASSWORD, 'api-version': canaries.PASSWORD }],
    ['a value of a variable as a time', { since: canaries.PLAIN_SECRET }],
    ['a given value as a part', { variables: JSON.stringify({ X: canaries.PATH_TOKEN }), shard: canaries.PATH_TOKEN }],
    ['a token beside an app', { 'app-id': '1', 'app-private-key': wrapInPem(canaries.LINES_SECRET) }],
  ])('where the inputs have %s', async (_, inputs) => {
    const run = await expectNoLeak({ inputs, event: 'push' });
    expect(run.code).toBe(1);
  });
});

describe.concurrent('nothing confidential is shown by the command line', () => {
  test.concurrent.each<readonly string[]>([
    ['plan'],
    ['plan', '--json'],
    ['drift'],
    ['apply', '--yes'],
    ['apply', '--yes', '--json'],
    ['health', '--all'],
    ['health', '--json'],
    ['health', '--all', '--format', 'openmetrics'],
    ['ping'],
    ['redeliver', '--yes'],
    ['deliveries'],
    ['deliveries', 'https://plain.**', '--id', '3804004631091239369', '--payload'],
    ['show', '1', '--org', 'acme'],
    ['export', '--merge', '.github/hookherd.yml'],
    ['inventory'],
    ['inventory', '--format', 'html'],
    ['inventory', '--format', 'json'],
    ['inventory', '--format', 'csv'],
  ])('%s %s %s %s', async (...argv) => {
    const { all } = await expectNoLeak({ entry: 'cli', argv });
    // A command that is refused shows nothing, so it would prove nothing.
    expect(all).not.toMatch(
      /unknown-flag|invalid-flag|unexpected-argument|missing-value|confirmation-needed|needs a target/,
    );
  });

  test.concurrent.each<readonly string[]>([
    ['plan', `--shard=${tokenCanary}`],
    ['plan', '--json', '--organization', tokenCanary],
    ['apply', '--yes', '--json', `--ping=${canaries.PLAIN_SECRET}`],
    ['deliveries', tokenCanary, '--status', tokenCanary],
    ['show', tokenCanary],
    ['export', '--org', tokenCanary],
    [tokenCanary],
  ])('where the command line holds it: %s %s %s', async (...argv) => {
    const run = await expectNoLeak({ entry: 'cli', argv });
    expect(run.code).toBe(1);
  });

  test.concurrent.each([422, 500])('where writes are answered with %d that says everything', async (status) => {
    const arm: LeakInput['arm'] = ({ faults }) => {
      for (const method of ['POST', 'PATCH', 'DELETE'])
        faults.add({ kind: 'status', status, body: echo, headers, method, times: 999 });
    };
    await expectNoLeak({ entry: 'cli', argv: ['apply', '--yes'], inputs: { only: 'https://quoted.**' }, arm });
  });
});

function wrapInPem(content: string): string {
  return `-----BEGIN RSA PRIVATE KEY-----\n${content}\n-----END RSA PRIVATE KEY-----\n`;
}
