import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder } from '../scenarios/bundle.ts';
import { runCommand } from './run-command.ts';

const slack = 'https://hooks.slack.com/services/T0CANARY/B0CANARY/canarycanarycanary';
const seed = {
  organizations: {
    acme: {
      hooks: [
        {
          url: 'https://ci.acme.example/github',
          events: ['push', 'pull_request'],
          content_type: 'json',
          secret: 'a long enough secret',
        },
        { url: slack, events: ['release'], content_type: 'json', active: false },
        { url: 'https://siem.acme.example/in?token=canary-value&mode=fast', events: ['*'], content_type: 'form' },
      ],
    },
  },
};

/** The lines `NAME='value'` of a secrets file, as a shell reads them. */
function parseShellValues(text: string): Readonly<Record<string, string>> {
  const lines = text.matchAll(/^([A-Z0-9_]+)='(.*)'$/gm);
  return Object.fromEntries([...lines].map((line) => [line[1] ?? '', line[2] ?? '']));
}

describe('hookherd export', () => {
  test('a grown organization becomes a file that plans no change, its URL tokens a file that only its owner reads', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({ 'tokens.env': 'old, and readable by all' });
    const setup = { emulator, folder: folder.path };
    const exported = await runCommand(setup, 'export', '--org', 'acme', '--secrets-file', 'tokens.env');
    expect(exported.code).toBe(0);
    expect(exported.error).toContain('SIEM_ACME_EXAMPLE_TOKEN');
    expect(exported.error).toContain('Their values are in tokens.env.');
    expect(exported.error).toContain('CI_ACME_EXAMPLE_SECRET');
    expect(exported.out + exported.error).not.toMatch(/canary/i);
    expect(exported.out.replaceAll(/created \d{4}-\d\d-\d\d/g, 'created DAY')).toContain(
      [
        'organization: acme',
        'defaults:',
        '  content_type: json',
        'hooks:',
        '  # id 480000002, created DAY',
        '  - url: https://ci.acme.example/github',
        '    events: [pull_request, push]',
        '    secret: ${CI_ACME_EXAMPLE_SECRET}',
        '  # id 480000004, created DAY',
        '  - url: https://siem.acme.example/in?token=${SIEM_ACME_EXAMPLE_TOKEN}&mode=fast',
        '    events: ["*"]',
        '    content_type: form',
        '',
        '  # Switched off:',
        '  # id 480000003, created DAY',
        '  - url: https://hooks.slack.com/services/${HOOKS_SLACK_COM_TOKEN}',
        '    events: [release]',
        '    active: false',
      ].join('\n'),
    );
    const path = join(folder.path, 'tokens.env');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder.path, 'hooks.yml'), exported.out);
    const environment = parseShellValues(readFileSync(path, 'utf8'));
    expect(environment.HOOKS_SLACK_COM_TOKEN).toBe('T0CANARY/B0CANARY/canarycanarycanary');
    const drift = await runCommand({ ...setup, environment }, 'drift', '--config', 'hooks.yml');
    expect(drift.out).toContain('No changes. Live matches the config: 3 unchanged');
    expect(drift.code).toBe(0);
  });

  test('--merge keeps what still holds and says what is new', async () => {
    await using emulator = await startEmulator(seed);
    const before = [
      '# Owned by the platform team',
      'organization: acme',
      'defaults: {content_type: json} # everything is JSON here',
      'hooks:',
      '  # gone since March',
      '  - url: https://gone.example/x',
      '    events: [push]',
      '',
      '  # the SIEM',
      '  - url: https://siem.acme.example/in?token=${SIEM}&mode=fast',
      '    events: ["*"] # all of it',
      '    content_type: form',
      '  # the build',
      '  - events: [push] # and nothing else',
      '    url: https://ci.acme.example/github',
      '    secret: ${CI}',
      'max_deletions: 1',
      '',
    ].join('\n');
    using folder = createFolder({ 'hooks.yml': before });
    const setup = { emulator, folder: folder.path, environment: { SIEM: 'canary-value' } };
    const merged = await runCommand(setup, 'export', '--merge', 'hooks.yml', '--output', 'hooks.yml');
    expect(merged).toMatchObject({ code: 0, out: '' });
    const text = readFileSync(join(folder.path, 'hooks.yml'), 'utf8');
    expect(text.replaceAll(/created \d{4}-\d\d-\d\d/g, 'created DAY')).toBe(
      [
        '# Owned by the platform team',
        'organization: acme',
        'defaults: {content_type: json} # everything is JSON here',
        'hooks:',
        '',
        '  # the SIEM',
        '  - url: https://siem.acme.example/in?token=${SIEM}&mode=fast',
        '    events: ["*"] # all of it',
        '    content_type: form',
        '  # the build',
        '  - events: [pull_request, push] # and nothing else',
        '    url: https://ci.acme.example/github',
        '    secret: ${CI}',
        '  # id 480000003, created DAY',
        '  - url: https://hooks.slack.com/services/${HOOKS_SLACK_COM_TOKEN}',
        '    events: [release]',
        '    active: false',
        'max_deletions: 1',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['--merge', '--output', 'hooks.yml'],
    ['--output', 'hooks.yml', '--merge'],
  ])('export %s %s %s merges into the output file', async (...flags) => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({ 'hooks.yml': '# Owned by the platform team\norganization: acme\nhooks: []\n' });
    const merged = await runCommand({ emulator, folder: folder.path }, 'export', ...flags);
    expect(merged).toMatchObject({ code: 0, out: '' });
    const text = readFileSync(join(folder.path, 'hooks.yml'), 'utf8');
    expect(text).toContain('# Owned by the platform team\norganization: acme\nhooks:\n  # id ');
  });

  test.each([
    { argv: ['export'], says: 'Name one: --org acme, --repository acme/api' },
    { argv: ['export', '--repository', 'acme'], says: '--repository "acme" is not owner/name' },
    { argv: ['export', '--merge', 'none.yml'], says: 'The file none.yml, named by --merge, does not exist.' },
    { argv: ['export', '--merge', 'both.yml'], says: '[merge-several-targets]' },
    { argv: ['export', '--merge', 'flow.yml'], says: '[merge-unreadable-entry]' },
    { argv: ['export', '--org', 'nobody'], says: 'nobody' },
    { argv: ['show', '--org', 'acme'], says: 'takes one HOOK: its URL, a URL glob or its id' },
    {
      argv: ['show', 'https://x.example', '--org', 'acme'],
      says: 'None of 3 live hooks has the URL https://x.example',
    },
    { argv: ['show', 'https://**', '--org', 'acme'], says: '3 live hooks fit' },
    { argv: ['schema', 'plan'], says: 'takes config or policy, not "plan"' },
  ])('$argv fails with what is wrong', async ({ argv, says }) => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({
      'both.yml': 'organization: [acme, beta]\nhooks: []\n',
      'flow.yml': 'organization: acme\nhooks: [{url: https://gone.example/x, events: [push], content_type: json}]\n',
    });
    const { code, out, error } = await runCommand({ emulator, folder: folder.path }, ...argv);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toContain(says);
    expect(error).not.toMatch(/canary/i);
  });

  test('--health tells when each hook last took a delivery, and --json is the config with the names to set', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    const { out } = await runCommand(
      { emulator, folder: folder.path },
      'export',
      '--org',
      'acme',
      '--health',
      '--json',
    );
    const { config, variables } = JSON.parse(out) as { config: string; variables: readonly { name: string }[] };
    expect(config.match(/# id \d+, created [\d-]+, no success in the delivery log/g)).toHaveLength(3);
    expect(variables.map(({ name }) => name).sort()).toEqual([
      'CI_ACME_EXAMPLE_SECRET',
      'HOOKS_SLACK_COM_TOKEN',
      'SIEM_ACME_EXAMPLE_TOKEN',
    ]);
  });
});

test('hooks of later pages are exported and matched as those of the first', async () => {
  const hooks = Array.from({ length: 130 }, (_, index) => ({
    url: `https://a.example/${index}`,
    events: [index % 2 === 0 ? 'push' : 'fork'],
    content_type: 'json',
  }));
  await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
  using folder = createFolder({});
  const setup = { emulator, folder: folder.path };
  const exported = await runCommand(setup, 'export', '--org', 'acme', '--output', 'hooks.yml');
  expect(exported.code).toBe(0);
  const drift = await runCommand(setup, 'drift', '--config', 'hooks.yml');
  expect(drift.out).toContain('No changes. Live matches the config: 130 unchanged');
  expect(emulator.requests.some(({ path }) => path.includes('page=2'))).toBe(true);
});

describe('hookherd show', () => {
  test('says who changed the hook last, where the audit log can be read', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    emulator.state.editHook(480000002, { actor: 'mallory', active: false });
    const environment = { HOOKHERD_AUDIT_TOKEN: 'audit-token' };
    const setup = { emulator, folder: folder.path, environment };
    const shown = await runCommand(setup, 'show', '480000002', '--org', 'acme');
    expect(shown.out).toMatch(/^last change +switched on or off by mallory, .* UTC, in the browser$/m);
    const without = await runCommand({ ...setup, environment: {} }, 'show', '480000002', '--org', 'acme');
    expect(without.out).not.toContain('last change');
  });

  test('tells all about one hook, by URL, by glob and by id', async () => {
    await using emulator = await startEmulator(seed);
    using folder = createFolder({});
    const setup = { emulator, folder: folder.path };
    const byUrl = await runCommand(setup, 'show', 'https://CI.acme.example:443/github', '--org', 'acme');
    expect(byUrl.out).toMatch(
      /^hook +480000002 of acme\nurl +https:\/\/ci\.acme\.example\/github\nevents +pull_request, push\n/,
    );
    expect(byUrl.out).toMatch(/^secret +set; GitHub does not show it$/m);
    expect(byUrl.out).toContain('No deliveries in the log.');
    expect((await runCommand(setup, 'show', '480000002', '--org', 'acme')).out).toBe(byUrl.out);
    expect((await runCommand(setup, 'show', 'https://ci.*.example/**', '--org', 'acme')).out).toBe(byUrl.out);
    const json = JSON.parse((await runCommand(setup, 'show', '480000003', '--org', 'acme', '--json')).out);
    expect(json).toMatchObject({ id: '480000003', active: false, has_secret: false, config_differs: [], same_url: [] });
    expect(JSON.stringify(json)).not.toMatch(/canary/i);
    const asked = emulator.requests.map(({ path }) => path.replace(/\?.*/, ''));
    expect(asked).toContain('/orgs/acme/hooks/480000002');
    expect(asked).toContain('/orgs/acme/hooks/480000002/config');
  });

  describe('hides the values of the variables of its config', () => {
    const values = { SEC: 'canary-declared-secret', TOK: 'canarytoken', UNSET: '' };
    const everything = `${values.SEC} ${values.TOK} ${Buffer.from(values.SEC).toString('base64')}`;
    const yaml = [
      'organization: acme',
      'defaults: { content_type: json }',
      'hooks:',
      "  - { url: 'https://a.example/${TOK}', events: [push], secret: '${SEC}' }",
      "  - { url: 'https://b.example/${UNSET}', events: [push] }",
    ].join('\n');

    const hook = {
      ...{ id: 7, name: 'web', active: true, events: ['push'] },
      ...{ created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' },
      config: { url: `https://a.example/${values.TOK}`, content_type: 'json', insecure_ssl: '0' },
      last_response: { code: 500, status: everything, message: everything },
    };

    test.each([
      {
        what: 'a delivery, the last response and the audit log repeat them',
        fault: { status: 200, body: hook },
      },
      { what: 'a refusal repeats them', fault: { status: 403, body: { message: everything } } },
      { what: 'a validation error repeats them', fault: { status: 422, body: { errors: [{ message: everything }] } } },
      {
        what: 'a redirect leads to them',
        fault: { status: 301, headers: { location: `https://a.example/${values.TOK}` } },
      },
    ])('where $what', async ({ fault }) => {
      await using emulator = await startEmulator({
        organizations: {
          acme: {
            hooks: [{ id: 7, url: `https://a.example/${values.TOK}` }],
            auditLog: [{ action: 'hook.config_changed', hook_id: 7, actor: everything }],
          },
        },
      });
      const row = { id: 70, guid: 'g', delivered_at: new Date().toISOString(), event: 'push', status_code: 500 };
      const delivery = { ...row, redelivery: false, duration: 0.1, action: null, status: everything };
      emulator.faults.add({ kind: 'status', status: 200, path: '/deliveries', times: 2, body: [delivery] });
      emulator.faults.add({ kind: 'status', path: '/hooks/7$', times: 2, ...fault });
      using folder = createFolder({ '.github/hookherd.yml': yaml });
      const setup = { emulator, folder: folder.path, environment: { ...values, HOOKHERD_AUDIT_TOKEN: 'audit' } };
      for (const flags of [[], ['--json']]) {
        const { code, out, error } = await runCommand(setup, 'show', '7', ...flags);
        expect(code).toBe(fault.status === 200 ? 0 : 1);
        expect(out + error).toContain('***');
        expect(out + error).not.toMatch(/canary|Y2FuYXJ5/);
      }
    });
  });

  test("shows the message of the last response before GitHub's own code", async () => {
    await using emulator = await startEmulator({
      repositories: { 'acme/api': { hooks: [{ id: 7, url: 'https://ci.example/hook' }] } },
    });
    await emulator.deliverEvent(7, 'push', {}, { response: { statusCode: 404 } });
    using folder = createFolder({});
    const { out } = await runCommand({ emulator, folder: folder.path }, 'show', '7', '--repo', 'acme/api');
    expect(out).toContain('last response  Invalid HTTP Response: 404 (misconfigured, code 422)\n');
  });
});

test('hookherd schema prints a schema for configs, and one for policy files', async () => {
  await using emulator = await startEmulator({});
  const setup = { emulator, folder: '.' };
  const config = JSON.parse((await runCommand(setup, 'schema')).out);
  expect(config).toEqual(JSON.parse(readFileSync('schema/config.schema.json', 'utf8')));
  const policy = JSON.parse((await runCommand(setup, 'schema', 'policy')).out);
  const isValid = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(policy);
  expect(isValid({ allowed_targets: ['acme'] })).toBe(true);
  expect(isValid({ hooks: [] })).toBe(false);
});
